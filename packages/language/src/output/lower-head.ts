import type * as ast from '../grammar/generated/ast.js';
import type { IsoDate } from '../grammar/literals.js';
import { factsOf, findFact } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { hasWords } from '../model/prose.js';
import { describeDate, describeFact, sayElement, sayFact } from '../model/say.js';
import { endsAsSentence } from '../support/text.js';
import { lowerFactRows } from './lower-cards.js';
import { lowerDate, lowerPhrase, lowerProseLine, text } from './lower-inline.js';
import { lowerEmails, lowerTelephones } from './lower-tables.js';
import type { FactRow, Head, Inline } from './output-model.js';

/** What the head of the page says of an arrangement on a day. */
export function lowerHead(model: ArrangementModel, asOf: IsoDate): Head {
    const { node } = model;
    const version = model.versionOn(asOf);
    const lead = leadOf(node);
    const published = row('Published', [lowerPublished(findFact(node, 'PublishedFact'))]);
    const isDated = version?.date !== undefined;
    const others = node.facts.filter((fact) => fact !== lead.fact && aboutOrder.includes(fact.$type));
    others.sort((a, b) => aboutOrder.indexOf(a.$type) - aboutOrder.indexOf(b.$type));
    return {
        label: 'Multi-agency safeguarding arrangements',
        lead: lead.words,
        ...concernsOf(node),
        ...versionOf(version),
        summary: [
            ...lowerFactRows(factsOf(node, 'CoversFact')),
            ...row('Version', version ? [[...lowerPhrase(sayFact(version)), ...approved(version)]] : []),
            ...(isDated ? [] : published),
        ],
        about: {
            title: 'About this document',
            rows: [...(isDated ? published : []), ...lowerFactRows(others)],
        },
    };
}

type Lines = readonly (readonly Inline[])[];

/** What an arrangement states of itself besides what stands above and in tables of its own, in the order in which readers look for it. */
const aboutOrder: readonly string[] = [
    'InForceFact',
    'UpdatedFact',
    'ReviewedFact',
    'NextReviewFact',
    'AgenciesReviewedFact',
    'AudienceFact',
    'JointFact',
    'PurposeFact',
    'ChairFact',
    'ViceChairFact',
    'MembersFact',
    'HostedFact',
    'CombinedFact',
    'ThemesFact',
    'FollowsFact',
    'UpdatesFact',
    'ReplacesFact',
    'ReplacedByFact',
    'AlsoKnownAsFact',
    'ContactsFact',
    'LinkFact',
    'NoteFact',
];

/** What is not stated has no row. */
function row(label: string, lines: Lines): readonly FactRow[] {
    const content = lines.filter(({ length }) => length > 0);
    return content.length > 0 ? [{ label, content }] : [];
}

/** The purpose in the author's words; without one, what the law makes of every arrangement. */
function leadOf(node: ast.Arrangement): { readonly words: readonly Inline[]; readonly fact?: ast.PurposeFact } {
    const fact = purposeOf(node);
    if (fact) return { fact, words: lowerSentence(fact.text) };
    const covers = findFact(node, 'CoversFact');
    const areas = covers ? describeFact(covers) : '';
    const area = areas === '' ? 'of this area' : `in ${areas}`;
    return { words: [text(`How organisations ${area} work together to keep children safe.`)] };
}

/** What it is for, in the words for everybody. */
function purposeOf(element: ast.Arrangement | ast.Contact): ast.PurposeFact | undefined {
    return factsOf(element, 'PurposeFact').find(({ audience, text: said }) => audience === undefined && hasWords(said));
}

/** Prose that ends as a sentence does. */
function lowerSentence(prose: ast.Prose | undefined): readonly Inline[] {
    const said = lowerProseLine(prose);
    const last = said.at(-1);
    return last?.kind === 'text' && endsAsSentence(last.text) ? said : [...said, text('.')];
}

/** Whom to call where there is no time, which is the same everywhere; and whom else, at which times, and what happens then. */
function concernsOf(node: ast.Arrangement): Pick<Head, 'concerns'> {
    const contacts = findFact(node, 'ConcernsFact')?.contacts.flatMap(({ ref }) => ref ?? []) ?? [];
    if (contacts.length === 0) return {};
    return {
        concerns: {
            title: 'Worried about a child?',
            lines: [
                [text('If a child is in danger now, call '), { kind: 'link', href: 'tel:999', content: [text('999')] }, text('.')],
                ...contacts.flatMap((contact) => {
                    const purpose = purposeOf(contact);
                    return [lowerWays(contact), ...(purpose ? [lowerSentence(purpose.text)] : [])];
                }),
            ],
        },
    };
}

/** Who it is, how to reach them, and when. */
function lowerWays(contact: ast.Contact): readonly Inline[] {
    const hours = findFact(contact, 'HoursFact')?.hours;
    const ways = [...lowerTelephones(contact), ...lowerEmails(contact)];
    return [
        ...lowerPhrase(sayElement(contact)),
        ...ways.flatMap((way, index) => [text(index === 0 ? ': ' : ', '), way]),
        ...(hours === undefined ? [] : [text(` (${hours})`)]),
    ];
}

/** Whoever holds a page of paper sees of which text it is. */
function versionOf(version: ast.VersionFact | undefined): Pick<Head, 'version'> {
    if (version?.number === undefined) return {};
    const date = version.date === undefined ? '' : `, ${describeDate(version.date)}`;
    return { version: `Version ${version.number}${date}` };
}

function approved(version: ast.VersionFact): readonly Inline[] {
    return version.date === undefined ? [] : [text(', approved '), ...lowerDate(version.date)];
}

/** When, and where; an address of the web is long and says little to readers, so that a link stands for it. */
function lowerPublished(fact: ast.PublishedFact | undefined): readonly Inline[] {
    const date = lowerDate(fact?.date);
    return fact?.link === undefined ? date : [...date, text(' '), { kind: 'link', href: fact.link, content: [text('on the web')] }];
}
