import { type Answer, assessCompliance, assessmentDate } from '../../model/compliance.js';
import { factsOf, findFact } from '../../model/facts.js';
import { describeProse } from '../../model/say.js';
import { titleOf, wordsOf } from '../../model/titles.js';
import { defineRule, type Found } from '../rule.js';

/**
 * The one rule behind all requirements that the library says how to look for: a new edition brings its own, and needs no code.
 * A finding bears the name, the level and the words of its requirement.
 */
export const requirementFound = defineRule({
    code: 'requirement-found',
    on: 'Arrangement',
    level: 'should',
    source: 'The standards that an arrangement follows',
    requirement: 'What the standards ask is found in the arrangement, or departed from with a reason.',
    why: 'Each finding under this rule bears the name of its requirement, with its own source.',
    fix: 'Write a section and say with answers what it answers; or state the fact that is asked for; or depart from the requirement with a reason.',
    examples: {
        reported: 'arrangement a "A" {\n    follows working-together-2018\n    next review 1 May 2199\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\n',
    },
    *check(arrangement, context) {
        const model = context.arrangements.find(({ node }) => node === arrangement);
        // What seems to be missing may only stand where the text cannot be read.
        if (!model || model.documents.some(({ parseResult }) => parseResult.parserErrors.length + parseResult.lexerErrors.length > 0))
            return;
        const asOf = assessmentDate(model, context.asOf, context.today);
        for (const answer of assessCompliance(model, asOf)) {
            if (answer.status === 'not-found') yield { node: arrangement, property: 'name', ...describe(answer) };
        }
    },
});

function describe({ standard, requirement, level, missing, places }: Answer): Omit<Found, 'node'> {
    const asks = findFact(requirement, 'LevelTextFact');
    const sources = factsOf(requirement, 'SourceFact').map(({ source, confidence }) =>
        confidence === 'read' ? source : `${source} (${confidence})`,
    );
    const lacking = missing.length > 0 ? `: ${missing.map(wordsOf).join(', ')}` : '';
    const [nearest] = places;
    return {
        message: `Not found: ${titleOf(requirement)}${lacking}.`,
        ...(nearest ? { related: [{ node: nearest, property: 'name', message: 'This comes nearest.' }] } : {}),
        requirement: {
            code: requirement.name,
            level,
            rule: {
                requirement: describeProse(asks?.text),
                why: `${titleOf(standard)} asks for it.`,
                fix: describeProse(findFact(requirement, 'NotFoundFact')?.text) || `Write a section that answers ${requirement.name}.`,
                source: `${titleOf(standard)}, ${sources.join('; ')}`,
            },
        },
    };
}
