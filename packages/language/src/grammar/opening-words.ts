import { GrammarAST } from 'langium';
import { MasaGrammar } from './generated/grammar.js';

/** The properties of an element that hold what stands in its block. */
const blockProperties: ReadonlySet<string> = new Set(['facts', 'blocks', 'imports', 'elements']);

const phrasesByRule = new Map<string, readonly string[]>();

/** The words that may open a line in the block that a rule of the grammar describes, such as `chair` and `meets` for `Group`; `"` where a text may. */
export function openingWords(ruleName: string): readonly string[] {
    return wordsOf(openingPhrases(ruleName));
}

/** What may open a line in the block that a rule of the grammar describes, as far as it is the same for all: `chair` and `reports to` for `Group`. */
export function openingPhrases(ruleName: string): readonly string[] {
    let phrases = phrasesByRule.get(ruleName);
    if (!phrases) {
        const rule = MasaGrammar().rules.find(({ name }) => name === ruleName);
        const assignments = GrammarAST.isParserRule(rule) ? assignmentsIn(rule.definition) : [];
        const contents = assignments.filter(({ feature }) => blockProperties.has(feature));
        phrases = [...new Set(contents.flatMap(({ terminal }) => firstPhrases(terminal)))];
        phrasesByRule.set(ruleName, phrases);
    }
    return phrases;
}

/** The words that what a rule of the grammar describes may open with, such as `meets` for `MeetsFact`; none for a rule that is not there. */
export function firstWordsOf(ruleName: string): readonly string[] {
    return wordsOf(firstPhrasesOf(ruleName));
}

/** The same, each with the words that always follow it: `reports to` for `ReportsToFact`. */
export function firstPhrasesOf(ruleName: string): readonly string[] {
    const rule = MasaGrammar().rules.find(({ name }) => name === ruleName);
    return GrammarAST.isParserRule(rule) ? firstPhrases(rule.definition) : [];
}

/** The elements in whose block a line may open with a word, by the names of their rules: `Group` and `Event` for `quorum`, say. */
export function blocksWith(word: string): readonly string[] {
    blocksByWord ??= MasaGrammar()
        .rules.filter(GrammarAST.isParserRule)
        .reduce((found, { name }) => {
            for (const opener of openingWords(name)) found.set(opener, [...(found.get(opener) ?? []), name]);
            return found;
        }, new Map<string, string[]>());
    return blocksByWord.get(word) ?? [];
}

/** What a word opens that has a block of its own, by the names of the rules: `Post` for `lead`. */
export function blocksOpenedBy(word: string): readonly string[] {
    let blocks = blocksByOpener.get(word);
    if (!blocks) {
        const rules = MasaGrammar().rules.filter(({ name }) => name !== 'MasaDocument' && openingWords(name).length > 0);
        blocks = rules.map(({ name }) => name).filter((name) => firstWordsOf(name).includes(word));
        blocksByOpener.set(word, blocks);
    }
    return blocks;
}

const blocksByOpener = new Map<string, readonly string[]>();

let blocksByWord: ReadonlyMap<string, readonly string[]> | undefined;

/** The properties that an element of the grammar fills. Every start of the language asks for those of all rules, and streams take twice as long. */
function assignmentsIn(element: GrammarAST.AbstractElement): readonly GrammarAST.Assignment[] {
    if (GrammarAST.isAssignment(element)) return [element];
    return GrammarAST.isAlternatives(element) || GrammarAST.isGroup(element) || GrammarAST.isUnorderedGroup(element)
        ? element.elements.flatMap(assignmentsIn)
        : [];
}

/** `reports` for `reports to`. */
function wordsOf(phrases: readonly string[]): readonly string[] {
    return [...new Set(phrases.map((phrase) => phrase.split(' ', 1)[0] ?? phrase))];
}

function firstPhrases(element: GrammarAST.AbstractElement): readonly string[] {
    if (GrammarAST.isKeyword(element)) return [element.value];
    if (GrammarAST.isAssignment(element)) return firstPhrases(element.terminal);
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(firstPhrases);
    if (GrammarAST.isGroup(element)) {
        const [first, ...others] = element.elements;
        if (!GrammarAST.isKeyword(first)) return first ? firstPhrases(first) : [];
        const end = others.findIndex((other) => !GrammarAST.isKeyword(other) || other.cardinality !== undefined);
        const fixed = (end < 0 ? others : others.slice(0, end)).filter(GrammarAST.isKeyword);
        return [[first, ...fixed].map(({ value }) => value).join(' ')];
    }
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (rule?.name === 'Prose') return ['"'];
    return GrammarAST.isParserRule(rule) ? firstPhrases(rule.definition) : [];
}
