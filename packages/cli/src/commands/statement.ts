import { departedInLaw, type FailOn, groupBy, lawInShort, levelOf, openWorkspaces, type StatementLine } from '@masa/language';
import { statusWords } from '@masa/language/output';
import { type ExitCode, exitCode } from '../exit-code.js';
import { requireKnownCodes } from '../levels.js';
import { loadTexts } from '../load-texts.js';
import { createPaint, type Paint, printable } from '../paint.js';
import { printProblems } from '../print-problems.js';
import type { Settings } from '../settings.js';
import { showUri } from '../shown-path.js';
import { reaches } from '../tally.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

/** Tells for each arrangement and each standard it follows how every requirement stands, with counts. */
export async function printStatement({ wanted, dates, config }: Settings, failOn: FailOn, world: World): Promise<ExitCode> {
    const { sets, problems } = await loadTexts(wanted, world.disk);
    requireKnownCodes(config, sets);
    const printer = new StatementPrinter(world);
    let arrangements = 0;
    let isMet = true;
    for await (const workspace of openWorkspaces({ sets, ...dates })) {
        for (const arrangement of workspace.arrangements) {
            arrangements += 1;
            const title = arrangement.node.title ?? arrangement.name;
            if (!arrangement.isReadable) {
                printer.refuse(title);
                isMet = false;
                continue;
            }
            const lines = workspace
                .state(arrangement)
                .map((line) => ({ ...line, level: levelOf({ ...line, concernsText: false }, config.levels) }));
            printer.print(title, lines);
            isMet &&= !lines.some(({ status, level }) => status === 'not-found' && reaches(level, failOn));
        }
    }
    printProblems(problems, world);
    if (problems.length > 0) return exitCode.unusable;
    if (arrangements === 0)
        throw new UsageError('There is no arrangement in these files; give the one that opens with the word arrangement.');
    return isMet ? exitCode.clean : exitCode.findings;
}

const widest = Math.max(...Object.values(statusWords).map(({ length }) => length));

class StatementPrinter {
    readonly #world: Pick<World, 'disk' | 'out'>;
    readonly #paint: Paint;

    constructor(world: Pick<World, 'disk' | 'out'>) {
        this.#world = world;
        this.#paint = createPaint(world.out.colours);
    }

    /** What seems to be missing from a broken text may only stand where it cannot be read. */
    refuse(title: string): void {
        const reason = 'Some of its text cannot be read, so there is no statement; masa check tells where.';
        this.#world.out.write(`${this.#paint.strong(printable(title))}\n\n  ${reason}\n\n`);
    }

    print(title: string, lines: readonly StatementLine[]): void {
        const parts = [this.#paint.strong(printable(title)), ''];
        if (lines.length === 0)
            parts.push('  It follows no standard: add follows and its name, such as follows working-together-2026.', '');
        const standards = groupBy(lines, (line) => line.standard);
        const [stressed, rest] = lawInShort(lines) ?? [];
        if (stressed !== undefined) parts.push(`  ${this.#paint.strong(stressed)} ${rest}`, '');
        const departed = lines.filter(({ isDutyInLaw, status }) => isDutyInLaw && status === 'departed');
        if (departed.length > 0) parts.push(`  ${departedInLaw}`, ...departed.flatMap(describeDeparture), '');
        if (standards.size > 1) parts.push(`  All that is asked: ${describeCounts(lines)}`, '');
        for (const [standard, own] of standards) {
            parts.push(`  ${this.#paint.strong(printable(standard))}: ${describeCounts(own)}`, '');
            for (const line of own) parts.push(...this.#describe(line));
            parts.push('');
        }
        this.#world.out.write(`${parts.join('\n')}\n`);
    }

    *#describe({ code, title, level, source, status, places, words: said }: StatementLine): Generator<string> {
        const { strong, faint, red, yellow } = this.#paint;
        const colour = status === 'not-found' ? red : status === 'departed' ? yellow : status === 'not-checked' ? faint : strong;
        yield `    ${colour(statusWords[status].padEnd(widest))} ${level.padEnd(6)} ${code}: ${printable(title)}`;
        for (const place of places) {
            const { uri, range } = place.location;
            yield `        ${printable(showUri(uri, this.#world.disk.currentFolder))}:${range.start.line + 1} ${printable(place.title)}`;
        }
        if (said !== '') yield `        ${printable(said)}`;
        if (source !== '') yield `        ${faint(printable(source))}`;
    }
}

/** A duty in law that is departed from, and why. */
function describeDeparture({ code, title, standard, words: reason }: StatementLine): readonly string[] {
    return [`    ${code}: ${printable(title)} (${printable(standard)})`, `        ${printable(reason)}`];
}

function describeCounts(lines: readonly StatementLine[]): string {
    return Object.entries(statusWords)
        .map(([status, word]) => [lines.filter((line) => line.status === status).length, word] as const)
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${count} ${word}`)
        .join(', ');
}
