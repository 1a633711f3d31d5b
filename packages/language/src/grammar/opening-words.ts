import { AstUtils, GrammarAST } from 'langium';
import { MasaGrammar } from './generated/grammar.js';

/** The properties of an element that hold what stands in its block. */
const blockProperties: ReadonlySet<string> = new Set(['facts', 'blocks', 'imports', 'elements']);

const wordsByRule = new Map<string, readonly string[]>();

/** The words that may open a line in the block that a rule of the grammar describes, such as `chair` and `meets` for `Group`; `"` where a text may. */
export function openingWords(ruleName: string): readonly string[] {
    let words = wordsByRule.get(ruleName);
    if (!words) {
        const rule = MasaGrammar().rules.find(({ name }) => name === ruleName);
        const contents = rule
            ? AstUtils.streamAllContents(rule)
                  .filter(GrammarAST.isAssignment)
                  .filter(({ feature }) => blockProperties.has(feature))
                  .toArray()
            : [];
        words = [...new Set(contents.flatMap(({ terminal }) => firstWords(terminal)))];
        wordsByRule.set(ruleName, words);
    }
    return words;
}

/** The words that what a rule of the grammar describes may open with, such as `meets` for `MeetsFact`; none for a rule that is not there. */
export function firstWordsOf(ruleName: string): readonly string[] {
    const rule = MasaGrammar().rules.find(({ name }) => name === ruleName);
    return GrammarAST.isParserRule(rule) ? firstWords(rule.definition) : [];
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

let blocksByWord: ReadonlyMap<string, readonly string[]> | undefined;

function firstWords(element: GrammarAST.AbstractElement): readonly string[] {
    if (GrammarAST.isKeyword(element)) return [element.value];
    if (GrammarAST.isAssignment(element)) return firstWords(element.terminal);
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(firstWords);
    if (GrammarAST.isGroup(element)) return element.elements.slice(0, 1).flatMap(firstWords);
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (rule?.name === 'Prose') return ['"'];
    return GrammarAST.isParserRule(rule) ? firstWords(rule.definition) : [];
}
