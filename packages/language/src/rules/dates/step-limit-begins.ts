import { isStep, isWithinTail, type Step, type WithinTail } from '../../grammar/generated/ast.js';
import { joinWords } from '../../support/text.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** How many steps of a long circle a message names. */
const mostTold = 5;

/** Days that are counted in a circle are never counted. */
export const stepLimitBegins = defineRule({
    code: 'step-limit-begins',
    on: 'Step',
    level: 'good',
    source: 'Good practice',
    requirement: 'The time limit of a step is counted from something that happens, not from the step itself, directly or through others.',
    why: 'Where two steps each wait for the other, nobody can say by which day either is due.',
    fix: 'Count one of the limits from an earlier step, or from what happens, in quotation marks after of.',
    examples: {
        reported:
            'process dispute "Dispute" {\n    step talk "They talk" within 2 working days of decision\n    step decision "The leads decide" within 5 working days of talk\n}\n',
        silent: 'process dispute "Dispute" {\n    step talk "They talk" within 2 working days of "the dispute"\n    step decision "The leads decide" within 5 working days of talk\n}\n',
    },
    *check(step) {
        const tail = step.tails.find(isWithinTail);
        const circle = tail && findCircle(step, tail);
        if (!circle || circle.some((other) => offsetOf(other) < offsetOf(step))) return;
        const told = circle.slice(0, mostTold);
        const names = told.map(({ name }) => `'${name}'`);
        if (circle.length > told.length) names.push(`${circle.length - told.length} more`);
        yield {
            node: tail,
            property: 'after',
            message: `The time limit of '${step.name}' is counted from '${step.name}' itself${names.length > 0 ? `, through ${joinWords(names)}` : ''}.`,
            fixes: [{ title: 'Do not say what it is counted from', edits: write({ node: tail }, withoutStart(tail)) }],
            related: told.map((other) => ({ node: other, property: 'name', message: `The limit is counted through '${other.name}'.` })),
        };
    },
});

/** The other steps through which a limit is counted, where it comes back to its own step. */
function findCircle(start: Step, first: WithinTail): readonly Step[] | undefined {
    const others = new Set<Step>();
    for (let tail: WithinTail | undefined = first; tail; ) {
        const before: unknown = tail.after?.ref;
        if (before === start) return [...others];
        if (!isStep(before) || others.has(before)) return undefined;
        others.add(before);
        tail = before.tails.find(isWithinTail);
    }
    return undefined;
}

/** `within 5 working days` for `within 5 working days of three` */
function withoutStart({ $cstNode }: WithinTail): string {
    return ($cstNode?.text ?? '').replace(/\s+of\s+\S+$/, '');
}

function offsetOf(step: Step): number {
    return step.$cstNode?.offset ?? 0;
}
