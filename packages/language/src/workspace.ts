import { type LangiumDocument, URI } from 'langium';
import type { IsoDate } from './grammar/literals.js';
import { createMasaServices, type MasaServices } from './language-module.js';
import type { ArrangementModel } from './model/model.js';
import { lowerArrangement } from './output/lower-arrangement.js';
import type { Output } from './output/output-model.js';
import type { Finding } from './rules/rule.js';
import { importedUri } from './scoping/imports.js';
import type { MasaDocument } from './grammar/generated/ast.js';

/** A text and where it comes from. */
export interface SourceText {
    /** Such as `file:///home/anna/luton/arrangement.masa`. */
    readonly uri: string;
    readonly text: string;
}

export interface WorkspaceOptions {
    readonly texts: readonly SourceText[];
    /** Fetches a document that is imported and not among the texts; undefined where there is none. */
    read(uri: string): Promise<string | undefined>;
    /** The day of asking, such as `2026-11-21`. */
    readonly today: IsoDate;
    /** The date to look at the arrangements as of; today where it is missing. */
    readonly asOf?: IsoDate;
}

/** What was found in one document. */
export interface DocumentFindings {
    readonly uri: string;
    readonly text: string;
    readonly findings: readonly Finding[];
}

/** Texts that were read, linked and can be asked. Nothing in it changes. */
export interface Workspace {
    /** All documents, in the order in which they were given or first imported. */
    diagnose(): readonly DocumentFindings[];
    /** The arrangements of the texts that were given, in order. */
    readonly arrangements: readonly ArrangementModel[];
    /** What a build says about an arrangement. */
    lower(arrangement: ArrangementModel): Output;
}

/** Reads texts and all that they import, and links them. Broken text is no error: it is what `diagnose` tells. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
    const today = options.asOf ?? options.today;
    const { shared, masa } = createMasaServices(undefined, { today: () => today });
    const documents = await readDocuments(options, masa);
    await shared.workspace.DocumentBuilder.build(documents, { validation: false });
    const given = new Set(options.texts.map(({ uri }) => URI.parse(uri).toString()));
    const model = masa.model.Workspace.current;
    return {
        arrangements: model.arrangements.filter(({ documents: [home] }) => home && given.has(home.uri.toString())),
        diagnose: () => documents.map((document) => ({
            uri: document.uri.toString(),
            text: document.textDocument.getText(),
            findings: masa.rules.Diagnoser.diagnose(document),
        })),
        lower: (arrangement) => lowerArrangement(arrangement, today),
    };
}

async function readDocuments({ texts, read }: WorkspaceOptions, masa: MasaServices): Promise<LangiumDocument[]> {
    const { LangiumDocumentFactory, LangiumDocuments } = masa.shared.workspace;
    const documents: LangiumDocument[] = [];
    const add = (uri: URI, text: string): void => {
        if (LangiumDocuments.hasDocument(uri)) return;
        const document = LangiumDocumentFactory.fromString(text, uri);
        LangiumDocuments.addDocument(document);
        documents.push(document);
    };
    for (const { uri, text } of texts) add(URI.parse(uri), text);
    // The list grows while it is walked: what is imported may import in turn.
    for (const document of documents) {
        for (const statement of (document.parseResult.value as MasaDocument).imports) {
            const uri = importedUri(statement, document);
            if (!uri || LangiumDocuments.hasDocument(uri)) continue;
            const text = await read(uri.toString());
            if (text !== undefined) add(uri, text);
        }
    }
    return documents;
}
