import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { factsOf, findFact } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { isSafeguardingPartner } from '../model/partners.js';
import { sayElement, sayFact, sayParties, sayTenure } from '../model/say.js';
import { signatureOf } from '../model/signature-of.js';
import { standardsOf } from '../model/standards.js';
import { aliasesOf, titleOf, wordsOf } from '../model/titles.js';
import { abbreviation } from './abbreviations.js';
import { joinLines, lowerContent, lowerEmail, lowerFactRows, lowerPost, lowerTelephone } from './lower-cards.js';
import { lowerDate, lowerPhrase, lowerProseLine, reference, text } from './lower-inline.js';
import type { Block, FactRow, Inline } from './output-model.js';
import { type Line, table } from './table.js';

/** What the page shows besides a table, so that the table need not say it again. */
export interface Shown {
    /** Whether a card shows all that is stated of an element. */
    readonly isInFull: (element: AstNode) => boolean;
    /** The sets that are shown, such as `leads`. */
    readonly collectives: ReadonlySet<string>;
}

/** The partners with their leads and delegates: those in law, and the others. */
export function partnersTable(model: ArrangementModel, shown: Shown): readonly Block[] {
    const [partners, others] = partnersInLaw(model);
    return [
        ...partnerRows(partners, shown, 'The safeguarding partners', ['Lead safeguarding partner', 'Delegated safeguarding partners']),
        ...partnerRows(others, shown, 'Other partners', ['Lead', 'Delegates']),
    ];
}

/** The safeguarding partners, and those who take part without being one. */
function partnersInLaw(model: ArrangementModel): readonly [readonly ast.Partner[], readonly ast.Partner[]] {
    const partners = model.ofType('Partner');
    return [partners.filter(isSafeguardingPartner), partners.filter((partner) => !isSafeguardingPartner(partner))];
}

function partnerRows(
    partners: readonly ast.Partner[],
    shown: Shown,
    caption: string,
    roles: readonly [lead: string, delegates: string],
): readonly Block[] {
    const rows = partners.map((partner) => {
        const posts = factsOf(partner, 'Post');
        const isTold = (post: ast.Post): boolean =>
            shown.isInFull(post) || shown.collectives.has(post.role === 'lead' || post.role === 'delegate' ? `${post.role}s` : 'posts');
        const cell = (role: ast.Post['role']): readonly Inline[] =>
            joinLines(
                posts.filter((post) => post.role === role).map((post) => (isTold(post) ? lowerPhrase(sayElement(post)) : lowerPost(post))),
                text('; '),
            );
        // The body is the entry of the register that the checks go by.
        const others = partner.facts.filter((fact) =>
            ast.isPost(fact) ? fact.role !== 'lead' && fact.role !== 'delegate' && !isTold(fact) : !ast.isBodyFact(fact),
        );
        return {
            of: partner,
            cells: [lowerPhrase(sayElement(partner)), cell('lead'), cell('delegate')],
            more: shown.isInFull(partner) ? [] : lowerFactRows(others),
        };
    });
    return table(caption, ['Partner', ...roles], rows);
}

/** One role for each partner: the leads, or the delegates. The law gives it to those of the safeguarding partners alone. */
export function rolesTable(model: ArrangementModel, role: 'lead' | 'delegate', shown: Shown): readonly Block[] {
    const [partners, others] = partnersInLaw(model);
    const [ofPartners, ofOthers] =
        role === 'lead'
            ? ['Lead safeguarding partners', 'Leads of other partners']
            : ['Delegated safeguarding partners', 'Delegates of other partners'];
    return [...roleRows(partners, role, model, shown, ofPartners), ...roleRows(others, role, model, shown, ofOthers)];
}

function roleRows(
    partners: readonly ast.Partner[],
    role: 'lead' | 'delegate',
    model: ArrangementModel,
    shown: Shown,
    caption: string,
): readonly Block[] {
    const rows = partners.flatMap((partner) =>
        factsOf(partner, 'Post')
            .filter((post) => post.role === role)
            .map((post) => ({
                of: post,
                cells: [lowerPhrase(sayElement(post)), lowerPhrase(sayElement(partner)), lowerHolder(post, model)],
                more: moreOf(post, [], shown),
            })),
    );
    return table(caption, ['Post', 'Partner', 'Held by'], withoutGaps(rows, 'not named', 2));
}

/** Among cells that say something, an empty one would leave readers to guess. */
function withoutGaps(rows: readonly Line[], words: string, ...columns: readonly number[]): readonly Line[] {
    const isEmpty = ({ cells }: Line, column: number): boolean => (cells[column] ?? []).length === 0;
    const told = columns.filter((column) => rows.some((row) => !isEmpty(row, column)));
    return rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, index) => (told.includes(index) && isEmpty(row, index) ? [text(words)] : cell)),
    }));
}

/** Who holds a post; where it is not said, who signed for it. */
function lowerHolder(post: ast.Post, model: ArrangementModel): Inline[] {
    const held = lowerPhrase(sayTenure(post));
    const signature = held.length === 0 ? signatureOf(post, model) : undefined;
    if (signature?.printed === undefined) return [...held];
    const when = signature.date === undefined ? 'as signed' : `signed ${signature.date}`;
    return [text(`${signature.printed} (${when})`)];
}

