import { isUnwritten } from '../../model/is-unwritten.js';
import { titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';

/** A section may be left for later, but not forgotten. */
export const sectionWritten = defineRule({
    code: 'section-written',
    on: 'Section',
    level: 'good',
    source: 'Good practice',
    requirement: 'Each section says something.',
    why: 'Readers find the heading in the list of contents, go there, and read that the section has not been written yet. One that answers a requirement and has no text is told of with that requirement, and not here.',
    fix: 'Write its text between { and }, or take the section out.',
    examples: {
        reported: 'section aims "Our aims" {\n}\n',
        silent: 'section aims "Our aims" {\n    "We work together."\n}\n',
    },
    *check(section) {
        if (section.answers.length > 0 || !isUnwritten(section)) return;
        yield {
            node: section,
            property: 'title',
            message: `The section '${titleOf(section)}' has not been written yet. Write its text between { and }, or take the section out.`,
        };
    },
});
