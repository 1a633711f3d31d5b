import { describe, expect, test } from 'vitest';
import type * as ast from '../../packages/language/src/grammar/generated/ast.js';
import { boardsOf } from '../../packages/language/src/model/area.js';
import { findFact } from '../../packages/language/src/model/facts.js';
import { titleOf } from '../../packages/language/src/model/titles.js';
import { Reader } from '../harness/services.js';

const reader = new Reader();
const { Library } = reader.services.references;
const authorities = Library.ofType('Authority').map((description) => Library.load(description) as ast.Authority);

/** An arrangement for one area with its right partners, by the names that they use themselves. */
function arrangementFor(authority: ast.Authority, day: string, words: string, without: string): string {
    const partners = [
        ['local authority', findFact(authority, 'CouncilFact')?.council ?? ''],
        ['police', titleOf(findFact(authority, 'ForceFact')?.force?.ref as ast.PoliceForce)],
        ...boardsOf(authority, day)
            .filter(({ hasRealPart }) => hasRealPart)
            .map(({ board }) => ['integrated care board', titleOf(board)]),
    ].filter(([kind]) => kind !== without);
    const blocks = partners.map(([kind, title], index) => `partner p${index} "${title}" {\n    kind ${kind}\n}`);
    return `arrangement a "A" {\n    covers "${titleOf(authority)}"\n    follows children-act-2004\n    published ${words}\n    next review 1 May 2199\n}\n${blocks.join('\n')}\n`;
}

async function findings(text: string): Promise<readonly string[]> {
    return (await reader.openText(text))
        .diagnose()
        .map(({ finding }) => finding)
        .filter(({ code, level, concernsText }) => concernsText || (code.startsWith('partner-') && level !== 'info'))
        .map(({ code, message }) => `${code}: ${message}`);
}

describe.each([
    ['2025-05-01', '1 May 2025'],
    ['2026-05-01', '1 May 2026'],
])('the partners of every area of England on %s', (day, words) => {
    test('are found complete where all of them are named', async () => {
        expect(authorities).toHaveLength(153);
        for (const authority of authorities) expect(await findings(arrangementFor(authority, day, words, ''))).toEqual([]);
    });

    test.each(['local authority', 'police', 'integrated care board'])('are told by name where the %s is missing', async (kind) => {
        for (const authority of authorities) {
            const found = await findings(arrangementFor(authority, day, words, kind));
            expect(found.length, titleOf(authority)).toBeGreaterThan(0);
            for (const finding of found) {
                expect(finding).toMatch(/^partner-(?:set-complete: 'A' names no|kind-current)/);
                expect(finding).not.toContain('…');
            }
        }
    });
});
