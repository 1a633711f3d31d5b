import * as ast from '../../grammar/generated/ast.js';
import { postsIn, statutoryPartners } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addWords } from '../fix.js';
import { defineRule } from '../rule.js';

/** The guidance speaks of one delegate for each body. */
export const dspSingle = defineRule({
    code: 'dsp-single',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 56, which speaks of one delegate (inferred)',
    requirement: 'Each partner has one delegated safeguarding partner; where it has more, the text says which of them decides.',
    why: 'With two delegates nobody knows whose word counts when they differ.',
    fix: 'Mark the one who decides: delegate dcs "Director of Children\'s Services" first among delegates.',
    examples: {
        reported: askingExample(
            'dsp-single',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n    delegate  first-post "First Director"\n    delegate  second-post "Second Director"\n}',
        ),
        silent: askingExample(
            'dsp-single',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n    delegate  first-post "First Director" first among delegates\n    delegate  second-post "Second Director"\n}',
        ),
    },
    *assess(model) {
        const partners = statutoryPartners(model).map(({ partner }) => ({ partner, delegates: postsIn(partner, 'delegate') }));
        if (partners.every(({ delegates }) => delegates.length === 0))
            return yield { unasked: 'No delegated safeguarding partner is stated' };
        for (const { partner, delegates } of partners) {
            const first = delegates.filter((delegate) => delegate.tails.some(ast.isPrimaryTail));
            const [single] = delegates.length === 1 ? delegates : first;
            if (single && first.length < 2) yield { met: single };
            else if (delegates.length > 1) {
                const says =
                    first.length > 1 ? `${first.length} of them are first among delegates` : 'it is not said which of them decides';
                yield {
                    node: partner,
                    property: 'name',
                    message: `'${titleOf(partner)}' has ${delegates.length} delegates, and ${says}.`,
                    fixes:
                        first.length > 0
                            ? []
                            : delegates
                                  .filter(({ facts }) => facts.length === 0)
                                  .map((delegate) => ({
                                      title: `Say that '${titleOf(delegate)}' decides`,
                                      edits: addWords(delegate, 'first among delegates'),
                                  })),
                };
            }
        }
    },
});
