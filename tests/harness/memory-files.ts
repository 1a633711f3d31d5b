import { EmptyFileSystemProvider, type FileSystemNode, URI } from 'langium';

/** Files in memory, for an editor whose documents import others. */
export class MemoryFiles extends EmptyFileSystemProvider {
    /** By address. */
    readonly texts = new Map<string, string>();

    override async readFile(uri?: URI): Promise<string> {
        const text = uri && this.texts.get(uri.toString());
        if (text === undefined) throw new Error(`There is no file ${uri?.toString()}.`);
        return text;
    }

    override async readBinary(uri?: URI): Promise<Uint8Array> {
        return new TextEncoder().encode(await this.readFile(uri));
    }

    /** What lies in a folder itself; in memory there are none below. */
    override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
        const files = [...this.texts.keys()].filter((address) => address.slice(0, address.lastIndexOf('/')) === uri?.toString());
        return files.map((address) => ({ uri: URI.parse(address), isFile: true, isDirectory: false }));
    }

    override async stat(uri: URI): Promise<FileSystemNode> {
        if (!this.texts.has(uri.toString())) throw new Error(`There is no file ${uri.toString()}.`);
        return { isFile: true, isDirectory: false, uri };
    }

    override async exists(uri?: URI): Promise<boolean> {
        return uri !== undefined && this.texts.has(uri.toString());
    }
}
