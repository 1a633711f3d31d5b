import type { CstNode } from 'langium';
import type * as ast from '../../grammar/generated/ast.js';
import { readDate } from '../../grammar/literals.js';
import { followedEditions } from '../../model/editions.js';
import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { takeOutEntry } from '../fix.js';
import { defineRule } from '../rule.js';

/** One edition replaces the other; duties of both at once are duties of none. */
export const editionSingle = defineRule({
    code: 'edition-single',
    asked: 'always',
    level: 'good',
    source: 'Good practice',
    requirement: 'One edition of the guidance is followed, not several.',
    why: 'A later edition replaces the earlier one, and they ask for different things.',
    fix: 'Leave the latest edition after follows; what came before is history, and may be told in a text.',
    examples: {
        reported:
            'arrangement a "A" {\n    follows      working-together-2018, working-together-2023\n    published    1 May 2024\n    next review  1 May 2199\n}\n',
        silent: 'arrangement a "A" {\n    published    1 May 2024\n    next review  1 May 2199\n}\n',
    },
    *assess(model) {
        const editions = followedEditions(model);
        if (editions.length === 0) return yield { unasked: 'No edition of the guidance is followed' };
        const [latest, ...older] = [...editions].sort((a, b) => (startOf(a.edition) < startOf(b.edition) ? 1 : -1));
        if (older.length === 0 && latest) return yield { met: latest.edition };
        for (const { edition, spot } of older)
            if (latest && edition !== latest.edition)
                yield {
                    ...spot,
                    message: `${titleOf(edition)} is followed beside ${titleOf(latest.edition)}, which is later.`,
                    fixes: [
                        {
                            title: `Follow ${latest.edition.name} alone`,
                            edits: takeOutEntry(spot.node, placesOfStandards(spot.node), spot.index),
                        },
                    ],
                };
    },
});

/** The names after `follows`, as they lie in the text. */
function placesOfStandards(fact: ast.FollowsFact): readonly (CstNode | undefined)[] {
    return fact.standards.map(({ $refNode }) => $refNode);
}

function startOf(edition: ast.Standard): string {
    const from = readDate(findFact(edition, 'InForceFact')?.from ?? '');
    return from.ok ? from.value : '';
}
