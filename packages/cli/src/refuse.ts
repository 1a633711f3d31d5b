import { type ExitCode, exitCode } from './exit-code.js';
import { printProblems } from './print-problems.js';
import type { World } from './world.js';

/** Tells what stood in the way of a command, and what that means for its files. */
export function refuse(problems: Parameters<typeof printProblems>[0], consequence: string, world: World): ExitCode {
    printProblems(problems, world);
    world.err.write(`${consequence}\n`);
    return exitCode.unusable;
}
