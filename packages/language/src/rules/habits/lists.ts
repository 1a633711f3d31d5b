/** What stands one by one: the agencies, the terms, the items of a list, and the lines of a pasted one. */
import { blocksOpenedBy, blocksWith, openingWords } from '../../grammar/opening-words.js';
import { bullets } from '../../support/bullets.js';
import { type Habit, instead, type Line, nameFor, placeOf, writeAt } from './habit.js';
import { listFact } from './names.js';

/** `• members the delegates`: a list that was pasted; `• Early help` is one that was meant as text. */
export function bullet({ before, rest, block }: Line): Habit | undefined {
    const [mark = '', word = ''] = (before === '' && listedFact.exec(rest)) || [];
    if (mark === '') return undefined;
    const sign = mark.charAt(0);
    const words = rest
        .slice(mark.length - word.length)
        .trim()
        .replace(/[.,;]$/, '');
    const openers = block === undefined ? [] : blocksOpenedBy(block).flatMap(openingWords);
    const fact = ['duty', 'note'].find((each) => openers.includes(each));
    if (fact !== undefined && !openers.includes(word) && /^[^"{}]+[ \t][^"{}]+$/.test(words)) {
        const right = `${fact} "${words}"`;
        const place = { start: 0, end: rest.trimEnd().length };
        return {
            message: `Each line of a block begins with a word that says what it is: write ${right}.`,
            ...instead(place, right),
        };
    }
    if (blocksWith(word).length === 0)
        return {
            message:
                'Text stands between quotation marks. For a list, write """ above and below it, and begin each of its lines with a hyphen.',
        };
    return {
        message: `A fact begins with its own word, without '${sign}'. Bullets are for texts, where a line begins with a hyphen.`,
        fixes: [writeAt({ start: 0, end: mark.length - word.length }, '', { title: `Take out '${sign}'` })],
    };
}

const listedFact = new RegExp(String.raw`^(?:[${bullets}–—]|[-*](?=[ \t]))[ \t\u00A0]*([a-z-]*)`, 'u');

/** `- Child first` in a list */
export function itemOfList({ before, rest, block }: Line): Habit | undefined {
    const [, mark = '', words = ''] = (before === '' && block === 'list' && listedWords.exec(rest)) || [];
    if (words === '') return undefined;
    const right = `item "${words}"`;
    const place = { start: 0, end: mark.length + words.length };
    return {
        message: `Each thing of a list stands behind item: write ${right}.`,
        ...instead(place, right, { isCertain: true }),
    };
}

const listedWords = new RegExp(String.raw`^((?:[${bullets}–—]|[-*o](?=[ \t])|\d+[.)])[ \t\u00A0]*)([^"{}]*[^"{}\s])[ \t]*$`, 'u');

/** `term MASH means multi-agency safeguarding hub` */
export function meaningOfTerm({ before, rest }: Line): Habit | undefined {
    const [whole, short = '', meaning = ''] =
        /^term[ \t]+([\p{L}\d-]+)[ \t]+(?:means[ \t]+|[-–][ \t]+)(\p{L}[^"{}]*\S)[ \t]*$/u.exec(`${before}${rest}`) ?? [];
    if (whole === undefined) return undefined;
    const right = `term ${nameFor(short)} "${short}" means "${meaning}"`;
    const place = { start: -before.length, end: rest.trimEnd().length };
    return {
        message: `A term has a name, a title and what it means: write ${right}.`,
        ...instead(place, right),
    };
}

/** `term dsp "DSP" "designated …"`, `term dsp "DSP" { means "designated …" }` */
export function textOfTerm({ before, rest, block }: Line): Habit | undefined {
    if (block === 'term' && before.replace(/^.*\{[ \t]*/, '') === '' && /^means\b/.test(rest))
        return {
            message:
                'What a term means stands behind its title, before the {: write term dsp "DSP" means "designated safeguarding partner".',
        };
    const [text = ''] = /^"[^"]+"(?=[ \t]*$)/.exec(rest) ?? [];
    if (text === '' || !/^term[ \t]+[\p{L}\d-]+[ \t]+"[^"]*"[ \t]*[-–:=,]?[ \t]*$/u.test(before)) return undefined;
    return {
        message: `What a term means stands behind means: write means ${text}.`,
        ...instead(placeOf(text), `means ${text}`, { title: 'Write means', isCertain: true }),
    };
}

/** `relevant agencies {` and `glossary {`, with a line for each of them below; `priorities Neglect, Exploitation` in the arrangement */
export function blockOfSeveral({ before, rest, block }: Line): string | undefined {
    if (before !== '' || (block !== undefined && block !== 'arrangement')) return undefined;
    return statedOneByOne.find(([words, inBlock]) => (inBlock || block === undefined) && words.test(rest))?.[2];
}

const statedOneByOne: readonly (readonly [words: RegExp, inArrangement: boolean, message: string])[] = [
    [
        /^(?:relevant[ \t]+)?agencies\b/,
        false,
        'Each agency is stated by itself: write agency schools "Schools and colleges", and so on for the others.',
    ],
    [
        /^(?:glossary|terms|definitions|abbreviations)\b/i,
        true,
        'Each term is stated by itself, outside of any block: write term lsp "LSP" means "lead safeguarding partner", and so on for the others.',
    ],
    [
        /^(?:priorities|objectives)\b/i,
        true,
        'Each priority is stated by itself, outside of any block: write priority neglect "Neglect", and so on for the others.',
    ],
    [
        /^(?:signatures|signatories|signed)\b/i,
        false,
        'Who has signed is stated in the block of the arrangement: write signed by council.chief-executive on 1 April 2026.',
    ],
];

/** `members "Council"; "Police"` */
export function semicolonsInList({ before, rest }: Line): Habit | undefined {
    const [ahead = ''] = new RegExp(`^(?:${listFact})\\b(?:"[^"]*"|[^";])*(?=;[ \\t]*$)`).exec(before) ?? [];
    if (ahead === '' || !/^["\p{L}]/u.test(rest)) return undefined;
    const list = `${before.slice(ahead.length)}${rest.trimEnd()}`;
    const newText = list.replace(/[ \t;]+$/, '').replace(/"[^"]*"|;/g, (found) => (found === ';' ? ',' : found));
    const place = { start: ahead.length - before.length, end: rest.trimEnd().length };
    return {
        message: 'What is listed stands with commas between: write , for ;.',
        start: place.start,
        end: place.start + 1,
        fixes: [writeAt(place, newText, { title: 'Write , for ;', isCertain: true })],
    };
}

/** `agencies schools, colleges`: the word opens how often they are reviewed. */
export function agencies({ before, rest }: Line): Habit | undefined {
    if (!/^agencies[ \t]+$/.test(before) || !/^["\p{L}]/u.test(rest)) return undefined;
    const newText = 'relevant agencies';
    const place = placeOf('agencies', -before.length);
    return {
        message: `'agencies' cannot stand here. Masa calls it '${newText}'.`,
        ...instead(place, newText, { title: `Write '${newText}'` }),
    };
}
