import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPrinter } from '../../packages/cli/src/print-page.js';
import { renderPrint } from '../../packages/language/src/render/index.js';
import { sampleOutput } from '../render/sample-output.js';
import { browserPath, hasPdfTools } from './browser.js';

describe.skipIf(browserPath === undefined || !hasPdfTools)('a PDF of the page', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'masa-pdf-'));
    const file = path.join(folder, 'page.pdf');
    const ask = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' }).stdout;

    beforeAll(async () => {
        const print = createPrinter({ platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 });
        const { title, language } = sampleOutput;
        // Names may have letters that addresses write in another way.
        const output = { ...sampleOutput, sections: sampleOutput.sections.map((section) => ({ ...section, id: `${section.id}-tŷ` })) };
        const printed = await print({ title, language, render: (numbers) => renderPrint(output, numbers).text }, undefined);
        if (!printed.ok) throw new Error(printed.problem);
        fs.writeFileSync(file, printed.value);
    }, 60_000);

    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    test('has a title, tags and bookmarks, on A4', () => {
        const about = ask('pdfinfo', file);
        expect(about).toMatch(/Title: +Northshire Safeguarding Children Partnership\n/);
        expect(about).toMatch(/Creator: +Masa\nProducer: +Masa, by /);
        expect(about).toMatch(/Tagged: +yes/);
        expect(about).toMatch(/Page size: +59\d\.\d+ x 84\d\.\d+ pts \(A4\)/);
        const tags = ask('pdfinfo', '-struct', file);
        for (const tag of ['H1', 'H2', 'Table', 'TH', 'L', 'Figure']) expect(tags).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
        expect(fs.readFileSync(file, 'latin1')).toContain('/Outlines');
    });

    test('has numbers and a running head on its pages, and says where its links lead', () => {
        const pages = ask('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
        pages.forEach((page, index) => {
            expect(page).toMatch(new RegExp(`Version 2\\.1, 31 October 2025 +Page ${index + 1} of ${pages.length}`));
        });
        expect(pages[1]?.trimStart()).toMatch(/^Northshire Safeguarding Children Partnership\n/);
        expect(pages.join('\n').replace(/\s+/g, ' ')).toMatch(/\(https:\/\/[^)]+\)/);
    });

    test('says in its contents list on which page each section begins', () => {
        const pages = ask('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
        const contents = pages[0]?.slice(pages[0].indexOf('Contents')) ?? '';
        const later = sampleOutput.sections.flatMap(({ title }) => {
            const [, number] = new RegExp(`${title.replace(/[^\w ]/g, '.')} +([2-9])\\b`).exec(contents) ?? [];
            return number === undefined ? [] : [{ title, page: pages[Number(number) - 1] }];
        });
        expect(later.length).toBeGreaterThan(2);
        for (const { title, page } of later) expect(page).toContain(title);
    });

    test('keeps a paragraph on one page, above the table that it leads to', async () => {
        const words = ['Alpha', ...Array.from({ length: 35 }, () => 'between'), 'Omega'].join(' ');
        const cell = (text: string) => [{ kind: 'text', text } as const];
        const rows = Array.from({ length: 4 }, (_, index) => ({ cells: [cell(`Row ${index}`), cell('what it says')] }));
        const columns = ['Row', 'Words'].map((title) => ({ title, align: 'start' as const }));
        const sections = Array.from({ length: 30 }, (_, index) => ({
            kind: 'section' as const,
            id: `part-${index}`,
            title: `Part ${index}`,
            role: 'section' as const,
            blocks: [
                { kind: 'paragraph' as const, content: cell(words) },
                { kind: 'table' as const, caption: '', columns, rows: rows.slice(index % 4) },
            ],
        }));
        const print = createPrinter({ platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 });
        const render = (numbers: Parameters<typeof renderPrint>[1]) => renderPrint({ ...sampleOutput, sections }, numbers).text;
        const printed = await print({ title: 'Parts', language: 'en-GB', render }, undefined);
        if (!printed.ok) throw new Error(printed.problem);
        const parts = path.join(folder, 'parts.pdf');
        fs.writeFileSync(parts, printed.value);
        const pages = ask('pdftotext', '-layout', parts, '-').split('\f');
        expect(pages.length).toBeGreaterThan(8);
        for (const page of pages) expect(page.match(/Alpha/g)?.length).toBe(page.match(/Omega/g)?.length);
    });

    test('is not made where there is no browser, and a sentence says so', async () => {
        const print = createPrinter({ platform: 'linux', env: { PATH: folder }, isRoot: false });
        const page = { title: 'A', language: 'en-GB', render: () => '<p>' };
        expect(await print(page, undefined)).toEqual({
            ok: false,
            problem: 'A PDF is made by Chrome, Edge or Chromium, and none is in the usual places; install one, or name it with --browser.',
        });
        const named = path.join(folder, 'no-browser');
        expect(await print(page, named)).toEqual({ ok: false, problem: `No PDF was made: '${named}' is not there.` });
    });

    test('is not made by a program that writes something else', async () => {
        const named = path.join(folder, 'other-program');
        const script =
            '#!/bin/sh\nfor word in "$@"; do case "$word" in --print-to-pdf=*) echo no > "$(echo "$word" | cut -d= -f2)";; esac; done\n';
        fs.writeFileSync(named, script, { mode: 0o755 });
        const print = createPrinter({ platform: 'linux', env: {}, isRoot: false });
        expect(await print({ title: 'A', language: 'en-GB', render: () => '<p>' }, named)).toEqual({
            ok: false,
            problem: `No PDF was made: what '${named}' wrote cannot be read as one.`,
        });
    });
});
