import { findWords, textBefore } from '../../model/wording.js';
import { defineRule } from '../rule.js';

/** Mobile numbers, as the numbering plan of the United Kingdom gives them, and the services for private mail. */
const personal =
    /(?:0(?<![\d+]0)|\+44[ .-]?\(?0?\)?)7[1-57-9]\d{2}[ .-]?\d{3}[ .-]?\d{3}(?!\d)|@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|aol|btinternet|talktalk|sky|virginmedia|protonmail|proton)\.(?:com|co\.uk|net|org|me)\b/g;

/** What stands before the @ of an address. */
const mailbox = /[\w.+-]{1,64}$/;

/** A published page stays in archives for ever. */
export const contactIsOffice = defineRule({
    code: 'contact-is-office',
    on: 'MasaDocument',
    isLocal: true,
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
        for (const found of findWords(context.document, personal, ['text', 'alias', 'remark', 'cited'], 'quoted')) {
            const isMail = found.text.startsWith('@');
            const before = isMail ? (mailbox.exec(textBefore(found, 64))?.[0] ?? '') : '';
            const what = isMail ? 'an address for private mail' : 'a mobile number';
            yield {
                node: document,
                words: { start: found.start - before.length, end: found.end },
                message: `'${before}${found.text}' is ${what}: publish the one of an office.`,
            };
        }
    },
});
