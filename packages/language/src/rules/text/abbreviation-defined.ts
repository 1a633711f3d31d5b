import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { isAlsoKnownAsFact } from '../../grammar/generated/ast.js';
import type { ArrangementModel } from '../../model/model.js';
import { hasPlaceholder } from '../../model/placeholders.js';
import { titleOf } from '../../model/titles.js';
import { type FoundWords, findWords } from '../../model/wording.js';
import { oncePer } from '../../support/once-per.js';
import { addElement, type Fix } from '../fix.js';
import { defineRule, type RuleContext } from '../rule.js';

/** What everybody reads without help; bodies of the past, which `superseded-body-name` tells of; and small words in capitals. */
const common: ReadonlySet<string> = new Set(
    'NHS UK GP PDF HTML EU UN BBC MP IT ID TV AM PM HM OK PO CV FAQ USA QR DVD SMS NSPCC UNICEF GDPR CCG LSCB AND THE OF FOR NOT MUST II III IV VI VII VIII IX XI XII TO BE'.split(
        ' ',
    ),
);

// The capitals of English: to ask every letter whether it is a capital of any language takes twenty times as long.
const abbreviations = /(?<short>[A-Z]{2,6})(?<=(?<![\p{L}\p{N}&/.'’-])\k<short>)s?(?![\p{L}\p{N}&/'’-])/gu;

/** Initials are clear to those who use them every day, and to nobody else. */
export const abbreviationDefined = defineRule({
    code: 'abbreviation-defined',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice; Working Together 2023, paragraph 102, asks for easy access',
    requirement: 'Every abbreviation is spelled out once.',
    why: 'Families read these pages too, and a new colleague knows the initials of another county.',
    fix: 'Write the words with the initials in brackets behind them where they come first, add a term that says what they mean, or name them after also known as.',
    examples: {
        reported: 'arrangement a "A" {\n    next review 1 May 2199\n}\nsection schools "Schools" {\n    "Every school has a DSL."\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\nsection schools "Schools" {\n    "Every school has a designated safeguarding lead (DSL). The DSL comes to our forum."\n}\n',
    },
    *check(document, context) {
        const told = new Set<string>();
        for (const model of context.arrangements) {
            for (const { short, words } of unexplained(model).get(context.document) ?? []) {
                if (told.has(short)) continue;
                told.add(short);
                yield {
                    node: document,
                    words: { start: words.start, end: words.start + short.length },
                    message: `'${short}' is spelled out nowhere.`,
                    fixes: defineTerm(short, document.elements.at(-1), context),
                };
            }
        }
    },
});

/** A term of that name, whose words are still to be written. */
function defineTerm(short: string, last: AstNode | undefined, context: RuleContext): readonly Fix[] {
    const name = short.toLowerCase();
    if (!last || context.isName(name)) return [];
    return [{ title: `Begin a term for ${short}`, edits: addElement(`term ${name} "${short}" means "[insert the words]"`, last) }];
}

interface Unexplained {
    readonly short: string;
    readonly words: FoundWords;
}

/** The abbreviations of an arrangement that nothing explains, each in the first document that uses it. */
const unexplained = oncePer((model: ArrangementModel): ReadonlyMap<LangiumDocument, readonly Unexplained[]> => {
    const known = explainedIn(model);
    return new Map(
        model.documents.map((document) => {
            const found: Unexplained[] = [];
            for (const use of usesIn(document.parseResult.value)) {
                if (known.has(use.short)) continue;
                known.add(use.short);
                found.push(use);
            }
            return [document, found];
        }),
    );
});

/** Initials in the terms and other names of an arrangement, and those in brackets or with words in brackets behind them. */
function explainedIn(model: ArrangementModel): Set<string> {
    const known = new Set(common);
    for (const element of model.elements) {
        const title = titleOf(element);
        if (element.$type === 'Term' || wholeName.test(title)) for (const [short] of title.matchAll(initials)) known.add(short);
    }
    for (const document of model.documents) for (const short of spelledOut(document.parseResult.value)) known.add(short);
    return known;
}

const initials = /(?<short>[A-Z]{2,6})(?<=(?<!\p{L})\k<short>)(?!\p{Lu})/gu;

/** A body whose whole title is its initials bears no other name, as the NSPCC. */
const wholeName = /^\p{Lu}{2,6}$/u;

/** The first use of each abbreviation in a document. A text all in capitals has none. */
const usesIn = oncePer((root: AstNode): readonly Unexplained[] => {
    const first = new Map<string, FoundWords>();
    for (const words of findWords(AstUtils.getDocument(root), abbreviations, ['text'])) {
        const short = words.groups['short'] ?? '';
        // What is still to be written is told as that.
        if (!first.has(short) && !hasPlaceholder(short) && !isInCapitals(words)) first.set(short, words);
    }
    return [...first].map(([short, words]) => ({ short, words }));
});

/** `designated safeguarding lead (DSL)`, `DSL (designated safeguarding lead)`, `DSL stands for …` */
/** Whether a line of three words or more has no small letter, such as a heading that was pasted: any word of it looks like initials. */
function isInCapitals({ passage, start, end }: FoundWords): boolean {
    const { text } = passage;
    const from = text.lastIndexOf('\n', start - passage.start) + 1;
    const to = text.indexOf('\n', end - passage.start);
    const line = text.slice(from, to < 0 ? undefined : to);
    return !/\p{Ll}/u.test(line) && /(?:\p{Lu}+[^\p{L}]+){2}\p{Lu}/u.test(line);
}

const spelledOut = oncePer((root: AstNode): readonly string[] => {
    const document = AstUtils.getDocument(root);
    return [
        ...[...findWords(document, explanations, ['text', 'cited', 'remark'])].flatMap(({ text }) => text.match(initials) ?? []),
        ...[...findWords(document, initials, ['alias', 'history'])].filter((words) => !isOfTitle(words)).map(({ text }) => text),
    ];
});

/** A short form of a title in which it stands itself explains nothing. */
function isOfTitle({ node, text }: FoundWords): boolean {
    if (!isAlsoKnownAsFact(node) || !node.aliases.includes(text)) return false;
    return [...titleOf(node.$container).matchAll(initials)].some(([short]) => short === text);
}

// Both begin with what is rare: the bracket and the capitals, and only then with what has to stand before them.
const explanations =
    /\((?<=\p{L}[^\S\r\n]*\()(?:the |or |[^()\0]{0,30}, )?[A-Z]{2,6}s?\)|(?<short>[A-Z]{2,6})(?<=(?<!\p{L})\k<short>)s?[^\S\r\n]*(?:\((?![A-Z]{2,6}\))[^()\0]{8,}\)|(?:stands for|means|is short for)\b)/gu;
