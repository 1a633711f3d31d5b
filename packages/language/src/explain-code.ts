import { type LevelTextFact, type Requirement, Requirement as RequirementType, type Standard } from './grammar/generated/ast.js';
import { createMasaServices } from './language-module.js';
import { librarySymbols } from './library/generated/library.js';
import { describeSource } from './model/describe-source.js';
import { factsOf, findFact } from './model/facts.js';
import { describeProse } from './model/say.js';
import { titleOf } from './model/titles.js';
import { writeRequirementExample } from './requirement-example.js';
import { withStandard } from './rules/asking-example.js';
import { catalogue } from './rules/catalogue.js';
import { linkCode, linkWords } from './rules/link-findings.js';
import { referenceCode } from './rules/reference-findings.js';
import type { CodeWords, Level, Rule, RuleWords } from './rules/rule.js';
import { syntaxCode } from './rules/syntax-findings.js';
import { groupBy } from './support/group-by.js';

/** What a code asks: as a rule, as a requirement of standards that are shipped, or as both. */
export interface ExplainedCode {
    readonly code: string;
    readonly rule: CodeWords | undefined;
    /** The requirements of that name, the newest edition first; those that ask the same in the same words are one. */
    readonly requirements: readonly ExplainedRequirement[];
    /** What is reported and what is not: the rule's own, or made from what the newest of the requirements asks. */
    readonly examples: RuleWords['examples'] | undefined;
}

/** A requirement in the words of the library. */
export interface ExplainedRequirement {
    /** Where it is asked, the newest edition first: in the standard of this name and title, at a place that is known as surely as it says. */
    readonly places: readonly { readonly name: string; readonly standard: string; readonly source: string }[];
    readonly title: string;
    readonly level: Level;
    readonly asks: string;
    readonly otherwise: string;
    /** The ways in which it is found met, as the standard writes them. */
    readonly metBy: readonly string[];
}

/** Codes that belong together, with a few words on each. */
export interface CodeArea {
    readonly title: string;
    readonly codes: readonly { readonly code: string; readonly words: string }[];
}

/** What is said of text that cannot be read and of names that lead nowhere: no rule finds them, the parser and the linker do. */
const ofTheText: Readonly<Record<string, CodeWords>> = {
    [syntaxCode]: {
        level: 'must',
        source: 'Masa language',
        requirement: 'The text can be read.',
        why: 'Something stands where the language does not expect it, so what follows may be misread; no page is made from it.',
        fix: 'Mend the first such place in the file first, for others may follow from it.',
        examples: { reported: 'group board "Board\n', silent: 'theme neglect "Neglect"\n' },
    },
    [referenceCode]: {
        level: 'must',
        source: 'Masa language: names and titles',
        requirement: 'A name leads to something that is stated.',
        why: 'A name stands for something that is stated once, here or in a file that is imported. One that stands for nothing cannot be published.',
        fix: 'Correct the spelling, state it, or import the file that does.',
        examples: {
            reported: 'priority one "One" {\n    themes neglekt\n}\n',
            silent: 'theme neglect "Neglect"\npriority one "One" {\n    themes neglect\n}\n',
        },
    },
};

/** All codes that a finding may bear: of the text, of its links, of the rules, and of the requirements of the standards that are shipped. */
export function listCodes(): readonly CodeArea[] {
    const ofRules = (rules: readonly Rule[]): CodeArea['codes'] => rules.map(({ code, requirement }) => ({ code, words: requirement }));
    const texts = Object.entries(ofTheText).map(([code, { requirement }]) => ({ code, words: requirement }));
    const standards = librarySymbols.filter(({ type }) => type === 'Standard');
    return [
        { title: 'The text itself', codes: [...texts, ...ofRules(catalogue.filter(({ concernsText }) => concernsText))] },
        { title: 'The arrangement', codes: ofRules(catalogue.filter(({ concernsText }) => !concernsText)) },
        { title: 'Its links, tried with --links', codes: [{ code: linkCode, words: linkWords.requirement }] },
        ...standards.map(({ name }) => ({
            title: name,
            codes: requirementNames(name).map((code) => ({ code, words: '' })),
        })),
    ];
}

function requirementNames(standard: string): readonly string[] {
    return librarySymbols
        .filter(({ type, name }) => type === RequirementType.$type && name.startsWith(`${standard}.`))
        .map(({ name }) => name.slice(standard.length + 1));
}

/** Explains a code, or the requirement of one standard, such as `working-together-2026.voice-included`; undefined where none is called so. */
export function explainCode(code: string, services = createMasaServices().masa): ExplainedCode | undefined {
    const rule =
        catalogue.find((each) => each.code === code) ??
        (Object.hasOwn(ofTheText, code) ? ofTheText[code] : undefined) ??
        (code === linkCode ? linkWords : undefined);
    const { Library } = services.references;
    const requirements = Library.ofType(RequirementType.$type)
        .filter(({ name }) => name === code || name.split('.')[1] === code)
        .flatMap((description) => (Library.load(description) as Requirement | undefined) ?? []);
    if (!rule && requirements.length === 0) return undefined;
    const written = requirements.flatMap((requirement) => writeRequirementExample(requirement) ?? []);
    return {
        code,
        rule,
        requirements: mergeAlike(requirements.map(explainRequirement).toReversed()),
        examples: examplesOf(rule?.examples, requirements.at(-1)) ?? written.at(-1),
    };
}

/** Nobody follows the standard that stands in the examples of rules for their tests. */
function examplesOf(examples: RuleWords['examples'] | undefined, requirement: Requirement | undefined): RuleWords['examples'] | undefined {
    const standard = (requirement?.$container as Standard | undefined)?.name;
    if (!examples || standard === undefined) return examples;
    return { reported: withStandard(examples.reported, standard), silent: withStandard(examples.silent, standard) };
}

function explainRequirement(requirement: Requirement): ExplainedRequirement {
    const asks: LevelTextFact | undefined = findFact(requirement, 'LevelTextFact');
    const standard = requirement.$container as Standard;
    return {
        places: [{ name: standard.name, standard: titleOf(standard), source: describeSource(requirement) }],
        title: titleOf(requirement),
        level: asks?.level ?? 'info',
        asks: describeProse(asks?.text),
        otherwise: describeProse(findFact(requirement, 'NotFoundFact')?.text),
        metBy: factsOf(requirement, 'MetByFact').map((way) => (way.$cstNode?.text ?? '').replace(/^met\s+by\s+/, '').replace(/\s+/g, ' ')),
    };
}

/** What several editions ask in the same words is told once, with the places of all. */
function mergeAlike(requirements: readonly ExplainedRequirement[]): readonly ExplainedRequirement[] {
    const alike = groupBy(requirements, ({ places: _, ...words }) => JSON.stringify(words));
    return [...alike.values()].flatMap(([first, ...others]) =>
        first ? [{ ...first, places: [first, ...others].flatMap(({ places }) => places) }] : [],
    );
}
