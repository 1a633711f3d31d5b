/** How a post and who holds it are written. */
import { isOffice } from '../../model/people.js';
import { isNobody } from '../../support/nobody.js';
import { type Habit, instead, type Line, nameFor, posts, writeAt } from './habit.js';
import { titleWithoutQuotes } from './names.js';

/** `lead Kim Example, Chief Executive`, `delegate: Director of Nursing (Sam Example)`, `lead the Chief Executive`, `scrutineer Kim Example {` */
export function postInWords({ before, rest, block }: Line): Habit | undefined {
    const [, called = '', written = '', brace = ''] = withoutName.exec(`${before}${rest}`) ?? [];
    const opener = otherOpeners[called.toLowerCase()] ?? called;
    const words = written.replaceAll('"', '');
    if (words === '' || (opener !== called && block !== 'partner')) return undefined;
    const several = words.split(/[ \t]*(?:[/;&]|,?[ \t]and)[ \t]+/).map(partsOf);
    if (several.length > 1 && several.every((each) => each.title !== undefined && each.person !== undefined)) {
        const lines = several.map((each) => `${opener} ${nameFor(each.title ?? '')} "${each.title}" held by "${each.person}"`);
        return {
            message: `Each post stands on a line of its own: write ${lines.join(', and below it ')}.`,
            start: -before.length,
            end: rest.trimEnd().length,
        };
    }
    const { title, person } = partsOf(words);
    const heldBy = person === undefined ? '' : ` held by "${person}"`;
    const usual = usualTitles[opener] ?? 'Business Manager';
    const right = `${opener} ${nameFor(title ?? usual)} "${title ?? usual}"${heldBy}`;
    const place = { start: -before.length, end: rest.trimEnd().length - brace.length };
    return {
        message: `A post has a name${person === undefined ? ' and a title' : ', a title and who holds it'}: write ${title === undefined ? 'it such as ' : ''}${right}.`,
        ...place,
        fixes: title === undefined ? [] : [writeAt(place, right)],
    };
}

const usualTitles: Readonly<Record<string, string>> = {
    lead: 'Chief Executive',
    delegate: "Director of Children's Services",
    scrutineer: 'Independent Scrutineer',
};

/** What the guidance calls them by their initials. */
const otherOpeners: Readonly<Record<string, string>> = { lsp: 'lead', dsp: 'delegate' };

