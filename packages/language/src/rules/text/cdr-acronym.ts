import { findWords, wordsText } from '../../model/wording.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

const readings = /\bChild\s+Death\s+Overview\s+(?<last>(?!Panels?\b)\p{L}+)(?:\s*\(CDOP\))?/giu;

/** CDOP is spelled out in two ways. */
export const cdrAcronym = defineRule({
    code: 'cdr-acronym',
    on: 'MasaDocument',
    isLocal: true,
    level: 'good',
    source: 'Working Together 2023, page 146; good practice',
    requirement: 'CDOP is spelled out as child death overview panel.',
    why: 'The guidance means a panel; a text that speaks of a process in one place and of a panel in another leaves open which of the two decides.',
    fix: 'Write child death overview panel, or child death review where the process is meant.',
    examples: {
        reported: 'section deaths "Child Death Overview Process (CDOP)" {\n    "We learn from every death."\n}\n',
        silent: 'section deaths "Child Death Overview Panel (CDOP)" {\n    "We learn from every death."\n}\n',
    },
    *check(document, context) {
        // To ask each letter whether it begins the phrase, in whatever case, takes long; few documents have this word of it.
        if (!/overview/i.test(wordsText(context.document))) return;
        for (const { start, end, text, groups } of findWords(context.document, readings, ['text', 'alias', 'cited'])) {
            const last = groups['last'] ?? '';
            const at = start + text.lastIndexOf(last);
            const panel = /^\p{Lu}/u.test(last) ? 'Panel' : 'panel';
            yield {
                node: document,
                words: { start, end },
                message: `CDOP is a child death overview panel; here it is called ${last}.`,
                fixes: [{ title: `Write ${panel}`, edits: write({ node: document, words: { start: at, end: at + last.length } }, panel) }],
            };
        }
    },
});
