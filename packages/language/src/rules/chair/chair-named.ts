import { isPost } from '../../grammar/generated/ast.js';
import { chairOf } from '../../model/chair-of.js';
import { noteOfUnnamed } from '../../model/note-of-unnamed.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** Agencies turn to the chair, so they have to know who it is. */
export const chairNamed = defineRule({
    code: 'chair-named',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 104, bullet 1',
    requirement: 'The arrangement says who chairs the partnership.',
    why: 'The chair is whom agencies turn to, and who carries questions from the delegates to the leads.',
    fix: 'Write chair in the arrangement, such as chair council.dcs.',
    examples: {
        reported: askingExample('chair-named', ''),
        silent: askingExample('chair-named', 'chair        "Alex Example"'),
    },
    *assess(model) {
        const chair = chairOf(model);
        if (chair && chair.parties.length > 0) {
            const posts = chair.parties.flatMap(({ party }) => (isPost(party?.ref) ? party.ref : []));
            return yield { met: model.node, ...noteOfUnnamed(posts, model) };
        }
        if (chair) yield { node: chair.fact, message: `The chair of '${titleOf(model.node)}' is ${chair.seat.vacancy ?? 'not named'}.` };
        else
            yield {
                node: model.node,
                property: 'name',
                message: `'${titleOf(model.node)}' does not say who chairs the partnership.`,
                advice: 'Write: chair one of the delegates. Or name one, such as: chair council.dcs.',
                fixes: [{ title: 'Say that one of the delegates chairs', edits: addFact(model.node, 'chair  one of the delegates') }],
            };
    },
});
