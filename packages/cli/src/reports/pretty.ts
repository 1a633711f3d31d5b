import { type DocumentFindings, type Finding, groupBy, type Level, listCodes } from '@masa/language';
import { frameCode } from '../code-frame.js';
import { createPaint, type Paint, printable } from '../paint.js';
import type { Ending, Report } from '../report.js';
import { placesFrom } from '../shown-path.js';
import { describeTally, type Tally } from '../tally.js';
import type { World } from '../world.js';
import { type FindingWords, wordsByCode } from './words-by-code.js';

/** From so many findings on, those at one place are told together: what a new arrangement does not say yet, by chapter. */
const manyAtOnePlace = 5;

/**
 * Findings for people: those of a broken text first, then the gravest of each file, each with its place, its line and the places that explain
 * it; after the last one, once for each code, how to mend it, and for the first of them why it matters; then how many there are. Where many
 * are told of one place, that stands there once, and beside each what to do.
 */
export class PrettyReport implements Report {
    /** Of what was told, the codes and the words of those who ask, once each. */
    readonly #told = new Map<string, Pick<Finding, 'code' | 'rule'>>();
    readonly #world: Pick<World, 'disk' | 'out'>;
    readonly #paint: Paint;
    readonly #place: ReturnType<typeof placesFrom>;
    /** The first place at which the text is broken: who reads the end of a long list has to find it. */
    #firstBroken: Finding | undefined;
    #hasOthers = false;

    constructor(world: Pick<World, 'disk' | 'out'>) {
        this.#world = world;
        this.#paint = createPaint(world.out.colours);
        this.#place = placesFrom(world.disk.currentFolder);
    }

    add(documents: readonly DocumentFindings[]): void {
        const only = (ofText: boolean): readonly DocumentFindings[] =>
            documents.map((document) => ({ ...document, findings: document.findings.filter((each) => each.concernsText === ofText) }));
        const broken = only(true);
        const rest = only(false);
        this.#firstBroken ??= broken.flatMap(({ findings }) => findings).at(0);
        this.#hasOthers ||= rest.some(({ findings }) => findings.length > 0);
        for (const document of [...broken, ...rest]) this.#addOne(document);
    }

    #addOne({ text, findings }: DocumentFindings): void {
        if (findings.length === 0) return;
        const lines = text.split(/\r\n|\r|\n/);
        const places = [...groupBy(findings, placeKey).values()].toSorted((one, other) => gravestOf(one) - gravestOf(other));
        const told: string[] = [];
        for (const atOnePlace of places) {
            if (atOnePlace.length >= manyAtOnePlace) told.push(...this.#describeMany(atOnePlace, lines), '');
            else for (const finding of atOnePlace) told.push(...this.#describe(finding, lines), '');
            this.#noteReasons(atOnePlace);
        }
        this.#print(told);
    }

    end(tally: Tally, { outcome, remarks }: Ending): void {
        this.explain();
        const counted = tally.files > 0 ? [describeTally(tally)] : [];
        const lines = [
            ...counted,
            ...(this.#firstBroken && this.#hasOthers
                ? [`Mend first what stands in the way of a page: ${this.#place(this.#firstBroken.location)}.`]
                : []),
            ...remarks.map(printable),
            ...(outcome.words === undefined ? [] : [outcome.words]),
        ];
        if (lines.length > 0) this.#print(lines);
    }

    /** Says of each code found why it matters, in the order in which they were first found. */
    explain(): void {
        const words = wordsByCode([...this.#told.values()]);
        if (words.size > 0) this.#print(['Why this matters, and what to do:', ...this.#reasons(words), '']);
    }

    *#describe({ code, level, message, location, related }: Finding, lines: readonly string[]): Generator<string> {
        const paint = this.#paint;
        yield `${paint.strong(this.#place(location))}: ${this.#colourOf(level)(level)} ${paint.strong(code)}: ${printable(message)}`;
        yield* frameCode(lines, location.range, paint);
        for (const other of related) yield `${paint.faint('      =')} ${this.#place(other.location)}: ${printable(other.message)}`;
    }

    /** Many findings at one place: the line once, then chapter by chapter what was not found, and what to do. */
    *#describeMany(findings: readonly Finding[], lines: readonly string[]): Generator<string> {
        const [first] = findings;
        if (!first) return;
        const paint = this.#paint;
        yield `${paint.strong(this.#place(first.location))}: ${findings.length} things were not found in this arrangement:`;
        yield* frameCode(lines, first.location.range, paint);
        const gravestFirst = findings.toSorted((one, other) => gravity(one) - gravity(other));
        for (const [chapter, own] of groupBy(gravestFirst, ({ chapter: title }) => title || otherwise)) {
            yield* ['', `  ${paint.strong(printable(chapter))}`];
            for (const { code, level, message, rule, related } of own) {
                const asked = message.startsWith(notFound)
                    ? `${message.slice(notFound.length)} ${rule?.requirement ?? ''}`.trim()
                    : message;
                yield `    ${this.#colourOf(level)(level.padEnd(6))} ${paint.strong(code)}: ${printable(asked)}`;
                if (rule) yield `           ${paint.faint(printable(rule.fix))}`;
                for (const other of related)
                    yield `           ${paint.faint('=')} ${this.#place(other.location)}: ${printable(other.message)}`;
            }
        }
        yield* ['', `  For more about one of them: masa explain ${first.code}`];
    }

    /** What was told together has what to do beside it, and explain says why; it does not know the standards of others. */
    #noteReasons(findings: readonly Finding[]): void {
        for (const { code, rule } of findings) {
            if (!rule || (findings.length >= manyAtOnePlace && isKnownToExplain(code))) continue;
            this.#told.set(JSON.stringify([code, rule]), { code, rule });
        }
    }

