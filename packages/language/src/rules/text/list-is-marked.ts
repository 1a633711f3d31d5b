import { type AstNode, AstUtils } from 'langium';
import { isProseBlock, isPurposeFact } from '../../grammar/generated/ast.js';
import { openingWords } from '../../grammar/opening-words.js';
import { type FoundWords, findWords } from '../../model/wording.js';
import { bullets } from '../../support/bullets.js';
import { groupBy } from '../../support/group-by.js';
import { type Edit, write } from '../fix.js';
import { defineRule, type Found } from '../rule.js';

/** What word processors put at the head of an item: a bullet, or a letter or dash with a tab behind it. */
const bullet = String.raw`(?:[${bullets}]|o(?=\t| {2,})|[–—](?=\t))[ \t]*`;

/** Numbers and letters that Markdown does not know at the head of an item: `1 `, `(1)`, `a)`, `(a)`, `i.`. */
const counted = String.raw`(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?=[ \t]))[ \t]+`;

/** The same, and what Markdown begins an item with. Nothing is looked for ahead of blanks, which may be very many. */
const marks = new RegExp(
    String.raw`(?=[^ \t])(?<=(?:^|\0)[ \t]*)(?:(?<bullet>${bullet})|(?:[-*+]|\d{1,2}[.)])[ \t]+|(?<counted>${counted}))(?=[^\s\0])`,
    'gmu',
);

/** A list that comes out of a word processor has bullets that Markdown does not know; and what a fact says is no list, whatever its marks. */
export const listIsMarked = defineRule({
    code: 'list-is-marked',
    on: 'MasaDocument',
    isLocal: true,
    level: 'should',
    source: 'Accessibility regulations 2018, through WCAG 2.2, criterion 1.3.1 (unverified)',
    requirement: 'A list in a text is written as a list.',
    why: 'Lines that only look like a list are published as one run of words, in which nobody can tell the items apart.',
    fix: 'Begin each item on a line of its own, with a hyphen and a space. In a fact, part the items by semicolons.',
    examples: {
        reported: 'section aims "Our aims" {\n    """\n    • We listen.\n    • We act.\n    """\n}\n',
        silent: 'section aims "Our aims" {\n    """\n    - We listen.\n    - We act.\n    """\n}\n',
    },
    *check(node, { document }) {
        const found = groupBy(findWords(document, marks, ['text', 'remark']), ({ passage }) => passage.start);
        for (const items of found.values()) {
            const isInSection = items.some((item) => AstUtils.getContainerOfType(item.node, isProseBlock));
            if (isInSection) yield* countedOn(node, items);
            const told = items.filter((item) => (isInSection ? isBullet(item) : item.groups['counted'] === undefined));
            const [first] = told;
            // A single hyphen in a fact may be a dash.
            if (!first || (told.length === 1 && !isBullet(first))) continue;
            const mark = first.text.trim();
            const words = { start: first.start, end: first.start + mark.length };
            yield { node, words, ...(isInSection ? inSection(node, mark, told) : inFact(node, mark, told)) };
        }
    },
});

function isBullet({ groups }: FoundWords): boolean {
    return groups['bullet'] !== undefined;
}

function inSection(node: AstNode, mark: string, items: readonly FoundWords[]): Pick<Found, 'message' | 'fixes'> {
    // A lone o before a tab is the second level of a list.
    const edits = items.flatMap((words) => write({ node, words }, words.text.startsWith('o') && mark !== 'o' ? '  - ' : '- '));
    return {
        message: `The page knows no list by '${mark}', and shows its lines as one run of words. Begin each item with - and a space.`,
        fixes: [{ title: 'Write the list with hyphens', edits, isCertain: true }],
    };
}

/** Items that count on from one another, from the first: what looks like a number alone may be one. */
function* countedOn(node: AstNode, items: readonly FoundWords[]): Generator<Found> {
    const isNext = (item: FoundWords, place: number): boolean => numbersIn(item).includes(place);
    const lists: FoundWords[][] = [];
    for (const item of items.filter(({ groups }) => groups['counted'] !== undefined)) {
        const run = lists.at(-1);
        if (run && isNext(item, run.length + 1)) run.push(item);
        else lists.push(isNext(item, 1) ? [item] : []);
    }
    for (const list of lists.filter(({ length }) => length > 1)) {
        const [first] = list;
        if (!first) continue;
        const mark = first.text.trim();
        yield {
            node,
            words: { start: first.start, end: first.start + mark.length },
            message: `The page knows no list by '${mark}', and shows its lines as one run of words. Begin its items with 1. and a space, 2. and so on.`,
            fixes: [
                { title: 'Write the numbers of a list', edits: list.flatMap((words, index) => write({ node, words }, `${index + 1}. `)) },
            ],
        };
    }
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** What `(2)`, `b)` and `ii.` may count: 2; a letter may be a Roman number too. */
function numbersIn({ text }: FoundWords): readonly number[] {
    const sign = text.replace(/[().\s]/g, '');
    if (/^\d/.test(sign)) return [Number(sign)];
    const letter = sign.length === 1 ? [sign.charCodeAt(0) - 96] : [];
    return [...letter, roman.indexOf(sign) + 1];
}

function inFact(node: AstNode, mark: string, items: readonly FoundWords[]): Pick<Found, 'message' | 'fixes'> {
    const isOne = items.length === 1;
    const owner = AstUtils.getContainerOfType(items[0]?.node, isPurposeFact)?.$container.$type;
    const hasDuties = owner !== undefined && openingWords(owner).includes('duty');
    const mend = isOne
        ? 'Leave it out.'
        : `${hasDuties ? 'Write a duty for each' : 'Part the items by semicolons'}, or write the list in a section.`;
    const title = isOne ? `Leave ${mark} out` : 'Part the items by semicolons';
    const edits = items.flatMap((item) => partFromWordsBefore(node, item));
    return {
        message: `A fact is shown as one run of words, in which '${mark}' begins no item. ${mend}`,
        fixes: [{ title, edits, isCertain: isOne }],
    };
}

function partFromWordsBefore(node: AstNode, { passage, start, end }: FoundWords): readonly Edit[] {
    const before = passage.text.slice(0, start - passage.start).trimEnd();
    if (before === '') return write({ node, words: { start, end } }, '');
    const newText = /[.!?:;,]$/.test(before) ? ' ' : '; ';
    return write({ node, words: { start: passage.start + before.length, end } }, newText);
}
