import { isSendFact } from '../../grammar/generated/ast.js';
import type { IsoDate } from '../../grammar/literals.js';
import { assessmentDate } from '../../model/compliance.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { findWords, sentenceAround } from '../../model/wording.js';
import { type Fix, write } from '../fix.js';
import { defineRule, type RuleContext } from '../rule.js';

/** A name that bodies of a kind no longer bear. */
interface Superseded {
    /** Matches the name and its abbreviation as whole words. */
    readonly name: RegExp;
    /** The first day on which it was no longer right. */
    readonly since: IsoDate;
    readonly now: string;
}

/**
 * Sources: Health and Care Act 2022 (care boards, NHS England); Children and Social Work Act 2017 and Working Together 2018 (partnerships
 * in place by 29 September 2019); announcements of the bodies themselves for the others, from general knowledge and unverified.
 */
const superseded: readonly Superseded[] = [
    { name: /clinical commissioning groups?|CCGs?/iu, since: '2022-07-01', now: 'integrated care board' },
    { name: /primary care trusts?/iu, since: '2013-04-01', now: 'integrated care board' },
    { name: /NHS Commissioning Board|NHS Improvement/u, since: '2022-07-01', now: 'NHS England' },
    {
        name: /(?:local )?safeguarding children(?:['’]?s)? board|LSCBs?/iu,
        since: '2019-09-29',
        now: 'safeguarding children partnership',
    },
    {
        name: /What Works (?:Centre )?for Children['’]s Social Care/iu,
        since: '2023-01-01',
        now: 'Foundations – What Works Centre for Children & Families',
    },
    {
        name: /Public Health England/u,
        since: '2021-10-01',
        now: 'UK Health Security Agency, or Office for Health Improvement and Disparities',
    },
    { name: /National Probation Service|community rehabilitation compan(?:y|ies)/iu, since: '2021-06-26', now: 'Probation Service' },
    { name: /UK Border Agency/u, since: '2013-04-01', now: 'Border Force, UK Visas and Immigration, or Immigration Enforcement' },
    {
        name: /Department for Children, Schools and Families|Department for Education and Skills/u,
        since: '2010-05-12',
        now: 'Department for Education',
    },
];

const wholeNames = superseded.map((entry) => ({ entry, whole: new RegExp(`^(?:${entry.name.source})$`, entry.name.flags) }));

// The name is looked for first, and then what stands before it: to ask that of every letter takes long.
const anyName = new RegExp(
    String.raw`(?<whole>${superseded.map(({ name }) => (name.flags.includes('i') ? anyCase(name.source) : name.source)).join('|')})(?<=(?<![\p{L}\p{N}])\k<whole>)(?![\p{L}\p{N}])`,
    'gu',
);

/** Words of a sentence that speaks of the past. */
const past =
    /\b(?:former(?:ly)?|previous(?:ly)?|until|replac\w+|succe\w+|predecessor|abolish\w*|no longer|before|used to|was|were|had been|history|ended|became|merged|in place of|instead of|now|new name|renamed)\b/i;

/** The names of yesterday linger longest in texts that are copied from year to year. */
export const supersededBodyName = defineRule({
    code: 'superseded-body-name',
    on: ['MasaDocument', 'SendFact'],
    level: 'good',
    source: 'Good practice; sections 13 to 16 of the Children Act 2004 were taken out, and bodies have changed their names since',
    requirement: 'Former names of bodies are kept for history.',
    why: 'A family that looks for a body under its former name does not find it, and a text that names one seems not to have been read for years.',
    fix: 'Write the present name. A former name of a body stands after formerly known as.',
    examples: {
        reported: 'section health "Health" {\n    "We work with our Clinical Commissioning Group."\n}\n',
        silent: 'section health "Health" {\n    "We work with the integrated care board, which replaced the Clinical Commissioning Group."\n}\n',
    },
    *check(node, context) {
        if (isSendFact(node)) {
            const asOf = earliestDate(context);
            for (const [index, { party, printed }] of node.recipients.entries()) {
                if (printed !== undefined) continue;
                const body = party?.ref;
                const names = body && 'facts' in body ? [titleOf(body), ...aliasesOf(body)] : [];
                const found = names.flatMap((name) => findSuperseded(name, asOf) ?? [])[0];
                if (found && body) yield { node, property: 'recipients', index, message: messageFor(titleOf(body), found) };
            }
            return;
        }
        for (const words of findWords(context.document, anyName, ['text', 'alias'])) {
            const found = findSuperseded(words.text, earliestDate(context));
            if (!found || (words.role === 'text' && past.test(sentenceAround(words).text))) continue;
            const advice = words.role === 'alias' ? ' Write it after formerly known as.' : '';
            const spot = { node, words: { start: words.start, end: words.end } };
            const fixes =
                words.role === 'text'
                    ? presentName(words.text, found).map((name): Fix => ({ title: `Write ${name}`, edits: write(spot, name) }))
                    : [];
            yield { ...spot, message: `${messageFor(words.text, found)}${advice}`, fixes };
        }
    },
});

function messageFor(name: string, { since, now }: Superseded): string {
    return `'${name.replace(/\s+/g, ' ')}' is a former name, out of use since ${since.slice(0, 4)}. Today it is: ${now}.`;
}

/** What is written today, with capitals where the former name has them; none where several bodies took its place. */
function presentName(name: string, { now }: Superseded): readonly string[] {
    if (now.includes(', or ')) return [];
    const isTitle = /^\p{Lu}[\p{Ll}]/u.test(name);
    return [isTitle ? now.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase()) : now];
}

function findSuperseded(name: string, asOf: IsoDate): Superseded | undefined {
    return wholeNames.find(({ entry, whole }) => entry.since <= asOf && whole.test(name))?.entry;
}

/** The earliest day that an arrangement of this document is looked at as of: what one of them may still say is no finding. */
function earliestDate({ arrangements, asOf, today }: RuleContext): IsoDate {
    const [earliest] = arrangements.map((model) => assessmentDate(model, asOf, today)).sort();
    return earliest ?? asOf ?? today;
}

/** The source of a pattern for either case, within one that tells them apart. Escapes and groups stay as they are. */
function anyCase(source: string): string {
    return source.replace(/\(\?[:!=]|\\.|[a-z]/giu, (part) => (part.length === 1 ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part));
}
