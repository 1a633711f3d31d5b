import { expect, test } from 'vitest';
import type { AskAddress } from '../../packages/cli/src/try-links.js';
import { runCli } from './run-cli.js';

const text = `arrangement northshire "Northshire Partnership" {
    published    1 October 2024
    next review  1 October 2027
    link         "https://good.example.org/page"
    // https://comment.example.org/gone
    link         "https://good.example.org/gone" "the old page"
}

section s "S" {
    "See [the page](https://good.example.org/gone#part), (https://down.example.org/), or http://plain.example.org."
}
`;

/** A web with one site, which tells what it was asked and notes whether it was asked two things at once. */
function createWeb(): { ask: AskAddress; asked: string[]; mostAtOnce: () => number } {
    const asked: string[] = [];
    let [now, most] = [0, 0];
    const ask: AskAddress = async (address) => {
        asked.push(address);
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 1));
        now -= 1;
        if (address.startsWith('https://down')) return { ok: false, problem: 'no site of that name was found' };
        return { ok: true, status: address.endsWith('/gone') ? 404 : 200 };
    };
    return { ask, asked, mostAtOnce: () => most };
}

test('links are tried on request alone', async () => {
    const { ask, asked } = createWeb();
    await runCli(['check', 'a.masa'], { 'a.masa': text }, { ask });
    expect(asked).toEqual([]);
});

test('each address is asked once, and what leads nowhere is told at its line', async () => {
    const { ask, asked } = createWeb();
    const { out, code } = await runCli(['check', 'a.masa', '--links'], { 'a.masa': text }, { ask });
    expect(asked.sort()).toEqual(['https://down.example.org/', 'https://good.example.org/gone', 'https://good.example.org/page']);
    const told = out.split('\n').filter((line) => line.startsWith('a.masa:') && line.includes('link-answers:'));
    expect(told).toEqual([
        "a.masa:6:19: good link-answers: 'https://good.example.org/gone' leads to no page; the site answers 404.",
        "a.masa:10:21: good link-answers: 'https://good.example.org/gone#part' leads to no page; the site answers 404.",
        "a.masa:10:59: good link-answers: 'https://down.example.org/' does not answer (no site of that name was found).",
    ]);
    expect(code).toBe(1);
});

test('a site is asked one thing after the other, and no more than four at once', async () => {
    const { ask, mostAtOnce } = createWeb();
    const links = (host: (index: number) => string) =>
        Array.from({ length: 12 }, (_, index) => `    link "https://${host(index)}.example.org/${index}"\n`).join('');
    const arrangement = (lines: string) => `arrangement a "A" {\n    next review 1 October 2027\n${lines}}\n`;
    await runCli(['check', 'a.masa', '--links'], { 'a.masa': arrangement(links(() => 'one')) }, { ask });
    expect(mostAtOnce()).toBe(1);
    await runCli(['check', 'a.masa', '--links'], { 'a.masa': arrangement(links((index) => `site-${index}`)) }, { ask });
    expect(mostAtOnce()).toBe(4);
});

test('where nothing answers, one sentence says so and no link is blamed', async () => {
    const ask: AskAddress = async () => ({ ok: false, problem: 'no site of that name was found' });
    const { out, err } = await runCli(['check', 'a.masa', '--links'], { 'a.masa': text }, { ask });
    expect(out).not.toContain('link-answers');
    expect(err).toBe('No address answered, so nothing is said about the links; is this computer connected to the web?\n');
});

test('of very many addresses the first two hundred are tried, and it is said how far it went', async () => {
    const { ask, asked } = createWeb();
    const links = Array.from({ length: 230 }, (_, index) => `    link "https://site-${index % 40}.example.org/${index}"\n`).join('');
    // The last line repeats what was tried, and is told all the same.
    const last = '    link "https://site-1.example.org/gone"\n';
    const arrangement = `arrangement a "A" {\n    next review 1 October 2027\n${last}${links}${last}}\n`;
    const { out, err } = await runCli(['check', 'a.masa', '--links'], { 'a.masa': arrangement }, { ask });
    expect(new Set(asked).size).toBe(200);
    expect(asked).toHaveLength(200);
    expect(err).toBe('The first 200 addresses were tried; the others were not.\n');
    expect(out.match(/^a\.masa:\d+:\d+: good link-answers: /gm)).toHaveLength(2);
});
