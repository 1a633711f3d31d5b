// The texts of a generated workspace.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** All texts, in one list for each group of arrangements that share a folder: nothing is imported from outside the list. */
export function readGroups(root) {
    const folders = fs
        .readdirSync(root)
        .sort()
        .map((name) => ({ name, texts: readFolder(path.join(root, name)) }));
    const sharedFolder = ({ name, texts }) =>
        texts.flatMap(({ text }) => /^import "\.\.\/(shared-\d+)\//m.exec(text)?.[1] ?? [])[0] ?? name;
    return [...Map.groupBy(folders, sharedFolder).values()].map((group) => group.flatMap(({ texts }) => texts));
}

function readFolder(folder) {
    return fs
        .readdirSync(folder)
        .sort()
        .map((file) => {
            const target = path.join(folder, file);
            return { uri: pathToFileURL(target).href, text: fs.readFileSync(target, 'utf8') };
        });
}

export function countTexts(texts) {
    return {
        files: texts.length,
        lines: texts.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0),
        characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    };
}
