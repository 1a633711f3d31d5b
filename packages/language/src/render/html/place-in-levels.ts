import { Graph, layout } from '@dagrejs/dagre';

/** A node as the placement sees it: `across` is its size along a level, `group` holds together those that share it. */
export interface PlacedItem {
    readonly across: number;
    readonly group?: number;
}

export interface PlacedLink {
    /** Index of a node. */
    readonly from: number;
    readonly to: number;
    /** How much it matters that the line is short and straight. */
    readonly weight: number;
    /** The room its label needs along a level. */
    readonly labelAcross?: number;
}

/** Where a link passes a level between its ends. */
export interface Waypoint {
    readonly level: number;
    readonly across: number;
}

export interface Placement {
    readonly levelCount: number;
    /** One for each node: its level, and the middle of its place along the level. */
    readonly nodes: readonly Waypoint[];
    /** One for each link: the levels between its ends in the order of the line, and the place of its label. */
    readonly links: readonly { readonly waypoints: readonly Waypoint[]; readonly label: Waypoint | undefined }[];
    /** One for each group: its extent along the levels. */
    readonly groups: readonly { readonly start: number; readonly end: number }[];
}

/** What we use of dagre, whose own declarations do not resolve in a module of ours. */
interface DagreGraph {
    setGraph(label: object): void;
    setNode(name: string, label: object): void;
    setParent(name: string, parent: string): void;
    setEdge(edge: { v: string; w: string; name: string }, label: object): void;
    node(name: string): { x: number; y: number; width: number };
    edge(edge: { v: string; w: string; name: string }): { points: readonly { x: number; y: number }[]; x?: number; y?: number };
}

/**
 * Puts nodes on levels, so that links lead from a level to a later one where they can, cross seldom and stay short.
 * How thick a level is and how lines turn between levels is left to the caller.
 * @param links None from a node to itself.
 */
export function placeInLevels(items: readonly PlacedItem[], links: readonly PlacedLink[], groupCount: number, gap: number): Placement {
    const question = JSON.stringify([items, links, groupCount, gap]);
    const known = answers.get(question);
    if (known) return known;
    const placement = place(items, links, groupCount, gap);
    answers.set(question, placement);
    for (const oldest of answers.keys()) {
        if (answers.size <= mostAnswers) break;
        answers.delete(oldest);
    }
    return placement;
}

/**
 * What was asked last. The placing takes most of the time of a page, and the same is asked again and again: by widths of boxes in which
 * the words take as many lines, and by a preview after each change of a text.
 */
const answers = new Map<string, Placement>();
const mostAnswers = 32;

function place(items: readonly PlacedItem[], links: readonly PlacedLink[], groupCount: number, gap: number): Placement {
    const graph: DagreGraph = new Graph({ multigraph: true, compound: true });
    graph.setGraph({ rankdir: 'TB', nodesep: gap, edgesep: 14, ranksep: 40 });
    for (let group = 0; group < groupCount; group += 1) graph.setNode(`group${group}`, {});
    items.forEach((item, index) => {
        graph.setNode(`node${index}`, { width: item.across, height: 10 });
        if (item.group !== undefined) graph.setParent(`node${index}`, `group${item.group}`);
    });
    const edges = links.map((link, index) => ({ v: `node${link.from}`, w: `node${link.to}`, name: String(index) }));
    edges.forEach((edge, index) => {
        const { weight, labelAcross } = links[index] ?? { weight: 1 };
        graph.setEdge(edge, { weight, ...(labelAcross === undefined ? {} : { width: labelAcross, height: 10, labelpos: 'c' }) });
    });
    layout(graph);

    const places = items.map((_, index) => graph.node(`node${index}`));
    const routes = edges.map((edge) => graph.edge(edge));
    const labels = routes.map((route, index) =>
        links[index]?.labelAcross === undefined ? undefined : { x: route.x ?? 0, y: route.y ?? 0 },
    );
    const depths = [...new Set([...places, ...labels.filter((label) => label !== undefined)].map((place) => depthOf(place.y)))].sort(
        (a, b) => a - b,
    );
    const levels = new Map(depths.map((depth, level) => [depth, level]));
    const sign = isAgainstOrder(places) ? -1 : 1;
    const toWaypoint = (point: { readonly x: number; readonly y: number }): readonly Waypoint[] => {
        const level = levels.get(depthOf(point.y));
        return level === undefined ? [] : [{ level, across: sign * point.x }];
    };
    return {
        levelCount: depths.length,
        nodes: places.map((place) => ({ level: levels.get(depthOf(place.y)) ?? 0, across: sign * place.x })),
        links: routes.map((route, index) => {
            const label = labels[index];
            return { waypoints: route.points.slice(1, -1).flatMap(toWaypoint), label: label && toWaypoint(label)[0] };
        }),
        groups: Array.from({ length: groupCount }, (_, group) => graph.node(`group${group}`)).map(({ x, width }) => ({
            start: sign * x - width / 2,
            end: sign * x + width / 2,
        })),
    };
}

/** All on one level have the same depth but for the last digits of a sum. */
function depthOf(y: number): number {
    return Math.round(y * 10);
}

/** A mirrored layout is as good as the first; the better of the two is the one that keeps the author's order. */
function isAgainstOrder(places: readonly { readonly x: number; readonly y: number }[]): boolean {
    let balance = 0;
    places.forEach((place, index) => {
        for (const other of places.slice(index + 1)) {
            if (depthOf(place.y) === depthOf(other.y)) balance += Math.sign(other.x - place.x);
        }
    });
    return balance < 0;
}
