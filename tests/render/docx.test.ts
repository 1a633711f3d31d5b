import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../packages/language/src/render/index.js';
import { sampleOutput } from './sample-output.js';

describe('a document for Word', async () => {
    const file = await renderDocx(sampleOutput);
    const parts = unzipSync(file.bytes);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());

    test('is called after the arrangement', () => {
        expect(file.path).toBe('northshire.docx');
        expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('Northshire Safeguarding Children Partnership');
    });

    test('has headings, a contents list, and tables whose head comes again on each page', () => {
        expect(body).toContain('<w:pStyle w:val="Heading1"/>');
        expect(body).toContain('<w:pStyle w:val="Heading2"/>');
        expect(body).toContain('TOC \\h \\o &quot;1-2&quot;');
        expect(body).toContain('<w:tblHeader/>');
        expect(body).toContain('<w:cantSplit/>');
    });

    test('has a bookmark for each place that a link of it leads to, once', () => {
        const bookmarks = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
        const anchors = [...body.matchAll(/<w:hyperlink[^>]* w:anchor="([^"]+)"/g)].map(([, name]) => name);
        expect(anchors.length).toBeGreaterThan(0);
        expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
        expect(bookmarks).toEqual([...new Set(bookmarks)]);
    });

    test('has the same bytes each time, and every link its address', async () => {
        expect((await renderDocx(sampleOutput)).bytes).toEqual(file.bytes);
        const named = [...strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array()).matchAll(/ Id="([^"]+)"/g)].map(
            ([, id]) => id,
        );
        const used = [...body.matchAll(/ r:id="([^"]+)"/g)].map(([, id]) => id);
        expect(used.length).toBeGreaterThan(0);
        expect(used.filter((id) => !named.includes(id))).toEqual([]);
        expect(named).toEqual([...new Set(named)]);
    });

    test('holds all the words of the page', () => {
        const words = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
        for (const section of sampleOutput.sections)
            expect(words).toContain(section.title.replaceAll('&', '&amp;').replaceAll("'", '&apos;'));
    });

    test('leaves room to sign', async () => {
        const columns = [{ title: 'By', align: 'start' }] as const;
        const signing = {
            kind: 'table',
            caption: 'To be signed',
            columns,
            rows: [{ cells: [[]] }, { cells: [[]] }],
            forSigning: true,
        } as const;
        const { bytes } = await renderDocx({
            ...sampleOutput,
            sections: [{ kind: 'section', id: 'signing', title: 'Signing', role: 'section', blocks: [signing] }],
        });
        const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
        expect(document).toContain('Signature and date');
        expect(document).toMatch(/<w:trHeight w:val="1134"/);
        // All on one page, with the last row not held to what follows.
        const isKept = document
            .split('<w:tr>')
            .slice(1)
            .map((row) => row.includes('<w:keepNext/>'));
        expect(isKept).toEqual([true, true, false]);
    });

    test('says beside the number of each page of which text it is', () => {
        const footers = Object.entries(parts).filter(([path]) => path.startsWith('word/footer'));
        expect(footers.map(([, part]) => strFromU8(part)).join()).toMatch(/Version 2\.1, 31 October 2025.*Page /);
    });

    test('shows the logo as it was drawn to programs that draw no SVG', async () => {
        const png = 'iVBORw0KGgo=';
        const pictures = Object.entries(unzipSync((await renderDocx(sampleOutput, png)).bytes)).filter(([path]) => path.endsWith('.png'));
        expect(pictures.map(([, bytes]) => Buffer.from(bytes).toString('base64'))).toEqual([png]);
    });

    test('says below a row what its columns do not', async () => {
        const columns = ['Partner', 'Lead'].map((title) => ({ title, align: 'start' as const }));
        const words = (text: string) => [{ kind: 'text' as const, text }];
        const rows = [{ cells: [words('Police'), words('Bo')], more: [{ label: 'Kind', content: [words('a force')] }] }];
        const { bytes } = await renderDocx({
            ...sampleOutput,
            sections: [{ kind: 'section', id: 's', title: 'S', role: 'section', blocks: [{ kind: 'table', caption: '', columns, rows }] }],
        });
        const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
        expect(document).toMatch(/<w:gridSpan w:val="2"\/>.*Kind: .*a force/);
    });

    test('keeps the names of bookmarks short, and apart', async () => {
        const long = 'a-very-long-name-of-a-group-that-goes-on-and-on';
        const sections = ['board', `${long}-1`, `${long}-2`, 'a.b', 'a-b'].map((id) => ({
            kind: 'section' as const,
            id,
            title: id,
            role: 'section' as const,
            blocks: [],
        }));
        const { bytes } = await renderDocx({ ...sampleOutput, sections });
        const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
        const names = [...document.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)]
            .map(([, name = '']) => name)
            .filter((name) => name.startsWith('m_'));
        expect(names[0]).toBe('m_board');
        expect(new Set(names).size).toBe(sections.length);
        expect(names.filter((name) => name.length > 40)).toEqual([]);
    });
});
