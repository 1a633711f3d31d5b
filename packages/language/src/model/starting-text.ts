/** Writes the first text of an arrangement, and of a section that is missing: what is known, and what there is to fill in. */
import type * as ast from '../grammar/generated/ast.js';
import { financialYearOf, type IsoDate, printDate, printFinancialYear } from '../grammar/literals.js';
import { quoteText } from '../grammar/value-converter.js';
import { withLaw } from '../scoping/followed-standards.js';
import { groupBy } from '../support/group-by.js';
import { oncePer } from '../support/once-per.js';
import { joinWords, wrap } from '../support/text.js';
import { isForSections } from './answering.js';
import { type AreaBoard, boardsOf } from './area.js';
import { chaptersOf } from './chapters.js';
import { placeInFull, usualSource } from './describe-source.js';
import { isGuidance, isInForce } from './editions.js';
import { factsOf, findFact } from './facts.js';
import { partnerName } from './partner-names.js';
import { describeProse } from './say.js';
import { titleOf } from './titles.js';

/** Comments are broken at this length, so that the editor need not break them again beside its side bar. */
const lineLength = 76;

/**
 * A starting file for the arrangements of an area: the partners that the law makes of it on a day, their posts vacant, the groups that
 * nearly every partnership has, and, chapter by chapter, a section for each thing that the guidance or the law behind it asks for in words.
 * What is only asked stands in comments, so that nothing is claimed before somebody has written it.
 * @param authorities One, or several whose areas are made into one.
 * @param standard The edition of the guidance to follow.
 */
export function writeStartingText(authorities: readonly ast.Authority[], standard: ast.Standard, today: IsoDate): string {
    const area = joinWords(authorities.map(titleOf));
    const unread = unreadEdition(standard);
    return `${[
        comment(
            `The arrangements for ${area}, started on ${printDate(today)}. Who the partners are is known; posts are vacant until you name who holds them. Lines that begin like this one are hints, and are not published.`,
        ),
        comment(
            'What law and guidance ask for in words has a section each, further down, with a hint on what to write and where it is asked: (must) by law, (should) by statutory guidance. Write between the quotation marks below the hint.',
        ),
        ...(unread === undefined
            ? []
            : [
                  comment(
                      `Masa has not read ${unread}. What it asks is taken from the edition before it, or from what others report, and the hints name those. Look into the text itself before you rely on them.`,
                  ),
              ]),
        writeArrangement(authorities, standard),
        ...writePartners(authorities, today),
        `${comment('Relevant agencies, one like this for each:')}\n${comment('agency schools "Schools and colleges" { category education-and-childcare }')}`,
        `${comment('Where the leads meet. How often? Write: meets 4 times a year')}\ngroup executive "Executive" {\n    chair    vacant\n    members  the leads\n}`,
        'group board "Partnership Board" {\n    chair       vacant\n    members     the delegates\n    reports to  executive\n}',
        `${comment('How is scrutiny done? Write: methods "audits", "talks with children and families"')}\nscrutineer independent-scrutineer "Independent Scrutineer" {\n    reports to  executive\n}`,
        'report yearly-report "Yearly report" {\n    covers   the previous financial year\n    publish  by 30 September each year\n    send to  national-panel, dfe-arrangements-unit within 7 days of publication\n}',
        `${comment('What does each partner pay? Write, for the year:')}\n${comment(`funding ${printFinancialYear(financialYearOf(today))} { from council £1  from police £1 }`)}`,
        'section who-we-are "Who we are" {\n    show partners\n    show leads\n    show delegates\n    show agencies\n}',
        'section how-we-are-organised "How we are organised" {\n    show structure\n    show groups\n    show scrutiny\n    show reports\n}',
        ...withLaw([standard]).flatMap((each) => chaptersOf(each).flatMap(writeChapter)),
        'section compliance "How we meet the guidance" {\n    show compliance statement\n}',
    ].join('\n\n')}\n`;
}

/** The name of a starting arrangement, and of the folder that it goes to. */
export function nameOfStart(authorities: readonly ast.Authority[]): string {
    return authorities.map(({ name }) => name).join('-');
}

function writeArrangement(authorities: readonly ast.Authority[], standard: ast.Standard): string {
    const areas = authorities.map(titleOf);
    const agreement = indent(comment('By which agreement are the areas one? Write: combined by "the agreement of 1 May 2026"'));
    return [
        `arrangement ${nameOfStart(authorities)} "${joinWords(areas)} Safeguarding Children Partnership" {`,
        `    covers   ${areas.map((area) => `"${area}"`).join(', ')}`,
        ...(areas.length > 1 ? [agreement] : []),
        `    follows  ${standard.name}\n}`,
    ].join('\n');
}

/** The partners that the law makes of the bodies of these areas on a day, their posts vacant. */
export function writePartners(authorities: readonly ast.Authority[], today: IsoDate): readonly string[] {
    const boards = boardsOfAll(authorities, today);
    const real = boards.filter(({ parts }) => parts.some(({ hasRealPart }) => hasRealPart));
    const forces = [...new Set(authorities.flatMap((authority) => findFact(authority, 'ForceFact')?.force?.ref ?? []))];
    return [
        ...authorities.map((authority) => {
            const council = findFact(authority, 'CouncilFact')?.council ?? titleOf(authority);
            return partner(partnerName(authority, authorities), council, 'local authority', 'Chief Executive');
        }),
        ...boards.map((each) => {
            const { board, parts } = each;
            const beside = real.length === 1 && real[0] === each ? real : boards;
            const name = partnerName(
                board,
                beside.map((other) => other.board),
            );
            const words = partner(name, titleOf(board), 'integrated care board', 'Chief Executive');
            if (boards.length === 1) return words;
            const shares = parts.map(({ share, authority }) => `${share} of the area of ${titleOf(authority)}`);
            const has = `This board has ${joinWords(shares)}.`;
            const hint = real.includes(each)
                ? has
                : `${has} By law a board with any part of the area is a partner. Whether a part as small is real, or comes from how boundaries were drawn, cannot be told: where you leave this board out, the statement says that, and not that it is met.`;
            return `${comment(hint)}\n${words}`;
        }),
        ...forces.map((force) => partner(partnerName(force, forces), titleOf(force), 'police', 'Chief Officer of Police')),
    ];
}

