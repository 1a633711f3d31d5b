import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import {
    isAgency,
    isArrangement,
    isCitedWork,
    isProcess,
    isReport,
    isScrutineer,
    isSection,
    isSentTerm,
    type Requirement,
} from '../../grammar/generated/ast.js';
import type { Answer } from '../../model/compliance.js';
import { describeLack } from '../../model/describe-standing.js';
import { contentToWrite } from '../../model/duties.js';
import { factsOf } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { hasPlaceholder, textToWrite } from '../../model/placeholders.js';
import { writeMissingSection } from '../../model/starting-text.js';
import { titleOf, wordsOf } from '../../model/titles.js';
import type { Miss } from '../../model/verdict.js';
import { groupBy } from '../../support/group-by.js';
import { joinWords } from '../../support/text.js';
import { describeRequirement } from '../describe-requirement.js';
import { addElement, addFact, addWords, type Fix } from '../fix.js';
import { type AskedRequirement, defineRule, type Found } from '../rule.js';

/**
 * The one rule behind all requirements that the library says how to look for: a new edition brings its own, and needs no code.
 * A finding bears the name, the level and the words of its requirement.
 */
export const requirementFound = defineRule({
    code: 'requirement-found',
    on: 'MasaDocument',
    level: 'should',
    source: 'The standards that an arrangement follows',
    requirement: 'What the standards ask is found in the arrangement, or departed from with a reason.',
    why: 'Each finding under this rule bears the name of its requirement, with its own source.',
    fix: 'Write a section and say with answers what it answers; or state the fact that is asked for; or depart from the requirement with a reason.',
    examples: {
        reported: 'arrangement a "A" {\n    follows working-together-2018\n    next review 1 May 2199\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\n',
    },
    *check(_, context) {
        // What two requirements ask for alike is told once, under the first.
        const told = new Map<AstNode, Set<string>>();
        for (const model of context.arrangements) {
            for (const found of foundIn(model, context.answersOf(model)).get(context.document) ?? []) {
                const known = told.get(found.node) ?? new Set();
                if (known.has(found.message) || !context.mayMiss(model, found.message)) continue;
                told.set(found.node, known.add(found.message));
                yield found;
            }
        }
    },
});

const foundByAnswers = new WeakMap<readonly Answer[], ReadonlyMap<LangiumDocument, readonly Found[]>>();

/** What was not found, by the document that it is told in: worked out once for all documents of an arrangement. */
function foundIn(model: ArrangementModel, answers: readonly Answer[]): ReadonlyMap<LangiumDocument, readonly Found[]> {
    let found = foundByAnswers.get(answers);
    if (!found) {
        // What a rule looked for, it reports itself.
        const open = answers.filter(({ status, rule }) => status === 'not-found' && rule === undefined);
        const taken = new Set(model.elements.map((element) => element.name));
        const last = model.sections.findLast((section) => !model.isShared(section)) ?? model.node;
        const all = open.flatMap((answer) => {
            const requirement = describeRequirement(answer);
            const fixes = sectionFor(answer, taken, last);
            return missesOf(answer, { node: model.node, property: 'name' }).map(
                (miss): Found => ({
                    ...miss,
                    requirement: isSection(miss.node) ? mendedThere(requirement) : requirement,
                    fixes: [...stateWanted(miss), ...fixes],
                }),
            );
        });
        found = groupBy(all, ({ node }) => AstUtils.getDocument(node));
        foundByAnswers.set(answers, found);
    }
    return found;
}

/** Where a section says that it answers a requirement, no other section is needed. */
function mendedThere({ rule, ...requirement }: AskedRequirement): AskedRequirement {
    return { ...requirement, rule: { ...rule, fix: 'Write in that section how it is met, or take it out of what the section answers.' } };
}

/** States what is wanted, or goes on with the fact that lacks it; what only the author knows is still to be written. */
function stateWanted({ node, wanted }: Miss): readonly Fix[] {
    if (!wanted || !(isReport(node) || isScrutineer(node) || isAgency(node) || isArrangement(node) || isProcess(node) || isCitedWork(node)))
        return [];
    const { words, goesOn, saying } = wanted;
    const later = hasPlaceholder(words) ? ', still to be written' : '';
    return [{ title: `Say ${saying}${later}`, edits: goesOn ? addWords(goesOn, words) : addFact(node, words, node.facts.at(-1)) }];
}

/** Where it was not found; what the whole text lacks is told where the arrangement stands, and what a report lacks at the report. */
function missesOf(answer: Answer, home: Omit<Miss, 'message'>): readonly Miss[] {
    const { requirement, verdict } = answer;
    if (verdict.misses.length > 0 && verdict.missing.length === 0) return verdict.misses;
    const [nearest] = verdict.places;
    const message = `Not found: ${titleOf(requirement)}. ${describeLack(answer)}`.trim();
    if (isReport(nearest) && verdict.missing.length > 0)
        return [...verdict.misses, { node: nearest, property: 'name', message, ...lackOfReport(verdict.missing, requirement) }];
    return [
        ...verdict.misses,
        {
            ...home,
            message,
            ...(nearest ? { related: [{ node: nearest, property: 'name', message: 'This comes nearest.' }] } : {}),
        },
    ];
}

/** What to write in a report: who is sent it, and what is in it, go by the names that the standard has for them. */
function lackOfReport(names: readonly string[], requirement: Requirement): Pick<Miss, 'advice' | 'wanted'> {
    const isSent = factsOf(requirement, 'MetByFact').some(({ conditions }) => conditions.some(isSentTerm));
    const write = (some: readonly string[], textFor: (name: string) => string): string =>
        isSent ? `send to ${some.join(', ')}` : `contains ${some.map((name) => `${name} "${textFor(name)}"`).join(', ')}`;
    const isMany = names.length > mostTold;
    const told = isMany ? `${names.length} more` : joinWords(names.map((name) => `'${wordsOf(name)}'`));
    return {
        advice: `Write in it${isMany ? ', and likewise for the others' : ''}: ${write(names.slice(0, mostTold), () => '…')}.`,
        wanted: {
            words: write(names, (name) => contentToWrite(name, requirement)),
            saying: `that it ${isSent ? 'is sent to' : 'contains'} ${told}`,
        },
    };
}

/** How many names an advice writes out, and the title of a fix. */
const mostTold = 3;

/** A section that answers the requirement, where one may; what is to be written in it is a placeholder, which is reported until then. */
function sectionFor({ requirement, verdict }: Answer, taken: ReadonlySet<string | undefined>, last: AstNode): readonly Fix[] {
    if (!factsOf(requirement, 'MetByFact').some(({ element }) => element === 'section')) return [];
    // One that is begun, or is about something else, says so itself.
    if (verdict.misses.some(({ node }) => isSection(node))) return [];
    const text = writeMissingSection(requirement, taken, `"${textToWrite}"`);
    return [{ title: `Begin a section on '${titleOf(requirement)}'`, edits: addElement(text, last) }];
}
