import { type Line, linesOf } from '../../model/prose-lines.js';
import { bullets } from '../../support/bullets.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A table that comes out of a word processor has tabs between its cells; one that was typed often lacks the line beneath its head. */
export const tableIsMarked = defineRule({
    code: 'table-is-marked',
    on: 'Prose',
    isLocal: true,
    level: 'should',
    source: 'Accessibility regulations 2018, through WCAG 2.2, criterion 1.3.1 (unverified)',
    requirement: 'A table in a text is written as a table.',
    why: 'Lines that only look like a table are published as one run of words, in which nobody can tell the cells apart.',
    fix: 'Write | before, between and after the cells, and beneath the first line one of hyphens, such as | --- | --- |.',
    examples: {
        reported: 'section members "Members" {\n    """\n    | Body | Post |\n    | Police | Head of Crime |\n    """\n}\n',
        silent: 'section members "Members" {\n    """\n    | Body | Post |\n    | --- | --- |\n    | Police | Head of Crime |\n    """\n}\n',
    },
    *check(prose, { document }) {
        if (!/[\t|]/.test(prose.$cstNode?.text ?? '')) return;
        const lines = linesOf(prose, document.textDocument.getText());
        for (const rows of runsOf(lines, tabbedCells)) yield tell(rows);
        for (const rows of runsOf(lines, pipedCells)) if (!rows.some(({ cells }) => cells.every(isRule))) yield tell(rows);

        function tell(rows: readonly Row[]) {
            const [first, last] = [rows[0] as Row, rows.at(-1) as Row];
            return {
                node: prose,
                words: { start: first.start, end: first.end },
                message: `This line and the ${rows.length === 2 ? 'next' : `${rows.length - 1} below it`} look like a table, but the page shows them as one run of words.`,
                fixes: [
                    {
                        title: 'Write them as a table, the first line as its head',
                        edits: write({ node: prose, words: { start: first.start, end: last.end } }, tableOf(rows)),
                    },
                ],
            };
        }
    },
});

interface Row extends Line {
    readonly cells: readonly string[];
}

/** The lines that stand below one another and have as many cells, or fewer than the first. */
function runsOf(lines: readonly Line[], cellsOf: (text: string) => readonly string[]): readonly (readonly Row[])[] {
    const runs: Row[][] = [];
    let run: Row[] = [];
    for (const line of lines) {
        const cells = cellsOf(line.text);
        const goesOn = line.isBelowWords && cells.length > 1 && cells.length <= (run[0]?.cells.length ?? 0);
        if (!goesOn) run = [];
        if (cells.length > 1) run.push({ ...line, cells });
        if (run.length === 2) runs.push(run);
    }
    return runs;
}

/** `Name→Post→Body`, with a tab for each arrow. In a list, a tab stands behind the bullet or number. */
function tabbedCells(text: string): readonly string[] {
    const cells = text.split(/ *\t */);
    return bullet.test(cells[0] ?? '') || text.startsWith('|') ? [] : cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|'));
}

const bullet = new RegExp(String.raw`^(?:[${bullets}*o–—-]|\(?(?:\d+|[a-z]|[ivx]+)[.)])$`, 'i');

/** `| Name | Post |` */
function pipedCells(text: string): readonly string[] {
    if (!/^\|.*\|$/.test(text)) return [];
    return text
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim());
}

/** A cell of the line beneath a head: `---`, `:---:` */
function isRule(cell: string): boolean {
    return /^:?-+:?$/.test(cell);
}

function tableOf(rows: readonly Row[]): string {
    const [first, last] = [rows[0] as Row, rows.at(-1) as Row];
    const width = first.cells.length;
    const [head = '', ...others] = rows.map(({ cells }) => lineOf(Array.from({ length: width }, (_, index) => cells[index] ?? '')));
    const rule = lineOf(Array.from({ length: width }, () => '---'));
    const table = [head, rule, ...others].join(`\n${first.indent}`);
    return `${first.isBelowWords ? `\n${first.indent}` : ''}${table}${last.isAboveWords ? '\n' : ''}`;
}

function lineOf(cells: readonly string[]): string {
    return `| ${cells.join(' | ')} |`;
}
