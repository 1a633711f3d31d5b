import { safeHref } from '../../support/safe-href.js';

/** Text that is safe to stand in a page as it is. Only `html` and `raw` make it, so author's text cannot pass for it. */
class SafeText {
    readonly #text: string;

    constructor(text: string) {
        this.#text = text;
    }

    toString(): string {
        return this.#text;
    }
}

/** A piece of a page. */
export type Html = SafeText;

/** What may stand in a template: a list prints its members without anything between them, `undefined` prints nothing. */
export type HtmlValue = Html | string | number | undefined | readonly HtmlValue[];

/**
 * Builds a piece of a page. Every value is escaped unless it is `Html` already, and a value inside `href="…"` has to be an
 * address that `safeHref` lets pass.
 * @throws SyntaxError when a value stands where escaping cannot help: in an attribute without double quotes, or in the name of a tag.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
    let text = strings[0] ?? '';
    values.forEach((value, index) => {
        const before = strings[index] ?? '';
        if (/[=<]\s*$|<\/$|=\s*'[^']*$/.test(before)) throw new SyntaxError(`A value cannot stand after '${before.slice(-20)}'.`);
        text += / href="$/.test(before) ? escapeHtml(hrefText(value)) : print(value);
        text += strings[index + 1] ?? '';
    });
    return new SafeText(text);
}

/** Marks a constant of the renderer as safe. Never for anything that came with the output model. */
export function raw(constant: string): Html {
    return new SafeText(constant);
}

/** Writes ` name="value"` for each attribute that has a value, in the order given. The names are the renderer's own. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): Html {
    const present = Object.entries(values).filter(([, value]) => value !== undefined);
    return new SafeText(present.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join(''));
}

function hrefText(value: HtmlValue): string {
    return safeHref(String(value ?? '')) ?? '#';
}

function print(value: HtmlValue): string {
    if (value === undefined) return '';
    if (value instanceof SafeText) return value.toString();
    if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
    return value.map(print).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters go, but for tabs and ends of lines: they are errors in a page, and nothing to see. */
function escapeHtml(text: string): string {
    return text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
