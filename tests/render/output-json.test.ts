import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Output } from '../../packages/language/src/output/output-model.js';
import { renderJson } from '../../packages/language/src/render/json/output-json.js';
import { sampleOutput } from './sample-output.js';

const schema = JSON.parse(readFileSync(new URL('../../packages/language/schema/output.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

test('the file is called after the arrangement and ends with a new line', () => {
    const file = renderJson(sampleOutput);
    expect(file.path).toBe('northshire.json');
    expect(file.text.endsWith('}\n')).toBe(true);
    const { logo: _logo, head: _head, sections: _sections, pages: _pages, money: _money, ...data } = sampleOutput;
    expect(JSON.parse(file.text)).toEqual({ format: 2, ...data });
});

test('the sample keeps to the schema', () => {
    expect(validate(JSON.parse(renderJson(sampleOutput).text)) ? [] : validate.errors).toEqual([]);
});

test.each([
    ['a field that nobody knows', (data: Data) => Object.assign(data, { pages: [] })],
    ['another version', (data: Data) => Object.assign(data, { format: 1 })],
    ['an element without a kind', (data: Data) => Object.assign(data, { elements: [{ id: 'council' }] })],
    ['a fact that no group has', (data: Data) => Object.assign(data.elements[3] ?? {}, { colour: 'red' })],
    [
        'a piece of a section of no known kind',
        (data: Data) => Object.assign(data, { elements: [{ id: 'about', kind: 'section', content: [{ kind: 'film' }] }] }),
    ],
])('the schema refuses %s', (_, spoil) => {
    const data = JSON.parse(renderJson(sampleOutput).text) as Data;
    spoil(data);
    expect(validate(data)).toBe(false);
});

interface Data {
    readonly elements: readonly object[];
}

test('the keys stand in one order, however the data was put together', () => {
    const turned = Object.fromEntries(Object.entries(sampleOutput).reverse()) as unknown as Output;
    expect(renderJson(turned).text).toBe(renderJson(sampleOutput).text);
    expect(Object.keys(JSON.parse(renderJson(turned).text))).toEqual([
        'format',
        'id',
        'title',
        'language',
        'asOf',
        'elements',
        'library',
        'compliance',
        'attribution',
    ]);
});

test('an element begins with its id, its kind and its title', () => {
    const elements = [{ reportsTo: ['executive'], title: 'Board', kind: 'group', chair: 'dcs', id: 'board' }];
    const [element] = JSON.parse(renderJson({ ...sampleOutput, elements }).text).elements;
    expect(Object.keys(element)).toEqual(['id', 'kind', 'title', 'chair', 'reportsTo']);
});

test('what has room on a line stands on one, and what has not is broken where it is deepest', () => {
    const words = 'a'.repeat(100);
    const elements = [{ id: 'board', kind: 'group', duties: [{ text: words }, { key: 'short', text: 'b' }] }];
    expect(renderJson({ ...sampleOutput, elements }).text).toContain(`    {
      "id": "board",
      "kind": "group",
      "duties": [
        { "text": "${words}" },
        { "key": "short", "text": "b" }
      ]
    }`);
});
