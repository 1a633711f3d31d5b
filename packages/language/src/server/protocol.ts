/** What an editor may ask the server beyond the protocol. All places are those of the protocol; all of it is plain data. */

/** The names of the requests, and of what the server asks in turn. */
export const requests = {
    arrangement: 'masa/arrangement',
    preview: 'masa/preview',
    source: 'masa/source',
    statement: 'masa/statement',
    structure: 'masa/structure',
    missing: 'masa/missing',
    build: 'masa/build',
    compare: 'masa/compare',
    areas: 'masa/areas',
    newArrangement: 'masa/newArrangement',
    newSharedFile: 'masa/newSharedFile',
    /** From the server: files that only the editor can reach. */
    readFile: 'masa/files/read',
    /** The bytes come in Base64, of a file that holds no more of them than `most`. */
    readBytes: 'masa/files/bytes',
    readFolder: 'masa/files/list',
    statFile: 'masa/files/stat',
} as const;

/** The names of what the server tells without being asked. */
export const notifications = {
    /** Files have changed that nobody typed in, so what was answered before may be old. */
    changed: 'masa/changed',
} as const;

/** Which arrangement is meant: one that a document belongs to. */
export interface AboutDocument {
    readonly uri: string;
    /** Which of them, as the server calls it; without it, or where the document does not belong to it, the first. */
    readonly arrangement?: string | undefined;
}

/** Asks which arrangement somebody works on, who may have come from another document. The answer is what the server calls it. */
export interface ArrangementQuestion extends AboutDocument {
    /** The line of the cursor, zero-based: what stands there comes before what was shown until now. */
    readonly line?: number | undefined;
}

export interface Location {
    readonly uri: string;
    readonly range: { readonly start: Position; readonly end: Position };
}

export interface Position {
    readonly line: number;
    readonly character: number;
}

export interface Preview {
    /** Where the arrangement is stated. */
    readonly uri: string;
    readonly title: string;
    /** The page, byte for byte what a build writes. */
    readonly html: string;
    /** Where in the sources the anchors of the page are stated. */
    readonly places: readonly AnchorPlace[];
}

export interface AnchorPlace {
    /** Empty for the head of the page. */
    readonly anchor: string;
    readonly uri: string;
    /** The first and the last line, zero-based. */
    readonly start: number;
    readonly end: number;
}

/** What was clicked in the page. */
export interface SourceQuestion extends AboutDocument {
    /** The anchor of what it stands in; without one, the arrangement is meant. */
    readonly anchor?: string;
    /** The anchor that the row of a table is about, where it was clicked in one. */
    readonly row?: string;
    /** The label of a fact, such as `Chair`, or the title of the column. */
    readonly label?: string;
}

/** `answered`: a section says that it answers it. `not-asked`: its condition is not given here. */
export type Status = 'met' | 'answered' | 'explained' | 'not-found' | 'not-checked' | 'not-asked';

export type Counts = Readonly<Record<Status, number>>;

export interface Statement {
    readonly uri: string;
    readonly title: string;
    /** The day the arrangement is held against its standards of, such as `2026-11-21`. */
    readonly asOf: string;
    readonly counts: Counts;
    readonly standards: readonly StatementStandard[];
}

export interface StatementStandard {
    readonly name: string;
    readonly title: string;
    readonly counts: Counts;
    readonly chapters: readonly StatementChapter[];
}

export interface StatementChapter {
    /** Tells it from all others of the statement, those of other standards with the same title too; it stays while the counts change. */
    readonly id: string;
    readonly title: string;
    readonly counts: Counts;
    readonly answers: readonly StatementAnswer[];
}

export interface StatementAnswer {
    /** The name of the requirement, such as `voice-included`. */
    readonly requirement: string;
    readonly title: string;
    readonly level: string;
    readonly status: Status;
    /** What is asked and where, and why it stands as it does, as Markdown. */
    readonly card: string;
    /** Where it is met or explained; where it is not found, the text of the author that comes nearest, if any. */
    readonly places: readonly Location[];
    /** The address of the page that explains it, where the editor can show one. */
    readonly page?: string;
    /** Whether what is missing can be begun for the author, or has been. */
    readonly canBegin: boolean;
    /** Where it is asked. */
    readonly asked: Location;
}

export interface Structure {
    readonly uri: string;
    readonly title: string;
    /** Those who report to nobody, each with those who report to it. */
    readonly roots: readonly StructureMember[];
}

export interface StructureMember {
    readonly title: string;
    /** Such as `Chair: Chief Nurse · 4 times a year`. */
    readonly detail: string;
    /** Such as `group`; `unknown` for a name that stands for nothing, whose place is where it is named. */
    readonly kind: string;
    /** Missing for a body that is known by words alone. */
    readonly place?: Location;
    readonly byException: boolean;
    readonly members: readonly StructureMember[];
}

export interface MissingQuestion extends AboutDocument {
    /** The name of the requirement. */
    readonly requirement: string;
}

/** A text to insert, in which the author writes on. */
export interface Insertion {
    readonly uri: string;
    readonly range: Location['range'];
    /** With the stops of snippets; empty where the text is there and the cursor goes to the place. */
    readonly snippet: string;
    /** Whether what may stand at the cursor is to be offered. */
    readonly asks: boolean;
}

export interface Build {
    /** Relative to the output folder. */
    readonly files: readonly { readonly path: string; readonly text: string }[];
    /** Where texts are broken; then there are no files. */
    readonly broken: readonly Location[];
    /** Why there can be no files of the arrangement's name, as a sentence; then there are none. */
    readonly refusal?: string;
    /** How many sections of the page have nothing below their heading yet. */
    readonly unwritten: number;
}

export interface CompareQuestion extends AboutDocument {
    /** The data of an earlier build, as a text. */
    readonly data: string;
}

/** What has changed, in plain words; or why that cannot be told, as the rest of a sentence that opens with the name of the earlier file. */
export type Comparison = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

export interface Area {
    /** As it stands after `covers`. */
    readonly title: string;
    readonly council: string;
    readonly region: string;
}

/** The first file of an arrangement, or the first of the areas that is not known. */
export type NewArrangement = ({ readonly ok: true } & NewFile) | { readonly ok: false; readonly unknown: string };

export interface NewFile {
    /** The name to give the file's folder, such as `rutland`. */
    readonly name: string;
    readonly text: string;
}

export type FileKind = 'file' | 'folder' | 'none';
