import { aYearAfter, printDate, readDate } from '../../grammar/literals.js';
import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** A text that nobody has touched for a year has missed a change, or the words that there was none. */
export const updatedOnKeyChange = defineRule({
    code: 'updated-on-key-change',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 61, 69 and 105',
    requirement: 'The text has a date, and says how it is kept up to date.',
    why: 'Leads, priorities and the list of agencies change. Whether the text has followed can only be told from its date and from when it is looked at.',
    fix: 'Add a version with its date; and say when the text is looked at, with reviewed every year or next review and a date.',
    examples: {
        reported:
            'arrangement a "A" {\n    follows house-rules\n}\n\nstandard house-rules "House rules" {\n    requirement updated-on-key-change "Kept up to date" {\n        should  "Keep it up to date."\n        source  "rule 1" read\n        met by  rule updated-on-key-change\n    }\n}\n',
        silent: askingExample('updated-on-key-change', 'version 1 approved 1 May 2026'),
    },
    *assess(model, { today }) {
        const version = model.versionOn(today);
        const published = findFact(model.node, 'PublishedFact');
        const text = version?.date ?? published?.date;
        const date = text === undefined ? undefined : readDate(text);
        if (!date?.ok) {
            yield { node: model.node, property: 'name', message: `'${titleOf(model.node)}' does not say of when its text is.` };
            return;
        }
        const looked = findFact(model.node, 'ReviewedFact') ?? findFact(model.node, 'NextReviewFact');
        const dated = version ?? published;
        if (!version && !looked && published) {
            yield { node: published, message: `'${titleOf(model.node)}' says when it was published, and not how it is kept up to date.` };
            return;
        }
        if (dated) yield { met: looked ?? dated };
        if (!looked && dated && aYearAfter(date.value) < today)
            yield {
                remark: {
                    node: dated,
                    message: `The text is of ${printDate(date.value)}, more than a year ago, and does not say when it is looked at.`,
                },
            };
    },
});
