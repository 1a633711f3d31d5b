import type { FlowChart } from '../../output/output-model.js';
import { unreachable } from '../../support/unreachable.js';
import { detailsOffset, fonts } from './chart-fonts.js';
import { attributes, type Html, html } from './html.js';
import { choicePoint, type FlowArrow, type FlowBox, type FlowStage, layoutFlow, stagePadding } from './layout-flow.js';
import { arrow, type Box, drawing, type Labelled, round, textLines } from './svg.js';
import { textWidth } from './text-width.js';

const margin = 3;

/** Draws steps and choices down the page, with frames around stages. */
export function renderFlowChart(chart: FlowChart, label: Labelled): Html {
    const layout = layoutFlow(chart);
    const choices = chart.nodes.filter((node) => node.shape === 'choice').length;
    const steps = chart.nodes.length - choices;
    const description = `${steps} ${steps === 1 ? 'step' : 'steps'}, ${choices} ${choices === 1 ? 'choice' : 'choices'}.`;
    return drawing(
        { width: layout.width + 2 * margin, height: layout.height + 2 * margin },
        'img',
        label,
        description,
        html`<g transform="translate(${margin} ${margin})">
${layout.stages.map(renderStage)}${layout.arrows.map((line) => arrow(line.points, 'line', { atStart: false, atEnd: true }))}${layout.stages.map(renderStageTitle)}${layout.boxes.map(renderBox)}${layout.arrows.map(renderLabel)}</g>
`,
    );
}

function renderStage(stage: FlowStage): Html {
    return html`<rect${attributes({ class: 'stage', ...rectangle(stage), rx: 8 })}/>
`;
}

/** Over the lines, which break off around it. */
function renderStageTitle(stage: FlowStage): Html {
    const width = Math.max(0, ...stage.titleLines.map((line) => textWidth(line, fonts.label)));
    const ground = { x: round(stage.x + stagePadding - 4), y: round(stage.y + 5), width: round(width + 8) };
    return html`<rect${attributes({ class: 'stage-ground', ...ground, height: stage.titleLines.length * fonts.label.lineHeight + 4 })}/>
${textLines(stage.titleLines, stage.x + stagePadding, stage.y + 7, fonts.label, 'label')}`;
}

function renderBox(box: FlowBox): Html {
    const middle = box.x + box.width / 2;
    const textTop = box.y + (box.height - box.text.height) / 2;
    return html`${renderShape(box)}
${textLines(box.text.titleLines, middle, textTop, fonts.title, 'title', 'middle')}${textLines(
    box.text.detailLines,
    middle,
    textTop + detailsOffset(box.text),
    fonts.detail,
    'detail',
    'middle',
)}`;
}

/** A choice is pointed at both sides, an end is round: the shapes differ for those who see no colours. */
function renderShape(box: FlowBox): Html {
    switch (box.node.shape) {
        case 'step':
            return html`<rect${attributes({ class: 'box', ...rectangle(box), rx: 5 })}/>`;
        case 'end':
            return html`<rect${attributes({ class: 'box finish', ...rectangle(box), rx: Math.min(22, round(box.height / 2)) })}/>`;
        case 'choice': {
            const [left, right] = [box.x, box.x + box.width];
            const [top, middle, bottom] = [box.y, box.y + box.height / 2, box.y + box.height];
            const corners = [
                [left, middle],
                [left + choicePoint, top],
                [right - choicePoint, top],
                [right, middle],
                [right - choicePoint, bottom],
                [left + choicePoint, bottom],
            ].map((corner) => corner.map(round).join(' '));
            return html`<path class="box choice" d="M${corners.join('L')}Z"/>`;
        }
        default:
            return unreachable(box.node.shape);
    }
}

function renderLabel(line: FlowArrow): Html {
    if (line.label === undefined) return html``;
    const { box, lines } = line.label;
    return html`<rect${attributes({ class: 'answer', ...rectangle(box), rx: 3 })}/>
${textLines(lines, box.x + box.width / 2, box.y + 3, fonts.label, 'label', 'middle')}`;
}

function rectangle(box: Box): Record<'x' | 'y' | 'width' | 'height', number> {
    return { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) };
}
