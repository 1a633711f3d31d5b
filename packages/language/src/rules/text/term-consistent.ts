import { findWords, wordsAt } from '../../model/wording.js';
import { defineRule } from '../rule.js';

/** A name with a year in its middle, such as `Luton 2040 Child Friendly Town`. */
const named = /(?<![\p{L}\p{N}'’-])(?:[A-Z][\p{L}'’-]*\s+){1,3}(?<year>(?:19|20)\d{2})(?:\s+[A-Z][\p{L}'’-]*){2,5}/gu;

/** What ends in a kind of paper that comes out every year has another year in each. */
const yearly = /\b(?:Report|Plan|Review|Budget|Accounts|Data|Survey|Conference|Programme|Act|Regulations|Edition|Guidance)\b/;

/** A programme has one name. */
export const termConsistent = defineRule({
    code: 'term-consistent',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'A programme or strategy with a year in its name has one name throughout.',
    why: 'Two names that differ only in the year look like two programmes, and whoever searches for one does not find the other.',
    fix: 'Write the name that the programme bears, in every place.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\nsection aims "Aims" {\n    "We are part of Northshire 2040 Child Friendly Town, and Northshire 2024 Child Friendly Town is part of us."\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\nsection aims "Aims" {\n    "We are part of Northshire 2040 Child Friendly Town. Northshire 2040 Child Friendly Town is part of us."\n}\n',
    },
    *check(document, context) {
        const [model] = context.arrangements;
        if (!model) return;
        const first = new Map<string, { year: string; start: number; document: typeof context.document; text: string }>();
        for (const member of model.documents) {
            for (const { text, start, end, groups } of findWords(member, named, ['text', 'alias', 'cited'])) {
                const year = groups['year'] ?? '';
                if (yearly.test(text)) continue;
                const key = text.replace(year, '').replace(/\s+/g, ' ').toLowerCase();
                const before = first.get(key);
                if (!before) first.set(key, { year, start, document: member, text });
                else if (before.year !== year && member === context.document) {
                    const other = wordsAt(before.document, before.start)?.node;
                    yield {
                        node: document,
                        words: { start, end },
                        message: `'${text.replace(/\s+/g, ' ')}' is '${before.text.replace(/\s+/g, ' ')}' elsewhere.`,
                        ...(other ? { related: [{ node: other, message: 'The other year stands here.' }] } : {}),
                    };
                }
            }
        }
    },
});
