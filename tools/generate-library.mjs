// Turns the library (packages/language/src/library/**/*.masa) into a module, so that the language carries its texts inside and knows
// what they offer without parsing them.
// Usage: node tools/generate-library.mjs
//
// It reads the layout, not the grammar: elements open at the left margin, their facts and requirements at four spaces.
import fs from 'node:fs';

const library = new URL('../packages/language/src/library/', import.meta.url);
const target = new URL('generated/library.ts', library);

/** The elements a library file may hold, by their first words, and what each is in the syntax tree. */
const elementTypes = {
    standard: 'Standard',
    authority: 'Authority',
    'care board': 'CareBoard',
    'police force': 'PoliceForce',
    body: 'Body',
    list: 'ItemList',
};
const elementLine = new RegExp(`^(${Object.keys(elementTypes).join('|')}) ([a-z][a-z0-9-]*) "([^"]*)" \\{$`);
const requirementLine = /^ {4}requirement ([a-z][a-z0-9-]*) "[^"]*" \{$/;
const namingLine = /^ {4}(?:also known as|formerly known as|council) /;
const guidanceLine = /^ {4}kind +guidance$/;
const inForceLine = /^ {4}in force +from (\d{1,2}) ([A-Z][a-z]+) (\d{4})/;
const marginLine = /^(?:\}|\/\/.*)?$/;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const files = libraryPaths().map(readLibraryFile).sort(byLibraryOrder);
checkUnique(files.flatMap(({ symbols }) => symbols));
fs.mkdirSync(new URL('.', target), { recursive: true });
fs.writeFileSync(target, renderModule(files));
console.log(summary(files));

/** Paths relative to the library, such as `standards/good-practice.masa`, in alphabetical order. */
function libraryPaths() {
    return fs
        .readdirSync(library, { recursive: true })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => path.endsWith('.masa'))
        .sort();
}

/** What a library file says about itself: its text, its place in the order, and the names it offers. */
function readLibraryFile(file) {
    const text = fs.readFileSync(new URL(file, library), 'utf8').replaceAll('\r\n', '\n');
    const lines = text.split('\n');
    const symbols = [];
    const found = { file, text, symbols, isStandard: false, isGuidance: false, inForce: '' };
    let element;
    for (const [index, line] of lines.entries()) {
        if (/^\S/.test(line)) {
            const opening = elementLine.exec(line);
            if (opening) {
                const [, words, name, title] = opening;
                const type = elementTypes[words];
                element = { name, type, titles: type === 'Standard' || type === 'ItemList' ? [] : [title], file };
                symbols.push(element);
                found.isStandard ||= type === 'Standard';
            } else if (!marginLine.test(line)) {
                fail(`${file}:${index + 1}: this line stands at the left margin and opens nothing a library knows: ${line}`);
            }
            continue;
        }
        const requirement = requirementLine.exec(line);
        if (requirement) symbols.push({ name: `${element.name}.${requirement[1]}`, type: 'Requirement', titles: [], file });
        else if (/^ {4}requirement\b/.test(line)) fail(`${file}:${index + 1}: a requirement opens as: requirement name "Title" {`);
        if (namingLine.test(line) && element.titles.length > 0) {
            for (const title of quotedFrom(lines, index)) if (!element.titles.includes(title)) element.titles.push(title);
        }
        found.isGuidance ||= guidanceLine.test(line);
        const since = inForceLine.exec(line);
        if (since) found.inForce = `${since[3]}-${String(months.indexOf(since[2]) + 1).padStart(2, '0')}-${since[1].padStart(2, '0')}`;
    }
    if (symbols.length === 0) fail(`${file}: no element found.`);
    return found;
}

/** The quoted texts of a fact, which goes on to the next line after a comma. */
function quotedFrom(lines, start) {
    let end = start;
    while (lines[end].trimEnd().endsWith(',')) end += 1;
    return lines.slice(start, end + 1).flatMap((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, text]) => text));
}

/** Bodies, then what is not guidance, then the editions of the guidance; the oldest first, for the language prefers the last of a kind. */
function byLibraryOrder(a, b) {
    return (
        Number(a.isStandard) - Number(b.isStandard) ||
        Number(a.isGuidance) - Number(b.isGuidance) ||
        a.inForce.localeCompare(b.inForce) ||
        (a.file < b.file ? -1 : 1)
    );
}

/** A name stands for one element of the whole library, and a printed name for one body of those an arrangement can be about. */
function checkUnique(symbols) {
    const names = new Map();
    const titles = new Map();
    for (const symbol of symbols) {
        const other = names.get(symbol.name);
        if (other) fail(`${symbol.file}: '${symbol.name}' is a name in ${other.file} already.`);
        names.set(symbol.name, symbol);
        for (const title of symbol.titles) {
            const owner = titles.get(title);
            if (owner) fail(`${symbol.file}: "${title}" is what '${owner.name}' in ${owner.file} is called already.`);
            titles.set(title, symbol);
        }
    }
}

function renderModule(found) {
    const entry = ({ file, text }) => `    ${JSON.stringify(file)}: ${JSON.stringify(text)},`;
    const row = (symbol) => `    ${JSON.stringify(symbol)},`;
    return [
        '// Written by tools/generate-library.mjs from the .masa files of the library. Do not edit.',
        '',
        '/** Something that the library offers to references. */',
        'export interface LibrarySymbol {',
        '    /** Its name; `working-together-2023.voice-included` for a requirement. */',
        '    readonly name: string;',
        '    /** The type of its node, such as `Authority`. */',
        '    readonly type: string;',
        '    /** Printed names by which a body may be referred to: its title, its council, and what else it is known as. */',
        '    readonly titles: readonly string[];',
        '    /** The library file that states it. */',
        '    readonly file: string;',
        '}',
        '',
        '/** The texts of the library by their path in it, such as `standards/working-together-2023.masa`. */',
        'export const libraryFiles: Readonly<Record<string, string>> = {',
        ...found.map(entry),
        '};',
        '',
        '/** All that the library offers, in library order: bodies, law and advice, then the guidance, the oldest edition first. */',
        'export const librarySymbols: readonly LibrarySymbol[] = [',
        ...found.flatMap(({ symbols }) => symbols.map(row)),
        '];',
        '',
    ].join('\n');
}

function summary(found) {
    const counts = new Map();
    for (const { type } of found.flatMap(({ symbols }) => symbols)) counts.set(type, (counts.get(type) ?? 0) + 1);
    return `${found.length} library files: ${[...counts].map(([type, count]) => `${count} ${type}`).join(', ')}`;
}

/** What stands in the library is our own text, so a mistake in it stops the generation. */
function fail(message) {
    throw new Error(message);
}
