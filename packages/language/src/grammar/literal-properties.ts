import type { AstNode } from 'langium';
import type { Result } from '../support/result.js';
import { type MasaAstType, reflection } from './generated/ast.js';
import { readColour, readDate, readDayMonth, readFinancialYear, readMoney, readMonth, readPercent } from './literals.js';

/** A literal in a document, with what reading it gave. */
export interface Literal {
    readonly node: AstNode;
    readonly property: string;
    readonly text: string;
    readonly reading: Result<unknown>;
}

const literalProperties = new Map<string, readonly string[]>();

type Reader = (text: string) => Result<unknown>;

const anyDate: Reader = (text) => (/^\p{L}/u.test(text) ? readMonth(text) : readDate(text));

/** The properties whose text is a literal. A property means the same wherever it stands; the grammar keeps it so. */
const readers: Readonly<Record<string, Reader>> = {
    amount: readMoney,
    share: readPercent,
    year: readFinancialYear,
    date: anyDate,
    from: readDate,
    to: readDate,
    until: readDate,
    deadline: readDayMonth,
    colour: readColour,
};

/** The types of node that may state a literal. */
export const literalTypes = (reflection.getAllTypes() as (keyof MasaAstType)[]).filter((type) => literalPropertiesOf(type).length > 0);

/** The literals of a node, each read. */
export function* literalsOf(node: AstNode): Generator<Literal> {
    for (const property of literalPropertiesOf(node.$type)) {
        const text = (node as unknown as Record<string, unknown>)[property];
        const reader = readers[property];
        if (reader && typeof text === 'string') yield { node, property, text, reading: reader(text) };
    }
}

function literalPropertiesOf(type: string): readonly string[] {
    let properties = literalProperties.get(type);
    if (!properties) {
        properties = Object.keys(readers).filter((property) => property in reflection.getTypeMetaData(type).properties);
        literalProperties.set(type, properties);
    }
    return properties;
}

/** What a property's text means, where it is a literal that can be read. */
export function findLiteralValue(property: string, text: string): unknown {
    const reading = readers[property]?.(text);
    return reading?.ok ? reading.value : undefined;
}
