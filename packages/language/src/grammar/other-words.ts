/** What other papers, and people, call what the language has a word of its own for: that word, or the words that open the line, and theirs. */
const otherWords: readonly (readonly [own: string, theirs: string])[] = [
    // Elements
    ['group', 'board committee panel forum subgroup network taskforce meeting'],
    ['section', 'chapter heading page subsection'],
    ['funding', 'budget finance finances money contributions'],
    ['document', 'policy procedure protocol strategy publication guidance reference'],
    ['process', 'escalation dispute pathway workflow'],
    ['list', 'values principles bullets'],
    ['term', 'definition acronym abbreviation glossary'],
    ['priority', 'objective objectives aim aims goal goals'],
    ['agency', 'organisation organization provider charity school'],
    ['partner', 'council icb constabulary'],
    ['post', 'role position job officer manager director'],
    ['person', 'name people'],
    ['unit', 'team department directorate service'],
    ['event', 'conference workshop'],
    ['scrutineer', 'scrutiny'],
    ['arrangement', 'partnership'],
    // Facts of several elements
    ['purpose', 'aim aims description objective objectives remit responsibilities role scope about goal goals'],
    ['kind', 'type category'],
    ['link', 'website url web webpage'],
    ['note', 'comment remark'],
    ['also known as', 'aka alias acronym abbreviation'],
    ['chair', 'chairman chairwoman chairperson convenor convener'],
    ['meets', 'frequency meetings meeting'],
    ['members', 'attendees participants representatives'],
    ['reports to', 'accountability'],
    ['reports', 'accountable'],
    ['quorum', 'quorate'],
    ['agreed', 'approved'],
    // Of an arrangement
    ['covers', 'area areas'],
    ['next review', 'review'],
    ['published', 'publication date'],
    ['follows', 'standard standards guidance'],
    ['relevant agencies', 'agencies'],
    ['signed by', 'signatories signatures'],
    // Of a partner
    ['delegate', 'deputy'],
    // Of a report
    ['appears', 'frequency'],
    ['publish by', 'deadline due'],
    ['send to', 'recipients audience distribution'],
    ['contains', 'contents content'],
    ['written by', 'author'],
    // Of funding
    ['from', 'contribution contributions income'],
    ['spends', 'expenditure spending cost costs outgoings'],
    ['total', 'sum'],
    // Of a document
    ['issued by', 'author publisher'],
    ['dated', 'date'],
    // Of a contact
    ['telephone', 'phone tel mobile'],
    ['open', 'hours opening'],
    // Of a process
    ['stage', 'phase'],
];

const ownByTheirs = otherWords.flatMap(([own, theirs]) => theirs.split(' ').map((word) => ({ word, own })));

/** The words of the language that stand for others, for a test to hold them against the grammar. */
export const ownWords: readonly string[] = otherWords.map(([own]) => own);

/**
 * The word of the language for one of other papers, or the words that open such a line.
 * @param openers The words that may open a line in the block that it stands in.
 */
export function findOwnWord(word: string, openers: readonly string[]): string | undefined {
    return ownByTheirs.find((known) => known.word === word && openers.includes(known.own.split(' ', 1)[0] ?? ''))?.own;
}

/** What other papers have for the words that a line opens with: those who type `remit` look for `purpose`. */
export function theirWordsFor(own: string): readonly string[] {
    return ownByTheirs.filter((known) => known.own === own || known.own.startsWith(`${own} `)).map(({ word }) => word);
}
