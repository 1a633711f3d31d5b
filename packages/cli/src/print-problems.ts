import type { PathProblem } from './find-files.js';
import { printable } from './paint.js';
import { showPath } from './shown-path.js';
import type { World } from './world.js';

/** One message for each path that could not be used. */
export function printProblems(problems: readonly PathProblem[], { disk, err }: Pick<World, 'disk' | 'err'>): void {
    for (const { path, problem } of problems) err.write(`'${printable(showPath(path, disk.currentFolder))}' ${printable(problem)}\n`);
}
