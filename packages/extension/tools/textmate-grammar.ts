/**
 * Makes the TextMate grammar from the grammar of the language: its words, its literals and the form of its texts.
 *
 * It colours what can be told line by line: words that open elements and facts, literals, and Markdown with references in texts. Names are
 * coloured by the language server, since any word of the language may be one.
 */
import { GrammarAST, GrammarUtils } from 'langium';

/** A rule of a TextMate grammar, as far as we use them. */
export interface Pattern {
    readonly name?: string;
    readonly contentName?: string;
    readonly match?: string;
    readonly begin?: string;
    readonly end?: string;
    readonly include?: string;
    readonly captures?: Captures;
    readonly beginCaptures?: Captures;
    readonly endCaptures?: Captures;
    readonly patterns?: readonly Pattern[];
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

export interface TextMateGrammar {
    readonly name: string;
    readonly scopeName: string;
    readonly fileTypes: readonly string[];
    readonly patterns: readonly Pattern[];
    readonly repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>>;
}

const nameSource = '[\\p{L}_][\\p{L}\\p{N}_-]*';
/** A word may be followed by anything that cannot belong to a name. */
const wordEnd = '(?![\\p{L}\\p{N}_-])';
const wordStart = '(?<![\\p{L}\\p{N}_.-])';

/** The scopes of literals, by the name of their terminal; in the order in which they are tried. */
const literalScopes: readonly (readonly [string, string])[] = [
    ['DATE', 'constant.numeric.date.masa'],
    ['DAY_MONTH', 'constant.numeric.date.masa'],
    ['MONTH_YEAR', 'constant.numeric.date.masa'],
    ['YEAR', 'constant.numeric.year.masa'],
    ['MONEY', 'constant.numeric.money.masa'],
    ['PERCENT', 'constant.numeric.percent.masa'],
    ['DECIMAL', 'constant.numeric.masa'],
    ['INT', 'constant.numeric.masa'],
];

/** The TextMate grammar of a grammar of the language. */
export function textMateGrammar(grammar: GrammarAST.Grammar): TextMateGrammar {
    const { elements, facts, words } = collectWords(grammar);
    const elementWords = alternatives(elements);
    const factWords = alternatives(facts);
    // A text that is not closed ends before a line that can only be structure, as it does for the language.
    const opener = `(?:${elementWords})[ \\t]+[^"{]{0,80}`;
    const structure = `^(?=\\}[ \\t]*$|${opener}(?:"[^"]*"|\\{[ \\t]*$)|[ \\t]+${opener}(?:"[^"]*"[^"{]*)?\\{[ \\t]*$)`;
    return {
        name: 'Masa',
        scopeName: 'source.masa',
        fileTypes: ['masa'],
        patterns: ['comment', 'longText', 'text', 'element', 'fact', 'literal', 'word', 'name', 'punctuation'].map((key) => ({
            include: `#${key}`,
        })),
        repository: {
            comment: {
                patterns: [
                    {
                        name: 'comment.line.double-slash.masa',
                        begin: '//',
                        beginCaptures: capture('punctuation.definition.comment.masa'),
                        end: '$',
                    },
                ],
            },
            longText: {
                patterns: [
                    {
                        name: 'string.quoted.triple.masa',
                        begin: '"""',
                        beginCaptures: capture('punctuation.definition.string.begin.masa'),
                        end: `"""|${structure}`,
                        endCaptures: capture('punctuation.definition.string.end.masa'),
                        patterns: [{ include: '#reference' }, { include: '#escape' }, { include: '#block' }, { include: '#markdown' }],
                    },
                ],
            },
            text: {
                patterns: [
                    {
                        name: 'string.quoted.double.masa',
                        begin: '"',
                        beginCaptures: capture('punctuation.definition.string.begin.masa'),
                        end: '"|$',
                        endCaptures: capture('punctuation.definition.string.end.masa'),
                        patterns: [{ include: '#reference' }, { include: '#escape' }, { include: '#markdown' }],
                    },
                ],
            },
            reference: {
                patterns: [
                    {
                        name: 'meta.embedded.reference.masa',
                        match: `(\\{)[ \\t]*(${nameSource})((?:\\.${nameSource})*)[ \\t]*(\\})`,
                        captures: {
                            1: { name: 'punctuation.section.embedded.begin.masa' },
                            2: { name: 'variable.other.reference.masa' },
                            3: { name: 'variable.other.property.masa' },
                            4: { name: 'punctuation.section.embedded.end.masa' },
                        },
                    },
                ],
            },
            escape: { patterns: [{ name: 'constant.character.escape.masa', match: '\\\\["{}\\\\*_`\\[\\]#|~-]' }] },
            block: {
                patterns: [
                    { name: 'markup.heading.masa', match: '^[ \\t]*#{1,6}[ \\t].*$' },
                    {
                        match: '^[ \\t]*([-*+]|\\d+[.)])(?=[ \\t])',
                        captures: { 1: { name: 'punctuation.definition.list.begin.markdown' } },
                    },
                    { match: '^[ \\t]*(>)(?=[ \\t]|$)', captures: { 1: { name: 'punctuation.definition.quote.begin.markdown' } } },
                ],
            },
            markdown: {
                patterns: [
                    { name: 'markup.inline.raw.masa', match: '`[^`"]+`' },
                    { name: 'markup.bold.masa', match: '\\*\\*(?=\\S)[^*"]+?(?<=\\S)\\*\\*' },
                    {
                        name: 'markup.italic.masa',
                        match: '(?<![*\\w])\\*(?=[^\\s*])[^*"]+?(?<=[^\\s*])\\*(?![*\\w])|(?<![\\p{L}\\p{N}_])_(?=[^\\s_])[^_"]+?(?<=[^\\s_])_(?![\\p{L}\\p{N}_])',
                    },
                    {
                        match: '(\\[)([^\\]"]*)(\\])(\\()([^)"\\s]*)(\\))',
                        captures: { 2: { name: 'string.other.link.title.masa' }, 5: { name: 'markup.underline.link.masa' } },
                    },
                ],
            },
            // `group board`, at the start of a line or of a block: the word, and the name that it gives.
            element: {
                patterns: [
                    {
                        match: `(?:^[ \\t]*|(?<=[{])[ \\t]*)(${elementWords})${wordEnd}(?:[ \\t]+(?!(?:of|in|for)${wordEnd})(${nameSource}))?(?=[ \\t]*(?:"|\\{|\\d|$|//|held|vacant|not|interim|first|from|until|answers|means))`,
                        captures: { 1: { name: 'keyword.control.masa' }, 2: { name: 'entity.name.type.masa' } },
                    },
                ],
            },
            fact: {
                patterns: [
                    { match: `(?:^[ \\t]*|(?<=[{])[ \\t]*)(${factWords})${wordEnd}`, captures: { 1: { name: 'keyword.other.masa' } } },
                ],
            },
            literal: { patterns: literalPatterns(grammar) },
            word: { patterns: [{ name: 'keyword.operator.word.masa', match: `${wordStart}(?:${alternatives(words)})${wordEnd}(?!\\.)` }] },
            name: { patterns: [{ name: 'variable.other.masa', match: `${wordStart}${nameSource}(?:\\.${nameSource})*` }] },
            punctuation: {
                patterns: [
                    { name: 'punctuation.section.block.masa', match: '[{}]' },
                    { name: 'punctuation.separator.masa', match: ',' },
                    { name: 'punctuation.section.parens.masa', match: '[()]' },
                ],
            },
        },
    };
}

function capture(name: string): Captures {
    return { 0: { name } };
}

function literalPatterns(grammar: GrammarAST.Grammar): readonly Pattern[] {
    return literalScopes.flatMap(([terminal, name]) => {
        const rule = grammar.rules.find((each) => each.name === terminal);
        if (!GrammarAST.isTerminalRule(rule)) throw new Error(`The grammar has no terminal '${terminal}'.`);
        return { name, match: `(?<![\\p{L}\\p{N}_-])(?:${GrammarUtils.terminalRegex(rule).source})${wordEnd}` };
    });
}

/** Phrases as one pattern, the longest first, any blanks between their words. */
function alternatives(phrases: Iterable<string>): string {
    return [...phrases]
        .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
        .map((phrase) => phrase.replaceAll(' ', '[ \\t]+'))
        .join('|');
}

interface Words {
    /** What opens elements, and the parts of them that have names: `group`, `child death review`, `step`. */
    readonly elements: ReadonlySet<string>;
    /** What opens facts: `meets`, `reports to`. */
    readonly facts: ReadonlySet<string>;
    /** Every word of the language. */
    readonly words: ReadonlySet<string>;
}

function collectWords(grammar: GrammarAST.Grammar): Words {
    const elements = new Set<string>();
    const facts = new Set<string>();
    const words = new Set<string>();
    for (const rule of grammar.rules) {
        if (!GrammarAST.isParserRule(rule)) continue;
        for (const word of keywordsIn(rule.definition)) words.add(word);
        if (rule.dataType) continue;
        const { phrases, rest } = opening(rule.definition);
        const target = isStatement(rule.name) ? facts : givesName(rest) ? elements : undefined;
        for (const phrase of phrases) if (phrase !== '') target?.add(phrase);
    }
    return { elements, facts, words };
}

/** Facts, the parts of a section, and imports; tails stand behind something else. */
function isStatement(rule: string): boolean {
    return /(?:Fact|Import|Show)$/.test(rule);
}

/** Whether the first thing after the opening words is the element's own name. */
function givesName(rest: GrammarAST.AbstractElement | undefined): boolean {
    return GrammarAST.isAssignment(rest) && rest.feature === 'name';
}

/** The words with which an element of a rule begins, and what comes after them. */
function opening(element: GrammarAST.AbstractElement): {
    readonly phrases: readonly string[];
    readonly rest: GrammarAST.AbstractElement | undefined;
} {
    if (GrammarAST.isKeyword(element)) return { phrases: isWord(element.value) ? [element.value] : [''], rest: undefined };
    if (GrammarAST.isAssignment(element) && element.cardinality === undefined) return opening(element.terminal);
    if (GrammarAST.isAlternatives(element)) {
        const all = element.elements.map(opening);
        return { phrases: all.flatMap(({ phrases }) => phrases), rest: undefined };
    }
    if (!GrammarAST.isGroup(element)) return { phrases: [''], rest: element };
    let phrases: readonly string[] = [''];
    for (const part of element.elements) {
        const isFixed = part.cardinality === undefined && startsWithWord(part);
        if (!isFixed) return { phrases, rest: part };
        const next = opening(part).phrases;
        phrases = phrases.flatMap((phrase) => next.map((word) => `${phrase} ${word}`.trim()));
        if (
            GrammarAST.isGroup(part) ||
            (GrammarAST.isAlternatives(part) && !part.elements.every(GrammarAST.isKeyword) && !part.elements.every(isWordAssignment))
        )
            return { phrases, rest: undefined };
    }
    return { phrases, rest: undefined };
}

function startsWithWord(element: GrammarAST.AbstractElement): boolean {
    if (GrammarAST.isKeyword(element)) return isWord(element.value);
    if (GrammarAST.isAssignment(element)) return startsWithWord(element.terminal);
    if (GrammarAST.isAlternatives(element)) return element.elements.every(startsWithWord);
    return GrammarAST.isGroup(element) && element.elements[0] !== undefined && startsWithWord(element.elements[0]);
}

function isWordAssignment(element: GrammarAST.AbstractElement): boolean {
    return GrammarAST.isKeyword(element) || (GrammarAST.isAssignment(element) && GrammarAST.isKeyword(element.terminal));
}

function* keywordsIn(element: GrammarAST.AbstractElement): Generator<string> {
    if (GrammarAST.isKeyword(element)) {
        if (isWord(element.value)) yield element.value;
    } else if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) {
        for (const part of element.elements) yield* keywordsIn(part);
    } else if (GrammarAST.isAssignment(element)) {
        yield* keywordsIn(element.terminal);
    }
}

function isWord(text: string): boolean {
    return /^\p{L}/u.test(text);
}
