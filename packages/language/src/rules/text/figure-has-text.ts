import { findWords } from '../../model/wording.js';
import { defineRule } from '../rule.js';

const pictures = /!\[\s*(?<words>|image|picture|figure|chart|diagram|photo|logo)\s*\d*\]\([^)\0]*\)/giu;

/** A picture is published by its description; without one, nothing is left of it. */
export const figureHasText = defineRule({
    code: 'figure-has-text',
    on: 'MasaDocument',
    isLocal: true,
    level: 'must',
    source: 'Accessibility regulations 2018, through WCAG 2.2, criterion 1.1.1 (unverified)',
    requirement: 'Every picture has a text that says the same.',
    why: 'Whoever cannot see the picture has its text alone. The charts that Masa draws bring theirs; a picture in a text is published by its description.',
    fix: 'Say between the square brackets what the picture shows; or state the facts and let show draw the chart.',
    examples: {
        reported: 'section structure "Structure" {\n    "![](structure.png)"\n}\n',
        silent: 'section structure "Structure" {\n    "![The board stands above its three groups](structure.png)"\n}\n',
    },
    *check(document, context) {
        for (const { start, end, groups } of findWords(context.document, pictures, ['text', 'remark'], 'quoted')) {
            const words = groups['words'];
            const message = words ? `'${words}' does not say what this picture shows.` : 'This picture has no description.';
            yield { node: document, words: { start, end }, message: `${message} The page shows the description in its place.` };
        }
    },
});
