import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { findWords } from '../../model/wording.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

const fourthPartner = /\b(?:fourth|4th)\s+(?:statutory\s+)?safeguarding\s+partner\b/gi;

/** The law knows three kinds of safeguarding partner. */
export const partnerLabelMatchesLaw = defineRule({
    code: 'partner-label-matches-law',
    asked: 'by-standards',
    level: 'info',
    source: 'Children Act 2004, section 16E(3); Working Together 2023, paragraphs 67 and 76 to 77',
    requirement: 'Only the three kinds of body are called safeguarding partners; education is a relevant agency.',
    why: 'Schools and others may be partners in all but law. A reader should see which duties the law gives to whom.',
    fix: 'Say what else they are, such as a further member; keep safeguarding partner for the three kinds.',
    examples: {
        reported: askingExample('partner-label-matches-law', '', 'partner education "Education" {\n    kind  education\n}'),
        silent: askingExample('partner-label-matches-law', '', 'partner council "Northshire Council" {\n    kind  local authority\n}'),
    },
    *assess(model) {
        for (const partner of model.ofType('Partner')) {
            const kind = findFact(partner, 'PartnerKindFact');
            if (kind?.kind === 'education')
                yield {
                    node: kind,
                    message: `'${titleOf(partner)}' is stated as a partner. In law education is a relevant agency, not a safeguarding partner.`,
                };
        }
        for (const document of model.documents) {
            for (const { text, start, end } of findWords(document, fourthPartner, ['text', 'alias'])) {
                yield {
                    node: document.parseResult.value,
                    words: { start, end },
                    message: `'${text}': in law there are three kinds of safeguarding partner, and this is none of them.`,
                };
            }
        }
    },
});
