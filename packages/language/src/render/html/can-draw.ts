import type { ChartBlock } from '../../output/output-model.js';

/** More groups with lines between them make a drawing that nobody can follow, and that takes seconds to lay out. */
const mostLinked = 80;

/** Steps go down the page one after the other, so that more of them can be followed. */
const mostSteps = 300;

/** Whether a drawing is worth it; where it is not, the text beside it says all. */
export function canDraw(chart: ChartBlock['chart']): boolean {
    switch (chart.kind) {
        case 'structure':
            return new Set(chart.lines.flatMap(({ from, to }) => [from, to])).size <= mostLinked;
        case 'flow':
            return chart.nodes.length <= mostSteps;
        default:
            return true;
    }
}
