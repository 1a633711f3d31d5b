/** What each kind of node is called in messages, with its article. */
const kinds: Readonly<Record<string, string>> = {
    Agency: 'an agency', Arrangement: 'an arrangement', Authority: 'a local authority', Body: 'a body', CareBoard: 'an integrated care board',
    ChildDeathReview: 'a child death review arrangement', CitedWork: 'a document', Contact: 'a contact', Event: 'an event', Funding: 'a funding block',
    Group: 'a group', Item: 'an item of a list', ItemList: 'a list', Partner: 'a partner', Person: 'a person', PoliceForce: 'a police force',
    Post: 'a post', Priority: 'a priority', Process: 'a process', Report: 'a report', Requirement: 'a requirement', Scrutineer: 'a scrutineer',
    Section: 'a section', Stage: 'a stage', Standard: 'a standard', Step: 'a step', Choice: 'a choice', Term: 'a term', Theme: 'a theme', Unit: 'a unit',
    Element: 'an element', Party: 'a partner, agency, post, group or person', Topic: 'a theme, priority or list', Citable: 'a document',
    StepLike: 'a step', KnownBody: 'a body of England', Showable: 'something to show',
};

/** `a group` for `Group`: what a kind of node is called in messages. */
export function kindWord(type: string): string {
    return kinds[type] ?? 'a fact';
}
