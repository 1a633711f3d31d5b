import { placeholders } from '../../model/placeholders.js';
import { findWords } from '../../model/wording.js';
import { defineRule } from '../rule.js';

/** What was meant to be filled in before anybody sees it. */
export const placeholderText = defineRule({
    code: 'placeholder-text',
    on: 'MasaDocument',
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'No placeholder is left in what is published.',
    why: 'TBC, XX and lorem ipsum are notes among authors. Readers cannot tell what was to stand there, nor whether anybody still works on it.',
    fix: 'Write what belongs here, or say it in a sentence. A post without a holder is not yet appointed; a group without a chair has chair vacant.',
    examples: {
        reported: 'section aims "Aims" {\n    "Our next conference is on XX June."\n}\n',
        silent: 'section aims "Aims" {\n    "The date of our next conference is to be agreed."\n}\n',
    },
    *check(document, context) {
        for (const { text, start, end } of findWords(context.document, placeholders, ['text', 'alias', 'cited', 'remark', 'history']))
            yield { node: document, words: { start, end }, message: `'${text}' is a placeholder: write what belongs here.` };
    },
});
