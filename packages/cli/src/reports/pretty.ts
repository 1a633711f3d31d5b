import type { DocumentFindings, Finding, Level } from '@masa/language';
import { frameCode } from '../code-frame.js';
import { createPaint, type Paint, printable } from '../paint.js';
import type { Report } from '../report.js';
import { showUri } from '../shown-path.js';
import { describeTally, type Tally } from '../tally.js';
import type { World } from '../world.js';

/**
 * Findings for people: each with its place, its line and the places that explain it; after the last one, once for each code, why it
 * matters and how to mend it; then how many there are.
 */
export class PrettyReport implements Report {
    readonly #rules = new Map<string, NonNullable<Finding['rule']>>();
    readonly #world: Pick<World, 'disk' | 'out'>;
    readonly #paint: Paint;

    constructor(world: Pick<World, 'disk' | 'out'>) {
        this.#world = world;
        this.#paint = createPaint(world.out.colours);
    }

    add(documents: readonly DocumentFindings[]): void {
        for (const { text, findings } of documents) {
            if (findings.length === 0) continue;
            const lines = text.split(/\r\n|\r|\n/);
            this.#print(findings.flatMap((finding) => [...this.#describe(finding, lines), '']));
            for (const { code, rule } of findings) if (rule) this.#rules.set(code, rule);
        }
    }

    end(tally: Tally): void {
        this.explain();
        if (tally.files > 0) this.#print([describeTally(tally)]);
    }

    /** Says of each code found why it matters, in the order in which they were first found. */
    explain(): void {
        if (this.#rules.size > 0) this.#print(['Why this matters, and what to do:', ...this.#reasons(), '']);
    }

    *#describe({ code, level, message, location, related }: Finding, lines: readonly string[]): Generator<string> {
        const paint = this.#paint;
        yield `${paint.strong(this.#place(location))}: ${this.#colourOf(level)(level)} ${paint.strong(code)}: ${printable(message)}`;
        yield* frameCode(lines, location.range, paint);
        for (const other of related) yield `${paint.faint('      =')} ${this.#place(other.location)}: ${printable(other.message)}`;
    }

    *#reasons(): Generator<string> {
        for (const [code, { requirement, why, fix, source }] of this.#rules) {
            yield `  ${this.#paint.strong(code)}: ${printable(requirement)}`;
            yield `      Why: ${printable(why)}`;
            yield `      What to do: ${printable(fix)}`;
            yield `      ${this.#paint.faint(`Source: ${printable(source)}`)}`;
        }
    }

    /** `luton/groups.masa:12:5`, both counted from one, as editors show them. */
    #place({ uri, range }: Finding['location']): string {
        return `${printable(showUri(uri, this.#world.disk.currentFolder))}:${range.start.line + 1}:${range.start.character + 1}`;
    }

    #colourOf(level: Level): (text: string) => string {
        const { red, yellow, blue, faint } = this.#paint;
        return { must: red, should: yellow, good: blue, info: faint }[level];
    }

    #print(lines: readonly string[]): void {
        this.#world.out.write(`${lines.join('\n')}\n`);
    }
}
