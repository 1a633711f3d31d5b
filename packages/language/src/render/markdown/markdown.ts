import type { Block, FactRow, Head, Inline, ListBlock, Output, Row, TableBlock } from '../../output/output-model.js';
import { dateInWords } from '../../support/dates.js';
import { safeHref } from '../../support/safe-href.js';
import { endsAsSentence } from '../../support/text.js';
import { unreachable } from '../../support/unreachable.js';
import { isLong, textOf } from '../inline-text.js';
import type { OutputFile } from '../output-file.js';
import { repeatsHeading } from '../repeats-heading.js';
import { headingLine } from '../section-heading.js';
import { escapeCell, escapeMarkdown } from './escape.js';

/**
 * Renders the page of an arrangement as CommonMark with the tables of GitHub's dialect, called after it, such as `luton.md`.
 * Drawings are left to the text beside them. Anchors are those of the page, so links within the text lead somewhere; what stands on
 * another page is plain words.
 */
export function renderMarkdown(output: Output): OutputFile {
    const parts = [
        `# ${escapeMarkdown(output.title)}`,
        ...renderHead(output.head),
        ...renderBlocks(output.sections, 2),
        [`As of ${dateInWords(output.asOf)}.`, ...output.attribution].map(escapeMarkdown).join('\n\n'),
    ];
    return { path: `${output.id}.md`, text: `${parts.filter((part) => part !== '').join('\n\n')}\n` };
}

function renderHead({ label, lead, concerns, summary, about }: Head): readonly string[] {
    return [
        `*${escapeMarkdown(label)}*`,
        renderInlines(lead),
        ...(concerns ? [`**${escapeMarkdown(concerns.title)}**`, ...concerns.lines.map((line) => renderInlines(line))] : []),
        renderFacts([...summary, ...about.rows]),
    ];
}

function renderBlocks(blocks: readonly Block[], level: number, heading?: string): readonly string[] {
    return blocks.flatMap((block) => renderBlock(block, level, heading)).filter((part) => part !== '');
}

function renderBlock(block: Block, level: number, heading: string | undefined): readonly string[] {
    switch (block.kind) {
        case 'section':
            return [renderHeading(block.id, headingLine(block), level), ...renderBlocks(block.blocks, level + 1, block.title)];
        case 'card':
            return [
                repeatsHeading(block.title, heading) ? anchor(block.id) : renderHeading(block.id, block.title, level),
                renderFacts(block.rows),
                ...renderBlocks(block.blocks, level + 1, block.title),
            ];
        case 'paragraph':
            return [`${block.number === undefined ? '' : `**${block.number}** `}${renderInlines(block.content)}`];
        case 'list':
            return [renderList(block, level)];
        case 'quote':
            return [indent(renderBlocks(block.blocks, level).join('\n\n'), '> ', '> ')];
        case 'code':
            return [renderCode(block.text)];
        case 'table':
            return block.onPaper ? [] : [caption(block.caption, heading), renderTable(block)];
        case 'chart':
            return [`${anchor(block.id)}${caption(block.caption, heading)}`, ...renderBlocks(block.text, level)];
        default:
            return unreachable(block);
    }
}

function renderHeading(id: string, title: string, level: number): string {
    return `${'#'.repeat(Math.min(6, level))} ${anchor(id)}${escapeMarkdown(title)}`;
}

function anchor(id: string | undefined): string {
    return id === undefined || id === '' ? '' : `<a id="${id.replace(/[&<>"]/g, '')}"></a>`;
}

function caption(words: string, heading: string | undefined): string {
    return words === '' || repeatsHeading(words, heading) ? '' : `**${escapeMarkdown(words)}**`;
}

function renderFacts(rows: readonly FactRow[]): string {
    return rows
        .map(
            ({ label, content }) =>
                `- ${escapeMarkdown(label)}: ${content.map((line, at) => `${before(content, at)}${renderInlines(line)}`).join('')}`,
        )
        .join('\n');
}

/** What parts a statement from the one before it; a sentence has its own end. */
function before(content: FactRow['content'], at: number): string {
    return at === 0 ? '' : endsAsSentence(textOf(content[at - 1] ?? [])) ? ' ' : '; ';
}

