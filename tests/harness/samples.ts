import { AstUtils, GrammarAST } from 'langium';
import { MasaGrammar } from '../../packages/language/src/grammar/generated/grammar.js';

/** What the samples refer to. */
export const sampleNames = `
partner council "Council" {
    lead chief "Chief Executive"
    delegate director "Director"
}
partner icb "Care Board"
agency fire "Fire Service"
person ann "Ann Other"
group board "Board"
group panel "Panel"
theme neglect "Neglect"
list aims "Aims" {
    item voice "Voice"
}
document agreement "Agreement"
document website "Website"
report yearly "Yearly Report"
contact desk "Desk"
unit business "Business Unit"
arrangement other "Other"
standard house "House" {
    requirement tea "Tea"
}
police force shire-police "Shire Police" {
}
care board shire-board "Shire Care Board" {
}
`;

/** For each kind of fact, as the grammar calls it, ways to state it. All that can be left out is left out in one and put in another. */
export const factSamples: Readonly<Record<string, readonly string[]>> = {
    AlsoKnownAsFact: ['also known as "A"', 'formerly known as "A", "B"'],
    PurposeFact: [
        'purpose "A"',
        'purpose for adults "A"',
        'purpose for children """\n        A {board}.\n        """',
        'purpose for the public "A"',
    ],
    NoteFact: ['note "A"', 'note """\n        A.\n\n        B.\n        """'],
    LinkFact: ['link "https://www.example.org"', 'link "https://www.example.org" "A"'],
    ContactsFact: ['contact desk'],
    CoversFact: ['covers "Luton"', 'covers "Luton", "Bedford"'],
    FollowsFact: ['follows working-together-2023', 'follows working-together-2023, house'],
    RestsOnFact: ['rests on children-act-2004', 'rests on children-act-2004, house'],
    PublishedFact: ['published 1 October 2024', 'published 1 October 2024 at "https://www.example.org"'],
    InForceFact: ['in force from 1 October 2024', 'in force from 1 October 2024 to 1 October 2025'],
    ColourFact: ['colour "#0e4651"'],
    LogoFact: ['logo "mark.svg"', 'logo "mark.svg" "A heron in the reeds"'],
    NumberingFact: ['numbered sections', 'numbered paragraphs', 'numbered sections and paragraphs'],
    ConcernsFact: ['concerns go to desk'],
    NextReviewFact: ['next review 1 October 2027'],
    ReviewedFact: ['reviewed every year', 'reviewed 2 times a year "at the Development Day"'],
    ReplacesFact: ['replaces other', 'replaces "A"'],
    ReplacedByFact: ['replaced by other', 'replaced by other, house from 1 October 2024', 'replaced by "A" from 1 October 2024'],
    RelevantAgenciesFact: ['relevant agencies fire', 'relevant agencies fire as "Fire Brigade", "A"'],
    AgenciesReviewedFact: ['agencies reviewed yearly', 'agencies reviewed every 2 years "at the Development Day"'],
    VersionFact: [
        'version 1',
        'version 2.1 approved 31 October 2025 by board, panel as "P" "A"',
        'version "Final" approved 31 October 2025',
        'version 3 by board',
    ],
    SignedFact: ['signed by council', 'signed by council.chief "Ann Other" on 31 October 2025'],
    DepartsFact: [
        'departs from group-has-chair because "A"',
        'departs from group-has-chair because "A" agreed by board on 1 October 2024 review by 1 October 2027',
    ],
    HostedFact: ['hosted by council', 'hosted by council under agreement'],
    CombinedFact: ['combined by agreement', 'combined by "A"'],
    JointFact: ['joint with "A"', 'joint with fire, "A" of council'],
    AudienceFact: ['for children', 'for children, adults and the public'],
    UpdatesFact: ['updates sent to "A"', 'updates sent to fire, "A"'],
    ThemesFact: ['themes neglect', 'themes "A", aims.voice, neglect'],
    PartnerKindFact: ['kind local authority', 'kind integrated care board', 'kind police', 'kind education', 'kind "A"'],
    BodyFact: ['body "Luton"', 'body "Bedfordshire Police"'],
    DeliveredFact: ['delivered by "A"', 'delivered by fire "A"'],
    Post: [
        'lead a',
        'delegate b "B"',
        'designated c "C" vacant',
        'post d "D" not yet appointed',
        'post e "E" held by ann and "Ben" interim first among delegates',
        'lead f "F" held by "Ann", "Ben" from 1 October 2024 until 1 October 2025 {\n        purpose "A"\n    }',
    ],
    PostOfFact: ['belongs to council', 'belongs to council as "Luton Council", icb and fire'],
    CountFact: ['count 2', 'count 2 "one for each area"'],
    ContractFact: [
        'contract from 1 April 2024',
        'contract to 31 March 2026 "30 days a year"',
        'contract from 1 April 2024 to 31 March 2026',
        'contract "A"',
    ],
    DutyFact: ['duty "A"', 'duty challenge "A"'],
    MeetsFact: [
        'meets monthly',
        'meets 4 times a year, and as needed "for rapid reviews"',
        'meets at least once a term, at most twice each month',
        'meets at first weekly until 1 October 2024 "A", every 6 weeks',
        'meets never',
        'meets "bi-monthly"',
    ],
    HeldFact: ['held every year', 'held as needed, and yearly'],
    ReportsToFact: [
        'reports to board',
        'reports to "A"',
        'reports to panel by exception, board both ways, "A" by exception both ways, the leads',
    ],
    CategoryFact: ['category criminal-justice', 'category "A"'],
    ScheduleFact: ['schedule paragraph 25', 'schedule paragraphs 1 to 14'],
    AgreementFact: ['takes part by agreement', 'takes part by agreement "A"'],
    ExpectedFact: ['role "A"'],
    ReasonFact: ['reason "A"'],
    NationalFact: ['national remit'],
    RepresentedFact: ['represented by "A"', 'represented by fire, "A"'],
    IncludesFact: ['includes "A"', 'includes "A", fire'],
    NotPartnerFact: ['expressly not a partner', 'expressly not a partner "A"'],
    ContributesFact: ['contributes "A"'],
    FundedFact: ['funded by council', 'funded by council, icb "in equal parts"'],
    KindFact: ['kind executive', 'kind "A"'],
    LevelFact: ['level strategic', 'level "A"'],
    ChairFact: [
        'chair council.chief',
        'chair vacant',
        'chair not yet appointed',
        'chair council.chief and council.director interim',
        'chair one of the delegates, rotating among council, icb and fire every 12 months',
        'chair the leads standing and one of council, rotating yearly',
        'chair "A" of council, rotating called "Convenor" appointed by board until 1 October 2024 "A"',
        'chair council.chief serving 2 years from 1 May 2024 appointed by the leads, council and board',
        'chair fire as "Fire Officer"',
    ],
    ViceChairFact: ['vice chair vacant', 'vice chair council.chief and "A"'],
    MembersFact: [
        'members council',
        'members as observers fire, 2 "head teachers" without a vote',
        'members as "Guests" the chairs, the relevant agencies with a vote',
    ],
    AttendanceFact: ['attendance "A"'],
    QuorumFact: ['quorum "A"', 'quorum 4 of 6 "district councils", and 1 of the delegates otherwise "A"', 'quorum all of the leads'],
    RunsFact: ['runs from 1 April 2024', 'runs from 1 April 2024 to 31 March 2025'],
    SupportedFact: ['supported by business', 'supported by business, "A"'],
    DecidesFact: ['decides "A"'],
    LedFact: ['led by board', 'led by board, "A"'],
    ChairsFact: ['chairs board', 'chairs board, panel'],
    MethodsFact: ['methods "A"', 'methods "A", "B {board}"'],
    LooksAtFact: ['looks at neglect', 'looks at "A", aims.voice'],
    AgesFact: ['ages 14 to 18'],
    PeriodFact: ['covers the previous financial year', 'covers the previous 12 months', 'covers 12 months from 1 April 2024', 'covers "A"'],
    PublishFact: [
        'publish by 30 September',
        'publish by 30 September each year on website',
        'publish by 30 September 2025',
        'publish within 3 months of "the year\'s end" on "A"',
        'publish on website',
    ],
    SendFact: ['send to "A"', 'send to fire, "A" within 7 working days of publication', 'send to "A" within seven days of publication'],
    ContainsFact: ['contains impact', 'contains impact "A", costs-and-value, voice "B"', 'contains all of aims'],
    WrittenFact: ['written by business', 'written by business, "A"'],
    SignedOffFact: ['agreed by the leads', 'agreed by council, icb'],
    FrequencyFact: ['appears yearly', 'appears every 12 months'],
    Stage: ['stage a', 'stage b "B" {\n        step c "C"\n        purpose "A"\n    }'],
    Step: [
        'step d "D"',
        'step e """\n        E.\n        """ by board and "A", panel within 5 working days of "knowing" at least 7 days before x for at least 1 year at once using agreement then x ends here',
        'step f "F" within 3 hours of x',
    ],
    Choice: ['choice "G?" "yes" to x', 'choice g "G?" "yes" to x, "no" to y'],
    ExcludesFact: ['excludes "A"'],
    ContributionFact: [
        'from council £130,200',
        'from icb £25.8k (9.9%) "A"',
        'from "A" £5,000 each',
        'from fire in kind "a nurse"',
        'from "B" 33%',
        'from "B" (33%)',
        'from council as "Luton" £1 (1%)',
        'from council £1 (1%) (for children) "A"',
        'from icb in kind (for the public)',
    ],
    SpendingFact: ['spends £48,000 on business', 'spends £48,000 on "A" (1.5 posts) "B"', 'spends £48,000 on "A" (2 posts) (for adults)'],
    TotalFact: ['total £264,600', 'total spending £250,000 (100%)'],
    PaysForFact: ['pays for business', 'pays for business, "A"'],
    AgreedFact: ['agreed by the leads', 'agreed by council, icb on 1 April 2025'],
    UpdatedFact: ['updated April 2025', 'updated 1 April 2025 "A"'],
    FormulaFact: ['formula "A"'],
    ReserveFact: ['reserve £20,000', 'reserve £20,000 "A"'],
    NoCostFact: ['no extra cost', 'no extra cost "A"'],
    IssuedFact: ['issued by "A"', 'issued by council, "A"'],
    DatedFact: ['dated 4 June 2025', 'dated June 2025', 'dated 2025'],
    PartOfFact: ['part of agreement', 'part of agreement "page 1"', 'part of "A" "page 1"'],
    NumberedFact: ['numbered'],
    Item: ['item "A"', 'item one "A"'],
    EmailFact: ['email "a@example.org"'],
    PhoneFact: ['telephone "01234"'],
    AddressFact: ['address "1 High Street"'],
    HoursFact: ['open "9 to 5"'],
    ReviewPartnersFact: ['partners council', 'partners council, icb'],
    PanelFact: ['panel board'],
    ReportedFact: ['reported in yearly', 'reported in yearly, yearly'],
    AccountableFact: ['accountable council.chief', 'accountable council.chief, "A"'],
    WithFact: ['works with fire', 'works with fire, "A"'],
    Requirement: ['requirement a', 'requirement b "B" {\n        must "A"\n    }'],
    LevelTextFact: ['must "A"', 'should "A"', 'good "A"', 'info "A"'],
    SourceFact: ['source "A" read', 'source "A" secondary', 'source "A" inferred', 'source "A" unverified'],
    MetByFact: [
        'met by a section',
        'met by all of impact, voice',
        'met by all of impact, voice as duties of the leads',
        'met by a section telling "commission", "publish"',
        'met by a report published by 30 September',
        'met by a document of kind threshold or guidance that states link, purpose',
        'met by each agency that states reason',
        'met by a child death review that states reported-in',
        'met by a process called escalation or "how we disagree" naming secretary-of-state',
        'met by a report sent to national-panel, ofsted covering the previous financial year agreed by the leads',
        'met by a report sent within 7 days appearing at least once a year',
        'met by a step called notify within exactly 5 working days',
        'met by a step called copy at least 7 working days before',
        'met by a step called publish for at least 1 year',
        'met by rule group-has-chair',
        'met by "A"',
    ],
    FromFact: ['applies from 1 October 2024', 'applies from 1 October 2024 to 1 October 2025'],
    NotFoundFact: ['otherwise "A"'],
    CodeFact: ['code "E06000032"'],
    CouncilFact: ['council "A"'],
    RegionFact: ['region "A"'],
    ForceFact: ['police force shire-police'],
    BoardFact: ['care board shire-board 100%', 'care board shire-board 99.5% from 1 April 2026 to 1 April 2027'],
    ExistedFact: ['existed from 1 April 1974', 'existed from 1 April 1974 to 1 April 2026'],
    ProseBlock: ['"A {board}."', '"""\n        A.\n        """'],
    Show: ['show partners', 'show compliance statement', 'show board as chart', 'show council.chief as table'],
    Section: [
        'section a "A"',
        'appendix b "B" {\n        "A"\n    }',
        'part c "C" answers working-together-2023.voice-included {\n        show groups\n    }',
    ],
};