/** The care boards of several areas, each once, with its parts. */
function boardsOfAll(
    authorities: readonly ast.Authority[],
    today: IsoDate,
): readonly { readonly board: ast.CareBoard; readonly parts: readonly (AreaBoard & { readonly authority: ast.Authority })[] }[] {
    const all = authorities.flatMap((authority) => boardsOf(authority, today).map((each) => ({ ...each, authority })));
    return [...groupBy(all, ({ board }) => board)].map(([board, parts]) => ({ board, parts }));
}

/**
 * A section that answers a requirement once there is text in it.
 * @param taken Names that stand for something already.
 * @param text What stands in it; nothing, where somebody is about to write.
 */
export function writeMissingSection(requirement: ast.Requirement, taken: ReadonlySet<string | undefined>, text = ''): string {
    let name = requirement.name;
    while (taken.has(name)) name += '-section';
    const unread = unreadEdition(requirement.$container);
    const hints = [
        describeAsked(requirement, adviceOf(requirement)),
        ...(unread === undefined ? [] : [comment(`Masa has not read ${unread}; look into it before you rely on this.`)]),
    ].join('\n');
    return beginSection(name, titleOf(requirement), requirement, hints, text);
}

/** The first text of a file that several arrangements import. */
export function writeSharedText(): string {
    return `${comment(
        'What several partnerships share: state a group, a body or a list once, in this file, and import the file where it is needed. The next line is an example; take the marks before it away.',
    )}\n\n${comment('group exploitation-group "Child Exploitation Group" { chair vacant }')}\n`;
}

/** The edition of the guidance that is in force on a day; undefined where there is none. */
export function currentGuidance(standards: Iterable<ast.Standard>, today: IsoDate): ast.Standard | undefined {
    return [...standards].filter((standard) => isGuidance(standard) && isInForce(standard, today)).at(-1);
}

function partner(name: string, title: string, kind: string, lead: string): string {
    return `partner ${name} "${title}" {
    kind      ${kind}
    lead      lead-partner "${lead}" vacant
    delegate  delegated-partner "Delegated safeguarding partner" vacant
}`;
}

/** A section for what a chapter asks to be written about; what is stated as facts is looked for by itself. */
function writeChapter({ title, requirements }: ReturnType<typeof chaptersOf>[number]): readonly string[] {
    const asked = requirements.filter(
        (requirement) => findFact(requirement, 'LevelTextFact')?.level !== 'info' && isForSections(requirement),
    );
    if (asked.length === 0) return [];
    // Some chapters are headed by how we know of them, which is nothing for the public.
    if (/\b20\d\d\b|\bsources?\b/.test(title) && requirements.length > 1)
        return asked.flatMap((requirement) => writeChapter({ title: titleOf(requirement), requirements: [requirement] }));
    const name = `about-${
        title
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^[^a-z]+|-+$/g, '') || 'more'
    }`;
    const [first, ...others] = asked;
    if (first && others.length === 0) return [beginSection(name, title || titleOf(first), first, describeAsked(first), '""')];
    // Each thing has a section of its own, so that a text on one of them is not taken for an answer to all.
    const sections = asked.map((each) => indent(beginSection(each.name, titleOf(each), each, describeAsked(each), '""')));
    return [`section ${name} ${quoteText(title || 'More')} {\n${sections.join('\n\n')}\n}`];
}

function beginSection(name: string, title: string, requirement: ast.Requirement, hints: string, text: string): string {
    return `section ${name} ${quoteText(title)} answers ${requirement.name} {\n${indent(`${hints}\n${text}`)}\n}`;
}

/** What to do, said in the section that is to do it. */
function adviceOf(requirement: ast.Requirement): string {
    const advice = describeProse(findFact(requirement, 'NotFoundFact')?.text).replaceAll('`', '');
    return advice === '' || advice.includes(`answers ${requirement.name}`) || advice.includes(`.${requirement.name}`)
        ? 'Write here how you do that.'
        : advice;
}

/** What is asked, and below it where, as comments. @param advice What to do, in the words of the standard. */
function describeAsked(requirement: ast.Requirement, advice = ''): string {
    const asked = findFact(requirement, 'LevelTextFact');
    const places = factsOf(requirement, 'SourceFact').map(({ source }) => placeInFull(source ?? '', requirement.$container));
    return [
        comment(`${requirement.name} (${asked?.level ?? 'info'}): ${describeProse(asked?.text)} ${advice}`),
        ...(places.length > 0 ? [comment(`See ${places.join('; ')}.`)] : []),
    ].join('\n');
}

/** The title of a standard of which nearly nothing was read; its requirements are presumed. */
const unreadEdition = oncePer((standard: ast.Standard): string | undefined =>
    usualSource(factsOf(standard, 'Requirement')).confidence === 'read' ? undefined : titleOf(standard),
);

function comment(words: string): string {
    return wrap(words, lineLength - '// '.length)
        .map((line) => `// ${line}`)
        .join('\n');
}

function indent(text: string): string {
    return text.replace(/^(?=.)/gm, '    ');
}
