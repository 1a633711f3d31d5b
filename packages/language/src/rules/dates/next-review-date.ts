import { aYearAfter, type IsoDate, printDate, readDate, readMonth } from '../../grammar/literals.js';
import { factsOf, findFact } from '../../model/facts.js';
import { addFact, type Fix, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A review date that is past, or before publication, is a promise broken or a slip. */
export const nextReviewDate = defineRule({
    code: 'next-review-date',
    on: 'Arrangement',
    level: 'good',
    source: 'Good practice, from Working Together 2023, paragraph 97',
    requirement: 'The next review is dated, after the publication and not in the past.',
    why: 'Readers rely on the date to know whether what they read still holds.',
    fix: 'Add next review and a date to come, such as next review 31 October 2027.',
    examples: {
        reported: 'arrangement a "A" {\n    published 1 May 2025\n    next review 1 May 2024\n}\n',
        silent: 'arrangement a "A" {\n    published 1 May 2025\n    next review 1 May 2199\n}\n',
    },
    *check(arrangement, { today }) {
        const fact = findFact(arrangement, 'NextReviewFact');
        if (!fact) {
            const last = factsOf(arrangement, 'VersionFact').at(-1) ?? findFact(arrangement, 'PublishedFact');
            if (!last) return;
            const date = printDate(nextReview(last.date, today));
            yield {
                node: arrangement,
                property: 'name',
                message: `'${arrangement.title ?? arrangement.name}' does not say when it is reviewed next.`,
                fixes: [
                    {
                        title: `Plan the next review for ${date}`,
                        edits: addFact(arrangement, `next review ${date}`, arrangement.facts.at(-1)),
                    },
                ],
            };
            return;
        }
        const due = readDue(fact.date);
        const publishedFact = findFact(arrangement, 'PublishedFact');
        const published = publishedFact && readDate(publishedFact.date);
        if (!due) return;
        const later = (from: string | undefined): Fix => {
            const date = printDate(nextReview(from, today));
            return { title: `Move the next review to ${date}`, edits: write({ node: fact, property: 'date' }, date) };
        };
        if (published?.ok && due.last < published.value) {
            yield {
                node: fact,
                property: 'date',
                message: `The next review, ${due.words}, is before the publication on ${publishedFact?.date}.`,
                fixes: [later(publishedFact?.date)],
            };
        } else if (due.last < today) {
            yield { node: fact, property: 'date', message: `The next review was due ${due.words}.`, fixes: [later(fact.date)] };
        }
    },
});

/** The last day on which a review is due that is planned for a day or a month, and when that is in words; undefined where it cannot be read. */
function readDue(text: string): { readonly last: IsoDate; readonly words: string } | undefined {
    const month = readMonth(text);
    if (month.ok) return { last: `${month.value}-31`, words: `in ${text}` };
    const day = readDate(text);
    return day.ok ? { last: day.value, words: `on ${text}` } : undefined;
}

/** A year after a date, and the first such day that is still to come. */
function nextReview(after: string | undefined, today: IsoDate): IsoDate {
    const start = readDate(after ?? '');
    const month = readMonth(after ?? '');
    let date = aYearAfter(start.ok ? start.value : month.ok ? `${month.value}-01` : today);
    while (date <= today) date = aYearAfter(date);
    return date;
}
