import { type Fixture, FixtureError, type FixtureFile } from './fixture.js';

/** Something a text is expected to be told, or was told, at one place. */
export interface Remark {
    readonly path: string;
    readonly code: string;
    /** Zero-based, in the text without annotations; columns count UTF-16 code units, the end is exclusive. */
    readonly line: number;
    readonly start: number;
    /** Undefined where the place reaches into later lines. */
    readonly end: number | undefined;
    /** Undefined where the annotation names no message; ends in `…` where it names the beginning of one. */
    readonly message: string | undefined;
}

/** A fixture's file as the language is to read it, and what is expected of it. */
export interface AnnotatedFile {
    readonly path: string;
    /** Without the annotations. */
    readonly text: string;
    readonly remarks: readonly Remark[];
}

/** The code of a place that explains a finding made elsewhere. */
export const relatedCode = 'related';

/** A comment that can only be meant as an annotation, well made or not. */
const looksLikeAnnotation = /^\s*\/\/\s*(?:\^|\||".*"…?\s+[a-z]+(?:-[a-z]+)*(?::|$))/;
const annotation = /^(?<lead>\s*\/\/\s*)(?<place>\^+…?|\||"(?<quoted>.+)"…?)\s+(?<code>[a-z]+(?:-[a-z]+)*)(?::\s+(?<message>\S.*))?$/;

/**
 * Takes the annotations out of a fixture. An annotation is a comment directly below the line it speaks of:
 * - `//   ^^^^ code: message`, carets under the text (`^^^^…` where it goes on in later lines);
 * - `//   | code: message`, a place between two characters;
 * - `// "text" code: message`, the text at the beginning of the line, where `//` is in the way of carets (`"text"…` where it goes on).
 * The message may be left out, or be cut short with `…`.
 * @throws FixtureError when an annotation cannot be read: it points at nothing, or names a code that nobody knows.
 */
export function readAnnotations(fixture: Fixture, knownCodes: ReadonlySet<string>): readonly AnnotatedFile[] {
    return fixture.files.map((file) => readFile(file, knownCodes));
}

function readFile({ path, text }: FixtureFile, knownCodes: ReadonlySet<string>): AnnotatedFile {
    const kept: string[] = [];
    const remarks: Remark[] = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (!looksLikeAnnotation.test(line)) {
            kept.push(line);
            continue;
        }
        const fail = (reason: string): never => {
            throw new FixtureError(`${path}:${index + 1}: ${reason}\n${line}`);
        };
        const { lead = '', place = '', quoted, code = '', message } = annotation.exec(line)?.groups ?? {};
        if (code === '') fail('An annotation reads `^^^^ code: message`.');
        if (!knownCodes.has(code) && code !== relatedCode) fail(`There is no code '${code}'.`);
        const above = kept.at(-1) ?? fail('This annotation stands under no line.');
        const range =
            place === '|'
                ? pointAt(above, lead.length)
                : quoted === undefined
                  ? underline(above, lead.length, place)
                  : quote(above, quoted, place.endsWith('…'));
        if (!range) fail('This annotation points at nothing.');
        remarks.push({ path, code, line: kept.length - 1, message, ...(range as Range) });
    }
    return { path, text: kept.join('\n'), remarks };
}

interface Range {
    readonly start: number;
    readonly end: number | undefined;
}

function underline(above: string, start: number, carets: string): Range | undefined {
    const goesOn = carets.endsWith('…');
    const end = start + carets.length - (goesOn ? 1 : 0);
    if (end > above.length || above.slice(start, end).trim() === '') return undefined;
    if (goesOn && end !== above.length) return undefined;
    return { start, end: goesOn ? undefined : end };
}

function pointAt(above: string, start: number): Range | undefined {
    return start <= above.length && above.trim() !== '' ? { start, end: start } : undefined;
}

function quote(above: string, text: string, goesOn: boolean): Range | undefined {
    const start = above.indexOf(text);
    if (start !== 0 && start !== 1) return undefined;
    const end = start + text.length;
    if (goesOn) return end === above.length ? { start, end: undefined } : undefined;
    return { start, end };
}

/**
 * Compares what was expected with what was found, both ways and one to one.
 * @returns What differs, for people, with the text as it would be annotated; undefined where nothing does.
 */
