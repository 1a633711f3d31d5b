import { expect, test } from 'vitest';
import type { MasaLspServices } from '../../packages/language/src/lsp/lsp-module.js';
import type { ArrangementContext } from '../../packages/language/src/server/arrangement-context.js';
import { computeMissingSection } from '../../packages/language/src/server/missing-section.js';
import type { StructureMember } from '../../packages/language/src/server/protocol.js';
import { computeStructure } from '../../packages/language/src/server/structure.js';
import { Reader, today } from '../harness/services.js';

const reader = new Reader();

async function contextOf(text: string): Promise<ArrangementContext> {
    const { arrangements, services } = await reader.openText(text);
    const [model] = arrangements;
    if (!model) throw new Error('There is no arrangement.');
    return { model, services: services as MasaLspServices, today, asOf: undefined };
}

function countMembers(members: readonly StructureMember[]): number {
    return members.reduce((sum, member) => sum + 1 + countMembers(member.members), 0);
}

test('who reports to several stands under each, and the whole stays small where there are many', async () => {
    const levels = (count: number): string =>
        Array.from({ length: count }, (_, level) =>
            ['a', 'b'].map((side) => {
                const superiors = level === 0 ? '"Ministers"' : `group-${level - 1}-a, group-${level - 1}-b`;
                return `group group-${level}-${side} "G" {\n    reports to ${superiors}\n}\n`;
            }),
        )
            .flat()
            .join('');
    const few = computeStructure(await contextOf(`arrangement a "A"\n${levels(3)}`));
    expect(countMembers(few.roots)).toBe(1 + 2 + 4 + 8);
    const many = computeStructure(await contextOf(`arrangement a "A"\n${levels(40)}`));
    expect(countMembers(many.roots)).toBeLessThan(2000);
});

test('a section that is missing gets a name that no section has, however deep', async () => {
    const context = await contextOf(
        'arrangement a "A" {\n    follows working-together-2023\n}\nsection outer "Outer" {\n    section voice-included "Voice" {\n        "We listen."\n    }\n}\n',
    );
    const insertion = computeMissingSection({ uri: '', requirement: 'voice-included' }, context);
    expect(insertion?.text).toContain('section voice-included-section ');
});
