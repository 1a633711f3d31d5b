import fs from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComplianceAnswer, ElementData, Value } from '../../packages/language/src/output/output-model.js';
import { renderChanges } from '../../packages/language/src/render/changes/changes.js';
import { readJson } from '../../packages/language/src/render/json/read-json.js';
import type { ArrangementData } from '../../packages/language/src/render/table-rows.js';

const dataOf = (elements: readonly ElementData[], compliance: readonly ComplianceAnswer[] = []): ArrangementData => ({
    id: 'north',
    title: 'The North',
    asOf: '2026-04-01',
    elements,
    compliance,
});

/** What is told below the two lines at the head. */
function changes(before: ArrangementData, now: ArrangementData): string {
    return renderChanges(before, now).split('\n').slice(3).join('\n');
}

const same = 'Nothing has changed in what it says.\n';

const board = (facts: Partial<ElementData>): ElementData => ({ id: 'board', kind: 'group', title: 'Board', ...facts });
const section = (text: string, facts: Partial<ElementData> = {}): ElementData => ({
    id: 'voice',
    kind: 'section',
    title: 'Voice',
    content: [
        { kind: 'text', text },
        { kind: 'show', element: 'board' },
    ],
    ...facts,
});
const answer = (requirement: string, status: ComplianceAnswer['status'], standard = 'guidance-2023'): ComplianceAnswer => ({
    standard,
    requirement,
    title: `The ${requirement}`,
    level: 'must',
    source: 'paragraph 1',
    status,
    places: [],
    missing: [],
});

test('the head says of which days the two are, and the title that was', () => {
    const later = { ...dataOf([]), title: 'The New North', asOf: '2027-04-01' };
    expect(renderChanges(dataOf([]), later)).toBe(
        'The New North (before: The North)\nBefore: as of 1 April 2026. Now: as of 1 April 2027.\n\nNothing else has changed in what it says.\n',
    );
});

test.each(['central-bedfordshire', 'luton', 'northmere'])('%s differs from itself in nothing', (name) => {
    const data = readJson(fs.readFileSync(`tests/fixtures/build/${name}/expected/${name}.json`, 'utf8'));
    expect(data.ok && changes(data.value, data.value)).toBe(same);
});

/** What of the data is for programs, and what other words of the data say too. */
const saidElsewhere =
    /\.(?:id|kind|ref|mentions|set|of|role|form|shared|printed|answers|number|holders|appointedBy|meetings)\b|^arrangement\.title$/;

/** The places of all that readers see in some data. */
function* placesIn(value: Value | undefined, path: string, at: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
    if (saidElsewhere.test(path)) return;
    // A step is told by its words, not by its number.
    if (typeof value === 'string') yield* /^step \d+$/.test(value) ? [] : [at];
    else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value))
            yield* placesIn(inner, Array.isArray(value) ? path : `${path}.${key}`, [...at, key]);
}

/** The same data with other words in one place. */
function changedAt(value: Value | undefined, [key, ...rest]: readonly (string | number)[]): Value {
    if (key === undefined) return `${value} in other words`;
    const changed = { ...(value as object), [key]: changedAt((value as Record<string, Value>)[key], rest) };
    return Array.isArray(value) ? Object.values(changed) : changed;
}

test('whatever readers see of an arrangement, it is told when it changes', () => {
    const read = readJson(fs.readFileSync('tests/fixtures/build/northmere/expected/northmere.json', 'utf8'));
    if (!read.ok) throw new Error(read.problem);
    const { elements } = read.value;
    const places = elements.flatMap((element, index) => [...placesIn(element, element.kind)].map((place) => [index, ...place]));
    expect(places.length).toBeGreaterThan(500);
    fc.assert(
        fc.property(fc.constantFrom(...places), (place) => {
            const now = { ...read.value, elements: changedAt(elements, place) as readonly ElementData[] };
            expect(changes(read.value, now)).not.toBe(same);
        }),
    );
});

