import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range, TextEdit } from 'vscode-languageserver';
import type { MasaLspServices } from '../lsp-module.js';
import { addChair } from './add-chair.js';
import { addImport } from './add-import.js';
import { mendCharacters } from './mend-characters.js';
import { mendImportPath } from './mend-import-path.js';
import { mendLiteral } from './mend-literal.js';
import { nearestName } from './nearest-name.js';
import { removeDouble } from './remove-double.js';

/** Edits that would mend what was found, and what the author is told about them. */
export interface Fix {
    readonly title: string;
    readonly edits: readonly TextEdit[];
    /** Whether it is surely what the author meant. */
    readonly isPreferred?: boolean;
}

/** What was found, as the editor hands it back. */
export interface Problem {
    readonly range: Range;
    readonly message: string;
}

/** Looks for edits that mend what was found in a document. */
export type FindFixes = (problem: Problem, document: LangiumDocument, services: MasaLspServices) => readonly Fix[];

/** The fixes of each code. */
const fixesByCode: Readonly<Record<string, readonly FindFixes[]>> = {
    'reference-resolves': [nearestName, addImport],
    'value-readable': [mendLiteral],
    'text-readable': [mendCharacters],
    'import-resolves': [mendImportPath],
    'fact-once': [removeDouble],
    'group-has-chair': [addChair],
};

/** All fixes for a diagnostic. */
export function findFixes(diagnostic: Diagnostic, document: LangiumDocument, services: MasaLspServices): readonly Fix[] {
    const message = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value;
    return (fixesByCode[String(diagnostic.code)] ?? []).flatMap((find) => find({ range: diagnostic.range, message }, document, services));
}
