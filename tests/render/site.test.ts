import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, ChartBlock, Inline, Output, SectionBlock } from '../../packages/language/src/output/output-model.js';
import { indexEntryOf, renderIndex } from '../../packages/language/src/render/html/index-page.js';
import { renderSite } from '../../packages/language/src/render/html/site.js';
import { sampleOutput } from './sample-output.js';

describe('the page', () => {
    test('is called after the arrangement, and the pages beside it are in a folder of that name', () => {
        expect(renderSite(sampleOutput).map((file) => file.path)).toEqual(['northshire.html', 'northshire/house-rules.html']);
    });

    test('and the pages beside it link to one another', () => {
        const [page, beside] = renderSite(sampleOutput).map((file) => file.text);
        expect(page).toContain('<li><a href="./northshire/house-rules.html">What is asked by the House Rules</a></li>');
        expect(beside).toContain('<a href="../northshire.html">Northshire Safeguarding Children Partnership</a>');
        expect(beside).toContain('<a href="../northshire.html#strategic-board">Strategic Board</a>');
    });

    test('and others of one build are listed by title, on a page that asks for nothing either', () => {
        const entries = ['b', 'a'].map((id) => indexEntryOf({ ...sampleOutput, id, title: `${id.toUpperCase()} & Co` }));
        const page = renderIndex(entries)?.text ?? '';
        expectWellFormed(page);
        expect([...page.matchAll(/<li><a href="([^"]+)">([^<]+)</g)].map(([, href, title]) => [href, title])).toEqual([
            ['./a.html', 'A &amp; Co'],
            ['./b.html', 'B &amp; Co'],
        ]);
        expect(page).toContain('<p>Area: Northshire. Version: 2.1, approved on 31 October 2025.</p>');
        expect(page).toContain("default-src 'none'");
        expect(renderIndex(entries.slice(1))).toBeUndefined();
    });

    test('that lists others lays side by side what is paid for them', () => {
        const money = (...givers: readonly [string, string][]): Output['money'] => [
            { title: 'Funding in 2026/27', givers: givers.map(([kind, amount]) => ({ kind, amount })), total: '£100' },
        ];
        const entry = (id: string, own: Output['money']) => indexEntryOf({ ...sampleOutput, id, title: id.toUpperCase(), money: own });
        const page = renderIndex([entry('a', money(['Police', '£100 (100.0%)'], ['Others', ''])), entry('b', [])])?.text ?? '';
        expectWellFormed(page);
        expect(page).toMatch(/<h2[^>]*>Who pays how much<\/h2>/);
        expect([...page.matchAll(/<th scope="col"[^>]*>([^<]+)/g)].map(([, title]) => title)).toEqual([
            'Partnership',
            'Funding',
            'Police',
            'Total',
        ]);
        expect(page).toContain('<a href="./a.html">A</a></th><td data-label="Funding"><span>Funding in 2026/27</span></td>');
        expect(page).toContain('<span>£100 (100.0%)</span>');
        expect(renderIndex([entry('a', []), entry('b', [])])?.text).not.toContain('Who pays');
    });

    test('is the same for the same data', () => {
        expect(renderSite(structuredClone(sampleOutput))).toEqual(renderSite(sampleOutput));
    });

    test('says its language, its title and its date', () => {
        const page = pageOf(sampleOutput);
        expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
        expect(page).toContain('<title>Northshire Safeguarding Children Partnership</title>');
        expect(page).toContain('<h1>Northshire Safeguarding Children Partnership</h1>');
        expect(page).toContain('<meta name="description" content="How organisations in Northshire work together to keep children safe.">');
        expect(page).toContain('As of <time datetime="2025-10-31">31 October 2025</time>.');
        expect(page).toContain('<dt>Area</dt><dd>Northshire</dd>');
        expect(page).toContain('Open Government Licence v3.0.');
    });

    test('holds the logo, with words for those who do not see it', () => {
        expect(pageOf(sampleOutput)).toMatch(
            /<p class="logo"><img src="data:image\/svg\+xml;base64,[\w+/=]+" alt="A hill" style="aspect-ratio: 120 \/ 60"><\/p>\n<p class="kicker">[^<]+<\/p>\n<h1>/,
        );
        const { logo: _, ...without } = sampleOutput;
        expect(pageOf(without)).not.toContain('<img');
    });

    test('needs no script and asks for nothing from elsewhere', () => {
        const page = pageOf(sampleOutput);
        expect(page).not.toMatch(/<script|<link rel="stylesheet|<img(?! src="data:image\/)|<iframe|@import|url\(/);
        expect(page).toContain("default-src 'none'");
    });

    test('is well formed, and every local link has its anchor', () => {
        const page = pageOf(sampleOutput);
        expectWellFormed(page);
        const ids = idsOf(page);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
        for (const [, target] of page.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) expect(ids).toContain(target);
    });

    test('has headings that never skip a level', () => {
        const levels = [...pageOf(sampleOutput).matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
        expect(levels[0]).toBe(1);
        levels.forEach((level, index) => {
            expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
        });
    });

    test('lists its sections, nested as they are', () => {
        const contents = /<nav[\s\S]*<\/nav>/.exec(pageOf(sampleOutput))?.[0];
        expect(contents).toContain(
            '<li class="section"><a href="#introduction">Who we are and what this page is for</a>\n<ol>\n<li class="section"><a href="#area">',
        );
        expect(contents).toContain('<li class="appendix"><a href="#versions">Versions</a></li>');
    });

    test('says at once whom to call, and folds up what else is stated of the arrangement', () => {
        const page = pageOf(sampleOutput);
        expect(page).toContain('<h2>Worried about a child?</h2>\n<p>Front door: <a href="tel:01632960999">01632 960999</a></p>');
        const [head = '', about = ''] = (page.split('<main')[0] ?? '').split(
            '<details class="fold always"><summary>About this document</summary>',
        );
        expect(head).toContain('<dt>Area</dt>');
        expect(head).not.toContain('<dt>Follows</dt>');
        expect(about).toContain('<dt>Follows</dt>');
    });

    test('gives an id that comes twice to the first', () => {
        const page = pageWith({ kind: 'card', id: 'board', title: 'Board', label: '', rows: [], blocks: [section('board')] });
        expect(page.match(/id="board"/g)).toHaveLength(1);
        expect(page).toContain('<article class="card" id="board"');
        expectWellFormed(page);
    });

    test('of an arrangement without anything is a page', () => {
        const page = pageOf({ ...sampleOutput, head: emptyHead, sections: [], elements: [], attribution: [] });
        expectWellFormed(page);
        expect(page).not.toContain('<nav');
    });
});

