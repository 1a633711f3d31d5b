import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repositoryRoot } from '../harness/fixture.js';

const folder = path.join(repositoryRoot, 'examples/ci');
const clean = 'theme voice "Voice"\n\narrangement northshire "Northshire" {\n    next review 1 May 2199\n}\n';
const broken = clean.replace('voice', 'voice_');

/** A repository of a partnership, in which Masa is installed. */
let repository: string;
const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
    fs.writeFileSync(path.join(repository, file), text);
};

beforeEach(() => {
    repository = fs.mkdtempSync(path.join(os.tmpdir(), 'masa-ci-'));
    fs.symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(repository, 'node_modules'));
});

afterEach(() => {
    fs.rmSync(repository, { recursive: true, force: true });
});

describe('the workflow', () => {
    const workflow = fs.readFileSync(path.join(folder, 'arrangements.yml'), 'utf8');
    const commands = [...workflow.matchAll(/^ +(?:- )?run: (.+)$/gm)].map(([, command = '']) => command);

    /** Runs a command of the workflow as its runner does. */
    const run = (command: string) =>
        spawnSync('bash', ['-e', '-o', 'pipefail', '-c', command], {
            cwd: repository,
            encoding: 'utf8',
            env: { ...process.env, FOLDER: 'arrangements', PAGE: 'northshire' },
        });
    const own = commands.filter((command) => !command.startsWith('npm '));

    test('installs what the lock file names, and nothing of Masa itself', () => {
        expect(commands.filter((command) => command.startsWith('npm '))).toEqual(['npm ci', 'npm ci']);
    });

    test('checks, tells code scanning, and makes the pages', () => {
        write('arrangements/northshire.masa', clean);
        for (const command of own) expect(run(command), command).toMatchObject({ status: 0 });
        expect(JSON.parse(fs.readFileSync(path.join(repository, 'masa.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
        expect(fs.readFileSync(path.join(repository, 'site/index.html'), 'utf8')).toContain('Northshire');
    });

    test('fails at a text that is broken, and tells code scanning all the same', () => {
        write('arrangements/northshire.masa', broken);
        const [check = '', sarif = ''] = own;
        expect(run(check)).toMatchObject({ status: 1, stdout: expect.stringMatching(/^::error file=arrangements\/northshire\.masa,/) });
        expect(run(sarif)).toMatchObject({ status: 0 });
    });
});

test('Masa packed into one file needs nothing else', () => {
    const packed = execFileSync('npm', ['pack', '-w', '@masa/cli', '--pack-destination', repository, '--silent'], {
        cwd: repositoryRoot,
        encoding: 'utf8',
    });
    execFileSync('tar', ['-xzf', packed.trim()], { cwd: repository });
    write('area/northshire.masa', clean);
    const masa = (...args: string[]) =>
        spawnSync(process.execPath, ['package/bin/masa.js', ...args], { cwd: repository, encoding: 'utf8' });
    fs.unlinkSync(path.join(repository, 'node_modules'));
    expect(masa('check', 'area')).toMatchObject({ status: 0, stderr: '' });
    expect(masa('build', 'area', '--out', 'site', '--to', 'html,json,docx,md')).toMatchObject({ status: 0, stderr: '' });
});

describe('the hook before a commit', () => {
    const git = (...args: string[]) => spawnSync('git', args, { cwd: repository, encoding: 'utf8' });

    beforeEach(() => {
        execFileSync('git', ['init', '-q'], { cwd: repository });
        for (const [key, value] of [
            ['user.name', 'Anna'],
            ['user.email', 'anna@example.org'],
            ['commit.gpgsign', 'false'],
        ] as const)
            git('config', key, value);
        fs.copyFileSync(path.join(folder, 'pre-commit'), path.join(repository, '.git/hooks/pre-commit'));
        write('.gitignore', 'node_modules\n');
    });

    test('lets a text pass that is in order', () => {
        write('area/northshire.masa', clean);
        git('add', '.');
        expect(git('commit', '-m', 'Begin')).toMatchObject({ status: 0 });
    });

    test('stops what was added, whatever the file says by now', () => {
        write('area/northshire.masa', broken);
        git('add', '.');
        write('area/northshire.masa', clean);
        const { status, stderr, stdout } = git('commit', '-m', 'Begin');
        expect(status).toBe(1);
        expect(stdout + stderr).toContain('area/northshire.masa:1:12: must text-readable');
        expect(stderr).toContain('Nothing was committed.');
    });

    test('looks through what the configuration names, and the rest of the repository is not its business', () => {
        write('area/northshire.masa', clean);
        write('drafts/old.masa', broken);
        write('masa.config.json', '{ "paths": ["area"] }');
        git('add', '.');
        expect(git('commit', '-m', 'Begin')).toMatchObject({ status: 0 });
    });

    test('says so where Masa is not installed', () => {
        fs.unlinkSync(path.join(repository, 'node_modules'));
        write('area/northshire.masa', clean);
        git('add', '.');
        expect(git('commit', '-m', 'Begin')).toMatchObject({ status: 1, stderr: expect.stringContaining('Run npm ci') });
    });

    test('does not look where no text is added', () => {
        write('area/northshire.masa', broken);
        git('add', '.gitignore');
        expect(git('commit', '-m', 'Begin')).toMatchObject({ status: 0, stderr: '' });
    });
});
