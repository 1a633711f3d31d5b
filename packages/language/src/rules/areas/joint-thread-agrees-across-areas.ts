import { AstUtils } from 'langium';
import type { Item, ItemList } from '../../grammar/generated/ast.js';
import { factsOf } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { describeProse } from '../../model/say.js';
import { areThreads, nameOfFile } from '../../model/shared-elements.js';
import { areNear, namingWords } from '../../support/near-names.js';
import { oncePer } from '../../support/once-per.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** Golden threads run through several partnerships, each of which prints them anew. */
export const jointThreadAgreesAcrossAreas = defineRule({
    code: 'joint-thread-agrees-across-areas',
    on: 'ItemList',
    level: 'good',
    source: 'Good practice; Working Together 2023, paragraphs 43 and 52, on working across areas',
    requirement: 'A golden thread that several partnerships share is called alike by each of them.',
    why: 'Whoever reads two arrangements takes two names for two threads. Masa compares lists of the kind golden-threads in arrangements that use a file together, and takes two items for one thread where they bear one name, or where their words are nearly the same.',
    fix: 'State the threads once, in a file that both import; or correct the words that are wrong.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\nlist threads "Golden threads" {\n    kind golden-threads\n    item neglect "Impact of neglect on children and young people"\n}\nlist threads-again "Golden threads" {\n    kind golden-threads\n    item neglect "Neglect"\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\nlist threads "Golden threads" {\n    kind golden-threads\n    item neglect "Impact of neglect on children and young people"\n}\n',
    },
    *check(list, { arrangements, neighbours }) {
        if (!areThreads(list)) return;
        const theirs = earlierLists(list, arrangements, neighbours).flatMap((other) => factsOf(other, 'Item'));
        for (const item of factsOf(list, 'Item')) {
            const other = theirs.find((candidate) => isSameThread(item, candidate));
            if (!other) continue;
            const said = describeProse(other.text);
            if (said === describeProse(item.text)) continue;
            // What refers to something of the other file may not be known here.
            const isPlain = other.text.text !== undefined || other.text.parts.every(({ $type }) => $type === 'Words');
            yield {
                node: item,
                property: 'text',
                message: `'${describeProse(item.text)}' is '${said}' in ${nameOfFile(other)}.`,
                related: [{ node: other, property: 'text', message: 'The other words stand here.' }],
                fixes: isPlain
                    ? [{ title: `Write '${said}'`, edits: write({ node: item, property: 'text' }, other.text.$cstNode?.text ?? '') }]
                    : [],
            };
        }
    },
});

/** The lists of threads of the same arrangements, and of those that use a file together with them; before this one, so that each pair is told once. */
function earlierLists(list: ItemList, own: readonly ArrangementModel[], all: readonly ArrangementModel[]): readonly ItemList[] {
    const documents = new Set(own.flatMap((model) => model.documents));
    const near = all.filter((model) => model.documents.some((document) => documents.has(document)));
    const lists = new Set(near.flatMap(threadsOf));
    return [...lists].filter((other) => placeOf(other) < placeOf(list));
}

const threadsOf = oncePer((model: ArrangementModel): readonly ItemList[] => model.ofType('ItemList').filter(areThreads));

function placeOf(list: ItemList): string {
    return `${AstUtils.getDocument(list).uri.path}:${String(list.$cstNode?.offset ?? 0).padStart(9, '0')}`;
}

function isSameThread(one: Item, other: Item): boolean {
    if (one.name !== undefined && one.name === other.name) return true;
    return areNear(namingWords(describeProse(one.text)), namingWords(describeProse(other.text)));
}
