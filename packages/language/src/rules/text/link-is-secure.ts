import { findWords } from '../../model/wording.js';
import { clip } from '../../support/text.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

const insecure = /(?<![\w/=])http:\/\/[^\s)\0>"]*[^\s)\0>".,;]/gu;

/** An address from the time before every public page was served securely. */
export const linkIsSecure = defineRule({
    code: 'link-is-secure',
    on: 'MasaDocument',
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'Links begin with https.',
    why: 'Public bodies serve their pages securely. An address that begins with http is most often an old one, and browsers warn of it.',
    fix: 'Write https:// and try the link; where it no longer works, look for the page that took its place.',
    examples: {
        reported: 'document procedure "Procedure" {\n    link "http://www.example.org/procedure"\n}\n',
        silent: 'document procedure "Procedure" {\n    link "https://www.example.org/procedure"\n}\n',
    },
    *check(document, context) {
        for (const { text, start, end } of findWords(context.document, insecure, ['text', 'remark', 'cited', 'history'], 'quoted')) {
            yield {
                node: document,
                words: { start, end },
                message: `'${clip(text, 60)}' begins with http: write https.`,
                fixes: [{ title: 'Write https', edits: write({ node: document, words: { start, end: start + 'http'.length } }, 'https') }],
            };
        }
    },
});
