import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
    type Build,
    type Comparison,
    type Insertion,
    type Location,
    type Preview,
    requests,
    type Statement,
    type Structure,
    type StructureMember,
} from '../../packages/language/src/server/protocol.js';
import { readMasaFiles, repositoryRoot } from '../harness/fixture.js';
import { LanguageServer } from '../harness/language-server.js';

const uriOf = (path: string): string => pathToFileURL(join(repositoryRoot, 'examples', path)).toString();
const uri = uriOf('luton/governance.masa');
const files = new Map(readMasaFiles(join(repositoryRoot, 'examples')).map(({ path, text }) => [uriOf(path), text]));

let server: LanguageServer;

beforeAll(async () => {
    server = await LanguageServer.start();
    await server.open(join(repositoryRoot, 'examples/luton'));
});

afterAll(async () => {
    expect(await server.stop()).toBe(0);
    expect(server.errors).toBe('');
});

const ask = <T>(name: string, params: object = {}): Promise<T> => server.connection.sendRequest<T>(name, { uri, ...params });

/** The first line of a place, as it stands in its file. */
function lineAt({ uri: file, range }: Location): string {
    return files.get(file)?.split('\n')[range.start.line]?.slice(range.start.character) ?? '';
}

describe('the preview', () => {
    test('is the page of a build', async () => {
        const preview = await ask<Preview>(requests.preview);
        const { files: built } = await ask<Build>(requests.build);
        expect(built[0]?.path).toBe('luton.html');
        expect(built.at(-1)?.path).toBe('luton.json');
        expect(preview.html).toBe(built[0]?.text);
        expect(preview.title).toBe('Luton Safeguarding Children Partnership');
    });

    test('knows where its anchors are stated', async () => {
        const { places } = await ask<Preview>(requests.preview);
        const place = places.find(({ anchor }) => anchor === 'governance');
        expect(place?.uri).toBe(uri);
        expect(files.get(uri)?.split('\n')[place?.start ?? 0]).toContain('section governance');
        expect(places.some(({ anchor }) => anchor === 'council.dcs')).toBe(true);
    });

    test('begins with its head, which says what the arrangement states of itself and stands for the lines before it', async () => {
        const { places, uri: home } = await ask<Preview>(requests.preview);
        const lines = files.get(home)?.split('\n') ?? [];
        const [head] = places;
        expect(head).toMatchObject({ anchor: '', uri: home, start: 0 });
        expect(lines.findIndex((line) => line.startsWith('arrangement '))).toBeLessThan(head?.end ?? 0);
        expect(lines[head?.end ?? 0]).toBe('}');
    });

    test.each([
        [{ anchor: 'executive', label: 'Chair' }, 'chair '],
        [{ anchor: 'executive', label: 'Meets' }, 'meets '],
        // A cell of a table, by its row and its column; where the row is headed by something else, by what it stands in.
        [{ anchor: 'governance', row: 'executive', label: 'Meets' }, 'meets '],
        [{ anchor: 'governance', row: 'executive', label: 'Amount' }, 'section governance '],
        [{ anchor: 'council', row: 'council', label: 'Lead safeguarding partner' }, 'lead '],
        [{ anchor: 'council.dcs', row: 'council.dcs', label: 'Held by' }, 'delegate '],
        [{ anchor: 'executive' }, 'group executive '],
        [{ anchor: 'executive-2' }, 'group executive '],
        [{ anchor: 'executive', label: 'What nobody says' }, 'group executive '],
        [{}, 'arrangement luton '],
    ])('leads from %o to its source', async (question, line) => {
        expect(lineAt(await ask<Location>(requests.source, question))).toMatch(new RegExp(`^${line}`));
    });

    test('is none for a text that belongs to no arrangement', async () => {
        expect(await server.connection.sendRequest(requests.preview, { uri: 'file:///nowhere.masa' })).toBeNull();
    });
});

