import { describe, expect, test } from 'vitest';
import { printMoney } from '../../packages/language/src/grammar/literals.js';
import type { ElementData, Output, Value } from '../../packages/language/src/output/output-model.js';
import { buildFolder } from '../harness/check-build.js';

/** What the data holds and the page need not say, each with its reason. */
const notForThePage: Readonly<Record<string, string>> = {
    'arrangement.logo': 'the page shows it',
    'arrangement.colour': 'the page wears it',
    'list.title': 'a list stands under the heading of the section that shows it',
    'list.type': 'a list says what it holds by holding it, and the standards ask for it by this word',
    'content.collective': 'what is placed in the page is seen there',
    'content.element.text': 'what is placed in the page is seen there',
    'content.form': 'what is placed in the page is seen there',
    'section.role': 'an appendix says so above its heading',
    'content.role': 'an appendix says so above its heading',
    'section.answers': 'the compliance statement says it from the other side',
    'content.answers.text': 'the compliance statement says it from the other side',
    'agency.alsoKnownAs': 'who speaks for others is printed under its title',
    'document.links.text': 'the title of a document is the link',
    'chair.text': 'the page adds who holds the post',
    'partner.body': 'the entry of the register by which the checks know it',
    authority: 'the area is described for the checks',
    'police force': 'the area is described for the checks',
    body: 'a body that is no partner and no agency is named where it is spoken of',
    'agency.title': 'a part of a shared agency is printed under the name that the arrangement gives it',
};

/** Keys that hold names and machine forms; what they mean stands beside them in words. */
const machineKeys = new Set(['id', 'kind', 'key', 'ref', 'of', 'mentions', 'date', 'shared']);

const folders = ['examples/luton', 'examples/central-bedfordshire', 'examples/model-arrangement', 'tests/fixtures/shapes'];

describe('every fact that an example states is on its page', () => {
    test.each(folders)('%s', async (folder) => {
        const { outputs } = await buildFolder(folder);
        expect(outputs.flatMap(findUnshown)).toEqual([]);
    });

    test('and a hyphen that belongs to a word stays', async () => {
        const { outputs } = await buildFolder('tests/fixtures/shapes');
        expect(wordsOf(outputs[0]?.sections)).toContain('Members (non-executive, with a vote)');
    });

    test('and one that is not would be found', async () => {
        const { outputs } = await buildFolder('examples/model-arrangement');
        const [output] = outputs as [Output];
        const silent = { ...output, sections: output.sections.filter(({ id }) => id !== 'relevant-agencies') };
        expect(findUnshown(silent)).toContain("agency.contributes: <maintained-schools> 'rooms for training'");
    });
});

/** The facts of the arrangement's own elements whose words stand nowhere on its pages; what is shared, each partnership shows as it likes. */
function findUnshown(output: Output): readonly string[] {
    const page = bare(wordsOf([output.head, output.sections, output.pages]));
    return output.elements
        .filter((element) => !element['shared'])
        .flatMap((element) => collectFacts(element).map(([path, words]) => ({ element, path, words })))
        .filter(({ element, path, words }) => !isExcused(element.kind, path) && !page.includes(bare(words)))
        .map(({ element, path, words }) => `${element.kind}.${path.replace(/\.text$/, '')}: <${element.id}> '${words}'`);
}

function isExcused(kind: string, path: string): boolean {
    const full = `${kind}.${path}`;
    return Object.keys(notForThePage).some((excused) => full === excused || full.startsWith(`${excused}.`) || full.endsWith(`.${excused}`));
}

/** Each text of an element, with the way to it: `posts.duties.text`. */
function collectFacts({ id: _id, kind: _kind, ...facts }: ElementData): readonly (readonly [string, string])[] {
    return collect('', facts);
}

function collect(path: string, value: Value | undefined): readonly (readonly [string, string])[] {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    if (isList(value)) return value.flatMap((entry) => collect(path, entry));
    const { pence } = value;
    if (typeof pence === 'number') return [[path, printMoney(pence)]];
    return Object.entries(value).flatMap(([key, inner]) => {
        // A post is printed with its body beside it; its title stands on its own.
        const isPost = key === 'text' && 'id' in value && 'title' in value;
        return machineKeys.has(key) || isPost ? [] : collect(path === '' ? key : `${path}.${key}`, inner);
    });
}

function isList(value: object): value is readonly Value[] {
    return Array.isArray(value);
}

/** All words of blocks, in order; ids, targets and the like are no words of the page. */
function wordsOf(value: unknown): string {
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) return '';
    if (Array.isArray(value)) return value.map(wordsOf).join(' ');
    const words = Object.entries(value).filter(
        ([key]) => !['id', 'kind', 'target', 'page', 'role', 'align', 'iso', 'meaning'].includes(key),
    );
    return words.map(([, inner]) => wordsOf(inner)).join('\n');
}

/** Letters and digits alone: marks of Markdown, spaces and capitals differ between data and page. */
function bare(words: string): string {
    return words.toLowerCase().replace(/[^\p{L}\p{N}£%.]+|\.(?!\d)/gu, '');
}
