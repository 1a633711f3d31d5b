import * as ast from '../../grammar/generated/ast.js';
import { factWords } from '../../scoping/details.js';
import { wordOfFact } from '../fact-types.js';

/** The elements that a requirement may ask for, by the word that opens them. */
export const elementTypes: Readonly<Record<string, ast.Element['$type']>> = {
    arrangement: 'Arrangement',
    partner: 'Partner',
    agency: 'Agency',
    body: 'Body',
    unit: 'Unit',
    person: 'Person',
    post: 'Post',
    group: 'Group',
    event: 'Event',
    scrutineer: 'Scrutineer',
    report: 'Report',
    process: 'Process',
    funding: 'Funding',
    document: 'CitedWork',
    priority: 'Priority',
    theme: 'Theme',
    list: 'ItemList',
    term: 'Term',
    contact: 'Contact',
    'child death review': 'ChildDeathReview',
};

/** Whether `that states` can find what a word stands for, in whatever element. */
export function isFactWord(word: string): boolean {
    return (
        factWords.has(word) ||
        ast.reflection.getAllTypes().some((type) => /(?:Fact|Tail)$|^Post$|^Item$|^Step$/.test(type) && wordOfFact(type) === word)
    );
}

/** All words that may stand after `met by a`. */
export const askedElements: ReadonlySet<string> = new Set([...Object.keys(elementTypes), 'section', 'step']);