/** All other posts, with what they do. */
export function postsTable(model: ArrangementModel, shown: Shown): readonly Block[] {
    const owned = model.elements.flatMap((element) => ('facts' in element ? element.facts.filter(ast.isPost) : []));
    const posts = [...model.ofType('Post'), ...owned.filter((post) => post.role === 'post' || post.role === 'designated')];
    const rows = posts.map((post) => {
        const bodies = ast.isMasaDocument(post.$container)
            ? sayParties(findFact(post, 'PostOfFact')?.bodies ?? [])
            : sayElement(post.$container);
        return {
            of: post,
            cells: [lowerPhrase(sayElement(post)), lowerPhrase(bodies), lowerPhrase(sayTenure(post)), purposeCell(post)],
            more: moreOf(post, ['PostOfFact', 'PurposeFact'], shown),
        };
    });
    return table('Other posts', ['Post', 'Of', 'Held by', 'Role'], rows);
}

export function agenciesTable(model: ArrangementModel, shown: Shown): readonly Block[] {
    const rows = model.agencies.map(({ agency, title }) => {
        const cell = (...types: readonly string[]): readonly Inline[] => (ast.isAgency(agency) ? factCells(agency, types) : []);
        return {
            of: agency,
            cells: [
                [agency ? reference(title, agency) : text(title)],
                cell('CategoryFact'),
                cell('AgreementFact', 'NotPartnerFact'),
                cell('ExpectedFact'),
                cell('RepresentedFact'),
                cell('ReasonFact'),
            ],
            more: ast.isAgency(agency) ? moreOf(agency, agencyColumns, shown, title) : [],
        };
    });
    return table('The relevant agencies', ['Agency', 'Category', 'Takes part', 'Role', 'Represented by', 'Why chosen'], rows);
}

const agencyColumns = ['BodyFact', 'CategoryFact', 'AgreementFact', 'NotPartnerFact', 'ExpectedFact', 'RepresentedFact', 'ReasonFact'];

export function groupsTable(model: ArrangementModel, shown: Shown): readonly Block[] {
    const columns = ['ChairFact', 'MeetsFact', 'ReportsToFact'];
    const rows = model.ofType('Group').map((group) => ({
        of: group,
        cells: [lowerPhrase(sayElement(group)), ...columns.map((type) => factCell(group, type))],
        more: moreOf(group, columns, shown),
    }));
    return table('The groups', ['Group', 'Chair', 'Meets', 'Reports to'], withoutGaps(rows, 'not stated', 1, 2));
}

export function eventsTable(model: ArrangementModel, shown: Shown): readonly Block[] {
    const rows = model.ofType('Event').map((event) => {
        const held = findFact(event, 'HeldFact') ?? findFact(event, 'MeetsFact');
        return {
            of: event,
            cells: [lowerPhrase(sayElement(event)), lowerPhrase(held ? sayFact(held) : []), purposeCell(event)],
            more: moreOf(event, [held?.$type ?? '', 'PurposeFact'], shown),
        };
    });
    return table('Events', ['Event', 'Held', 'Purpose'], rows);
}

export function prioritiesTable(model: ArrangementModel, shown: Shown): readonly Block[] {
    const rows = model.ofType('Priority').map((priority) => ({
        of: priority,
        cells: [lowerPhrase(sayElement(priority)), factCell(priority, 'RunsFact'), factCell(priority, 'LedFact'), purposeCell(priority)],
        more: moreOf(priority, ['RunsFact', 'LedFact', 'PurposeFact'], shown),
    }));
    return table('Priorities', ['Priority', 'Period', 'Led by', 'Aim'], rows);
}

export function documentsTable(model: ArrangementModel, shown: Shown): readonly Block[] {
    const rows = model.ofType('CitedWork').map((work) => ({
        of: work,
        cells: [linkedTitle(work), factCell(work, 'KindFact'), factCell(work, 'IssuedFact'), factCell(work, 'DatedFact')],
        more: moreOf(work, ['LinkFact', 'KindFact', 'IssuedFact', 'DatedFact'], shown),
    }));
    return table('Documents this arrangement relies on', ['Document', 'Kind', 'Issued by', 'Date'], rows);
}

/** How to reach all contacts of an arrangement, or some of them. */
export function contactsTable(model: ArrangementModel, shown: Shown, contacts = model.ofType('Contact')): readonly Block[] {
    const rows = contacts.map((contact) => ({
        of: contact,
        cells: [
            lowerPhrase(sayElement(contact)),
            inLines(lowerEmails(contact)),
            inLines(lowerTelephones(contact)),
            factCells(contact, ['AddressFact']),
            factCell(contact, 'HoursFact'),
        ],
        more: moreOf(contact, ['EmailFact', 'PhoneFact', 'AddressFact', 'HoursFact'], shown),
    }));
    return table('Contacts', ['Contact', 'Email', 'Telephone', 'Address', 'Open'], rows);
}

