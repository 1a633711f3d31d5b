import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { firstPhrasesOf, openingPhrases } from '../grammar/opening-words.js';
import { oncePer } from '../support/once-per.js';

/**
 * The words that may follow a name in prose, and the fact each stands for: `{case-review-group.chair}`, `{funding.total}`.
 * One word may stand for several types of fact, for kinds of element state the same thing in different ways.
 */
const words: Readonly<Record<string, readonly string[]>> = {
    AlsoKnownAsFact: ['alias'],
    PurposeFact: ['purpose'],
    LinkFact: ['link'],
    CoversFact: ['area'],
    FollowsFact: ['standard'],
    PublishedFact: ['published'],
    InForceFact: ['in-force'],
    NextReviewFact: ['next-review'],
    ReviewedFact: ['reviewed'],
    ChairFact: ['chair', 'rotation'],
    ViceChairFact: ['vice-chair'],
    RelevantAgenciesFact: ['agencies'],
    AgenciesReviewedFact: ['agencies-reviewed'],
    VersionFact: ['version'],
    HostedFact: ['host'],
    KindFact: ['kind'],
    PartnerKindFact: ['kind'],
    BodyFact: ['body'],
    ExpectedFact: ['role'],
    ReasonFact: ['reason'],
    MeetsFact: ['frequency'],
    HeldFact: ['frequency'],
    ReportsToFact: ['reports-to'],
    MembersFact: ['members'],
    QuorumFact: ['quorum'],
    ThemesFact: ['themes'],
    RunsFact: ['period'],
    ChairsFact: ['chairs'],
    MethodsFact: ['methods'],
    PeriodFact: ['period'],
    PublishFact: ['deadline', 'published-on'],
    SendFact: ['recipients', 'sent-within'],
    LooksAtFact: ['looks-at'],
    AttendanceFact: ['attendance'],
    IncludesFact: ['includes'],
    ContainsFact: ['contents'],
    TotalFact: ['total', 'spending'],
    PaysForFact: ['pays-for'],
    UpdatedFact: ['updated'],
    FormulaFact: ['formula'],
    ReserveFact: ['reserve'],
    DatedFact: ['dated'],
    IssuedFact: ['issuer'],
    LedFact: ['lead'],
    EmailFact: ['email'],
    PhoneFact: ['telephone'],
    AddressFact: ['address'],
    ReviewPartnersFact: ['partners'],
    PanelFact: ['panel'],
    AccountableFact: ['accountable'],
    AgesFact: ['ages'],
    RepresentedFact: ['represented-by'],
    SupportedFact: ['support'],
    DecidesFact: ['decides'],
    HeldByTail: ['holder'],
    VacantTail: ['holder'],
    SignedFact: ['signed'],
    FundedFact: ['funded-by'],
    AudienceFact: ['audience'],
    ReplacesFact: ['replaces'],
    UpdatesFact: ['updates-sent-to'],
    ConcernsFact: ['concerns'],
    ReportedFact: ['reported-in'],
    ContributesFact: ['contributes'],
};

/** All words that may follow a name and stand for a fact. */
export const factWords: ReadonlySet<string> = new Set(Object.values(words).flat());

/** Words that stand for the element itself, whatever it states. */
const ownWords = ['title'] as const;

/**
 * What may follow the name of an element in a reference: its parts by name, and its facts by word.
 * Where a fact is stated several times, its word stands for the last one stated for versions, and for the first otherwise.
 */
export const detailNodes = oncePer((owner: AstNode): ReadonlyMap<string, AstNode> => {
    const found = new Map<string, AstNode>();
    for (const word of ownWords) found.set(word, owner);
    for (const fact of statedFacts(owner)) {
        for (const word of words[fact.$type] ?? []) {
            if (word === 'rotation' && !(fact as ast.ChairFact).seat?.rotation) continue;
            if (ast.isTotalFact(fact) && fact.spending !== (word === 'spending')) continue;
            if (!found.has(word) || ast.isVersionFact(fact)) found.set(word, fact);
        }
        if (ast.isPost(fact) && (fact.role === 'lead' || fact.role === 'delegate') && !found.has(fact.role)) found.set(fact.role, fact);
    }
    if (ast.isPartner(owner) && found.has('delegate')) found.set('delegates', owner);
    if (ast.isFunding(owner)) {
        if (!found.has('total')) found.set('total', owner);
        if (owner.year !== undefined) found.set('year', owner);
        if (!found.has('spending') && owner.facts.some(ast.isSpendingFact)) found.set('spending', owner);
    }
    for (const fact of statedFacts(owner)) {
        if ('name' in fact && typeof fact.name === 'string') found.set(fact.name, fact);
    }
    // A step is addressed by its process and its own name, whatever stage it stands in.
    for (const step of statedFacts(owner).flatMap((fact) => (ast.isStage(fact) ? fact.facts : []))) {
        if (ast.isStepLike(step) && step.name !== undefined && !found.has(step.name)) found.set(step.name, step);
    }
    return found;
});

/** The word that opens the fact behind a word after a name, such as `meets` for `frequency`, where elements like this one may state it. */
export function openerOfDetail(word: string, owner: AstNode): string | undefined {
    const mayState = new Set(openingPhrases(owner.$type));
    return Object.entries(words)
        .filter(([type, names]) => names.includes(word) || isOpenedBy(word, type))
        .flatMap(([type]) => firstPhrasesOf(type))
        .find((opener) => mayState.has(opener));
}

/** The word after a name for a fact that is stated and opens with another, such as `frequency` for `meets`, also with its words joined. */
export function detailOpenedBy(word: string, owner: AstNode): string | undefined {
    return [...detailNodes(owner)].find(([name, { $type }]) => words[$type]?.includes(name) && isOpenedBy(word, $type))?.[0];
}

function isOpenedBy(word: string, type: string): boolean {
    return firstPhrasesOf(type).some((phrase) => phrase.replaceAll(' ', '-') === word || phrase.split(' ', 1)[0] === word);
}

function statedFacts(owner: AstNode): readonly AstNode[] {
    const facts = 'facts' in owner && Array.isArray(owner.facts) ? (owner.facts as AstNode[]) : [];
    const tails = 'tails' in owner && Array.isArray(owner.tails) ? (owner.tails as AstNode[]) : [];
    return tails.length > 0 ? [...tails, ...facts] : facts;
}
