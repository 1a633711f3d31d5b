// The authorities of England with their police forces and care boards, read from the library that ships with the language.
import fs from 'node:fs';

const folder = new URL('../packages/language/src/library/bodies/', import.meta.url);

/** All 153 authorities, by region and police force, so that neighbours stand beside each other. */
export function readAuthorities() {
    const forces = new Map(readElements('police-forces.masa', 'police force').map(({ name, title }) => [name, title]));
    const boards = new Map(readElements('care-boards.masa', 'care board').map(({ name, title }) => [name, title]));
    const authorities = fs
        .readdirSync(folder)
        .filter((file) => file.startsWith('authorities-'))
        .sort()
        .flatMap((file) => readElements(file, 'authority'));
    return authorities
        .map(({ name, title, body }) => ({
            name,
            title,
            council: /^ +council +"([^"]+)"/m.exec(body)[1],
            region: /^ +region +"([^"]+)"/m.exec(body)[1],
            police: forces.get(/^ +police force +(\S+)/m.exec(body)[1]),
            // The last line names the board of today.
            board: boards.get([...body.matchAll(/^ +care board +(\S+)/gm)].at(-1)[1]),
        }))
        .sort((a, b) => compare(a.region, b.region) || compare(a.police, b.police) || compare(a.name, b.name));
}

function readElements(file, word) {
    const text = fs.readFileSync(new URL(file, folder), 'utf8');
    return [...text.matchAll(new RegExp(`^${word} (\\S+) "([^"]+)" \\{\\n([^]*?)^\\}`, 'gm'))].map(([, name, title, body]) => ({
        name,
        title,
        body,
    }));
}

function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
