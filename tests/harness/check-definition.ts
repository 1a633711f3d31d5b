import { type AstNode, AstUtils, type Reference } from 'langium';
import { expect } from 'vitest';
import { readMarkers } from './annotations.js';
import { FixtureError, splitFiles } from './fixture.js';
import { type OpenFiles, pathOf, Reader } from './services.js';

/**
 * Follows the reference at `$`, and expects to arrive at the name between `[` and `]`.
 * @throws FixtureError when the text has no such markers.
 */
export async function checkDefinition(text: string, reader = new Reader()): Promise<void> {
    const files = readMarkers(splitFiles(text));
    const home = files.find((file) => file.answer);
    if (!home?.answer) throw new FixtureError('Put [ and ] around the name that the reference leads to.');
    const { target, open } = await follow(files, reader);
    const name = target && nameRange(target, open);
    const expected = { path: home.path, name: home.text.slice(home.answer.start, home.answer.end), start: home.answer.start };
    expect(name ?? 'the reference leads nowhere').toEqual(expected);
}

/** Follows the reference at `$`, and expects to arrive at an entry of the library: `masa-library:/standards/wt.masa#working-together-2023`. */
export async function checkLibraryDefinition(text: string, expected: { readonly type: string; readonly name: string }, reader = new Reader()): Promise<void> {
    const files = readMarkers(splitFiles(text));
    const { target } = await follow(files, reader);
    const found = target && { scheme: AstUtils.getDocument(target).uri.scheme, type: target.$type, name: 'name' in target ? target.name : undefined };
    expect(found ?? 'the reference leads nowhere').toEqual({ scheme: 'masa-library', ...expected });
}

/** Follows the reference at `$`, and expects to arrive nowhere, with this message. */
export async function checkNoDefinition(text: string, message: string, reader = new Reader()): Promise<void> {
    const { target, reference } = await follow(readMarkers(splitFiles(text)), reader);
    expect(target?.$type).toBeUndefined();
    expect(reference.error?.message).toBe(message);
}

interface Followed {
    readonly reference: Reference;
    readonly target: AstNode | undefined;
    readonly open: OpenFiles;
}

async function follow(files: ReturnType<typeof readMarkers>, reader: Reader): Promise<Followed> {
    const open = await reader.open(files);
    const index = files.findIndex((file) => file.asked !== undefined);
    const asked = files[index]?.asked ?? 0;
    const reference = open.documents[index]?.references.find(({ $refNode }) => $refNode && $refNode.offset <= asked && asked <= $refNode.end);
    if (!reference) throw new FixtureError('There is no reference at the $.');
    return { reference: reference as Reference, target: (reference as Reference).ref, open };
}

function nameRange(target: AstNode, { services }: OpenFiles): { path: string; name: string; start: number } | undefined {
    const node = services.references.NameProvider.getNameNode(target) ?? target.$cstNode;
    return node && { path: pathOf(AstUtils.getDocument(target).uri.toString()), name: node.text, start: node.offset };
}
