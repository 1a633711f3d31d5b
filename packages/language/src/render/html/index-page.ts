import type { Block, Inline, Money, Output, SectionBlock, TableBlock } from '../../output/output-model.js';
import { textOf } from '../inline-text.js';
import type { OutputFile } from '../output-file.js';
import { renderBlocks } from './blocks.js';
import { attributes, type Html, html } from './html.js';
import { pathOfPage, renderShell } from './page.js';
import { PageIds, type RenderContext } from './render-context.js';

/** What the list of a build says of one arrangement, so that the whole of it need not be kept. */
export interface IndexEntry {
    readonly href: string;
    readonly title: string;
    /** The area, and the version or the day, as on the page. */
    readonly facts: readonly { readonly label: string; readonly words: string }[];
    readonly money: Output['money'];
    /** Who has to be acknowledged. The day is left out, for each arrangement is looked at on its own. */
    readonly attribution: Output['attribution'];
}

/** Takes from an arrangement what the list says of it. */
export function indexEntryOf(output: Output): IndexEntry {
    const { title, head, money, attribution } = output;
    const facts = head.summary.map(({ label, content }) => ({ label, words: content.map(textOf).join('; ') }));
    return { href: `./${pathOfPage(output)}`, title, facts, money, attribution };
}

/** Renders the page that lists the arrangements of a build, by title; nothing where there is only one, which needs no list. */
export function renderIndex(entries: readonly IndexEntry[]): OutputFile | undefined {
    const [first, second] = entries;
    if (!first || !second) return undefined;
    // By code unit, for the order must not depend on where a build runs.
    const sorted = entries.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
    const title = 'Multi-agency safeguarding arrangements';
    // What is referred to is a page.
    const context: RenderContext = { level: 2, ids: new PageIds(), hrefOf: (target) => target };
    const page = renderShell(
        { language: 'en-GB', attribution: [...new Set(entries.flatMap((entry) => entry.attribution))] },
        {
            title,
            head: html`<h1>${title}</h1>
`,
            contents: html``,
            main: html`<ul class="arrangements">
${sorted.map(renderEntry)}</ul>
${renderBlocks(compareMoney(sorted), context)}`,
            links: [],
        },
    );
    return { path: 'index.html', text: page.toString() };
}

function renderEntry({ href, title, facts }: IndexEntry): Html {
    const said = facts.map(({ label, words }) => `${label}: ${words}`).join('. ');
    return html`<li><a${attributes({ href })}>${title}</a>${
        said === ''
            ? undefined
            : html`
<p>${said}.</p>`
    }</li>
`;
}

/** What is paid for each arrangement, side by side; nothing where none says so. */
function compareMoney(entries: readonly IndexEntry[]): readonly SectionBlock[] {
    const all = entries.flatMap(({ href, title, money }) => money.map((own) => ({ href, partnership: title, ...own })));
    if (all.length === 0) return [];
    const kinds = [...new Set(all.flatMap(({ givers }) => givers.map(({ kind }) => kind)))];
    const amountOf = (givers: Money['givers'], wanted: string): string => givers.find(({ kind }) => kind === wanted)?.amount ?? '';
    const given = kinds.filter((kind) => all.some(({ givers }) => amountOf(givers, kind) !== ''));
    const title = 'Who pays how much';
    const table: TableBlock = {
        kind: 'table',
        caption: title,
        columns: [
            ...['Partnership', 'Funding'].map((each) => ({ title: each, align: 'start' as const })),
            ...[...given, 'Total'].map((each) => ({ title: each, align: 'end' as const })),
        ],
        rows: all.map((row) => ({
            cells: [
                [{ kind: 'reference', text: row.partnership, target: row.href }],
                ...[row.title, ...given.map((kind) => amountOf(row.givers, kind)), row.total].map(cellOf),
            ],
        })),
    };
    const note =
        'Shares are worked out from the amounts. Before you compare, look at the pages: the years may differ, and so may what is paid for.';
    const blocks: readonly Block[] = [{ kind: 'paragraph', content: cellOf(note) }, table];
    return [{ kind: 'section', id: 'money', title, role: 'section', blocks }];
}

function cellOf(words: string): readonly Inline[] {
    return words === '' ? [] : [{ kind: 'text', text: words }];
}
