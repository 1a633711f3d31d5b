import { expect, test } from 'vitest';
import { listAreas, startArrangement } from '../../packages/language/src/start-arrangement.js';
import { openEditor } from '../harness/lsp-services.js';
import { today } from '../harness/services.js';

const editor = await openEditor([]);
const write = (area: string): string => startArrangement(area, today, editor.services)?.text ?? '';

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

test('an area that is not known has none', () => expect(startArrangement('Atlantis', today, editor.services)).toBeUndefined());
