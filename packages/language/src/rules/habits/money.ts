/** How amounts, shares and parts of posts are written. */
import { openingWords } from '../../grammar/opening-words.js';
import { findOwnWord } from '../../grammar/other-words.js';
import { type Habit, instead, type Line, placeOf, writeAt } from './habit.js';

/** `Northshire Council £50,000 (40%)`, also with tabs between them: a line of a table of money */
export function lineOfMoney({ before, rest, block }: Line): Habit | undefined {
    const [whole, payer = '', amount = '', inBrackets, share, behind = inBrackets] =
        (block === 'funding' && contribution.exec(`${before}${rest}`)) || [];
    const [first = ''] = payer.split(/[ \t]/, 1);
    if (whole === undefined || findOwnWord(first.toLowerCase(), openingWords('Funding')) !== undefined) return undefined;
    const place = placeOf(whole, -before.length);
    const other = `spends ${amount} on "${payer}"${behind === undefined ? '' : ` "${behind}"`}`;
    const remark = behind === undefined ? '' : ` "${behind}"`;
    const write = (from: string): string => `from ${from} ${amount}${share === undefined ? '' : ` (${share}%)`}${remark}`;
    const right = write(`"${payer}"`);
    return {
        message:
            share === undefined
                ? `What somebody gives begins with from, and what is spent with spends: write ${right}, or ${other}.`
                : `What somebody gives begins with from: write ${right}.`,
        ...place,
        fixes: (share === undefined ? [right, other] : [right]).map((line) => writeAt(place, line)),
        called: payer,
        known: (name) => `What somebody gives begins with from: write ${write(name)}.`,
        write,
    };
}

const contribution =
    /^(?!(?:from|spends|total|reserve)\b)(\p{L}[^"£{}:\t]*?)[ \t]*(?:[:–—-][ \t]*)?(£[ \t]?\d[\d.,]*[km]?)(?:[ \t]*\((\p{L}[^"£{}()]*)\))?(?:[ \t]+\(?(\d+(?:\.\d+)?)[ \t]?%\)?)?(?:\t+(\p{L}[^"£{}\t]*[^"£{}\s]))?[ \t]*$/iu;

