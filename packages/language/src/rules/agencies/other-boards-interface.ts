import type { ReferenceInfo } from 'langium';
import type { Body } from '../../grammar/generated/ast.js';
import { treeIndex } from '../../grammar/tree-index.js';
import { factsOf } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { describeParty } from '../../model/say.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** Boards, partnerships and panels. */
const boards = /\b(?:board|partnership|committee|panel|MAPPA|multi-agency public protection)\b/i;

/** Those for children themselves, here or next door, and what reviews children's deaths, are no other boards. */
const forChildren = /\bsafeguarding (?:children|child)|\bchild(?:ren'?s?)? safeguarding|\bchild death|\bCDOP\b|\bLSC[BP]\b/i;

function isOtherBoard(names: readonly string[]): boolean {
    return names.some((name) => boards.test(name)) && !names.some((name) => forChildren.test(name));
}

/** A body that is only named shows no link: something is said of it, or the text or a fact speaks of it. */
function isSpokenOf(body: Body, model: ArrangementModel): boolean {
    if (body.facts.some(({ $type }) => $type !== 'AlsoKnownAsFact' && $type !== 'BodyFact')) return true;
    return model.documents.some(({ parseResult }) =>
        treeIndex(parseResult.value).references.some(({ reference }) => referredBy(reference) === body),
    );
}

function referredBy(reference: ReferenceInfo['reference']): unknown {
    return 'ref' in reference ? reference.ref : undefined;
}

/** Children live in families that other boards look after too. */
export const otherBoardsInterface = defineRule({
    code: 'other-boards-interface',
    asked: 'by-standards',
    level: 'good',
    source: 'Working Together 2023, paragraph 44',
    requirement: 'The links to other boards are shown.',
    why: 'Boards for adults, community safety, health and wellbeing, or public protection deal with the same families; readers want to see how they work together. Neighbouring partnerships for children are no such boards.',
    fix: 'State each of them as a body, with its role or in a text that says what passes between you; or write a section that answers other-boards-interface.',
    examples: {
        reported: askingExample('other-boards-interface', ''),
        silent: askingExample(
            'other-boards-interface',
            '',
            'body adults-board "Northshire Safeguarding Adults Board" {\n    role  "Tells us of children in the families that it looks at"\n}',
        ),
    },
    *assess(model) {
        const met = [
            ...model.ofType('Body').filter((body) => isOtherBoard([titleOf(body), ...aliasesOf(body)]) && isSpokenOf(body, model)),
            ...[model.node, ...model.ofType('Group')]
                .flatMap((each) => factsOf(each, 'JointFact'))
                .filter((fact) => fact.others.some((party) => isOtherBoard([describeParty(party)]))),
        ];
        yield* met.map((each) => ({ met: each }));
        if (met.length === 0)
            yield {
                node: model.node,
                property: 'name',
                message: `'${titleOf(model.node)}' shows no link to another board.`,
                advice: 'Write for each, such as: body adults-board "Safeguarding Adults Board" { role "…" }.',
            };
    },
});
