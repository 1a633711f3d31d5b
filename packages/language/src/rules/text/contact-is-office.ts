import { findWords, quotedText } from '../../model/wording.js';
import { defineRule } from '../rule.js';

/** Mobile numbers, as the numbering plan of the United Kingdom gives them, and addresses of services for private mail. */
const personal =
    /(?<![\d+])(?<mobile>(?:\+44[ .-]?\(?0?\)?|0)7[1-57-9]\d{2}[ .-]?\d{3}[ .-]?\d{3})(?!\d)|(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|aol|btinternet|talktalk|sky|virginmedia|protonmail|proton)\.(?:com|co\.uk|net|org|me)\b/giu;

/** A published page stays in archives for ever. */
export const contactIsOffice = defineRule({
    code: 'contact-is-office',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice, from the principles of data protection',
    requirement: "Published telephone numbers and e-mail addresses are those of an office, not somebody's own.",
    why: 'What is published can be copied by anybody and cannot be taken back. Posts change hands; a private number stays with the person.',
    fix: 'Give the number or address of the team. Where the mobile is that of an office and meant for the public, depart from this rule with that reason.',
    examples: {
        reported: 'contact desk "Business unit" {\n    telephone "07700 900123"\n}\n',
        silent: 'contact desk "Business unit" {\n    telephone "01632 960123"\n    email "office@example.org"\n}\n',
    },
    *check(document, context) {
        const where = quotedText(context.document);
        for (const { text, start, end, groups } of findWords(context.document, personal, ['text', 'alias', 'remark', 'cited'], where)) {
            const what = groups['mobile'] ? 'a mobile number' : 'an address for private mail';
            yield { node: document, words: { start, end }, message: `'${text}' is ${what}: publish the one of an office.` };
        }
    },
});