/** `spends staffing £210k`, `spends £210k staffing` */
export function itemOfSpending({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', first = '', one, other, last = ''] =
        /^(spends[ \t]+)(?:on[ \t]+)?(?:([^"£{}]*[^"£{}\s:–-])[ \t:–-]+(£[\d.,]*\d[km]?)|(£[\d.,]*\d[km]?)[ \t]+(?:for[ \t]+)?(?!on\b)([^"£{}]*[^"£{}\s]))[ \t]*$/i.exec(
            `${before}${rest}`,
        ) ?? [];
    const item = first || last;
    if (item === '') return undefined;
    const right = `${one ?? other} on "${item}"`;
    const place = { start: ahead.length - before.length, end: rest.trimEnd().length };
    return {
        message: `What is spent stands before what it is spent on: write spends ${right}.`,
        ...instead(place, right),
    };
}

/** `spends £48,000 on "Manager" 2.0 FTE` */
export function partsOfPosts({ before, rest }: Line): string | undefined {
    if (!/^spends\b/.test(before)) return undefined;
    const posts =
        /^\(?(\d+(?:\.\d+)?)[ \t]*(?:FTE|WTE|posts?|full[- ]time)/i.exec(rest)?.[1] ??
        (/^(?:FTE|WTE|full[- ]time)/i.test(rest) ? /\((\d+(?:\.\d+)?)[ \t]*$/.exec(before)?.[1] : undefined);
    return posts === undefined ? undefined : `Posts stand in brackets: write (${posts} posts).`;
}

/** `from icb £50k (recurrent)` */
export function remarkInBrackets({ before, rest }: Line): Habit | undefined {
    const [words = ''] = /^\p{L}[^"()]*(?=\)[ \t]*$)/u.exec(rest) ?? [];
    if (words === '' || !/^(?:from|spends|total|reserve)\b.*\([ \t]*$/.test(before)) return undefined;
    const place = { start: before.lastIndexOf('(') - before.length, end: words.length + 1 };
    const right = `"${words}"`;
    return {
        message: `What else is said of a line of money stands in quotation marks, without brackets: write ${right}.`,
        ...instead(place, right),
    };
}

/** `from icb £50k 2026/27`, `total (26/27) £500k` */
export function yearOfMoney({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', written = '', first = '', last = ''] =
        /^((?:from|spends|total|reserve)\b[^/]*?[ \t])(\(?(?:20)?(\d{2})[/-](?:20)?(\d{2})(?![\d/-])\)?)/.exec(`${before}${rest}`) ?? [];
    const place = placeOf(written, ahead.length - before.length);
    if (written === '' || place.end <= 0 || (Number(first) + 1) % 100 !== Number(last)) return undefined;
    const year = `20${first}/${last}`;
    return {
        message: `The year stands once, behind the word that opens the block: funding ${year}. Leave ${written} out here.`,
        ...place,
        fixes: [writeAt({ start: place.start - 1, end: place.end }, '', { title: `Leave ${written} out` })],
    };
}

/** `from police, icb £5,000 each` */
export function severalPayers({ before, rest }: Line): Habit | undefined {
    const [whole, payers = '', gift = ''] =
        /^from[ \t]+([^£"{}]+?(?:,|[ \t]and[ \t])[^£"{}]+?)[ \t]+(£[\d.,]+[km]?)(?:[ \t]+each)?[ \t]*$/i.exec(`${before}${rest}`) ?? [];
    if (whole === undefined) return undefined;
    const lines = payers
        .split(/,[ \t]*(?:and[ \t]+)?|[ \t]+and[ \t]+/)
        .filter((payer) => payer !== '')
        .map((payer) => `from ${payer} ${gift}`);
    const isEach = /\beach[ \t]*$/.test(whole);
    const place = { start: -before.length, end: rest.trimEnd().length };
    return {
        message: `Who gives something has a line of their own: write ${isEach ? lines.join(', and below it ') : 'from, the name and the amount in one line for each'}.`,
        ...place,
        fixes: isEach ? [writeAt(place, lines.join('\n'), { title: 'Write a line for each' })] : [],
    };
}

/** `£69 000`, `£1.2 million`, `£500 pounds`, `£5-00`, `GBP 500` */
export function thousands({ before, rest }: Line): string | undefined {
    const [, pounds] = /£[ \t]?(\d[\d,]*)$/.exec(before) ?? [];
    const [, pence] = /^-(\d{2})(?![\d-])/.exec(rest) ?? [];
    if (pounds !== undefined && pence !== undefined) return `Pence stand behind a full stop: write £${withCommas(`${pounds}.${pence}`)}.`;
    const amount = /£[ \t]?([\d.,]+(?: \d{3})*)[ \t\u00A0]+$/.exec(before)?.[1];
    if (amount !== undefined) {
        const groups = /^\d{3}(?: \d{3})*(?![\d/]|[ \t]?%)/.exec(rest)?.[0];
        if (groups) return `Thousands are parted by a comma: write £${withCommas(`${amount} ${groups}`)}.`;
        const scale = /^(thousand|million)\b/i.exec(rest)?.[1];
        if (scale) return `Write £${amount}${scale.toLowerCase() === 'million' ? 'm' : 'k'}, or the amount in full.`;
        if (/^pounds?\b/i.test(rest)) return "The pound sign says it: leave 'pounds' out.";
    }
    const foreign = /^(?:GBP|EUR|USD|€|\$)[ \t]*([\d.,]*\d)/.exec(rest)?.[1];
    return foreign === undefined ? undefined : `Amounts are in pounds: write £${withCommas(foreign)}.`;
}

/** `from "Districts" 11 x £1,500`, `from "Districts" £1,500 x 11` */
export function timesAnAmount({ before, rest }: Line): Habit | undefined {
    if (!/^(?:from|spends)\b/.test(before)) return undefined;
    const ahead = /^(\d+)[ \t]*(?:x|×|\*|times|at|@)[ \t]*(£[\d.,]*\d[km]?)(?![\d.,])/i.exec(rest);
    const behind = /^(?:x|×|\*)[ \t]*(\d+)(?![\d.,])/i.exec(rest);
    const right = ahead
        ? `${ahead[2]} times ${ahead[1]}`
        : behind && /£[\d.,]+[km]?[ \t]*$/.test(before)
          ? `times ${behind[1]}`
          : undefined;
    const end = (ahead ?? behind)?.[0].length ?? 0;
    return right === undefined
        ? undefined
        : {
              message: `How many times an amount is given stands behind it: write ${right}.`,
              ...instead({ start: 0, end }, right, { isCertain: true }),
          };
}

/** A line of a funding table up to an amount that has lost its pound sign. */
export function bareAmount({ before, rest }: Line): Habit | undefined {
    const amount = /^\d[\d.,]*/.exec(rest)?.[0];
    if (amount === undefined || !/^(?:from|spends|total|reserve)\b.*[ \t]$/.test(before)) return undefined;
    const share = /^\d+(?:\.\d+)?[ \t]*%/.exec(rest)?.[0];
    if (share !== undefined)
        return {
            message: `A share stands in brackets behind its amount: write (${share}).`,
            fixes: [writeAt(placeOf(share), `(${share})`, { isCertain: /£[\d.,]+[km]?[ \t]+$/.test(before) })],
        };
    const scale = /^[km](?![\p{L}\d])/iu.exec(rest.slice(amount.length))?.[0] ?? '';
    const right = `£${withCommas(amount)}${scale.toLowerCase()}`;
    return {
        message: `An amount of money begins with £: write ${right}.`,
        fixes: [writeAt({ start: 0, end: amount.length + scale.length }, right)],
    };
}

/** `from council £-500`, `from council -£500` */
export function lessThanNothing({ before, rest }: Line): Habit | undefined {
    const [written, digits = ''] = /^(?:£[ \t]?[-–−]|[-–−][ \t]?£)[ \t]?(\d[\d.,]*[km]?)/i.exec(rest) ?? [];
    if (written === undefined || !/(?:^|\{[ \t]*)(?:from|spends|total|reserve)\b/.test(before)) return undefined;
    const right = `£${digits}`;
    return {
        message: `An amount of money is never below nothing: write ${right}, and say in a note what is taken off.`,
        ...instead(placeOf(written), right),
    };
}

/** `from council (33,3%)`, `from council £50,000 (33,3 %)` */
export function commaInShare({ before, rest }: Line): Habit | undefined {
    const [written, whole = '', decimals = ''] = /^(\d{1,3}),(\d{1,3})[ \t]?%/.exec(rest) ?? [];
    if (written === undefined || !/^(?:from|total)\b/.test(before)) return undefined;
    const share = `${whole}.${decimals}%`;
    return {
        message: `The decimal point is a full stop here: write ${share}.`,
        ...instead(placeOf(written), share, { isCertain: true }),
    };
}

/** `from council 1/3` */
export function fraction({ before, rest }: Line): Habit | undefined {
    const [ahead = '', part = ''] = /(\d{1,3})[ \t]*$/.exec(before) ?? [];
    const [behind = '', whole = ''] = /^\/[ \t]*(\d{1,3})(?![\d/])/.exec(rest) ?? [];
    if (ahead === '' || !(Number(whole) > 0) || !/^from\b/.test(before)) return undefined;
    const right = `${Math.round((Number(part) / Number(whole)) * 1000) / 10}%`;
    return {
        message: `A share is written in per cent: write ${right}. How the costs are shared may stand in words too: formula "…".`,
        ...instead({ start: -ahead.length, end: behind.length }, right),
    };
}

/** `from council in kind "an analyst" (11%)` */
export function shareInKind({ before, rest }: Line): Habit | undefined {
    const unquoted = before.replace(/"[^"]*"/g, (text) => '"'.repeat(text.length));
    const ahead = before.slice(/(?:^|[ \t])in[ \t]+kind\b.*$/.exec(unquoted)?.index ?? before.length);
    const [written = '', bracket = '', share = ''] = /^(\(?)(\d+(?:\.\d+)?[ \t]*%)\)?/.exec(rest) ?? [];
    if (ahead === '' || written === '' || !/^from[ \t]/.test(before)) return undefined;
    const place = { start: -ahead.length, end: written.length };
    const inKind = ahead.trim();
    const hasShare = /£|%/.test(unquoted);
    return {
        message: hasShare
            ? `A contribution has one share: leave ${written} out behind what is given in kind.`
            : `A share stands before what is given in kind${bracket === '' ? '' : ', without brackets'}: write ${share} ${inKind}.`,
        end: written.length,
        fixes: hasShare
            ? [writeAt({ start: ahead.trimEnd().length - ahead.length, end: written.length }, '', { title: `Take out ${written}` })]
            : [writeAt(place, ` ${share} ${inKind}`, { title: `Write ${share} ${inKind}`, isCertain: true })],
    };
}

/** `143,000` for `143000`, `143 000` and `143,000`; what follows a point stays. */
function withCommas(amount: string): string {
    const [whole = '', ...pence] = amount.replace(/[ \t]/g, '').split('.');
    const digits = whole.replaceAll(',', '').replace(/\B(?=(\d{3})+$)/g, ',');
    return [digits, ...pence].join('.');
}

/** `(half for children, half for adults)`, `(for children and adults)` */
export function severalAudiences({ before, rest }: Line): Habit | undefined {
    const [, line = '', inner = ''] = /^((?:from|spends)\b.*)(\([^()"]*\b(?:and|half|\d+%|,)[^()"]*\))/.exec(`${before}${rest}`) ?? [];
    if (line === '' || !['children', 'adults'].every((word) => new RegExp(String.raw`\b${word}\b`).test(inner))) return undefined;
    return {
        message:
            'A line is for children or for adults: write one for each with its own amount, or leave the brackets out where it is not divided.',
        ...placeOf(inner, line.length - before.length),
    };
}
