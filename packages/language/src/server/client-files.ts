import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { mostBytesRead } from '../support/picture.js';
import { type FileKind, requests } from './protocol.js';

/** The files that a server reads by itself, and how much they hold, which the framework does not ask. */
export interface ServerDisk extends FileSystemProvider {
    /** In bytes. */
    sizeOf(uri: URI): Promise<number>;
}

/** Reads files through the editor: for a server that has no disk, and for folders that lie on none. */
export class ClientFiles implements FileSystemProvider {
    readonly #connection: Connection;
    readonly #disk: ServerDisk | undefined;

    /** @param disk What the server reads by itself, where it can: everything that has the scheme `file`. */
    constructor(connection: Connection, disk?: ServerDisk) {
        this.#connection = connection;
        this.#disk = disk;
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        const disk = this.#diskOf(uri);
        if (disk) return disk.stat(uri);
        const kind = await this.#connection.sendRequest<FileKind>(requests.statFile, { uri: uri.toString() });
        if (kind === 'none') throw new Error(`There is no file ${uri.toString()}.`);
        return nodeOf(uri, kind);
    }

    async exists(uri: URI): Promise<boolean> {
        const disk = this.#diskOf(uri);
        if (disk) return disk.exists(uri);
        return (await this.#connection.sendRequest<FileKind>(requests.statFile, { uri: uri.toString() })) !== 'none';
    }

    async readFile(uri: URI): Promise<string> {
        const disk = this.#diskOf(uri);
        if (disk) return disk.readFile(uri);
        const text = await this.#connection.sendRequest<string | null>(requests.readFile, { uri: uri.toString() });
        if (text === null) throw new Error(`There is no file ${uri.toString()}.`);
        return text;
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        const disk = this.#diskOf(uri);
        if (disk) {
            if ((await disk.sizeOf(uri)) > mostBytesRead) throw new Error(`${uri.toString()} is too large.`);
            return disk.readBinary(uri);
        }
        const base64 = await this.#connection.sendRequest<string | null>(requests.readBytes, { uri: uri.toString(), most: mostBytesRead });
        if (base64 === null) throw new Error(`There is no file ${uri.toString()}, or it is too large.`);
        return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    }

    async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        const disk = this.#diskOf(uri);
        if (disk) return disk.readDirectory(uri);
        const entries = await this.#connection.sendRequest<readonly (readonly [string, FileKind])[]>(requests.readFolder, {
            uri: uri.toString(),
        });
        return entries.map(([name, kind]) => nodeOf(UriUtils.joinPath(uri, name), kind));
    }

    // What waits for an answer cannot be told at once. Nothing of ours asks.
    statSync(uri: URI): FileSystemNode {
        return nodeOf(uri, 'none');
    }

    existsSync(): boolean {
        return false;
    }

    readFileSync(uri: URI): string {
        throw new Error(`${uri.toString()} can only be read asynchronously.`);
    }

    readBinarySync(uri: URI): Uint8Array {
        throw new Error(`${uri.toString()} can only be read asynchronously.`);
    }

    readDirectorySync(): FileSystemNode[] {
        return [];
    }

    #diskOf(uri: URI): ServerDisk | undefined {
        return uri.scheme === 'file' ? this.#disk : undefined;
    }
}

function nodeOf(uri: URI, kind: FileKind): FileSystemNode {
    return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
}
