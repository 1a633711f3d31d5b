import * as ast from '../../grammar/generated/ast.js';
import type { IsoDate } from '../../grammar/literals.js';
import { quoteText } from '../../grammar/value-converter.js';
import { beginsAfter, existedOn, successionOf } from '../../model/area.js';
import { findFact } from '../../model/facts.js';
import { knownBodyOf } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { type Fix, write } from '../fix.js';
import { type Named, nameSuccessor, type PresentName, presentNames } from '../name-successor.js';
import { type AssessmentContext, defineRule } from '../rule.js';

type FindBody = AssessmentContext['findBody'];

/** When boards merge, the title and the body are two lines to change, and one is easily forgotten. */
export const titleAgreesWithBody = defineRule({
    code: 'title-agrees-with-body',
    asked: 'always',
    level: 'good',
    source: 'Good practice',
    requirement: 'Title, other names and body of an organisation do not name two bodies.',
    why: 'Readers see the title, and Masa and the data go by the body. Where one of them is that of another board, such as one that was merged, one of them is out of date. A shortened title or a name of your own is none of another body.',
    fix: 'Write the body that exists on the day of the version in both places, and a former title after formerly known as.',
    examples: {
        reported:
            'arrangement a "A" {\n    published    1 May 2026\n    next review  1 May 2199\n}\n\npartner icb "NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board" {\n    kind  integrated care board\n    body  "NHS Central East Integrated Care Board"\n}\n',
        silent: 'arrangement a "A" {\n    published    1 May 2026\n    next review  1 May 2199\n}\n\npartner icb "Central East" {\n    kind               integrated care board\n    formerly known as  "NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board"\n    body               "NHS Central East Integrated Care Board"\n}\n',
    },
    *assess(model, { asOf, findBody }) {
        for (const element of [...model.ofType('Partner'), ...model.ofType('Agency'), ...model.ofType('Body')]) {
            const fact = findFact(element as ast.Partner, 'BodyFact');
            const body = fact && knownBodyOf(element, findBody);
            // One that is no more is told by the rules on that.
            if (!body || (!existedOn(body, asOf) && beginsAfter(body, asOf) === undefined)) continue;
            const [first, ...others] = namesOfOthers(element, body, asOf, findBody);
            if (!first) continue;
            const same = others.filter(({ other }) => other === first.other);
            const { tells, advice, fixes } = compare({ element, fact, body }, first, asOf, findBody);
            yield {
                ...first.spot,
                message: `'${first.name}' is the name of another body than ${titleOf(body)}, which body states${tells}.`,
                advice,
                related: same.map(({ spot }) => ({ ...spot, message: 'This is a name of that other body too.' })),
                fixes,
            };
        }
    },
});

/** A name that an element goes by, and the body of that name, which is not the one that the element states. */
type NameOfOther = PresentName & { readonly other: ast.KnownBody };

function namesOfOthers(element: Named, body: ast.KnownBody, asOf: IsoDate, findBody: FindBody): readonly NameOfOther[] {
    return presentNames(element).flatMap((each) => {
        const other = findBody(each.name);
        if (!other || other === body) return [];
        // An area lends its name to many a body.
        if (ast.isAuthority(other) && !ast.isAuthority(body) && each.name === titleOf(other)) return [];
        // Until boards have merged, a text may well give the names of both.
        const merged = mergerOf(body, other);
        if (each.fact && merged && beginsAfter(merged.later, asOf) !== undefined) return [];
        return [{ ...each, other }];
    });
}

/** Which of two bodies took the place of the other, and when; undefined where neither did. */
function mergerOf(one: ast.KnownBody, two: ast.KnownBody): { readonly later: ast.KnownBody; readonly from: string } | undefined {
    for (const [earlier, later] of [[one, two] as const, [two, one] as const]) {
        const succession = successionOf(earlier);
        if (succession?.from !== undefined && succession.successors.includes(later as ast.Element)) return { later, from: succession.from };
    }
    return undefined;
}

/** What the one body has to do with the other, and what to write on a day: the one that exists then. */
function compare(
    { element, fact, body }: { readonly element: Named; readonly fact: ast.BodyFact; readonly body: ast.KnownBody },
    { other, fact: alias }: NameOfOther,
    asOf: IsoDate,
    findBody: FindBody,
): { readonly tells: string; readonly advice: string; readonly fixes: readonly Fix[] } {
    const asBody: Fix = { title: `Write ${titleOf(other)}`, edits: write({ node: fact, property: 'body' }, quoteText(titleOf(other))) };
    const merged = mergerOf(body, other);
    if (!merged) return { tells: '', advice: 'Write the one that is meant in both places.', fixes: alias ? [] : [asBody] };
    const { later, from } = merged;
    if (beginsAfter(later, asOf) !== undefined) {
        const tells = later === body ? ` and which takes its place on ${from}` : ` and whose place it takes on ${from}`;
        return { tells, advice: 'Until then write the one before in both places.', fixes: later === body ? [asBody] : [] };
    }
    return {
        tells: ` and which took its place on ${from}`,
        advice: alias ? 'Write it after formerly known as.' : 'Make that one the title, and write this after formerly known as.',
        fixes: [nameSuccessor(element, other, body, findBody)],
    };
}
