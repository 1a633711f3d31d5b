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
    const { pages: _, ...data } = sampleOutput;
    expect(JSON.parse(file.text)).toEqual(data);
});

test('the sample keeps to the schema', () => {
    expect(validate(JSON.parse(renderJson(sampleOutput).text)) ? [] : validate.errors).toEqual([]);
});

test.each([
    ['a fact that no block has', (data: Output) => Object.assign(data.sections[0]?.blocks[0] ?? {}, { colour: 'red' })],
    ['a block of no known kind', (data: Output) => Object.assign(data.sections[0]?.blocks[0] ?? {}, { kind: 'film' })],
    ['another version', (data: Output) => Object.assign(data, { format: 2 })],
    ['an element without a kind', (data: Output) => Object.assign(data, { elements: [{ id: 'council' }] })],
    [
        'an address that runs a script',
        (data: Output) =>
            Object.assign(data, { summary: [{ label: '', content: [[{ kind: 'link', href: 'javascript:alert(1)', content: [] }]] }] }),
    ],
])('the schema refuses %s', (_, spoil) => {
    const data = structuredClone(sampleOutput);
    spoil(data);
    expect(validate(data)).toBe(false);
});

test('the keys stand in one order, however the data was put together', () => {
    const { format, id, ...rest } = sampleOutput;
    const turned = { ...Object.fromEntries(Object.entries(rest).reverse()), id, format } as unknown as Output;
    expect(renderJson(turned).text).toBe(renderJson(sampleOutput).text);
    expect(Object.keys(JSON.parse(renderJson(turned).text))).toEqual([
        'format',
        'id',
        'title',
        'language',
        'asOf',
        'summary',
        'elements',
        'compliance',
        'sections',
        'attribution',
    ]);
});

test('an element begins with its id, its kind and its title', () => {
    const elements = [{ reportsTo: ['executive'], title: 'Board', kind: 'group', chair: 'dcs', id: 'board' }];
    const [element] = JSON.parse(renderJson({ ...sampleOutput, elements }).text).elements;
    expect(Object.keys(element)).toEqual(['id', 'kind', 'title', 'chair', 'reportsTo']);
});
