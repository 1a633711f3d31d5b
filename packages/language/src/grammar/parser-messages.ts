import type { IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';

/** What each token is called in messages. */
const tokenWords: Readonly<Record<string, string>> = {
    ID: 'a name', STRING: 'a text in quotation marks', INT: 'a whole number', DECIMAL: 'a number', DATE: 'a date, such as 1 October 2024',
    DAY_MONTH: 'a day and month, such as 30 September', MONTH_YEAR: 'a month, such as April 2025', YEAR: 'a financial year, such as 2025/26',
    MONEY: 'an amount, such as £130,200', PERCENT: 'a percentage, such as 9.8%', TEXT_OPEN: '"""', TEXT_CLOSE: '"""', HOLE_CLOSE: 'the } of the reference',
    QUOTE_OPEN: 'a text in quotation marks', QUOTE_CLOSE: 'the closing quotation mark', EOF: 'the end of the file', UNCLOSED_STRING: 'a text',
};

/** Says what was found and what is expected, in words an author knows. */
export class MasaParserMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage({ expected, actual, previous }: { expected: TokenType; actual: IToken; previous: IToken; ruleName: string }): string {
        return `${describeFound(actual, previous)}${wordFor(expected)} is expected${after(previous)}.`;
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken; ruleName: string }): string {
        return `'${firstRedundant.image}' cannot stand here: an element such as group, section or funding is expected.`;
    }

    override buildNoViableAltMessage(options: { expectedPathsPerAlt: TokenType[][][]; actual: IToken[]; previous: IToken; customUserDescription: string; ruleName: string }): string {
        const firsts = options.expectedPathsPerAlt.flatMap((paths) => paths.flatMap((path) => path.slice(0, 1)));
        return this.#expecting(firsts, options.actual[0], options.previous);
    }

    override buildEarlyExitMessage(options: { expectedIterationPaths: TokenType[][]; actual: IToken[]; previous: IToken; customUserDescription: string; ruleName: string }): string {
        return this.#expecting(options.expectedIterationPaths.flatMap((path) => path.slice(0, 1)), options.actual[0], options.previous);
    }

    #expecting(types: readonly TokenType[], actual: IToken | undefined, previous: IToken): string {
        const words = [...new Set(types.map(wordFor))];
        const found = actual ? describeFound(actual, previous) : '';
        if (words.length > 6) return `${found}one of these is expected${after(previous)}: ${words.slice(0, 40).join(', ')}.`;
        const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? 'something else');
        return `${found}${list} is expected${after(previous)}.`;
    }
}

function describeFound(actual: IToken, previous: IToken): string {
    if (actual.tokenType.name === 'EOF') return 'The file ends here: ';
    if (previous.endLine !== undefined && actual.startLine !== undefined && actual.startLine > previous.endLine) return 'Something is missing at the end of the line: ';
    const image = actual.image.length > 40 ? `${actual.image.slice(0, 40)}…` : actual.image;
    return image === '' ? '' : `'${image}' cannot stand here: `;
}

function after(previous: IToken): string {
    const image = previous.image;
    return image && image.length <= 40 ? ` after '${image}'` : '';
}

function wordFor(type: TokenType): string {
    return tokenWords[type.name] ?? `'${type.name}'`;
}
