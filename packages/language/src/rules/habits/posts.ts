/** How a post and who holds it are written. */
import { isOffice } from '../../model/people.js';
import { type Habit, type Line, nameFor } from './habit.js';

/** `lead Kim Example, Chief Executive`, `delegate: Director of Nursing (Sam Example)`, `lead the Chief Executive`, `scrutineer Kim Example {` */
export function postInWords({ before, rest }: Line): Habit | undefined {
    const [, opener = '', words = '', brace = ''] = wordsOfPost.exec(`${before}${rest}`) ?? [];
    if (words === '') return undefined;
    const { title, person } = partsOf(words);
    const heldBy = person === undefined ? '' : ` held by "${person}"`;
    const usual = usualTitles[opener] ?? 'Business Manager';
    const right = `${opener} ${nameFor(title ?? usual)} "${title ?? usual}"${heldBy}`;
    const place = { start: -before.length, end: rest.trimEnd().length - brace.length };
    return {
        message: `A post has a name${person === undefined ? ' and a title' : ', a title and who holds it'}: write ${title === undefined ? 'it such as ' : ''}${right}.`,
        ...place,
        mends: title === undefined ? [] : [{ title: `Write ${right}`, ...place, newText: right }],
    };
}

const usualTitles: Readonly<Record<string, string>> = {
    lead: 'Chief Executive',
    delegate: "Director of Children's Services",
    scrutineer: 'Independent Scrutineer',
};

const wordsOfPost =
    /^(lead|delegate|post|scrutineer)[ \t]+(?:(?:(?:[Ll]ead|[Dd]elegated)[ \t]+)?[Ss]afeguarding[ \t]+[Pp]artner[ \t]+)?(?:the[ \t]+)?(?=\p{Lu}\S*[ \t])((?!.*[ \t](?:held|vacant|interim|from|until)\b)[^"“”{}]*[^"“”{}\s])([ \t]*\{)?[ \t]*$/u;

/** Which of the words are the title of a post and which the name of a person, as far as they tell. */
function partsOf(words: string): { readonly title?: string; readonly person?: string } {
    const [, one = words, inBrackets, behind] = /^(.+?)(?:[ \t]*\(([^()]+)\)|(?:,|[ \t][-–—])[ \t]+(.+))$/u.exec(words) ?? [];
    const other = inBrackets ?? behind;
    if (other !== undefined && mayBePerson(other) && isOffice(one)) return { title: one, person: other };
    if (other !== undefined && mayBePerson(one)) return { title: other, person: one };
    return mayBePerson(words) ? { person: words } : { title: words };
}

function mayBePerson(words: string): boolean {
    return /^(?:\p{Lu}[\p{L}'’.-]*[ \t]+){1,4}\p{Lu}[\p{L}'’-]*$/u.test(words) && !isOffice(words);
}
