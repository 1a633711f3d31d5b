import type { FindFixes } from './find-fixes.js';

/** Takes out the second of two statements of one thing. */
export const removeDouble: FindFixes = ({ range }, document) => {
    const { textDocument } = document;
    const before = textDocument.getText({ start: { line: range.start.line, character: 0 }, end: range.start });
    const after = textDocument.getText({ start: range.end, end: { line: range.end.line + 1, character: 0 } });
    // Where the fact has its lines to itself, they go with it.
    const isAlone = before.trim() === '' && after.trim() === '';
    const whole = isAlone ? { start: { line: range.start.line, character: 0 }, end: { line: range.end.line + 1, character: 0 } } : range;
    return [{ title: 'Take out this one', edits: [{ range: whole, newText: '' }] }];
};
