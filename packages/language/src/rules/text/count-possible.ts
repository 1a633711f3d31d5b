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
    fix: 'Correct the number. For a group that does not meet write meets never, and for what is done without delay write at once.',
    examples: {
        reported: 'group board "Board" {\n    chair vacant\n    meets 0 times a year\n}\n',
        silent: 'group board "Board" {\n    chair vacant\n    meets never "works by e-mail"\n}\n',
    },
    *check(node) {
        if (isQuorumRule(node)) {
            const { outOf } = node;
            const count = countOf(node);
            const property = node.word === undefined ? 'count' : 'word';
            if (count === 0) yield { node, property, message: 'A quorum of 0 is none: correct the number, or leave the quorum out.' };
            else if (count !== undefined && outOf !== undefined && count > outOf)
                yield {
                    node,
                    property,
                    message: `A quorum of ${count} of ${outOf} asks for more than there are: correct one of the two numbers.`,
                };
        } else if (!isFrequency(node)) {
            if (countOf(node) === 0 && node.unit !== undefined)
                yield { node, message: `0 ${node.unit} is no time at all: write at once, or correct the 0.` };
        } else if ((node.count === 0 && node.per !== undefined) || (node.interval === 0 && node.unit !== undefined)) {
            const meant =
                node.count === 0
                    ? 'means never: write never, or correct the 0'
                    : 'cannot be: write a number of 1 or more, such as every 6 weeks';
            yield { node, message: `'${node.$cstNode?.text ?? ''}' ${meant}.` };
        }
    },
});
