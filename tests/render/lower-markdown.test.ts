import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowerInlineMarkdown, lowerMarkdown } from '../../packages/language/src/output/lower-markdown.js';
import type { Block, Inline } from '../../packages/language/src/output/output-model.js';
import { safeHref } from '../../packages/language/src/support/safe-href.js';

const board: Inline = { kind: 'reference', text: 'Strategic Board', target: 'strategic-board' };
const total: Inline = { kind: 'text', text: '£264,600' };

/** Writes the n-th reference as the source of a text has it. */
const at = (index: number) => `\uE010${index}\uE011`;

const lower = (source: string) => lowerMarkdown(source, [board, total]);
const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });

describe('blocks', () => {
    test('paragraphs, with lines of source joined and hard breaks kept', () => {
        expect(lower('one\ntwo\\\nthree\n\nfour')).toEqual([
            paragraph(text('one two'), { kind: 'break' }, text('three')),
            paragraph(text('four')),
        ]);
    });

    test('a heading is a line in bold', () => {
        expect(lower(`## What ${at(0)} does`)).toEqual([paragraph({ kind: 'strong', content: [text('What '), board, text(' does')] })]);
    });

    test('lists, nested, numbered from where they begin', () => {
        expect(lower('3. a\n4. b\n   - c')).toEqual([
            {
                kind: 'list',
                ordered: true,
                start: 3,
                items: [
                    { blocks: [paragraph(text('a'))] },
                    { blocks: [paragraph(text('b')), { kind: 'list', ordered: false, items: [{ blocks: [paragraph(text('c'))] }] }] },
                ],
            },
        ]);
    });

    test('a task keeps its box', () => {
        expect(lower('- [x] done\n- [ ] **to do**')).toEqual([
            {
                kind: 'list',
                ordered: false,
                items: [
                    { blocks: [paragraph(text('\u2611 done'))] },
                    { blocks: [paragraph(text('\u2610 '), { kind: 'strong', content: [text('to do')] })] },
                ],
            },
        ]);
    });

    test('quotes and code', () => {
        expect(lower(`> said\n\n    ${at(1)} <b>`)).toEqual([
            { kind: 'quote', blocks: [paragraph(text('said'))] },
            { kind: 'code', text: '£264,600 <b>' },
        ]);
    });

    test('a table, its short rows filled up', () => {
        expect(lower(`| From ${at(0)} | Amount |\n| --- | ---: |\n| ${at(0)} | **${at(1)}** |\n| ICB |`)).toEqual([
            {
                kind: 'table',
                caption: '',
                columns: [
                    { title: 'From Strategic Board', align: 'start' },
                    { title: 'Amount', align: 'end' },
                ],
                rows: [{ cells: [[board], [{ kind: 'strong', content: [total] }]] }, { cells: [[text('ICB')], []] }],
            },
        ]);
    });

    test('footnotes come last, by number, and none is lost', () => {
        const source = 'One[^b] two[^a] one again[^b].\n\n[^a]: Note a.\n[^b]: Note b, see[^c].\n[^c]: Note c.\n[^d]: Never cited.';
        const blocks = lowerMarkdown(source, [], 'voice');
        const cite = (number: number): Inline => ({ kind: 'link', href: `#voice.note-${number}`, content: [text(`[${number}]`)] });
        expect(blocks).toEqual([
            paragraph(text('One'), cite(1), text(' two'), cite(2), text(' one again'), cite(1), text('.')),
            {
                kind: 'list',
                ordered: true,
                items: [
                    { id: 'voice.note-1', blocks: [paragraph(text('Note b, see'), cite(3), text('.'))] },
                    { id: 'voice.note-2', blocks: [paragraph(text('Note a.'))] },
                    { id: 'voice.note-3', blocks: [paragraph(text('Note c.'))] },
                    { id: 'voice.note-4', blocks: [paragraph(text('Never cited.'))] },
                ],
            },
        ]);
    });

    test('a line between paragraphs says nothing', () => {
        expect(lower('a\n\n---\n\nb')).toEqual([paragraph(text('a')), paragraph(text('b'))]);
    });
});

