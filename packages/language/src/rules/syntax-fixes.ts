import type { LangiumDocument } from 'langium';
import type { Edit, Fix } from './fix.js';
import type { Location } from './rule.js';

/**
 * Ways to mend what could not be read: marks that people type out of habit, brackets that are missing, words with a wrong letter.
 * The lexer and the parser hand over no more than a place and a message, so the message says which mistake it is.
 */
export function syntaxFixes(message: string, { uri, range }: Location, document: LangiumDocument): readonly Fix[] {
    const { line, character } = range.start;
    const text = document.textDocument
        .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
        .replace(/[\r\n]+$/, '');
    const edit = (start: number, end: number, newText: string): readonly Edit[] => [
        { uri, range: { start: { line, character: start }, end: { line, character: end } }, newText },
    ];
    const insertAtEnd = (newText: string): readonly Edit[] => [{ uri, range: { start: range.end, end: range.end }, newText }];
    if (/^'[“”„]/.test(message)) {
        const edits = findCurlyMarks(text).flatMap((at) => edit(at, at + 1, '"'));
        return edits.length > 0 ? [{ title: 'Write straight quotation marks', edits, isCertain: true }] : [];
    }
    if (/^'[;:]/.test(message)) {
        const marks = /^[;:]+/.exec(text.slice(character))?.[0] ?? '';
        return [{ title: `Take out '${marks}'`, edits: edit(character, character + marks.length, ''), isCertain: true }];
    }
    if (text[character] === '{' && message.includes('\\{'))
        return [{ title: 'Write \\{ for a plain brace', edits: edit(character, character + 1, '\\{') }];
    if (message.startsWith('The closing quotation mark is missing')) {
        // The text may have swallowed what opens a block, or a comment.
        const comment = text.search(/\s\/\//);
        const words = text.slice(0, comment < 0 ? undefined : comment).trimEnd();
        const end = (words.endsWith('{') ? words.slice(0, -1).trimEnd() : words).length;
        return [{ title: 'Close the text with "', edits: edit(end, end, '"') }];
    }
    if (/^The reference '\{.*' is not closed/.test(message)) return [{ title: 'Close the reference with }', edits: insertAtEnd('}') }];
    if (message.startsWith('The { that opens the block is missing')) return [{ title: 'Open the block with {', edits: insertAtEnd(' {') }];
    if (message.startsWith('This } closes nothing')) return [{ title: 'Take out this }', edits: edit(character, character + 1, '') }];
    const [, word, meant] = /^'(.+)' cannot stand here\. Did you mean '(.+)'\?$/.exec(message) ?? [];
    if (word !== undefined && meant !== undefined && text.startsWith(word, character))
        return [{ title: `Write '${meant}'`, edits: edit(character, character + word.length, meant) }];
    return [];
}

/** Where the quotation marks of word processors stand; between straight marks they are the author's. */
function findCurlyMarks(line: string): readonly number[] {
    return [...line.matchAll(/"(?:[^"\\]|\\.)*"|[“”„]/g)].flatMap(({ 0: found, index }) => (found.startsWith('"') ? [] : [index]));
}
