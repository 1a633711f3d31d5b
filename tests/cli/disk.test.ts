import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findConfig } from '../../packages/cli/src/config.js';
import { createNodeDisk } from '../../packages/cli/src/disk.js';

let folder: string;
const at = (...parts: string[]): string => path.join(folder, ...parts);
const disk = createNodeDisk('/');

beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'masa-disk-'));
});

afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
});

describe('looking', () => {
    test('looks for no configuration within a link that leads back to itself', async () => {
        fs.symlinkSync(at('circle.masa'), at('circle.masa'));
        expect(await findConfig(['circle.masa'], createNodeDisk(folder))).toBeUndefined();
    });

    test('tells files, folders, other things and nothing apart, and follows links', async () => {
        fs.writeFileSync(at('file'), '');
        fs.mkdirSync(at('folder'));
        fs.symlinkSync(at('file'), at('link'));
        fs.symlinkSync(at('loop'), at('loop'));
        expect(await Promise.all(['file', 'folder', 'link', 'none', 'file/none', 'a\0b'].map((name) => disk.findKind(at(name))))).toEqual([
            'file',
            'folder',
            'file',
            'nothing',
            'nothing',
            'nothing',
        ]);
        expect(await disk.findKind('/dev/null')).toBe('other');
        expect(await disk.read(at('loop'), 10)).toEqual({
            ok: false,
            problem: 'cannot be opened: it is a link that leads back to itself.',
        });
    });

    test('lists a folder by name, and does not go through links to folders', async () => {
        fs.mkdirSync(at('b'));
        fs.writeFileSync(at('a.masa'), '');
        fs.writeFileSync(at('B.masa'), '');
        fs.symlinkSync(folder, at('c'));
        fs.symlinkSync(at('a.masa'), at('d.masa'));
        expect(await disk.list(folder)).toEqual({
            ok: true,
            value: [
                { name: 'B.masa', kind: 'file' },
                { name: 'a.masa', kind: 'file' },
                { name: 'b', kind: 'folder' },
                { name: 'c', kind: 'other' },
                { name: 'd.masa', kind: 'file' },
            ],
        });
    });

    test('does not read what is larger than wanted', async () => {
        fs.writeFileSync(at('a.masa'), 'x'.repeat(2_000_000));
        expect(await disk.read(at('a.masa'), 1_000_000)).toEqual({
            ok: false,
            problem: 'is too large: it holds 2.0 MB, and Masa reads files of up to 1.0 MB. Split it and import the parts.',
        });
        expect(await disk.read(at('none'), 10)).toEqual({ ok: false, problem: 'cannot be opened: it is no longer there.' });
    });
});

describe('writing', () => {
    const tree = (): readonly string[] => fs.readdirSync(folder, { recursive: true }).map(String).sort();

    test('puts all files in their places at once, over those that were there', async () => {
        fs.writeFileSync(at('a.html'), 'old');
        const staging = disk.stage();
        expect(await staging.add({ path: at('a.html'), text: 'new' })).toEqual({ ok: true });
        expect(await staging.add({ path: at('sub', 'b.json'), text: '{}' })).toEqual({ ok: true });
        expect(fs.readFileSync(at('a.html'), 'utf8')).toBe('old');
        expect(await staging.commit()).toEqual({ ok: true });
        await staging.discard();
        expect(fs.readFileSync(at('a.html'), 'utf8')).toBe('new');
        expect(tree()).toEqual(['a.html', 'sub', 'sub/b.json']);
    });

    test('leaves no trace when it is given up', async () => {
        const staging = disk.stage();
        await staging.add({ path: at('site', 'deep', 'a.html'), text: 'new' });
        await staging.discard();
        expect(tree()).toEqual([]);
    });

    test('keeps a folder that was made and has since been used by others', async () => {
        const staging = disk.stage();
        await staging.add({ path: at('site', 'a.html'), text: 'new' });
        fs.writeFileSync(at('site', 'notes.txt'), 'mine');
        await staging.discard();
        expect(tree()).toEqual(['site', 'site/notes.txt']);
    });

    test('says what is in the way', async () => {
        fs.writeFileSync(at('site'), 'a file');
        fs.mkdirSync(at('a.html'));
        const staging = disk.stage();
        expect(await staging.add({ path: at('site', 'a.html'), text: '' })).toEqual({
            ok: false,
            path: at('site', 'a.html'),
            problem: 'cannot be written: a file stands where a folder is needed.',
        });
        await staging.discard();
        expect(fs.readFileSync(at('site'), 'utf8')).toBe('a file');
        expect(await disk.stage().add({ path: at('a.html'), text: '' })).toEqual({
            ok: false,
            path: at('a.html'),
            problem: 'cannot be written: a folder of that name is in the way.',
        });
    });

    test.runIf(process.platform === 'linux')('says so where the system makes no folder', async () => {
        expect(await disk.stage().add({ path: '/proc/masa/site/a.html', text: '' })).toEqual({
            ok: false,
            path: '/proc/masa/site/a.html',
            problem: 'cannot be written: no file can be made there.',
        });
    });

    test('that fails at the last moment keeps what was there, and takes the rest away', async () => {
        fs.writeFileSync(at('b.html'), 'old');
        const staging = disk.stage();
        await staging.add({ path: at('a.html'), text: 'new' });
        await staging.add({ path: at('b.html'), text: 'new' });
        fs.mkdirSync(at('a.html'));
        expect(await staging.commit()).toMatchObject({ ok: false, path: at('a.html') });
        await staging.discard();
        expect(tree()).toEqual(['a.html', 'b.html']);
        expect(fs.readFileSync(at('b.html'), 'utf8')).toBe('old');
    });

    test('goes where a link leads, and keeps who may read a file', async () => {
        fs.writeFileSync(at('real.masa'), 'old', { mode: 0o600 });
        fs.symlinkSync(at('real.masa'), at('link.masa'));
        const staging = disk.stage();
        expect(await staging.add({ path: at('link.masa'), text: 'new' })).toEqual({ ok: true });
        expect(await staging.commit()).toEqual({ ok: true });
        expect(fs.lstatSync(at('link.masa')).isSymbolicLink()).toBe(true);
        expect(fs.readFileSync(at('real.masa'), 'utf8')).toBe('new');
        expect(fs.statSync(at('real.masa')).mode & 0o777).toBe(0o600);
    });
});