/** An element that holds facts, and all kinds of fact that it may hold. */
export interface Host {
    /** As the grammar calls it, such as `Group`. */
    readonly type: string;
    readonly factTypes: readonly string[];
    /** The element with these lines in its block. */
    write(lines: readonly string[]): string;
}

/** The first line of each host; one inside another where it cannot stand alone. */
const headers: Readonly<Record<string, readonly string[]>> = {
    Arrangement: ['arrangement host "Host"'],
    Partner: ['partner host "Host"'],
    Post: ['partner outer "Outer"', 'lead host "Host"'],
    FreePost: ['post host "Host"'],
    Person: ['person host "Host"'],
    Agency: ['agency host "Host"'],
    Body: ['body host "Host"'],
    Unit: ['unit host "Host"'],
    Group: ['group host "Host"'],
    Event: ['event host "Host"'],
    Scrutineer: ['scrutineer host "Host"'],
    Report: ['report host "Host"'],
    Process: ['process host "Host"'],
    Stage: ['process outer "Outer"', 'stage host "Host"'],
    Funding: ['funding host 2025/26'],
    CitedWork: ['document host "Host"'],
    Priority: ['priority host "Host"'],
    Theme: ['theme host "Host"'],
    ItemList: ['list host "Host"'],
    Term: ['term host "Host" means "A"'],
    Contact: ['contact host "Host"'],
    ChildDeathReview: ['child death review host "Host"'],
    Section: ['section host "Host"'],
    Standard: ['standard host "Host"'],
    Requirement: ['standard outer "Outer"', 'requirement host "Host"'],
    Authority: ['authority host "Host"'],
    CareBoard: ['care board host "Host"'],
    PoliceForce: ['police force host "Host"'],
};

