import { AstUtils } from 'langium';
import { isProse } from '../../grammar/generated/ast.js';
import { findWords } from '../../model/wording.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

const marks = /\[\^(?<name>[^\]\s\0]{1,60})\](?<note>:)?/gu;

/** A mark that leads to nothing. */
export const footnoteResolves = defineRule({
    code: 'footnote-resolves',
    on: 'MasaDocument',
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'Every mark of a footnote has its note, and every note its mark.',
    why: 'A mark without a note is published as it was typed; a note without a mark is not published at all.',
    fix: 'Write the note in the same text, on a line of its own such as [^1]: The note.',
    examples: {
        reported: 'section aims "Aims" {\n    """\n    We work together.[^1]\n    """\n}\n',
        silent: 'section aims "Aims" {\n    """\n    We work together.[^1]\n\n    [^1]: All of us.\n    """\n}\n',
    },
    *check(document, context) {
        const all = [...findWords(context.document, marks, ['text', 'remark', 'cited'])].map(({ node, start, end, groups }) => ({
            text: AstUtils.getContainerOfType(node, isProse),
            name: groups['name'] ?? '',
            isNote: groups['note'] !== undefined,
            words: { start, end },
        }));
        for (const { text, name, isNote, words } of all) {
            const has = all.some(
                (other) => other.text === text && other.name.toLowerCase() === name.toLowerCase() && other.isNote !== isNote,
            );
            if (has) continue;
            const message = isNote ? `Nothing in this text refers to the note ${name}.` : `The note ${name} is missing in this text.`;
            const fixes = isNote ? [] : [{ title: 'Take the mark out', edits: write({ node: document, words }, '') }];
            yield { node: document, words, message, fixes };
        }
    },
});