function renderList(list: ListBlock, level: number): string {
    const items = list.items.map((item, index) => {
        const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : '- ';
        const content = renderBlocks(item.blocks, level).join('\n\n');
        return indent(`${anchor(item.id)}${content}`, mark, ' '.repeat(mark.length));
    });
    // Items of several blocks stand apart, and then all do.
    return items.join(list.items.some(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph').length > 1) ? '\n\n' : '\n');
}

function indent(text: string, first: string, rest: string): string {
    return text
        .split('\n')
        .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
        .join('\n');
}

/** A fence longer than any in the text. */
function renderCode(text: string): string {
    const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    return `${fence}\n${text}\n${fence}`;
}

function renderTable({ columns, rows, footer }: TableBlock): string {
    // No cell of Markdown reaches over several columns, so what else is stated has one of its own.
    const hasMore = rows.some(({ more }) => more !== undefined);
    const all = hasMore ? [...columns, { title: 'More', align: 'start' }] : columns;
    const head = `| ${all.map(({ title }) => escapeCell(title)).join(' | ')} |`;
    const line = `| ${all.map(({ align }) => (align === 'end' ? '---:' : '---')).join(' | ')} |`;
    const full = (row: Row): Row => (hasMore ? { ...row, cells: [...row.cells, moreCell(row)] } : row);
    return [head, line, ...rows.map((row) => renderRow(full(row), false)), ...(footer ? [renderRow(full(footer), true)] : [])].join('\n');
}

/** What else is stated, each fact on a line after its label. */
function moreCell({ more = [] }: Row): readonly Inline[] {
    return more.flatMap((fact, index): Inline[] => {
        const inLines = fact.content.length > 1 && isLong(fact);
        const mark = (at: number): readonly Inline[] =>
            inLines ? [{ kind: 'break' }, { kind: 'text', text: '– ' }] : [{ kind: 'text', text: before(fact.content, at) }];
        return [
            ...(index === 0 ? [] : [{ kind: 'break' } as const]),
            { kind: 'text', text: inLines ? `${fact.label}:` : `${fact.label}: ` },
            ...fact.content.flatMap((line, at) => [...mark(at), ...line]),
        ];
    });
}

function renderRow({ id, cells }: Row, isFooter: boolean): string {
    const words = cells.map((cell) => renderInlines(cell).replaceAll('\\\n', '<br>').replace(/\n/g, ' '));
    const told = isFooter ? words.map((cell) => (cell === '' ? '' : `**${cell}**`)) : words;
    return `| ${anchor(id)}${told.join(' | ')} |`;
}

function renderInlines(content: readonly Inline[], isLinked = false): string {
    return content.map((inline) => renderInline(inline, isLinked)).join('');
}

function renderInline(inline: Inline, isLinked: boolean): string {
    switch (inline.kind) {
        case 'text':
        case 'abbreviation':
        case 'date':
            return escapeMarkdown(inline.text);
        case 'reference': {
            const words = escapeMarkdown(inline.text);
            return inline.target === undefined || inline.page !== undefined || isLinked ? words : `[${words}](#${inline.target})`;
        }
        case 'link': {
            const words = renderInlines(inline.content, true);
            const href = isLinked ? undefined : safeHref(inline.href);
            // Marks that would end the address, or the cell of a table it stands in.
            return href === undefined ? words : `[${words}](<${href.replace(/[<>\\|]/g, encodeURIComponent)}>)`;
        }
        case 'strong':
            return wrap('**', inline.content, isLinked);
        case 'emphasis':
            return wrap('*', inline.content, isLinked);
        case 'deleted':
            return wrap('~~', inline.content, isLinked);
        case 'code':
            return renderInlineCode(inline.text);
        case 'break':
            return '\\\n';
        default:
            return unreachable(inline);
    }
}

/** Marks take no space inside them. */
function wrap(mark: string, content: readonly Inline[], isLinked: boolean): string {
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(renderInlines(content, isLinked)) ?? [];
    return words === '' ? before + after : `${before}${mark}${words}${mark}${after}`;
}

function renderInlineCode(text: string): string {
    const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
    return /^`|`$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text.replaceAll('|', '\\|')}${fence}`;
}