describe('blocks', () => {
    test('a section has an anchor and a link to itself', () => {
        const page = pageWith(section('voice', 'Voice & more'));
        expect(page).toContain('<section class="section" id="voice">');
        expect(page).toContain('<h3>Voice &amp; more</h3><a class="self" href="#voice" aria-label="Link to Voice &amp; more">#</a>');
    });

    test('headings end at the sixth level', () => {
        const deep = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].reduceRight<Block[]>((blocks, id) => [{ ...section(id), blocks }], []);
        expect(pageWith(...deep)).toContain('<h6>Section g');
    });

    test('an appendix says that it is one, unless its title does', () => {
        const page = pageWith({ ...section('a', 'Funding'), role: 'appendix' }, { ...section('b', 'Annex 1: Money'), role: 'appendix' });
        expect(page).toContain('<span class="kicker">Appendix<span class="hidden">: </span></span> Funding</h3>');
        expect(page).toContain('<h3>Annex 1: Money</h3>');
    });

    test('a paragraph', () => {
        expect(pageWith(paragraph(text('one')))).toContain('<p>one</p>');
    });

    test('lists: short items plain, long ones in paragraphs', () => {
        const page = pageWith({
            kind: 'list',
            ordered: true,
            start: 3,
            items: [{ id: 'third', blocks: [paragraph(text('c'))] }, { blocks: [paragraph(text('d')), paragraph(text('e'))] }],
        });
        expect(page).toContain('<ol start="3">\n<li id="third">c</li>\n<li><p>d</p>\n<p>e</p>\n</li>\n</ol>');
    });

    test('a quote and code', () => {
        const page = pageWith({ kind: 'quote', blocks: [paragraph(text('said'))] }, { kind: 'code', text: ' a\n<b>' });
        expect(page).toContain('<blockquote>\n<p>said</p>\n</blockquote>');
        expect(page).toContain('<pre tabindex="0"><code> a\n&lt;b&gt;</code></pre>');
    });

    test('a structure of very many groups is told in words alone', () => {
        const chartOf = (count: number) => {
            const nodes = Array.from({ length: count }, (_, index) => ({
                id: `g${index}`,
                title: 'G',
                details: [],
                shared: false,
                linked: false,
            }));
            const lines = nodes.slice(1).map(({ id }, index) => ({ from: id, to: `g${index >> 3}`, byException: false, bothWays: false }));
            const chart = { kind: 'structure' as const, nodes, lines };
            return pageWith({ kind: 'chart', id: 'c', caption: 'The chart', chart, text: [paragraph(text('In words.'))] });
        };
        expect(chartOf(81)).toContain('<div class="words">\n<p>In words.</p>');
        expect(chartOf(81)).not.toContain('<svg');
        expect(chartOf(8)).toContain('<svg');
    });

    test('a process of very many steps is told in words alone', () => {
        const chartOf = (count: number) => {
            const nodes = Array.from({ length: count }, (_, index) => ({
                id: `s${index}`,
                shape: 'step' as const,
                text: 'S',
                details: [],
            }));
            const chart = { kind: 'flow' as const, nodes, lines: nodes.slice(1).map(({ id }, index) => ({ from: `s${index}`, to: id })) };
            return pageWith({ kind: 'chart', id: 'c', caption: 'The chart', chart, text: [paragraph(text('In words.'))] });
        };
        expect(chartOf(301)).toContain('<div class="words">\n<p>In words.</p>');
        expect(chartOf(301)).not.toContain('<svg');
        expect(chartOf(3)).toContain('<svg');
    });

    test('a table, with the titles of its columns in each cell for narrow screens', () => {
        const page = pageWith({
            kind: 'table',
            caption: 'Money',
            columns: [
                { title: 'From', align: 'start' },
                { title: 'Amount', align: 'end' },
            ],
            rows: [{ id: 'council-share', cells: [[text('Council')], [text('£5')]] }, { cells: [[text('Police')], []] }],
            footer: { cells: [[text('Total')], [text('£5')]] },
        });
        expect(page).toContain(
            '<div class="scroll table" role="region" aria-labelledby="page_table-1" tabindex="0">\n<table>\n<caption id="page_table-1">Money</caption>\n<thead>\n' +
                '<tr><th scope="col">From</th><th scope="col" class="end">Amount</th></tr>\n</thead>\n<tbody>\n' +
                '<tr id="council-share"><th scope="row" data-label="From">Council<a class="self" href="#council-share" aria-label="Link to Council">#</a></th><td class="end" data-label="Amount"><span>£5</span></td></tr>\n' +
                '<tr><th scope="row" data-label="From">Police</th><td></td></tr>\n</tbody>\n<tfoot>\n',
        );
    });

    test('a row with more than there are columns for', () => {
        const page = pageWith({
            kind: 'table',
            caption: 'Partners',
            columns: [
                { title: 'Partner', align: 'start' },
                { title: 'Lead', align: 'start' },
            ],
            rows: [
                { cells: [[text('Council')], [text('Ada')]], more: [{ label: 'Also known as', content: [[text('LBC')]] }] },
                { cells: [[text('Police')], [text('Bo')]] },
            ],
        });
        expect(page).toContain(
            '<tr class="more"><td colspan="2"><dl class="facts">\n<div><dt>Also known as</dt><dd>LBC</dd></div>\n</dl>\n</td></tr>\n',
        );
        expect(page.match(/class="more"/g)).toHaveLength(1);
    });

    test('is folded up where it is looked up rather than read, and on a narrow screen where it is long', () => {
        const rows = (count: number) => Array.from({ length: count }, () => ({ cells: [[text('a')]] }));
        const columns = [{ title: 'Requirement', align: 'start' as const }];
        const folded = pageWith({ kind: 'table', caption: 'Met', columns, rows: rows(2), folded: true });
        expect(folded).toContain('<details class="fold always"><summary>Met (2)<span class="hidden">: ');
        const long = pageWith({ kind: 'table', caption: 'Agencies', columns, rows: rows(9) });
        expect(long).toContain('<details class="fold"><summary>Agencies (9)</summary>');
        expect(pageWith({ kind: 'table', caption: 'Agencies', columns, rows: rows(8) })).not.toContain('<summary>Agencies');
    });

    test('a table without caption and titles', () => {
        const page = pageWith({ kind: 'table', caption: '', columns: [{ title: '', align: 'start' }], rows: [{ cells: [[text('a')]] }] });
        expect(page).toContain('aria-label="Table 1" tabindex="0">\n<table>\n<tbody>\n<tr><th scope="row">a</th></tr>');
    });

    test('a card with several statements about one fact', () => {
        const page = pageWith({
            kind: 'card',
            id: 'board',
            title: 'Board',
            label: 'Group',
            rows: [{ label: 'Members', content: [[text('one')], [text('two')]] }],
            blocks: [paragraph(text('More.'))],
        });
        expect(page).toContain('<article class="card" id="board" aria-labelledby="board_heading">');
        expect(page).toContain('<div class="several"><dt>Members</dt><dd>one</dd><dd>two</dd></div>');
        expect(page).toContain('<p>More.</p>\n</article>');
    });
});