test('what came and what went is told with the kind of it, and its parts go without saying', () => {
    const forum = { id: 'forum', kind: 'group', title: 'Forum', duties: [{ key: 'voice', text: 'Listens' }] };
    const panel = { id: 'panel', kind: 'group', title: 'Panel', duties: [{ key: 'audit', text: 'Audits' }] };
    expect(changes(dataOf([board({}), forum]), dataOf([board({}), panel]))).toBe('Groups\n  New: Panel\n  No longer there: Forum\n');
});

test('what has another name in the text is the same where it has the same title', () => {
    expect(changes(dataOf([board({ level: 'strategic' })]), dataOf([board({ id: 'strategic-board', level: 'strategic' })]))).toBe(same);
});

test('a fact is told in its words, and not once more by what they mean', () => {
    const before = dataOf([board({ meets: { timesPerYear: 4, text: '4 times a year', meetings: [] }, level: 'strategic' })]);
    const now = dataOf([board({ meets: { timesPerYear: 6, text: '6 times a year', meetings: [] }, type: 'executive' })]);
    expect(changes(before, now)).toBe(
        [
            'Groups',
            '  Board',
            '    meets',
            '      before: 4 times a year',
            '      now:    6 times a year',
            '    type',
            '      now:    executive',
            '    level',
            '      before: strategic',
            '',
        ].join('\n'),
    );
});

test('the name behind a reference is for programs', () => {
    const chair = (ref: string) => dataOf([board({ chair: { text: 'The Chair', holders: [{ party: { text: 'The Chair', ref } }] } })]);
    expect(changes(chair('a.chair'), chair('b.chair'))).toBe(same);
});

test('money is told by who pays, with the year told once', () => {
    const funding = (startYear: number, payers: Readonly<Record<string, number>>): ElementData => ({
        id: 'funding',
        kind: 'funding',
        title: 'Our funding',
        year: { startYear, text: `${startYear}/${startYear - 1999}` },
        contributions: Object.entries(payers).map(([text, pounds]) => ({
            payer: { text },
            amount: { pence: pounds * 100, text: `£${pounds}` },
        })),
    });
    expect(changes(dataOf([funding(2025, { Council: 100, Police: 50 })]), dataOf([funding(2026, { ICB: 70, Council: 80 })]))).toBe(
        [
            'Funding',
            '  Our funding',
            '    year',
            '      before: 2025/26',
            '      now:    2026/27',
            '',
            'Contributions',
            '  New: Our funding: ICB, £70',
            '  Our funding: Council',
            '    amount',
            '      before: £100',
            '      now:    £80',
            '  No longer there: Our funding: Police, £50',
            '',
        ].join('\n'),
    );
});

test('versions are told by their numbers, and signatures by who signs', () => {
    const arrangement = (numbers: readonly number[], printed: string): ElementData => ({
        id: 'north',
        kind: 'arrangement',
        title: 'The North',
        versions: numbers.map((number) => ({ number, text: 'Agreed' })),
        signatures: [{ signatory: { text: 'Chief Executive', ref: 'council.ce' }, printed }],
    });
    expect(changes(dataOf([arrangement([1], 'Ann Example')]), dataOf([arrangement([1, 2], 'Sam Example')]))).toBe(
        [
            'Versions',
            '  New: version 2: Agreed',
            '',
            'Signatures',
            '  Chief Executive',
            '    name',
            '      before: Ann Example',
            '      now:    Sam Example',
            '',
        ].join('\n'),
    );
});

test('what the time of a step is counted from is told as that', () => {
    const process = (within: Value): ElementData => ({
        id: 'dispute',
        kind: 'process',
        title: 'Settling a dispute',
        steps: [{ id: 'dispute.leads', kind: 'step', text: 'The leads settle it', within }],
    });
    const before = process({ text: '5 working days', event: { text: 'the disagreement' } });
    const now = process({ text: '5 working days', after: { ref: 'dispute.delegates', text: 'step 3' } });
    expect(changes(dataOf([before]), dataOf([now]))).toBe(
        [
            'Steps',
            '  Settling a dispute: The leads settle it',
            '    counted from',
            '      now:    step 3',
            '    counted from',
            '      before: the disagreement',
            '',
        ].join('\n'),
    );
});

