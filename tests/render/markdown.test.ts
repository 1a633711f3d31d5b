import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowerMarkdown } from '../../packages/language/src/output/lower-markdown.js';
import type { Block, Inline, Output } from '../../packages/language/src/output/output-model.js';
import { renderMarkdown } from '../../packages/language/src/render/index.js';
import { sampleOutput } from './sample-output.js';

describe('Markdown', () => {
    test('is one file, called after the arrangement', () => {
        const file = renderMarkdown(sampleOutput);
        expect(file.path).toBe('northshire.md');
        expect(file.text).toMatch(
            /^# Northshire Safeguarding Children Partnership\n\n\*Multi-agency safeguarding arrangements\*\n\nHow organisations in Northshire/,
        );
        expect(file.text).toContain(
            '\n\n**Worried about a child?**\n\nFront door: [01632 960999](<tel:01632960999>)\n\n- Area: Northshire\n',
        );
        expect(renderMarkdown(structuredClone(sampleOutput))).toEqual(file);
    });

    test('links lead to anchors that are there', () => {
        const { text } = renderMarkdown(sampleOutput);
        const ids = [...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id);
        const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
        expect(targets.length).toBeGreaterThan(0);
        expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    });

    test.each([
        ['javascript:alert(1)', 'words'],
        ['data:text/html,x', 'words'],
        ['https://example.org/a|b<c>', '[words](<https://example.org/a%7Cb%3Cc%3E>)'],
        ['mailto:desk@example.org', '[words](<mailto:desk@example.org>)'],
    ])('a link to %s reads %s', (href, expected) => {
        const link: Inline = { kind: 'link', href, content: [{ kind: 'text', text: 'words' }] };
        expect(textOf({ kind: 'paragraph', content: [link] })).toContain(`\n${expected}\n`);
    });

    test('a list keeps its numbers and what stands in its items', () => {
        const inner: Block = { kind: 'list', ordered: false, items: [{ blocks: [paragraph('inner')] }] };
        const text = textOf({
            kind: 'list',
            ordered: true,
            start: 3,
            items: [{ blocks: [paragraph('one'), inner] }, { blocks: [paragraph('two')] }],
        });
        expect(text).toContain('3. one\n\n   - inner\n4. two');
    });

    test('a table has a line under its head, and its total in bold', () => {
        const text = textOf({
            kind: 'table',
            caption: 'Money',
            columns: [
                { title: 'Who', align: 'start' },
                { title: 'Amount', align: 'end' },
            ],
            rows: [{ cells: [[words('A|B')], [words('£1')]] }],
            footer: { cells: [[words('Total')], [words('£1')]] },
        });
        expect(text).toContain('**Money**\n\n| Who | Amount |\n| --- | ---: |\n| A\\|B | £1 |\n| **Total** | **£1** |');
    });

    test('whatever is written is read again as the same words', () => {
        const word = fc.string({ unit: fc.constantFrom(...'ab1.-+#*_`[]()<>|~&;:!\\ '.split('')), minLength: 1, maxLength: 12 });
        fc.assert(
            fc.property(word, (text) => {
                const plain = text.replace(/\s+/g, ' ').trim();
                fc.pre(plain !== '');
                const written = textOf(paragraph(plain)).split('\n\n')[1] ?? '';
                expect(plainText(lowerMarkdown(written, []))).toBe(plain);
            }),
            { numRuns: 300 },
        );
    });

    test('has a column for what the columns of a table do not say', () => {
        const columns = ['Partner', 'Lead'].map((title) => ({ title, align: 'start' as const }));
        const more = [
            { label: 'Kind', content: [[words('police')]] },
            { label: 'Post', content: [[words('a')], [words('b')]] },
        ];
        const rows = [{ cells: [[words('Police')], [words('Bo')]], more }, { cells: [[words('Council')], [words('Ada')]] }];
        expect(textOf({ kind: 'table', caption: '', columns, rows })).toContain(
            '| Partner | Lead | More |\n| --- | --- | --- |\n| Police | Bo | Kind: police<br>Post: a; b |\n| Council | Ada |  |',
        );
    });
});

function textOf(...blocks: readonly Block[]): string {
    const output: Output = { ...sampleOutput, attribution: [], sections: [] };
    // Blocks stand in sections; a section without a title would be none.
    return renderMarkdown({ ...output, sections: [{ kind: 'section', id: 's', title: 'S', role: 'section', blocks }] }).text.replace(
        /^[\s\S]*<\/a>S\n/,
        'S\n',
    );
}

function paragraph(text: string): Block {
    return { kind: 'paragraph', content: [words(text)] };
}

function words(text: string): Inline {
    return { kind: 'text', text };
}

function plainText(blocks: readonly Block[]): string {
    return blocks.map((block) => (block.kind === 'paragraph' ? block.content.map(inlineText).join('') : `<${block.kind}>`)).join('\n');
}

function inlineText(inline: Inline): string {
    if (inline.kind === 'break') return '\n';
    return 'content' in inline
        ? `<${inline.kind} ${inline.content.map(inlineText).join('')}>`
        : inline.kind === 'text'
          ? inline.text
          : `<${inline.kind}>`;
}
