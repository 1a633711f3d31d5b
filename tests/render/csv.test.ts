import fs from 'node:fs';
import { expect, test } from 'vitest';
import type { ElementData, Output, Value } from '../../packages/language/src/output/output-model.js';
import { renderTables } from '../../packages/language/src/render/csv/tables.js';
import { tableRowsOf } from '../../packages/language/src/render/table-rows.js';
import { sampleOutput } from './sample-output.js';

const outputOf = (id: string, elements: readonly ElementData[]): Output => ({
    ...sampleOutput,
    id,
    title: `The ${id}`,
    elements,
    compliance: [],
});
const tablesOf = (...outputs: readonly Output[]) => new Map(renderTables(outputs.map(tableRowsOf)).map(({ path, text }) => [path, text]));

test('a table has a row for each element of a kind, over all arrangements, and a column for all that one of them states', () => {
    const north = outputOf('north', [
        {
            id: 'board',
            kind: 'group',
            title: 'Board, "B"',
            meets: { timesPerYear: 4, text: '4 times a year', meetings: [{ timesPerYear: 4, text: '4 times a year' }] },
            reportsTo: { to: [{ text: 'Executive', ref: 'executive' }, { text: 'Adults Board' }] },
        },
    ]);
    const south = outputOf('south', [
        {
            id: 'forum',
            kind: 'group',
            title: 'Forum',
            chair: { text: 'one of the leads, rotating', holders: [{ party: { text: 'Chief Executive', ref: 'council.ce' } }] },
            shared: true,
        },
    ]);
    expect([...tablesOf(north, south)]).toEqual([
        [
            'tables/groups.csv',
            [
                '\ufeffarrangement,partnership,id,title,chair,chair id,meets,meets times per year,reports to,reports to id,shared',
                'north,The north,board,"Board, ""B""",,,4 times a year,4,Executive; Adults Board,executive,',
                'south,The south,forum,Forum,"one of the leads, rotating",council.ce,,,,,true',
                '',
            ].join('\r\n'),
        ],
    ]);
});

test('money is in pounds, a day as ISO 8601 writes it, and each contribution has a row of its own', () => {
    const tables = tablesOf(
        outputOf('north', [
            { id: 'council', kind: 'partner', title: 'The Council', type: 'local authority' },
            {
                id: 'funding',
                kind: 'funding',
                year: { startYear: 2025, text: '2025/26' },
                agreed: { date: { date: '2025-04-01', text: '1 April 2025' } },
                contributions: [
                    {
                        payer: { text: 'Council', ref: 'council' },
                        amount: { pence: 6_000_050, text: '£60,000.50' },
                        share: { percent: 60, text: '60%' },
                    },
                    { payer: { text: 'The ICB', ref: 'icb', printed: 'The ICB' }, amount: { pence: 40_000_00, text: '£40k' } },
                ],
            },
        ]),
    );
    expect(tables.get('tables/funding.csv')).toContain('\r\nnorth,The north,funding,,2025/26,1 April 2025,2025-04-01,2025\r\n');
    expect(tables.get('tables/contributions.csv')?.split('\r\n').slice(1, 3)).toEqual([
        'north,The north,funding,funding,,2025/26,"£60,000.50",60000.5,Council,council,local authority,60%,60',
        'north,The north,funding,funding,,2025/26,£40k,40000,The ICB,icb,,,',
    ]);
});

test('how many posts an expense pays for stands in its row, and a duty says that it is one of a post', () => {
    const tables = tablesOf(
        outputOf('north', [
            {
                id: 'funding',
                kind: 'funding',
                spending: [{ item: { text: 'Business Unit' }, amount: { pence: 48_000_00, text: '£48,000' }, posts: 1.5 }],
            },
            { id: 'council', kind: 'partner', posts: [{ id: 'council.dcs', title: 'Director', duties: [{ text: 'Speaks for all' }] }] },
        ]),
    );
    expect(tables.get('tables/spending.csv')).toContain('amount,amount pounds,item,posts\r\n');
    expect(tables.get('tables/spending.csv')).toContain(',48000,Business Unit,1.5\r\n');
    expect(tables.get('tables/posts.csv')?.split('\r\n')).toHaveLength(3);
    expect(tables.get('tables/duties.csv')).toContain('north,The north,council.dcs,post,Director,Speaks for all\r\n');
});

test('the steps of a stage have rows of their own', () => {
    const steps = [{ id: 'dispute.talk', kind: 'step', text: 'They talk', by: [{ ref: 'leads', text: 'The leads' }] }];
    const stage = { id: 'dispute.formal', kind: 'stage', title: 'Formal', steps };
    const table = tablesOf(outputOf('north', [{ id: 'dispute', kind: 'process', title: 'Dispute', steps: [stage] }])).get(
        'tables/steps.csv',
    );
    expect(table?.split('\r\n').slice(0, 3)).toEqual([
        '\ufeffarrangement,partnership,of,of kind,of title,id,title,by,by id,kind,text',
        'north,The north,dispute,process,Dispute,dispute.formal,Formal,,,stage,',
        'north,The north,dispute.formal,stage,Formal,dispute.talk,,The leads,leads,step,They talk',
    ]);
});

test('what a spreadsheet would take for a formula stays words', () => {
    const [, row = ''] = (tablesOf(outputOf('north', [{ id: 'a', kind: 'term', title: '=1+1' }])).get('tables/terms.csv') ?? '').split(
        '\r\n',
    );
    expect(row).toBe("north,The north,a,'=1+1");
});

test('how each requirement stands has a table', () => {
    const answer = { standard: 'house', requirement: 'kind', title: 'Be kind', level: 'must', source: 'rule 1', status: 'found' } as const;
    const output: Output = { ...outputOf('north', []), compliance: [{ ...answer, places: ['board', 'forum'], missing: [] }] };
    expect(tablesOf(output).get('tables/compliance.csv')?.split('\r\n').slice(0, 2)).toEqual([
        '\ufeffarrangement,partnership,standard,requirement,title,level,places,source,status',
        'north,The north,house,kind,Be kind,must,board; forum,rule 1,found',
    ]);
});

test.each(['luton', 'northmere'])('all that %s states in words stands in a table', (name) => {
    const file = new URL(`../fixtures/build/${name}/expected/${name}.json`, import.meta.url);
    const output = { ...sampleOutput, ...(JSON.parse(fs.readFileSync(file, 'utf8')) as Pick<Output, 'elements' | 'compliance'>) };
    const told = [...tablesOf(output).values()].join('').replaceAll('""', '"');
    const words = output.elements.filter(({ kind }) => kind !== 'section').flatMap((element) => wordsIn(element as Value));
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((word) => !told.includes(word))).toEqual([]);
});

/** The texts and titles in a value, however deep. */
function wordsIn(value: Value | undefined): readonly string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
        (key === 'text' || key === 'title') && typeof inner === 'string' ? [inner] : wordsIn(inner as Value),
    );
}
