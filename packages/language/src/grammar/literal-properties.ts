import { type AstNode, AstUtils } from 'langium';
import type { Result } from '../support/result.js';
import { readDate, readDayMonth, readFinancialYear, readMoney, readMonth, readPercent } from './literals.js';

/** A literal in a document, with what reading it gave. */
export interface Literal {
    readonly node: AstNode;
    readonly property: string;
    readonly text: string;
    readonly reading: Result<unknown>;
}

type Reader = (text: string) => Result<unknown>;

const anyDate: Reader = (text) => (/^\p{L}/u.test(text) ? readMonth(text) : readDate(text));

/** The properties whose text is a literal. A property means the same wherever it stands; the grammar keeps it so. */
const readers: Readonly<Record<string, Reader>> = {
    amount: readMoney, share: readPercent, year: readFinancialYear, date: anyDate, from: readDate, to: readDate, until: readDate, deadline: readDayMonth,
};

/** All literals of a syntax tree, each read once. */
export function* literalsOf(root: AstNode): Generator<Literal> {
    for (const node of AstUtils.streamAst(root)) {
        for (const property in node) {
            const reader = readers[property];
            if (!reader) continue;
            const text = (node as unknown as Record<string, unknown>)[property];
            if (typeof text === 'string') yield { node, property, text, reading: reader(text) };
        }
    }
}

/** What a property's text means, where it is a literal that can be read. */
export function findLiteralValue(property: string, text: string): unknown {
    const reading = readers[property]?.(text);
    return reading?.ok ? reading.value : undefined;
}
