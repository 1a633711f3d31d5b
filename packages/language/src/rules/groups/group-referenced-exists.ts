import { findNearMiss, isStated, type NamesInUse, namesInUse, printedGroups } from '../../model/printed-names.js';
import { namingWords } from '../../support/near-names.js';
import { oncePer } from '../../support/once-per.js';
import { defineRule } from '../rule.js';

/** Groups that come and go, and bodies that are no groups of anybody's. */
const passing =
    /\b(?:Working|Task|Finish|Reference|Steering|Commissioning|Focus|Peer|Support|Parent|Youth) (?:and [A-Z]\w+ )?(?:Sub-?[Gg]roup|Group)s?$/;

/** A group that is only spoken of has no chair, no members and no place in the structure. */
export const groupReferencedExists = defineRule({
    code: 'group-referenced-exists',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'A group that the text names is stated.',
    why: 'A reader who meets its name looks for its chair, its members and its place in the structure, and finds none.',
    fix: 'State the group, or correct its name. What belongs to others can be stated as a body.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\ngroup reviews "Pan Northshire Review Group" {\n    chair vacant\n    meets monthly\n    reports to "Pan Northshire Coordinating Group"\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\ngroup reviews "Pan Northshire Review Group" {\n    chair vacant\n    meets monthly\n    reports to coordination\n}\ngroup coordination "Pan Northshire Coordinating Group" {\n    chair vacant\n    meets monthly\n}\n',
    },
    *check(document, context) {
        const [model] = context.arrangements;
        if (!model) return;
        const names = namesInUse(model);
        const own = beginnings(names);
        const told = new Set<string>();
        for (const { name, words } of printedGroups(context.document)) {
            if (!/[Gg]roup$/.test(name) || passing.test(name) || told.has(name)) continue;
            const [first] = namingWords(name);
            if (!own.has(first) || isStated(name, names) || findNearMiss(name, names, names.groups)) continue;
            told.add(name);
            const place = { start: words.start, end: words.end };
            yield { node: document, words: place, message: `The text names '${name}', but no such group is stated.` };
        }
    },
});

/** Whose names begin as those of the groups here do: others have groups too, which are not stated here. */
const beginnings = oncePer(
    ({ groups }: NamesInUse): ReadonlySet<string | undefined> =>
        new Set(groups.filter(({ words }) => words.length > 2).map(({ words }) => words[0])),
);
