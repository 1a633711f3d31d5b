// Writes a national workspace: an arrangement for each authority of England, made from the Luton example, and for each three to five
// neighbours the files that they share, made from examples/pan-bedfordshire. Names, people, dates and amounts differ, with a fixed
// seed; files, lines, elements and references are as many as in the examples.
// Usage: node bench/generate-nation.mjs [ARRANGEMENTS]   (153 unless said otherwise)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAuthorities } from './bodies.mjs';

const seed = 20261121;
const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const workspaces = fileURLToPath(new URL('../bench-workspace/', import.meta.url));

/** Writes the workspace anew and returns its folder. */
export function generateNation(count = 153) {
    const own = readExample('luton');
    const shared = readExample('pan-bedfordshire');
    const people = findPeople([...own, ...shared]);
    const target = path.join(workspaces, `nation-${count}`);
    fs.rmSync(target, { recursive: true, force: true });
    const groups = groupNeighbours(readAuthorities());
    let written = 0;
    for (const [index, members] of groups.entries()) {
        if (written >= count) break;
        const neighbour = groups[(index + 1) % groups.length][0];
        const sharedFolder = `shared-${index + 1}`;
        writeFolder(path.join(target, sharedFolder), shared, createRewriter(members, members, neighbour, people, sharedFolder));
        for (const [place, authority] of members.entries()) {
            if (written >= count) break;
            const others = [...members.slice(place + 1), ...members.slice(0, place)];
            writeFolder(
                path.join(target, authority.name),
                own,
                createRewriter([authority, ...others], members, neighbour, people, sharedFolder),
            );
            written += 1;
        }
    }
    return target;
}

/** Three to five of one region, of one police force where it has that many. */
function groupNeighbours(authorities) {
    return [...Map.groupBy(authorities, ({ region }) => region).values()].flatMap((region) => {
        const groups = Math.round(region.length / 4);
        const start = (group) => Math.round((group * region.length) / groups);
        return Array.from({ length: groups }, (_, group) => region.slice(start(group), start(group + 1)));
    });
}

