import path from 'node:path';
import { openWorkspaces } from '@masa/language';
import { type ArrangementData, readJson, renderChanges } from '@masa/language/render';
import { type ExitCode, exitCode } from '../exit-code.js';
import { loadTexts } from '../load-texts.js';
import { printable } from '../paint.js';
import { readText } from '../read-text.js';
import { readSettings } from '../settings.js';
import { showPath } from '../shown-path.js';
import { describeAmount } from '../tally.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

/** Tells what has changed in arrangements from one state of them to another: each is the data of a build, or files of Masa. */
export async function compare(before: string, now: string, asOf: string | undefined, world: World): Promise<ExitCode> {
    if (asOf !== undefined && [before, now].every(isData))
        throw new UsageError('--as-of is for files of Masa: the data of a build say of which day they are.');
    const earlier = await readState(before, asOf, world);
    const current = await readState(now, asOf, world);
    const [first, ...others] = earlier;
    const isOne = others.length === 0 && current.length === 1;
    const found = current.map((own) => [isOne ? first : earlier.find(({ id }) => id === own.id), own] as const);
    const known = new Set(found.map(([old]) => old));
    if (!found.some(([old]) => old))
        throw new UsageError(`No arrangement is in both: '${before}' has ${listNames(earlier)}, '${now}' has ${listNames(current)}.`);
    const told = [
        ...found.map(([old, own]) => (old ? renderChanges(old, own) : `${own.title} is only in '${now}'.\n`)),
        ...earlier.filter((old) => !known.has(old)).map(({ title }) => `${title} is only in '${before}'.\n`),
    ];
    world.out.write(told.join('\n').split('\n').map(printable).join('\n'));
    return exitCode.clean;
}

function listNames(arrangements: readonly ArrangementData[]): string {
    return arrangements.map(({ id }) => id).join(', ');
}

/** @throws UsageError when it cannot be read, or not in full: what seems to be gone may only stand where it cannot be read. */
async function readState(given: string, asOf: string | undefined, world: World): Promise<readonly ArrangementData[]> {
    if (isData(given)) return [await readData(given, world)];
    const { wanted, dates } = await readSettings([given], asOf, world);
    const { sets, problems } = await loadTexts(wanted, world.disk);
    const [unread] = problems;
    if (unread) {
        const shown = showPath(unread.path, world.disk.currentFolder);
        throw new UsageError(`'${shown}' ${unread.problem} Give the data of a build, such as pages/luton.json, or files of Masa.`);
    }
    const read: ArrangementData[] = [];
    let broken = 0;
    for await (const { arrangements, lower, diagnose } of openWorkspaces({ sets, ...dates })) {
        if (arrangements.some(({ isReadable }) => !isReadable))
            throw new UsageError(`Some of the text in '${given}' cannot be read, so nothing was compared; masa check tells where.`);
        broken += diagnose().flatMap(({ findings }) => findings.filter(({ concernsText }) => concernsText)).length;
        // Of an output, only what its data hold is kept.
        for (const { id, title, asOf, elements, compliance } of arrangements.map(lower))
            read.push({ id, title, asOf, elements, compliance });
    }
    if (broken > 0) {
        const faults = describeAmount(broken, 'fault');
        const words = `In '${given}', masa check finds ${faults} in the text itself, such as a name that stands for nothing. What is written there is compared as it stands.`;
        world.err.write(`${printable(words)}\n\n`);
    }
    if (read.length === 0)
        throw new UsageError(`There is no arrangement in '${given}'; give the one that opens with the word arrangement.`);
    return read;
}

function isData(given: string): boolean {
    return given.endsWith('.json');
}

async function readData(given: string, { disk }: World): Promise<ArrangementData> {
    const file = path.resolve(disk.currentFolder, given);
    const text =
        (await disk.findKind(file)) === 'nothing' ? { ok: false as const, problem: 'does not exist.' } : await readText(file, disk);
    const data = text.ok ? readJson(text.value) : text;
    if (!data.ok) throw new UsageError(`'${given}' ${data.problem}`);
    return data.value;
}
