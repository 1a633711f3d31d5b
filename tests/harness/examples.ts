import { join } from 'node:path';
import { type FixtureFile, readMasaFiles, repositoryRoot } from './fixture.js';

/** The files of the examples, each with its path from `examples/`. */
export function readExamples(): readonly FixtureFile[] {
    return readMasaFiles(join(repositoryRoot, 'examples'));
}
