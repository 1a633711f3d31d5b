/** How those who take part are written, and what they follow. */
import { isOffice } from '../../model/people.js';
import { closest } from '../../support/closest.js';
import { counts, firstWords, type Habit, type Line, posts } from './habit.js';
import { titleWithoutQuotes } from './names.js';

/** `chair police.acc, co-chaired with council.dcs`, `chair council.dcs & icb.nurse`, `chair jointly council.dcs and icb.nurse` */
export function together({ before, rest }: Line): string | Habit | undefined {
    if (!/^(?:vice[ \t]+)?chair[ \t]/.test(before)) return undefined;
    const [joint = ''] = /(?<=chair[ \t]+)(?:joint|jointly|shared|together)[ \t]+$/.exec(before) ?? [];
    const [, between = '', names] =
        /^((?:by|between|with|:)?[ \t]*)([\p{Ll}][\p{L}\d.-]*(?:[ \t]+and[ \t]+[\p{Ll}][\p{L}\d.-]*)*)/u.exec(rest) ?? [];
    if (joint !== '' && names !== undefined) {
        const title = `Take out '${`${joint}${between}`.trim()}'`;
        return {
            message: `Those who chair together stand with and between them: write chair ${names}.`,
            start: -joint.length,
            end: between.length + names.length,
            mends: [{ title, start: -joint.length, end: between.length, newText: '', isCertain: true }],
        };
    }
    const other = /^(?:(?:jointly[ \t]+|co-?chair(?:ed)?[ \t]+)(?:with|by)?|with|&)[ \t]*([\p{L}][\p{L}\d.-]*)?/iu.exec(rest);
    if (!other) return undefined;
    const first = /chair[ \t]+([\p{L}][\p{L}\d.-]*)/u.exec(before)?.[1] ?? 'council.dcs';
    return `Those who chair together stand with and between them: write chair ${first} and ${other[1] ?? 'icb.chief-nurse'}.`;
}

/** Words of a name, up to what may follow it on the line of a post. */
const furtherNames = String.raw`(?:[ \t]+(?!(?:and|from|since|until|interim|first|vacant|not|held)\b)\p{L}[\p{L}'’.-]*)*`;
const unquoted = new RegExp(String.raw`^\p{Lu}[\p{L}'’.-]*${furtherNames}`, 'u');

/** The title of a post, and the words of a name up to an apostrophe. */
const behindTitleOfPost = new RegExp(
    String.raw`^(?:${posts})\b[^"{]*"[^"]*"[ \t]*((?:\p{Lu}[\p{L}’.-]*[ \t]+)*(?:\p{Lu}[\p{L}’.-]*)?)$`,
    'u',
);

/** `lead chief "Chief Executive" Robin Porter`, also with a comma, a dash or brackets, and with an apostrophe in the name. */
export function holder({ before, rest }: Line): Habit | undefined {
    const begun = behindTitleOfPost.exec(before)?.[1];
    if (begun === undefined) return undefined;
    const [mark = ''] = (begun === '' && /^[,:(–—-][ \t]*/.exec(rest)) || [];
    const written = `${begun}${rest.slice(mark.length)}`;
    const quoted = /^"([^"]+)"/.exec(written);
    const person = quoted?.[1] ?? unquoted.exec(written)?.[0];
    if (person === undefined) return undefined;
    const newText = `held by "${person}"`;
    const bracket = mark.startsWith('(') && written.charAt(person.length) === ')' ? 1 : 0;
    const place = { start: -begun.length, end: mark.length + (quoted?.[0] ?? person).length - begun.length + bracket };
    const lacksSpace = mark !== '' && !/[ \t]$/.test(before);
    return {
        message: `Who holds a post stands behind held by: write ${newText}.`,
        ...place,
        mends: [{ title: `Write ${newText}`, ...place, newText: `${lacksSpace ? ' ' : ''}${newText}` }],
    };
}

