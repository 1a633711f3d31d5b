import type { SectionBlock } from '../output/output-model.js';

/** Says what a part or an appendix is: `Appendix A`. Where it has no letter, its title may say so instead. */
export function kickerOf({ role, title, number }: SectionBlock): string | undefined {
    const word = role === 'part' ? 'Part' : role === 'appendix' ? 'Appendix' : undefined;
    if (word !== undefined && number !== undefined) return `${word} ${number}`;
    return /^(?:part|appendix|annex)\b/i.test(title) ? undefined : word;
}

/** The number before the title of a section; what has a kicker has it there. */
export function numberOf({ role, number }: SectionBlock): string | undefined {
    return role === 'section' ? number : undefined;
}

/** The heading of a section on one line: `3.1 How we work`, `Appendix A: Training`. */
export function headingLine(section: SectionBlock): string {
    const kicker = kickerOf(section);
    return [...(kicker === undefined ? [] : [`${kicker}:`]), numberOf(section) ?? [], section.title].flat().join(' ');
}
