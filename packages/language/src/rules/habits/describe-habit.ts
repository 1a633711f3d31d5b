import type { LangiumDocument, LexingDiagnostic } from 'langium';
import type { Told } from '../../grammar/token-helpers.js';
import { blockAt, braceAt } from './block-at.js';
import { chairAmongMembers, chairInTurns, chairInWords, chairOneByOne, chairWithTitle, quorum, together } from './groups.js';
import { type Finder, type Habit, type Line, reach } from './habit.js';
import { actingHolder, holderInBlock, holdersInTurn, signedByPerson, unsigned } from './holders.js';
import { agencies, blockOfSeveral, bullet, itemOfList, meaningOfTerm, semicolonsInList, textOfTerm } from './lists.js';
import {
    bareAmount,
    commaInShare,
    fraction,
    itemOfSpending,
    lessThanNothing,
    lineOfMoney,
    partsOfPosts,
    remarkInBrackets,
    severalAudiences,
    severalPayers,
    shareInKind,
    thousands,
    timesAnAmount,
    yearOfMoney,
} from './money.js';
import {
    articleBehindBy,
    commaAbove,
    digitAtBeginningOfName,
    listOfNames,
    nameOfSeveralWords,
    namesWithoutCommas,
    numberInPlaceOfName,
    signInName,
} from './names.js';
import { areasWithoutQuotes, categoryInWords, factOfContact, numberForOtherHours, partnerKind, titleOfStandard } from './parties.js';
import { lengthOfContract, termOfChair, timeLimited, timeOfContract, wordOfEnd } from './periods.js';
import { heldWithoutBy, holder, holdersTogether, holderWithoutQuotes, postInWords, wordsOfPost } from './posts.js';
import { complianceStatement, headingOfPaper, relevantAgencies, seeSection, shownAs, shownTogether } from './sections.js';
import {
    addressOfPublication,
    asAbove,
    bareAddress,
    otherName,
    reference,
    sentenceAmongFacts,
    singleQuotes,
    stillUnknown,
    textCitingAct,
    textWithoutQuotes,
    wordsOfKind,
} from './texts.js';
import { date, deadline, event, frequency, limitOfStep, orderOfSteps, range, reviewedOften, yearOfFunding, yearOfReport } from './times.js';

/**
 * Knows the mistakes that people bring from other papers, and says how to write the same here.
 * @param offset Where the lexer or the parser stumbled.
 * @returns Undefined where the mistake is another.
 */
export function describeHabit(document: LangiumDocument, offset: number): Habit | undefined {
    return describeAt(document, offset, (line) => {
        for (const habit of habits) {
            const found = habit(line);
            if (found) return found;
        }
        return undefined;
    });
}

/** Asks about the line on which a text could not be read on from an offset. */
export function describeAt(document: LangiumDocument, offset: number, ask: Finder): Habit | undefined {
    const text = document.textDocument.getText();
    const lines = text.slice(Math.max(0, offset - reach), offset).split('\n');
    const [ahead = ''] = lines.slice(-1);
    const [behind = ''] = text.slice(offset, offset + reach).split(/\r?\n/, 1);
    const written = withoutSlips(`${ahead}${behind}`, offset - ahead.length, document);
    const before = written.slice(0, ahead.length).trimStart();
    const line: Line = {
        before,
        rest: withoutComment(written.slice(ahead.length), before),
        above: lines.at(-2)?.trim() ?? '',
        get block() {
            return blockAt(offset, document);
        },
        get opening() {
            const brace = braceAt(offset, document);
            if (brace === undefined) return undefined;
            return { head: text.slice(text.lastIndexOf('\n', brace) + 1, brace), behind: text.slice(brace, offset) };
        },
    };
    // Of a longer line we see but a part, and what we would write might end within a word.
    const isCut = ahead.length >= reach || behind.length >= reach;
    const found = ask(line);
    if (typeof found === 'string') return { message: found };
    return found && isCut ? { ...found, fixes: [] } : found;
}

/** What stands up to a comment: two strokes outside of any text, that are not those of an address on the web. */
function withoutComment(rest: string, before: string): string {
    const isInText = (before.replace(/\\./g, '').split('"').length - 1) % 2 === 1;
    const texts = /"(?:[^"\\]|\\.)*"?|(?<!:)\/\/.*/g;
    const start = isInText ? rest.indexOf('"') + 1 : 0;
    if (isInText && start === 0) return rest;
    return rest.slice(0, start) + rest.slice(start).replace(texts, (found) => (found.startsWith('"') ? found : ''));
}

/** A line without a sign behind its first words, and without a capital that its first word should not have: each place stays where it is. */
function withoutSlips(line: string, start: number, { parseResult }: LangiumDocument): string {
    const plain = line.replace(/^([ \t]*\p{L}[\p{L} \t-]*)[:=](?=[ \t]|$)/u, '$1 ');
    const word = start + plain.length - plain.trimStart().length;
    const hasCapital = parseResult.lexerReport?.diagnostics.some(
        (each: Told<LexingDiagnostic>) => each.mistake === 'capital' && each.offset === word,
    );
    return hasCapital ? plain.replace(/\p{L}+/u, (first) => first.toLowerCase()) : plain;
}

/** The nearer a habit is to one thing, the earlier it stands. */
const habits: readonly Finder[] = [
    itemOfList,
    headingOfPaper,
    meaningOfTerm,
    textOfTerm,
    bullet,
    semicolonsInList,
    asAbove,
    stillUnknown,
    numberForOtherHours,
    factOfContact,
    yearOfFunding,
    yearOfMoney,
    lineOfMoney,
    itemOfSpending,
    severalPayers,
    commaAbove,
    chairAmongMembers,
    chairInTurns,
    chairOneByOne,
    termOfChair,
    chairWithTitle,
    chairInWords,
    signInName,
    postInWords,
    wordsOfPost,
    nameOfSeveralWords,
    partsOfPosts,
    timesAnAmount,
    thousands,
    wordOfEnd,
    timeLimited,
    lengthOfContract,
    timeOfContract,
    range,
    reviewedOften,
    frequency,
    together,
    digitAtBeginningOfName,
    textCitingAct,
    numberInPlaceOfName,
    yearOfReport,
    deadline,
    limitOfStep,
    orderOfSteps,
    agencies,
    blockOfSeveral,
    relevantAgencies,
    shownAs,
    shownTogether,
    areasWithoutQuotes,
    titleOfStandard,
    date,
    heldWithoutBy,
    articleBehindBy,
    holdersTogether,
    holderWithoutQuotes,
    holderInBlock,
    holdersInTurn,
    actingHolder,
    unsigned,
    signedByPerson,
    holder,
    partnerKind,
    categoryInWords,
    quorum,
    event,
    addressOfPublication,
    bareAddress,
    complianceStatement,
    seeSection,
    otherName,
    textWithoutQuotes,
    sentenceAmongFacts,
    reference,
    listOfNames,
    namesWithoutCommas,
    lessThanNothing,
    commaInShare,
    fraction,
    shareInKind,
    severalAudiences,
    remarkInBrackets,
    bareAmount,
    wordsOfKind,
    singleQuotes,
];
