import type { CodeWords } from './rule.js';

/** The code of a link that leads nowhere. No rule asks for it, for none knows the web: whoever tries the links reports it. */
export const linkCode = 'link-answers';

/** What is said of such a link. */
export const linkWords: CodeWords = {
    level: 'good',
    source: 'Good practice',
    requirement: 'Every link leads to a page.',
    why: 'Who follows a link that leads nowhere learns less than they were promised. Links are tried on request, with masa check --links: up to 200 addresses, each once, secure ones alone. Only a site that does not answer, or says that there is no such page, is told.',
    fix: 'Look for the new address of the page, or take the link out.',
};
