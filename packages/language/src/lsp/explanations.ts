/** What a word of the language is for: one line for people, and how it is written. */
export interface Explanation {
    readonly text: string;
    readonly example: string;
}

/**
 * The explanation of each rule of the grammar that opens with a word of its own, for completion and hover.
 * A test holds that no element and no fact is without one.
 */
const explanations: Readonly<Record<string, readonly [text: string, example: string]>> = {
    Import: ['Makes the names of another file visible here.', 'import "../shared/partners.masa"'],

    Arrangement: [
        'The published arrangement: the area, the standards it follows, its versions and signatures.',
        'arrangement luton "Luton Safeguarding Children Partnership" {',
    ],
    Partner: [
        'A safeguarding partner: a local authority, an integrated care board or the police, with its lead and delegates.',
        'partner council "Luton Borough Council" {',
    ],
    Agency: ['A relevant agency that takes part.', 'agency cafcass "Cafcass" {'],
    Body: [
        'A body outside the arrangement: a panel, a government department, another board.',
        'body adults-board "Safeguarding Adults Board" {',
    ],
    Unit: ['A team that works for the partnership.', 'unit business-unit "Business Unit" {'],
    Person: ['A person who is named in several places.', 'person jo-smith "Jo Smith"'],
    Post: ['Any other post, and who holds it.', 'post education-lead "Head of Education"'],
    Group: [
        'A board, executive or subgroup: who chairs it, how often it meets, whom it reports to.',
        'group strategic-board "Strategic Board" {',
    ],
    Event: ['Something that happens and is not a group: a conference, an assembly.', 'event conference "Yearly conference" {'],
    Scrutineer: ['Whoever scrutinises the arrangements independently.', 'scrutineer independent-scrutineer "Independent Scrutineer" {'],
    Report: ['A report: what it covers and contains, when it is published, who receives it.', 'report yearly-report "Yearly report" {'],
    Process: ['A process in steps, such as a rapid review or an escalation.', 'process rapid-review "Rapid review" {'],
    Funding: ['Who pays how much, and for what, in one year.', 'funding 2025/26 {'],
    CitedWork: ['A paper, page or procedure that the arrangement cites.', 'document threshold "Threshold document" {'],
    Priority: ['A priority of the partnership.', 'priority neglect "Neglect" {'],
    Theme: ['A theme or golden thread.', 'theme voice "Voice of the child"'],
    ItemList: ['A list whose items can be referred to: principles, values, aims.', 'list values "Our values" {'],
    Term: ['An entry of the glossary.', 'term dsl "DSL" means "designated safeguarding lead"'],
    Contact: ['How to reach somebody.', 'contact desk "Business unit" {'],
    ChildDeathReview: [
        'The child death review arrangement: its partners, its panel, its report.',
        'child death review cdr "Child death reviews" {',
    ],
    Section: [
        'A part of the published text, in the order in which it is read.',
        'section voice "Voice of children" answers voice-included {',
    ],
    Standard: [
        'An Act, an edition of the guidance or a house standard, with its requirements.',
        'standard our-standard "Our house standard" {',
    ],
    Requirement: ['One thing that a standard asks.', 'requirement chair-named "The chair is named" {'],
    Authority: ['A local authority, with its police force and its care boards then and now.', 'authority luton "Luton" {'],
    CareBoard: ['An integrated care board, with the time it existed.', 'care board nhs-central-east "NHS Central East" {'],
    PoliceForce: ['A territorial police force.', 'police force bedfordshire-police "Bedfordshire Police" {'],

    CoversFact: ['The area: whole local authorities of England, as the Office for National Statistics writes them.', 'covers "Luton"'],
    FollowsFact: ['The standards it is held against, with the law that they rest on.', 'follows working-together-2026'],
    RestsOnFact: ['The law behind it, which whoever follows it follows too.', 'rests on children-act-2004'],
    PublishedFact: ['When it was published, and where.', 'published 1 October 2024'],
    InForceFact: ['From when to when it holds.', 'in force from 1 October 2024 to 31 October 2026'],
    ColourFact: ['The colour of the partnership, which its page takes.', 'colour "#0e4651"'],
    LogoFact: [
        'The logo at the head of the page, by the path of an SVG, PNG or JPEG of up to 100 kB from this file; after it, words for those who do not see it.',
        'logo "northmere.svg" "A heron in the reeds"',
    ],
    NumberingFact: [
        'The page numbers the sections, the paragraphs or both: sections 1, 1.1 and so on, appendices A, B; paragraphs on from their section, or from 1 through the whole text where sections have no numbers.',
        'numbered sections and paragraphs',
    ],
    ConcernsFact: [
        'Whom to call when somebody is worried about a child: a contact, or several for several times of the day. The page shows them under its title.',
        'concerns go to front-door, night-team',
    ],
    NextReviewFact: ['When it is reviewed next.', 'next review 31 October 2026'],
    ReviewedFact: ['How often it is reviewed.', 'reviewed every year'],
    ReplacesFact: ['What it takes the place of.', 'replaces "Luton Safeguarding Children Board"'],
    ReplacedByFact: ['What takes its place.', 'replaced by nhs-central-east from 1 April 2026'],
    RelevantAgenciesFact: [
        'The relevant agencies, and what this arrangement calls them.',
        'relevant agencies cafcass, fire-service as "Bedfordshire Fire"',
    ],
    AgenciesReviewedFact: ['How often the list of relevant agencies is reviewed.', 'agencies reviewed every year'],
    VersionFact: [
        'A version: when it was approved, by whom, what changed.',
        'version 2.1 approved 31 October 2025 by executive "Structure and funding"',
    ],
    SignedFact: ['Who signed, and when.', 'signed by council.chief-executive on 1 October 2024'],
    DepartsFact: [
        'Explains why something asked is not done: the reason, who agreed it, when it is looked at again.',
        'departs from dsp-single because "…" agreed by executive review by 1 October 2026',
    ],
    ReviewByTerm: ['When the departure is looked at again.', 'review by 1 October 2026'],
    HostedFact: ['Who hosts it, and under which agreement.', 'hosted by council under joint-agreement'],
    CombinedFact: ['What an arrangement for several areas rests on.', 'combined by joint-agreement'],
    JointFact: ['With whom it is held or run together.', 'joint with adults-board'],
    AudienceFact: ['Whom it is for.', 'for children and families'],
    UpdatesFact: ['Who is sent updates.', 'updates sent to dfe-arrangements-unit'],

    PartnerKindFact: ['Which of the partners in law it is.', 'kind local authority'],
    BodyFact: ['The body of England that this is, by its published name.', 'body "Bedfordshire Police"'],
    DeliveredFact: ['Who carries out the function for it.', 'delivered by children-first'],
    HeldByTail: ['Who holds the post.', 'held by "Robin Porter"'],
    VacantTail: ['Nobody holds it now.', 'vacant'],
    InterimTail: ['Held for the time being.', 'interim'],
    PrimaryTail: ['The first among several delegates.', 'first among delegates'],
    SinceTail: ['Since when.', 'from 1 May 2024'],
    UntilTail: ['Until when.', 'until 31 March 2026'],
    CalledTail: ['What the office is called here.', 'called "Convenor"'],
    AppointedTail: ['Who appoints to it.', 'appointed by the leads'],
    ServingTail: ['How long a term of office is.', 'serving 2 years'],
    PostOfFact: ['The body it belongs to.', 'belongs to council'],
    CountFact: ['How many such posts there are.', 'count 2 "one for each area"'],
    ContractFact: ['From when to when, and for how much time.', 'contract from 1 April 2024 to 31 March 2026 for 30 days a year'],
    DutyFact: [
        'A duty or function; with a name, requirements can find it.',
        'duty support-and-challenge "Challenges leaders and practice"',
    ],

    CategoryFact: ['The kind of agency: a heading of the Schedule, or a word of your own.', 'category criminal-justice'],
    ScheduleFact: ['Where the Schedule of 2018 names it.', 'schedule paragraph 25'],
    AgreementFact: ['It takes part by agreement, without being named in the Schedule.', 'takes part by agreement'],
    ExpectedFact: ['What is expected of it here.', 'role "Advises the family courts"'],
    ReasonFact: ['Why it was chosen.', 'reason "Works with most families in the town"'],
    NationalFact: ['It works for the whole of England.', 'national remit'],
    RepresentedFact: ['Who speaks for it.', 'represented by "NSPCC", luton-foodbank'],
    IncludesFact: ['What belongs to it.', 'includes "Public Health", adult-services'],
    NotPartnerFact: ['It is expressly not a partner.', 'expressly not a partner'],
    ContributesFact: ['What it gives.', 'contributes "two days a week of a nurse"'],
    FundedFact: ['Who pays for it.', 'funded by council, icb'],

    PurposeFact: ['What it is for.', 'purpose "Sets direction and holds the partners to account"'],
    KindFact: ['What kind it is: a word of your own, or a phrase in quotes.', 'kind executive'],
    LevelFact: ['The level it works at.', 'level strategic'],
    ChairFact: ['Who chairs: a post, several, or nobody yet.', 'chair council.dcs, rotating among the partners'],
    ViceChairFact: ['Who chairs when the chair is away.', 'vice chair police.head-of-crime'],
    MeetsFact: ['How often it meets.', 'meets 4 times a year'],
    ReportsToFact: ['Whom it reports to.', 'reports to strategic-board'],
    MembersFact: ['Who sits in it.', 'members the delegates, education-lead'],
    AttendanceFact: ['What is expected of those who attend.', 'attendance "Two thirds of meetings in a year"'],
    QuorumFact: ['Who has to be there for decisions.', 'quorum 1 of the delegates'],
    ThemesFact: ['What it is about.', 'themes "Physical neglect", online-harm'],
    RunsFact: [
        'From when to when it runs; runs to and its end, where nobody knows when it began.',
        'runs from 1 April 2024 to 31 March 2025',
    ],
    SupportedFact: ['Who supports its work.', 'supported by business-unit'],
    DecidesFact: ['What it may decide itself.', 'decides "Spending up to £5,000"'],
    HeldFact: ['How often it is held.', 'held every year'],
    LedFact: ['Who leads it.', 'led by council.dcs'],

    ChairsFact: ['The groups that the scrutineer chairs.', 'chairs assurance-group'],
    MethodsFact: ['How the scrutineer works.', 'methods "deep-dive audits", "observation"'],
    LooksAtFact: ['What is scrutinised.', 'looks at neglect'],
    AgesFact: ['The ages of young scrutineers.', 'ages 14 to 18'],

    PeriodFact: ['The time that the report covers.', 'covers the previous financial year'],
    PublishFact: ['By when it is published, and where.', 'publish by 30 September each year on website'],
    SendFact: ['Who receives it, and how soon.', 'send to national-panel within 7 days of publication'],
    ContainsFact: ['What is in it.', 'contains impact "What changed for children", costs-and-value'],
    WrittenFact: ['Who writes it.', 'written by the partners'],
    SignedOffFact: ['Who agrees it.', 'agreed by the leads'],
    FrequencyFact: ['How often it appears.', 'appears yearly'],

    Stage: ['A part of a process that holds several steps.', 'stage formal "Formal stage" {'],
    Step: [
        'One step: what is done, by whom, within which time.',
        'step review "Carry out a rapid review" by council within 15 working days',
    ],
    Choice: ['A question that decides how the process goes on.', 'choice "Would a review add learning?" "yes" to review, "no" to embed'],
    ExcludesFact: ['What the process is not for.', 'excludes "Complaints about one agency"'],
    StepByTail: ['Who does it.', 'by council'],
    BeforeTail: ['How long beforehand, at the least.', 'at least 7 working days before publish'],
    LastingTail: ['How long, at the least.', 'for at least 1 year'],
    WithinTail: ['The time limit.', 'within 5 working days of notify'],
    AtOnceTail: ['It is done at once.', 'at once'],
    UsingTail: ['The paper it follows.', 'using escalation-process'],
    ThenTail: ['The step that follows.', 'then review'],
    EndsTail: ['The process ends with this step.', 'ends here'],

    ContributionFact: ['Who pays, and how much; in brackets, whom it is for.', 'from council £130,200 (49.2%)'],
    SpendingFact: ['What is spent, and on what.', 'spends £48,000 on business-unit'],
    TotalFact: ['The total as it is printed; it is compared with the lines.', 'total £264,600'],
    PaysForFact: ['What the money is for.', 'pays for business-unit, training-unit'],
    AgreedFact: ['Who agreed it.', 'agreed by the leads'],
    UpdatedFact: ['When it was brought up to date.', 'updated April 2025'],
    FormulaFact: ['How the shares were worked out.', 'formula "By population"'],
    ReserveFact: ['Money kept back or carried forward.', 'reserve £20,000 "carried forward from 2024/25"'],
    NoCostFact: ['It costs nothing extra.', 'no extra cost'],

    IssuedFact: ['Who issued it.', 'issued by dfe'],
    DatedFact: ['Its date.', 'dated 4 June 2025'],
    PartOfFact: ['The larger work it is a part of.', 'part of working-together-2023 "paragraph 107"'],
    NumberedFact: ['The items are numbered.', 'numbered'],
    Item: ['One item of the list.', 'item respect "We treat every family with respect."'],
    EmailFact: ['An email address.', 'email "desk@example.org"'],
    PhoneFact: ['A telephone number.', 'telephone "01582 000000"'],
    AddressFact: ['A postal address.', 'address "Town Hall, Luton"'],
    HoursFact: ['When it is open.', 'open "Monday to Friday, 9 to 5"'],
    ReviewPartnersFact: ['The child death review partners.', 'partners council, icb'],
    PanelFact: ['The child death overview panel.', 'panel cdop'],
    ReportedFact: ['The report in which it is told.', 'reported in cdop-report'],
    AccountableFact: ['Who is accountable.', 'accountable designated-doctor'],
    WithFact: ['With whom it works.', 'works with milton-keynes-panel'],

    ProseBlock: ['Text for people, in Markdown; {name} in it is a reference.', '"""'],
    Show: ['Places what is made from the facts: a group, a table, a chart.', 'show funding as table'],

    LevelTextFact: ['What is asked, with its weight: must, should, good or info.', 'should "Show how the voice of children is built in."'],
    SourceFact: ['Where it is asked, and how surely we know.', 'source "paragraph 104" read'],
    MetByFact: ['What shows that it is met.', 'met by a section'],
    StatesTerm: ['What it has to state, by the words that stand after a dot in prose.', 'that states methods, looks-at'],
    NamesTerm: ['Whom or what it has to speak of, by name.', 'naming secretary-of-state'],
    TellsTerm: ['Words that a section has to use, in whatever form.', 'telling "commission", "publish"'],
    PublishedTerm: ['The day by which it is published, or earlier.', 'published by 30 September'],
    SentTerm: ['Who receives it, or how soon.', 'sent within 7 days'],
    CoveringTerm: ['The year that it covers.', 'covering the previous financial year'],
    AgreedTerm: ['Who agrees it.', 'agreed by the leads'],
    OftenTerm: ['How often it appears.', 'appearing at least once a year'],
    LimitTerm: ['At most this time; exactly allows no less.', 'within 5 working days'],
    BeforeTerm: ['At least this time beforehand.', 'at least 7 days before'],
    LastingTerm: ['At least this time.', 'for at least 1 year'],
    FromFact: ['From when to when it applies.', 'applies from 1 April 2026'],
    NotFoundFact: ['What to do where it is not found.', 'otherwise "Write `covers` with the name of each local authority."'],
    CodeFact: ['The code of the Office for National Statistics.', 'code "E06000032"'],
    CouncilFact: ['The council of the area.', 'council "Luton Borough Council"'],
    RegionFact: ['The region.', 'region "East of England"'],
    ForceFact: ['The police force of the area.', 'police force bedfordshire-police'],
    BoardFact: ['An integrated care board of the area, with its share of it.', 'care board nhs-central-east 100% from 1 April 2026'],
    ExistedFact: ['From when to when the body existed.', 'existed from 1 July 2022 to 31 March 2026'],

    AlsoKnownAsFact: ['Another name in use, now or formerly.', 'also known as "LSCP", "the Partnership"'],
    NoteFact: ['A remark that is published with it.', 'note "Replaces the board of 2019."'],
    LinkFact: ['A web address, and what to call it.', 'link "https://www.example.org" "the procedures"'],
    ContactsFact: ['The contact to turn to.', 'contact business-unit-desk'],
};

