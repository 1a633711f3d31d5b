import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';
import { takeOffList } from '../take-off-list.js';

/** A list that names one body twice looks longer than it is. */
export const relevantAgencyUnique = defineRule({
    code: 'relevant-agency-unique',
    asked: 'always',
    level: 'good',
    source: 'Good practice',
    requirement: 'No relevant agency is listed twice.',
    why: 'A body that stands twice, perhaps under two names, leaves readers to wonder whether they are two.',
    fix: 'Take out one of the two; state the other name with also known as.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review        1 May 2199\n    relevant agencies  club, club as "The Club"\n}\n\nagency club "Club" {\n    schedule paragraph 38\n}\n',
        silent: 'arrangement a "A" {\n    next review        1 May 2199\n    relevant agencies  club\n}\n\nagency club "Club" {\n    schedule paragraph 38\n}\n',
    },
    *assess(model) {
        if (model.agencies.length === 0) return yield { unasked: 'No relevant agency is named' };
        const seen = new Map<AstNode | string, AstNode>();
        for (const { ref, agency, title } of model.agencies) {
            const node = ref ?? agency;
            if (!node) continue;
            const names = agency && ast.isAgency(agency) ? [titleOf(agency), ...aliasesOf(agency), title] : [title];
            const keys: readonly (AstNode | string)[] = [...(agency ? [agency] : []), ...names.map((name) => name.toLowerCase())];
            const first = keys.map((key) => seen.get(key)).find((known) => known !== undefined);
            if (first && first !== node) {
                yield {
                    node,
                    ...(ref ? {} : { property: 'name' }),
                    message: `'${title}' is listed as a relevant agency already.`,
                    fixes: takeOffList(ref),
                    related: [{ node: first, message: 'It is listed here first.' }],
                };
            }
            for (const key of keys) if (!seen.has(key)) seen.set(key, node);
        }
    },
});
