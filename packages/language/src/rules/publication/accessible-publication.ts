import type { AstNode } from 'langium';
import { findFact } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { titleOf } from '../../model/titles.js';
import { findWords } from '../../model/wording.js';
import { fileForDownload } from '../../support/file-for-download.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

const statements = /\baccessibility statement\b/giu;

const byPeople = 'Whether what is published meets the standard is for people to try';

/** No program can tell that everybody can read a page; that nothing but a file is published can be told. */
export const accessiblePublication = defineRule({
    code: 'accessible-publication',
    asked: 'by-standards',
    level: 'must',
    source: 'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, from secondary sources; Working Together 2023, paragraph 102',
    requirement: 'What is published meets the accessibility standard, files for download included, and has an accessibility statement.',
    why: 'Whether a page meets the standard cannot be told from the arrangement, and the compliance statement does not claim it. What can be told is told: a file for download is named as the place of publication, and no accessibility statement with it. The page that masa build makes is tested against the standard by machine, and brings such a statement for you to complete.',
    fix: 'Publish the page that masa build makes with the statement beside it; or state the accessibility statement of your site as a document with its link.',
    examples: {
        reported: askingExample('accessible-publication', 'published 1 May 2026 at "https://www.example.org/arrangements.pdf"'),
        silent: askingExample('accessible-publication', 'published 1 May 2026 at "https://www.example.org/arrangements"'),
    },
    *assess(model) {
        const published = findFact(model.node, 'PublishedFact');
        const statement = findStatement(model);
        const file = fileForDownload(published?.link);
        if (published && file && !statement) {
            yield {
                node: published,
                property: 'link',
                message: `'${titleOf(model.node)}' is published as a ${file}, and no accessibility statement is named.`,
                advice: 'The page that masa build makes brings one.',
            };
            return;
        }
        if (statement) {
            yield { met: statement };
            yield { undecided: `${byPeople}; an accessibility statement is named` };
        } else if (published?.link === undefined) yield { undecided: `${byPeople}; where it is published is not stated` };
        else yield { undecided: `${byPeople}; an accessibility statement comes with the page that Masa makes` };
    },
});

/** A document or a link that is an accessibility statement, or a text that speaks of one. */
function findStatement(model: ArrangementModel): AstNode | undefined {
    for (const document of model.documents) for (const { node } of findWords(document, statements, ['text', 'cited', 'alias'])) return node;
    return undefined;
}
