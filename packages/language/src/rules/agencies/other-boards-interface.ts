import { factsOf } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** Boards and partnerships beside the one for children. */
const boards = /\b(?:board|partnership|committee|panel|MAPPA|multi-agency public protection)\b/i;

/** Children live in families that other boards look after too. */
export const otherBoardsInterface = defineRule({
    code: 'other-boards-interface',
    asked: 'by-standards',
    level: 'good',
    source: 'Working Together 2023, paragraph 44',
    requirement: 'The links to other boards are shown.',
    why: 'Boards for adults, community safety, health and wellbeing, or public protection deal with the same families; readers want to see how they work together.',
    fix: 'State each of them as a body and say what passes between you; or write a section that answers other-boards-interface.',
    examples: {
        reported: askingExample('other-boards-interface', ''),
        silent: askingExample('other-boards-interface', '', 'body adults-board "Northshire Safeguarding Adults Board"'),
    },
    *assess(model) {
        const met = [
            ...model.ofType('Body').filter((body) => boards.test(titleOf(body))),
            ...factsOf(model.node, 'JointFact'),
            ...model.ofType('Group').flatMap((group) => factsOf(group, 'JointFact')),
        ];
        yield* met.map((each) => ({ met: each }));
        if (met.length === 0)
            yield {
                node: model.node,
                property: 'name',
                message: `'${titleOf(model.node)}' shows no link to another board. State each as a body.`,
            };
    },
});