test('of a list, what came and what went is told, and the whole of it where its order is another', () => {
    const known = (...names: string[]) => dataOf([board({ alsoKnownAs: names.map((text) => ({ text })) })]);
    expect(changes(known('A', 'B', 'C'), known('A', 'C', 'D'))).toBe(
        'Groups\n  Board\n    also known as\n      no longer: B\n      new:       D\n',
    );
    expect(changes(known('A', 'B'), known('B', 'A'))).toBe('Groups\n  Board\n    also known as\n      before: A; B\n      now:    B; A\n');
    expect(changes(known('A'), known('B'))).toBe('Groups\n  Board\n    also known as\n      before: A\n      now:    B\n');
});

test('a new title is told once, and what is said otherwise beside it is told too', () => {
    const report = (text: string): ElementData => ({ id: 'yearly', kind: 'report', title: 'Yearly report', recipients: [{ text }] });
    const before = dataOf([board({}), report('Board'), section('The Board listens. The Board acts.')]);
    const now = dataOf([
        board({ title: 'Senior Board' }),
        report('Senior Board'),
        section('The Senior Board listens. The Senior Board learns.'),
    ]);
    expect(changes(before, now)).toBe(
        [
            'Groups',
            '  Senior Board',
            '    title, here and wherever it is named',
            '      before: Board',
            '      now:    Senior Board',
            '',
            'Texts',
            '  Voice',
            '    before: The Board acts.',
            '    now:    The Senior Board learns.',
            '',
        ].join('\n'),
    );
});

const steps = (...texts: readonly string[]): ElementData => ({
    id: 'dispute',
    kind: 'process',
    title: 'Settling a dispute',
    steps: texts.map((text, index) => ({
        id: `dispute.${text}`,
        kind: 'step',
        text,
        // Each but the last is held against the last.
        ...(index < texts.length - 1 ? { before: { ref: `dispute.${texts.at(-1)}`, text: `step ${texts.length}` } } : {}),
    })),
});

test('a step that comes before others changes their numbers, and nothing that they say', () => {
    expect(changes(dataOf([steps('Talk', 'Ask', 'Close')]), dataOf([steps('Write', 'Talk', 'Ask', 'Close')]))).toBe(
        'Steps\n  New: Settling a dispute: Write\n',
    );
    expect(changes(dataOf([steps('Talk', 'Ask', 'Close')]), dataOf([steps('Ask', 'Talk', 'Close')]))).toBe(
        "Steps\n  Settling a dispute: Talk\n    place\n      before: first\n      now:    after 'Ask'\n",
    );
});

test('a step of many words is known by the first, and where it ends is told by yes', () => {
    const long = `Ask ${'everybody who knows the child '.repeat(5)}`.trim();
    const before = { ...steps(long), steps: [{ id: 'dispute.ask', kind: 'step', text: long }] };
    const now = { ...before, steps: [{ id: 'dispute.ask', kind: 'step', text: long, ends: true }] };
    const told = changes(dataOf([before]), dataOf([now]));
    expect(told).toContain('…\n    ends\n      now:    yes\n');
    expect(told).toMatch(/^Steps\n {2}Settling a dispute: Ask everybody/);
});

test('a section that was moved is told with its place, among those of its level or in another', () => {
    const part = (id: string, ...content: Value[]): ElementData => ({ id, kind: 'section', title: id.toUpperCase(), content });
    const told = (before: readonly ElementData[], now: readonly ElementData[]) => changes(dataOf(before), dataOf(now));
    expect(told([part('a'), part('b'), part('c')], [part('b'), part('c'), part('a')])).toBe(
        "Texts\n  A\n    place\n      before: first\n      now:    after 'C'\n",
    );
    expect(told([part('a', part('b')), part('c')], [part('a'), part('c', part('b'))])).toBe(
        "Texts\n  B\n    place\n      before: within 'A'\n      now:    within 'C'\n",
    );
    expect(told([part('a', part('b'))], [part('a'), part('b')])).toBe(
        "Texts\n  B\n    place\n      before: within 'A'\n      now:    by itself\n",
    );
    // A section takes those within it along, and one that is new moves nothing.
    expect(told([part('a', part('b'), part('d')), part('c')], [part('n'), part('a', part('b'), part('d')), part('c')])).toBe(
        'Texts\n  New: N\n',
    );
});

