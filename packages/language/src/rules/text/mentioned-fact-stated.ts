import { plain } from '../../model/phrase.js';
import { leadsTooFar, sayMentioned } from '../../model/say.js';
import { titleOf } from '../../model/titles.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A reference that has nothing to say would stand in the page with its braces. */
export const mentionedFactStated = defineRule({
    code: 'mentioned-fact-stated',
    on: 'Mention',
    level: 'must',
    concernsText: true,
    source: 'Masa language: prose may speak of facts',
    requirement: 'A fact that a text speaks of is stated, so that it can be said.',
    why: 'The published text carries the fact in words. Where it is empty, or cannot be worked out, the sentence would have a hole.',
    fix: 'State the fact, or say it in your own words.',
    examples: {
        reported:
            'funding {\n    from "Council" "a third"\n}\nsection money "Money" {\n    "Together they give {funding.total}."\n    show funding\n}\n',
        silent: 'funding {\n    from "Council" £100\n}\nsection money "Money" {\n    "Together they give {funding.total}."\n    show funding\n}\n',
    },
    *check(mention) {
        const owner = mention.element?.ref;
        const word = mention.details.at(-1)?.detail;
        if (!owner || !word?.ref) return;
        if (leadsTooFar(mention)) {
            const message = `What '${titleOf(owner)}' states as ${word.$refText} cannot be said here: its text speaks of itself, or of too many others that speak of others.`;
            yield { node: mention, message };
            return;
        }
        if (plain(sayMentioned(mention)) !== '') return;
        yield {
            node: mention,
            message: `'${titleOf(owner)}' has no ${word.$refText} that could be said here.`,
            fixes: [{ title: `Speak of '${titleOf(owner)}' itself`, edits: write({ node: mention }, mention.element.$refText) }],
        };
    },
});