describe('where a document belongs to several arrangements', () => {
    const shared = { uri: uriOf('pan-bedfordshire/groups.masa') };
    const two = { uri: uriOf('luton/two.masa') };
    const name = (question: object): Promise<string | null> => server.connection.sendRequest(requests.arrangement, question);
    const titleOf = async (question: object): Promise<string> =>
        (await server.connection.sendRequest<Preview>(requests.preview, question)).title;

    test('the one that the cursor stands in is meant', async () => {
        const text = 'arrangement north "North" {\n}\n\narrangement south "South" {\n}\n\ngroup board "Board"\n';
        await server.connection.sendNotification('textDocument/didOpen', {
            textDocument: { ...two, languageId: 'masa', version: 1, text },
        });
        const south = await name({ ...two, line: 4 });
        expect(await titleOf(two)).toBe('North');
        expect(await titleOf({ ...two, arrangement: south })).toBe('South');
        // Elsewhere in the file, what was shown before is shown on.
        expect(await name({ ...two, line: 6, arrangement: south })).toBe(south);
        expect(await name({ ...two, line: 0, arrangement: south })).not.toBe(south);
    });

    test('or the one that was shown before', async () => {
        const text = 'import "../pan-bedfordshire/groups.masa"\narrangement another "Another" {\n}\n';
        await server.connection.sendNotification('textDocument/didChange', {
            textDocument: { ...two, version: 2 },
            contentChanges: [{ text }],
        });
        const another = await name({ ...two, line: 1 });
        const luton = await name({ uri });
        expect(await name({ ...shared, line: 3, arrangement: another })).toBe(another);
        expect(await name({ ...shared, line: 3, arrangement: luton })).toBe(luton);
        await server.connection.sendNotification('textDocument/didClose', { textDocument: two });
    });
});

describe('the statement', () => {
    test('counts by standard and chapter, and leads to where each is met', async () => {
        const statement = await ask<Statement>(requests.statement);
        const chapters = statement.standards.flatMap((standard) => standard.chapters);
        expect(chapters.map(({ title }) => title)).toContain('Independent scrutiny');
        const answers = chapters.flatMap((chapter) => chapter.answers);
        for (const status of ['met', 'answered', 'explained', 'not-found', 'not-checked', 'not-asked'] as const)
            expect(statement.counts[status]).toBe(answers.filter((answer) => answer.status === status).length);
        const met = answers.find(({ requirement }) => requirement === 'lsp-meeting-frequency');
        expect(met?.status).toBe('met');
        expect(met?.asked.uri).toMatch(/^masa-library:/);
        expect(met?.places.map(lineAt).every((line) => line !== '')).toBe(true);
        expect(met?.card).toContain('**');
    });

    test('writes the section that is missing, which answers nothing yet', async () => {
        const statement = await ask<Statement>(requests.statement);
        const answers = statement.standards.flatMap(({ chapters }) => chapters).flatMap((chapter) => chapter.answers);
        const missing =
            answers.find(({ status, canBegin, places }) => status === 'not-found' && canBegin && places.length === 0)?.requirement ?? '';
        const insertion = await ask<Insertion>(requests.missing, { requirement: missing });
        expect(insertion.snippet).toMatch(new RegExp(`section .* answers ${missing} \\{\\n    // ${missing}`));
        expect(insertion.snippet.split('\n').at(-2)).toBe('    "$0"');
        expect(answers.find(({ requirement }) => requirement === missing)?.page).toBeUndefined();
    });
});

test('the structure stands from the top down, each member once below another', async () => {
    const { roots } = await ask<Structure>(requests.structure);
    const all = (members: readonly StructureMember[]): StructureMember[] => members.flatMap((member) => [member, ...all(member.members)]);
    const executive = all(roots).find(({ title }) => title.includes('Assurance Meeting'));
    expect(executive?.detail).toMatch(/^Chair: .* · 3 times a year$/);
    expect(executive?.place && lineAt(executive.place)).toMatch(/^group executive/);
    expect(all(roots).length).toBeGreaterThan(5);
});

