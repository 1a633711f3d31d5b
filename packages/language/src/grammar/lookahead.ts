import {
    Alternation,
    type Alternative,
    type ILookaheadStrategy,
    type IProduction,
    type IToken,
    LLkLookaheadStrategy,
    NonTerminal,
    Option,
    type OptionalProductionType,
    Repetition,
    RepetitionMandatory,
    type Rule,
    Terminal,
    type TokenType,
} from 'chevrotain';

type Optional = ILookaheadStrategy['buildLookaheadForOptional'];
type Alternatives = ILookaheadStrategy['buildLookaheadForAlternation'];

/** What may be left out or repeated is told from what follows by two tokens at most. */
const mostForOptional = 2;

/**
 * Chooses what Chevrotain's own strategy chooses (LL(k), the first alternative that fits), and works out how at each place of the grammar
 * when the parser first comes there: a text comes to half of them. For words that may be names Chevrotain lists all pairs and triples of
 * words, which took a tenth of a cold start; when it no longer does, this can go. Repetitions of what may be empty are not known
 * here: the grammar has none.
 */
export class Lookahead extends LLkLookaheadStrategy {
    override buildLookaheadForOptional({ rule, prodType, prodOccurrence, maxLookahead }: Parameters<Optional>[0]): ReturnType<Optional> {
        const choose = chooser(() => {
            const { definition, behind } = findPlace(rule, kindOf(prodType), prodOccurrence);
            return chooseBetween([sequence(definition), behind], Math.min(maxLookahead, mostForOptional));
        });
        return function (this: Reader) {
            return choose(this) === 0;
        };
    }

    override buildLookaheadForAlternation(place: Parameters<Alternatives>[0]): ReturnType<Alternatives> {
        const { rule, prodOccurrence, maxLookahead, hasPredicates } = place;
        if (hasPredicates) return super.buildLookaheadForAlternation(place);
        const choose = chooser(() => {
            const { definition } = findPlace(rule, Alternation, prodOccurrence);
            return chooseBetween(
                definition.map((alternative) => sequence([alternative])),
                maxLookahead,
            );
        });
        return function (this: Reader) {
            return choose(this);
        };
    }
}

/** The parser, as far as it is asked which tokens come next, from 1 on. */
interface Reader {
    LA(ahead: number): IToken;
}

/** The alternatives that fit the tokens so far. What the next token leaves of them is worked out when it first comes. */
class Choice {
    /** The first of the alternatives that are complete here; infinite where none is. */
    readonly chosen: number;
    /** Whether what comes next can change anything. */
    readonly isOpen: boolean;
    readonly #longer: readonly Path[];
    readonly #depth: number;
    readonly #next: Choice[] = [];

    constructor(paths: readonly Path[], depth: number) {
        this.#longer = paths.filter(({ types }) => types.length > depth);
        this.#depth = depth;
        this.chosen = Math.min(...paths.flatMap(({ alternative, types }) => (types.length === depth ? [alternative] : [])));
        this.isOpen = this.#longer.length > 0;
    }

    after({ tokenTypeIdx }: IToken): Choice {
        this.#next[tokenTypeIdx] ??= new Choice(
            this.#longer.filter(({ types }) => counts(tokenTypeIdx, types[this.#depth])),
            this.#depth + 1,
        );
        return this.#next[tokenTypeIdx];
    }
}

/** Follows the tokens as far as there is a choice. Of the alternatives that fit, the first is chosen. */
function chooser(make: () => Choice): (reader: Reader) => number | undefined {
    let root: Choice | undefined;
    return (reader) => {
        root ??= make();
        let choice = root;
        let { chosen } = root;
        for (let ahead = 1; choice.isOpen; ahead += 1) {
            choice = choice.after(reader.LA(ahead));
            if (choice.chosen < chosen) chosen = choice.chosen;
        }
        return chosen === Number.POSITIVE_INFINITY ? undefined : chosen;
    };
}

/** What is still to come in a rule: a production, and what stands behind it. */
type Rest = { readonly production: IProduction; readonly behind: Rest } | undefined;

function sequence(productions: readonly IProduction[], behind?: Rest): Rest {
    return productions.reduceRight<Rest>((rest, production) => ({ production, behind: rest }), behind);
}

