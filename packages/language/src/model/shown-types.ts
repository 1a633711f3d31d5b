/** The types of element that each collective of `show` publishes. */
export const typesShown: Readonly<Record<string, readonly string[]>> = {
    partners: ['Partner'],
    leads: ['Partner'],
    delegates: ['Partner'],
    posts: ['Post', 'Partner'],
    agencies: ['Agency'],
    groups: ['Group'],
    structure: ['Group'],
    events: ['Event'],
    reports: ['Report'],
    processes: ['Process'],
    priorities: ['Priority'],
    documents: ['CitedWork'],
    contacts: ['Contact'],
    scrutiny: ['Scrutineer'],
};

/** Of the collectives that publish a part of what is stated of an element, the facts that they do; all others publish it all. */
export const factsShown: Readonly<Record<string, readonly string[]>> = {
    leads: ['Post'],
    delegates: ['Post'],
    posts: ['Post'],
    structure: ['ChairFact', 'MeetsFact', 'ReportsToFact'],
};
