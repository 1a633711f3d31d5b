import type { AstNode, LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { areNear, namingWords } from '../support/near-names.js';
import type { ArrangementModel } from './model.js';
import { aliasesOf, titleOf } from './titles.js';
import { type FoundWords, wordsAt, wordsText } from './wording.js';

/** The words with which names of groups and of other bodies end. */
export const groupNouns = `(?:Sub-?[Gg]roup|Group|Board|Panel|Forum|Committee|Network)`;
export const bodyNouns = `(?:Trust|Services?|Council|Police|Constabulary|College|Hospitals?|Agency|Association|Society|Foundation)`;

/** A name as it stands in a text, capitals and all. */
export interface PrintedName {
    readonly name: string;
    readonly words: FoundWords;
}

const small = '(?:and|of|the|for|in|to|on|&)';

/** Words with capitals, and small words between them, up to where a noun stands. */
const run = new RegExp(String.raw`(?<![\p{L}'’-])(?:[A-Z][\p{L}'’-]*,?\s+(?:${small}\s+){0,2}){1,12}$`, 'u');

/** How far before its noun a name may begin. */
const longest = 160;

/**
 * Names in a document's own words that end with certain nouns, such as `Joint Case Review Group`. One capital word alone is no name.
 * The noun is looked for first: there are few, and many words with a capital.
 */
export function* printedNames(document: LangiumDocument, nouns: string): Generator<PrintedName> {
    const text = wordsText(document);
    const { noun, otherName } = patternsOf(nouns);
    for (const found of text.matchAll(noun)) {
        const whole = run.exec(text.slice(Math.max(0, found.index - longest), found.index))?.[0] ?? '';
        const own = whole.replace(otherName, '').replace(introduction, '');
        if (own === '') continue;
        const start = found.index - own.length;
        const owner = wordsAt(document, start);
        if (owner?.role !== 'text') continue;
        const end = found.index + found[0].length;
        const printed = text.slice(start, end);
        yield { name: printed.replace(/\s+/g, ' '), words: { ...owner, text: printed, start, end, groups: {} } };
    }
}

interface Patterns {
    readonly noun: RegExp;
    /** A name that ends before ours begins. */
    readonly otherName: RegExp;
}

const patternsByNouns = new Map<string, Patterns>();

function patternsOf(nouns: string): Patterns {
    let patterns = patternsByNouns.get(nouns);
    if (!patterns) {
        patterns = {
            noun: new RegExp(String.raw`\b${nouns}\b(?![-'’])(?!\s+[A-Z])`, 'g'),
            otherName: new RegExp(String.raw`^.*${nouns}(?:,|\s+${small}\s)\s*(?:${small}\s+)*`, 'su'),
        };
        patternsByNouns.set(nouns, patterns);
    }
    return patterns;
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
    readonly all: ReadonlySet<string>;
    readonly groups: readonly KnownName[];
    readonly bodies: readonly KnownName[];
}

const namesByModel = new WeakMap<ArrangementModel, NamesInUse>();

export function namesInUse(model: ArrangementModel): NamesInUse {
    let names = namesByModel.get(model);
    if (!names) {
        const groups: KnownName[] = [];
        const bodies: KnownName[] = [];
        const all = new Set<string>();
        for (const element of model.elements) {
            // The heading of a section may name anything.
            for (const name of ast.isSection(element) ? [] : namesOf(element)) {
                all.add(key(name));
                const known = { element, name, words: namingWords(name) };
                if (ast.isGroup(element) || ast.isEvent(element)) groups.push(known);
                else if (ast.isPartner(element) || ast.isAgency(element) || ast.isBody(element) || ast.isUnit(element)) bodies.push(known);
            }
        }
        names = { all, groups, bodies };
        namesByModel.set(model, names);
    }
    return names;
}

/** Whether a printed name is one that is stated, or a short form of one: its last words. */
export function isStated(name: string, { all }: NamesInUse): boolean {
    const wanted = key(name);
    if (all.has(wanted)) return true;
    for (const known of all) if (known.endsWith(` ${wanted}`)) return true;
    return false;
}

/** What a printed name is a near miss of; undefined where it is stated itself, or like nothing that is. */
export function findNearMiss(name: string, names: NamesInUse, among: readonly KnownName[]): KnownName | undefined {
    if (isStated(name, names)) return undefined;
    const words = namingWords(name);
    return among.find((known) => areNear(words, known.words));
}

function namesOf(element: ast.Element): readonly string[] {
    const aliases = 'facts' in element ? [...aliasesOf(element), ...aliasesOf(element, true)] : [];
    return [titleOf(element), ...aliases];
}

function key(name: string): string {
    return name.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'").replace(/^the /, '');
}
