import { expect, test } from 'vitest';
import { explainAbbreviations } from '../../packages/language/src/output/abbreviations.js';
import type { Block, SectionBlock } from '../../packages/language/src/output/output-model.js';

const meanings = new Map([['MACE', 'Child Exploitation Group']]);

test('the first of an abbreviation in a section says what it means, and no part of a longer word does', () => {
    const section: SectionBlock = {
        kind: 'section',
        id: 's',
        title: 'MACE',
        role: 'section',
        blocks: [paragraph('GRIMACE, then MACE: MACE meets.'), { kind: 'list', ordered: false, items: [{ blocks: [paragraph('MACE')] }] }],
    };
    const [first, second] = explainAbbreviations([section, section], meanings);
    expect(first).toEqual(second);
    expect(first?.title).toBe('MACE');
    expect(first?.blocks[0]).toEqual({
        kind: 'paragraph',
        content: [
            { kind: 'text', text: 'GRIMACE, then ' },
            { kind: 'abbreviation', text: 'MACE', meaning: 'Child Exploitation Group' },
            { kind: 'text', text: ': MACE meets.' },
        ],
    });
    expect(first?.blocks[1]).toEqual(section.blocks[1]);
});

function paragraph(text: string): Block {
    return { kind: 'paragraph', content: [{ kind: 'text', text }] };
}
