/** Who takes part, where, and what they follow. */
import { findMeantHeading } from '../../model/schedule.js';
import { closest } from '../../support/closest.js';
import { type Habit, instead, type Line, placeOf, writeAt } from './habit.js';

const otherKindWords: ReadonlyMap<string, string> = new Map([
    ['council', 'local'],
    ['borough', 'local'],
    ['icb', 'integrated'],
    ['nhs', 'integrated'],
    ['health', 'integrated'],
    ['constabulary', 'police'],
]);

/** `kind polis` */
export function partnerKind({ before, rest }: Line): string | Habit | undefined {
    const further = /^kind[ \t]+police[ \t]+$/.test(before) ? /^(?:force|service|constabulary)(?=[ \t]*$)/i.exec(rest)?.[0] : undefined;
    if (further !== undefined) {
        const spaces = before.length - before.trimEnd().length;
        const fix = writeAt({ start: -spaces, end: further.length }, '', { title: `Take out '${further}'`, isCertain: true });
        return { message: 'Write kind police.', fixes: [fix] };
    }
    const [, others = ''] = (/^kind[ \t]+police[ \t]+$/.test(before) && /^(\p{L}[^"{}]*[^"{}\s])[ \t]*$/u.exec(rest)) || [];
    if (others !== '') {
        const right = `"police ${others}"`;
        return {
            message: `A kind of partner that is none of the usual stands in quotation marks: write kind ${right}.`,
            end: others.length,
            fixes: [writeAt({ start: -before.trimStart().replace(/^kind[ \t]+/, '').length, end: others.length }, right)],
        };
    }
    const known = /^kind[ \t]+$/.test(before) ? /^(?:local authority|integrated care board)(?=[ \t]*$)/i.exec(rest)?.[0] : undefined;
    if (known !== undefined) {
        const newText = known.toLowerCase();
        return {
            message: `Only names and titles have capitals: write kind ${newText}.`,
            ...instead(placeOf(known), newText, { isCertain: true }),
        };
    }
    const word = /^\p{L}[\p{L}-]*/u.exec(rest)?.[0];
    if (!/^kind[ \t]+$/.test(before) || word === undefined) return undefined;
    const kindWords = ['police', 'education', 'local', 'integrated'];
    const near =
        closest(word, kindWords) ??
        rest
            .toLowerCase()
            .split(/\P{L}+/u)
            .flatMap((each) => otherKindWords.get(each) ?? [])[0] ??
        kindWords.find((kind) => kind.startsWith(word.toLowerCase().slice(0, 3)));
    const full = near && { local: 'local authority', integrated: 'integrated care board' }[near];
    const kinds =
        'A partner is of the kind local authority, integrated care board, police or education; any other stands in quotation marks.';
    return near ? `'${word}' is no kind of partner. Did you mean '${full ?? near}'? ${kinds}` : `'${word}' is no kind of partner. ${kinds}`;
}

