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
    const name = target && describePlace(target, open);
    expect(name ?? 'nowhere').toBe(place(home.path, home.text.slice(home.answer.start, home.answer.end), home.answer.start));
}

/** Follows the reference at `$`, and expects to arrive at an entry of the library, such as `Standard working-together-2023`. */
export async function checkLibraryDefinition(text: string, expected: string, reader = new Reader()): Promise<void> {
    const { target } = await follow(readMarkers(splitFiles(text)), reader);
    const scheme = target && AstUtils.getDocument(target).uri.scheme;
    expect(target ? `${scheme}: ${describe(target)}` : 'nowhere').toBe(`masa-library: ${expected}`);
}

/** Follows the reference at `$`, and expects to arrive nowhere, with this message. */
export async function checkNoDefinition(text: string, message: string, reader = new Reader()): Promise<void> {
    const { target, reference } = await follow(readMarkers(splitFiles(text)), reader);
    expect(target ? describe(target) : 'nowhere').toBe('nowhere');
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
    const reference = open.documents[index]?.references.find(
        ({ $refNode }) => $refNode && $refNode.offset <= asked && asked <= $refNode.end,
    );
    if (!reference) throw new FixtureError('There is no reference at the $.');
    return { reference: reference as Reference, target: (reference as Reference).ref, open };
}

function describePlace(target: AstNode, { services }: OpenFiles): string | undefined {
    const node = services.references.NameProvider.getNameNode(target) ?? target.$cstNode;
    return node && place(pathOf(AstUtils.getDocument(target).uri.toString()), node.text, node.offset);
}

function place(path: string, name: string, offset: number): string {
    return `'${name}' at offset ${offset} of ${path}`;
}

function describe(node: AstNode): string {
    return 'name' in node && typeof node.name === 'string' ? `${node.$type} ${node.name}` : node.$type;
}