/** Every element that has a block, as the grammar has it. */
export const hosts: readonly Host[] = MasaGrammar()
    .rules.filter(GrammarAST.isParserRule)
    .flatMap((rule) => {
        const block = AstUtils.streamAllContents(rule.definition)
            .filter(GrammarAST.isAssignment)
            .find(({ feature }) => feature === 'facts' || feature === 'blocks');
        if (!block) return [];
        const header = headers[rule.name];
        return [
            {
                type: rule.name,
                factTypes: alternativesOf(block.terminal),
                write: (lines) => {
                    if (!header) throw new Error(`There is no first line for ${rule.name}.`);
                    const opened = header.map((line, depth) => `${'    '.repeat(depth)}${line} {`);
                    const closed = header.map((_, depth) => `${'    '.repeat(depth)}}`).reverse();
                    return [...opened, ...lines.map((line) => '    '.repeat(header.length) + line), ...closed, ''].join('\n');
                },
            } satisfies Host,
        ];
    });

/** The words that may open what a part of the grammar describes; `"` for a text. */
export function firstWords(element: GrammarAST.AbstractElement): readonly string[] {
    if (GrammarAST.isKeyword(element)) return [element.value];
    if (GrammarAST.isAssignment(element)) return firstWords(element.terminal);
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(firstWords);
    if (GrammarAST.isGroup(element)) {
        const [first, ...rest] = element.elements;
        return first ? [...firstWords(first), ...(isOptional(first) ? rest.slice(0, 1).flatMap(firstWords) : [])] : [];
    }
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (rule?.name === 'STRING' || rule?.name === 'Prose') return ['"'];
    return GrammarAST.isParserRule(rule) ? firstWords(rule.definition) : [];
}

