import { EmptyFileSystemProvider, type FileSystemNode, type URI } from 'langium';

/** Files in memory, for an editor whose documents import others. */
export class MemoryFiles extends EmptyFileSystemProvider {
    /** By address. */
    readonly texts = new Map<string, string>();

    override async readFile(uri?: URI): Promise<string> {
        const text = uri && this.texts.get(uri.toString());
        if (text === undefined) throw new Error(`There is no file ${uri?.toString()}.`);
        return text;
    }

    override async stat(uri: URI): Promise<FileSystemNode> {
        if (!this.texts.has(uri.toString())) throw new Error(`There is no file ${uri.toString()}.`);
        return { isFile: true, isDirectory: false, uri };
    }

    override async exists(uri?: URI): Promise<boolean> {
        return uri !== undefined && this.texts.has(uri.toString());
    }
}
