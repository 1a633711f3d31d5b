import { type LangiumDocument, URI } from 'langium';
import { createMasaServices, type MasaServices } from '../../packages/language/src/language-module.js';
import type { ArrangementModel } from '../../packages/language/src/model/model.js';
import type { Finding } from '../../packages/language/src/rules/rule.js';
import { readPicture } from '../../packages/language/src/support/picture.js';
import { type FixtureFile, onlyFile } from './fixture.js';

/** The day on which all tests ask. */
export const today = '2026-11-21';

/** A picture that stands beside the files of every fixture, called `mark.svg`. */
export const mark = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path d="M0 60 60 0 120 60Z"/></svg>';

/** New services, which know of no document yet. */
export function createServices(): MasaServices {
    return createMasaServices({ clock: { today: () => today } }).masa;
}

/** Where a file of a fixture stands in the workspace of a test. */
export function uriOf(path: string): string {
    return `file:///workspace/${path}`;
}

/** The file of a fixture that stands at an address; the address itself where it is none, as in the library. */
export function pathOf(uri: string): string {
    return uri.replace('file:///workspace/', '');
}

/** A finding and the file it is in. */
export interface LocatedFinding {
    readonly path: string;
    readonly finding: Finding;
}

let sharedReader: Reader | undefined;

/** All that the language finds in some files, with services that the cases of one test file share: they hold no other text meanwhile. */
export async function diagnoseFiles(files: readonly FixtureFile[]): Promise<readonly LocatedFinding[]> {
    sharedReader ??= new Reader();
    return (await sharedReader.open(files)).diagnose();
}

/** What can be asked about files that were read and linked. */
export interface OpenFiles {
    readonly services: MasaServices;
    /** In the order of the files. */
    readonly documents: readonly LangiumDocument[];
    readonly arrangements: readonly ArrangementModel[];
    diagnose(): readonly LocatedFinding[];
}

/**
 * Reads one workspace after the other with the same services, for tests that try very many texts: building services takes longer than
 * reading a small text. Each workspace is gone before the next is opened.
 */
export class Reader {
    readonly services: MasaServices = createServices();
    #open: readonly LangiumDocument[] = [];

    async open(files: readonly FixtureFile[]): Promise<OpenFiles> {
        const { services } = this;
        const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = services.shared.workspace;
        await DocumentBuilder.update(
            [],
            this.#open.map(({ uri }) => uri),
        );
        services.model.Pictures.note([[uriOf('mark.svg'), readPicture(new TextEncoder().encode(mark))]]);
        this.#open = files.map(({ path, text }) => LangiumDocumentFactory.fromString(text, URI.parse(uriOf(path))));
        for (const document of this.#open) LangiumDocuments.addDocument(document);
        await DocumentBuilder.build([...this.#open], { validation: false });
        const documents = this.#open;
        return {
            services,
            documents,
            get arrangements() {
                return services.model.Workspace.current.arrangements;
            },
            diagnose: () =>
                documents.flatMap((document) =>
                    services.rules.Diagnoser.diagnose(document).map((finding) => ({ path: pathOf(document.uri.toString()), finding })),
                ),
        };
    }

    /** Reads a workspace of one file. */
    async openText(text: string): Promise<OpenFiles> {
        return this.open([{ path: onlyFile, text }]);
    }
}
