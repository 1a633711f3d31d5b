import type { AstNode } from 'langium';
import type { Result } from '../support/result.js';
import { reflection } from './generated/ast.js';
import { readColour, readDate, readDayMonth, readFinancialYear, readMoney, readMonth, readPercent } from './literals.js';
import { walk } from './walk.js';

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

/** All literals of a syntax tree, each read once, in text order. */
export function literalsOf(root: AstNode): readonly Literal[] {
    const literals: Literal[] = [];
    walk(root, {
        node: (node) => {
            for (const property of literalPropertiesOf(node)) {
                const text = (node as unknown as Record<string, unknown>)[property];
                const reader = readers[property];
                if (reader && typeof text === 'string') literals.push({ node, property, text, reading: reader(text) });
            }
        },
    });
    return literals;
}

const literalProperties = new Map<string, readonly string[]>();

function literalPropertiesOf(node: AstNode): readonly string[] {
    let properties = literalProperties.get(node.$type);
    if (!properties) {
        properties = Object.keys(readers).filter((property) => property in reflection.getTypeMetaData(node.$type).properties);
        literalProperties.set(node.$type, properties);
    }
    return properties;
}

/** What a property's text means, where it is a literal that can be read. */
export function findLiteralValue(property: string, text: string): unknown {
    const reading = readers[property]?.(text);
    return reading?.ok ? reading.value : undefined;
}
