import path from 'node:path';
import { closest, listAreas, startArrangement, successorsOfArea } from '@masa/language';
import { type ExitCode, exitCode } from '../exit-code.js';
import { joinChoices } from '../join-choices.js';
import { printProblems } from '../print-problems.js';
import { showPath } from '../shown-path.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

/** Writes the starting file of the arrangements of an area, or of several in one; what is there already stays as it is. */
export async function startNew(areas: readonly string[], world: World): Promise<ExitCode> {
    const { currentFolder } = world.disk;
    const file = startArrangement(areas, world.today);
    if (!file.ok) throw new UsageError(describeUnknown(file.unknown));
    const target = path.resolve(currentFolder, file.name, 'arrangement.masa');
    const shown = showPath(target, currentFolder);
    if ((await world.disk.findKind(target)) !== 'nothing') throw new UsageError(`${shown} is there already, and was left as it is.`);
    const staging = world.disk.stage();
    try {
        const staged = await staging.add({ path: target, text: file.text });
        const written = staged.ok ? await staging.commit() : staged;
        if (!written.ok) {
            printProblems([written], world);
            return exitCode.unusable;
        }
    } finally {
        await staging.discard();
    }
    world.out.write(`${shown}\nPosts are vacant until you name who holds them; what is still asked for: masa check ${file.name}\n`);
    return exitCode.clean;
}

function describeUnknown(area: string): string {
    const several = area.split(/, *| and | & /).map((each) => each.trim());
    const titles = listAreas().map(({ title }) => title);
    if (several.length > 1 && several.every((each) => titles.some((title) => title.toLowerCase() === each.toLowerCase())))
        return `Write each area by itself: masa new ${several.map((each) => (each.includes(' ') ? `"${each}"` : each)).join(' ')}.`;
    const successors = successorsOfArea(area);
    if (successors) return `'${area}' has no council of its own any more. Begin with ${listQuoted(successors)}.`;
    const meant = findMeant(area, titles);
    return `There is no area called '${area}'. ${meant.length > 0 ? `Did you mean ${listQuoted(meant)}?` : 'Write it as the Office for National Statistics does, such as Luton.'}`;
}

/** The areas that bear what was written in their names, those that open with it first; else the one that is written nearly so. */
function findMeant(area: string, titles: readonly string[]): readonly string[] {
    // Counties are shortened with an s, as Herts and Wilts are.
    const written = ` ${area.trim().toLowerCase()}`.replace(/s$/, '');
    const placeIn = (title: string): number => ` ${title.toLowerCase()}`.indexOf(written);
    const bearing = written.length > leastLetters ? titles.filter((title) => placeIn(title) >= 0) : [];
    if (bearing.length > 0) return bearing.toSorted((one, other) => placeIn(one) - placeIn(other)).slice(0, mostMeant);
    const near = closest(area, titles);
    return near === undefined ? [] : [near];
}

/** Fewer letters are in too many names. */
const leastLetters = 3;

const mostMeant = 5;

function listQuoted(words: readonly string[]): string {
    return joinChoices(words.map((each) => `'${each}'`));
}
