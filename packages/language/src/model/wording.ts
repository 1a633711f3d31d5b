import { type AstNode, AstUtils, CstUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';

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

/** Some words of a document. The offsets are those of the document, end exclusive. */
export interface FoundWords {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** What the groups of the pattern caught, by name. */
    readonly groups: Readonly<Record<string, string | undefined>>;
    /** The node that the words belong to, and what they are there for. */
    readonly node: AstNode;
    readonly role: WordsRole;
}

/** Stands where the text of a document is no words: it is neither a letter nor a space, so that no pattern reaches over it. */
export const blank = '\0';

/** Stands for a reference in a text. */
export const mentionMark = '\uFFFC';

interface Wording {
    /** The text of the document, letter for letter, with all blanked that does not stand in quotation marks. */
    readonly quoted: string;
    /** The same without addresses. */
    readonly words: string;
    /** Whose words a passage is, by where it starts, as far as somebody asked. */
    readonly owners: Map<number, Owner | undefined>;
}

interface Owner {
    readonly node: AstNode;
    readonly role: WordsRole;
}

const wordings = new WeakMap<AstNode, Wording>();

/** What stands in quotation marks in a document, at its own offsets; everything else is blank, a reference one mark for each letter. */
export function quotedText(document: LangiumDocument): string {
    return wordingOf(document).quoted;
}

/** The words of a document: what stands in quotation marks, without addresses. */
export function wordsText(document: LangiumDocument): string {
    return wordingOf(document).words;
}

/**
 * Looks for words in a document.
 * @param pattern Global. It is asked once for the whole document; `blank` stands between the texts.
 * @param where Text of the document's length, such as `quotedText` gives; its words unless said otherwise.
 */
export function* findWords(
    document: LangiumDocument,
    pattern: RegExp,
    roles: readonly WordsRole[],
    where = wordsText(document),
): Generator<FoundWords> {
    for (const match of where.matchAll(pattern)) {
        const start = match.index;
        const owner = wordsAt(document, start);
        if (owner && roles.includes(owner.role))
            yield { text: match[0], start, end: start + match[0].length, groups: match.groups ?? {}, ...owner };
    }
}

/** The sentence around some words, as far as it stands in the same text. */
export function sentenceAround(document: LangiumDocument, { start, end }: { readonly start: number; readonly end: number }): FoundSentence {
    const text = wordsText(document);
    let from = start;
    while (from > 0 && !endsSentence(text, from - 1)) from -= 1;
    let to = end;
    while (to < text.length && !endsSentence(text, to)) to += 1;
    return { text: text.slice(from, to), start: from, end: to };
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
    const { quoted, owners } = wordingOf(document);
    if (quoted[offset] === mentionMark) return findOwner(document, offset);
    const start = quoted.lastIndexOf(blank, offset) + 1;
    if (!owners.has(start)) owners.set(start, findOwner(document, offset));
    return owners.get(start);
}

function findOwner(document: LangiumDocument, offset: number): Owner | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    return leaf && { node: leaf.astNode, role: roleOf(leaf.astNode) };
}

function wordingOf(document: LangiumDocument): Wording {
    const root = document.parseResult.value;
    let wording = wordings.get(root);
    if (!wording) {
        const quoted = blankAllButQuoted(document.textDocument.getText());
        wording = { quoted, words: withoutAddresses(quoted), owners: new Map() };
        wordings.set(root, wording);
    }
    return wording;
}

/** Every word may be the beginning of an e-mail address, so they are only looked for where there is one. */
function withoutAddresses(text: string): string {
    const rest = text.replace(webAddresses, (address) => blank.repeat(address.length));
    return rest.includes('@') ? rest.replace(emailAddresses, (address) => blank.repeat(address.length)) : rest;
}

const webAddresses = /\]\([^)\s\0]*\)|(?:https?:\/\/|www\.)[^\s)\0>"]+/g;
const emailAddresses = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/g;

/** A comment, a long text, a short one. What is never closed is left to the parser. */
const quoted = /\/\/[^\r\n]*|"""(?:[^\\]|\\[\s\S])*?"""|"(?:[^"\\\r\n]|\\.)*"/g;

const references = /(?<!\\)\{[^{}\r\n]*\}/g;

function blankAllButQuoted(text: string): string {
    const parts: string[] = [];
    let end = 0;
    for (const match of text.matchAll(quoted)) {
        const [found] = match;
        if (found.startsWith('//')) continue;
        const mark = found.startsWith('"""') ? 3 : 1;
        parts.push(blank.repeat(match.index - end + mark));
        const inner = found.slice(mark, -mark);
        parts.push(inner.includes('{') ? inner.replace(references, (reference) => mentionMark.repeat(reference.length)) : inner);
        parts.push(blank.repeat(mark));
        end = match.index + found.length;
    }
    parts.push(blank.repeat(text.length - end));
    return parts.join('');
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
