import { lineBeforeAudience } from '../../model/funding-lines.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** Behind an amount, `for adults` looks as if it were said of that amount. */
export const lineAudienceInBrackets = defineRule({
    code: 'line-audience-in-brackets',
    on: 'AudienceFact',
    isLocal: true,
    level: 'must',
    concernsText: true,
    source: 'Masa language: for, in a line of its own, is said of the whole block',
    requirement: 'Whom one contribution or one expense is for stands in brackets.',
    why: 'Without brackets it is read as a fact of the block, and the page would say that all of the money is for them.',
    fix: 'Put it in brackets behind the amount, such as (for adults); or in a line of its own, where all of the money is for them.',
    examples: {
        reported: 'funding 2025/26 {\n    from "Council" £100\n    from "Police" £50 for adults\n}\n',
        silent: 'funding 2025/26 {\n    from "Council" £100\n    from "Police" £50 (for adults)\n}\n',
    },
    *check(fact) {
        const line = lineBeforeAudience(fact);
        if (!line) return;
        const words = fact.$cstNode?.text ?? '';
        const isOne = fact.audiences.length === 1;
        yield {
            node: fact,
            message: `'${words}' is said of the whole block here, not of this line.`,
            advice: isOne
                ? `Put it in brackets behind the amount: (${words}).`
                : 'Write a line for each with its own amount, or leave the words out where it is not divided.',
            fixes: isOne && !line.text ? [{ title: `Write (${words})`, edits: write({ node: fact }, `(${words})`) }] : [],
        };
    },
});
