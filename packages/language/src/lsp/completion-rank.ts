/** In which order completion shows its items: what fits best first. */
export const rank = {
    first: '0',
    preferred: '1',
    own: '2',
    word: '3',
    literal: '4',
    elsewhere: '5',
    library: '6',
    continuation: '7',
} as const;

/** How often groups meet and reports are made: what is written most often first. */
export const usualFrequencies = [
    '4 times a year',
    '6 times a year',
    'monthly',
    'quarterly',
    'twice a year',
    'every two months',
    'every year',
];

/** The place of a frequency in the list. */
export function rankOfFrequency(label: string): string {
    const place = usualFrequencies.indexOf(label);
    return place < 0 ? rank.word : `${rank.first}${place}`;
}
