import { type CstNode, DefaultValueConverter, GrammarAST, type ValueType } from 'langium';

/** Turns the text of a terminal or phrase into its value: quotes and escapes go, one space stands between the words of a phrase. */
export class MasaValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        if (rule.name === 'STRING') return unquote(input);
        // Langium joins the words of a phrase without spaces, as it has to for a name with dots; the source text has them.
        if (GrammarAST.isParserRule(rule) && rule.name !== 'QualifiedName')
            return cstNode.text.startsWith('"') ? unquote(cstNode.text) : cstNode.text.replace(/\s+/g, ' ');
        return super.runConverter(rule, input, cstNode);
    }
}

/** `"a \"b\""` to `a "b"`; a missing closing quote is no reason to lose a letter. */
function unquote(text: string): string {
    const end = text.length > 1 && text.endsWith('"') ? -1 : undefined;
    return unescapeText(text.slice(1, end));
}

/** A backslash before a quote, a brace or a backslash stands for that character. */
export function unescapeText(text: string): string {
    return text.includes('\\') ? text.replace(/\\(["{}\\])/g, '$1') : text;
}

/** The opposite, between quotation marks, as a text is written. */
export function quoteText(words: string): string {
    return `"${words.replace(/["{\\]/g, '\\$&')}"`;
}
