import type { LangiumDocument, ParseResult } from 'langium';
import { findTextEnd } from '../../grammar/prose-tokens.js';
import { lastUpTo } from '../../support/last-up-to.js';
import { oncePer } from '../../support/once-per.js';

/**
 * The word that opens the block that a place stands in, such as `group`; undefined where it stands in none. The braces in the text tell:
 * where a fact cannot be read, the tree may lack the block that it stands in.
 */
export function blockAt(offset: number, { parseResult }: LangiumDocument): string | undefined {
    const { places, words } = blocksOf(parseResult);
    return words[lastUpTo(places, offset)];
}

/** From which places on one stands in which block. */
const blocksOf = oncePer(({ value }: ParseResult): { places: readonly number[]; words: readonly (string | undefined)[] } => {
    const text = value.$cstNode?.root.fullText ?? '';
    const places: number[] = [];
    const words: (string | undefined)[] = [];
    const open: string[] = [];
    for (let at = 0; ; ) {
        sign.lastIndex = at;
        const found = sign.exec(text);
        if (!found) return { places, words };
        at = found[0] === '"""' ? findTextEnd(text, found.index) : sign.lastIndex;
        if (found[0] === '{')
            open.push(/^[ \t]*([a-z]*)/.exec(text.slice(text.lastIndexOf('\n', found.index) + 1, found.index))?.[1] ?? '');
        else if (found[0] === '}') open.pop();
        else continue;
        places.push(at);
        words.push(open.at(-1));
    }
});

/** Braces, and what may hold some that open no block. */
const sign = /\/\/.*|"""|"(?:[^"\\\r\n]|\\.)*"|[{}]/g;
