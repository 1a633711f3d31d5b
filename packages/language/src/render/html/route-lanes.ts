/** A line, or several that become one, turning between two levels: where it comes from and goes to along them. */
export interface Turn {
    readonly key: string;
    readonly before: readonly number[];
    readonly after: readonly number[];
}

/** Two turns in one lane keep this distance; two lines nearer than this would look like one. */
const clearance = 8;

/**
 * Gives each turn a lane of the gap between two levels, counted from the level before, so that no two different lines run on top of each
 * other and few cross. Where turns block each other in a circle, one of them yields.
 * @returns The lane of each turn by its key. Turns that lead straight on have none.
 */
export function routeLanes(turns: readonly Turn[]): ReadonlyMap<string, number> {
    const lanes = new Map<string, number>();
    let waiting = turns.filter(isBent).sort((a, b) => start(a) - start(b) || end(a) - end(b));
    for (let lane = 0; waiting.length > 0; lane += 1) {
        let reached = Number.NEGATIVE_INFINITY;
        for (const turn of findNext(waiting)) {
            if (start(turn) < reached + clearance) continue;
            lanes.set(turn.key, lane);
            reached = end(turn);
        }
        waiting = waiting.filter((turn) => !lanes.has(turn.key));
    }
    return lanes;
}

/** Those that no other has to come before, without crossings if that can be. */
function findNext(waiting: readonly Turn[]): readonly Turn[] {
    const free = waiting.filter((turn) => !waiting.some((other) => mustComeBefore(other, turn)));
    const tidy = free.filter((turn) => !waiting.some((other) => crossingsOf(other, turn) < crossingsOf(turn, other)));
    if (tidy.length > 0) return tidy;
    return free.length > 0 ? free : waiting.slice(0, 1);
}

/** One comes down where the other goes on down: the first has to turn away before the second arrives. */
function mustComeBefore(first: Turn, second: Turn): boolean {
    return first !== second && first.before.some((a) => second.after.some((b) => Math.abs(a - b) < clearance));
}

/** How often the two cross when the first has the lane nearer to the level before. */
function crossingsOf(first: Turn, second: Turn): number {
    const isWithin = (place: number, turn: Turn) => place > start(turn) && place < end(turn);
    return second.before.filter((place) => isWithin(place, first)).length + first.after.filter((place) => isWithin(place, second)).length;
}

function isBent(turn: Turn): boolean {
    return end(turn) - start(turn) > 0.5;
}

function start(turn: Turn): number {
    return Math.min(...turn.before, ...turn.after);
}

function end(turn: Turn): number {
    return Math.max(...turn.before, ...turn.after);
}
