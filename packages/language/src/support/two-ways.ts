/** How often, said in a word that some take for twice in a while and others for every second. */
const word = /\bbi-?[ \t]?(weekly|monthly|annual(?:ly)?|yearly)\b/i;

const readings: Readonly<Record<string, readonly [string, string]>> = {
    w: ['every 2 weeks', 'twice a week'],
    m: ['6 times a year', 'twice a month'],
    a: ['twice a year', 'every 2 years'],
    y: ['twice a year', 'every 2 years'],
};

/** A word such as `bi-monthly`, and the two things that it may mean; undefined where there is none. */
export function findTwoWays(
    text: string,
): { readonly word: string; readonly index: number; readonly readings: readonly [string, string] } | undefined {
    const match = word.exec(text);
    const meant = readings[match?.[1]?.charAt(0).toLowerCase() ?? ''];
    return match && meant ? { word: match[0], index: match.index, readings: meant } : undefined;
}
