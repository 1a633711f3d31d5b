import * as ast from './grammar/generated/ast.js';
import { toldFunctions } from './model/duties.js';
import { factsOf } from './model/facts.js';
import { titleOf, wordsOf } from './model/titles.js';
import { statingWords } from './model/ways/stating-words.js';
import type { RuleWords } from './rules/rule.js';
import { capitalise } from './support/text.js';

/** How an element that is asked for opens. */
const openings: Readonly<Record<string, string>> = {
    agency: 'agency health-visitors "Health visitors"',
    scrutineer: 'scrutineer independent-scrutineer "Independent Scrutineer"',
    report: 'report yearly-report "Yearly report"',
    process: 'process dispute "Settling a dispute"',
    funding: 'funding 2026/27',
    document: 'document paper "The paper"',
    priority: 'priority neglect "Neglect"',
    contact: 'contact office "The office of the partnership"',
};

/** Whose duties count, and how they are stated. */
const holders: Readonly<Record<string, string>> = {
    'the leads': 'group executive "Executive" {\n    members  the leads',
    'the delegates': 'group board "Partnership Board" {\n    members  the delegates',
    'the chair': 'post partnership-chair "Partnership Chair" {',
    'the scrutineers': 'scrutineer independent-scrutineer "Independent Scrutineer" {',
};

/**
 * What is reported under a requirement of a standard, and what is not, made from the ways in which it says that it is met.
 * @returns Undefined where a rule looks for it, which has examples of its own, and where nobody but a reader can tell.
 */
export function writeRequirementExample(requirement: ast.Requirement): RuleWords['examples'] | undefined {
    const standard = requirement.$container;
    const way = factsOf(requirement, 'MetByFact').find(({ rule, text }) => rule === undefined && text === undefined);
    if (!way || !ast.isStandard(standard)) return undefined;
    const met = writeMet(way, requirement);
    if (met === undefined) return undefined;
    const arrangement = (facts: readonly string[]): string =>
        `arrangement northshire "Northshire" {\n${['follows  '.concat(standard.name), ...facts].map((fact) => `    ${fact}\n`).join('')}}\n`;
    if (met.limit !== undefined)
        return { reported: `${arrangement([])}\n${met.limit}\n`, silent: `${arrangement([])}\n${met.element ?? ''}\n` };
    return { reported: arrangement([]), silent: `${arrangement(met.facts ?? [])}${met.element === undefined ? '' : `\n${met.element}\n`}` };
}

interface Met {
    /** Facts of the arrangement. */
    readonly facts?: readonly string[];
    readonly element?: string;
    /** The same element with a limit that is too long or too short, where one without it is not reported. */
    readonly limit?: string;
}

function writeMet(way: ast.MetByFact, requirement: ast.Requirement): Met | undefined {
    if (way.by !== undefined) return { element: writeDuties(way) };
    switch (way.element) {
        case undefined:
            return undefined;
        case 'section':
            return { element: writeSection(way, requirement) };
        case 'step':
            return writeStep(way);
        case 'arrangement':
            return { facts: way.conditions.flatMap((term) => writeTerm(term, way)) };
        default: {
            const opening = openings[way.element];
            const held = way.conditions.some((term) => ast.isStatesTerm(term) && term.words.includes('holder'))
                ? ' held by "Sam Example"'
                : '';
            const facts = [
                ...way.kinds.slice(0, 1).map((kind) => `kind  ${kind}`),
                ...way.conditions.flatMap((term) => writeTerm(term, way)),
            ];
            return opening === undefined ? undefined : { element: `${opening}${held}${block(facts)}` };
        }
    }
}

function block(facts: readonly string[]): string {
    return facts.length === 0 ? '' : ` {\n${facts.map((fact) => `    ${fact}\n`).join('')}}`;
}

function writeTerm(term: ast.MetCondition, way: ast.MetByFact): readonly string[] {
    switch (term.$type) {
        case 'StatesTerm':
            return term.words.flatMap((word) => {
                const stating = statingWords[word];
                return stating ? `${stating.opening}  ${stating.example}` : [];
            });
        case 'NamesTerm':
            return way.element === 'report'
                ? [`contains  ${term.names.map((name) => `${name} "${tell(name, way)}"`).join(',\n              ')}`]
                : term.names.map((name) => `step last-resort "Ask for a decision" by ${name}`);
        case 'PublishedTerm':
            return [`publish  by ${term.deadline} each year`];
        case 'SentTerm':
            return term.within
                ? [`send to  national-panel within ${term.within.$cstNode?.text} of publication`]
                : [`send to  ${term.recipients.join(', ')}`];
        case 'CoveringTerm':
            return ['covers  the previous financial year'];
        case 'AgreedTerm':
            return [`agreed by  ${term.by}`];
        case 'OftenTerm':
            return [`appears  ${term.frequency?.$cstNode?.text}`];
        default:
            return [];
    }
}

/** What a name in a list stands for, in the words of the standard. */
function tell(name: string, way: ast.MetByFact): string {
    return toldFunctions(way).get(name) ?? wordsOf(name);
}

function writeDuties(way: ast.MetByFact): string {
    const duties = way.keys.map((key) => `    duty  ${key} "${tell(key, way)}"\n`).join('');
    return `${holders[way.by ?? '']}\n${duties}}`;
}

function writeSection(way: ast.MetByFact, requirement: ast.Requirement): string {
    const words = way.conditions.filter(ast.isTellsTerm).flatMap((term) => term.words);
    const speaking = words.length > 0 ? ` Speak of these: ${words.join(', ')}.` : '';
    const answers = `${(requirement.$container as ast.Standard).name}.${requirement.name}`;
    return `section ${requirement.name} "${titleOf(requirement)}" answers ${answers} {\n    "${titleOf(requirement)}: say here how you do it.${speaking}"\n}`;
}

function writeStep(way: ast.MetByFact): Met | undefined {
    const name = way.called[0] ?? 'first';
    const limits = way.conditions.flatMap((term) => {
        if (ast.isLimitTerm(term)) return { right: `within ${term.within?.$cstNode?.text} of "it"`, wrong: 'within 5 years of "it"' };
        if (ast.isBeforeTerm(term))
            return { right: `at least ${term.before?.$cstNode?.text} before last`, wrong: 'at least 1 day before last' };
        return ast.isLastingTerm(term) ? { right: `for at least ${term.lasting?.$cstNode?.text}`, wrong: 'for at least 1 month' } : [];
    });
    const [limit] = limits;
    if (!limit) return undefined;
    const write = (words: string): string =>
        `process incident "A serious incident" {\n    step ${name} "${capitalise(wordsOf(name))}" ${words}\n    step last "Publish what was learned"\n}`;
    return { element: write(limit.right), limit: write(limit.wrong) };
}
