import { expect, test } from 'vitest';
import { explainCode } from '../../packages/language/src/explain-code.js';
import type { Requirement, Standard } from '../../packages/language/src/grammar/generated/ast.js';
import { readUserDate } from '../../packages/language/src/grammar/literals.js';
import { librarySymbols } from '../../packages/language/src/library/generated/library.js';
import { factsOf, findFact } from '../../packages/language/src/model/facts.js';
import { titleOf } from '../../packages/language/src/model/titles.js';
import { writeRequirementExample } from '../../packages/language/src/requirement-example.js';
import { catalogue } from '../../packages/language/src/rules/catalogue.js';
import { openWorkspaces } from '../../packages/language/src/workspace.js';
import { diagnoseFiles, Reader, today, uriOf } from '../harness/services.js';
import { runCli } from './run-cli.js';

test('a rule is explained with its reason, its source and two examples', async () => {
    const { code, out, err } = await runCli(['explain', 'group-has-chair']);
    expect([code, err]).toEqual([0, '']);
    for (const part of [
        'Every group states its chair',
        'Level       good',
        'Source      Good practice',
        'Why  ',
        'What to do  ',
        'This is reported:',
        'This is not:',
    ])
        expect(out).toContain(part);
});

test('a requirement is explained in the words of each edition that asks for it', async () => {
    const { code, out } = await runCli(['explain', 'voice-included']);
    expect(code).toBe(0);
    for (const year of ['2018', '2023', '2026']) expect(out).toContain(`Working Together to Safeguard Children ${year}`);
    expect(out).toMatch(/Source {6}.*paragraph/);
    // All of them ask it in the same words.
    expect(out.match(/Show how the voice/g)).toHaveLength(1);
});

test('every code of the rules and of the library has an explanation', () => {
    const requirements = librarySymbols.filter(({ type }) => type === 'Requirement').map(({ name }) => name.split('.')[1] ?? '');
    const sample = [
        ...catalogue.map(({ code }) => code),
        'text-readable',
        'reference-resolves',
        ...requirements.slice(0, 3),
        ...requirements.slice(-3),
    ];
    for (const code of sample) expect(explainCode(code), code).toBeDefined();
});

test.each(['text-readable', 'reference-resolves'])('the examples of %s are as they say', async (code) => {
    const { rule } = explainCode(code) ?? {};
    const findings = async (text: string | undefined) =>
        (await diagnoseFiles([{ path: 'a.masa', text: text ?? '' }])).map(({ finding }) => finding.code);
    expect(await findings(rule?.examples?.reported)).toContain(code);
    expect(await findings(rule?.examples?.silent)).not.toContain(code);
});

test('without a code, all are listed', async () => {
    const { code, out } = await runCli(['explain']);
    expect(code).toBe(0);
    for (const known of ['group-has-chair', 'voice-included', 'text-readable']) expect(out).toMatch(new RegExp(`^ {2}${known}\\b`, 'm'));
});

test('a requirement of one standard is explained alone', async () => {
    const { out } = await runCli(['explain', 'working-together-2023.voice-included']);
    expect(out).toContain('Working Together to Safeguard Children 2023');
    expect(out).not.toContain('2018');
});

test('a standard is explained with its dates and all that it asks, by chapter', async () => {
    const { code, out } = await runCli(['explain', 'working-together-2026']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}In force +from 18 March 2026$/m);
    expect(out).toMatch(/^Funding$/m);
    expect(out).toMatch(/^ {2}should voice-included: Voice of children and families$/m);
});

test('a list is explained with the name of each item', async () => {
    const { out } = await runCli(['explain', 'functions-of-scrutiny']);
    expect(out).toMatch(/^ {2}critical-friend: /m);
});

test('a standard that is misspelt is answered with the nearest', async () => {
    expect((await runCli(['explain', 'working-togehter-2026'])).err).toContain("Did you mean 'working-together-2026'?");
});

test('a code that is misspelt is answered with the nearest', async () => {
    expect(await runCli(['explain', 'group-has-chiar'])).toMatchObject({
        code: 2,
        out: '',
        err: "There is no code 'group-has-chiar'. Did you mean 'group-has-chair'?\n",
    });
    expect(await runCli(['explain', 'nonsense'])).toMatchObject({
        code: 2,
        err: "There is no code 'nonsense'. 'masa explain' tells which there are.\n",
    });
});

test('a word that every object of the program knows is no code', async () => {
    expect(await runCli(['explain', 'constructor'])).toMatchObject({ code: 2, out: '' });
});

/** What is reported is reported under its name, and what is not is found met, for each requirement that the library looks for itself. */
test('the examples of the requirements are as they say', async () => {
    const { Library } = new Reader().services.references;
    const requirements = [...Library.ofType('Requirement')].flatMap((entry) => (Library.load(entry) as Requirement | undefined) ?? []);
    const tried = requirements.flatMap((requirement) => {
        const examples = writeRequirementExample(requirement);
        const asOf = readUserDate(findFact(requirement, 'FromFact')?.from ?? '') ?? today;
        return examples ? [{ requirement, standard: titleOf(requirement.$container as Standard), examples, asOf }] : [];
    });
    const lookedFor = requirements.filter((requirement) =>
        factsOf(requirement, 'MetByFact').some(({ rule, text }) => rule === undefined && text === undefined),
    );
    // Where a rule looks, a section may answer as well; the rule has examples of its own.
    expect(tried.map(({ requirement }) => requirement.name)).toEqual(lookedFor.map(({ name }) => name));
    const wrong: string[] = [];
    for (const asOf of new Set(tried.map((each) => each.asOf))) {
        const asked = tried.filter((each) => each.asOf === asOf);
        const sets = asked.flatMap(({ examples }) =>
            [examples.reported, examples.silent].map((text) => [{ uri: uriOf('main.masa'), text }]),
        );
        const found: string[] = [];
        for await (const { arrangements, state } of openWorkspaces({ sets, today, asOf })) {
            const { requirement, standard } = asked[Math.floor(found.length / 2)] ?? {};
            const [model] = arrangements;
            const line = model?.isReadable
                ? state(model).find(({ code, standard: title }) => code === requirement?.name && title === standard)
                : undefined;
            found.push(line?.status ?? 'cannot be read');
        }
        for (const [index, { requirement, standard }] of asked.entries()) {
            const statuses = found.slice(index * 2, index * 2 + 2).join(', ');
            if (!/^not-(?:found|asked), (?:found|answered)$/.test(statuses)) wrong.push(`${standard}, ${requirement.name}: ${statuses}`);
        }
    }
    expect(wrong).toEqual([]);
});

test('an example follows a standard that is there, and a standard tells its lists', async () => {
    const { out: chair } = await runCli(['explain', 'chair-named']);
    expect(chair).toContain('follows      working-together-2026');
    expect(chair).not.toContain('house-rules');
    expect(chair).not.toContain('next review');
    const { out: regulations } = await runCli(['explain', 'review-regulations-2018']);
    expect(regulations).toContain('  schedule-criminal-justice: Criminal justice\n');
});
