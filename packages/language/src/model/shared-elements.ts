/** What stands in more than one file of a workspace, so that it can be told whether the files agree. */
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { groupBy } from '../support/group-by.js';
import { namingWords } from '../support/near-names.js';
import { oncePer } from '../support/once-per.js';
import { factsOf, findFact } from './facts.js';
import type { ArrangementModel } from './model.js';
import { titleOf } from './titles.js';

type Shared = ast.Group | ast.Report | ast.Partner | ast.Agency;

/**
 * The elements of the same type and title as another that come before it in the order of the files, so that each pair is told once. Bodies are
 * known by their titles; a group or a report is only one and the same where its title names a place, for every area has a board of its own.
 * @param models All arrangements that are open together.
 */
export function earlierNamesakes<T extends Shared>(element: T, models: readonly ArrangementModel[]): readonly T[] {
    const all = [...namesakes(element, models)].sort(byPlace);
    return all.slice(0, Math.max(0, all.indexOf(element))) as readonly Shared[] as readonly T[];
}

/** The other documents that describe something which a document describes too. */
export function documentsWithNamesakes(document: LangiumDocument, models: readonly ArrangementModel[]): readonly LangiumDocument[] {
    const elements = (document.parseResult.value as ast.MasaDocument).elements.filter(isShared);
    const others: AstNode[] = elements.flatMap((element) => [...namesakes(element, models)]);
    if ((document.parseResult.value as ast.MasaDocument).elements.some((element) => ast.isItemList(element) && areThreads(element)))
        others.push(...models.flatMap((model) => model.ofType('ItemList')).filter(areThreads));
    const found = new Set(others.map((other) => AstUtils.getDocument(other)));
    found.delete(document);
    return [...found];
}

/** The end of the path of a node's file, as a message tells it. */
export function nameOfFile(node: AstNode): string {
    return AstUtils.getDocument(node).uri.path.split('/').slice(-2).join('/');
}

/** Whether a list is one of golden threads. */
export function areThreads(list: ast.ItemList): boolean {
    return findFact(list, 'KindFact')?.kind === 'golden-threads';
}

function isShared(element: ast.Element): element is Shared {
    return ast.isGroup(element) || ast.isReport(element) || isBody(element);
}

function isBody(element: ast.Element): element is ast.Partner | ast.Agency {
    return ast.isPartner(element) || ast.isAgency(element);
}

/** All elements that are one with this one, itself among them. */
function namesakes(element: Shared, models: readonly ArrangementModel[]): ReadonlySet<Shared> {
    const words = wordsOfTitle(element);
    const places = allPlaces(models);
    if (!isBody(element) && !words.some((word) => word === 'pan' || places.has(word))) return new Set();
    const key = keyOf(element);
    return new Set(models.flatMap((model) => byKey(model).get(key) ?? []));
}

const byKey = oncePer((model: ArrangementModel): ReadonlyMap<string, readonly Shared[]> => groupBy(model.elements.filter(isShared), keyOf));

const allPlaces = oncePer((models: readonly ArrangementModel[]): ReadonlySet<string> => new Set(models.flatMap(placesOf)));

const placesOf = oncePer((model: ArrangementModel): readonly string[] =>
    factsOf(model.node, 'CoversFact').flatMap(({ authorities }) =>
        authorities.flatMap((authority) => namingWords(authority.$refText.replaceAll('"', ''))),
    ),
);

const wordsOfTitle = oncePer((element: Shared): readonly string[] => namingWords(titleOf(element)));

function byPlace(one: AstNode, other: AstNode): number {
    const [here, there] = [AstUtils.getDocument(one).uri.path, AstUtils.getDocument(other).uri.path];
    return here < there ? -1 : here > there ? 1 : (one.$cstNode?.offset ?? 0) - (other.$cstNode?.offset ?? 0);
}

function keyOf(element: Shared): string {
    return `${element.$type} ${wordsOfTitle(element).join(' ')}`;
}