describe('inline content', () => {
    test('emphasis, deletion and code', () => {
        expect(lower('*a* **b** ~~c~~ `d` ~5')).toEqual([
            paragraph(
                { kind: 'emphasis', content: [text('a')] },
                text(' '),
                { kind: 'strong', content: [text('b')] },
                text(' '),
                { kind: 'deleted', content: [text('c')] },
                text(' '),
                { kind: 'code', text: 'd' },
                text(' ~5'),
            ),
        ]);
    });

    test('references stand wherever text stands', () => {
        const [block] = lower(`**${at(0)}**'s [page of ${at(0)}](https://a.example/${at(1)}) ![picture of ${at(0)}](x.png) \`${at(1)}\``);
        expect(block).toEqual(
            paragraph(
                { kind: 'strong', content: [board] },
                text("'s "),
                { kind: 'link', href: 'https://a.example/£264,600', content: [text('page of '), board] },
                text(' picture of '),
                board,
                text(' '),
                { kind: 'code', text: '£264,600' },
            ),
        );
    });

    test('a reference that nothing answers for leaves nothing', () => {
        expect(lower(`a${at(7)}b`)).toEqual([paragraph(text('ab'))]);
    });

    test('links by reference, by address and by mail', () => {
        expect(lower('[a][1] <https://b.example> c@d.example\n\n[1]: https://a.example')).toEqual([
            paragraph(
                { kind: 'link', href: 'https://a.example', content: [text('a')] },
                text(' '),
                { kind: 'link', href: 'https://b.example', content: [text('https://b.example')] },
                text(' '),
                { kind: 'link', href: 'mailto:c@d.example', content: [text('c@d.example')] },
            ),
        ]);
    });

    test('an address without its scheme is taken for a secure one, and another stays as it is written', () => {
        const link = (href: string, words: string): Inline => ({ kind: 'link', href, content: [text(words)] });
        expect(lower('www.luton.gov.uk/x and http://www.luton.gov.uk')).toEqual([
            paragraph(
                link('https://www.luton.gov.uk/x', 'www.luton.gov.uk/x'),
                text(' and '),
                link('http://www.luton.gov.uk', 'http://www.luton.gov.uk'),
            ),
        ]);
        expect(lower('[www.luton.gov.uk](http://www.luton.gov.uk/x)')).toEqual([
            paragraph(link('http://www.luton.gov.uk/x', 'www.luton.gov.uk')),
        ]);
    });

    test.each(['javascript:alert(1)', 'JAVASCRIPT:x', 'data:text/html,x', '//a.example', 'report.pdf', 'vbscript:x', '&#106;avascript:x'])(
        'a link to %s leaves its words behind',
        (href) => {
            expect(lower(`see [the *report*](${href}) now`)).toEqual([
                paragraph(text('see the '), { kind: 'emphasis', content: [text('report')] }, text(' now')),
            ]);
        },
    );

    test('raw HTML is shown as it was typed', () => {
        expect(lower('a <b onclick="x()">b</b> <br>')).toEqual([paragraph(text('a <b onclick="x()">b</b> <br>'))]);
        expect(lower(`<script>\nalert(1) ${at(0)}\n</script>`)).toEqual([
            paragraph(text('<script>\nalert(1) '), board, text('\n</script>')),
        ]);
        expect(lower('<!-- note -->')).toEqual([paragraph(text('<!-- note -->'))]);
    });

    test('whatever is typed: only known kinds, only addresses that a page accepts', () => {
        const pieces = fc.constantFrom(
            '<script>',
            '](javascript:x)',
            '[',
            '](https://a.example)',
            '*',
            '`',
            '|',
            '\n',
            '\n\n',
            '- ',
            '> ',
            '[^1]',
            '[^1]: ',
            '~~',
            at(0),
            at(3),
            'word',
            '<a href="javascript:x">',
            '\\',
            '&lt;',
            '# ',
            '1. ',
            '---',
            '![',
        );
        fc.assert(
            fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
                const source = parts.join('');
                for (const inline of [...lower(source).flatMap(inlinesOf), ...lowerInlineMarkdown(source, [board]).flatMap(withNested)]) {
                    expect(['text', 'reference', 'link', 'strong', 'emphasis', 'deleted', 'code', 'break']).toContain(inline.kind);
                    if (inline.kind === 'link') expect(safeHref(inline.href)).toBe(inline.href);
                }
            }),
        );
    });
});

