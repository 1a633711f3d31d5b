/** Cards: what an element is, at a glance, as Markdown. The facts are said by the model; here they are put in order. */
import { type AstNode, AstUtils } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { readDate } from '../grammar/literals.js';
import { labelOfFact } from '../model/fact-types.js';
import { factsOf, findFact } from '../model/facts.js';
import { describeSum } from '../model/funding-lines.js';
import { meaningOf } from '../model/levels.js';
import { isSafeguardingPartner } from '../model/partners.js';
import { plain } from '../model/phrase.js';
import { describeDate, describeFact, describeParty, describeProse, describeSpan, sayHolder } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import type { Rule } from '../rules/rule.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { bareKind } from './kinds.js';
import { code, escapeAroundCode, escapeMarkdown, paragraphs, shorten } from './markdown.js';

/** What a card says besides what the element states. */
export interface CardContext {
    /** In how many places the element is used. */
    readonly uses: number;
    /** The day of asking, such as `2026-11-21`. */
    readonly today: string;
}

/** The most facts a card shows; the rest is counted. */
const mostFacts = 9;

/** Facts that say little at a glance. */
const leftOut = new Set(['NoteFact', 'LinkFact', 'ContactsFact', 'SignedFact', 'DepartsFact', 'VersionFact', 'CodeFact', 'ReasonFact']);

/** The card of an element: title and kind, key facts, where it is stated and how often it is used. */
export function renderCard(node: AstNode, context: CardContext): string {
    return paragraphs(headOf(node), bodyOf(node, context), footOf(node, context));
}

/** The card of a fact that a word after a name stands for: `{board.chair}`. */
export function renderFactCard(owner: AstNode, label: string, said: string, fact: AstNode): string {
    const head = `**${escapeMarkdown(label)}** of ${escapeMarkdown(titleOf(owner))}`;
    return paragraphs(head, escapeMarkdown(shorten(said, 600)), `*${placeOf(fact)}*`);
}

/** The card of a rule, by whose code an arrangement departs from it. */
export function renderRuleCard(rule: Rule): string {
    return paragraphs(
        `**${escapeMarkdown(rule.requirement)}**`,
        escapeAroundCode(rule.why),
        escapeAroundCode(rule.fix),
        `*${code(rule.code)} · ${escapeMarkdown(rule.source)}*`,
    );
}

function headOf(node: AstNode): string {
    const name = 'name' in node && typeof node.name === 'string' ? ` ${code(node.name)}` : '';
    const kind = ast.isRequirement(node) ? `requirement of ${escapeMarkdown(titleOf(node.$container))}` : escapeMarkdown(kindLine(node));
    const title = ast.isStep(node) || ast.isItem(node) || ast.isDutyFact(node) ? shorten(describeProse(node.text)) : titleOf(node);
    return `**${escapeMarkdown(title || bareKind(node))}**  \n${kind}${name}`;
}

function kindLine(node: AstNode): string {
    if (ast.isPost(node) && !ast.isMasaDocument(node.$container)) {
        const of = titleOf(node.$container);
        const isInLaw = ast.isPartner(node.$container) && isSafeguardingPartner(node.$container);
        return {
            lead: `${isInLaw ? 'lead safeguarding partner' : 'lead'} of ${of}`,
            delegate: `${isInLaw ? 'delegated safeguarding partner' : 'delegate'} of ${of}`,
            designated: `designated post of ${of}`,
            post: `post of ${of}`,
        }[node.role];
    }
    if (ast.isItem(node) || ast.isStepLike(node) || ast.isDutyFact(node))
        return `${bareKind(node) === 'fact' ? 'duty' : bareKind(node)} of ${titleOf(node.$container)}`;
    return bareKind(node);
}

function bodyOf(node: AstNode, context: CardContext): string {
    if (ast.isRequirement(node)) return requirementBody(node);
    if (ast.isAuthority(node)) return authorityBody(node, context);
    if (ast.isCareBoard(node) || ast.isPoliceForce(node)) return bodyBody(node, context);
    if (ast.isStandard(node)) return standardBody(node, context);
    if (ast.isSection(node)) return sectionBody(node);
    const lines = [...ownLines(node), ...factLines(node)];
    const shown = lines.slice(0, mostFacts);
    const more = lines.length - shown.length;
    return bullets([...shown, ...(more > 0 ? [`… and ${more} more ${more === 1 ? 'fact' : 'facts'}`] : [])]);
}

