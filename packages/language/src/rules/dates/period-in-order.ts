import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { readDate } from '../../grammar/literals.js';
import { findNextHolder } from '../../model/people.js';
import { write } from '../fix.js';
import { defineRule, type Found, type Spot } from '../rule.js';

/** A period that ends before it begins has a mistyped year. */
export const periodInOrder = defineRule({
    code: 'period-in-order',
    on: ['InForceFact', 'RunsFact', 'ContractFact', 'FromFact', 'ExistedFact', 'BoardFact', 'Post', 'Scrutineer', 'ChairSeat'],
    level: 'must',
    concernsText: true,
    source: 'Masa language: dates',
    requirement: 'A period ends after it begins.',
    why: 'With its ends exchanged a period holds no day at all, and everything that depends on it goes wrong.',
    fix: 'Correct one of the two dates; most often it is the year.',
    examples: {
        reported: 'priority neglect "Neglect" {\n    runs from 1 April 2026 to 31 March 2025\n}\n',
        silent: 'priority neglect "Neglect" {\n    runs from 1 April 2025 to 31 March 2026\n}\n',
    },
    *check(fact) {
        if (!('tails' in fact)) return yield* compare({ node: fact, property: 'from' }, fact.from, { node: fact, property: 'to' }, fact.to);
        const tails: readonly AstNode[] = fact.tails;
        if (findNextHolder(tails) !== undefined) return;
        const [since, until] = [tails.find(ast.isSinceTail), tails.find(ast.isUntilTail)];
        if (since && until) yield* compare({ node: since, property: 'date' }, since.date, { node: until, property: 'date' }, until.date);
    },
});

function* compare(first: Spot, from: string | undefined, last: Spot, to: string | undefined): Generator<Found> {
    if (from === undefined || to === undefined) return;
    const [begins, ends] = [readDate(from), readDate(to)];
    if (begins.ok && ends.ok && ends.value < begins.value)
        yield {
            ...last,
            message: `This period ends on ${to}, before it begins on ${from}.`,
            fixes: [{ title: 'Exchange the two dates', edits: [...write(first, to), ...write(last, from)] }],
        };
}
