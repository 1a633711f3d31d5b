import { expect, test } from 'vitest';
import type { TableBlock } from '../../packages/language/src/output/output-model.js';
import { columnShares } from '../../packages/language/src/render/column-shares.js';

test.each<[string, readonly string[], readonly (readonly string[])[], readonly number[]]>([
    ['alike share alike', ['One', 'Two'], [['a', 'b']], [0.5, 0.5]],
    [
        'with more to say have more room',
        ['Word', 'Meaning'],
        [['ICB', 'the board that pays for the health care of an area, and answers for it']],
        [0.09, 0.91],
    ],
    [
        'of short words need no more than those',
        ['Level', 'Source', 'Stands'],
        [['should', 'word '.repeat(12), 'word '.repeat(12)]],
        [0.11, 0.44, 0.44],
    ],
    [
        'are not widened by one long text among many short ones as if all were long',
        ['Place', 'Note'],
        [['in the town hall', 'word '.repeat(80)], ...Array.from({ length: 15 }, () => ['in the town hall', 'none'])],
        [0.28, 0.72],
    ],
    [
        'of many long words take equal parts',
        Array.from({ length: 8 }, () => 'Extraordinariness'),
        [],
        Array.from({ length: 8 }, () => 0.12),
    ],
])('columns %s', (_, titles, rows, expected) => {
    const block: TableBlock = {
        kind: 'table',
        caption: '',
        columns: titles.map((title) => ({ title, align: 'start' })),
        rows: rows.map((cells) => ({ cells: cells.map((text) => [{ kind: 'text', text }]) })),
    };
    const shares = columnShares(block);
    expect(shares.map((share) => Math.round(share * 100) / 100)).toEqual(expected);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});
