import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the inputs and the expected outputs of the command line lie. */
export const fixtures = fileURLToPath(new URL('../fixtures/cli', import.meta.url));

/** The files of a fixture's `input`, by their absolute path on a memory disk: the folder stands at `/work`. */
export function readInput(name: string): Record<string, string> {
    const folder = `${fixtures}/${name}/input`;
    const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
        files.map((entry) => {
            const file = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
            return [file.replace(folder.replaceAll('\\', '/'), '/work'), fs.readFileSync(file, 'utf8')];
        }),
    );
}
