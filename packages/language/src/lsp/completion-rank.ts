/** In which order completion shows its items: what fits best first. */
export const rank = {
    usual: '0',
    first: '1',
    preferred: '2',
    own: '3',
    text: '4',
    word: '5',
    literal: '6',
    elsewhere: '7',
    library: '8',
    continuation: '9',
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
