import { type ILookaheadStrategy, LLkLookaheadStrategy } from 'chevrotain';

type Optional = ILookaheadStrategy['buildLookaheadForOptional'];
type Alternation = ILookaheadStrategy['buildLookaheadForAlternation'];

/** What may be left out or repeated is told from what follows by two tokens at most. To look for more took most of a cold start. */
const mostForOptional = 2;

/**
 * Works out how far to look ahead at a place of the grammar when the parser first comes there: a text comes to half of them.
 */
export class LazyLookahead extends LLkLookaheadStrategy {
    override buildLookaheadForOptional(place: Parameters<Optional>[0]): ReturnType<Optional> {
        return onFirstCall(() =>
            super.buildLookaheadForOptional({ ...place, maxLookahead: Math.min(place.maxLookahead, mostForOptional) }),
        );
    }

    override buildLookaheadForAlternation(place: Parameters<Alternation>[0]): ReturnType<Alternation> {
        return onFirstCall(() => super.buildLookaheadForAlternation(place));
    }
}

/** The function that `make` makes, made when it is first called. The parser calls it on itself. */
function onFirstCall<A extends unknown[], R>(make: () => (...args: A) => R): (...args: A) => R {
    let made: ((...args: A) => R) | undefined;
    return function (this: unknown, ...args: A): R {
        made ??= make();
        return made.apply(this, args);
    };
}
