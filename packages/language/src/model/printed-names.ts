import type { AstNode, LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { areNear, namingWords } from '../support/near-names.js';
import type { ArrangementModel } from './model.js';
import { aliasesOf, titleOf } from './titles.js';
import { type FoundWords, findWords } from './wording.js';

/** The words with which names of groups and of other bodies end. */
export const groupNouns = `(?:Sub-?[Gg]roup|Group|Board|Panel|Forum|Committee|Network)`;
export const bodyNouns = `(?:Trust|Services?|Council|Police|Constabulary|College|Hospitals?|Agency|Association|Society|Foundation)`;

/** A name as it stands in a text, capitals and all. */
export interface PrintedName {
    readonly name: string;
    readonly words: FoundWords;
}

const small = `(?:and|of|the|for|in|to|on|&)`;
const capital = String.raw`[A-Z][\p{L}'’-]*`;

/** Names in a document's own words that end with certain nouns, such as `Joint Case Review Group`. One capital word alone is no name. */
export function* printedNames(document: LangiumDocument, nouns: string): Generator<PrintedName> {
    const pattern = new RegExp(String.raw`(?<![\p{L}'’-])${capital}(?:,?[ \t\r\n]+(?:${small}[ \t\r\n]+){0,2}${capital}){0,12}`, 'gu');
    const ending = new RegExp(String.raw`(?<name>${capital}(?:.*?\s)??${nouns})(?=,|\s|$)(?!\s+\p{Lu})`, 'gsu');
    for (const words of findWords(document, pattern, ['text'])) {
        for (const { 0: name, index } of words.text.matchAll(ending)) {
            const offset =
                /^(?:(?:The|Our|Each|Every|This|That|A|An|And|In|At|For|From|To|By|Both|Besides)\s+)+/u.exec(name)?.[0].length ?? 0;
            const bare = name.slice(offset);
            if (!/\s/.test(bare)) continue;
            const start = words.start + index + offset;
            yield { name: bare.replace(/\s+/g, ' '), words: { ...words, text: bare, start, end: start + bare.length } };
        }
    }
}

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
