import { expect, test } from 'vitest';
import { listAreas, startArrangement } from '../../packages/language/src/start-arrangement.js';
import { openEditor } from '../harness/lsp-services.js';
import { today } from '../harness/services.js';

const editor = await openEditor([]);
const write = (...areas: readonly string[]): string => {
    const file = startArrangement(areas, today, editor.services);
    return file.ok ? file.text : '';
};

test('a starting text has no fault and the right partners, whatever the area', async () => {
    const areas = listAreas(editor.services);
    expect(areas.length).toBeGreaterThan(150);
    const faults: string[] = [];
    const asked = new Set<string>();
    for (const { title } of areas) {
        const text = write(title);
        expect(text, title).toContain(`covers   "${title}"`);
        await editor.change('a.masa', text);
        const found = editor.services.rules.Diagnoser.diagnose(editor.document('a.masa'));
        for (const { code, level } of found) if (level === 'must') asked.add(code);
        faults.push(...found.filter(({ concernsText }) => concernsText).map(({ message }) => `${title}: ${message}`));
    }
    expect(faults).toEqual([]);
    // What the law asks for and nobody but the author can say.
    expect([...asked].sort()).toEqual([
        'arrangement-published',
        'cdr-report',
        'lcspr-commissioning',
        'relevant-agency-duty-stated',
        'report-must-content',
        'respond-to-need',
    ]);
});

test('a starting text names the bodies of the day', () => {
    expect(today >= '2026-04-01').toBe(true);
    expect(write('Luton').match(/^partner .*$/gm)).toEqual([
        'partner council "Luton Borough Council" {',
        'partner icb "NHS Central East Integrated Care Board" {',
        'partner police "Bedfordshire Police" {',
    ]);
});

test('several care boards have a name each', () => {
    const several = listAreas(editor.services)
        .map(({ title }) => write(title))
        .filter((text) => text.includes('partner icb-'));
    expect(several.length).toBeGreaterThan(0);
    for (const text of several) {
        const names = text.match(/^partner icb(?:-[a-z-]+)? /gm) ?? [];
        expect(names.length).toBeGreaterThan(1);
        expect(new Set(names).size).toBe(names.length);
    }
});

test('what is asked for stands in comments, so that nothing is claimed', async () => {
    await editor.change('a.masa', write('Rutland'));
    const found = editor.services.rules.Diagnoser.diagnose(editor.document('a.masa')).map(({ code }) => code);
    expect(found).toContain('voice-included');
    expect(write('Rutland')).toContain('// voice-included (should): ');
});

test('what is missing can be worked through chapter by chapter, and is told once', async () => {
    await editor.change('a.masa', write('Rutland'));
    const found = editor.services.rules.Diagnoser.diagnose(editor.document('a.masa'));
    const ofWhole = found.filter(({ location, chapter }) => chapter && location.range.start.line === found[0]?.location.range.start.line);
    const chapters = ofWhole.map(({ chapter }) => chapter);
    expect(new Set(chapters).size).toBeGreaterThan(10);
    expect(chapters.filter((chapter, index) => chapter !== chapters[index - 1])).toEqual([...new Set(chapters)]);
    expect(found.filter(({ message }) => /'Executive' does not say how often|it does not say how often/.test(message))).toHaveLength(2);
    expect(found.filter(({ message }) => / signed\./.test(message))).toHaveLength(1);
});

test('a section that is begun says what to write there, and a text on one thing answers no other', async () => {
    const text = write('Rutland');
    expect(text).toContain('    section training-plan "Training" answers training-plan {\n');
    const told = async (written: string): Promise<readonly string[]> => {
        await editor.change('a.masa', written);
        const found = editor.services.rules.Diagnoser.diagnose(editor.document('a.masa'));
        return found.filter(({ code }) => code === 'training-plan' || code === 'voice-included').map(({ message }) => message);
    };
    expect(await told(text)).toEqual([
        'Still to be written: Voice of children and families. Show how the voice of children and families is built into the work.',
        'Still to be written: Training. Say how training across agencies is commissioned and delivered, and how its effect is watched.',
    ]);
    const voice = text.indexOf('""', text.indexOf('section voice-included'));
    expect(await told(`${text.slice(0, voice + 1)}Every audit asks for the child's view.${text.slice(voice + 1)}`)).toEqual([
        expect.stringContaining('Still to be written: Training.'),
    ]);
});

test('hints name the Act or the guidance in full, and say once what was not read', () => {
    // A hint that goes on in the next line is one line here.
    const text = write('Rutland').replace(/\n *\/\/ (?!See )/g, ' ');
    const places = text.match(/\/\/ See .*/g) ?? [];
    expect(places.length).toBeGreaterThan(15);
    expect(places.filter((place) => !/ (?:Act|Children) \d{4}, /.test(place))).toEqual([]);
    expect(text).toContain('// See Children Act 2004, section 16E(2); Working Together 2023, paragraph 103.');
    expect(text).toContain('// See Working Together to Safeguard Children 2023, paragraph 71.');
    expect(text).not.toMatch(/not read\)|unverified|secondary/);
    expect(text.match(/Masa has not read Working Together to Safeguard Children 2026\./g)).toHaveLength(1);
});

test('a starting text stands as the formatter would have it', async () => {
    const text = write('Rutland');
    await editor.change('a.masa', text);
    const document = editor.document('a.masa');
    const edits = await editor.services.lsp.Formatter?.formatDocument(document, {
        textDocument: { uri: document.uri.toString() },
        options: { tabSize: 4, insertSpaces: true },
    });
    expect(edits).toEqual([]);
});

test.each([
    ['2028-03-31', '2027/28'],
    ['2028-04-01', '2028/29'],
])('a starting text of %s asks for the money of %s', (day, year) => {
    const file = startArrangement(['Luton'], day, editor.services);
    expect(file.ok && file.text).toContain(`// funding ${year} {`);
});

test('several areas have one arrangement, with each of their councils, care boards and forces once', async () => {
    const text = write('Luton', 'bedford', 'Milton Keynes', 'Luton');
    expect(text.match(/^arrangement .*\n.*/gm)).toEqual([
        'arrangement luton-bedford-milton-keynes "Luton, Bedford and Milton Keynes Safeguarding Children Partnership" {\n    covers   "Luton", "Bedford", "Milton Keynes"',
    ]);
    expect([...text.matchAll(/^partner (\S+)/gm)].map(([, name]) => name)).toEqual([
        'council-luton',
        'council-bedford',
        'council-milton-keynes',

        'icb',
        'police-bedfordshire',
        'police-thames-valley',
    ]);
    await editor.change('a.masa', text);
    const found = editor.services.rules.Diagnoser.diagnose(editor.document('a.masa'));
    expect(found.filter(({ concernsText }) => concernsText)).toEqual([]);
    expect(found.map(({ code }) => code)).toContain('combined-area-agreement');
    expect(found.map(({ code }) => code)).not.toContain('partner-set-complete');
});

test.each([
    [['Atlantis'], 'Atlantis'],
    [['Luton', 'Atlantis', 'Ys'], 'Atlantis'],
    [[], ''],
])('areas that are not known have none, and the first of them is told: %j', (areas, unknown) =>
    expect(startArrangement(areas, today, editor.services)).toEqual({ ok: false, unknown }),
);
