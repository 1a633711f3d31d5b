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
