import type { LangiumDocument } from 'langium';
import { isName } from '../grammar/names.js';
import { bullets } from '../support/bullets.js';
import type { FindCalled } from './habits/habit.js';
import { listFact } from './habits/names.js';
import { lineOf, rangeOfLines } from './line-of.js';
import type { UnquotedText } from './unquoted-texts.js';

/**
 * Knows a list of names that was pasted with a line for each, below the word of its fact.
 * @param told Zero-based; the line of that word, or one of the list.
 */
export function findListedNames(told: number, { textDocument, uri }: LangiumDocument, findCalled: FindCalled): UnquotedText | undefined {
    const itemAt = (line: number): string | undefined => listItem.exec(lineOf(textDocument, line))?.[1];
    let line = told;
    while (line > 0 && told - line < mostItems && itemAt(line) !== undefined) line -= 1;
    const [, fact] = openedFact.exec(lineOf(textDocument, line)) ?? [];
    if (fact === undefined || itemAt(line + 1) === undefined) return undefined;
    const items: string[] = [];
    for (let item = itemAt(line + 1); item !== undefined && items.length < mostItems; item = itemAt(line + 1 + items.length))
        items.push(item);
    const lastLine = line + items.length;
    const right = (all: readonly string[]): string =>
        `${fact} ${all.map((item) => findCalled(item)[0] ?? (isName(item) && /^\p{Ll}/u.test(item) ? item : `"${item}"`)).join(', ')}`;
    const begun = `${right(items.slice(0, mostTold))}${items.length > mostTold ? ', and so on' : ''}`;
    const newText = right(items);
    return {
        message: `A list of names stands on one line, with commas between: write ${begun}.`,
        location: { uri: uri.toString(), range: rangeOfLines(textDocument, line) },
        fixes: [
            {
                title: 'Write the list on one line',
                edits: [{ uri: uri.toString(), range: rangeOfLines(textDocument, line, lastLine), newText }],
            },
        ],
        lastLine,
    };
}

const openedFact = new RegExp(`^[ \\t]*(${listFact})[ \\t]*:?[ \\t]*$`);

const listItem = new RegExp(String.raw`^[ \t]*(?:[${bullets}–—]|[-*o](?=[ \t]))[ \t\u00A0]*([^"{}]*[^"{}\s,;.])[,;.]?[ \t]*$`, 'u');

/** So many lines of a list are looked through. */
const mostItems = 200;

/** How many of them a message writes out. */
const mostTold = 3;
