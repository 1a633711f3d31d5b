import { countOf } from '../../model/frequency.js';
import type { ArrangementModel } from '../../model/model.js';
import { collectivePosts, isSafeguardingPartner } from '../../model/partners.js';
import { defineRule } from '../rule.js';

/** A quorum that asks for more than there are stops every meeting. */
export const quorumWithinReach = defineRule({
    code: 'quorum-within-reach',
    on: 'QuorumRule',
    level: 'good',
    source: 'Good practice',
    requirement: 'A quorum asks for no more leads, delegates or partners than are stated.',
    why: 'A meeting that needs three of the delegates, where two are stated, can decide nothing; either the number is wrong, or somebody is missing.',
    fix: 'Correct the number, or state who is missing.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\npartner council "Council" {\n    kind local authority\n    delegate dcs "Director"\n}\ngroup board "Board" {\n    chair vacant\n    meets monthly\n    quorum 2 of the delegates\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\npartner council "Council" {\n    kind local authority\n    delegate dcs "Director"\n}\ngroup board "Board" {\n    chair vacant\n    meets monthly\n    quorum 1 of the delegates\n}\n',
    },
    *check(rule, { arrangements }) {
        const [model] = arrangements;
        const count = countOf(rule);
        const collective = rule.party?.collective;
        if (!model?.isReadable || count === undefined || collective === undefined) return;
        // Who shares a group may bring more of them.
        const most = Math.max(...arrangements.map((each) => countStated(collective, each)));
        if (most === 0 || count <= most) return;
        yield {
            node: rule,
            property: rule.word === undefined ? 'count' : 'word',
            message: `A quorum of ${count} of ${collective} asks for more than the ${most} that ${most === 1 ? 'is' : 'are'} stated.`,
        };
    },
});

function countStated(collective: string, model: ArrangementModel): number {
    return collective === 'the partners'
        ? model.ofType('Partner').filter(isSafeguardingPartner).length
        : collectivePosts(collective, model).length;
}
