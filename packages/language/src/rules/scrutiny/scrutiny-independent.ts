import type { Group } from '../../grammar/generated/ast.js';
import { isGroup, isScrutineer } from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** Groups whose own work it is to look at the work of others. */
const scrutinising = /\b(?:assurance|scrutin\w*|quality|audits?|performance|learning|review|improvement)\b/i;

/** Nobody judges from outside what they run from inside. */
export const scrutinyIndependent = defineRule({
    code: 'scrutiny-independent',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 61 to 63, 93 and 96 (inferred: scrutiny may be embedded)',
    requirement: 'The scrutineer does not chair groups that do the work under scrutiny.',
    why: 'Scrutiny may be part of the arrangements; but whoever runs a group cannot look at it from outside. Groups whose work is assurance, audit or learning are no such groups.',
    fix: 'Let somebody else chair the group, or depart from this with the reason.',
    examples: {
        reported: askingExample(
            'scrutiny-independent',
            '',
            'group exploitation-group "Exploitation Group" {\n    chair  scrutineer\n    meets  monthly\n}\n\nscrutineer scrutineer "Independent Scrutineer"',
        ),
        silent: askingExample(
            'scrutiny-independent',
            '',
            'group assurance-group "Assurance Group" {\n    chair  scrutineer\n    meets  monthly\n}\n\nscrutineer scrutineer "Independent Scrutineer"',
        ),
    },
    *assess(model) {
        const scrutineers = model.ofType('Scrutineer');
        if (scrutineers.length === 0) return yield { unasked: 'No scrutineer is stated' };
        const chaired = [...chairedGroups(model)].filter(({ group }) => !isOfScrutiny(group));
        for (const { group, who } of chaired)
            yield { node: group, property: 'name', message: `'${who}' chairs '${titleOf(group)}', and scrutinises its work.` };
        if (chaired.length > 0) return;
        const [unnamed] = scrutineers.flatMap((scrutineer) =>
            factsOf(scrutineer, 'ChairsFact').flatMap(({ groups }) => groups.flatMap(({ text }) => text ?? [])),
        );
        if (unnamed !== undefined) yield { undecided: `Which groups are meant is not said where the scrutineer chairs "${unnamed}"` };
        else for (const met of scrutineers) yield { met };
    },
});

function* chairedGroups(model: ArrangementModel): Generator<{ readonly group: Group; readonly who: string }> {
    const told = new Set<Group>();
    for (const group of model.ofType('Group')) {
        const target = findFact(group, 'ChairFact')?.seat?.holders.find(({ party }) => isScrutineer(party?.party?.ref))?.party?.party?.ref;
        if (!target) continue;
        told.add(group);
        yield { group, who: titleOf(target) };
    }
    for (const scrutineer of model.ofType('Scrutineer')) {
        for (const { party } of factsOf(scrutineer, 'ChairsFact').flatMap(({ groups }) => groups)) {
            const group = party?.ref;
            if (isGroup(group) && !told.has(group)) yield { group, who: titleOf(scrutineer) };
        }
    }
}

function isOfScrutiny(group: Group): boolean {
    const kind = findFact(group, 'KindFact');
    // It carries out the reviews that scrutiny looks at.
    if (kind?.kind === 'case-review') return false;
    return scrutinising.test(`${titleOf(group)} ${kind?.kind ?? ''} ${kind?.text ?? ''}`.replaceAll('-', ' '));
}
