import { isFrequency, isQuorumRule } from '../../grammar/generated/ast.js';
import { countOf } from '../../model/frequency.js';
import { defineRule } from '../rule.js';

/** Numbers that leave nothing to happen, or ask for more than there is. */
export const countPossible = defineRule({
    code: 'count-possible',
    on: ['Frequency', 'Duration', 'QuorumRule'],
    isLocal: true,
    level: 'must',
    concernsText: true,
    source: 'Masa language: frequencies, time limits and quorums',
    requirement: 'Counts are one or more, and a quorum asks for no more than there are.',
    why: 'A group that meets 0 times a year, or needs 5 of 4 members, cannot do what it is there for; a digit was mistyped.',
    fix: 'Correct the number. A group that does not meet says `meets never`, and what is done without delay says `at once`.',
    examples: {
        reported: 'group board "Board" {\n    chair vacant\n    meets 0 times a year\n}\n',
        silent: 'group board "Board" {\n    chair vacant\n    meets never "works by e-mail"\n}\n',
    },
    *check(node) {
        if (isQuorumRule(node)) {
            const { count, outOf } = node;
            if (count === 0)
                yield { node, property: 'count', message: 'A quorum counts from one: correct the 0, or leave the quorum out.' };
            else if (count !== undefined && outOf !== undefined && count > outOf)
                yield {
                    node,
                    property: 'count',
                    message: `A quorum of ${count} cannot be had of ${outOf}: correct one of the two numbers.`,
                };
        } else if (!isFrequency(node)) {
            if (countOf(node) === 0 && node.unit !== undefined)
                yield { node, message: `A time of 0 ${node.unit} has no length: write at once, or correct the 0.` };
        } else if ((node.count === 0 && node.per !== undefined) || (node.interval === 0 && node.unit !== undefined)) {
            const meant = node.count === 0 ? 'write never, or correct the 0' : 'write how often instead, such as every 6 weeks';
            yield { node, message: `Nothing happens ${node.$cstNode?.text ?? '0 times'}: ${meant}.` };
        }
    },
});