test('of a text, the sentences and the items that differ are told', () => {
    const before = section('We listen. We act.\nWe learn.\n\n- One\n- Two');
    const now = section('We listen. We act at once.\nWe learn. We tell.\n\n- One\n- Two\n- Three');
    expect(changes(dataOf([before]), dataOf([now]))).toBe(
        ['Texts', '  Voice', '    before: We act.', '    now:    We act at once.', '    now:    We tell.', '    now:    - Three', ''].join(
            '\n',
        ),
    );
});

test('long words are broken into lines that begin below one another', () => {
    const [before, now] = ['One two three four five '.repeat(6).trim(), 'Six'];
    expect(changes(dataOf([section(before)]), dataOf([section(now)]))).toBe(
        [
            'Texts',
            '  Voice',
            `    before: ${'One two three four five '.repeat(3)}One two three`,
            `            four five ${'One two three four five '.repeat(2).trim()}`,
            '    now:    Six',
            '',
        ].join('\n'),
    );
});

test('a text that is broken into lines elsewhere is the same', () => {
    expect(changes(dataOf([section('We listen. We\nact.')]), dataOf([section('We listen.\nWe act.')]))).toBe(same);
});

test('a section that has another title is told by the new one', () => {
    expect(changes(dataOf([section('We listen.')]), dataOf([section('We hear.', { title: 'Hearing' })]))).toBe(
        'Texts\n  Hearing\n    title, here and wherever it is named\n      before: Voice\n      now:    Hearing\n    before: We listen.\n    now:    We hear.\n',
    );
});

test('sections within a section are told by themselves, and so is what a section shows', () => {
    const within = (text: string): Value => ({ id: 'schools', kind: 'section', title: 'Schools', content: [{ kind: 'text', text }] });
    const before = section('We listen.', { content: [within('They ask.'), { kind: 'show', collective: 'groups' }] });
    const now = section('We listen.', { content: [within('They tell.'), { kind: 'show', element: { ref: 'board', text: 'Board' } }] });
    expect(changes(dataOf([before]), dataOf([now]))).toBe(
        'Texts\n  Voice\n    shows\n      before: groups\n      now:    Board\n  Schools\n    before: They ask.\n    now:    They tell.\n',
    );
});

test('a requirement is told where it stands otherwise, in another edition too, and where it is asked newly and was not found', () => {
    const before = [answer('voice', 'not-found'), answer('money', 'found'), answer('old', 'found')];
    const now = [
        answer('voice', 'answered', 'guidance-2026'),
        answer('money', 'found', 'guidance-2026'),
        answer('chair', 'not-found', 'guidance-2026'),
        answer('leads', 'found', 'guidance-2026'),
    ];
    expect(changes(dataOf([], before), dataOf([], now))).toBe(
        [
            'What is asked',
            '  The voice (must, voice)',
            '    before: not found',
            '    now:    answered in the text',
            '  The chair (must, chair)',
            '    before: not asked',
            '    now:    not found',
            '',
        ].join('\n'),
    );
});

test.each([
    ['nothing', ''],
    ['another text', 'masa'],
    ['null', 'null'],
    ['other data', '{ "format": 2 }'],
    ['a day that is none', JSON.stringify({ format: 2, ...dataOf([]), asOf: 'today' })],
    ['an element without a kind', JSON.stringify({ format: 2, ...dataOf([]), elements: [{ id: 'a' }] })],
])('%s is no data', (_, text) =>
    expect(readJson(text)).toMatchObject({ ok: false, problem: 'is not the data of an arrangement that masa build wrote.' }),
);

test('data of another format are told to be that', () =>
    expect(readJson(JSON.stringify({ ...dataOf([]), format: 1 }))).toMatchObject({
        problem: 'was written by another version of Masa, in format 1; this one reads format 2. Build it anew.',
    }));
