// Writes the JSON Schema of masa.config.json: packages/cli/schema/masa.config.schema.json. The codes in it are those of the rules and of
// the library, so that an editor offers them.
// Usage: node tools/generate-config-schema.mjs   (after `tsc -b`)
import fs from 'node:fs';
import { listCodes } from '../packages/language/out/index.js';

const levels = ['must', 'should', 'good', 'info'];
const paths = (description) => ({ description, type: 'array', items: { type: 'string' } });
// What is about the text itself keeps its level, so it is left out.
const codes = new Map(
    listCodes()
        .slice(1)
        .flatMap((area) => area.codes.map(({ code, words }) => [code, words])),
);

const standards = listCodes()
    .slice(2)
    .map(({ title }) => title);

const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'How Masa checks a folder',
    description: 'Read by `masa check`, from the folder of what is checked upwards. What the command says itself comes before it.',
    type: 'object',
    additionalProperties: false,
    properties: {
        $schema: { description: 'Where this schema lies, for editors.', type: 'string' },
        asOf: {
            description: 'The day to hold arrangements against the standards of. Without it, each is looked at as of its own date.',
            type: 'string',
            examples: ['2026-04-01', '1 April 2026'],
        },
        failOn: {
            description: 'The least level that makes masa check fail; what stops a build is said with its own --fail-on.',
            enum: ['must', 'should', 'good', 'never'],
            default: 'good',
        },
        baseline: {
            description: 'A file of findings that are known; only others are told.',
            type: 'string',
            examples: ['masa.baseline.json'],
        },
        standards: {
            description:
                'Standards to hold arrangements against, beside those that they follow. An edition of the guidance counts where an arrangement follows none.',
            type: 'array',
            items: { enum: standards },
            examples: [['working-together-2026', 'good-practice']],
        },
        paths: paths('What is looked at where the command does not say, seen from this file.'),
        ignore: paths('Files and folders that are passed over where a folder is searched, seen from this file.'),
        levels: {
            description: 'Other levels for the findings of a code. Nothing can be turned off: info is told and never counted.',
            type: 'object',
            properties: Object.fromEntries(
                [...codes].map(([code, words]) => [code, { ...(words ? { description: words } : {}), enum: levels }]),
            ),
            additionalProperties: { enum: levels },
        },
        rulePages: {
            description: 'The address of a page on each code, with {code} where the code belongs. Code scanning links to it.',
            type: 'string',
            pattern: '^https://.*\\{code\\}',
            examples: ['https://example.org/rules/{code}.html'],
        },
    },
};

const target = new URL('../packages/cli/schema/masa.config.schema.json', import.meta.url);
fs.mkdirSync(new URL('.', target), { recursive: true });
fs.writeFileSync(target, `${JSON.stringify(schema, undefined, 2)}\n`);
console.log(`masa.config.schema.json: ${codes.size} codes`);