export function describeDifferences(files: readonly AnnotatedFile[], found: readonly Remark[]): string | undefined {
    const unexpected = [...found];
    const missing: Remark[] = [];
    for (const expected of files.flatMap(({ remarks }) => remarks)) {
        const index = unexpected.findIndex((remark) => meets(remark, expected));
        if (index < 0) missing.push(expected);
        else unexpected.splice(index, 1);
    }
    if (missing.length === 0 && unexpected.length === 0) return undefined;
    return [
        ...section('Expected, and not found:', missing),
        ...section('Found, and not expected:', unexpected),
        'What was found, as annotations:',
        ...files.map((file) => printAnnotated(file, found, files.length > 1)),
    ].join('\n');
}

function meets(found: Remark, expected: Remark): boolean {
    const samePlace =
        found.path === expected.path && found.line === expected.line && found.start === expected.start && found.end === expected.end;
    return samePlace && found.code === expected.code && (expected.message === undefined || saysThis(found.message ?? '', expected.message));
}

function saysThis(message: string, expected: string): boolean {
    return expected.endsWith('…') ? message.startsWith(expected.slice(0, -1)) : message === expected;
}

function section(title: string, remarks: readonly Remark[]): string[] {
    const lines = remarks.map(
        ({ path, line, start, end, code, message }) =>
            `  ${path}:${line + 1}:${start + 1}-${end === undefined ? '…' : end + 1}: ${code}: ${message ?? ''}`,
    );
    return lines.length > 0 ? [title, ...lines] : [];
}

/** A file with what was found in it written under its lines: how the fixture would have to read. */
function printAnnotated({ path, text }: AnnotatedFile, found: readonly Remark[], withPath: boolean): string {
    const lines = text
        .split('\n')
        .flatMap((line, number) => [
            line,
            ...found.filter((remark) => remark.path === path && remark.line === number).map((remark) => printRemark(remark, line)),
        ]);
    return [...(withPath ? [`// --- ${path}`] : []), ...lines].join('\n');
}

function printRemark({ start, end, code, message }: Remark, line: string): string {
    const said = message === undefined || message === '' ? code : `${code}: ${message}`;
    if (start < 2 && end !== start) return `// "${line.slice(start, end)}"${end === undefined ? '…' : ''} ${said}`;
    const place = end === start ? '|' : end === undefined ? `${'^'.repeat(line.length - start)}…` : '^'.repeat(end - start);
    return `//${' '.repeat(Math.max(0, start - 2))}${place} ${said}`;
}

/** A text with one place to ask about, and the place the answer should be. */
export interface MarkedFile {
    readonly path: string;
    /** Without the markers. */
    readonly text: string;
    /** Offset of `$`. */
    readonly asked: number | undefined;
    /** Offsets of `[` and `]`, the end exclusive. */
    readonly answer: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Takes the markers out of texts: one `$` in or before the reference that is asked about, and `[…]` around the name it leads to.
 * @throws FixtureError when there is not exactly one `$`, or more than one `[…]`, in all the files together.
 */
export function readMarkers(files: readonly FixtureFile[]): readonly MarkedFile[] {
    const marked = files.map(readMarkedFile);
    const asked = marked.filter((file) => file.asked !== undefined).length;
    if (asked !== 1) throw new FixtureError(`A marked text asks about one place, with one $; here are ${asked}.`);
    if (marked.filter((file) => file.answer).length > 1) throw new FixtureError('A marked text has one answer, in one pair of [ and ].');
    return marked;
}

function readMarkedFile({ path, text }: FixtureFile): MarkedFile {
    let plain = '';
    const places: Record<'$' | '[' | ']', number[]> = { $: [], '[': [], ']': [] };
    for (const char of text) {
        if (char === '$' || char === '[' || char === ']') places[char].push(plain.length);
        else plain += char;
    }
    const [start] = places['['];
    const [end] = places[']'];
    if (places.$.length > 1) throw new FixtureError(`${path} has more than one $.`);
    if (places['['].length > 1 || places['['].length !== places[']'].length)
        throw new FixtureError(`${path} has no clear pair of [ and ].`);
    if (start !== undefined && end !== undefined && end <= start) throw new FixtureError(`${path} has [ and ] around nothing.`);
    return { path, text: plain, asked: places.$[0], answer: start === undefined || end === undefined ? undefined : { start, end } };
}
