import { GrammarUtils } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { quoteText } from '../grammar/value-converter.js';
import { factsOf, findFact } from '../model/facts.js';
import { titleOf } from '../model/titles.js';
import type { Spot } from '../model/verdict.js';
import { addFact, type Edit, type Fix, takeOutEntry, write } from './fix.js';
import type { AssessmentContext } from './rule.js';

/** What may be a body of the library, or one that the author states. */
export type Named = ast.Partner | ast.Agency | ast.Body;

/** A name that an element goes by now. */
export interface PresentName {
    readonly name: string;
    readonly spot: Spot;
    /** Where it is no title. */
    readonly fact?: ast.AlsoKnownAsFact;
}

/** The title of an element, where it states one, and its other names. */
export function presentNames(element: Named): readonly PresentName[] {
    const facts = factsOf(element as ast.Partner, 'AlsoKnownAsFact').filter(({ former }) => !former);
    return [
        ...(element.title === undefined ? [] : [{ name: element.title, spot: { node: element, property: 'title' } }]),
        ...facts.flatMap((fact) => fact.aliases.map((name, index) => ({ name, fact, spot: { node: fact, property: 'aliases', index } }))),
    ];
}

/** Writes what took the place of a body wherever an element names that one: after `body`, and as the title; its names become former ones. */
export function nameSuccessor(
    element: Named,
    former: ast.KnownBody,
    successor: ast.KnownBody,
    findBody: AssessmentContext['findBody'],
): Fix {
    const names = presentNames(element).filter(({ name }) => findBody(name) === former);
    const right = quoteText(titleOf(successor));
    const body = findFact(element as ast.Partner, 'BodyFact');
    const isTitle = names.some(({ fact }) => !fact);
    return {
        title: `Write ${titleOf(successor)}`,
        edits: [
            ...(isTitle ? write({ node: element, property: 'title' }, right) : []),
            ...(body ? write({ node: body, property: 'body' }, right) : isTitle ? [] : addFact(element, `body ${right}`)),
            ...makeFormer(element, names),
        ],
    };
}

/** Names that stand beside others are moved; a line that has no others needs another first word. */
function makeFormer(element: Named, names: readonly PresentName[]): readonly Edit[] {
    const isWhole = ({ fact }: PresentName): boolean => fact?.aliases.every((alias) => names.some(({ name }) => name === alias)) ?? false;
    const lines = new Set(names.filter(isWhole).flatMap(({ fact }) => fact ?? []));
    const moved = names.filter((name) => !isWhole(name));
    return [
        ...[...lines].flatMap((fact) => {
            const word = GrammarUtils.findNodeForKeyword(fact.$cstNode, 'also');
            return word ? write({ node: fact, words: { start: word.offset, end: word.end } }, 'formerly') : [];
        }),
        ...moved.flatMap(({ fact, spot }) =>
            fact ? takeOutEntry(fact, GrammarUtils.findNodesForProperty(fact.$cstNode, 'aliases'), spot.index ?? 0) : [],
        ),
        ...(moved.length > 0 ? addFact(element, `formerly known as ${moved.map(({ name }) => quoteText(name)).join(', ')}`) : []),
    ];
}