/** `covers Essex, Southend-on-Sea` */
export function areasWithoutQuotes({ before, rest, block }: Line): Habit | undefined {
    const [, ahead = '', list = ''] = /^(covers[ \t]+)(\p{Lu}[^"{}]*\S)[ \t]*$/u.exec(`${before}${rest}`) ?? [];
    if (list === '' || block !== 'arrangement') return undefined;
    const quote = (areas: readonly string[]): string => areas.map((area) => `"${area}"`).join(', ');
    const right = quote(list.split(/[ \t]*,[ \t]*(?:and[ \t]+)?/));
    // `Bedford and Luton` are two, and `Brighton and Hove` is one.
    const apart = quote(list.split(/[ \t]*,[ \t]*(?:and[ \t]+)?|[ \t]+and[ \t]+/));
    const place = placeOf(list, ahead.length - before.length);
    return {
        message: `The names of areas stand in quotation marks: write covers ${right}.`,
        ...place,
        fixes: (apart === right ? [right] : [right, apart]).map((each) =>
            writeAt(place, each, { isCertain: apart === right && !/[()&]/.test(list) }),
        ),
    };
}

/** `email desk@example.org`, `hours Mon-Thurs 8.40-5pm`, in a contact */
export function factOfContact({ before, rest, block }: Line): Habit | undefined {
    const [, word = '', words = ''] = unquotedOfContact.exec(`${before}${rest}`) ?? [];
    if (words === '' || block !== 'contact') return undefined;
    const fact = ownWordOfContact[word.toLowerCase().charAt(0)] ?? 'address';
    const right = `${fact} "${words}"`;
    const place = { start: -before.length, end: rest.trimEnd().length };
    return {
        message: `It stands in quotation marks: write ${right}.`,
        ...instead(place, right),
    };
}

const unquotedOfContact =
    /^(e-?mail|telephone|phone|tel|address|open(?:[ \t]+hours)?|opening[ \t]+hours|office[ \t]+hours|hours)[ \t:]+([^\s"{}][^"{}]*[^"{}\s])[ \t]*$/i;

/** By its first letter. */
const ownWordOfContact: Readonly<Record<string, string>> = {
    e: 'email',
    t: 'telephone',
    p: 'telephone',
    o: 'open',
    h: 'open',
    a: 'address',
};

/** `telephone out of hours "01632 960998"`, `telephone "01632 960999" "in office hours"`, in a contact */
export function numberForOtherHours({ before, rest, block }: Line): Habit | undefined {
    if (block !== 'contact') return undefined;
    const line = `${before}${rest}`;
    const isOfHours = /^(?:(?:tele)?phone[ \t]+)?(?:\(?out[- ]of[- ]hours?|emergency|night|weekends?)\b/i.test(line);
    if (!isOfHours && !/^telephone[ \t]+"[^"]*"[ \t]*(?:,[ \t]*|or[ \t]+|and[ \t]+)?["(\p{L}]/u.test(line)) return undefined;
    const number = line.match(/\d[\d ]{6,}\d/g)?.at(-1) ?? '01632 960998';
    return {
        message: `A number for other hours is a contact of its own: write contact night-team "Night and weekend team" { telephone "${number}" open "at night and at weekends" }, and in the arrangement concerns go to front-door, night-team.`,
        start: -before.length,
        end: rest.trimEnd().length,
    };
}

/** `follows "Working Together 2026"`, `follows Working Together 2026` */
export function titleOfStandard({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', written = ''] =
        /^(follows[ \t]+)("[^"]+"|\p{Lu}[^",{}]*[ \t][^",{}]*[^",{}\s])[ \t]*$/u.exec(`${before}${rest}`) ?? [];
    if (written === '') return undefined;
    const name = written
        .toLowerCase()
        .split(/(?<=\d)[ \t]+and[ \t]+(?:the[ \t]+)?/)
        .map(nameOfStandard)
        .join(', ');
    const place = placeOf(written, ahead.length - before.length);
    return {
        message: `A standard is followed by its name, without quotation marks: write follows ${name}.`,
        ...instead(place, name),
    };
}

function nameOfStandard(title: string): string {
    return title
        .replace(/[^\p{L}\d]+/gu, '-')
        .replace(/^-|-$/g, '')
        .replace('working-together-to-safeguard-children-', 'working-together-');
}

/** `category health services` */
export function categoryInWords({ before, rest, block }: Line): Habit | undefined {
    const [, ahead = '', words = ''] = /^(category[ \t]+)([^"{}]*[^"{}.,;\s])[.,;]?[ \t]*$/.exec(`${before}${rest}`) ?? [];
    if (words === '' || block !== 'agency') return undefined;
    const right = findMeantHeading(words) ?? `"${words}"`;
    const place = placeOf(words, ahead.length - before.length);
    return {
        message: `A category is a heading of the Schedule, such as criminal-justice, or stands in quotation marks: write category ${right}.`,
        ...instead(place, right),
    };
}
