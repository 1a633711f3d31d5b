import { type AstNode, AstUtils, CstUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { lastUpTo } from '../support/last-up-to.js';
import { oncePer } from '../support/once-per.js';

/**
 * What some words of a document are there for:
 * - `text`: the arrangement says them in its own name, in a text, a title or in place of a name;
 * - `alias`: another name of something;
 * - `history`: they speak of what was, such as a former name, a predecessor or an earlier version;
 * - `cited`: they name a paper of somebody else's;
 * - `remark`: a note on what is stated;
 * - `address`: a link, or an entry of the library;
 * - `standard`: a standard says them.
 */
export type WordsRole = 'text' | 'alias' | 'history' | 'cited' | 'remark' | 'address' | 'standard';

/** A text of a document: what stands between quotation marks. */
export interface Passage {
    /** What is said, letter for letter, a reference as one mark for each letter. */
    readonly text: string;
    /** Where it starts in the document, and among the texts of `wordsText`. */
    readonly start: number;
    readonly place: number;
}

/** Some words of a document. The offsets are those of the document, end exclusive. */
export interface FoundWords {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** What the groups of the pattern caught, by name. */
    readonly groups: Readonly<Record<string, string | undefined>>;
    /** The text that they stand in. */
    readonly passage: Passage;
    /** The node that the words belong to, and what they are there for. */
    readonly node: AstNode;
    readonly role: WordsRole;
}

/** Stands between the texts, and where a text is no words: it is neither a letter nor a space, so that no pattern reaches over it. */
export const blank = '\0';

/** Stands for a reference in a text. */
export const mentionMark = '\uFFFC';

interface Owner {
    readonly node: AstNode;
    readonly role: WordsRole;
}

/** All texts of a document, one behind the other, `blank` between them. */
interface Wording {
    readonly quoted: string;
    /** The same, as long, with addresses blanked. */
    readonly words: string;
    /** Where each text starts in the document, and where among the texts. */
    readonly starts: readonly number[];
    readonly places: readonly number[];
    /** Whose words each text is, as far as somebody asked. */
    readonly owners: (Owner | undefined)[];
}

/** The words of a document: all that stands in quotation marks, without addresses, `blank` between the texts. */
export function wordsText(document: LangiumDocument): string {
    return wordingOf(document.parseResult.value).words;
}

/** The texts of a document, without addresses. */
export function passagesOf(document: LangiumDocument): readonly Passage[] {
    const wording = wordingOf(document.parseResult.value);
    return wording.starts.map((_, index) => passageAt(wording, index, 'words'));
}

/**
 * Looks for words in a document.
 * @param pattern Global. It is asked once for all texts, `blank` between them.
 * @param where Whether addresses count as words.
 */
export function* findWords(
    document: LangiumDocument,
    pattern: RegExp,
    roles: readonly WordsRole[],
    where: 'words' | 'quoted' = 'words',
): Generator<FoundWords> {
    const wording = wordingOf(document.parseResult.value);
    // Nearly always there is nothing to find, and `matchAll` would copy the pattern for that.
    if (wording[where].search(pattern) < 0) return;
    for (const match of wording[where].matchAll(pattern)) {
        const start = offsetOf(document, match.index);
        const owner = wordsAt(document, start);
        if (!owner || !roles.includes(owner.role)) continue;
        const passage = passageAt(wording, lastUpTo(wording.places, match.index), where);
        yield { text: match[0], start, end: start + match[0].length, groups: match.groups ?? {}, passage, ...owner };
    }
}

/** Where a place among the texts of `wordsText` is in the document. */
export function offsetOf(document: LangiumDocument, place: number): number {
    const { starts, places } = wordingOf(document.parseResult.value);
    const index = lastUpTo(places, place);
    return (starts[index] ?? 0) + place - (places[index] ?? 0);
}

/** The sentence around some words, as far as it stands in the same text. */
export function sentenceAround({ passage, start, end }: Pick<FoundWords, 'passage' | 'start' | 'end'>): FoundSentence {
    const { text } = passage;
    let from = start - passage.start;
    while (from > 0 && !endsSentence(text, from - 1)) from -= 1;
    let to = end - passage.start;
    while (to < text.length && !endsSentence(text, to)) to += 1;
    return { text: text.slice(from, to), start: passage.start + from, end: passage.start + to };
}

/** What stands before some words in the same text, as far back as so many letters. */
export function textBefore({ passage, start }: Pick<FoundWords, 'passage' | 'start'>, most: number): string {
    const end = start - passage.start;
    return passage.text.slice(Math.max(0, end - most), end);
}

/** A sentence and where it stands; it may begin with spaces, and lacks its full stop. */
export interface FoundSentence {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}

function endsSentence(text: string, at: number): boolean {
    const char = text[at];
    if (char === blank) return true;
    if (char === '\n') return /^\s*(?:\n|[-*+] |\d+\. |\|)/.test(text.slice(at + 1, at + 40));
    return (char === '.' || char === '!' || char === '?') && /^["'”’)*_]*\s/.test(text.slice(at + 1, at + 6));
}

/** The node that the words at an offset belong to, and what they are there for; at a mark, the node of the reference. */
export function wordsAt(document: LangiumDocument, offset: number): Owner | undefined {
    const root = document.parseResult.value;
    const wording = wordingOf(root);
    const index = lastUpTo(wording.starts, offset);
    const place = (wording.places[index] ?? 0) + offset - (wording.starts[index] ?? 0);
    if (wording.quoted[place] === mentionMark) return findOwner(root, offset);
    if (!(index in wording.owners)) wording.owners[index] = findOwner(root, offset);
    return wording.owners[index];
}

function findOwner(root: AstNode, offset: number): Owner | undefined {
    const leaf = root.$cstNode && CstUtils.findLeafNodeAtOffset(root.$cstNode, offset);
    return leaf && { node: leaf.astNode, role: roleOf(leaf.astNode) };
}

const wordingOf = oncePer((root: AstNode): Wording => {
    const { text, starts, places } = collectQuoted(AstUtils.getDocument(root).textDocument.getText());
    return { quoted: text, words: withoutAddresses(text), starts, places, owners: [] };
});

function passageAt(wording: Wording, index: number, where: 'words' | 'quoted'): Passage {
    const next = wording.places[index + 1];
    return {
        text: wording[where].slice(wording.places[index], next === undefined ? undefined : next - blank.length),
        start: wording.starts[index] ?? 0,
        place: wording.places[index] ?? 0,
    };
}

/** Patterns are slow where any letter may begin a match, so each is only asked where there is something to find. */
function withoutAddresses(text: string): string {
    const hasLinks = ['](', '://', 'www.'].some((sign) => text.includes(sign));
    const rest = hasLinks ? text.replace(webAddresses, (address) => blank.repeat(address.length)) : text;
    return rest.includes('@') ? rest.replace(emailAddresses, (address) => blank.repeat(address.length)) : rest;
}

const webAddresses = /\]\([^)\]\s\0]*\)|(?:https?:\/\/|www\.)[^\s)\0>"]+/g;
const emailAddresses = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/g;