function readExample(name) {
    const folder = path.join(examples, name);
    return fs
        .readdirSync(folder)
        .filter((file) => file.endsWith('.masa'))
        .sort()
        .map((file) => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8') }));
}

function writeFolder(folder, files, rewrite) {
    fs.mkdirSync(folder, { recursive: true });
    for (const { file, text } of files) fs.writeFileSync(path.join(folder, file), rewrite(text));
}

/** The people of the examples: who holds a post, signs, or chairs. */
function findPeople(files) {
    const named = files.flatMap(({ text }) => [...text.matchAll(/(?:held by|signed by \S+|chair) +"(\p{Lu}\p{L}+ \p{Lu}\p{L}+)"/gu)]);
    return new Set(named.map(([, name]) => name).filter((name) => name !== 'Independent Scrutineer'));
}

/**
 * Turns a text about Luton and its neighbours into one about others. The first member takes the place of Luton.
 * @param sharers The members in the order in which the files that they share speak of them.
 */
function createRewriter(members, sharers, neighbour, people, sharedFolder) {
    const [own, second, third] = members;
    const random = createRandom(`${seed} ${own.name} ${sharedFolder}`);
    const pick = (list) => list[Math.floor(random() * list.length)];
    const area = own.police.replace(/ (?:Police|Constabulary)(?: Service)?$/, '');
    const boardArea = own.board.replace(/^NHS | Integrated Care Board$/g, '');
    const words = {
        'NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board': own.board,
        'Bedfordshire, Luton and Milton Keynes': boardArea,
        'Bedfordshire, Luton & Milton Keynes': boardArea.replaceAll(' and ', ' & '),
        BLMK: initials(boardArea),
        'Bedfordshire Police': own.police,
        Bedfordshire: area,
        Beds: area,
        safeguardingbedfordshire: `safeguarding${area.toLowerCase().replaceAll(' ', '')}`,
        'Luton Borough Council': own.council,
        Luton: own.title,
        luton: own.name,
        LSCP: `${initials(own.title)}SCP`,
        LSCB: `${initials(own.title)}SCB`,
        LBC: initials(own.council),
        'Central Bedfordshire Council': second.council,
        'Central Bedfordshire': second.title,
        'central-bedfordshire': second.name,
        'Bedford Borough Council': third.council,
        'Bedford Borough': third.title,
        Bedford: third.title,
        'bedford-borough-council': `${sharers[2].name}-council`,
        'bedford-borough-partnership': `${sharers[2].name}-partnership`,
        'bedford-borough': third.name,
        bedford: third.name,
        'Milton Keynes': neighbour.title,
        'milton-keynes': neighbour.name,
        'pan-bedfordshire': sharedFolder,
    };
    for (const person of people) words[person] = `${pick(firstNames)} ${pick(lastNames)}`;
    const longestFirst = Object.keys(words).sort((a, b) => b.length - a.length);
    const known = new RegExp(`\\b(?:${longestFirst.join('|')})(?![a-z])`, 'g');
    const daysLater = Math.floor(random() * 300) - 150;
    const scale = 0.5 + random() * 3;
    return (text) =>
        rescaleFunding(
            text.replace(known, (word) => words[word]).replace(datePattern, (date) => moveDate(date, daysLater)),
            scale,
            random,
        );
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const datePattern = new RegExp(`\\b\\d{1,2} (?:${months.join('|')}) \\d{4}\\b`, 'g');

/** All dates of an arrangement move by as many days, so that what came first still does. */
function moveDate(text, days) {
    const [day, month, year] = text.split(' ');
    const date = new Date(Date.UTC(Number(year), months.indexOf(month), Number(day) + days));
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Other amounts, with the total and the shares that follow from them; a share that is misprinted in the example stays as far off. */
function rescaleFunding(text, scale, random) {
    const line = /£([\d.]+)k( +\(| *\()([\d.]+)%/g;
    const total = /^( +total +£)([\d.]+)k/m.exec(text);
    if (!total) return text;
    const amounts = [...text.matchAll(line)].map(([, amount]) =>
        Math.max(1, Math.round(Number(amount) * scale * (0.8 + 0.4 * random()) * 10)),
    );
    const sum = amounts.reduce((a, b) => a + b, 0);
    let index = 0;
    return text
        .replace(line, (_, amount, gap, share) => {
            const misprint = Number(share) - (Number(amount) / Number(total[2])) * 100;
            const current = amounts[index++];
            const printed = (current / sum) * 100 + (Math.abs(misprint) > 0.1 ? misprint : 0);
            return `£${(current / 10).toFixed(1)}k${gap}${printed.toFixed(1)}%`;
        })
        .replace(total[0], `${total[1]}${(sum / 10).toFixed(1)}k`);
}

function initials(title) {
    return [...title.matchAll(/\b\p{Lu}/gu)].map(([letter]) => letter).join('');
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function createRandom(seedText) {
    let state = 0;
    for (const char of seedText) state = (Math.imul(state, 31) + char.codePointAt(0)) | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

const firstNames = [
    'Amara',
    'Ben',
    'Chidi',
    'Dilys',
    'Esme',
    'Farah',
    'Gwen',
    'Hamid',
    'Iona',
    'Jack',
    'Kiran',
    'Leila',
    'Mona',
    'Nuria',
    'Owen',
    'Priya',
];
const lastNames = [
    'Ashworth',
    'Begum',
    'Carter',
    'Doyle',
    'Ellis',
    'Fofana',
    'Grant',
    'Hughes',
    'Iqbal',
    'Jarvis',
    'Khan',
    'Lowe',
    'Mistry',
    'Nolan',
    'Okafor',
    'Pike',
];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(generateNation(Number(process.argv[2] ?? 153)));