describe('plain prose, which is not parsed', () => {
    const pieces = fc.constantFrom(
        'word',
        'Ärzte',
        '4',
        '4 ',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '- ',
        '1.',
        '1) ',
        '=',
        '+',
        'www',
        '.',
        '//',
        ':',
        '(',
        "it's ",
        at(0),
        at(3),
        'é',
        '–',
    );
    const sources = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

    test('says what it says beside a text with Markdown', () => {
        fc.assert(
            fc.property(sources, (source) => {
                const marked = lower(`${source}\n\n<!-- -->`);
                expect([...lower(source), paragraph(text('<!-- -->'))]).toEqual(marked);
            }),
            { examples: [['word\n:- ']] },
        );
    });

    test('on one line as well', () => {
        fc.assert(
            fc.property(sources, (source) => {
                const [plain, marked] = ['x', '\\*'].map((last) => lowerInlineMarkdown(`${source} ${last}`, [board, total]));
                expect(JSON.stringify(plain).replace(/x"}]$/, '*"}]')).toBe(JSON.stringify(marked));
            }),
        );
    });
});

describe('a text of one line', () => {
    test.each(['1. April', '# 5', '- none', '> 3', '---', '+ one', '```', '    indented', '[a]: b', '<div>', '| a | b |'])(
        '%j is no block',
        (source) => {
            expect(lowerInlineMarkdown(source, [])).toEqual([text(source.trim())]);
        },
    );

    test('keeps what stands within a line', () => {
        expect(lowerInlineMarkdown(`The *${at(0)}*\nand [more](https://a.example)`, [board])).toEqual([
            text('The '),
            { kind: 'emphasis', content: [board] },
            text(' and '),
            { kind: 'link', href: 'https://a.example', content: [text('more')] },
        ]);
    });

    test('may be empty', () => {
        expect(lowerInlineMarkdown('  ', [])).toEqual([]);
    });
});

function inlinesOf(block: Block): readonly Inline[] {
    switch (block.kind) {
        case 'paragraph':
            return block.content.flatMap(withNested);
        case 'list':
            return block.items.flatMap((item) => item.blocks.flatMap(inlinesOf));
        case 'quote':
            return block.blocks.flatMap(inlinesOf);
        case 'table':
            return block.rows.flatMap((row) => row.cells.flat().flatMap(withNested));
        case 'code':
            return [];
        default:
            throw new TypeError(`Markdown gives no ${block.kind}.`);
    }
}

function withNested(inline: Inline): readonly Inline[] {
    return [inline, ...('content' in inline ? inline.content.flatMap(withNested) : [])];
}

describe('a text that no person writes', () => {
    test.each([
        ['- ', 1000],
        ['>', 2000],
        ['1. ', 200],
    ])('nested very deep with %s is shown as it was typed', (mark, times) => {
        const source = `${mark.repeat(times)}a`;
        expect(lowerMarkdown(`${source}\n\nb`, [])).toEqual([
            { kind: 'paragraph', content: [{ kind: 'text', text: source }] },
            { kind: 'paragraph', content: [{ kind: 'text', text: 'b' }] },
        ]);
    });

    test('keeps its blanks, however many', () => {
        const source = `a${' '.repeat(200_000)}b`;
        expect(lowerInlineMarkdown(source, [])).toEqual([{ kind: 'text', text: source }]);
    }, 10_000);
});
