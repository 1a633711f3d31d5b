import { type AstNode, GrammarUtils } from 'langium';
import {
    type AgreedFact,
    isArrangement,
    isPublishedFact,
    isSignedFact,
    isUpdatedFact,
    isVersionFact,
    type PublishedFact,
    type SignedFact,
    type UpdatedFact,
    type VersionFact,
} from '../../grammar/generated/ast.js';
import { type IsoDate, readDate } from '../../grammar/literals.js';
import { describeReference } from '../../model/titles.js';
import { type Edit, takeOut, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** What was done was done on a day that is past. */
export const dateHasCome = defineRule({
    code: 'date-has-come',
    on: ['PublishedFact', 'VersionFact', 'SignedFact', 'AgreedFact', 'UpdatedFact'],
    level: 'good',
    source: 'Good practice',
    requirement:
        'What was approved, signed, agreed or published was so on a day that has come; a publication may be planned for the next three months.',
    why: 'Nobody has approved or signed anything yet on a day to come; mostly the year is mistyped, and readers of the page would take it for done.',
    fix: 'Correct the date. Where the day is planned, leave it out until then: a version without a date is a draft, and the last one that was approved stays the current one.',
    examples: {
        reported: 'arrangement a "A" {\n    next review 1 May 2199\n    version 1 approved 1 May 2198\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n    version 1 approved 1 May 2026\n    version 2 "Draft"\n}\n',
    },
    *check(fact, { today }) {
        const isToCome = (other: Dated | AgreedFact): boolean => {
            const day = readDate(other.date ?? '');
            return day.ok && day.value > today && !(isPublishedFact(other) && day.value <= inThreeMonths(today));
        };
        if (!isToCome(fact)) return;
        // A new version is approved, signed and published on one day: it is told at the version, and mended everywhere.
        const dated = isArrangement(fact.$container) ? fact.$container.facts.filter(isDated) : [];
        const together = dated.filter(({ date }) => date === fact.date);
        if (!isVersionFact(fact) && together.some(isVersionFact)) return;
        const others = isVersionFact(fact) ? together.filter((other) => other !== fact && isToCome(other)) : [];
        const what = isVersionFact(fact)
            ? `Version ${fact.number} was approved`
            : isSignedFact(fact)
              ? `'${fact.printed ?? describeReference(fact.signatory)}' signed`
              : { PublishedFact: 'This was published', AgreedFact: 'This was agreed', UpdatedFact: 'This was updated' }[fact.$type];
        yield {
            node: fact,
            property: 'date',
            message: `${what} on ${fact.date}, it says; that day has not come yet.`,
            related: others.map((node) => ({ node, property: 'date', message: 'The same day stands here.' })),
            fixes: isVersionFact(fact)
                ? [
                      {
                          title: `Leave the date${others.length > 0 ? ', and what else has it,' : ''} out until then`,
                          edits: [...withoutDate(fact), ...others.flatMap(leaveOut)],
                      },
                  ]
                : isSignedFact(fact)
                  ? [{ title: 'Leave the signature out until then', edits: takeOut(fact) }]
                  : [],
        };
    },
});

/** What an arrangement dates. */
type Dated = PublishedFact | VersionFact | SignedFact | UpdatedFact;

function isDated(node: AstNode): node is Dated {
    return isPublishedFact(node) || isVersionFact(node) || isSignedFact(node) || isUpdatedFact(node);
}

function leaveOut(fact: Dated): readonly Edit[] {
    return isVersionFact(fact) ? withoutDate(fact) : takeOut(fact);
}

function withoutDate(fact: VersionFact): readonly Edit[] {
    const [number, date] = ['number', 'date'].map((property) => GrammarUtils.findNodeForProperty(fact.$cstNode, property));
    return number && date ? write({ node: fact, words: { start: number.end, end: date.end } }, '') : [];
}

/** The same day three months on, as text that sorts; one that no month has sorts behind its last. */
function inThreeMonths(today: IsoDate): string {
    const [year = 0, month = 0, day] = today.split('-').map(Number);
    const later = month + 3;
    const two = (value = 0): string => String(value).padStart(2, '0');
    return `${later > 12 ? year + 1 : year}-${two(later > 12 ? later - 12 : later)}-${two(day)}`;
}
