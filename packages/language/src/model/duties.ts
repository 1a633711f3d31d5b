/** Who does what: whether the functions that a standard lists are among the duties of those who have them. */
import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { oncePer } from '../support/once-per.js';
import { chairOf } from './chair-of.js';
import { factsOf, findFact } from './facts.js';
import type { ArrangementModel } from './model.js';
import { collectivePosts, groupsOfRole } from './partners.js';
import { textToTell } from './placeholders.js';
import { describeProse } from './say.js';
import { shareWord, tellingWords } from './telling-words.js';
import { titleOf, wordsOf } from './titles.js';
import { type Miss, type Verdict, verdict } from './verdict.js';

/**
 * Looks for functions among the duties of those who have them. A duty of the right name counts where it is about the function; they may
 * stand in several places, as the leads may meet in several groups.
 */
export function judgeDuties(way: ast.MetByFact, model: ArrangementModel): Verdict {
    const functions = wordsOfFunctions(way);
    const duties = dutiesIn(model)(way);
    const places = new Set<AstNode>();
    const missing: string[] = [];
    const misses: Miss[] = [];
    for (const key of way.keys) {
        const { told, words: about } = functions.get(key) ?? {};
        const named = duties.filter(({ duty, words }) => duty.name === key && words.size > 0);
        const stating = about ? named.filter(({ words }) => shareWord(words, about)) : named;
        for (const { holder } of stating) places.add(holder);
        if (stating.length > 0) continue;
        if (told !== undefined && named.length > 0) misses.push(...named.map(({ duty }) => missAt(duty, told)));
        else missing.push(key);
    }
    const isFound = missing.length === 0 && misses.length === 0;
    return verdict(isFound ? 'found' : 'not-found', { places: [...places], missing, misses });
}

/** A duty, who has it, and the words by which one can tell what it is about. */
interface Duty {
    readonly duty: ast.DutyFact;
    readonly holder: Holder;
    readonly words: ReadonlySet<string>;
}

/** The duties that count for those who have them, worked out once: several standards ask for them, and each of a list of functions. */
const dutiesIn = oncePer((model: ArrangementModel) => {
    const known = new Map<ast.MetByFact['by'], readonly Duty[]>();
    return (way: Pick<ast.MetByFact, 'by'>): readonly Duty[] => {
        const duties =
            known.get(way.by) ??
            dutyHoldersOf(way, model).flatMap((holder) =>
                holder.facts.filter(ast.isDutyFact).map((duty) => ({ duty, holder, words: tellingWords(describeProse(duty.text)) })),
            );
        known.set(way.by, duties);
        return duties;
    };
});

/** What the names that a way asks for stand for, and the words by which one can tell what that is about. */
const wordsOfFunctions = oncePer(
    (way: ast.MetByFact): ReadonlyMap<string, { readonly told: string; readonly words: ReadonlySet<string> }> =>
        new Map([...toldFunctions(way)].map(([key, told]) => [key, { told, words: tellingWords(`${wordsOf(key)} ${told}`) }])),
);

function missAt(duty: ast.DutyFact, told: string): Miss {
    return {
        node: duty,
        property: 'name',
        message: `The duty '${duty.name}' has no word in common with what is asked under this name: ${told}.`,
        advice: 'Say what is done about it, or give the duty another name.',
    };
}

type Holder = ast.Group | ast.Post | ast.Scrutineer;

/** Those whose duties count for a way of meeting a requirement: the posts themselves, and the groups in which they sit or which they chair. */
export function dutyHoldersOf({ by }: Pick<ast.MetByFact, 'by'>, model: ArrangementModel): readonly Holder[] {
    switch (by) {
        case 'the leads':
            return [...groupsOfRole(model, 'lead'), ...collectivePosts('the leads', model)];
        case 'the delegates':
            return [...groupsOfRole(model, 'delegate'), ...collectivePosts('the delegates', model)];
        case 'the chair':
            return chairHolders(model);
        default:
            return model.ofType('Scrutineer');
    }
}

/** Not the chair of a group, and not who stands in. */
const partnershipChair =
    /^(?:the )?(?:(?:independent|partnership|board|safeguarding) )*chair(?:person)?(?: of the (?:partnership|arrangements))?$/i;

/** The partnership chair as a post of its own, the posts that sit in it, and the groups that these chair. */
function chairHolders(model: ArrangementModel): readonly Holder[] {
    const seated = new Set(chairOf(model)?.parties.flatMap(({ party }) => party?.ref ?? []));
    const isHeld = (post: ast.Post): boolean =>
        post.tails.some(
            (tail) => ast.isHeldByTail(tail) && tail.holders.some(({ person }) => person?.ref !== undefined && seated.has(person.ref)),
        );
    const own = model.ofType('Post').filter((post) => partnershipChair.test(titleOf(post)) || isHeld(post));
    const chaired = model
        .ofType('Group')
        .filter((group) =>
            findFact(group, 'ChairFact')?.seat?.holders.some(({ party }) => party?.party?.ref && seated.has(party.party.ref)),
        );
    return [...new Set<Holder>([...own, ...[...seated].filter(ast.isPost), ...chaired])];
}

/** What the names that a way asks for stand for, as a list beside the standard, or beside the one that it replaces, tells it. */
export const toldFunctions = oncePer((way: ast.MetByFact): ReadonlyMap<string, string> => {
    const names = [...way.keys, ...way.conditions.filter(ast.isNamesTerm).flatMap((term) => term.names)];
    // Lists share names, such as information-sharing: the one that has most of those asked for is meant.
    const shared = (items: readonly ast.Item[]): number => items.filter(({ name }) => name !== undefined && names.includes(name)).length;
    const lists = listsOf(standardOf(way)).map((list) => factsOf(list, 'Item'));
    const items = lists.sort((one, other) => shared(other) - shared(one)).flat();
    return new Map(
        names.flatMap((name) => {
            const told = describeProse(items.find((item) => item.name === name)?.text);
            return told === '' ? [] : [[name, told] as const];
        }),
    );
});

/** What stands for the text on a name that a requirement asks for, such as `impact`, until it is written. */
export function contentToWrite(name: string, requirement: ast.Requirement): string {
    const [told] = factsOf(requirement, 'MetByFact').flatMap((way) => toldFunctions(way).get(name) ?? []);
    return textToTell(told);
}

function standardOf(way: ast.MetByFact): ast.Standard | undefined {
    const standard = way.$container?.$container;
    return ast.isStandard(standard) ? standard : undefined;
}

/** The lists beside a standard; those of the one it replaces where it has none. */
function listsOf(standard: ast.Standard | undefined): readonly ast.ItemList[] {
    const seen = new Set<ast.Standard>();
    for (let each = standard; each && !seen.has(each); ) {
        seen.add(each);
        const root: AstNode | undefined = each.$container;
        const lists = ast.isMasaDocument(root) ? root.elements.filter(ast.isItemList) : [];
        if (lists.length > 0) return lists;
        const replaced: AstNode | undefined = findFact(each, 'ReplacesFact')?.predecessor?.ref;
        each = ast.isStandard(replaced) ? replaced : undefined;
    }
    return [];
}
