/** What stands in more than one file of a workspace, so that it can be told whether the files agree. */
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { groupBy } from '../support/group-by.js';
import { namingWords } from '../support/near-names.js';
import { oncePer } from '../support/once-per.js';
import { findFact } from './facts.js';
import type { ArrangementModel } from './model.js';
import { aliasesOf, titleOf } from './titles.js';

/** Words in the names of authorities that, alone, are part of a place anywhere. */
const compass: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west', 'central', 'city', 'county', 'upon']);

type Shared = ast.Group | ast.Report | ast.Partner | ast.Agency;

/**
 * The elements of the same type and title as another that come before it in the order of the files, so that each pair is told once. Bodies are
 * known by their titles; a group or a report is only one and the same where its title names a place, for every area has a board of its own. A
 * group of another arrangement is the same too where a name it bears today does so, or where it is stated to be one of the other's area.
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
    const key = keyOf(element);
    const ofOneTitle =
        isBody(element) || namesPlace(wordsOfTitle(element), models) ? models.flatMap((model) => byKey(model).get(key) ?? []) : [];
    return new Set<Shared>([element, ...ofOneTitle, ...(ast.isGroup(element) ? sameGroups(element, models) : [])]);
}

/** Groups of arrangements that this group is no part of, where it is certain that they are this one: by a name with a place in it, or by name and area. */
function sameGroups(group: ast.Group, models: readonly ArrangementModel[]): readonly ast.Group[] {
    const own = new Set(models.filter((model) => isPartOf(group, model)));
    const others = models.filter((model) => !own.has(model));
    const areas = [...own].map((mine) => ({ ofModel: areaOf(mine.node), ofGroup: areaIn(mine, group) }));
    const isOfOneArea = (other: ast.Group, theirs: ArrangementModel) => {
        const [ofModel, ofGroup] = [areaOf(theirs.node), areaIn(theirs, other)];
        return areas.some((mine) => mine.ofGroup === ofGroup && mine.ofModel !== ofModel);
    };
    return namesOf(group).flatMap((name) => {
        const isTelling = namesPlace(name.split(' '), models);
        return others.flatMap((model) =>
            (byName(model).get(name) ?? []).filter(
                (other) => (isTelling || isOfOneArea(other, model)) && ![...own].some((mine) => isPartOf(other, mine)),
            ),
        );
    });
}

function isPartOf(node: AstNode, model: ArrangementModel): boolean {
    return documentsOf(model).has(AstUtils.getDocument(node));
}

const documentsOf = oncePer((model: ArrangementModel): ReadonlySet<LangiumDocument> => new Set(model.documents));

/** The area that a group states, or else that of the arrangement. */
function areaIn(model: ArrangementModel, group: ast.Group): string {
    return areaOf(group) || areaOf(model.node);
}

const areaOf = oncePer((element: ast.Group | ast.Arrangement): string => authorityNames(element).sort().join());

function authorityNames({ facts }: ast.Group | ast.Arrangement): string[] {
    return facts.filter(ast.isCoversFact).flatMap(({ authorities }) => authorities.map(({ $refText }) => $refText.replaceAll('"', '')));
}

const byKey = oncePer((model: ArrangementModel): ReadonlyMap<string, readonly Shared[]> => groupBy(model.elements.filter(isShared), keyOf));

const byName = oncePer((model: ArrangementModel): ReadonlyMap<string, readonly ast.Group[]> => {
    const named = model.ofType('Group').flatMap((group) => namesOf(group).map((name) => [name, group] as const));
    return new Map([...groupBy(named, ([name]) => name)].map(([name, pairs]) => [name, pairs.map(([, group]) => group)]));
});

/** The title and the names that a group bears today, each by the words that tell it from others. */
const namesOf = oncePer((group: ast.Group): readonly string[] => [
    ...new Set([titleOf(group), ...aliasesOf(group)].map((name) => namingWords(name).join(' '))),
]);

function namesPlace(words: readonly string[], models: readonly ArrangementModel[]): boolean {
    const places = allPlaces(models);
    return words.some((word) => word === 'pan' || places.has(word));
}

const allPlaces = oncePer((models: readonly ArrangementModel[]): ReadonlySet<string> => new Set(models.flatMap(placesOf)));

const placesOf = oncePer((model: ArrangementModel): readonly string[] =>
    authorityNames(model.node)
        .flatMap(namingWords)
        .filter((word) => !compass.has(word)),
);

const wordsOfTitle = oncePer((element: Shared): readonly string[] => namingWords(titleOf(element)));

function byPlace(one: AstNode, other: AstNode): number {
    const [here, there] = [AstUtils.getDocument(one).uri.path, AstUtils.getDocument(other).uri.path];
    return here < there ? -1 : here > there ? 1 : (one.$cstNode?.offset ?? 0) - (other.$cstNode?.offset ?? 0);
}

function keyOf(element: Shared): string {
    return `${element.$type} ${wordsOfTitle(element).join(' ')}`;
}
