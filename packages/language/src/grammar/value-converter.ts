import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

/** Turns the text of a terminal into its value: quotes and escapes go, everything else stays as it was printed. */
export class MasaValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        return rule.name === 'STRING' ? unquote(input) : super.runConverter(rule, input, cstNode);
    }
}

/** `"a \"b\""` to `a "b"`; a missing closing quote is no reason to lose a letter. */
export function unquote(text: string): string {
    const end = text.length > 1 && text.endsWith('"') ? -1 : undefined;
    return unescapeText(text.slice(1, end));
}

/** A backslash before a quote, a brace or a backslash stands for that character. */
export function unescapeText(text: string): string {
    return text.includes('\\') ? text.replace(/\\(["{}\\])/g, '$1') : text;
}
