import { partnersOfKind, postsIn } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

const junior = /\b(?:inspector|sergeant|police constable|detective constable|PC|DC|DI|DS|DCI)\b/i;
const senior = /\b(?:commander|head of|lead for) ?(?:public protection|safeguarding|crime)?/i;

/** A delegate who has to ask first delays what cannot wait. */
export const dspSeniority = defineRule({
    code: 'dsp-seniority',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 57 and footnote 23',
    requirement: 'Delegates can decide for their body; for the police, not below area commander or head of public protection.',
    why: 'Who cannot commit money or people has to ask first, and decisions wait. For councils and care boards no rank is given, so nothing is checked there.',
    fix: 'Name a post of at least that rank. What else the post is, such as Head of Public Protection, stands in its title.',
    examples: {
        reported: askingExample(
            'dsp-seniority',
            '',
            'partner police "Northshire Police" {\n    kind  police\n    delegate  inspector "Detective Inspector"\n}',
        ),
        silent: askingExample(
            'dsp-seniority',
            '',
            'partner police "Northshire Police" {\n    kind  police\n    delegate  head "Detective Superintendent, Head of Public Protection"\n}',
        ),
    },
    *assess(model) {
        const delegates = partnersOfKind(model, 'police').flatMap((partner) => postsIn(partner, 'delegate'));
        if (delegates.length === 0) return yield { unasked: 'No delegate of the police is stated' };
        for (const delegate of delegates) {
            const title = titleOf(delegate);
            if (junior.test(title) && !senior.test(title))
                yield {
                    node: delegate,
                    property: delegate.title ? 'title' : 'name',
                    message: `'${title}' is below area commander and head of public protection, so may not be able to decide for the police.`,
                };
            else yield { met: delegate };
        }
        // A rank says something of the police alone; a section may say the rest.
        yield {
            undecided:
                'The police delegate is not below the rank that is asked; whether the others can decide for their bodies is not stated',
        };
    },
});
