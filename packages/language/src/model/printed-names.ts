import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { areNear, namingWords } from '../support/near-names.js';
import { oncePer } from '../support/once-per.js';
import type { ArrangementModel } from './model.js';
import { aliasesOf, titleOf } from './titles.js';
import { type FoundWords, findWords, textBefore } from './wording.js';

const small = '(?:and|of|the|for|in|to|on|&)';

/** A name as it stands in a text, capitals and all. */
export interface PrintedName {
    readonly name: string;
    readonly words: FoundWords;
}

/** Names of groups in a document's own words, such as `Joint Case Review Group`. One capital word alone is no name. */
export const printedGroups = oncePerText('(?:Sub-?[Gg]roup|Group|Board|Panel|Forum|Committee|Network)');

/** Names of other bodies in a document's own words, such as `Northshire Hospitals Foundation Trust`. */
export const printedBodies = oncePerText(
    '(?:Trust|Services?|Council|Police|Constabulary|College|Hospitals?|Agency|Association|Society|Foundation)',
);

/** @param nouns Those with which the names end, as a pattern. */
function oncePerText(nouns: string): (document: LangiumDocument) => readonly PrintedName[] {
    const noun = new RegExp(String.raw`\b${nouns}\b(?![-'’])(?!\s+[A-Z])`, 'g');
    const otherName = new RegExp(String.raw`^.*${nouns}(?:,|\s+${small}\s)\s*(?:${small}\s+)*`, 'su');
    const inTree = oncePer((root: AstNode) => [...findPrintedNames(AstUtils.getDocument(root), noun, otherName)]);
    return (document) => inTree(document.parseResult.value);
}

/** Words with capitals, and small words between them, up to where a noun stands. */
const run = new RegExp(String.raw`(?<![\p{L}'’-])(?:[A-Z][\p{L}'’-]*,?\s+(?:${small}\s+){0,2}){1,12}$`, 'u');

/** How far before its noun a name may begin. */
const longest = 160;

/**
 * The noun is looked for first: there are few, and many words with a capital.
 * @param otherName A name that ends before ours begins.
 */
function* findPrintedNames(document: LangiumDocument, noun: RegExp, otherName: RegExp): Generator<PrintedName> {
    for (const found of findWords(document, noun, ['text'])) {
        const whole = run.exec(textBefore(found, longest))?.[0] ?? '';
        const own = whole.replace(otherName, '').replace(introduction, '');
        if (own === '') continue;
        const text = `${own}${found.text}`;
        yield { name: text.replace(/\s+/g, ' '), words: { ...found, text, start: found.start - own.length } };
    }
}

/** Words that begin a sentence with a capital and are no part of a name. */
const introduction = /^(?:(?:The|Our|Each|Every|This|That|A|An|And|In|At|For|From|To|By|Both|Besides)\s+)+/u;

/** An element that has names, and one of them. */
export interface KnownName {
    readonly element: AstNode;
    readonly name: string;
    readonly words: readonly string[];
}

/** The names of an arrangement: of all elements and posts, former names too, and the groups and bodies among them. */
export interface NamesInUse {
    /** All names, and the last words of each: a short form leaves out the first. */
    readonly stated: ReadonlySet<string>;
    readonly groups: readonly KnownName[];
    readonly bodies: readonly KnownName[];
}

export const namesInUse = oncePer((model: ArrangementModel): NamesInUse => {
    const groups: KnownName[] = [];
    const bodies: KnownName[] = [];
    const stated = new Set<string>();
    for (const element of model.elements) {
        // The heading of a section may name anything.
        if (ast.isSection(element)) continue;
        const isGroup = ast.isGroup(element) || ast.isEvent(element);
        const isBody = ast.isPartner(element) || ast.isAgency(element) || ast.isBody(element) || ast.isUnit(element);
        for (const name of namesOf(element)) {
            const whole = key(name);
            stated.add(whole);
            for (let at = whole.indexOf(' '); at >= 0; at = whole.indexOf(' ', at + 1)) stated.add(whole.slice(at + 1));
            if (isGroup || isBody) (isGroup ? groups : bodies).push({ element, name, words: namingWords(name) });
        }
    }
    return { stated, groups, bodies };
});

/** Whether a printed name is one that is stated, or a short form of one: its last words. */
export function isStated(name: string, { stated }: NamesInUse): boolean {
    return stated.has(key(name));
}

/** What a printed name is a near miss of; undefined where it is stated itself, or like nothing that is. */
export function findNearMiss(name: string, names: NamesInUse, among: readonly KnownName[]): KnownName | undefined {
    if (isStated(name, names)) return undefined;
    const words = namingWords(name);
    return among.find((known) => areNear(words, known.words));
}

function namesOf(element: ast.Element): readonly string[] {
    const aliases = 'facts' in element ? [...aliasesOf(element), ...aliasesOf(element, true)] : [];
    const title = titleOf(element);
    // `Learning Group (LG)` is called by the words before its short form as well.
    const long = title.endsWith(')') ? title.slice(0, title.lastIndexOf('(')).trimEnd() : '';
    return [title, ...(long === '' ? [] : [long]), ...aliases];
}

function key(name: string): string {
    const words = name.toLowerCase().replaceAll('’', "'");
    const spaced = oddSpaces.test(words) ? words.replace(/\s+/g, ' ') : words;
    return spaced.startsWith('the ') ? spaced.slice(4) : spaced;
}

const oddSpaces = /[^\S ]| {2}/;
