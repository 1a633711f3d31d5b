import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../../output/output-model.js';
import { safeHref } from '../../support/safe-href.js';
import { beginningOf } from '../../support/text.js';
import { unreachable } from '../../support/unreachable.js';

interface Look {
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly strike?: boolean;
    readonly style?: string;
}

/** Text with its links, and with what stresses it. */
export function inlines(content: readonly Inline[], look: Look = {}): ParagraphChild[] {
    return content.flatMap((inline) => inlineOf(inline, look));
}

function inlineOf(inline: Inline, look: Look): ParagraphChild[] {
    switch (inline.kind) {
        case 'text':
        case 'abbreviation':
        case 'date':
            return [new TextRun({ text: inline.text, ...look })];
        case 'code':
            return [new TextRun({ text: inline.text, font: 'Courier New', ...look })];
        case 'reference':
            return inline.target === undefined || inline.page !== undefined || look.style !== undefined
                ? [new TextRun({ text: inline.text, ...look })]
                : [
                      new InternalHyperlink({
                          anchor: bookmarkOf(inline.target),
                          children: [new TextRun({ text: inline.text, ...look, style: 'Hyperlink' })],
                      }),
                  ];
        case 'link': {
            const href = safeHref(inline.href);
            if (href === undefined || look.style !== undefined) return inlines(inline.content, look);
            const children = inlines(inline.content, { ...look, style: 'Hyperlink' });
            return [
                href.startsWith('#')
                    ? new InternalHyperlink({ anchor: bookmarkOf(href.slice(1)), children })
                    : new ExternalHyperlink({ link: href, children }),
            ];
        }
        case 'strong':
            return inlines(inline.content, { ...look, bold: true });
        case 'emphasis':
            return inlines(inline.content, { ...look, italics: true });
        case 'deleted':
            return inlines(inline.content, { ...look, strike: true });
        case 'break':
            return [new TextRun({ break: 1 })];
        default:
            return unreachable(inline);
    }
}

/** Content that carries the bookmarks of some anchors. */
export function marked(ids: readonly string[], children: ParagraphChild[]): ParagraphChild[] {
    return ids.reduce<ParagraphChild[]>(
        (content, id) => (id === '' ? content : [new Bookmark({ id: bookmarkOf(id), children: content })]),
        children,
    );
}

/** Word's bookmarks have at most 40 characters, letters, digits and underscores; what is longer ends in a sum of the whole. */
function bookmarkOf(anchor: string): string {
    const name = `m_${anchor.replace(/[^\p{L}\p{N}]/gu, '_')}`;
    let sum = 0;
    for (const character of anchor) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
    const isPlain = name.length <= 40 && /^[\p{L}\p{N}-]*$/u.test(anchor) && !anchor.includes('_');
    return isPlain ? name : `${beginningOf(name, 32)}_${sum.toString(36)}`;
}
