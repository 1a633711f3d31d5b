import { findWords } from '../../model/wording.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

const title = 'Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018';

const alike =
    /Child(?:ren)? Safeguarding Practice Reviews? (?:and|&) Relevant Agenc(?:y|ies)(?:,? ?\(?England\)?)?(?:,? ?(?:the )?Regulations?)?(?:,? ?\(?2018\)?)?/giu;

/** Nobody finds an instrument under a title that it does not bear. */
export const regulationTitleCorrect = defineRule({
    code: 'regulation-title-correct',
    on: 'MasaDocument',
    isLocal: true,
    level: 'good',
    source: 'The title of SI 2018/789',
    requirement: 'The regulations on relevant agencies are cited by their title.',
    why: 'Whoever looks the regulations up needs the title that they bear.',
    fix: `Write: ${title}.`,
    examples: {
        reported:
            'section agencies "Agencies" {\n    "The Child Safeguarding Practice Review and Relevant Agencies (England) 2018 say who they are."\n}\n',
        silent: `section agencies "Agencies" {\n    "The ${title} say who they are."\n}\n`,
    },
    *check(document, context) {
        for (const { text, start, end } of findWords(context.document, alike, ['text', 'cited', 'alias', 'remark'])) {
            const written = text.replace(/\s+/g, ' ');
            if (written.toLowerCase() === title.toLowerCase()) continue;
            const spot = { node: document, words: { start, end } };
            yield {
                ...spot,
                message: `'${written}' is not the title of the regulations. It is: ${title}.`,
                fixes: [{ title: 'Write the title', edits: write(spot, title) }],
            };
        }
    },
});
