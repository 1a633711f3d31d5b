import type { AstNode } from 'langium';
import { type ChairSeat, type Group, isGroup, isScrutineer, type Scrutineer } from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { plain } from '../../model/phrase.js';
import { sayChair, sayHolder } from '../../model/say.js';
import { findSpokenGroup } from '../../model/spoken-group.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { findWords, mentionAt, mentionMark } from '../../model/wording.js';
import { namingWords } from '../../support/near-names.js';
import { write } from '../fix.js';
import { defineRule, type Found } from '../rule.js';

/** `chaired by the principal of a college`, up to the end of the clause. */
const chaired = /\bchaired\s+(?:\w+ly\s+)?by\s+(?<who>[^.,;:()\0]+)/gu;

/** Words that say who may chair without saying who does. */
const general =
    /\b(?:one of|each|any|either|all|rotat\w*|turns?|members?|partners?|delegates?|leads?|agency|agencies|appointed|agreed|same|them|its|their|senior)\b/i;

/** What is said in a sentence is forgotten when the chair changes. */
export const groupChairConsistent = defineRule({
    code: 'group-chair-consistent',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'The text, and whoever is said to chair a group, agree with the chair that it states.',
    why: 'A text and a structure chart that name two chairs leave families and practitioners to guess who answers for the group.',
    fix: 'Refer to the fact, such as {board.chair}: then the text follows it. Or correct the one that is wrong.',
    examples: {
        reported:
            'group voice "Voice Group" {\n    chair "Sam Example"\n    meets monthly\n}\nsection work "Work" {\n    "The {voice} is chaired by the principal of a college."\n}\n',
        silent: 'group voice "Voice Group" {\n    chair "Sam Example, Principal of the College"\n    meets monthly\n}\nsection work "Work" {\n    "The {voice} is chaired by the principal of a college."\n}\n',
    },
    *check(document, context) {
        for (const scrutineer of document.elements.filter(isScrutineer)) yield* chairsOfOthers(scrutineer);
        for (const words of findWords(context.document, chaired, ['text'])) {
            const group = findSpokenGroup(context.document, words, context.arrangements);
            const fact = group && findFact(group, 'ChairFact');
            const who = (words.groups['who'] ?? '').trimEnd();
            if (!group || !fact?.seat || who === '' || general.test(who)) continue;
            const start = words.start + words.text.indexOf(who);
            const mark = who.indexOf(mentionMark);
            const mentioned = mark < 0 ? undefined : mentionAt(context.document, start + mark);
            // A reference with a word behind it says whatever the fact says.
            if (mark >= 0 && (mentioned?.details.length !== 0 || !mentioned.element?.ref)) continue;
            const said = mentioned?.element?.ref ? titleOf(mentioned.element.ref) : who.replace(/\s+/g, ' ');
            const target = mentioned?.element?.ref;
            if (target ? sits(target, fact.seat) : sharesWord(said, group, fact.seat)) continue;
            const stated = plain(sayChair(fact.seat));
            const spot = { node: document, words: { start, end: start + who.length } };
            const reference = `{${group.name}.chair}`;
            const canRefer = mark < 0 && context.isName(group.name);
            yield {
                ...spot,
                fixes: canRefer ? [{ title: `Say what is stated: ${reference}`, edits: write(spot, reference) }] : [],
                message: `The text says that '${titleOf(group)}' is chaired by ${said}; the chair it states is: ${stated}.`,
                related: [{ node: fact, message: 'The chair is stated here.' }],
            };
        }
    },
});

/** Groups of which a scrutineer says that they chair them, and which state another chair. */
function* chairsOfOthers(scrutineer: Scrutineer): Generator<Found> {
    for (const fact of factsOf(scrutineer, 'ChairsFact'))
        for (const [index, { party }] of fact.groups.entries()) {
            const group = party?.ref;
            const chair = isGroup(group) ? findFact(group, 'ChairFact') : undefined;
            if (!isGroup(group) || !chair?.seat || sits(scrutineer, chair.seat)) continue;
            const stated = plain(sayChair(chair.seat));
            yield {
                node: fact,
                property: 'groups',
                index,
                message: `'${titleOf(scrutineer)}' chairs '${titleOf(group)}', and the chair it states is: ${stated}.`,
                related: [{ node: chair, message: 'The chair is stated here.' }],
            };
        }
}

/** Whether somebody who is referred to may be the one in the chair: itself, the body of the post, or a post of the body. */
function sits(target: AstNode, seat: ChairSeat): boolean {
    const parties = seat.holders.flatMap(({ party, oneOf }) => party?.party?.ref ?? oneOf?.party?.ref ?? []);
    if (parties.length < seat.holders.length) return true;
    return parties.some((party) => party === target || party.$container === target || target.$container === party);
}

/** Whether the words have one in common with all that is known of the chair. */
function sharesWord(said: string, group: Group, seat: ChairSeat): boolean {
    const parties = seat.holders.flatMap(({ party, oneOf }) => party?.party?.ref ?? oneOf?.party?.ref ?? []);
    if (seat.holders.some(({ party, oneOf }) => (party ?? oneOf)?.collective !== undefined)) return true;
    const known = parties.flatMap((party) => [
        titleOf(party),
        ...('facts' in party ? aliasesOf(party) : []),
        ...(party.$type === 'Post' || party.$type === 'Scrutineer' ? [plain(sayHolder(party))] : []),
        ...(party.$container && 'title' in party.$container ? [titleOf(party.$container)] : []),
    ]);
    const words = new Set(namingWords([plain(sayChair(seat)), ...known].join(' ')));
    const own = new Set(namingWords(titleOf(group)));
    return namingWords(said).some((word) => words.has(word) && !own.has(word));
}
