import type * as ast from '../grammar/generated/ast.js';
import type { IsoDate } from '../grammar/literals.js';
import { factsOf, findFact } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { describeFact, sayChair, sayElement, sayFact } from '../model/say.js';
import { aliasesOf } from '../model/titles.js';
import { lowerDate, lowerPhrase, lowerProseLine, text } from './lower-inline.js';
import { lowerEmails, lowerTelephones } from './lower-tables.js';
import type { FactRow, Head, Inline } from './output-model.js';

/** What the head of the page says of an arrangement on a day. */
export function lowerHead(model: ArrangementModel, asOf: IsoDate): Head {
    const { node } = model;
    const version = model.versionOn(asOf);
    const facts = (type: HeadFact): Lines => factsOf(node, type).map((fact) => lowerPhrase(sayFact(fact)));
    const lead = leadOf(node);
    const published = row('Published', [lowerDate(findFact(node, 'PublishedFact')?.date)]);
    const isDated = version?.date !== undefined;
    const chair = findFact(node, 'ChairFact');
    const otherPurposes = factsOf(node, 'PurposeFact').filter((fact) => fact !== lead.fact);
    return {
        label: 'Multi-agency safeguarding arrangements',
        lead: lead.words,
        ...concernsOf(node),
        summary: [
            ...row('Area', facts('CoversFact')),
            ...row('Version', version ? [[...lowerPhrase(sayFact(version)), ...approved(version)]] : []),
            ...(isDated ? [] : published),
        ],
        about: {
            title: 'About this document',
            rows: [
                ...(isDated ? published : []),
                ...row('In force', facts('InForceFact')),
                ...row('Updated', facts('UpdatedFact')),
                ...row('Reviewed', facts('ReviewedFact')),
                ...row('Next review', [lowerDate(findFact(node, 'NextReviewFact')?.date)]),
                ...row('For', facts('AudienceFact')),
                ...row(
                    'Purpose',
                    otherPurposes.map((fact) => lowerPhrase(sayFact(fact))),
                ),
                ...row('Chair', chair ? [lowerPhrase(sayChair(chair.seat))] : []),
                ...row('Members', facts('MembersFact')),
                ...row('Follows', facts('FollowsFact')),
                ...row('Replaces', facts('ReplacesFact')),
                ...row('Also known as', [words(aliasesOf(node).join(', '))]),
                ...row('Formerly known as', [words(aliasesOf(node, true).join(', '))]),
                ...row('Note', facts('NoteFact')),
            ],
        },
    };
}

type Lines = readonly (readonly Inline[])[];

type HeadFact =
    | 'CoversFact'
    | 'FollowsFact'
    | 'AudienceFact'
    | 'InForceFact'
    | 'MembersFact'
    | 'NoteFact'
    | 'ReplacesFact'
    | 'ReviewedFact'
    | 'UpdatedFact';

/** What is not stated has no row. */
function row(label: string, lines: Lines): readonly FactRow[] {
    const content = lines.filter(({ length }) => length > 0);
    return content.length > 0 ? [{ label, content }] : [];
}

/** The purpose in the author's words; without one, what the law makes of every arrangement. */
function leadOf(node: ast.Arrangement): { readonly words: readonly Inline[]; readonly fact?: ast.PurposeFact } {
    const fact = factsOf(node, 'PurposeFact').find(({ audience, text: said }) => audience === undefined && said !== undefined);
    if (fact) {
        const said = lowerProseLine(fact.text);
        const last = said.at(-1);
        return { fact, words: last?.kind === 'text' && /[.!?]\s*$/.test(last.text) ? said : [...said, text('.')] };
    }
    const covers = findFact(node, 'CoversFact');
    const area = covers ? `in ${describeFact(covers)}` : 'of this area';
    return { words: [text(`How organisations ${area} work together to keep children safe.`)] };
}

/** Whom to call about a child, and whom where there is no time: 999 is answered everywhere. */
function concernsOf(node: ast.Arrangement): Pick<Head, 'concerns'> {
    const contact = findFact(node, 'ConcernsFact')?.contact?.ref;
    if (!contact) return {};
    const hours = findFact(contact, 'HoursFact')?.hours;
    const ways = [...lowerTelephones(contact), ...lowerEmails(contact)];
    return {
        concerns: {
            title: 'Worried about a child?',
            lines: [
                [
                    ...lowerPhrase(sayElement(contact)),
                    ...ways.flatMap((way, index) => [text(index === 0 ? ': ' : ', '), way]),
                    ...(hours === undefined ? [] : [text(` (${hours})`)]),
                ],
                [text('In an emergency, call '), { kind: 'link', href: 'tel:999', content: [text('999')] }, text('.')],
            ],
        },
    };
}

function approved(version: ast.VersionFact): readonly Inline[] {
    return version.date === undefined ? [] : [text(', approved '), ...lowerDate(version.date)];
}

function words(said: string): readonly Inline[] {
    return said === '' ? [] : [text(said)];
}