    *#reasons(words: ReadonlyMap<string, FindingWords>): Generator<string> {
        const known = [...words.keys()].filter(isKnownToExplain);
        const short = new Set(known.slice(mostReasons));
        for (const [code, { requirement, why, fix, source }] of words) {
            if (short.has(code)) continue;
            yield `  ${this.#paint.strong(code)}: ${printable(requirement)}`;
            yield `      Why: ${printable(why)}`;
            yield `      What to do: ${printable(fix)}`;
            yield `      ${this.#paint.faint(`Source: ${printable(source)}`)}`;
        }
        // The same is to be done about many of them, such as all sections that are still to be written.
        const rest = [...words].filter(([code]) => short.has(code));
        for (const [fix, alike] of groupBy(rest, ([, rule]) => rule.fix)) {
            for (const [code, { requirement }] of alike) yield `  ${this.#paint.strong(code)}: ${printable(requirement)}`;
            yield `      What to do${alike.length > 1 ? ` about each of these ${alike.length}` : ''}: ${printable(fix)}`;
        }
        if (short.size > 0)
            yield* ['', `  Why the last ${short.size} matter, and their sources: masa explain ${[...short][0]}, and likewise`];
    }

    #colourOf(level: Level): (text: string) => string {
        const { red, yellow, blue, faint } = this.#paint;
        return { must: red, should: yellow, good: blue, info: faint }[level];
    }

    #print(lines: readonly string[]): void {
        this.#world.out.write(`${lines.join('\n')}\n`);
    }
}

/** For so many codes it is said why they matter; more would bury what was found, and explain says it too. */
const mostReasons = 5;

/** What opens a message of the library; under the heading of what was not found, it is said once. */
const notFound = 'Not found: ';

const levels: readonly Level[] = ['must', 'should', 'good', 'info'];

function gravestOf(findings: readonly Finding[]): number {
    return Math.min(...findings.map(gravity));
}

function gravity({ level }: Finding): number {
    return levels.indexOf(level);
}

/** Heads what no standard asks for. */
const otherwise = 'Besides';

/** Findings about the very same words; those that must be mended apart, so that they come before all else, whatever else is told there. */
function placeKey({ level, location: { range } }: Finding): string {
    const words = [range.start, range.end].map(({ line, character }) => `${line}:${character}`).join('-');
    return `${level === 'must'} ${words}`;
}

let explained: ReadonlySet<string> | undefined;

function isKnownToExplain(code: string): boolean {
    explained ??= new Set(listCodes().flatMap(({ codes }) => codes.map((known) => known.code)));
    return explained.has(code);
}
