import * as ast from '../../grammar/generated/ast.js';
import { factsOf } from '../../model/facts.js';
import { describeProse } from '../../model/say.js';
import { findWords } from '../../model/wording.js';
import { defineRule } from '../rule.js';

/** The editions of which no place is known, by year. */
const unread = /^working-together-(2026)$/;

const citations =
    /Working Together(?: to Safeguard Children)?,? ?\(?2026\)?[^.;\0\n]{0,40}?\b(?:chapters?|pages?|paragraphs?|paras?\.?|pp?\.|footnotes?|box) ?\d{1,3}/giu;

/** A place in an edition that was not read may be there or not. */
export const citationCheckable = defineRule({
    code: 'citation-checkable',
    on: 'MasaDocument',
    isLocal: true,
    level: 'info',
    source: 'The text of Working Together 2026 was not read: none of its paragraphs, pages or chapters is known here',
    requirement: 'A citation leads into an edition whose text is known, so that it can be checked.',
    why: 'Nothing is wrong with the citation. Masa cannot tell whether the edition has such a place, nor what stands there, and says so rather than nothing.',
    fix: 'Look the place up in the edition yourself.',
    examples: {
        reported: 'section chair "The chair" {\n    "The chair is named as Working Together 2026, paragraph 40, asks."\n}\n',
        silent: 'section chair "The chair" {\n    "The chair is named as Working Together 2026 asks."\n}\n',
    },
    *check(document, context) {
        for (const { text, start, end } of findWords(context.document, citations, ['text', 'cited', 'remark']))
            yield { node: document, words: { start, end }, message: `'${text}' cannot be checked: the text of that edition was not read.` };
        for (const element of document.elements.filter(ast.isCitedWork)) {
            for (const fact of factsOf(element, 'PartOfFact')) {
                const [, year] = unread.exec(fact.work?.work?.$refText ?? '') ?? [];
                const place = describeProse(fact.text);
                if (year === undefined || place === '') continue;
                yield {
                    node: fact,
                    property: 'text',
                    message: `'${place}' of Working Together ${year} cannot be checked: the text of that edition was not read.`,
                };
            }
        }
    },
});
