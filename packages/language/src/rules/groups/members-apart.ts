import { quoteText } from '../../grammar/value-converter.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A list within one pair of marks is one member to everybody who counts, links or compares. */
export const membersApart = defineRule({
    code: 'members-apart',
    on: 'Member',
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'Each member of a group stands by itself.',
    why: 'Several members within one pair of quotation marks count as one: the table shows them as a run of words, and nobody who compares areas finds them.',
    fix: 'Write each member in its own quotation marks, or by its name, with commas between.',
    examples: {
        reported: 'group board "Board" {\n    chair vacant\n    meets monthly\n    members "Schools; colleges"\n}\n',
        silent: 'group board "Board" {\n    chair vacant\n    meets monthly\n    members "Schools", "colleges"\n}\n',
    },
    *check({ party, count }) {
        const items = (party?.text ?? '').split(';').flatMap((item) => item.trim().replace(/^and /, '') || []);
        // Of a count, the words say of what.
        if (!party || count !== undefined || items.length < 2) return;
        const right = items.map(quoteText).join(', ');
        yield {
            node: party,
            message: `In one pair of quotation marks stand ${items.length} members, which count as one. Write each in its own, with commas between.`,
            fixes: [{ title: `Write ${right}`, edits: write({ node: party }, right), isCertain: true }],
        };
    },
});
