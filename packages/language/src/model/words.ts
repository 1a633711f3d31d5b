import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { oncePer } from '../support/once-per.js';
import { mentionMark, wordsText } from './wording.js';

/**
 * The words of a document, in order. Only where they stand is kept, for a nation's arrangements have a million. All lists are as long as
 * there are words.
 */
export interface Words {
    /** What the places count in: the texts of the document, as `wordsText` gives them. */
    readonly text: string;
    /** Where each word begins and ends, end exclusive. A reference is a word. */
    readonly starts: readonly number[];
    readonly ends: readonly number[];
    /** Words that differ in more than capitals have, but for chance, other keys. */
    readonly keys: readonly number[];
    /** Words with nothing but spaces between them have the same run. A reference has one of its own. */
    readonly runs: readonly number[];
}

/** The words of a document: letters of Latin script and digits, with apostrophes and hyphens behind the first. */
export function wordsIn(document: LangiumDocument): Words {
    return scan(document.parseResult.value);
}

const scan = oncePer((root: AstNode): Words => {
    const text = wordsText(AstUtils.getDocument(root));
    const starts: number[] = [];
    const ends: number[] = [];
    const keys: number[] = [];
    const runs: number[] = [];
    let run = 0;
    let at = 0;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (beginsWord(code)) {
            const start = at;
            let key = 0;
            for (let letter = code; beginsWord(letter) || goesOn(letter); letter = text.charCodeAt(at)) {
                key = (key * 31 + (letter >= 65 && letter <= 90 ? letter + 32 : letter)) | 0;
                at += 1;
            }
            starts.push(start);
            ends.push(at);
            keys.push(key);
            runs.push(run);
            continue;
        }
        if (code === mention) {
            const start = at;
            while (text.charCodeAt(at) === mention) at += 1;
            starts.push(start);
            ends.push(at);
            keys.push(0);
            runs.push(run + 1);
            run += 2;
            continue;
        }
        if (!isSpace(code)) run += 1;
        at += 1;
    }
    return { text, starts, ends, keys, runs };
});

const mention = mentionMark.charCodeAt(0);

function beginsWord(code: number): boolean {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0xc0 && code <= 0x24f);
}

function goesOn(code: number): boolean {
    return code === 39 || code === 45 || code === 0x2019;
}

function isSpace(code: number): boolean {
    return code === 32 || code === 9 || code === 10 || code === 13;
}
