import { expect } from 'vitest';
import { askedPlace, openAt } from './lsp-services.js';

/** Asks at `$` who reports to whom: titles of those who report to it, and of those it reports to. */
export async function checkHierarchy(
    text: string,
    expected: { readonly below: readonly string[]; readonly above: readonly string[] },
): Promise<void> {
    const editor = await openAt(text);
    const provider = editor.services.lsp.CallHierarchyProvider;
    const [item] = (await provider?.prepareCallHierarchy(editor.asked, askedPlace(editor))) ?? [];
    expect(item).toBeDefined();
    if (!item) return;
    const below = (await provider?.incomingCalls({ item })) ?? [];
    const above = (await provider?.outgoingCalls({ item })) ?? [];
    expect(below.map(({ from }) => from.name)).toEqual(expected.below);
    expect(above.map(({ to }) => to.name)).toEqual(expected.above);
}
