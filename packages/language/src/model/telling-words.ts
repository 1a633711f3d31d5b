/** Words in every requirement and every section: they tell nothing. */
const common: ReadonlySet<string> = new Set(
    (
        'about above after again all also and any are arrangement arrangements asked been before being below both can each from give given have ' +
        'here how into its just let made make many more most must name need not one only other our own part partnership safeguarding say says ' +
        'said section see shall should show some state such take tell than that the their them then there these they this those through under ' +
        'upon use used was way were what when where which who whom whose why will with within work your'
    ).split(' '),
);

/** How much of a word counts: `children` and `child`, `audit` and `audited` are the same. */
export const stem = 5;

/** The beginnings of the words by which one can tell what a text is about. */
export function tellingWords(text: string): ReadonlySet<string> {
    const words = new Set(text.toLowerCase().match(/[a-z\u00df-\u00f6\u00f8-\u024f]{3,}/g));
    const telling = new Set<string>();
    for (const word of words) if (!common.has(word)) telling.add(word.slice(0, stem));
    return telling;
}

/** Whether two texts have one of their telling words in common. */
export function shareWord(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
    for (const word of one) if (other.has(word)) return true;
    return false;
}