const withoutName =
    /^(lead|delegate|post|scrutineer|LSP|DSP|lsp|dsp)[ \t]+(?:(?:(?:[Ll]ead|[Dd]elegated)[ \t]+)?[Ss]afeguarding[ \t]+[Pp]artner[ \t]+)?(?:the[ \t]+)?(?=\p{Lu}\S*[ \t]|"[^"]+"[ \t]*[,–—-])((?!.*[ \t](?:held|vacant|interim|from|until)\b)(?:"[^"]+")?[^"“”{}]*[^"“”{}\s])([ \t]*\{)?[ \t]*$/u;

/** Which of the words are the title of a post and which the name of a person, as far as they tell. */
export function partsOf(words: string): { readonly title?: string; readonly person?: string } {
    const [, one = words, inBrackets, behind] = /^(.+?)(?:[ \t]*\(([^()]+)\)|(?:,|[ \t][-–—])[ \t]+(.+))$/u.exec(words) ?? [];
    const other = inBrackets ?? behind;
    if (other !== undefined && mayBePerson(other) && isOffice(one)) return { title: one, person: other };
    if (other !== undefined && mayBePerson(one)) return { title: other, person: one };
    return mayBePerson(words) ? { person: words } : { title: words };
}

function mayBePerson(words: string): boolean {
    return /^(?:\p{Lu}[\p{L}'’.-]*[ \t]+){1,4}\p{Lu}[\p{L}'’-]*$/u.test(words) && !isOffice(words);
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
    const newText = saidHolder(person);
    const bracket = mark.startsWith('(') && written.charAt(person.length) === ')' ? 1 : 0;
    const place = { start: -begun.length, end: mark.length + (quoted?.[0] ?? person).length - begun.length + bracket };
    const lacksSpace = mark !== '' && !/[ \t]$/.test(before);
    return {
        message: tellHolder(person),
        ...instead(place, `${lacksSpace ? ' ' : ''}${newText}`, { title: `Write ${newText}` }),
    };
}

function tellHolder(words: string): string {
    return isNobody(words) ? `'${words}' names nobody: write vacant.` : `Who holds a post stands behind held by: write held by "${words}".`;
}

function saidHolder(words: string): string {
    return isNobody(words) ? 'vacant' : `held by "${words}"`;
}

/** `delegate dcs Jane Smith`, `post clerk Clerk of the Board` */
export function wordsOfPost({ before, rest }: Line): Habit | undefined {
    const begun = behindNameOfPost.exec(before)?.[1];
    if (begun === undefined) return undefined;
    const written = `${begun}${rest}`;
    const words = unquoted.exec(written)?.[0];
    if (words === undefined || /^[ \t]*["(,]/.test(written.slice(words.length))) return undefined;
    const asTitle = titleWithoutQuotes(words, -begun.length);
    if (!isNobody(words) && (isOffice(words) || !/[ \t]/.test(words))) return asTitle;
    const right = saidHolder(words);
    const place = { start: -begun.length, end: words.length - begun.length };
    return {
        message: isNobody(words)
            ? tellHolder(words)
            : `Who holds a post stands behind held by: write ${right}; a title stands in quotation marks alone.`,
        ...place,
        fixes: [writeAt(place, right), ...(asTitle.fixes ?? [])],
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
    const right = saidHolder(person);
    const place = { start: -held.length - begun.length, end: (quoted?.[0] ?? person).length - begun.length };
    return {
        message: tellHolder(person),
        ...instead(place, right, { isCertain: true }),
    };
}

const behindHeld = new RegExp(String.raw`^(?:${posts})\b.*[ \t](held[ \t]+)((?:\p{Lu}[\p{L}.-]*[ \t]+)*(?:\p{Lu}[\p{L}.-]*)?)$`, 'u');

/** `held by Dr Ann Example / Dr Bea Example (job share)` */
export function holdersTogether({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', written = '', one = '', other = ''] = sharedPost.exec(`${before}${rest}`) ?? [];
    if (!mayBePerson(one) || !mayBePerson(other)) return undefined;
    const right = `"${one}" and "${other}"`;
    const place = { start: ahead.length - before.length, end: ahead.length - before.length + written.length };
    return {
        message: `The names of persons stand in quotation marks, with and between them: write held by ${right}.`,
        ...instead(place, right),
    };
}

const sharedPost =
    /^((?:lead|delegate|designated|post|scrutineer)\b.*\bheld[ \t]+by[ \t]+)((\p{Lu}[^"/&{}()]*?)[ \t]*[/&][ \t]*(\p{Lu}[^"/&{}()]*?)(?:[ \t]*\(job[- ]share\))?)[ \t]*\{?$/iu;

const furtherWords = new RegExp(String.raw`^['’-]?\p{L}[\p{L}'’.-]*${furtherNames}`, 'u');

/** `lead chief "Chief Executive" held by Harriet Bell from 1 May 2026` */
export function holderWithoutQuotes({ before, rest }: Line): Habit | undefined {
    const begun = /\b(?:held[ \t]+by|,|and)[ \t]+(\p{Lu}[\p{L}'’.-]*(?:[ \t]+\p{L}[\p{L}'’.-]*)*[ \t]*)$/u.exec(before)?.[1];
    if (begun === undefined || !/\bheld[ \t]+by\b/.test(before)) return undefined;
    const further = furtherWords.exec(rest)?.[0];
    if (further === undefined) return undefined;
    const words = `${begun}${further}`;
    if (isNobody(words)) {
        const held = before.slice(before.search(/\bheld[ \t]+by\b/));
        const place = { start: -held.length, end: further.length };
        return {
            message: `'${words}' names nobody: write vacant.`,
            ...instead(place, 'vacant'),
        };
    }
    const person = `"${words}"`;
    return {
        message: `The name of a person stands in quotation marks: write held by ${person}.`,
        ...instead({ start: -begun.length, end: further.length }, person, { isCertain: true }),
    };
}
