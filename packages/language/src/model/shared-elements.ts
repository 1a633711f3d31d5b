/** What stands in more than one file of a workspace, so that it can be told whether the files agree. */
import { type AstNode, AstUtils } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { namingWords } from '../support/near-names.js';
import { oncePer } from '../support/once-per.js';
import { factsOf } from './facts.js';
import type { ArrangementModel } from './model.js';
import { titleOf } from './titles.js';

type Shared = ast.Group | ast.Report | ast.Partner | ast.Agency;

/** By type and title, in the order of the files. */
type Namesakes = ReadonlyMap<string, readonly Shared[]>;

/**
 * The elements of the same type and title as another that come before it in the order of the files, so that each pair is told once. Bodies are
 * known by their titles; a group or a report is only one and the same where its title names a place, for every area has a board of its own.
 * @param models All arrangements that are open together.
 */
export function earlierNamesakes<T extends Shared>(element: T, models: readonly ArrangementModel[]): readonly T[] {
    const all = namesakes(models).get(keyOf(element)) ?? [];
    return all.slice(0, Math.max(0, all.indexOf(element))) as readonly Shared[] as readonly T[];
}

/** The end of the path of a node's file, as a message tells it. */
export function nameOfFile(node: AstNode): string {
    return AstUtils.getDocument(node).uri.path.split('/').slice(-2).join('/');
}

const namesakes = oncePer((models: readonly ArrangementModel[]): Namesakes => {
    const places = new Set(models.flatMap(placesOf));
    const found = new Map<string, Set<Shared>>();
    for (const { element, words, key } of models.flatMap(namedElements)) {
        const isBody = element.$type === 'Partner' || element.$type === 'Agency';
        if (!isBody && !words.some((word) => word === 'pan' || places.has(word))) continue;
        const known = found.get(key);
        if (known) known.add(element);
        else found.set(key, new Set([element]));
    }
    return new Map([...found].map(([key, members]) => [key, members.size > 1 ? [...members].sort(byPlace) : [...members]]));
});

const namedElements = oncePer((model: ArrangementModel) =>
    [...model.ofType('Group'), ...model.ofType('Report'), ...model.ofType('Partner'), ...model.ofType('Agency')].map((element) => ({
        element,
        words: namingWords(titleOf(element)),
        key: keyOf(element),
    })),
);

const placesOf = oncePer((model: ArrangementModel): readonly string[] =>
    factsOf(model.node, 'CoversFact').flatMap(({ authorities }) =>
        authorities.flatMap((authority) => namingWords(authority.$refText.replaceAll('"', ''))),
    ),
);

function byPlace(one: AstNode, other: AstNode): number {
    const [here, there] = [AstUtils.getDocument(one).uri.path, AstUtils.getDocument(other).uri.path];
    return here < there ? -1 : here > there ? 1 : (one.$cstNode?.offset ?? 0) - (other.$cstNode?.offset ?? 0);
}

function keyOf(element: Shared): string {
    return `${element.$type} ${namingWords(titleOf(element)).join(' ')}`;
}
