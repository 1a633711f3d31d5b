import type { PartyRef } from '../../grammar/generated/ast.js';
import { plain } from '../../model/phrase.js';
import { namesInUse } from '../../model/printed-names.js';
import { describeProse, sayParty } from '../../model/say.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** `Approved by the Strategic Board`, up to the end of the clause. */
const approvals = /\b(?:approved|agreed|ratified|endorsed|adopted|signed off) (?:by|at) (?<who>[^.;:]+)/giu;

/** A row of the version table is copied from the one above, and one of its two columns is forgotten. */
export const approverMatchesDescription = defineRule({
    code: 'approver-matches-description',
    on: 'VersionFact',
    level: 'good',
    source: 'Good practice',
    requirement: 'The text of a version names the same approver as the version does.',
    why: 'The version table has a column for who approved and one for what changed. Where they name two bodies, nobody can tell whether the version was approved by the one that may.',
    fix: 'Correct the names after by, or the words.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n    version 1 approved 1 May 2025 by executive "Approved by the Strategic Board"\n}\ngroup executive "Executive" {\n    chair vacant\n    meets monthly\n}\ngroup board "Strategic Board" {\n    chair vacant\n    meets monthly\n    reports to executive\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n    version 1 approved 1 May 2025 by board "Approved by the {board}, and heard by the {executive}"\n}\ngroup executive "Executive" {\n    chair vacant\n    meets monthly\n}\ngroup board "Strategic Board" {\n    chair vacant\n    meets monthly\n    reports to executive\n}\n',
    },
    *check(version, context) {
        // Who belongs to a set such as the leads may well be called otherwise in the text.
        if (version.approvers.length === 0 || version.approvers.some(({ collective }) => collective !== undefined)) return;
        const [model] = context.arrangements;
        const clauses = [...describeProse(version.text).matchAll(approvals)].map(({ groups }) => groups?.['who'] ?? '');
        if (!model || clauses.length === 0) return;
        const stated = version.approvers.flatMap(namesOfParty);
        const said = clauses.join(' | ');
        if (stated.some((name) => holdsName(said, name))) return;
        const { groups, bodies } = namesInUse(model);
        const [other] = [...groups, ...bodies]
            .filter(({ name }) => holdsName(said, name))
            .sort((one, another) => another.name.length - one.name.length);
        if (!other) return;
        const approvers = version.approvers.map((party) => plain(sayParty(party))).join(', ');
        const spot = { node: version, property: 'approvers', index: 0 };
        const { element } = other;
        const canName = version.approvers.length === 1 && 'name' in element && typeof element.name === 'string';
        yield {
            ...spot,
            message: `Version ${version.number} was approved by ${approvers} here, and by '${other.name}' in its text.`,
            related: version.text ? [{ node: version.text, message: 'The text says so here.' }] : [],
            fixes: canName ? [{ title: `State that '${titleOf(element)}' approved it`, edits: write(spot, String(element.name)) }] : [],
        };
    },
});

/** All names that a text may use for an approver. */
function namesOfParty(party: PartyRef): readonly string[] {
    const target = party.party?.ref;
    const own = target ? [titleOf(target), ...('facts' in target ? [...aliasesOf(target), ...aliasesOf(target, true)] : [])] : [];
    return [party.printed ?? party.text ?? '', ...own].filter((name) => name !== '');
}

function holdsName(text: string, name: string): boolean {
    const at = text.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0 || name === '') return false;
    const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
    return !isLetter(text[at - 1]) && !isLetter(text[at + name.length]);
}