/** `delegate dcs Jane Smith`, `post clerk Clerk of the Board` */
export function wordsOfPost({ before, rest }: Line): Habit | undefined {
    const begun = behindNameOfPost.exec(before)?.[1];
    if (begun === undefined) return undefined;
    const written = `${begun}${rest}`;
    const words = unquoted.exec(written)?.[0];
    if (words === undefined || /^[ \t]*["(,]/.test(written.slice(words.length))) return undefined;
    const asTitle = titleWithoutQuotes(words, -begun.length);
    if (isOffice(words) || !/[ \t]/.test(words)) return asTitle;
    const right = `held by "${words}"`;
    const place = { start: -begun.length, end: words.length - begun.length };
    return {
        message: `Who holds a post stands behind held by: write ${right}; a title stands in quotation marks alone.`,
        ...place,
        mends: [{ title: `Write ${right}`, ...place, newText: right }, ...(asTitle.mends ?? [])],
    };
}

/** The words of a name or title up to an apostrophe. */
const behindNameOfPost = new RegExp(
    String.raw`^(?:${posts})[ \t]+\p{Ll}[\p{L}\d-]*[ \t]+((?:\p{Lu}[\p{L}.-]*[ \t]+)*(?:\p{Lu}[\p{L}.-]*)?)$`,
    'u',
);

/** `lead chief "Chief Executive" held Jane Smith` */
export function heldWithoutBy({ before, rest }: Line): Habit | undefined {
    const [, held, begun = ''] = behindHeld.exec(before) ?? [];
    const written = `${begun}${rest}`;
    const quoted = /^"([^"]+)"/.exec(written);
    const person = quoted?.[1] ?? unquoted.exec(written)?.[0];
    if (held === undefined || person === undefined) return undefined;
    const right = `held by "${person}"`;
    const place = { start: -held.length - begun.length, end: (quoted?.[0] ?? person).length - begun.length };
    return {
        message: `Who holds a post stands behind held by: write ${right}.`,
        ...place,
        mends: [{ title: `Write ${right}`, ...place, newText: right, isCertain: true }],
    };
}

const behindHeld = new RegExp(String.raw`^(?:${posts})\b.*[ \t](held[ \t]+)((?:\p{Lu}[\p{L}.-]*[ \t]+)*(?:\p{Lu}[\p{L}.-]*)?)$`, 'u');

const furtherWords = new RegExp(String.raw`^['’-]?\p{L}[\p{L}'’.-]*${furtherNames}`, 'u');

/** `lead chief "Chief Executive" held by Harriet Bell from 1 May 2026` */
export function holderWithoutQuotes({ before, rest }: Line): Habit | undefined {
    const begun = /\b(?:held[ \t]+by|,|and)[ \t]+(\p{Lu}[\p{L}'’.-]*(?:[ \t]+\p{L}[\p{L}'’.-]*)*[ \t]*)$/u.exec(before)?.[1];
    if (begun === undefined || !/\bheld[ \t]+by\b/.test(before)) return undefined;
    const further = furtherWords.exec(rest)?.[0];
    if (further === undefined) return undefined;
    const person = `"${begun}${further}"`;
    return {
        message: `The name of a person stands in quotation marks: write held by ${person}.`,
        start: -begun.length,
        end: further.length,
        mends: [{ title: `Write ${person}`, start: -begun.length, end: further.length, newText: person, isCertain: true }],
    };
}

const otherKindWords: ReadonlyMap<string, string> = new Map([
    ['council', 'local'],
    ['icb', 'integrated'],
    ['health', 'integrated'],
]);

/** `kind polis` */
export function partnerKind({ before, rest }: Line): string | Habit | undefined {
    const further = /^kind[ \t]+police([ \t]+)$/.test(before) ? /^\p{L}+/u.exec(rest)?.[0] : undefined;
    if (further !== undefined) {
        const spaces = before.length - before.trimEnd().length;
        const mend = { title: `Take out '${further}'`, start: -spaces, end: further.length, newText: '', isCertain: true };
        return { message: 'Write kind police.', mends: [mend] };
    }
    const known = /^kind[ \t]+$/.test(before) ? /^(?:local authority|integrated care board)(?=[ \t]*$)/i.exec(rest)?.[0] : undefined;
    if (known !== undefined) {
        const newText = known.toLowerCase();
        const mend = { title: `Write ${newText}`, start: 0, end: known.length, newText, isCertain: true };
        return { message: `Only names and titles have capitals: write kind ${newText}.`, end: known.length, mends: [mend] };
    }
    const word = /^\p{L}[\p{L}-]*/u.exec(rest)?.[0];
    if (!/^kind[ \t]+$/.test(before) || word === undefined) return undefined;
    const kindWords = ['police', 'education', 'local', 'integrated'];
    const near =
        closest(word, kindWords) ??
        otherKindWords.get(word.toLowerCase()) ??
        kindWords.find((kind) => kind.startsWith(word.toLowerCase().slice(0, 3)));
    const full = near && { local: 'local authority', integrated: 'integrated care board' }[near];
    const kinds =
        'A partner is of the kind local authority, integrated care board, police or education; any other stands in quotation marks.';
    return near ? `'${word}' is no kind of partner. Did you mean '${full ?? near}'? ${kinds}` : `'${word}' is no kind of partner. ${kinds}`;
}

