import type { LangiumDocument, URI } from 'langium';
import { logosOf, pictureUri } from '../model/pictures.js';
import { type PictureReading, readPicture, unreadPicture } from '../support/picture.js';
import type { MasaLspServices } from './lsp-module.js';

/** Reads the pictures that documents show, through the framework's file system. */
export class PictureReader {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    /** Reads them anew each time: another program may have changed them. */
    async read(documents: readonly LangiumDocument[]): Promise<void> {
        const uris = documents.flatMap(logosOf).flatMap((logo) => pictureUri(logo) ?? []);
        const readings = await Promise.all(uris.map(async (uri) => [uri.toString(), await this.#look(uri)] as const));
        this.#services.model.Pictures.note(readings);
    }

    async #look(uri: URI): Promise<PictureReading> {
        const files = this.#services.shared.workspace.FileSystemProvider;
        try {
            const { isFile } = await files.stat(uri);
            if (isFile) return await files.readBinary(uri).then(readPicture, () => unreadPicture);
        } catch {
            // There is no such file, as below.
        }
        return { ok: false, problem: 'was not found' };
    }
}