/** The kinds of production that Langium makes of what may be left out or repeated. */
function kindOf(type: OptionalProductionType): typeof Option | typeof Repetition | typeof RepetitionMandatory {
    switch (type) {
        case 'Option':
            return Option;
        case 'Repetition':
            return Repetition;
        case 'RepetitionMandatory':
            return RepetitionMandatory;
        default:
            throw new Error(`The grammar of Masa has no ${type}.`);
    }
}

type Place = Option | Repetition | RepetitionMandatory | Alternation;

/** What a place of a rule holds, and what stands behind it in this rule, without what would be repeated. */
function findPlace(
    rule: Rule,
    kind: new (...args: never[]) => Place,
    occurrence: number,
): { readonly definition: readonly IProduction[]; readonly behind: Rest } {
    const find = (productions: readonly IProduction[], after: Rest): ReturnType<typeof findPlace> | undefined => {
        for (const [index, production] of productions.entries()) {
            if (production instanceof Terminal || production instanceof NonTerminal) continue;
            const behind = sequence(productions.slice(index + 1), after);
            if (production instanceof kind && production.idx === occurrence) return { definition: production.definition, behind };
            for (const part of partsOf(production)) {
                const found = find(part, behind);
                if (found) return found;
            }
        }
        return undefined;
    };
    const found = find(rule.definition, undefined);
    if (!found) throw new Error(`The rule ${rule.name} has no such place.`);
    return found;
}

/** Tells each token with which a rest may go on, and what comes behind it; none where it may end. */
function eachStep(rest: Rest, tell: (type: TokenType | undefined, rest: Rest) => void): void {
    if (!rest) {
        tell(undefined, undefined);
        return;
    }
    const { production, behind } = rest;
    if (production instanceof Terminal) {
        tell(production.terminalType, behind);
        return;
    }
    const repeated = production instanceof RepetitionMandatory ? new Repetition({ definition: production.definition }) : production;
    const after = repeated instanceof Repetition ? { production: repeated, behind } : behind;
    for (const part of partsOf(production)) eachStep(sequence(part, after), tell);
    if (production instanceof Option || production instanceof Repetition) eachStep(behind, tell);
}

/** What a production holds, which may be one thing or another. */
function partsOf(production: IProduction): readonly (readonly IProduction[])[] {
    const { definition } = production as Alternative;
    return production instanceof Alternation ? definition.map((alternative) => (alternative as Alternative).definition) : [definition];
}

/** How an alternative may begin. */
interface Path {
    readonly alternative: number;
    readonly types: readonly TokenType[];
    readonly rest: Rest;
}

/** Follows each alternative until its tokens tell it from the others, or for so many tokens. */
function chooseBetween(alternatives: readonly Rest[], most: number): Choice {
    const told: Path[] = [];
    let open = alternatives.map((rest, alternative): Path => ({ alternative, types: [], rest }));
    for (let length = 1; open.length > 0; length += 1) {
        const paths: Path[] = [];
        for (const path of open) {
            eachStep(path.rest, (type, rest) => {
                if (type) paths.push({ alternative: path.alternative, types: [...path.types, type], rest });
                else told.push(path);
            });
        }
        const clashes = clashesIn(paths);
        open = [];
        for (const path of paths) (length < most && path.rest && clashes(path) ? open : told).push(path);
    }
    return new Choice(told, 0);
}

/** Tells whether the tokens of one alternative may be those of another. */
function clashesIn(paths: readonly Path[]): (path: Path) => boolean {
    const known = new Map<string, Path>();
    for (const path of paths) known.set([path.alternative, ...path.types.map(({ tokenTypeIdx }) => tokenTypeIdx)].join(' '), path);
    const distinct = [...known.values()];
    return ({ alternative, types }) =>
        distinct.some((other) => other.alternative !== alternative && types.every((type, index) => overlap(type, other.types[index])));
}

/** Whether a token may count as both. */
function overlap(one: TokenType | undefined, other: TokenType | undefined): boolean {
    const [few = [], many = []] = [one?.categoryMatches, other?.categoryMatches];
    if (few.length > many.length) return overlap(other, one);
    return counts(one?.tokenTypeIdx, other) || few.some((number) => counts(number, other));
}

/** Whether a token of this number counts as one of a type. */
function counts(number: number | undefined, type: TokenType | undefined): boolean {
    return number !== undefined && (number === type?.tokenTypeIdx || type?.categoryMatchesMap?.[number] === true);
}
