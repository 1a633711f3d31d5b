/** What is true of each type of fact, wherever it stands. */

/** Facts of which a block may hold several, each adding to the others; all others are stated once. */
export const repeatableFacts: ReadonlySet<string> = new Set([
    'AlsoKnownAsFact', 'NoteFact', 'LinkFact', 'ContactsFact', 'DutyFact', 'VersionFact', 'SignedFact', 'DepartsFact', 'Post', 'Item', 'Step', 'Choice',
    'Stage', 'MembersFact', 'ContributionFact', 'SpendingFact', 'ThemesFact', 'Requirement', 'BoardFact', 'SendFact', 'UpdatedFact', 'ReserveFact',
    'ContributesFact', 'PartOfFact', 'MetByFact', 'SourceFact', 'ExcludesFact', 'ReasonFact', 'DecidesFact', 'EmailFact', 'PhoneFact', 'AddressFact',
    'ContainsFact', 'RepresentedFact', 'IncludesFact', 'ReplacedByFact', 'LooksAtFact',
]);

/** A fact's key in the data, where it is not the name of its type. */
const keys: Readonly<Record<string, string>> = {
    AlsoKnownAsFact: 'alsoKnownAs', NoteFact: 'notes', LinkFact: 'links', ContactsFact: 'contacts', DutyFact: 'duties', VersionFact: 'versions',
    SignedFact: 'signatures', DepartsFact: 'departures', Post: 'posts', Item: 'items', Step: 'steps', Choice: 'steps', Stage: 'steps',
    ContributionFact: 'contributions', SpendingFact: 'spending', Requirement: 'requirements', BoardFact: 'careBoards', SendFact: 'recipients',
    ExpectedFact: 'role', AudienceFact: 'audience', KindFact: 'type', PartnerKindFact: 'type', PeriodFact: 'period', RunsFact: 'period', HeldByTail: 'heldBy',
    VacantTail: 'vacancy', PrimaryTail: 'first', SinceTail: 'since', UntilTail: 'until', ReserveFact: 'reserves', FrequencyFact: 'appears',
    StepByTail: 'by', WithinTail: 'within', AtOnceTail: 'atOnce', UsingTail: 'using', ThenTail: 'then', EndsTail: 'ends', InterimTail: 'interim',
    SourceFact: 'sources', ExcludesFact: 'exclusions', UpdatedFact: 'updates', UpdatesFact: 'updatesSentTo', PublishFact: 'publish', PublishedFact: 'published',
    ProseBlock: 'text', Show: 'show', Section: 'sections', LevelTextFact: 'asks', NationalFact: 'nationalRemit', TotalFact: 'total', PartOfFact: 'partOf',
};

/** The key of a fact in the data: its word, in the plural where several may stand together; `reportsTo` for a ReportsToFact. */
export function keyOfFact(type: string): string {
    const stem = type.replace(/(Fact|Tail|Term)$/, '');
    return keys[type] ?? stem.charAt(0).toLowerCase() + stem.slice(1);
}

/** What readers see before a fact. */
const labels: Readonly<Record<string, string>> = {
    AlsoKnownAsFact: 'Also known as', PurposeFact: 'Purpose', NoteFact: 'Note', LinkFact: 'Link', ContactsFact: 'Contact', KindFact: 'Kind', LevelFact: 'Level',
    AudienceFact: 'For', CoversFact: 'Area', JointFact: 'Joint with', ChairFact: 'Chair', ViceChairFact: 'Vice-chair', MeetsFact: 'Meets', HeldFact: 'Held',
    ReportsToFact: 'Reports to', MembersFact: 'Members', AttendanceFact: 'Attendance', QuorumFact: 'Quorum', ThemesFact: 'Themes', RunsFact: 'Period',
    SupportedFact: 'Supported by', DecidesFact: 'Decides', CategoryFact: 'Category', ScheduleFact: 'Schedule paragraph', AgreementFact: 'Takes part',
    ExpectedFact: 'Role', ReasonFact: 'Why chosen', NationalFact: 'Remit', RepresentedFact: 'Represented by', IncludesFact: 'Includes',
    NotPartnerFact: 'Not a partner', BodyFact: 'Body', ContributesFact: 'Contributes', FundedFact: 'Funded by', LedFact: 'Led by', ChairsFact: 'Chairs',
    MethodsFact: 'Methods', LooksAtFact: 'Looks at', AgesFact: 'Ages', ContractFact: 'Contract', PeriodFact: 'Covers', PublishFact: 'Published',
    SendFact: 'Sent to', WrittenFact: 'Written by', SignedOffFact: 'Agreed by', FrequencyFact: 'Appears', ExcludesFact: 'Does not cover', PaysForFact: 'Pays for',
    AgreedFact: 'Agreed by', UpdatedFact: 'Updated', FormulaFact: 'Formula', ReserveFact: 'Reserve', NoCostFact: 'Cost', IssuedFact: 'Issued by',
    DatedFact: 'Dated', PartOfFact: 'Part of', ReplacedByFact: 'Replaced by', EmailFact: 'Email', PhoneFact: 'Telephone', AddressFact: 'Address',
    HoursFact: 'Open', ReviewPartnersFact: 'Partners', PanelFact: 'Panel', ReportedFact: 'Reported in', AccountableFact: 'Accountable', WithFact: 'Works with',
    PartnerKindFact: 'Kind', DeliveredFact: 'Delivered by', PostOfFact: 'Belongs to', CountFact: 'Number', PublishedFact: 'Published', InForceFact: 'In force',
    NextReviewFact: 'Next review', ReviewedFact: 'Reviewed', ReplacesFact: 'Replaces', FollowsFact: 'Follows', HostedFact: 'Hosted by',
    CombinedFact: 'Combined by', UpdatesFact: 'Updates sent to', AgenciesReviewedFact: 'Relevant agencies reviewed', NumberedFact: '',
};

/** What readers see before a fact, such as `Reports to`. */
export function labelOfFact(type: string): string {
    return labels[type] ?? type.replace(/Fact$/, '');
}

/** The word that opens each type of element. */
const openingWords: Readonly<Record<string, string>> = {
    ItemList: 'list', CitedWork: 'document', ChildDeathReview: 'child death review', CareBoard: 'care board', PoliceForce: 'police force',
};

/** The kind of an element in the data: the word that opens it. */
export function kindOfElement(type: string): string {
    return openingWords[type] ?? type.charAt(0).toLowerCase() + type.slice(1);
}