/** A comment, a long text, a short one. One that is never closed goes on to the end, or to that of its line, and is left to the parser. */
const quoted = /\/\/[^\r\n]*|"""((?:[^\\]|\\[\s\S])*?)"""|"(?!"")((?:[^"\\\r\n]|\\.)*)"|"""[\s\S]*|"[^\r\n]*/g;

const references = /(?<!\\)\{[^{}\r\n]*\}/g;

function collectQuoted(document: string): {
    readonly text: string;
    readonly starts: readonly number[];
    readonly places: readonly number[];
} {
    const texts: string[] = [];
    const starts: number[] = [];
    const places: number[] = [];
    let place = 0;
    for (const match of document.matchAll(quoted)) {
        const [, long, short] = match;
        const inner = long ?? short;
        if (inner === undefined) continue;
        texts.push(inner.includes('{') ? inner.replace(references, (reference) => mentionMark.repeat(reference.length)) : inner);
        starts.push(match.index + (long === undefined ? 1 : 3));
        places.push(place);
        place += inner.length + blank.length;
    }
    return { text: texts.join(blank), starts, places };
}

/** What the words of each of these nodes, and of all below it, are there for. */
const roles: Readonly<Record<string, WordsRole>> = {
    Import: 'address',
    CoversFact: 'address',
    BodyFact: 'address',
    EmailFact: 'text',
    NoteFact: 'remark',
    ReplacesFact: 'history',
    ReplacedByFact: 'history',
    VersionFact: 'history',
    CitedWork: 'cited',
    IssuedFact: 'cited',
    Standard: 'standard',
    Authority: 'standard',
    CareBoard: 'standard',
    PoliceForce: 'standard',
};

function roleOf(node: AstNode): WordsRole {
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        if (ast.isAlsoKnownAsFact(at)) return at.former ? 'history' : 'alias';
        if (ast.isSection(at) && /\b(?:history|background)\b/i.test(`${at.name} ${at.title}`.replaceAll('-', ' '))) return 'history';
        const role = roles[at.$type];
        if (role) return role;
    }
    return 'text';
}

/** The reference that stands at a mark in the words of a document. */
export function mentionAt(document: LangiumDocument, offset: number): ast.Mention | undefined {
    return AstUtils.getContainerOfType(wordsAt(document, offset)?.node, ast.isMention);
}
