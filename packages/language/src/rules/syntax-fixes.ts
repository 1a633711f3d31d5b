import type { LangiumDocument, TextDocument } from 'langium';
import { MasaDocument } from '../grammar/generated/ast.js';
import { blocksWith } from '../grammar/opening-words.js';
import { lengthOfTail } from '../grammar/other-words.js';
import type { Mistake } from '../grammar/token-helpers.js';
import type { Edit, Fix } from './fix.js';
import { lineOf } from './line-of.js';
import type { Location } from './rule.js';

/** Ways to mend what the lexer could not read: marks that people type out of habit, quotation marks and brackets that are missing. */
export function fixMistake(mistake: Mistake, { uri, range }: Location, document: LangiumDocument): readonly Fix[] {
    const { line, character } = range.start;
    const text = lineOf(document.textDocument, line);
    const edit = (start: number, end: number, newText: string): readonly Edit[] => [
        { uri, range: { start: { line, character: start }, end: { line, character: end } }, newText },
    ];
    const insertAtEnd = (newText: string): readonly Edit[] => [{ uri, range: { start: range.end, end: range.end }, newText }];
    switch (mistake) {
        case 'punctuation': {
            const marks = /^[;:=]+/.exec(text.slice(character))?.[0] ?? '';
            // At the end of a fact it is a habit; among words it may belong to a text that lacks its quotation marks.
            const [, word = '', rest = ''] = /^[ \t]*([A-Z]?[a-z]*)[:=]?(.*)$/.exec(text.slice(0, character)) ?? [];
            const isCertain = /["\d%}]$|^(?:[ \t]+[a-z\d.-]+){0,2}[ \t]*$/.test(rest) && blocksWith(word.toLowerCase()).length > 0;
            return marks === '' ? [] : [{ title: `Take out '${marks}'`, edits: edit(character, character + marks.length, ''), isCertain }];
        }
        case 'capital': {
            const word = text.slice(character, range.end.character).toLowerCase();
            // A line that ends as a sentence does may be one that lacks its quotation marks.
            const isCertain = !/[.!?]\s*$/.test(text);
            return [{ title: `Write ${word}`, edits: edit(character, range.end.character, word), isCertain }];
        }
        case 'lone-brace':
            return [{ title: 'Write \\{ for a plain brace', edits: edit(character, character + 1, '\\{') }];
        case 'open-text': {
            // The text may have swallowed what opens a block, or a comment.
            const comment = text.search(/\s\/\//);
            const words = text.slice(0, comment < 0 ? undefined : comment).trimEnd();
            const end = (words.endsWith('{') ? words.slice(0, -1).trimEnd() : words).length;
            return [{ title: 'Close the text with "', edits: edit(end, end, '"') }];
        }
        case 'open-reference':
            return [{ title: 'Close the reference with }', edits: insertAtEnd('}') }];
        case 'opening-brace':
            return [{ title: 'Open the block with {', edits: insertAtEnd(' {') }];
        case 'stray-brace':
            return [{ title: 'Take out this }', edits: edit(character, character + 1, '') }];
    }
}

/**
 * The way to mend a word with a wrong letter, or one of other papers, where it is known which was meant.
 * @param text That of the document.
 */
export function writeMeantWord(word: string, meant: string | undefined, text: TextDocument, { uri, range }: Location): readonly Fix[] {
    if (meant === undefined) return [];
    const { line, character } = range.start;
    const tail = lengthOfTail(word, text.getText(), text.offsetAt(range.start) + word.length);
    const end = { line, character: character + word.length + tail };
    // An s too much or too few, as in `report to`, can have been meant in one way alone, unless the word as it stands opens a fact elsewhere.
    const isCertain = (word === `${meant}s` || `${word}s` === meant) && blocksWith(word).every((name) => name === MasaDocument.$type);
    return [{ title: `Write '${meant}'`, edits: [{ uri, range: { start: range.start, end }, newText: meant }], isCertain }];
}
