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
