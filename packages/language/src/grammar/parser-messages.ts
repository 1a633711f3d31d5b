import { type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';
import { closest } from '../support/closest.js';
import { clip, joinChoices } from '../support/text.js';
import { blocksWith, firstPhrasesOf, openingPhrases, openingWords } from './opening-words.js';
import { findOwnWord } from './other-words.js';

/** What each token is called in messages. */
const tokenWords: Readonly<Record<string, string>> = {
    ID: 'a name',
    STRING: 'a text in quotation marks',
    INT: 'a whole number',
    DECIMAL: 'a number',
    DATE: 'a date, such as 1 October 2024',
    DAY_MONTH: 'a day and month, such as 30 September',
    MONTH_YEAR: 'a month, such as April 2025',
    YEAR: 'a financial year, such as 2025/26',
    MONEY: 'an amount, such as £130,200',
    PERCENT: 'a percentage, such as 9.8%',
    TEXT_OPEN: '"""',
    TEXT_CLOSE: '"""',
    HOLE_CLOSE: 'the } of the reference',
    QUOTE_OPEN: 'a text in quotation marks',
    QUOTE_CLOSE: 'the closing quotation mark',
    EOF: 'the end of the file',
    UNCLOSED_STRING: 'a text',
};

/** Says what was found and what is expected, in words an author knows. */
export class MasaParserMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage({
        expected,
        actual,
        previous,
        ruleName,
    }: {
        expected: TokenType;
        actual: IToken;
        previous: IToken;
        ruleName: string;
    }): string {
        if (expected.name === 'EOF') return this.buildNotAllInputParsedMessage({ firstRedundant: actual, ruleName });
        if (expected.name === '}' && actual.tokenType.name !== 'EOF') {
            // What the parser skipped to go on in the block stands between the stranger and `previous`; otherwise the block itself may end too late.
            const isSkipped = previous.startOffset >= actual.startOffset;
            if (isSkipped || !blocksWith(actual.image).includes('MasaDocument')) return describeStranger(actual, plainName(ruleName));
            return `The } that closes the block is missing before '${actual.image}'.`;
        }
        return this.#expecting([expected], actual, previous);
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken; ruleName: string }): string {
        return describeStranger(firstRedundant, 'MasaDocument');
    }

    override buildNoViableAltMessage(options: {
        expectedPathsPerAlt: TokenType[][][];
        actual: IToken[];
        previous: IToken;
        customUserDescription: string;
        ruleName: string;
    }): string {
        // Several ways on may begin alike, such as `publish by`: what matters is the first token that fits none of them.
        let paths = options.expectedPathsPerAlt.flat();
        let depth = 0;
        for (const token of options.actual) {
            const fitting = paths.filter((path) => path[depth] !== undefined && tokenMatcher(token, path[depth] as TokenType));
            if (fitting.length === 0) break;
            paths = fitting;
            depth += 1;
        }
        return this.#expecting(
            paths.flatMap((path) => path[depth] ?? []),
            options.actual[depth],
            options.actual[depth - 1] ?? options.previous,
        );
    }

    override buildEarlyExitMessage(options: {
        expectedIterationPaths: TokenType[][];
        actual: IToken[];
        previous: IToken;
        customUserDescription: string;
        ruleName: string;
    }): string {
        return this.#expecting(
            options.expectedIterationPaths.flatMap((path) => path.slice(0, 1)),
            options.actual[0],
            options.previous,
        );
    }

    #expecting(types: readonly TokenType[], actual: IToken | undefined, previous: IToken): string {
        const words = [...new Set(types.map(wordFor))];
        const singular = words.filter((word) => !word.endsWith("s'") || !words.includes(`${word.slice(0, -2)}'`));
        const found = actual ? describeFound(actual, previous) : '';
        return `${found}${listOf(singular)}${isExample(singular.at(-1)) ? ',' : ''} is expected${after(previous)}.`;
    }
}

/** `a month, such as April 2025`: what is said beside it stands between commas. */
function isExample(words: string | undefined): boolean {
    return words?.includes(', such as ') ?? false;
}

/** `a name, 'the' or a text`; of very many, the first. */
function listOf(words: readonly string[]): string {
    if (words.length === 0) return 'something else';
    if (words.length > mostTold + 1) return `${words.slice(0, mostTold).join(', ')} or something like these`;
    return joinChoices(words);
}

/** How many of the things that would be right a message names: a longer list hides what is wrong. */
const mostTold = 6;

/** Langium ends the names of parser rules with a zero-width space, so that they differ from those of other functions. */
function plainName(ruleName: string): string {
    return ruleName.replace('\u200B', '');
}

/** Facts that nearly every element may state; a list is better begun with those of its own. */
const common: ReadonlySet<string> = new Set(firstPhrasesOf('CommonFact'));

const meantWords = new WeakMap<IToken, string>();

/** The word that was meant by one that cannot stand where it does, as its message says; undefined where none is near. */
export function findMeantWord(token: IToken): string | undefined {
    return meantWords.get(token);
}

const behindLines = new WeakMap<IToken, string>();