/** What an element says by more than one fact: its posts, its items, its sum. */
function ownLines(node: AstNode): readonly string[] {
    if (ast.isPost(node) || ast.isScrutineer(node)) return [line('Held by', plain(sayHolder(node)))].flat();
    if (ast.isPartner(node)) {
        const posts = (role: string): string =>
            factsOf(node, 'Post')
                .filter((post) => post.role === role)
                .map(describeHeldPost)
                .join('; ');
        return [...line('Lead', posts('lead')), ...line('Delegates', posts('delegate'))];
    }
    if (ast.isItemList(node))
        return line('Items', countAndFirst(factsOf(node, 'Item').map((item) => item.name ?? shorten(describeProse(item.text), 40))));
    if (ast.isProcess(node)) return line('Steps', countAndFirst(node.facts.filter(ast.isStepLike).map((step) => step.name ?? 'choice')));
    if (ast.isTerm(node)) return line('Means', describeProse(node.meaning));
    if (ast.isStep(node)) return node.tails.flatMap((tail) => line(stepLabels[tail.$type] ?? '', describeFact(tail)));
    if (ast.isFunding(node))
        return [
            ...line('Payers', countAndFirst(factsOf(node, 'ContributionFact').map((fact) => describeParty(fact.payer)))),
            ...line('Sum of the lines', describeSum(node) ?? ''),
        ];
    if (ast.isArrangement(node))
        return line(
            'Versions',
            factsOf(node, 'VersionFact')
                .map((fact) => String(fact.number ?? ''))
                .join(', '),
        );
    return [];
}

const stepLabels: Readonly<Record<string, string>> = {
    StepByTail: 'By',
    WithinTail: 'Within',
    BeforeTail: 'At least',
    LastingTail: 'For at least',
    UsingTail: 'Using',
    ThenTail: 'Then',
};

function describeHeldPost(post: ast.Post): string {
    const holder = plain(sayHolder(post));
    return holder === '' ? titleOf(post) : `${titleOf(post)} (${holder})`;
}

function factLines(node: AstNode): readonly string[] {
    const facts = 'facts' in node && Array.isArray(node.facts) ? (node.facts as AstNode[]) : [];
    const lines = facts
        .filter((fact) => !leftOut.has(fact.$type) && !('name' in fact && fact.name))
        .filter(
            (fact) =>
                !ast.isContributionFact(fact) &&
                !ast.isPost(fact) &&
                !ast.isItem(fact) &&
                !ast.isStepLike(fact) &&
                !ast.isContainsFact(fact),
        )
        .flatMap((fact) => line(labelOfFact(fact.$type), describeFact(fact)));
    const duties = facts.filter(ast.isDutyFact);
    const contents = facts.filter(ast.isContainsFact).flatMap((fact) => fact.items ?? []);
    return [
        ...lines,
        ...line('Contains', contents.length > 0 ? countAndFirst(contents.map((item) => item.key)) : ''),
        ...line('Duties', duties.length > 0 ? countAndFirst(duties.map((duty) => duty.name ?? shorten(describeProse(duty.text), 40))) : ''),
    ];
}

function requirementBody(node: ast.Requirement): string {
    const asked = factsOf(node, 'LevelTextFact').map(({ level, text }) => {
        const meaning = ast.isStandard(node.$container) && level ? ` (${meaningOf({ standard: node.$container, level })})` : '';
        return `*${level}*${meaning}: ${escapeAroundCode(describeProse(text))}`;
    });
    const sources = factsOf(node, 'SourceFact').map(
        (fact) => `${escapeMarkdown(fact.source ?? '')} – ${confidences[fact.confidence ?? ''] ?? ''}`,
    );
    const otherwise = findFact(node, 'NotFoundFact');
    return paragraphs(
        asked.join('  \n'),
        bullets([
            ...sources.map((source) => `Source: ${source}`),
            ...factsOf(node, 'FromFact').flatMap((fact) => line('Applies', describeSpan(fact.from, fact.to))),
        ]),
        otherwise ? escapeAroundCode(describeProse(otherwise.text)) : '',
    );
}

/** How surely a source is known, in words. */
const confidences: Readonly<Record<string, string>> = {
    read: 'read in the text itself',
    secondary: 'from a secondary source',
    inferred: 'inferred from the text',
    unverified: '**unverified**',
};

