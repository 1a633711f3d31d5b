import { expect, test } from 'vitest';
import { CatalogueDiagnoser } from '../../packages/language/src/rules/diagnose.js';
import { defineRule } from '../../packages/language/src/rules/rule.js';
import { Reader } from '../harness/services.js';

const words = { level: 'good', source: '', requirement: '', why: '', fix: '', examples: { reported: '', silent: '' } } as const;

/** Fails on everything that it looks at. */
const failing = defineRule({
    ...words,
    code: 'failing',
    on: ['Group', 'Theme'],
    *check(node) {
        yield* [];
        throw new Error(`no ${node.name}`);
    },
});

const telling = defineRule({
    ...words,
    code: 'telling',
    on: 'Group',
    *check(node) {
        yield { node, message: `There is ${node.name}.` };
    },
});

test.each([
    ['theme voice "Voice"\n', [`The check 'failing' failed here (no voice). This is a fault of Masa; please report it.`]],
    [
        'group one "One" {\n}\ngroup two "Two" {\n}\ntheme voice "Voice"\n',
        [
            `The check 'failing' failed here and at 2 other places in this file (no one). This is a fault of Masa; please report it.`,
            'There is one.',
            'There is two.',
        ],
    ],
])('a check that fails is told once in a document, how often it may fail, and the others go on: %j', async (text, expected) => {
    const { services, documents } = await new Reader().openText(text);
    const diagnoser = new CatalogueDiagnoser(services, [failing, telling]);
    // What holds as long as the text does is kept between the two.
    for (const _ of ['first', 'again'])
        expect(documents.flatMap((document) => diagnoser.diagnose(document)).map(({ message }) => message)).toEqual(expected);
});
