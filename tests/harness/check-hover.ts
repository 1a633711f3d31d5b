import { expect } from 'vitest';
import { askedPlace, openAt } from './lsp-services.js';

/** Expects the card that is shown at `$`, as Markdown. */
export async function checkHover(text: string, expected: string): Promise<void> {
    expect(await hoverAt(text)).toBe(expected.trim());
}

/** Expects that nothing is shown at `$`. */
export async function checkNoHover(text: string): Promise<void> {
    expect(await hoverAt(text)).toBeUndefined();
}

/** The card that is shown at `$`. */
export async function hoverAt(text: string): Promise<string | undefined> {
    const editor = await openAt(text);
    const hover = await editor.services.lsp.HoverProvider?.getHoverContent(editor.asked, askedPlace(editor));
    if (!hover) return undefined;
    if (typeof hover.contents !== 'object' || !('kind' in hover.contents)) throw new TypeError('A card is Markdown.');
    return hover.contents.value.trim();
}
