import { factsOf } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import type { Verdict } from '../../model/verdict.js';
import { takeOut } from '../fix.js';
import { defineRule, type RuleContext } from '../rule.js';

/** Nothing stays silenced by accident: a departure from what is met today would hide that it is not met tomorrow. */
export const departureApplies = defineRule({
    code: 'departure-applies',
    on: 'Arrangement',
    level: 'good',
    source: 'Masa language: comply or explain',
    requirement: 'A departure is from something that is not met.',
    why: 'Its reason is published, and reads as if the requirement were not met; and should it ever stop being met, nobody would be told.',
    fix: 'Take the departure out.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n    departs from group-has-chair because "Our groups choose for each meeting." agreed by "the leads" on 1 May 2026 review by 1 May 2199\n}\n\ngroup board "Board" {\n    chair vacant\n    meets monthly\n}\n',
        silent: 'arrangement a "A" {}\n',
    },
    *check(arrangement, context) {
        const model = context.arrangements.find(({ node }) => node === arrangement);
        if (!model?.isReadable) return;
        for (const fact of factsOf(arrangement, 'DepartsFact')) {
            const fixes = [{ title: 'Take the departure out', edits: takeOut(fact) }];
            const spot = { node: fact, property: 'code', fixes };
            const found = verdictOf(fact.code, model, context);
            if (found?.status === 'found' || found?.status === 'answered') {
                yield {
                    node: fact,
                    property: 'code',
                    message: `The departure from '${fact.code}' no longer applies: nothing is found against it.`,
                };
            } else if (found?.status === 'not-asked') {
                yield { ...spot, message: `The departure from '${fact.code}' does not apply: ${found.reason}.` };
            }
        }
    },
});

/** How what is departed from stands: a requirement of a standard, or else a rule. The rules on departures do not judge themselves. */
function verdictOf(code: string | undefined, model: ArrangementModel, context: RuleContext): Verdict | undefined {
    if (!code || code.startsWith('departure-') || !context.codes().has(code)) return undefined;
    const answer = context.answersOf(model).find(({ requirement, rule }) => requirement.name === code || rule === code);
    return answer ? answer.verdict : context.askRule(code, model);
}
