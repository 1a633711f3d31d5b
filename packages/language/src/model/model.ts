import type { AstNode, LangiumDocument } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import type { IsoDate } from '../grammar/literals.js';

/**
 * One arrangement with everything it is made of: its own document and all that this imports, directly or through others.
 * A view: it holds nodes of the syntax trees and is built anew when one of them changes.
 */
export interface ArrangementModel {
    readonly node: ast.Arrangement;
    /** The name of the arrangement; also the id of its output. */
    readonly name: string;
    /** The arrangement's document first, then what it imports, in the order of the imports. */
    readonly documents: readonly LangiumDocument[];
    /** All elements of these documents, in order. */
    readonly elements: readonly ast.Element[];
    /** The elements of one type, in order. */
    ofType<T extends ast.Element['$type']>(type: T): readonly Extract<ast.Element, { readonly $type: T }>[];
    /** Standards that whoever asks holds arrangements against, beside those that they follow. */
    readonly addedStandards: readonly ast.Standard[];
    /** The agencies that take part: those the arrangement lists, or else all agencies of its documents. */
    readonly agencies: readonly AgencyEntry[];
    /** The blocks of published text, in order: sections of the arrangement's documents. */
    readonly sections: readonly ast.Section[];
    /** Whether all its documents could be read. What seems to be missing from one that could not be may only be misspelt. */
    readonly isReadable: boolean;
    /** The version that is current on a day: the one that was approved last by then; undefined where none was. */
    versionOn(day: IsoDate): ast.VersionFact | undefined;
    /** Whether a node stands in a document that other arrangements use too. */
    isShared(node: AstNode): boolean;
}

/** A relevant agency, and what this arrangement calls it. */
export interface AgencyEntry {
    readonly ref: ast.PartyRef | undefined;
    readonly agency: AstNode | undefined;
    readonly title: string;
}

/** All arrangements of a workspace, and which documents belong to which. */
export interface WorkspaceModel {
    readonly arrangements: readonly ArrangementModel[];
    /** The arrangements that a document is a part of, in order. */
    arrangementsOf(document: LangiumDocument): readonly ArrangementModel[];
}
