import path from 'node:path';
import { closest, listAreas, startArrangement, successorsOfArea } from '@masa/language';
import { type ExitCode, exitCode } from '../exit-code.js';
import { printProblems } from '../print-problems.js';
import { showPath } from '../shown-path.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

/** Writes the starting file of an area's arrangements; what is there already stays as it is. */
export async function startNew(area: string, world: World): Promise<ExitCode> {
    const { currentFolder } = world.disk;
    const file = startArrangement(area, world.today);
    if (!file) throw new UsageError(describeUnknown(area));
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
    const successors = successorsOfArea(area);
    if (successors)
        return `'${area}' has no council of its own any more. Begin with ${successors.map((each) => `'${each}'`).join(' or ')}.`;
    const near = closest(
        area,
        listAreas().map(({ title }) => title),
    );
    return `There is no area called '${area}'. ${near ? `Did you mean '${near}'?` : 'Write it as the Office for National Statistics does, such as Luton.'}`;
}
