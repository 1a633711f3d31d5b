import { findFact } from '../../model/facts.js';
import { fileForDownload } from '../../support/file-for-download.js';
import { defineRule } from '../rule.js';

/** A file for download is hard to read on a phone, and nobody can link to a place in it. */
export const htmlPreferred = defineRule({
    code: 'html-preferred',
    asked: 'always',
    level: 'good',
    source: 'Good practice; Government Digital Service, 16 July 2018, and its guidance on accessible documents, which bind central government (secondary sources)',
    requirement: 'The arrangement is published as a web page, and as a file for download only beside it.',
    why: 'On a phone a PDF is moved about letter by letter, many screen readers lose its order, and nobody can link to a place in it. Masa sees the address alone: it does not follow it, and cannot tell whether a web page stands beside the file.',
    fix: 'Publish the page that masa build makes, and write its address after at. The PDF may stay beside it.',
    examples: {
        reported:
            'arrangement a "A" {\n    published    1 May 2026 at "https://www.example.org/arrangements.pdf"\n    next review  1 May 2199\n}\n',
        silent: 'arrangement a "A" {\n    published    1 May 2026 at "https://www.example.org/arrangements"\n    next review  1 May 2199\n}\n',
    },
    *assess(model) {
        const fact = findFact(model.node, 'PublishedFact');
        const file = fileForDownload(fact?.link);
        if (fact?.link === undefined) yield { undecided: 'The address at which it is published is not stated' };
        else if (file === undefined) yield { met: fact };
        else
            yield {
                node: fact,
                property: 'link',
                message: `The address leads to a ${file}, and no web page is named.`,
                advice: `Write the address of the page, with the ${file} beside it.`,
            };
    },
});
