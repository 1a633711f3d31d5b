import { type Group, isScrutineer, type Scrutineer } from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { canTellApart, findSamePerson, identify, identifyScrutineer } from '../../model/people.js';
import { describeParty } from '../../model/say.js';
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
        const chaired = [...chairedGroups(model, scrutineers)];
        for (const { group, who, isClear } of chaired)
            yield isClear
                ? { node: group, property: 'name', message: `'${who}' chairs '${titleOf(group)}', and scrutinises its work.` }
                : { undecided: `Whether ${who}, who chairs ${titleOf(group)}, is the scrutineer is not stated` };
        if (chaired.some(({ isClear }) => isClear)) return;
        const [unnamed] = scrutineers.flatMap((scrutineer) =>
            factsOf(scrutineer, 'ChairsFact').flatMap(({ groups }) => groups.flatMap(({ text }) => text ?? [])),
        );
        if (unnamed !== undefined) yield { undecided: `Which groups are meant is not said where the scrutineer chairs "${unnamed}"` };
        else if (chaired.length === 0) for (const met of scrutineers) yield { met };
    },
});

interface Chaired {
    readonly group: Group;
    readonly who: string;
    /** Whether it is stated that whoever chairs scrutinises, or only not that it is somebody else. */
    readonly isClear: boolean;
}

/** The groups that a scrutineer chairs, or may chair, and that are no groups of scrutiny themselves. */
function* chairedGroups(model: ArrangementModel, scrutineers: readonly Scrutineer[]): Generator<Chaired> {
    const identities = scrutineers.map(identifyScrutineer);
    const said = new Map(
        scrutineers.flatMap((scrutineer) =>
            factsOf(scrutineer, 'ChairsFact').flatMap(({ groups }) =>
                groups.map(({ party }) => [party?.ref, titleOf(scrutineer)] as const),
            ),
        ),
    );
    for (const group of model.ofType('Group')) {
        if (isOfScrutiny(group)) continue;
        const parties = findFact(group, 'ChairFact')?.seat?.holders.flatMap(({ party }) => party ?? []) ?? [];
        const chairs = parties.map((party) => ({ party, who: identify(party) }));
        const [stated] = chairs.flatMap(({ party, who }) => {
            const name = identities.map((identity) => findSamePerson(who, identity)).find((same) => same !== undefined);
            return isScrutineer(party.party?.ref) ? titleOf(party.party.ref) : (name ?? []);
        });
        const clear = stated ?? said.get(group);
        const unclear = chairs.find(({ party, who }) => identities.some((identity) => !canTellApart(party, who, identity)));
        if (clear !== undefined) yield { group, who: clear, isClear: true };
        else if (unclear) yield { group, who: describeParty(unclear.party), isClear: false };
    }
}

function isOfScrutiny(group: Group): boolean {
    const kind = findFact(group, 'KindFact');
    // It carries out the reviews that scrutiny looks at.
    if (kind?.kind === 'case-review') return false;
    return scrutinising.test(`${titleOf(group)} ${kind?.kind ?? ''} ${kind?.text ?? ''}`.replaceAll('-', ' '));
}