describe('charts', () => {
    test('have a name, a description and the same as text', () => {
        const page = pageWith(chart({ kind: 'funding', bars: [bar('Council', 60), bar('Police', 40)], total: '£10' }));
        expect(page).toContain('role="img" aria-labelledby="the-chart_title" aria-describedby="the-chart_desc"');
        expect(page).toContain('<desc id="the-chart_desc">Council £1 (60%); Police £1 (40%). Total £10.</desc>');
        expect(page).toContain('<figcaption id="the-chart_caption">The chart</figcaption>');
        expect(page).toContain('<details><summary>In words<span class="hidden">: The chart</span></summary>\n<p>In words.</p>');
        expect(page).toContain('width="60%"');
    });

    test('a structure links its boxes, marks what is shared and draws what its legend explains', () => {
        const nodes = ['a', 'b'].map((id) => ({
            id,
            title: `Group ${id}`,
            details: ['quarterly'],
            shared: id === 'b',
            linked: id === 'a',
        }));
        const lines = [{ from: 'b', to: 'a', byException: true, bothWays: false }];
        const page = pageWith(chart({ kind: 'structure', nodes, lines }));
        expect(page).toContain('<a href="#a">');
        expect(page).not.toContain('<a href="#b">');
        expect(page).toContain('role="group"');
        expect(page).toContain('>Shared<');
        expect(page).toContain('class="hatch"');
        expect(page).toContain('class="line dashed"');
        expect(page).toContain('reports by exception');
        expect(page).not.toContain('reports to<');
    });

    test('the levels of groups without lines are drawings of their own', () => {
        const group = (id: string, level: string) => ({ id, title: `Group ${id}`, details: [], shared: false, linked: true, level });
        const nodes = [
            group('a', 'board'),
            group('b', 'board'),
            ...['c', 'd', 'e', 'f'].map((id) => group(id, 'team')),
            group('g', 'forum'),
        ];
        const page = pageWith(chart({ kind: 'structure', nodes, lines: [{ from: 'b', to: 'a', byException: false, bothWays: false }] }));
        const drawings = page.match(/<svg.*?<\/svg>/gs) ?? [];
        const links = drawings.map((drawing) => [...drawing.matchAll(/<a href="#(\w)">/g)].map(([, id]) => id).join(''));
        expect(links).toEqual(['ab', 'cdef', 'g']);
        expect(drawings.map((drawing) => /<title[^>]*>(.*?)</.exec(drawing)?.[1])).toEqual([
            'The chart',
            'Without a line of reporting, Level: team',
            'Level: forum',
        ]);
        expectWellFormed(page);
    });

    test('a flow has a shape for each kind of step, its answers and its stages', () => {
        const nodes = [
            { id: 'a', shape: 'step' as const, text: 'Ask', details: [], stage: 'First' },
            { id: 'b', shape: 'choice' as const, text: 'Well?', details: [] },
            { id: 'c', shape: 'end' as const, text: 'Done', details: [] },
        ];
        const lines = [
            { from: 'a', to: 'b' },
            { from: 'b', to: 'c', label: 'yes' },
            { from: 'b', to: 'a', label: 'no' },
            { from: 'c', to: 'nowhere' },
        ];
        const page = pageWith(chart({ kind: 'flow', nodes, lines }));
        expect(page.match(/class="box/g)).toHaveLength(3);
        expect(page).toContain('class="box choice"');
        expect(page).toContain('class="box finish"');
        expect(page.match(/class="answer"/g)).toHaveLength(2);
        expect(page).toContain('>First<');
        expect(page).toContain('2 steps, 1 choice.');
    });

    test.each<ChartBlock['chart']>([
        { kind: 'structure', nodes: [], lines: [] },
        { kind: 'funding', bars: [] },
        { kind: 'flow', nodes: [], lines: [] },
    ])('an empty one is drawn too: $kind', (empty) => {
        const page = pageWith({ ...chart(empty), caption: '', text: [] });
        expectWellFormed(page);
        expect(page).not.toMatch(/NaN|Infinity/);
    });
});

describe('inline content', () => {
    test.each<[Inline, string]>([
        [text('a < b'), 'a &lt; b'],
        [{ kind: 'reference', text: 'Board', target: 'board' }, '<a href="#board">Board</a>'],
        [{ kind: 'reference', text: 'Board' }, 'Board'],
        [{ kind: 'link', href: 'https://a.example', content: [text('here')] }, '<a href="https://a.example">here</a>'],
        [
            { kind: 'link', href: 'mailto:a@b.example', content: [text('a@b.example')] },
            '<a class="bare" href="mailto:a@b.example">a@b.example</a>',
        ],
        [{ kind: 'link', href: 'javascript:alert(1)', content: [text('here')] }, 'here'],
        [{ kind: 'link', href: '#a', content: [{ kind: 'reference', text: 'Board', target: 'board' }] }, '<a href="#a">Board</a>'],
        [{ kind: 'strong', content: [text('a')] }, '<strong>a</strong>'],
        [{ kind: 'emphasis', content: [text('a')] }, '<em>a</em>'],
        [{ kind: 'deleted', content: [text('a')] }, '<del>a</del>'],
        [{ kind: 'code', text: 'a' }, '<code>a</code>'],
        [
            { kind: 'abbreviation', text: 'ICB', meaning: 'Integrated "care" board' },
            '<abbr title="Integrated &quot;care&quot; board">ICB</abbr>',
        ],
        [{ kind: 'date', text: '1 May', iso: '2025-05-01' }, '<time datetime="2025-05-01">1 May</time>'],
        [{ kind: 'break' }, '<br>'],
    ])('%j', (inline, expected) => {
        expect(pageWith(paragraph(inline))).toContain(`<p>${expected}</p>`);
    });
});

describe('whatever an author writes', () => {
    test('no text of theirs becomes part of the page itself', () => {
        fc.assert(
            fc.property(arbitraryOutput(), (output) => {
                const page = pageOf(output);
                expectWellFormed(page);
                expect(page.toLowerCase()).not.toContain('<script');
                expect(page).not.toContain('"onx=');
                expect(page).not.toMatch(/href="(?!https?:\/\/|mailto:|tel:|#|data:,"|\.\/)/i);
                const ids = idsOf(page);
                expect(new Set(ids).size).toBe(ids.length);
            }),
            { numRuns: 80 },
        );
    });
});

/** Nothing but well-formed tags with known attributes, and text in which every sign that could open a tag or end a value is escaped. */
function expectWellFormed(page: string): void {
    const body = page.replace(/<style>[\s\S]*?<\/style>/, '');
    const tag = /<!doctype html>|<\/[a-z][a-z0-9]*>|<[a-z][a-z0-9]*((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)\/?>/g;
    expect(body.replace(tag, '')).not.toMatch(/[<>"]/);
    for (const [, attributes = ''] of body.matchAll(tag)) {
        for (const [, name = ''] of attributes.matchAll(/ ([a-zA-Z0-9-]+)="[^"]*"/g)) expect(knownAttributes).toContain(name);
    }
    expect(openTags(body)).toEqual([]);
}

const knownAttributes = [
    ...[
        'alt',
        'aria-describedby',
        'aria-label',
        'aria-labelledby',
        'charset',
        'class',
        'colspan',
        'content',
        'd',
        'data-label',
        'datetime',
        'dx',
        'dy',
        'height',
        'href',
    ],
    ...[
        'http-equiv',
        'id',
        'lang',
        'name',
        'rel',
        'role',
        'rx',
        'scope',
        'src',
        'start',
        'style',
        'tabindex',
        'text-anchor',
        'title',
        'transform',
    ],
    ...['viewBox', 'width', 'x', 'x1', 'x2', 'y', 'y1', 'y2'],
];

/** Tags that are opened and not closed, or the other way round. */
function openTags(body: string): readonly string[] {
    const open: string[] = [];
    for (const [, slash, name = '', selfClosing] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
        if (selfClosing === '/' || ['meta', 'link', 'br', 'img', 'col'].includes(name)) continue;
        if (slash === '') open.push(name);
        else if (open.at(-1) === name) open.pop();
        else return [...open, `/${name}`];
    }
    return open;
}

function arbitraryOutput(): fc.Arbitrary<Output> {
    const evil = fc.constantFrom(
        '<script>alert(1)</script>',
        '"onx="',
        "'onx='",
        '</style>',
        '</title>',
        '<!--',
        ']]>',
        '&',
        '&lt;',
        '\0',
        '\u2028',
        '{',
        'plain words',
        '--',
        '`',
        '<',
        '>',
        '',
    );
    const words = fc.oneof(
        fc.array(evil, { maxLength: 4 }).map((parts) => parts.join(' ')),
        fc.string({ maxLength: 12 }),
    );
    const href = fc.oneof(
        words,
        fc
            .tuple(fc.constantFrom('https://', 'javascript:', 'mailto:', 'tel:', '#', 'data:', ' https://'), words)
            .map((parts) => parts.join('')),
    );
    const { blocks, facts, inlines } = fc.letrec<{
        inline: Inline;
        inlines: Inline[];
        block: Block;
        blocks: Block[];
        facts: { label: string; content: Inline[][] }[];
    }>((tie) => ({
        inline: fc.oneof(
            { maxDepth: 2, withCrossShrink: true },
            fc.record({ kind: fc.constantFrom('text' as const, 'code' as const), text: words }),
            fc.record({ kind: fc.constant('reference' as const), text: words, target: words }),
            fc.record({ kind: fc.constant('abbreviation' as const), text: words, meaning: words }),
            fc.record({ kind: fc.constant('date' as const), text: words, iso: words }),
            fc.record({ kind: fc.constant('break' as const) }),
            fc.record({ kind: fc.constant('link' as const), href, content: tie('inlines') }),
            fc.record({ kind: fc.constantFrom('strong' as const, 'emphasis' as const, 'deleted' as const), content: tie('inlines') }),
        ),
        inlines: fc.array(tie('inline'), { maxLength: 3 }),
        facts: fc.array(fc.record({ label: words, content: fc.array(tie('inlines'), { maxLength: 2 }) }), { maxLength: 2 }),
        block: fc.oneof(
            { maxDepth: 3, withCrossShrink: true },
            fc.record({ kind: fc.constant('paragraph' as const), content: tie('inlines') }),
            fc.record({ kind: fc.constant('code' as const), text: words }),
            fc.record({
                kind: fc.constant('table' as const),
                caption: words,
                columns: fc.array(fc.record({ title: words, align: fc.constantFrom('start' as const, 'end' as const) }), {
                    minLength: 2,
                    maxLength: 2,
                }),
                rows: fc.array(fc.record({ id: words, cells: fc.array(tie('inlines'), { minLength: 2, maxLength: 2 }) }), { maxLength: 2 }),
                folded: fc.boolean(),
            }),
            fc.record({
                kind: fc.constant('chart' as const),
                id: words,
                caption: words,
                chart: arbitraryChart(words),
                text: tie('blocks'),
            }),
            fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
            fc.record({
                kind: fc.constant('list' as const),
                ordered: fc.boolean(),
                items: fc.array(fc.record({ id: words, blocks: tie('blocks') }), { maxLength: 2 }),
            }),
            fc.record({
                kind: fc.constant('card' as const),
                id: words,
                title: words,
                label: words,
                rows: tie('facts'),
                blocks: tie('blocks'),
            }),
            fc.record({
                kind: fc.constant('section' as const),
                id: words,
                title: words,
                role: fc.constantFrom('section' as const, 'part' as const, 'appendix' as const),
                blocks: tie('blocks'),
            }),
        ),
        blocks: fc.array(tie('block'), { maxLength: 3 }),
    }));
    const sections = fc.array(
        fc.record({ kind: fc.constant('section' as const), id: words, title: words, role: fc.constant('section' as const), blocks }),
        { maxLength: 3 },
    );
    return fc
        .record({
            id: words,
            title: words,
            asOf: words,
            head: fc.record({
                label: words,
                lead: inlines,
                version: words,
                concerns: fc.record({ title: words, lines: fc.array(inlines, { maxLength: 2 }) }),
                summary: facts,
                about: fc.record({ title: words, rows: facts }),
            }),
            sections,
            attribution: fc.array(words, { maxLength: 2 }),
            logo: words,
        })
        .map(
            ({ logo, ...parts }): Output => ({
                ...sampleOutput,
                ...parts,
                logo: { type: 'image/png', base64: 'iVBORw0KGgo=', words: logo, width: 2, height: 1 },
            }),
        );
}

function arbitraryChart(words: fc.Arbitrary<string>): fc.Arbitrary<ChartBlock['chart']> {
    const details = fc.array(words, { maxLength: 2 });
    const id = fc.constantFrom('a', 'b', 'c"d');
    const byId = { selector: (node: { readonly id: string }) => node.id, maxLength: 3 };
    return fc.oneof(
        fc.record({
            kind: fc.constant('structure' as const),
            nodes: fc.uniqueArray(fc.record({ id, title: words, details, shared: fc.boolean(), linked: fc.boolean() }), byId),
            lines: fc.array(fc.record({ from: id, to: id, byException: fc.boolean(), bothWays: fc.boolean() }), { maxLength: 4 }),
        }),
        fc.record({
            kind: fc.constant('flow' as const),
            nodes: fc.uniqueArray(
                fc.record({
                    id,
                    shape: fc.constantFrom('step' as const, 'choice' as const, 'end' as const),
                    text: words,
                    details,
                    stage: words,
                }),
                byId,
            ),
            lines: fc.array(fc.record({ from: id, to: id, label: words }), { maxLength: 4 }),
        }),
        fc.record({
            kind: fc.constant('funding' as const),
            bars: fc.array(fc.record({ label: words, amount: words, pence: fc.nat(), sharePercent: fc.integer({ min: 0, max: 100 }) }), {
                maxLength: 3,
            }),
            total: words,
        }),
    );
}

function pageOf(output: Output): string {
    return renderSite(output)[0]?.text ?? '';
}

const emptyHead: Output['head'] = { label: '', lead: [], summary: [], about: { title: '', rows: [] } };

function pageWith(...blocks: readonly Block[]): string {
    return pageOf({ ...sampleOutput, head: emptyHead, sections: [{ ...section('only'), blocks }] });
}

function idsOf(page: string): readonly string[] {
    return [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
}

function section(id: string, title = `Section ${id}`): SectionBlock {
    return { kind: 'section', id, title, role: 'section', blocks: [] };
}

function chart(content: ChartBlock['chart']): ChartBlock {
    return { kind: 'chart', id: 'the-chart', caption: 'The chart', chart: content, text: [paragraph(text('In words.'))] };
}

function bar(label: string, sharePercent: number) {
    return { label, amount: '£1', pence: 100, sharePercent };
}

function paragraph(...content: readonly Inline[]): Block {
    return { kind: 'paragraph', content };
}

function text(value: string): Inline {
    return { kind: 'text', text: value };
}
