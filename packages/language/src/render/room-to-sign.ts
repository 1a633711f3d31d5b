import type { TableBlock } from '../output/output-model.js';
import { columnShares } from './column-shares.js';

/** A table to put names to, with columns left empty for what is written by hand. */
export function withRoomToSign(block: TableBlock): TableBlock {
    const has = (wanted: string): boolean => block.columns.some(({ title }) => title === wanted);
    const room = [...(has('Name') ? [] : ['Name']), has('Date') ? 'Signature' : 'Signature and date'];
    return {
        ...block,
        columns: [...block.columns, ...room.map((title) => ({ title, align: 'start' as const }))],
        rows: block.rows.map((row) => ({ ...row, cells: [...row.cells, ...room.map(() => [])] })),
    };
}

/** How much of the width each column of it takes, as in `columnShares`; what is written by hand needs more than its title. */
export function sharesToSign(block: TableBlock): readonly number[] {
    const shares = columnShares(block);
    const isEmpty = shares.map((_, index) => block.rows.every(({ cells }) => (cells[index] ?? []).length === 0));
    const empty = isEmpty.filter((each) => each).length * leastToWrite;
    const rest = shares.reduce((sum, share, index) => (isEmpty[index] ? sum : sum + share), 0);
    return shares.map((share, index) => (isEmpty[index] ? leastToWrite : (share / rest) * (1 - empty)));
}

/** Room to write by hand in a column that is empty, as a share of the width. */
const leastToWrite = 0.22;
