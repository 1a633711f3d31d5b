/** Who holds a post, when, and who has signed. */
import { type Habit, type Line, placeOf, posts, writeAt } from './habit.js';
import { partsOf } from './posts.js';

/** `scrutineer visitor "Visitor" {` with `held by "Pat Newman"` in its block */
export function holderInBlock({ before, rest, block, opening }: Line): Habit | undefined {
    const isFirst = before === '' || /\{[ \t]*$/.test(before);
    const [tails = ''] = (isFirst && tailsOfPost.exec(rest)) || [];
    if (tails === '' || block === undefined || !posts.split('|').includes(block)) return undefined;
    const written = tails.trimEnd();
    const message = `Who holds a post stands on its first line: write ${written} before the {.`;
    const { head = '', behind = '' } = opening ?? {};
    // What stands on the first line already may say otherwise; what else stands on this one is another mistake.
    if (
        /\b(?:held|vacant|interim|appointed|from|until)\b/.test(head.replace(/"[^"]*"/g, '""')) ||
        !/^[ \t]*(?:\}.*)?$/.test(rest.slice(tails.length))
    )
        return { message, end: written.length };
    const kept = before === '' ? behind.replace(/\r?\n[ \t]*$/, '') : behind;
    const space = /[ \t]$/.test(head) ? '' : ' ';
    return {
        message,
        end: written.length,
        fixes: [
            writeAt({ start: -behind.length, end: written.length }, `${space}${written} ${kept}`, {
                title: `Write ${written} before the {`,
                isCertain: true,
            }),
        ],
    };
}

/** The words about a holder, as far as they can be told. */
const tailsOfPost =
    /^(?:held[ \t]+by|vacant|interim|not[ \t]+yet[ \t]+appointed)\b(?:[ \t]+(?:interim|vacant|"[^"]*"|(?:from|until)[ \t]+\d{1,2}[ \t]+\p{L}+[ \t]+\d{4}|[a-z][\p{L}\d.-]*(?=[ \t]*(?:$|\}|"|from\b|until\b|interim\b))))*/u;

/** `post manager "Manager" held by "Ann Example" until 30 November 2026, held by "Bea Example" from 1 December 2026` */
export function holdersInTurn({ before, rest }: Line): Habit | undefined {
    const [, mark = '', next = ''] = /^((?:[,;][ \t]*)?(?:and[ \t]+)?(?:then[ \t]+)?)(held[ \t]+by\b[^{]*|"[^{]*)/.exec(rest) ?? [];
    // A text that stands there alone says something about the holder.
    if (next === '' || (mark === '' && next.startsWith('"'))) return undefined;
    if (!behindHolder.test(before)) return undefined;
    const written = next.trimEnd();
    const end = mark.length + written.length;
    const [first, second] = [before.search(/\bheld[ \t]+by\b/), before.search(/\bheld[ \t]+by\b.*\bheld[ \t]+by\b/)];
    const isOfTwo = second < 0 && !/\bheld[ \t]+by\b.*\bheld[ \t]+by\b/.test(written) && written.startsWith('held');
    return {
        message: 'A post has one holder at a time: keep the one who holds it now, and leave the other out.',
        end,
        fixes: isOfTwo
            ? [
                  writeAt({ start: before.trimEnd().length - before.length, end }, '', { title: `Keep ${before.slice(first).trim()}` }),
                  writeAt({ start: first - before.length, end: mark.length }, '', { title: `Keep ${written}` }),
              ]
            : [],
    };
}

const behindHolder = new RegExp(String.raw`^(?:${posts})\b.*\bheld[ \t]+by\b.*(?:\d|interim)[ \t]*$`);

/** `post manager "Manager" held by "Ann Example" acting` */
export function actingHolder({ before, rest }: Line): Habit | undefined {
    const [word = '', open, called = '', close] = /^(\()?(acting|temporary|temporarily|ad[ \t]+interim)\b(\))?/i.exec(rest) ?? [];
    if (word === '' || !ofHolder.test(before)) return undefined;
    const isAlready = /\binterim[ \t]+$/.test(before);
    const place = placeOf(word);
    // Further words, such as `acting for Ann`, would be left over.
    const isAlone = Boolean(open) === Boolean(close) && /^[ \t]*(?:$|[{},]|\/\/|(?:from|until)\b)/.test(rest.slice(word.length));
    return {
        message: isAlready ? `'interim' says it: leave '${word}' out.` : `'${called}' cannot stand here. Masa calls it 'interim'.`,
        ...place,
        fixes: isAlready || !isAlone ? [] : [writeAt(place, 'interim', { title: "Write 'interim'", isCertain: true })],
    };
}

const ofHolder = new RegExp(String.raw`^(?:${posts}|chair|vice[ \t]+chair)\b.*[ \t]$`);

/** `signed by Sam Example, Chief Executive, 17 March 2026` */
export function signedByPerson({ before, rest }: Line): Habit | undefined {
    const [, words = '', day = '1 April 2026'] =
        /^signed[ \t]+by[ \t]+(\p{Lu}[^"{}]*?)(?:[ \t,]+(?:on[ \t]+)?(\d{1,2}(?:st|nd|rd|th)?[ \t]+\p{Lu}\p{L}+[ \t]+\d{4}))?[ \t]*$/u.exec(
            `${before}${rest}`,
        ) ?? [];
    const { person } = partsOf(words);
    if (person === undefined) return undefined;
    return {
        message: `A post signs, by its name, and behind it stands who held it: write it such as signed by council.chief-executive "${person}" on ${day}.`,
        start: -before.length,
        end: rest.trimEnd().length,
    };
}

/** `signed by police.chief-constable pending` */
export function unsigned({ before, rest }: Line): Habit | undefined {
    const [words = ''] =
        /^\(?(?:pending|awaited|awaiting|outstanding|unsigned|not[ \t]+yet|to[ \t]+(?:be|follow)|tbc|due)\b.*/i.exec(rest) ?? [];
    const party = /^signed[ \t]+by[ \t]+(.*?)(?:[ \t]+on)?[ \t]*$/.exec(before)?.[1];
    if (words === '' || !party) return undefined;
    const right = `signed by ${party} on 1 April 2027`;
    return {
        message: `Only those who have signed are stated: leave this line out until then, and then write the day, such as ${right}.`,
        end: words.trimEnd().length,
        fixes: /[{}]/.test(rest)
            ? []
            : [writeAt({ start: -before.length, end: -before.length }, '// ', { title: 'Write // before it, until they have signed' })],
    };
}