/** What to say of a word that was not understood, where others stand before it on its line: facts of the block are not what may follow there. */
export function findMessageBehind(token: IToken): string | undefined {
    return behindLines.get(token);
}

/** What neither belongs to the line before nor opens anything that may stand here: most often a mistyped word. */
function describeStranger(actual: IToken, ruleName: string): string {
    if (actual.tokenType.name === 'QUOTE_OPEN')
        return 'This text has a reference in it, which cannot stand here. For a plain brace, write \\{.';
    const { message, meant } = describeStrangeWord(clip(actual.image, 40), ruleName);
    if (meant !== undefined) meantWords.set(actual, meant);
    else behindLines.set(actual, describeBehind(clip(actual.image, 40), ruleName));
    return message;
}

/** What to say of a word that opens nothing in the block that a rule describes, and which word was meant, where one is near. */
export function describeStrangeWord(image: string, ruleName: string): { readonly message: string; readonly meant?: string } {
    const openers = openingWords(ruleName);
    // A sentence of a section begins with a capital too.
    const own = findOwnWord(ruleName === 'Section' ? image : image.toLowerCase(), openers);
    if (own) return { message: `'${image}' cannot stand here. Masa calls it '${own}'.`, meant: own };
    if (image === 'replaces' && openers.includes('replaced')) return { message: predecessor };
    if (successions.has(image) && openers.includes('body'))
        return { message: `'${image}' cannot stand in ${blockWord(ruleName)}: ${succession}` };
    const near = closest(image, openers);
    if (near) return { message: `'${image}' cannot stand here. Did you mean '${near}'?`, meant: near };
    const element = ruleName !== 'Arrangement' ? undefined : findOwnWord(image.toLowerCase(), openingWords('MasaDocument'));
    if (element) return { message: `'${image}' cannot stand here. Masa calls it '${element}', an element outside of all other blocks.` };
    return { message: describeFarWord(image, ruleName, openers) };
}

/** Both directions are written nearly alike, and mean the opposite. */
const predecessor = "'replaces' cannot stand here. In the block of the one that came before, write replaced by and the name of this one.";

/** What people write in a partner whose board was merged. */
const successions: ReadonlySet<string> = new Set(['replaced', 'replaces', 'existed']);
const succession =
    'write the title and the body of the one that exists now, and the former title after formerly known as. What a board or force was replaced by stands in an element of its own, such as care board.';

function describeFarWord(image: string, ruleName: string, openers: readonly string[]): string {
    if (ruleName === 'MasaDocument') {
        const block = usualBlock(blocksWith(image));
        return block
            ? `'${image}' cannot stand here: it belongs into the block of ${blockWord(block)}, between { and }.`
            : `'${image}' cannot stand here: an element such as group, section or funding is expected.`;
    }
    const block = usualBlock(blocksWith(image).filter((each) => each !== 'MasaDocument'));
    const phrases = [...openingPhrases(ruleName)].sort((a, b) => Number(common.has(a)) - Number(common.has(b)));
    const told = phrases.slice(0, mostTold).map((word) => (word === '"' ? tokenWords['STRING'] : `'${word}'`));
    const more = phrases.length > told.length ? ', and others' : '';
    const place = block && !openers.includes(image) ? ` in ${blockWord(ruleName)}; it is a fact of ${blockWord(block)}` : ' here';
    return `'${image}' cannot stand${place}. What may: ${told.join(', ')}${more}.`;
}

/** Of several blocks, the one that most authors write such a fact in: posts have much in common with groups. */
function usualBlock(blocks: readonly string[]): string | undefined {
    return ['Arrangement', 'Group'].find((block) => blocks.includes(block)) ?? blocks[0];
}

/** The words that may follow the title of an element on its line. */
const behindTitles = ['answers', 'held', 'vacant', 'interim', 'means'];

function describeBehind(image: string, ruleName: string): string {
    const near = ruleName === 'MasaDocument' ? closest(image, behindTitles) : undefined;
    if (near) return `'${image}' cannot stand here. Did you mean '${near}'?`;
    if (ruleName === 'MasaDocument')
        return `'${image}' cannot follow here: what else is said of an element stands between { and } behind its title.`;
    const note = openingWords(ruleName).includes('note') ? ', such as a note' : '';
    return `'${image}' cannot follow here: state it in a line of its own${note}, or leave it out.`;
}

/** `a theme` for `Theme`: the block by the word that opens it. */
function blockWord(ruleName: string): string {
    const word = firstPhrasesOf(ruleName)[0] ?? 'block';
    return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

function describeFound(actual: IToken, previous: IToken): string {
    if (actual.tokenType.name === 'EOF') return 'The file ends here: ';
    if (previous.endLine !== undefined && actual.startLine !== undefined && actual.startLine > previous.endLine)
        return 'Something is missing at the end of the line: ';
    const image = clip(actual.image, 40);
    return image === '' ? '' : `'${image}' cannot stand here: `;
}

function after(previous: IToken): string {
    const image = previous.image;
    return image && image.length <= 40 ? ` after '${image}'` : '';
}

function wordFor(type: TokenType): string {
    return tokenWords[type.name] ?? `'${type.name}'`;
}
