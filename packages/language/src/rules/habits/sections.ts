/** What a section shows, and how it leads to another. */
import { type Habit, instead, type Line, nameFor, writeAt } from './habit.js';

/** `RELEVANT AGENCIES`, `3.1 GOVERNANCE`, outside of all blocks */
export function headingOfPaper({ before, rest, block }: Line): Habit | undefined {
    const [, words = ''] = (before === '' && block === undefined && headingInCapitals.exec(rest)) || [];
    if (words === '') return undefined;
    const title = `${words.charAt(0)}${words.slice(1).toLowerCase()}`;
    return {
        message: `What stands below a heading is a section: write section ${nameFor(title)} "${title}" {, and } below its text.`,
        end: rest.trimEnd().length,
    };
}

const headingInCapitals = /^(?:\d+(?:\.\d+)*[.)]?[ \t]+)?(\p{Lu}[\p{Lu}&,:'’() -]{3,}\p{Lu})[ \t]*:?[ \t]*$/u;

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
        fixes: names.length > 1 ? [] : [writeAt(place, names[0] ?? '', { title: `Write ${right[0]}`, isCertain: true })],
    };
}

/** `see section governance`, among the blocks of a section */
export function seeSection({ before, rest }: Line): Habit | undefined {
    const [whole, name = ''] =
        /^see[ \t]+(?:(?:section|appendix|part)[ \t]+)?([a-z][a-z\d-]*)[ \t]*\.?[ \t]*$/.exec(`${before}${rest}`) ?? [];
    if (whole === undefined) return undefined;
    const place = { start: -before.length, end: whole.trimEnd().length - before.length };
    const right = `"See {${name}}."`;
    return {
        message: `What leads to another section is a reference in a text: write ${right}`,
        ...instead(place, right),
    };
}

/** `show complaince statement` */
export function complianceStatement({ before, rest }: Line): Habit | undefined {
    const word = /^show[ \t]+([\p{L}-]+)[ \t]+$/u.exec(before)?.[1];
    if (word === undefined || !/^statement\b/.test(rest)) return undefined;
    const start = before.lastIndexOf(word) - before.length;
    const fix = writeAt({ start, end: 'statement'.length }, 'compliance statement', { isCertain: true });
    return { message: `${fix.title}.`, start, fixes: [fix] };
}
