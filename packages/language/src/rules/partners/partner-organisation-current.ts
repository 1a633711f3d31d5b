import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { authoritiesOf, beginsAfter, existedOn, successionOf } from '../../model/area.js';
import { factsOf, findFact } from '../../model/facts.js';
import { knownBodyOf, statutoryPartners } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { type Named, nameSuccessor } from '../name-successor.js';
import { type AssessmentContext, defineRule, type Found } from '../rule.js';

/** Bodies end and merge; what was right when it was signed is told as of today. */
export const partnerOrganisationCurrent = defineRule({
    code: 'partner-organisation-current',
    asked: 'always',
    level: 'good',
    source: 'Good practice, from Working Together 2023, paragraph 105',
    requirement: 'Each organisation exists under its name on the date of the version.',
    why: 'Readers turn to the body that is named. Where it was replaced after the date of the version, that is told as worth knowing.',
    fix: 'Name the body that took its place, and its full title after body.',
    examples: {
        reported:
            'arrangement a "A" {\n    published    1 May 2026\n    next review  1 May 2199\n}\n\npartner icb "Care Board" {\n    kind  integrated care board\n    body  "NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board"\n}\n',
        silent: 'arrangement a "A" {\n    published    1 May 2026\n    next review  1 May 2199\n}\n\npartner icb "Care Board" {\n    kind  integrated care board\n    body  "NHS Central East Integrated Care Board"\n}\n',
    },
    *assess(model, { asOf, today, findBody, isAsked }) {
        const isToldByLaw =
            isAsked('partner-set-complete') &&
            authoritiesOf(model).length > 0 &&
            !factsOf(model.node, 'DepartsFact').some(({ code }) => code === 'partner-set-complete');
        const inLaw = new Set<AstNode>(isToldByLaw ? statutoryPartners(model).map(({ partner }) => partner) : []);
        for (const element of [...model.ofType('Partner'), ...model.ofType('Agency'), ...model.ofType('Body')]) {
            const body = knownBodyOf(element, findBody);
            if (!body) continue;
            if (!existedOn(body, asOf)) {
                // A text may name a body a little before it is set up; a partner in law that is no more is told once, by the rule on the law.
                if (beginsAfter(body, asOf) !== undefined || inLaw.has(element)) continue;
                yield describe(element, body, findBody);
            } else if (!existedOn(body, today)) {
                yield { remark: describe(element, body, findBody) };
            } else {
                yield { met: element };
            }
        }
    },
});

function describe(element: Named, body: ast.KnownBody, findBody: AssessmentContext['findBody']): Found {
    const fact = findFact(element as ast.Partner, 'BodyFact');
    const place = fact ? { node: fact, property: 'body' } : { node: element, property: 'name' };
    const succession = successionOf(body);
    const successors = succession?.successors.map(titleOf).join(' and ') ?? '';
    const when = succession?.from === undefined ? '' : ` on ${succession.from}`;
    const message = successors === '' ? `${titleOf(body)} no longer exists.` : `${titleOf(body)} was replaced${when} by ${successors}.`;
    const [only, ...others] = succession?.successors ?? [];
    return {
        ...place,
        message,
        fixes: ast.isKnownBody(only) && others.length === 0 ? [nameSuccessor(element, body, only, findBody)] : [],
    };
}
