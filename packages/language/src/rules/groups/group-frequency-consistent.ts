import type { Frequency } from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { describeFrequency, timesPerYear, totalTimesPerYear } from '../../model/frequency.js';
import { plain } from '../../model/phrase.js';
import { sayMeetings } from '../../model/say.js';
import { findSpokenGroup } from '../../model/spoken-group.js';
import { titleOf } from '../../model/titles.js';
import { findWords } from '../../model/wording.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

const count = String.raw`(?<count>\d{1,2})|(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;
const unit = `(?<unit>day|week|month|quarter|term|year)`;
const often = String.raw`(?:(?:${count})\s+times|(?<once>once)|(?<twice>twice))\s+(?:a|each|every|per)\s+${unit}\b`;
const interval = String.raw`every\s+(?:(?<interval>\d{1,2})\s+|(?<intervalWord>two|three|four|five|six|eight)\s+)?(?<every>days?|weeks?|months?|quarters?|terms?|years?)\b`;
const adverb = String.raw`(?<adverb>weekly|fortnightly|monthly|quarterly|termly|yearly|annually)\b`;

/** `meets quarterly`, `meeting 4 times a year`; not `meets at least twice a year`, which says no number. */
const meets = new RegExp(String.raw`\b(?:[Mm]eets|meeting|meet)\s+(?<often>${often}|${interval}|${adverb})`, 'gu');

/** What is said in a sentence is forgotten when the fact changes. */
export const groupFrequencyConsistent = defineRule({
    code: 'group-frequency-consistent',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'The text says of a group the frequency that it states.',
    why: 'A text that says one frequency and a table that says another cannot both be right, and nobody knows which one to hold the group to.',
    fix: 'Refer to the fact, such as {board.frequency}: then the text follows it. Or correct the one that is wrong.',
    examples: {
        reported:
            'group board "Board" {\n    chair vacant\n    meets 4 times a year\n}\nsection work "Work" {\n    "The {board} meets monthly."\n}\n',
        silent: 'group board "Board" {\n    chair vacant\n    meets 4 times a year\n}\nsection work "Work" {\n    "The {board} meets quarterly, which is {board.frequency}."\n}\n',
    },
    *check(document, context) {
        for (const words of findWords(context.document, meets, ['text'])) {
            const group = findSpokenGroup(context.document, words, context.arrangements);
            const fact = group && findFact(group, 'MeetsFact');
            if (!group || !fact) continue;
            const said = timesPerYear(frequencyIn(words.groups));
            const stated = [
                totalTimesPerYear(fact.meetings),
                ...fact.meetings.map(({ frequency }) => frequency && timesPerYear(frequency)),
            ];
            if (said === undefined || stated[0] === undefined || stated.includes(said)) continue;
            const text = words.groups['often'] ?? '';
            const start = words.end - text.length;
            const spot = { node: document, words: { start, end: words.end } };
            const reference = `{${group.name}.frequency}`;
            yield {
                ...spot,
                fixes: context.isName(group.name) ? [{ title: `Say what is stated: ${reference}`, edits: write(spot, reference) }] : [],
                message: `The text says that '${titleOf(group)}' meets ${text.replace(/\s+/g, ' ')}; it states ${plain(sayMeetings(fact.meetings))}.`,
                related: [
                    {
                        node: fact,
                        message: `It states ${fact.meetings.flatMap(({ frequency }) => (frequency ? describeFrequency(frequency) : [])).join(', ')} here.`,
                    },
                ],
            };
        }
    },
});

/** The words as the grammar would read them. */
function frequencyIn(groups: Readonly<Record<string, string | undefined>>): Frequency {
    const { count, word, once, twice, unit, interval, intervalWord, every, adverb } = groups;
    return {
        ...(count === undefined ? {} : { count: Number(count) }),
        ...(interval === undefined ? {} : { interval: Number(interval) }),
        word,
        intervalWord,
        adverb,
        once: once !== undefined,
        twice: twice !== undefined,
        per: unit,
        unit: every,
    } as Frequency;
}
