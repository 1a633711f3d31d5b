import type { Contact, PhoneFact } from '../../grammar/generated/ast.js';
import { dialledFor } from '../../support/telephone.js';
import { addFact, type Fix, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** Whoever reads the page on a telephone touches the number to call it. */
export const telephoneIsOneNumber = defineRule({
    code: 'telephone-is-one-number',
    on: 'PhoneFact',
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'A telephone number stands alone, so that a call from the page reaches it.',
    why: 'Somebody who is worried about a child touches the number to call it. With opening hours, an extension or a second number beside it, nobody can tell which digits to dial, and the page links none.',
    fix: 'Write the number alone, and a further one behind a telephone of its own. When somebody is there stands behind open, and all else in a note.',
    examples: {
        reported: 'contact front-door "Front door" {\n    telephone "01632 960999 (8.30am to 5pm)"\n}\n',
        silent: 'contact front-door "Front door" {\n    telephone "01632 960999"\n    open "8.30am to 5pm"\n}\n',
    },
    *check(fact) {
        const { telephone = '' } = fact;
        if (!/\d/.test(telephone) || dialledFor(telephone) !== undefined) return;
        yield {
            node: fact,
            property: 'telephone',
            message: `'${telephone}' is more than one number, so nobody can call it from the page: write the number alone.`,
            fixes: partNumbers(fact, telephone),
        };
    },
});

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
