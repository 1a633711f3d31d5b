/**
 * Whether a section that says it answers a requirement can: one that says nothing, or speaks of something else altogether, answers nothing.
 * How well it answers is for readers to judge.
 */
import * as ast from '../grammar/generated/ast.js';
import { walk } from '../grammar/walk.js';
import { oncePer } from '../support/once-per.js';
import { findFact } from './facts.js';
import type { ArrangementModel } from './model.js';
import { withoutPlaceholders } from './placeholders.js';
import { typesShown } from './shown-types.js';
import { titleOf } from './titles.js';
import type { Miss } from './verdict.js';

/** The sections that answer a requirement, and why each of the others that say so does not. */
export interface Answering {
    readonly sections: readonly ast.Section[];
    readonly misses: readonly Miss[];
}

/** Looks at the sections that say they answer a requirement. */
export function judgeSections(sections: readonly ast.Section[], requirement: ast.Requirement, model: ArrangementModel): Answering {
    const answering: ast.Section[] = [];
    const misses: Miss[] = [];
    for (const section of sections) {
        const against = whyNot(section, requirement, model);
        if (against === undefined) answering.push(section);
        else misses.push({ node: section, property: 'answers', index: indexOf(section, requirement), message: against });
    }
    return { sections: answering, misses };
}

function whyNot(section: ast.Section, requirement: ast.Requirement, model: ArrangementModel): string | undefined {
    const said = `'${titleOf(section)}' says that it answers '${titleOf(requirement)}'`;
    if (!saysSomething(section, model)) return `${said}, and has no text yet.`;
    const asked = wordsOfRequirement(requirement);
    if (asked.size < fewestWords || sharesWord(section, asked)) return undefined;
    return `${said}, and has no word in common with what is asked. Say there how it is met, or take it out of answers.`;
}

function indexOf(section: ast.Section, requirement: ast.Requirement): number {
    return Math.max(
        0,
        section.answers.findIndex(({ ref }) => ref === requirement),
    );
}

/** Whether a section, or one within it, has text that is no placeholder, or shows something that is stated. */
function saysSomething({ blocks }: ast.Section, model: ArrangementModel): boolean {
    return blocks.some((block) => {
        if (ast.isSection(block)) return saysSomething(block, model);
        if (ast.isShow(block)) return block.element?.ref !== undefined || showsSomething(block.collective, model);
        return block.text !== undefined && hasWords(block.text);
    });
}

/** Whether a text has words that are no placeholder; a reference has those of what it stands for. */
function hasWords({ text, parts }: ast.Prose): boolean {
    const isSaid = (words: string): boolean => /\p{L}{2}/u.test(withoutPlaceholders(words));
    return text !== undefined ? isSaid(text) : parts.some((part) => ast.isMention(part) || isSaid(part.text));
}

function showsSomething(collective: string | undefined, model: ArrangementModel): boolean {
    const types = typesShown[collective ?? ''];
    if (types) return model.elements.some(({ $type }) => types.includes($type));
    if (collective === 'versions') return findFact(model.node, 'VersionFact') !== undefined;
    if (collective === 'signatures') return findFact(model.node, 'SignedFact') !== undefined;
    // The statement and the departures repeat what was found; they answer nothing themselves.
    return collective === 'glossary' && model.ofType('Term').length > 0;
}

/** With fewer words than these, a requirement says too little for a section to be about something else. */
const fewestWords = 3;

/** Words in every requirement and every section: they tell nothing. */
const common: ReadonlySet<string> = new Set(
    (
        'about above after again all also and any are arrangement arrangements asked been before being below both can each from give given have ' +
        'here how into its just let made make many more most must name need not one only other our own part partnership safeguarding say says ' +
        'said section see shall should show some state such take tell than that the their them then there these they this those through under ' +
        'upon use used was way were what when where which who whom whose why will with within work your'
    ).split(' '),
);

/** How much of a word counts: `children` and `child`, `audit` and `audited` are the same. */
const stem = 5;

function tellingWords(text: string): ReadonlySet<string> {
    const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    return new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, stem)));
}

const wordsOfRequirement = oncePer((requirement: ast.Requirement): ReadonlySet<string> => {
    const asked = findFact(requirement, 'LevelTextFact')?.$cstNode?.text ?? '';
    return tellingWords(`${titleOf(requirement)} ${(requirement.name ?? '').replaceAll('-', ' ')} ${asked}`);
});

/** The words of a section as they are written, without what it answers. */
const wordsOfSection = oncePer(
    (section: ast.Section): ReadonlySet<string> => tellingWords(section.$cstNode?.text.replace(/^.*?\banswers\b[^{]*/s, '') ?? ''),
);

/** Whether a section and what it shows and refers to have a word in common with what is asked. What shows a whole collection may. */
function sharesWord(section: ast.Section, asked: ReadonlySet<string>): boolean {
    const own = wordsOfSection(section);
    for (const word of asked) if (own.has(word)) return true;
    const holds = (text: string): boolean => [...tellingWords(text)].some((word) => asked.has(word));
    if (holds(titleOf(section))) return true;
    let found = false;
    walk(section, {
        node: (node) => {
            if (found) return;
            if (ast.isShow(node)) found = node.collective !== undefined || holds(node.element?.ref?.$cstNode?.text ?? '');
            else if (ast.isMention(node)) found = holds(titleOf(node.element?.ref ?? node));
        },
    });
    return found;
}