/** Words that open the same rule and do not mean the same, by the word. */
const ofPosts: Readonly<Record<string, readonly [text: string, example: string]>> = {
    lead: [
        'The lead safeguarding partner: the head of the body it stands in.',
        'lead chief-executive "Chief Executive" held by "Robin Porter"',
    ],
    delegate: [
        'The delegated safeguarding partner: the senior officer who acts for the lead.',
        'delegate dcs "Director of Children\'s Services" held by "Jo Smith"',
    ],
    designated: [
        'A designated professional: the doctor or nurse who advises on safeguarding.',
        'designated doctor "Designated Doctor for Safeguarding"',
    ],
};

/**
 * What the words that open an element or a fact are for; by the name of the rule, such as `ChairFact`.
 * @param word Which of the words that open it, where there are several.
 */
export function findExplanation(rule: string, word = ''): Explanation | undefined {
    const found = (rule === 'Post' ? ofPosts[word] : undefined) ?? explanations[rule === 'FreePost' ? 'Post' : rule];
    return found && { text: found[0], example: found[1] };
}

/** How early a word is offered among others: in the order of this table, in which people write them. Imports come last: they are rare. */
export function explanationOrder(rule: string): number {
    const index = order.indexOf(rule === 'FreePost' ? 'Post' : rule);
    return index <= 0 ? order.length : index;
}

const order = Object.keys(explanations);
