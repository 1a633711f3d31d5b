import { nameSource } from '../../grammar/names.js';
import { findWords } from '../../model/wording.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A reference that lacks its first brace: the name of something, and a brace right behind it. */
const closed = new RegExp(String.raw`\}(?<=(?<![\p{L}\p{N}_.{\\-])(?<said>(?<name>${nameSource})(?:\.${nameSource})*[^\S\r\n]*)\})`, 'gu');

/** Without its first brace a reference is plain words, and the page prints them with the other brace. */
export const referenceOpened = defineRule({
    code: 'reference-opened',
    on: 'MasaDocument',
    level: 'must',
    concernsText: true,
    source: 'Masa language: references',
    requirement: 'A reference in a text has both its braces.',
    why: 'Without the first, `{council}` is published as `council}`: readers see a sign that means nothing to them, and no link.',
    fix: 'Write { before the name. For a plain brace, write \\}.',
    examples: {
        reported: 'theme voice "Voice"\nsection aims "Aims" {\n    "We begin with voice}."\n    show voice\n}\n',
        silent: 'theme voice "Voice"\nsection aims "Aims" {\n    "We begin with {voice}."\n    show voice\n}\n',
    },
    *check(document, context) {
        for (const { start, end, groups } of findWords(context.document, closed, ['text', 'alias', 'cited', 'remark', 'history'])) {
            const { name = '', said = '' } = groups;
            if (!context.isName(name)) continue;
            const words = { start: start - said.length, end };
            const right = `{${said.trim()}}`;
            yield {
                node: document,
                words,
                message: `The { of this reference is missing: write ${right}. For a plain brace, write \\}.`,
                fixes: [{ title: `Write ${right}`, edits: write({ node: document, words }, right), isCertain: true }],
            };
        }
    },
});
