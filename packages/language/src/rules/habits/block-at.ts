import type { LangiumDocument, ParseResult } from 'langium';
import { findTextEnd } from '../../grammar/prose-tokens.js';
import { lastUpTo } from '../../support/last-up-to.js';
import { oncePer } from '../../support/once-per.js';
import { reach } from './habit.js';

/**
 * The word that opens the block that a place stands in, such as `group`; undefined where it stands in none. The braces in the text tell:
 * where a fact cannot be read, the tree may lack the block that it stands in.
 */
export function blockAt(offset: number, { parseResult }: LangiumDocument): string | undefined {
    const { places, words } = blocksOf(parseResult);
    return words[lastUpTo(places, offset)];
}

/** Where the block that a place stands in opens: the offset of its brace. */
export function braceAt(offset: number, { parseResult }: LangiumDocument): number | undefined {
    const { places, braces } = blocksOf(parseResult);
    return braces[lastUpTo(places, offset)];
}

/** From which places on one stands in which block. */
const blocksOf = oncePer(({ value }: ParseResult): Blocks => {
    const text = value.$cstNode?.root.fullText ?? '';
    const places: number[] = [];
    const words: (string | undefined)[] = [];
    const braces: (number | undefined)[] = [];
    const open: { word: string; brace: number }[] = [];
    let lineStart = 0;
    /** The first word of the line, once a block has been opened there. */
    let word: string | undefined;
    for (let at = 0; ; ) {
        sign.lastIndex = at;
        const found = sign.exec(text);
        if (!found) return { places, words, braces };
        at = found[0] === '"""' ? findTextEnd(text, found.index) : sign.lastIndex;
        if (found[0] === '\n') [lineStart, word] = [at, undefined];
        if (found[0] !== '{' && found[0] !== '}') continue;
        if (found[0] === '}') open.pop();
        else {
            firstWord.lastIndex = lineStart;
            word ??= firstWord.exec(text)?.[1] || wordAbove(text, lineStart);
            open.push({ word, brace: found.index });
        }
        places.push(at);
        words.push(open.at(-1)?.word);
        braces.push(open.at(-1)?.brace);
    }
});

/** The first word of the last line with words above one that begins with a brace. */
function wordAbove(text: string, lineStart: number): string {
    const above = text.slice(Math.max(0, lineStart - reach), lineStart).trimEnd();
    firstWord.lastIndex = above.lastIndexOf('\n') + 1;
    return firstWord.exec(above)?.[1] ?? '';
}

interface Blocks {
    readonly places: readonly number[];
    readonly words: readonly (string | undefined)[];
    readonly braces: readonly (number | undefined)[];
}

/** Braces, and what may hold some that open no block; a text without its closing mark ends with its line, or before a block that opens there. */
const sign = /\n|\/\/.*|"""|"(?:[^"\\\r\n{]|\\.|\{(?![ \t]*\r?$))*"?|[{}]/gm;

const firstWord = /[ \t]*([a-z]*)/y;