export function versionsTable(model: ArrangementModel): readonly Block[] {
    const rows = factsOf(model.node, 'VersionFact').map((version) => ({
        of: undefined,
        cells: [
            lowerPhrase(sayFact(version)),
            lowerDate(version.date),
            lowerProseLine(version.text),
            lowerPhrase(sayParties(version.approvers)),
        ],
    }));
    return table('Versions', ['Version', 'Approved', 'What changed', 'Approved by'], rows);
}

/** Terms, and the short names of elements where they are abbreviations. */
export function glossaryTable(model: ArrangementModel): readonly Block[] {
    const terms = model
        .ofType('Term')
        .map((term) => ({ of: term as ast.Element | undefined, word: titleOf(term), meaning: lowerProseLine(term.meaning) }));
    const short = model.elements
        .filter((element) => 'facts' in element && !ast.isTerm(element))
        .flatMap((element) =>
            aliasesOf(element as { facts: readonly ast.CommonFact[] })
                .filter((alias) => abbreviation.test(alias) && !titleOf(element).split(' ').includes(alias))
                .map((alias) => ({ of: undefined, word: alias, meaning: lowerPhrase(sayElement(element)) })),
        );
    const known = new Set<string>();
    const entries = [...terms, ...short]
        .filter(({ word }) => !known.has(word) && known.add(word))
        .sort((a, b) => (a.word.toLowerCase() < b.word.toLowerCase() ? -1 : 1));
    return table(
        'Words and abbreviations',
        ['Word', 'Meaning'],
        entries.map(({ of, word, meaning }) => ({ of, cells: [[text(word)], meaning] })),
    );
}

export function departuresTable(model: ArrangementModel): readonly Block[] {
    const rows = factsOf(model.node, 'DepartsFact').map((fact) => {
        const agreed = fact.terms.find(ast.isAgreedFact);
        const review = fact.terms.find(ast.isReviewByTerm);
        const when = agreed?.date === undefined ? [] : [text(' on '), ...lowerDate(agreed.date)];
        return {
            of: undefined,
            cells: [
                [text('Instead of: '), ...sayRequirement(fact.code ?? '', model)],
                lowerProseLine(fact.reason),
                [...lowerPhrase(agreed ? sayParties(agreed.by) : []), ...when],
                lowerDate(review?.date),
            ],
        };
    });
    return table('Departures', ['Requirement', 'Reason', 'Agreed by', 'Looked at again by'], rows);
}

/** What is departed from: the title of the requirement, with a link to what it asks; the words of a rule's code otherwise. */
function sayRequirement(code: string, model: ArrangementModel): readonly Inline[] {
    const requirement = standardsOf(model)
        .flatMap((standard) => factsOf(standard, 'Requirement'))
        .find(({ name }) => name === code);
    return requirement ? lowerPhrase(sayElement(requirement)) : [text(wordsOf(code))];
}

function factCell(element: { readonly facts: readonly { readonly $type: string }[] }, type: string): readonly Inline[] {
    const fact = (element.facts as readonly ast.CommonFact[]).find((candidate) => candidate.$type === type);
    return fact ? lowerPhrase(sayFact(fact)) : [];
}

/** Several facts in one cell, each on a line, in the order asked for. */
function factCells(element: { readonly facts: readonly AstNode[] }, types: readonly string[]): readonly Inline[] {
    return joinLines(
        types.flatMap((type) => element.facts.filter(({ $type }) => $type === type)).flatMap((fact) => lowerContent(fact)),
        { kind: 'break' },
    );
}

/**
 * All that is stated besides what a table has columns for; nothing where a card shows the element in full.
 * @param shownAs The name that the table calls it by.
 */
function moreOf(
    element: AstNode & { readonly facts: readonly AstNode[] },
    columns: readonly string[],
    shown: Shown,
    shownAs = titleOf(element),
): readonly FactRow[] {
    if (shown.isInFull(element)) return [];
    return lowerFactRows(
        element.facts.filter(({ $type }) => !columns.includes($type)),
        shownAs,
    );
}

function purposeCell(element: { readonly facts: readonly { readonly $type: string }[] }): readonly Inline[] {
    const purpose = (element.facts as readonly ast.CommonFact[]).find(ast.isPurposeFact);
    return purpose ? lowerProseLine(purpose.text) : [];
}

function inLines(pieces: readonly Inline[]): readonly Inline[] {
    return joinLines(
        pieces.map((piece) => [piece]),
        { kind: 'break' },
    );
}

function linkedTitle(work: ast.CitedWork): readonly Inline[] {
    const link = findFact(work, 'LinkFact');
    return [link ? { kind: 'link', href: link.url, content: [text(titleOf(work))] } : text(titleOf(work))];
}

/** The e-mail addresses of a contact, each to be written to. */
export function lowerEmails(contact: ast.Contact): readonly Inline[] {
    return factsOf(contact, 'EmailFact').flatMap(lowerEmail);
}

/** Its telephone numbers, each to be called. */
export function lowerTelephones(contact: ast.Contact): readonly Inline[] {
    return factsOf(contact, 'PhoneFact').flatMap(lowerTelephone);
}
