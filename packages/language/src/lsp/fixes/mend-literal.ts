import { GrammarUtils } from 'langium';
import { findLiteralValue, literalsOf } from '../../grammar/literal-properties.js';
import type { FindFixes } from './find-fixes.js';

/** Writes a date, an amount or a year as the message says it should be written. */
export const mendLiteral: FindFixes = (problem, document) => {
    const literal = literalsOf(document.parseResult.value).find(({ node, property, reading }) => {
        const start = GrammarUtils.findNodeForProperty(node.$cstNode, property)?.range.start;
        return !reading.ok && start?.line === problem.range.start.line && start.character === problem.range.start.character;
    });
    if (!literal) return [];
    const quoted = [...problem.message.matchAll(/'([^']+)'/g)].map(([, text = '']) => text);
    // 'Octobr' is not a month; did you mean October?
    const month = /did you mean (\p{Lu}\p{L}+)\?/u.exec(problem.message)?.[1];
    const texts = [...quoted, ...(month && quoted[0] ? [literal.text.replace(quoted[0], month)] : [])];
    const readable = [...new Set(texts)].filter((text) => text !== literal.text && findLiteralValue(literal.property, text) !== undefined);
    // A message may also show how such a thing is written by an example, which has nothing to do with what stands here.
    const example = /Write it as '([^']+)'/.exec(problem.message)?.[1] ?? '';
    const meant = examples.has(example) ? readable.filter((text) => text !== example) : readable;
    return meant.map((text) => ({
        title: `Write ${text}`,
        edits: [{ range: problem.range, newText: text }],
        isPreferred: meant.length === 1,
    }));
};

/** The examples that messages give. */
const examples: ReadonlySet<string> = new Set(['1 October 2024', '30 September', 'April 2025', '2025/26', '9.8%']);
