import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.js';

describe('masa new', () => {
    test('writes a file with the partners of the area, which can be published', async () => {
        const { code, out, written } = await runCli(['new', 'rutland']);
        expect(code).toBe(0);
        const [[path, text] = ['', '']] = written;
        expect(path).toMatch(/\/rutland\/arrangement\.masa$/);
        expect(text).toContain('partner police "Leicestershire Police"');
        expect(out).toContain('rutland/arrangement.masa');
        const built = await runCli(['build', 'rutland', '--out', 'pages'], { 'rutland/arrangement.masa': text });
        expect(built.code, built.out).toBe(0);
    });

    test('leaves what is there as it is', async () => {
        const { code, err, written } = await runCli(['new', 'Rutland'], { 'rutland/arrangement.masa': '' });
        expect(code).toBe(2);
        expect(err).toBe('rutland/arrangement.masa is there already, and was left as it is.\n');
        expect(written.size).toBe(0);
    });

    test('says which area may have been meant', async () => {
        const { code, err } = await runCli(['new', 'Rutlnad']);
        expect(code).toBe(2);
        expect(err).toBe("There is no area called 'Rutlnad'. Did you mean 'Rutland'?\n");
    });

    test.each([
        ['Southend', "'Southend-on-Sea'"],
        ['Herts', "'Hertfordshire'"],
        ['Yorks', "'York', 'North Yorkshire' or 'East Riding of Yorkshire'"],
        ['hull', "'Kingston upon Hull, City of'"],
    ])('says which areas bear what was written in their names: %s', async (area, meant) => {
        const { err } = await runCli(['new', area]);
        expect(err).toContain(`There is no area called '${area}'. Did you mean ${meant}?`);
    });

    test('writes one arrangement for several areas', async () => {
        const { code, written } = await runCli(['new', 'Luton', 'Central Bedfordshire']);
        expect(code).toBe(0);
        const [[path, text] = ['', '']] = written;
        expect(path).toMatch(/\/luton-central-bedfordshire\/arrangement\.masa$/);
        expect(text).toContain('covers   "Luton", "Central Bedfordshire"');
    });

    test.each(['Luton, Central Bedfordshire', 'luton and central bedfordshire'])(
        'says how several areas are written: %s',
        async (areas) => {
            const { code, err } = await runCli(['new', areas]);
            expect(code).toBe(2);
            expect(err.toLowerCase()).toBe('write each area by itself: masa new luton "central bedfordshire".\n');
        },
    );

    test('names what took the place of a former area', async () => {
        const { code, err } = await runCli(['new', 'cumbria']);
        expect(code).toBe(2);
        expect(err).toBe("'cumbria' has no council of its own any more. Begin with 'Cumberland' or 'Westmorland and Furness'.\n");
    });

    test('puts the care board with the largest part first, and says what part another has', async () => {
        const { written } = await runCli(['new', 'Oxfordshire']);
        const [text = ''] = written.values();
        expect([...text.matchAll(/^partner (\S+)/gm)].map(([, name]) => name)).toEqual(['council', 'icb', 'icb-bath', 'police']);
        expect(text).toContain('// This board has 0.9% of the area of Oxfordshire. By law a board');
    });

    test('heads its sections in words for the public', async () => {
        const { written } = await runCli(['new', 'Rutland']);
        expect([...written.values()].join('')).not.toMatch(/^section .*(?:sources|New in)/m);
    });
});

test('masa lsp serves an editor', async () => {
    expect(await runCli(['lsp', '--stdio'])).toMatchObject({ code: 0, out: 'serving\n' });
});
