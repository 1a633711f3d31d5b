import { type LangiumDocument, URI } from 'langium';
import type { SourceText } from './connected-texts.js';
import type { IsoDate } from './grammar/literals.js';
import { createMasaServices, type MasaServices } from './language-module.js';
import { assessmentDate } from './model/compliance.js';
import type { ArrangementModel } from './model/model.js';
import { lowerArrangement } from './output/lower-arrangement.js';
import type { Output } from './output/output-model.js';
import type { Finding } from './rules/rule.js';
import { type StatementLine, stateCompliance } from './statement.js';

export interface WorkspaceOptions {
    /** The texts, in sets that have no import between them, as `connectTexts` makes them. They are taken one by one. */
    readonly sets: Iterable<readonly SourceText[]>;
    /** The day of asking, such as `2026-11-21`. */
    readonly today: IsoDate;
    /** The date to look at the arrangements as of, and as today; where it is missing, each is held against its standards of its own latest day. */
    readonly asOf?: IsoDate;
    /** The names of standards of the library to hold the arrangements against, beside those that they follow. */
    readonly standards?: readonly string[];
}

/** What was found in one document. */
export interface DocumentFindings {
    readonly uri: string;
    readonly text: string;
    readonly findings: readonly Finding[];
}

/** Texts that were read, linked and can be asked. It holds until the next one is asked for. */
export interface Workspace {
    /** All documents, those given first, then those that they import. */
    diagnose(): readonly DocumentFindings[];
    /** The arrangements of the texts that were given, in order. */
    readonly arrangements: readonly ArrangementModel[];
    /** How an arrangement stands to each requirement of the standards it follows. */
    state(arrangement: ArrangementModel): readonly StatementLine[];
    /** What a build says about an arrangement. */
    lower(arrangement: ArrangementModel): Output;
}

/** Reads texts and links them: one workspace for each set, in order. Broken text is no error: it is what `diagnose` tells. */
export async function* openWorkspaces(options: WorkspaceOptions): AsyncGenerator<Workspace, void, undefined> {
    const today = options.asOf ?? options.today;
    const masa = createMasaServices({ clock: { today: () => today, asOf: options.asOf, standards: options.standards } }).masa;
    let last: readonly LangiumDocument[] = [];
    for (const texts of options.sets) {
        // Not as soon as the last one is done with: to forget makes the framework build what was read of the library, which takes longer.
        if (last.length > 0)
            await masa.shared.workspace.DocumentBuilder.update(
                [],
                last.map(({ uri }) => uri),
            );
        const documents = await linkTexts(texts, masa);
        last = documents;
        masa.model.Pictures.forget();
        masa.model.Pictures.note(texts.flatMap(({ pictures }) => [...(pictures ?? [])]));
        const given = new Set(texts.flatMap(({ uri, isFetched }) => (isFetched ? [] : URI.parse(uri).toString())));
        yield {
            arrangements: masa.model.Workspace.current.arrangements.filter(
                ({ documents: [home] }) => home && given.has(home.uri.toString()),
            ),
            diagnose: () =>
                documents.map((document) => ({
                    uri: document.uri.toString(),
                    text: document.textDocument.getText(),
                    findings: masa.rules.Diagnoser.diagnose(document),
                })),
            state: (arrangement) => stateCompliance(masa.rules.Assessor.of(arrangement).answers),
            lower: (arrangement) =>
                lowerArrangement(arrangement, {
                    asOf: assessmentDate(arrangement, options.asOf, today),
                    answers: masa.rules.Assessor.of(arrangement).answers,
                    findBody: masa.rules.Assessor.of(arrangement).context.findBody,
                    pictures: masa.model.Pictures,
                }),
        };
    }
}

async function linkTexts(texts: readonly SourceText[], masa: MasaServices): Promise<readonly LangiumDocument[]> {
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = masa.shared.workspace;
    const documents = texts.map(({ uri, text }) => LangiumDocumentFactory.fromString(text, URI.parse(uri)));
    for (const document of documents) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(documents, { validation: false });
    return documents;
}
