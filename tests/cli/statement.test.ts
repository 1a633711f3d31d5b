import { expect, test } from 'vitest';
import { fixtures } from './read-input.js';
import { runCli } from './run-cli.js';

const text = `standard house-rules "House rules" {
    requirement voice "Voice of the child" {
        must       "Say how children are heard."
        source     "page 1" read
        met by     a section
    }
    requirement money "Money" {
        should     "Say who pays."
        source     "page 2" unverified
        met by     a funding that states total
    }
    requirement meetings "Meetings" {
        good       "Say how often you meet."
        source     "page 3" read
        met by     a group that states meets
    }
    requirement spirit "A good spirit" {
        should     "Work in a good spirit."
        source     "page 4" read
    }
}

arrangement northshire "Northshire" {
    follows      house-rules
    next review  1 May 2199
    departs from money because "The council pays for all." agreed by "the leads" on 1 May 2026 review by 1 May 2199
}

group board "Board" {
    chair  vacant
    meets  monthly
}
`;

test('the compliance statement tells how each requirement stands, and where', async () => {
    const { code, out, err } = await runCli(['check', 'northshire.masa', '--statement'], { 'northshire.masa': text });
    await expect(out).toMatchFileSnapshot(`${fixtures}/check/expected/statement.txt`);
    expect([code, err]).toEqual([1, '']);
});

test('what the law asks is counted by itself, and what of it is departed from is told above all, with the reason', async () => {
    const act = text
        .replace('{', '{\n    kind act')
        .replace('from money', 'from voice')
        .replace('The council pays for all.', 'We have no children.');
    const { out } = await runCli(['check', 'a.masa', '--statement'], { 'a.masa': act });
    expect(out).toContain(`
  What the law asks, not found: none of 1 requirement; 1 departed from with a reason.

  Departed from, with the reason that is given. The law asks for it all the same:
    voice: Voice of the child (House rules)
        We have no children.

`);
});

test('what is not found counts as --fail-on says', async () => {
    const statement = (...args: string[]) => runCli(['check', 'northshire.masa', '--statement', ...args], { 'northshire.masa': text });
    expect(await statement('--fail-on', 'never')).toMatchObject({ code: 0 });
    expect(await statement('--format', 'json')).toMatchObject({ code: 2, out: '' });
});

test('there is none as long as the text is broken', async () => {
    const { code, out } = await runCli(['check', 'a.masa', '--statement'], { 'a.masa': text.replace('follows ', 'folows ') });
    expect([code, out]).toEqual([
        1,
        'Northshire\n\n  Some of its text cannot be read, so there is no statement; masa check tells where.\n\n',
    ]);
});

test('there is none without an arrangement', async () => {
    expect(await runCli(['check', 'a.masa', '--statement'], { 'a.masa': 'theme voice "Voice"\n' })).toMatchObject({
        code: 2,
        err: 'There is no arrangement in these files; give the one that opens with the word arrangement.\n',
    });
});
