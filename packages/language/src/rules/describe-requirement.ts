import type { Requirement, Standard } from '../grammar/generated/ast.js';
import { chaptersOf } from '../model/chapters.js';
import type { Answer } from '../model/compliance.js';
import { describeSource } from '../model/describe-source.js';
import { findFact } from '../model/facts.js';
import { describeProse } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { oncePer } from '../support/once-per.js';
import type { AskedRequirement, RuleWords } from './rule.js';

/** The words of a requirement for a finding under it; those of the rule, where one looked for it, on why it matters and how to mend it. */
export function describeRequirement({ standard, requirement, level }: Answer, rule?: RuleWords): AskedRequirement {
    const { asked, source, advice } = wordsOfRequirement(requirement);
    return {
        code: requirement.name,
        level,
        chapter: chapterTitles(standard).get(requirement) ?? '',
        rule: {
            requirement: asked,
            why: rule?.why ?? `${titleOf(standard)} asks for it.`,
            fix: rule?.fix ?? (advice || `Write a section that answers ${requirement.name}.`),
            source: `${titleOf(standard)}, ${source}`,
        },
    };
}

const wordsOfRequirement = oncePer((requirement: Requirement) => ({
    asked: describeProse(findFact(requirement, 'LevelTextFact')?.text),
    source: describeSource(requirement),
    advice: describeProse(findFact(requirement, 'NotFoundFact')?.text),
}));

/** The title of the chapter of each requirement; empty where it stands under none. */
const chapterTitles = oncePer(
    (standard: Standard): ReadonlyMap<Requirement, string> =>
        new Map(
            chaptersOf(standard).flatMap(({ title, requirements }) => requirements.map((requirement) => [requirement, title] as const)),
        ),
);
