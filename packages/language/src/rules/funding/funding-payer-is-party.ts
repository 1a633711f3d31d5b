import { findNearMiss, isStated, namesInUse } from '../../model/printed-names.js';
import { titleOf } from '../../model/titles.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** Money comes from somebody, and readers want to know who that is. */
export const fundingPayerIsParty = defineRule({
    code: 'funding-payer-is-party',
    on: 'ContributionFact',
    level: 'good',
    source: 'Good practice',
    requirement: 'Every payer is stated as a partner, agency or other body, under the same name.',
    why: 'A payer under a name of its own cannot be found among the partners and agencies, and its share cannot be told from theirs.',
    fix: 'Write the name of the partner or agency, with as where the table prints it otherwise; or state the payer as a body.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\npartner council "Council"\nfunding 2025/26 {\n    from "Council Tax Fund" £100\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\npartner council "Council"\nfunding 2025/26 {\n    from council £100\n    from "a grant of the government" £50\n}\n',
    },
    *check(fact, { arrangements }) {
        const [model] = arrangements;
        const text = fact.payer?.text;
        if (
            !model ||
            text === undefined ||
            /^\p{Ll}/u.test(text) ||
            /\b(?:grant|fund(?:ing)?|income|reserve|carried)\b/i.test(text.replace(/ Fund$/, ''))
        )
            return;
        const names = namesInUse(model);
        const own = names.bodies.find(({ name }) => name.toLowerCase() === text.toLowerCase());
        const known = own ?? findNearMiss(text, names, names.bodies);
        const name = known && 'name' in known.element ? String(known.element.name) : undefined;
        if (known && name !== undefined) {
            // A near miss of its name is no other name.
            const right = known !== own || known.name === text ? name : `${name} as "${text}"`;
            yield {
                node: fact,
                property: 'payer',
                message: `'${text}' pays; write ${name}, so that it is known to be '${titleOf(known.element)}'.`,
                related: [{ node: known.element, property: 'name', message: 'It is stated here.' }],
                fixes: [{ title: `Write ${right}`, edits: write({ node: fact, property: 'payer' }, right) }],
            };
        } else if (names.bodies.length > 0 && !isStated(text, names)) {
            yield {
                node: fact,
                property: 'payer',
                message: `'${text}' pays, and is stated neither as a partner nor as an agency or body.`,
            };
        }
    },
});
