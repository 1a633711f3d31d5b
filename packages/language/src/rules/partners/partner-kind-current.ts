import { careBoardsSince } from '../../model/area.js';
import { findFact } from '../../model/facts.js';
import { partnersOfKind } from '../../model/partners.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

const commissioningGroup = /\bCCGs?\b|clinical commissioning group/i;

/** Clinical commissioning groups were closed when care boards were set up. */
export const partnerKindCurrent = defineRule({
    code: 'partner-kind-current',
    asked: 'by-standards',
    level: 'must',
    source: 'Children Act 2004, section 16E(3)(b), as substituted on 1 July 2022',
    requirement: 'The health partner is an integrated care board, no longer a clinical commissioning group.',
    why: 'Clinical commissioning groups were closed on 1 July 2022; a family that looks for one finds nobody.',
    fix: 'Name the integrated care board, with kind integrated care board. A former name stands after formerly known as.',
    examples: {
        reported: askingExample(
            'partner-kind-current',
            '',
            'partner health "Northshire Clinical Commissioning Group" {\n    kind  "clinical commissioning group"\n}',
        ),
        silent: askingExample(
            'partner-kind-current',
            '',
            'partner health "Northshire Integrated Care Board" {\n    kind               integrated care board\n    formerly known as  "Northshire CCG"\n}',
        ),
    },
    *assess(model, { asOf }) {
        if (asOf < careBoardsSince) return yield { unasked: 'Integrated care boards were set up on 1 July 2022' };
        for (const partner of model.ofType('Partner')) {
            const kind = findFact(partner, 'PartnerKindFact');
            const former = [kind?.text ?? '', titleOf(partner), ...aliasesOf(partner)].find((name) => commissioningGroup.test(name));
            if (former === undefined) continue;
            const message = `'${former}' is a clinical commissioning group; since 1 July 2022 the health partner is an integrated care board.`;
            yield kind?.text === former
                ? {
                      node: kind,
                      property: 'text',
                      message,
                      fixes: [{ title: 'Write integrated care board', edits: write({ node: kind }, 'kind integrated care board') }],
                  }
                : { node: partner, property: 'name', message };
        }
        const boards = partnersOfKind(model, 'integrated care board');
        yield* boards.map((met) => ({ met }));
        if (boards.length === 0) yield { undecided: 'No integrated care board is among the partners' };
    },
});
