import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { ArrangementModel } from '../../model/model.js';
import { findWords, textBefore, wordsAt } from '../../model/wording.js';
import { groupBy } from '../../support/group-by.js';
import { oncePer } from '../../support/once-per.js';
import { defineRule } from '../rule.js';

/** A year with words in capitals behind it, as in the middle of a name such as `Luton 2040 Child Friendly Town`. */
const years = /(?<year>(?:19|20)\d{2})(?<!\d\d{4})(?:\s+[A-Z][\p{L}'’-]*){2,5}/gu;

/** The words with capitals before the year. */
const beginning = /(?<![\p{L}\p{N}'’-])(?:[A-Z][\p{L}'’-]*\s+){1,3}$/u;

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
        for (const { term, before } of inTwoYears(model).get(context.document) ?? []) {
            const other = wordsAt(before.document, before.start)?.node;
            yield {
                node: document,
                words: { start: term.start, end: term.end },
                message: `'${term.text}' is '${before.text}' elsewhere.`,
                ...(other ? { related: [{ node: other, message: 'The other year stands here.' }] } : {}),
            };
        }
    },
});

/** The names that stood with another year before, by the document they stand in. */
const inTwoYears = oncePer((model: ArrangementModel): ReadonlyMap<LangiumDocument, readonly { term: Named; before: Named }[]> => {
    const first = new Map<string, Named>();
    const found: { term: Named; before: Named }[] = [];
    for (const term of model.documents.flatMap((document) => termsIn(document.parseResult.value))) {
        const before = first.get(term.key);
        if (!before) first.set(term.key, term);
        else if (before.year !== term.year) found.push({ term, before });
    }
    return groupBy(found, ({ term }) => term.document);
});

interface Named {
    readonly text: string;
    readonly year: string;
    /** The name without its year. */
    readonly key: string;
    readonly document: LangiumDocument;
    readonly start: number;
    readonly end: number;
}

const termsIn = oncePer((root: AstNode): readonly Named[] => {
    const document = AstUtils.getDocument(root);
    return [...findWords(document, years, ['text', 'alias', 'cited'])].flatMap((found) => {
        const before = beginning.exec(textBefore(found, 100))?.[0];
        if (before === undefined) return [];
        const text = `${before}${found.text}`.replace(/\s+/g, ' ');
        const year = found.groups['year'] ?? '';
        return yearly.test(text)
            ? []
            : [{ text, year, key: text.replace(year, '').toLowerCase(), document, start: found.start - before.length, end: found.end }];
    });
});
