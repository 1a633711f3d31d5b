import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { type IsoDate, readDate } from '../grammar/literals.js';
import { factsOf } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { collectivePosts } from '../model/partners.js';
import { listPhrases, plain } from '../model/phrase.js';
import { sayElement, sayHolder, sayReference } from '../model/say.js';
import { lowerDate, lowerPhrase, paragraph, text } from './lower-inline.js';
import type { Block, Inline, TableBlock } from './output-model.js';
import { table } from './table.js';

/**
 * Who signed; as long as nobody has, the leads, who are to. Where signatures are older than the version of the day that is told of, or are
 * missing for some of the partners, it is said, and a paper has room to sign.
 */
export function signaturesTable(model: ArrangementModel, asOf: IsoDate): readonly Block[] {
    const signed = factsOf(model.node, 'SignedFact');
    const leads = collectivePosts('the leads', model);
    if (signed.length === 0) return toSign('To be signed', leads.map(lowerLead));
    const signatures = peopleTable('Signatures', 'Signed by', signed.map(lowerSignature));
    const version = model.versionOn(asOf);
    const earlier = signedBefore(version, signed);
    const missing = leadsWithoutSignature(leads, signed);
    const rows = [
        // Who holds the post, and when they sign, is known when they do.
        ...earlier.map(({ signatory }): Cells => [lowerPhrase(sayReference(signatory)), lowerBody(signatory?.ref), [], []]),
        ...missing.map(lowerLead),
    ];
    return [
        ...(earlier.length > 0 ? signatures : signatures.map(withRoom)),
        ...(version && earlier.length > 0 ? [tellEarlier(earlier.length, signed.length, version)] : []),
        ...(missing.length > 0 ? [tellMissing(missing)] : []),
        ...toSign(version ? `To be signed for version ${version.number}` : 'To be signed', rows).map((block) => ({
            ...block,
            onPaper: true,
        })),
    ];
}

/** The leads of the partners for whom nobody has signed: neither a lead of theirs nor they themselves. */
function leadsWithoutSignature(leads: readonly ast.Post[], signed: readonly ast.SignedFact[]): readonly ast.Post[] {
    const signatories = signed.map(({ signatory }) => signatory?.ref);
    const partners = new Set(
        signatories.map((signatory) => (ast.isPost(signatory) && signatory.role === 'lead' ? signatory.$container : signatory)),
    );
    return leads.filter((lead) => !signatories.includes(lead) && !partners.has(lead.$container));
}

function tellEarlier(earlier: number, all: number, version: ast.VersionFact): Block {
    return paragraph(
        text(`${countEarlier(earlier, all)} older than version ${version.number}, approved `),
        ...lowerDate(version.date),
        text('.'),
    );
}

function tellMissing(leads: readonly ast.Post[]): Block {
    const bodies = [...new Set(leads.map((lead) => lead.$container))].filter(ast.isPartner);
    return paragraph(text('It is not stated that anybody has signed for '), ...lowerPhrase(listPhrases(bodies.map(sayElement))), text('.'));
}

/** A post, the body that it is of, a name and a date. */
type Cells = readonly [readonly Inline[], readonly Inline[], readonly Inline[], readonly Inline[]];

function lowerLead(post: ast.Post): Cells {
    return [lowerPhrase(sayElement(post)), lowerBody(post), lowerName(post), []];
}

function lowerSignature({ signatory, printed, date }: ast.SignedFact): Cells {
    const name = printed === undefined ? lowerName(signatory?.ref) : [text(printed)];
    return [lowerPhrase(sayReference(signatory)), lowerBody(signatory?.ref), name, lowerDate(date)];
}

function lowerBody(post: AstNode | undefined): readonly Inline[] {
    return ast.isPost(post) && !ast.isMasaDocument(post.$container) ? lowerPhrase(sayElement(post.$container)) : [];
}

function lowerName(post: AstNode | undefined): readonly Inline[] {
    return ast.isPost(post) ? [text(plain(sayHolder(post)))] : [];
}

function toSign(caption: string, rows: readonly Cells[]): readonly TableBlock[] {
    return peopleTable(caption, 'By', rows).map(withRoom);
}

function withRoom(block: TableBlock): TableBlock {
    return { ...block, forSigning: true };
}

function peopleTable(caption: string, by: string, rows: readonly Cells[]): readonly TableBlock[] {
    return table(
        caption,
        [by, 'For', 'Name', 'Date'],
        rows.map((cells) => ({ of: undefined, cells })),
    );
}

/** The signatures from before a version was approved: they were put under another text. */
function signedBefore(version: ast.VersionFact | undefined, signed: readonly ast.SignedFact[]): readonly ast.SignedFact[] {
    const approved = version?.date === undefined ? undefined : readDate(version.date);
    if (!approved?.ok) return [];
    return signed.filter(({ date }) => {
        const on = date === undefined ? undefined : readDate(date);
        return on?.ok && on.value < approved.value;
    });
}

/** `These signatures are`, `1 of these signatures is` */
function countEarlier(earlier: number, all: number): string {
    if (earlier < all) return `${earlier} of these signatures ${earlier === 1 ? 'is' : 'are'}`;
    return all === 1 ? 'This signature is' : 'These signatures are';
}
