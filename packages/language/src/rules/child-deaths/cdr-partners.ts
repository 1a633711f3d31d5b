import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { knownBodyOf } from '../../model/partners.js';
import { describeParty } from '../../model/say.js';
import { askingExample } from '../asking-example.js';
import { takeOutEntry } from '../fix.js';
import { type AssessmentContext, defineRule } from '../rule.js';

type Kind = 'council' | 'care board' | 'police';

/** Child deaths are reviewed by two of the three partners. */
export const cdrPartners = defineRule({
    code: 'cdr-partners',
    asked: 'by-standards',
    level: 'must',
    source: 'Children Act 2004, section 16Q(2); Working Together 2023, paragraph 378',
    requirement: 'The child death review partners are the local authority and each integrated care board; the police are not.',
    why: 'The two answer in law for reviewing every death of a child; the police take part and do not answer for it.',
    fix: 'Correct the line partners of the child death review.',
    examples: {
        reported: askingExample(
            'cdr-partners',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n}\n\npartner police "Northshire Police" {\n    kind  police\n}\n\nchild death review deaths "Child death review" {\n    partners  council, police\n}',
        ),
        silent: askingExample(
            'cdr-partners',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n}\n\npartner icb "Northshire Integrated Care Board" {\n    kind  integrated care board\n}\n\nchild death review deaths "Child death review" {\n    partners  council, icb\n}',
        ),
    },
    *assess(model, context) {
        const facts = model.ofType('ChildDeathReview').flatMap((review) => factsOf(review, 'ReviewPartnersFact'));
        if (facts.length === 0) return yield { unasked: 'No child death review is stated here' };
        for (const fact of facts) {
            const kinds = fact.partners.map((party) => kindOf(party, context));
            for (const [index, party] of fact.partners.entries()) {
                if (kinds[index] === 'police')
                    yield {
                        node: fact,
                        property: 'partners',
                        index,
                        message: `'${describeParty(party)}' is no child death review partner in law.`,
                        fixes: [{ title: 'Take it out of the partners', edits: takeOutEntry(fact, fact.partners, index) }],
                    };
            }
            const lacking = (['council', 'care board'] as const).filter((kind) => !kinds.includes(kind));
            if (lacking.length === 0) yield { met: fact };
            else if (kinds.includes(undefined)) yield { undecided: 'What kind of body some of the partners are is not stated' };
            else for (const kind of lacking) yield { node: fact, message: `The child death review partners include no ${words[kind]}.` };
        }
    },
});

const words = { council: 'local authority', 'care board': 'integrated care board' } as const;

/** What kind of body a party is: as it states, as the library knows it, or as its title says. */
function kindOf(party: ast.PartyRef, { findBody }: AssessmentContext): Kind | undefined {
    const target: AstNode | undefined = party.party?.ref;
    const owner = AstUtils.getContainerOfType(target, ast.isPartner);
    const stated = owner && findFact(owner, 'PartnerKindFact')?.kind;
    if (stated)
        return ({ 'local authority': 'council', 'integrated care board': 'care board', police: 'police' } as const)[stated as 'police'];
    const known =
        ast.isBody(target) || ast.isAgency(target) || ast.isPartner(target)
            ? knownBodyOf(target, findBody)
            : (target ?? findBody(party.text ?? ''));
    if (ast.isCareBoard(known)) return 'care board';
    if (ast.isPoliceForce(known)) return 'police';
    if (ast.isAuthority(known)) return 'council';
    const name = describeParty(party);
    if (/\bintegrated care board\b|\bICB\b/i.test(name)) return 'care board';
    if (/\b(?:council|borough|local authority)\b/i.test(name)) return 'council';
    return /\b(?:police|constabulary)\b/i.test(name) ? 'police' : ast.isArrangement(target) ? 'council' : undefined;
}
