import type { PathProblem } from './find-files.js';
import { printable } from './paint.js';
import { showPath } from './shown-path.js';
import type { Terminal } from './world.js';

/** One message for each path that could not be used. */
export function printProblems(problems: readonly PathProblem[], currentFolder: string, err: Terminal): void {
    for (const { path, problem } of problems) err.write(`'${printable(showPath(path, currentFolder))}' ${printable(problem)}\n`);
}