/** The words that may go on with what could also end there: `of` after the text of a party, `until` after a chair. */
export function lastWords(element: GrammarAST.AbstractElement): readonly string[] {
    if (GrammarAST.isAssignment(element)) return lastWords(element.terminal);
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(lastWords);
    if (GrammarAST.isGroup(element)) {
        const words: string[] = [];
        for (const part of [...element.elements].reverse()) {
            words.push(...lastWords(part), ...(isOptional(part) ? firstWords(part) : []));
            if (!isOptional(part) || part.cardinality === '+') break;
        }
        return words;
    }
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    return GrammarAST.isParserRule(rule) ? lastWords(rule.definition) : [];
}

/** Whether a part may be left out, or be there once more. */
function isOptional({ cardinality }: GrammarAST.AbstractElement): boolean {
    return cardinality !== undefined;
}

/** A rule of the grammar. */
export function ruleOf(name: string): GrammarAST.ParserRule {
    const rule = MasaGrammar().rules.find((candidate) => candidate.name === name);
    if (!GrammarAST.isParserRule(rule)) throw new Error(`There is no rule ${name}.`);
    return rule;
}

/** The rules behind an alternative of rules, each of which makes a node of its own. */
function alternativesOf(element: GrammarAST.AbstractElement): readonly string[] {
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(alternativesOf);
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (!GrammarAST.isParserRule(rule)) throw new Error('A block holds something that is no rule.');
    const inner = rule.definition;
    const onlyCalls = GrammarAST.isRuleCall(inner) || (GrammarAST.isAlternatives(inner) && inner.elements.every(GrammarAST.isRuleCall));
    return onlyCalls ? alternativesOf(inner) : [rule.name];
}
