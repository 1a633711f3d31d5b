import type { Contact, PhoneFact } from '../../grammar/generated/ast.js';
import { addFact, type Fix, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** Whoever calls from a telephone touches the number on the page, and all its digits are dialled. */
export const telephoneIsOneNumber = defineRule({
    code: 'telephone-is-one-number',
    on: 'PhoneFact',
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'A telephone number stands alone, so that a call from the page reaches it.',
    why: 'All digits of the text are dialled. With opening hours, an extension or a second number among them, somebody who is worried about a child reaches nobody.',
    fix: 'Write the number alone, and a further one behind a telephone of its own. When somebody is there stands behind open, and all else in a note.',
    examples: {
        reported: 'contact front-door "Front door" {\n    telephone "01632 960999 (8.30am to 5pm)"\n}\n',
        silent: 'contact front-door "Front door" {\n    telephone "01632 960999"\n    open "8.30am to 5pm"\n}\n',
    },
    *check(fact) {
        const { telephone = '' } = fact;
        if (!/\d/.test(telephone) || oneNumber.test(telephone.trim())) return;
        yield {
            node: fact,
            property: 'telephone',
            message: `'${telephone}' is more than one number, and a call from the page would dial all its digits: write the number alone.`,
            fixes: partNumbers(fact, telephone),
        };
    },
});

/** A number has 15 digits at most, as the plan of the International Telecommunication Union (E.164) gives them. */
const oneNumber = /^\+?(?:[ ().-]*\d){1,15}$/;

const numbers = /\+?\d(?:[ ()-]*\d){5,}/g;

/** Each number by itself; words beside a single one stand behind `open` where they tell a time, and in a note otherwise. */
function partNumbers(fact: PhoneFact, telephone: string): readonly Fix[] {
    const [first, ...further] = telephone.match(numbers) ?? [];
    const words = telephone.replace(numbers, ' ').replace(/^[\s(,;:/–-]+|[\s),;:/–-]+$/g, '');
    if (first === undefined || (further.length > 0 && !/^(?:or|and)?$/.test(words))) return [];
    const isTime = /\d|\b(?:mon|tues?|wed|thu|fri|sat|sun|hours?|night|day)/i.test(words);
    const lines = further.length > 0 ? further.map((each) => `telephone "${each}"`) : [`${isTime ? 'open' : 'note'} "${words}"`];
    return [
        {
            title: 'Write the number alone',
            edits: [
                ...write({ node: fact, property: 'telephone' }, `"${first}"`),
                ...lines.flatMap((line) => addFact(fact.$container as Contact, line, fact)),
            ],
        },
    ];
}
