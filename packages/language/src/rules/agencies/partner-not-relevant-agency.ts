import * as ast from '../../grammar/generated/ast.js';
import { statutoryPartners } from '../../model/partners.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';
import { takeOffList } from '../take-off-list.js';

/** The Act has partners on one side and relevant agencies on the other. */
export const partnerNotRelevantAgency = defineRule({
    code: 'partner-not-relevant-agency',
    asked: 'always',
    level: 'good',
    source: 'Good practice, from the Children Act 2004, section 16E(1)(a) to (b)',
    requirement: 'A statutory partner is not listed again as a relevant agency.',
    why: 'The partners make the arrangements, the agencies act in line with them. A body on both lists leaves readers to guess which it is.',
    fix: 'Take the partner out of relevant agencies.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review        1 May 2199\n    relevant agencies  police\n}\n\npartner police "Northshire Police" {\n    kind  police\n}\n',
        silent: 'arrangement a "A" {\n    next review        1 May 2199\n    relevant agencies  club\n}\n\npartner police "Northshire Police" {\n    kind  police\n}\n\nagency club "Club" {\n    schedule paragraph 38\n}\n',
    },
    *assess(model) {
        if (model.agencies.length === 0) return yield { unasked: 'No relevant agency is named' };
        const partners = statutoryPartners(model).map(({ partner }) => partner);
        const byName = new Map(
            partners.flatMap((partner) => [titleOf(partner), ...aliasesOf(partner)].map((name) => [normal(name), partner] as const)),
        );
        for (const { ref, agency, title } of model.agencies) {
            const partner = ast.isPartner(agency) ? partners.find((each) => each === agency) : byName.get(normal(title));
            const node = ref ?? agency;
            if (!partner || !node) continue;
            yield {
                node,
                message: `'${title}' is listed as a relevant agency and is a safeguarding partner already.`,
                fixes: takeOffList(ref),
                related: [{ node: partner, property: 'name', message: 'The partner is stated here.' }],
            };
        }
    },
});

function normal(name: string): string {
    return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