/** `agencies schools, colleges`: the word opens how often they are reviewed. */
export function agencies({ before, rest }: Line): Habit | undefined {
    if (!/^agencies[ \t]+$/.test(before) || !/^["\p{L}]/u.test(rest)) return undefined;
    const newText = 'relevant agencies';
    const start = -before.length;
    const end = start + 'agencies'.length;
    return {
        message: `'agencies' cannot stand here. Masa calls it '${newText}'.`,
        start,
        end,
        mends: [{ title: `Write '${newText}'`, start, end, newText }],
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

/** `chair rotates annually between partners` */
export function chairInTurns({ before, rest }: Line): string | undefined {
    return /^chair[ \t]+(?:(?:is|the)[ \t]+)*(?:rotat(?:es|ed|ion|ional)|in[ \t]+rotation|alternat(?:es|ing))\b/.test(`${before}${rest}`)
        ? 'Who chair in turn stand behind rotating: write chair rotating among the partners every 2 years, or chair rotating yearly.'
        : undefined;
}

/** `covers Essex, Southend-on-Sea` */
export function areasWithoutQuotes({ before, rest, block }: Line): Habit | undefined {
    const [, ahead = '', list = ''] = /^(covers[ \t]+)(\p{Lu}[^"{}]*\S)[ \t]*$/u.exec(`${before}${rest}`) ?? [];
    if (list === '' || block !== 'arrangement') return undefined;
    const right = list
        .split(/[ \t]*,[ \t]*/)
        .map((area) => `"${area}"`)
        .join(', ');
    const start = ahead.length - before.length;
    const place = { start, end: start + list.length };
    return {
        message: `The names of areas stand in quotation marks: write covers ${right}.`,
        ...place,
        mends: [{ title: `Write ${right}`, ...place, newText: right, isCertain: true }],
    };
}

/** `show relevant agencies` */
export function relevantAgencies({ before, rest }: Line): string | undefined {
    return /^show[ \t]+relevant[ \t]*$/.test(before) && /^agencies\b/.test(rest) ? 'Write show agencies.' : undefined;
}

/** `show funding table`, `show org chart` */
export function shownAs({ before, rest }: Line): string | undefined {
    const [, what = '', form = ''] =
        /^show[ \t]+([a-z][a-z\d-]*(?:[ \t]+[a-z]+)??)[ \t]+(table|chart|list|text)[ \t]*$/.exec(`${before}${rest}`) ?? [];
    if (form === '' || /[ \t]as$/.test(what)) return undefined;
    return /^(?:org|organi[sz]ation(?:al)?|structure|governance)$/.test(what) && form === 'chart'
        ? 'Write show structure.'
        : `How it is shown stands behind as: write show ${what} as ${form}.`;
}

/** `show partners, agencies`, `show {executive}` */
export function shownTogether({ before, rest }: Line): Habit | undefined {
    const [, list = ''] = /^show[ \t]+([a-z{][^"]*\S)[ \t]*$/.exec(`${before}${rest}`) ?? [];
    const names = list.split(/[ \t]*,[ \t]*(?:and[ \t]+)?|[ \t]+and[ \t]+/).map((name) => name.replace(/^\{(.*)\}$/, '$1'));
    const right = names.map((name) => `show ${name}`);
    if (names.join(' ') === list || !names.every((name) => /^[a-z][a-z\d.-]*(?:[ \t]+[a-z]+)?$/.test(name))) return undefined;
    const place = { start: list.length > 0 ? `${before}${rest}`.indexOf(list) - before.length : 0, end: rest.trimEnd().length };
    return {
        message:
            names.length > 1
                ? `Each thing to show stands on a line of its own: write ${right.slice(0, 2).join(', and below it ')}.`
                : `Behind show a name stands without braces: write ${right[0]}.`,
        ...place,
        mends: names.length > 1 ? [] : [{ title: `Write ${right[0]}`, ...place, newText: names[0] ?? '', isCertain: true }],
    };
}

/** `follows "Working Together 2026"` */
export function titleOfStandard({ before, rest }: Line): string | undefined {
    const title = /^"([^"]*)"/.exec(rest)?.[1];
    if (title === undefined || !/^follows[ \t]|^follows$/.test(before)) return undefined;
    const name = title
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, '-')
        .replace('working-together-to-safeguard-children-', 'working-together-');
    return `A standard is followed by its name, without quotation marks: write follows ${name}.`;
}

/** `members the chair, vice chair and the delegates`: both words open facts. */
export function chairAmongMembers({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', list = ''] = /^(members[ \t]+)([^{}]*[^{}\s])(?=[ \t]*$)/.exec(`${before}${rest}`) ?? [];
    const others = list.split(/,[ \t]*(?:and[ \t]+)?|[ \t]+and[ \t]+/).filter((item) => !chairs.test(item));
    if (list === '' || !chairs.test(list) || !/\bchair[ \t]*$/.test(before)) return undefined;
    const start = ahead.length - before.length;
    const place = { start, end: start + list.length };
    return {
        message: 'Who chairs is a member already: leave the chair and the vice chair out, or write them in quotation marks.',
        ...place,
        mends: others.length > 0 ? [{ title: `Write ${others.join(', ')}`, ...place, newText: others.join(', ') }] : [],
    };
}

const chairs = /(?:^|,[ \t]*|[ \t]and[ \t]+)(?:the[ \t]+)?(?:(?:vice|deputy)[ \t]+)?chair(?:$|,|[ \t])/;

/** `chair independent chair` */
export function chairInWords({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', words = ''] = /^((?:vice[ \t]+)?chair[ \t]+)((?:\p{L}[\p{L}'’-]*[ \t]+)+chair)$/iu.exec(before.trimEnd()) ?? [];
    if (words === '' || rest.trim() !== '') return undefined;
    const right = `"${words}"`;
    const place = { start: ahead.length - before.length, end: ahead.length + words.length - before.length };
    return {
        message: `Text stands in quotation marks: write ${ahead.trim()} ${right}.`,
        ...place,
        mends: [{ title: `Write ${right}`, ...place, newText: right }],
    };
}

/** `quorum 5 members`, `quorum all three partners`, `quorum half of the members` */
export function quorum({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', words = ''] =
        /^(quorum[ \t]+)([^"{}]*?[^"{}.,;\s])[.,;]?(?=[ \t]*$|[ \t]+otherwise\b)/.exec(`${before}${rest}`) ?? [];
    if (words === '') return undefined;
    const [, count, whom] = quorumOfSet.exec(words) ?? [];
    const right = count === undefined ? `"${words}"` : `${count.toLowerCase()} of the ${whom?.toLowerCase()}s`;
    const begun = firstWords(words, 4);
    const place = { start: ahead.length - before.length, end: ahead.length + words.length - before.length };
    return {
        message:
            count === undefined
                ? `A quorum is counted, as in 3 of the members, or stands in quotation marks: write quorum "${begun === words ? words : `${begun} …`}".`
                : `A quorum says of whom: write quorum ${right}.`,
        ...place,
        mends: [{ title: `Write ${right}`, ...place, newText: right, isCertain: count !== undefined }],
    };
}

const quorumOfSet = new RegExp(
    String.raw`^(?:at[ \t]+least[ \t]+)?(\d+|${counts.join('|')}|all)[ \t]+(?:of[ \t]+)?(?:the[ \t]+)?(?:(?:${counts.join('|')}|\d+)[ \t]+)?(partner|lead|delegate|member)s?$`,
    'iu',
);
