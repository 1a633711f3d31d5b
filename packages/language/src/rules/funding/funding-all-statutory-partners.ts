import type { ContributionFact, Funding, Partner } from '../../grammar/generated/ast.js';
import { readMoney } from '../../grammar/literals.js';
import { factsOf, findFact } from '../../model/facts.js';
import { isYetToFill } from '../../model/funding-lines.js';
import { statutoryPartners } from '../../model/partners.js';
import { textToWrite } from '../../model/placeholders.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** Whoever shares the duty shares the cost. */
export const fundingAllStatutoryPartners = defineRule({
    code: 'funding-all-statutory-partners',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 99',
    requirement:
        'Each safeguarding partner contributes to the funding, in shares that the leads agreed, and it is said what makes them fair.',
    why: 'The three partners answer for the arrangements together; a partner that gives nothing leaves the cost to the others.',
    fix: 'Add a line for the partner that has none, such as from police £24,000, or in kind and what it gives; and say of the shares with agreed by who agreed them, and with formula how they came about.',
    examples: {
        reported: askingExample(
            'funding-all-statutory-partners',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n}\n\npartner police "Northshire Police" {\n    kind  police\n}\n\nfunding 2025/26 {\n    from council £100\n}',
        ),
        silent: askingExample(
            'funding-all-statutory-partners',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n}\n\npartner police "Northshire Police" {\n    kind  police\n}\n\nfunding 2025/26 {\n    from council £100\n    from police in kind "a constable"\n    agreed by the leads\n    formula "By the number of children"\n}',
        ),
    },
    *assess(model) {
        const fundings = model.ofType('Funding').filter((each) => !isYetToFill(each));
        const lines = fundings.flatMap((funding) => factsOf(funding, 'ContributionFact'));
        const [funding] = fundings;
        if (!funding || lines.length === 0) return yield { unasked: 'No contribution is stated' };
        if (fundings.some((each) => findFact(each, 'NoCostFact'))) return yield { unasked: 'The arrangements have no cost of their own' };
        const partners = statutoryPartners(model).map(({ partner }) => ({
            partner,
            own: lines.find((line) => isFrom(line, partner) && isSomething(line)),
        }));
        for (const { partner, own } of partners) {
            if (own) yield { met: own };
            else
                yield {
                    node: funding,
                    ...(funding.year === undefined ? {} : { property: 'year' }),
                    message: `'${titleOf(partner)}' contributes nothing here.`,
                    advice: `Write in it, such as: from ${partner.name} £24,000.`,
                    related: [{ node: partner, property: 'name', message: 'The partner is stated here.' }],
                };
        }
        const unsaid = unsaidOfShares(fundings);
        if (unsaid.length === 0 || partners.some(({ own }) => !own)) return;
        yield {
            node: funding,
            ...(funding.year === undefined ? {} : { property: 'year' }),
            message: `Each partner contributes; it is not said ${unsaid.join(', or ')}.`,
            advice: `Write in the funding: ${unsaid.includes(byWhom) ? 'agreed by the leads' : 'formula "…"'}.`,
            fixes: [
                {
                    title: `Say ${unsaid.join(', and ')}${unsaid.includes(fairness) ? ', still to be written' : ''}`,
                    edits: addFact(
                        funding,
                        [
                            ...(unsaid.includes(byWhom) ? ['agreed by the leads'] : []),
                            ...(unsaid.includes(fairness) ? [`formula "${textToWrite}"`] : []),
                        ].join('\n'),
                        funding.facts.at(-1),
                    ),
                },
            ],
        };
    },
});

const byWhom = 'that the leads agreed the shares';
const fairness = 'what makes the shares fair';

/** What is not said of the shares: who agreed them, and what makes them fair. */
function unsaidOfShares(fundings: readonly Funding[]): readonly string[] {
    return [
        ...(fundings.some((each) => findFact(each, 'AgreedFact')) ? [] : [byWhom]),
        ...(fundings.some((each) => findFact(each, 'FormulaFact')) ? [] : [fairness]),
    ];
}

function isFrom({ payer }: ContributionFact, partner: Partner): boolean {
    if (payer?.collective === 'the partners') return true;
    const target = payer?.party?.ref;
    if (target === partner || target?.$container === partner) return true;
    return payer?.text !== undefined && [titleOf(partner), ...aliasesOf(partner)].includes(payer.text);
}

/** What cannot be read may be something; a printed nought is nothing. */
function isSomething({ amount, share, inKind, text }: ContributionFact): boolean {
    const money = amount === undefined ? undefined : readMoney(amount);
    if (money?.ok && money.value.pence === 0) return inKind || text !== undefined;
    return amount !== undefined || share !== undefined || inKind || text !== undefined;
}
