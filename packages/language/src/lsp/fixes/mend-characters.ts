import type { FindFixes } from './find-fixes.js';

/** Replaces quotation marks of word processors by straight ones, takes out punctuation that means nothing here, and tells braces from references. */
export const mendCharacters: FindFixes = ({ range, message }, document) => {
    const line = document.textDocument
        .getText({ start: { line: range.start.line, character: 0 }, end: { line: range.start.line + 1, character: 0 } })
        .replace(/\r?\n$/, '');
    const at = range.start.character;
    if (/^'[“”„‘’]/.test(message)) {
        const mended = line.replace(/[“”„]/g, '"');
        return [
            {
                title: 'Write straight quotation marks',
                edits: [{ range: wholeLine(range.start.line, line), newText: mended }],
                isPreferred: true,
            },
        ];
    }
    if (line[at] === '{' && message.includes('\\{')) {
        return [
            {
                title: 'Write \\{ for a plain brace',
                edits: [{ range: { start: range.start, end: { line: range.start.line, character: at + 1 } }, newText: '\\{' }],
            },
        ];
    }
    if (/^'[;:]/.test(message)) {
        const marks = /^[;:]+/.exec(line.slice(at))?.[0] ?? '';
        return [
            {
                title: `Take out '${marks}'`,
                edits: [{ range: { start: range.start, end: { line: range.start.line, character: at + marks.length } }, newText: '' }],
                isPreferred: true,
            },
        ];
    }
    if (message.startsWith('The closing quotation mark is missing')) {
        return [{ title: 'Close the text with "', edits: [{ range: { start: range.end, end: range.end }, newText: '"' }] }];
    }
    return [];
};

function wholeLine(line: number, text: string): { start: { line: number; character: number }; end: { line: number; character: number } } {
    return { start: { line, character: 0 }, end: { line, character: text.length } };
}