test('every code has a page, by its rule with examples, or by its requirement', async () => {
    const page = async (code: string): Promise<string> => {
        const content = await server.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
            uri: `masa-explanation:/${code}.md`,
        });
        return content.text;
    };
    expect(await page('group-has-chair')).toContain('```masa');
    expect(await page('voice-included')).toContain('Voice');
    // Who reads it may have such a section already.
    expect(await page('respond-to-need')).toContain('Say how in a section that answers children-act-2004.respond-to-need.');
    // The editions that ask the same are told together, and the example is for readers.
    const chair = await page('chair-named');
    expect(chair.match(/^## .*$/gm)).toEqual([
        '## Working Together to Safeguard Children 2026 and Working Together to Safeguard Children 2023',
    ]);
    expect(chair).toContain('follows      working-together-2026');
    expect(chair).not.toContain('house-rules');
    expect(await page('reference-resolves')).toContain('stands for nothing');
    expect(await page('no-such-code')).toContain('Nothing more is known');
});

test('a build says how many sections are not written yet', async () => {
    const text = `${files.get(uri)}\nsection later "Later" {\n    section one "One" {\n    }\n    section two "Two" {\n        ""\n    }\n}\n`;
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'masa', version: 1, text } });
    const later = await ask<Build>(requests.build);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(later.unwritten).toBe(2);
    expect((await ask<Build>(requests.build)).unwritten).toBe(0);
});

describe('what has changed since the data of a build', () => {
    const compare = async (data: string, change: (text: string) => string = (text) => text): Promise<Comparison> => {
        const document = { uri, languageId: 'masa', version: 1, text: change(files.get(uri) ?? '') };
        await server.connection.sendNotification('textDocument/didOpen', { textDocument: document });
        const compared = await ask<Comparison>(requests.compare, { data });
        await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        return compared;
    };
    const dataOfBuild = async (): Promise<string> => (await ask<Build>(requests.build)).files.at(-1)?.text ?? '';

    test('is told in words', async () => {
        const data = await dataOfBuild();
        expect(await compare(data)).toMatchObject({
            ok: true,
            text: expect.stringMatching(/\n\nNothing has changed in what it says\.\n$/),
        });
        const compared = await compare(data, (text) => `${text}\nsection later "Later" {\n    "We plan."\n}\n`);
        expect(compared).toMatchObject({ ok: true, text: expect.stringMatching(/\n\nTexts\n {2}New: Later\n$/) });
    });

    test('is not told of what cannot be read', async () => {
        expect(await compare('{}')).toEqual({ ok: false, problem: 'is not the data of an arrangement that masa build wrote.' });
        expect(await compare(await dataOfBuild(), (text) => `${text}\nwe plan\n`)).toEqual({
            ok: false,
            problem: 'is compared when all of your text can be read; the Problems panel lists where it cannot.',
        });
    });
});

test('a broken text is built into nothing, and says where', async () => {
    const text = files.get(uri) ?? '';
    const document = { uri, languageId: 'masa', version: 1, text: text.replace('{executive.frequency}', '{nobody.frequency}') };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: document });
    const built = await ask<Build>(requests.build);
    expect(built.files).toEqual([]);
    expect([...new Set(built.broken.map((place) => place.uri))]).toEqual([uri]);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
});

/** Opens a text that no file holds, builds it, and closes it. */
async function buildText(path: string, text: string): Promise<Build> {
    const document = { uri: uriOf(path), languageId: 'masa', version: 1, text };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: document });
    const built = await ask<Build>(requests.build, { uri: document.uri });
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
    return built;
}

test.each([
    ['con', "Windows allows no file called 'con'; give the arrangement another name, such as 'con-partnership'."],
    ['Luton', "Two arrangements are called 'Luton'; rename one, or build them into two folders."],
    ['dunstable', undefined],
])('of an arrangement %s a build refuses what that of the command line refuses', async (name, refusal) => {
    const built = await buildText('luton/later.masa', `arrangement ${name} "A partnership"\n`);
    expect(built.refusal).toBe(refusal);
    expect(built.files.length === 0).toBe(refusal !== undefined);
});

test('arrangements in two folders are built into two places', async () => {
    const built = await buildText('elsewhere/later.masa', 'arrangement luton "A partnership"\n');
    expect(built.refusal).toBeUndefined();
});