function authorityBody(node: ast.Authority, context: CardContext): string {
    const boards = factsOf(node, 'BoardFact').map((fact) => {
        const span = describeSpan(fact.from, fact.to);
        return `${escapeMarkdown(fact.board?.ref ? titleOf(fact.board.ref) : (fact.board?.$refText ?? ''))}, ${fact.share ?? ''}${span === '' ? '' : `, ${span}`}${isNow(fact, context) ? ' – **now**' : ''}`;
    });
    const force = findFact(node, 'ForceFact')?.force;
    return bullets([
        ...line('Council', findFact(node, 'CouncilFact')?.council ?? ''),
        ...line('Region', findFact(node, 'RegionFact')?.region ?? ''),
        ...line('Police force', force?.ref ? titleOf(force.ref) : (force?.$refText ?? '')),
        ...boards.map((board) => `Integrated care board: ${board}`),
        ...line('Code', findFact(node, 'CodeFact')?.code ?? ''),
    ]);
}

function bodyBody(node: ast.CareBoard | ast.PoliceForce, context: CardContext): string {
    const existed = findFact(node, 'ExistedFact');
    const replaced = findFact(node, 'ReplacedByFact');
    const isOver = existed !== undefined && !isNow(existed, context);
    return bullets([
        ...(existed ? [`Existed ${describeSpan(existed.from, existed.to)}${isOver ? ' – **no longer**' : ''}`] : []),
        ...line('Replaced by', replaced ? describeReplacement(replaced) : ''),
        ...line('Region', findFact(node, 'RegionFact')?.region ?? ''),
        ...factsOf(node, 'AlsoKnownAsFact').flatMap((fact) => line('Also known as', fact.aliases.join(', '))),
        ...line('Code', findFact(node, 'CodeFact')?.code ?? ''),
    ]);
}

function standardBody(node: ast.Standard, context: CardContext): string {
    const force = findFact(node, 'InForceFact');
    const replaced = findFact(node, 'ReplacedByFact');
    const issued = findFact(node, 'IssuedFact');
    const requirements = factsOf(node, 'Requirement').length;
    return bullets([
        ...(force ? [`In force ${describeSpan(force.from, force.to)}${isNow(force, context) ? '' : ' – **not today**'}`] : []),
        ...line('Replaced by', replaced ? describeReplacement(replaced) : ''),
        ...line('Issued by', issued ? describeFact(issued) : ''),
        ...line('Requirements', String(requirements)),
    ]);
}

function describeReplacement(fact: ast.ReplacedByFact): string {
    const who =
        fact.successors.map((successor) => (successor.ref ? titleOf(successor.ref) : successor.$refText)).join(' and ') ||
        (fact.text ?? '');
    return fact.from === undefined ? who : `${who}, from ${describeDate(fact.from)}`;
}

function sectionBody(node: ast.Section): string {
    const answers = node.answers.map((answer) => code(answer.$refText)).join(', ');
    const shown = node.blocks
        .filter(ast.isShow)
        .map((show) => show.collective ?? show.element?.$refText ?? '')
        .filter((name) => name !== '');
    return bullets([
        ...(answers === '' ? [] : [`Answers ${answers}`]),
        ...(shown.length > 0 ? [`Shows ${shown.map(code).join(', ')}`] : []),
    ]);
}

function isNow({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }, { today }: CardContext): boolean {
    const [start, end] = [from, to].map((text) => (text === undefined ? undefined : readDate(text)));
    return !(start?.ok && start.value > today) && !(end?.ok && end.value < today);
}

function footOf(node: AstNode, { uses }: CardContext): string {
    return `*${placeOf(node)} · used ${uses === 1 ? 'once' : `${uses} times`}*`;
}

/** `stated in groups.masa, line 12`; what lies in the library is said to. */
function placeOf(node: AstNode): string {
    const { uri } = AstUtils.getDocument(node);
    const file = uri.path.split('/').at(-1) ?? '';
    const number = (node.$cstNode?.range.start.line ?? 0) + 1;
    return `${isLibraryUri(uri) ? 'in the library, ' : 'stated in '}${escapeMarkdown(file)}, line ${number}`;
}

function line(label: string, said: string): readonly string[] {
    const words = escapeMarkdown(shorten(said));
    if (words.trim() === '') return [];
    return [label === '' ? words : `${label}: ${words}`];
}

function bullets(lines: readonly string[]): string {
    return lines.map((text) => `- ${text}`).join('\n');
}

/** `7: notify, review, embed, …` */
function countAndFirst(names: readonly string[]): string {
    if (names.length === 0) return '';
    return `${names.length}: ${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''}`;
}
