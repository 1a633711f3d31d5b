import { closest } from '../support/closest.js';

/**
 * What other papers, and people, call what the language has a word of its own for: that word, or the words that open the line, and theirs. The
 * first word of theirs must tell it by itself, as that of `how often` does not.
 */
const otherWords: readonly (readonly [own: string, theirs: string])[] = [
    // Elements
    [
        'group',
        'board, committee, panel, forum, subgroup, subgroups, sub-group, sub-groups, subcommittee, sub-committee, network, taskforce, meeting',
    ],
    ['section', 'chapter, heading, page, subsection'],
    ['funding', 'budget, finance, finances, money, contributions'],
    ['document', 'policy, procedure, protocol, strategy, publication, guidance, reference, threshold, thresholds, continuum'],
    ['process', 'escalation, dispute, pathway, workflow'],
    ['list', 'values, principles, bullets'],
    ['term', 'definition, acronym, abbreviation, glossary'],
    ['priority', 'objective, objectives, aim, aims, goal, goals'],
    ['agency', 'organisation, organization, provider, charity, school'],
    ['partner', 'council, icb, constabulary'],
    ['post', 'role, position, job, officer, manager, director'],
    ['person', 'people'],
    ['unit', 'team, department, directorate, service'],
    ['event', 'conference, workshop'],
    ['scrutineer', 'scrutiny, independent scrutineer'],
    ['report', 'annual report, yearly report'],
    ['arrangement', 'partnership'],
    // Facts of several elements
    [
        'purpose',
        'aim, aims, description, objective, objectives, remit, responsibilities, role, scope, about, goal, goals, terms of reference',
    ],
    ['kind', 'type, category'],
    ['link', 'website, url, web, webpage'],
    ['note', 'comment, remark'],
    ['also known as', 'aka, alias, acronym, abbreviation'],
    ['chair', 'chairman, chairwoman, chairperson, convenor, convener, chaired by, co-chair, co-chairs'],
    ['meets', 'frequency, meetings, meeting'],
    ['members', 'attendees, participants, representatives, attended by'],
    ['reports to', 'accountability, accountable to, feeds into, parent, sub-group of, subgroup of'],
    ['quorum', 'quorate'],
    ['decides', 'decision-making, decisions'],
    ['held', 'date, takes place'],
    ['vice chair', 'vice-chair, deputy chair'],
    ['duty', 'duties, task, tasks, responsible for, function, functions'],
    ['runs from', 'since, established, start date, started'],
    ['runs to', 'ended on, ended, ends on, ends, closed on, closed'],
    ['supported by', 'secretary, secretariat, administration, admin'],
    ['agreed', 'approved'],
    // Of an arrangement
    ['covers', 'area, areas'],
    ['next review', 'review'],
    ['published', 'publication, date'],
    ['follows', 'standard, standards, guidance'],
    ['relevant agencies', 'agencies'],
    ['hosted by', 'host, host agency'],
    ['signed by', 'signatories, signatures'],
    // Of a scrutineer
    ['contract', 'term of office, tenure'],
    // Of a partner
    ['delegate', 'deputy'],
    // Of a report
    ['appears', 'frequency'],
    ['publish by', 'deadline, due, due by'],
    ['send to', 'recipients, audience, distribution'],
    ['contains', 'contents, content'],
    ['written by', 'author'],
    // Of funding
    ['from', 'contribution, contributions, income'],
    ['spends', 'expenditure, spending, cost, costs, outgoings'],
    ['total', 'sum'],
    ['reserve', 'balance, reserves, carried forward, carry forward, underspend'],
    // Of a document
    ['issued by', 'author, publisher'],
    ['dated', 'date'],
    // Of a contact
    ['telephone', 'phone, tel, mobile'],
    ['open', 'hours, opening'],
    // Of a process
    ['stage', 'phase'],
];

const ownByTheirs = otherWords.flatMap(([own, theirs]) =>
    theirs.split(', ').map((phrase) => {
        const [word = '', ...tail] = phrase.split(' ');
        return {
            own,
            opener: own.split(' ', 1)[0] ?? own,
            phrase,
            word,
            tail: tail.length > 0 ? new RegExp(`${tail.map((each) => `[ \\t]+${each}`).join('')}\\b`, 'y') : undefined,
        };
    }),
);

/** Those who are named together, with `the` before them. */
const collectives = ['partners', 'leads', 'delegates', 'chairs', 'agencies', 'scrutineers', 'groups'];

/** What the guidance calls them, with or without their number. */
const otherCollectives: readonly (readonly [own: string, theirs: RegExp])[] = [
    ['leads', /^(?:LSPs|lead (?:safeguarding )?partners)$/i],
    ['delegates', /^(?:DSPs|delegated (?:safeguarding )?partners)$/i],
    ['partners', /^(?:statutory |safeguarding )+partners$/i],
    ['agencies', /^(?:all )?(?:relevant )?agencies$/i],
];

/** Whom the words behind `the` mean together, such as `leads` for `three LSPs`; undefined where they mean no such set. */
export function findCollective(words: string): string | undefined {
    const whom = words.replace(/^(?:all|three|3)[ \t]+(?:of[ \t]+)?(?:the[ \t]+)?(?:three[ \t]+|3[ \t]+)?/i, '');
    const own = collectives.includes(whom.toLowerCase()) ? whom.toLowerCase() : undefined;
    return own ?? otherCollectives.find(([, theirs]) => theirs.test(whom))?.[0];
}

/** A set whose name is nearly written. */
export function findNearCollective(word: string): string | undefined {
    return findCollective(word) ?? closest(word, collectives);
}

/** The words of the language that stand for others, for a test to hold them against the grammar. */
export const ownWords: readonly string[] = otherWords.map(([own]) => own);

/**
 * The word of the language for one of other papers, or the words that open such a line.
 * @param word The first of them.
 * @param openers The words that may open a line in the block that it stands in. One of these is a word of the language itself.
 */
export function findOwnWord(word: string, openers: readonly string[]): string | undefined {
    if (openers.includes(word)) return undefined;
    return ownByTheirs.find((known) => known.word === word && openers.includes(known.opener))?.own;
}

/** How many letters of a text go on with a word of other papers that ends at an offset, such as ` of reference` behind `terms`. */
export function lengthOfTail(word: string, text: string, offset: number): number {
    for (const known of ownByTheirs) {
        if (known.word !== word || !known.tail) continue;
        known.tail.lastIndex = offset;
        if (known.tail.test(text)) return known.tail.lastIndex - offset;
    }
    return 0;
}

/** What other papers have for the words that a line opens with: those who type `remit` look for `purpose`. */
export function theirWordsFor(own: string): readonly string[] {
    return ownByTheirs.filter((known) => known.own === own || known.own.startsWith(`${own} `)).map(({ phrase }) => phrase);
}
