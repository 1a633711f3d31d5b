/** Who sits in a group, who chairs it, and how many are enough. */
import { isNobody } from '../../support/nobody.js';
import { counts, firstWords, type Habit, inDigits, instead, type Line, placeOf, writeAt } from './habit.js';

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
            fixes: [writeAt({ start: -joint.length, end: between.length }, '', { title, isCertain: true })],
        };
    }
    const other = /^(?:(?:jointly[ \t]+|co-?chair(?:ed)?[ \t]+)(?:with|by)?|with|&)[ \t]*([\p{L}][\p{L}\d.-]*)?/iu.exec(rest);
    if (!other) return undefined;
    const first = /chair[ \t]+([\p{L}][\p{L}\d.-]*)/u.exec(before)?.[1] ?? 'council.dcs';
    return `Those who chair together stand with and between them: write chair ${first} and ${other[1] ?? 'icb.chief-nurse'}.`;
}

/** `chair rotates annually between the delegates` */
export function chairInTurns({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', words = ''] = inTurns.exec(`${before}${rest}`) ?? [];
    if (words === '') return undefined;
    const [, who = 'partners'] = /\b(partners|leads|delegates)\b/i.exec(words) ?? [];
    const [, count, unit] = /\bevery[ \t]+(?:(\w+)[ \t]+)?(year|month)s?\b/i.exec(words) ?? [];
    const often = count !== undefined && unit !== undefined ? `every ${inDigits(count)} ${unit.toLowerCase()}s` : 'yearly';
    const all = `the ${who.toLowerCase()}`;
    const right = `one of ${all}, rotating among ${all} ${often}`;
    const place = placeOf(words, ahead.length - before.length);
    return {
        message: `Who sits in the chair stands first, and then how it goes round: write ${ahead.trim()} ${right}.`,
        ...instead(place, right),
    };
}

const inTurns =
    /^((?:vice[ \t]+)?chair[ \t]+)((?:(?:is|the)[ \t]+)*(?:rotat(?:es|ed|ing|ion|ional)|in[ \t]+rotation|alternat(?:es|ing))\b[^"{}]*?)[ \t.]*$/;

/** `chair council.dcs in 2026/27, icb.nurse in 2027/28`, `chair council.dcs, then icb.nurse` */
export function chairOneByOne({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', list = ''] =
        /^((?:vice[ \t]+)?chair[ \t]+)([^"{}]*(?:[ \t]in[ \t]+20\d\d|\bthen[ \t])[^"{}]*[^"{}\s])[ \t]*$/.exec(`${before}${rest}`) ?? [];
    const names = list
        .split(/[ \t]*,[ \t]*(?:and[ \t]+)?(?:then[ \t]+)?|[ \t]+(?:and|then)[ \t]+(?:then[ \t]+)?/)
        .map((each) => each.replace(/[ \t]+in[ \t]+20\d\d(?:[/-]\d{2,4})?$/, ''));
    if (names.length < 2 || !names.every((name) => /^[a-z][\p{L}\d.-]*$/u.test(name))) return undefined;
    const right = `${names[0]}, rotating among ${names.join(', ')} yearly`;
    return {
        message: `Who chairs now stands first, and then among whom it goes round: write ${ahead.trim()} ${right}.`,
        ...instead(placeOf(list, ahead.length - before.length), right),
    };
}

/** `members the chair, vice chair and the delegates`: both words open facts. */
export function chairAmongMembers({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', list = ''] = /^(members[ \t]+)([^{}]*[^{}\s])(?=[ \t]*$)/.exec(`${before}${rest}`) ?? [];
    const others = list.split(/,[ \t]*(?:and[ \t]+)?|[ \t]+and[ \t]+/).filter((item) => !chairs.test(item));
    if (list === '' || !chairs.test(list) || !/\bchair[ \t]*$/.test(before)) return undefined;
    const place = placeOf(list, ahead.length - before.length);
    return {
        message: 'Who chairs is a member already: leave the chair and the vice chair out, or write them in quotation marks.',
        ...place,
        fixes: others.length > 0 ? [writeAt(place, others.join(', '))] : [],
    };
}

const chairs = /(?:^|,[ \t]*|[ \t]and[ \t]+)(?:the[ \t]+)?(?:(?:vice|deputy)[ \t]+)?chair(?:$|,|[ \t])/;

/** `chair independent chair` */
export function chairInWords({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', words = ''] = /^((?:vice[ \t]+)?chair[ \t]+)((?:\p{L}[\p{L}'’-]*[ \t]+)+chair)$/iu.exec(before.trimEnd()) ?? [];
    if (words === '' || rest.trim() !== '') return undefined;
    const right = `"${words}"`;
    const place = placeOf(words, ahead.length - before.length);
    return {
        message: `Text stands in quotation marks: write ${ahead.trim()} ${right}.`,
        ...instead(place, right),
    };
}

/** `chair "Kim Example", Head of Quality`, `chair "Head of Quality" Kim Example`, `chair Head of Quality, Council` */
export function chairWithTitle({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', written = '', quoted, one = quoted, other = ''] =
        /^((?:vice[ \t]+)?chair[ \t]+)((?:"([^"]*)"[ \t]*(?:[,(–—-][ \t]*)?|(\p{Lu}[^"{}(),]*),[ \t]*)(\p{Lu}[^"{}()]*[^"{}()\s])\)?)[ \t]*$/u.exec(
            `${before}${rest}`,
        ) ?? [];
    if (written === '' || /\b(?:from|until|rotating|and|interim|vacant)\b/.test(other)) return undefined;
    const right = `"${one}, ${other}"`;
    const place = placeOf(written, ahead.length - before.length);
    return {
        message: `Who chairs stands in one text, or by the name of a post, such as council.dcs: write ${ahead.trim()} ${right}.`,
        ...instead(place, right),
    };
}

/** `quorum 5 members`, `quorum all three partners`, `quorum half of the members` */
export function quorum({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', words = ''] =
        /^(quorum[ \t]+)([^"{}]*?[^"{}.,;\s])[.,;]?(?=[ \t]*$|[ \t]+otherwise\b)/.exec(`${before}${rest}`) ?? [];
    // Who is nobody yet is told so as a reference.
    if (words === '' || isNobody(words)) return undefined;
    const [, count, outOf, whom] = quorumOfSet.exec(words) ?? [];
    const right = count === undefined ? `"${words}"` : `${count.toLowerCase()} of the ${whom?.toLowerCase()}s`;
    // How many there are may be more than are stated.
    const isCertain = count !== undefined && (outOf === undefined || /^all$/i.test(count));
    const begun = firstWords(words, 4);
    const place = placeOf(words, ahead.length - before.length);
    return {
        message:
            count === undefined
                ? `A quorum is counted, as in 3 of the members, or stands in quotation marks: write quorum "${begun === words ? words : `${begun} …`}".`
                : `A quorum says of whom: write quorum ${right}.`,
        ...instead(place, right, { isCertain }),
    };
}

const quorumOfSet = new RegExp(
    String.raw`^(?:at[ \t]+least[ \t]+)?(\d+|${counts.join('|')}|all)[ \t]+(?:of[ \t]+)?(?:the[ \t]+)?(?:(${counts.join('|')}|\d+)[ \t]+)?(partner|lead|delegate|member)s?$`,
    'iu',
);
