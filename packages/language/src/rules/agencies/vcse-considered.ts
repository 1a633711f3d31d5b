import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { meetsParagraphs, voluntaryParagraphs } from '../../model/schedule.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

const voluntary =
    /\bvolunt|\bcharit|\bsocial enterprise|\bVCSE?\b|\bNSPCC\b|\bBarnardo|\bcommunity and|\bsports?\b|\bfaith\b|\bchildcare\b/i;

/** Many children are known to a club or a charity before anybody else knows them. */
export const vcseConsidered = defineRule({
    code: 'vcse-considered',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 68 and 83',
    requirement:
        'A voluntary, charity or social enterprise body, a childcare provider or a sports club is among the agencies, or it is said what was decided.',
    why: 'Many children are known to a club or a charity before anybody else knows them.',
    fix: 'Name such an agency, with category miscellaneous or schedule paragraph 36 or 38; or say in a section that answers vcse-considered what was decided.',
    examples: {
        reported: askingExample('vcse-considered', '', 'agency hospital "Hospital" {\n    schedule paragraph 17\n}'),
        silent: askingExample('vcse-considered', '', 'agency club "Northshire Swimming Club" {\n    schedule paragraph 38\n}'),
    },
    *assess(model) {
        const found = model.agencies.flatMap(({ ref, agency, title }): readonly AstNode[] => {
            if (!ast.isAgency(agency)) return voluntary.test(title) && ref ? [ref] : [];
            const isVoluntary =
                findFact(agency, 'CategoryFact')?.category === 'miscellaneous' ||
                meetsParagraphs(findFact(agency, 'ScheduleFact'), voluntaryParagraphs) ||
                [title, titleOf(agency), ...aliasesOf(agency)].some((name) => voluntary.test(name));
            return isVoluntary ? [agency] : [];
        });
        yield* found.map((met) => ({ met }));
        if (found.length > 0) return;
        yield {
            node: model.node,
            property: 'name',
            message: `'${titleOf(model.node)}' names no voluntary body, charity, social enterprise, childcare provider or sports club among its agencies.`,
        };
    },
});
