// Writes the JSON Schema of what a build writes for machines: packages/language/schema/output.schema.json.
//
// What stands around the elements is written by hand (schema/data.schema.json). The elements' part follows from the grammar, as the output itself does:
// every fact stands under its own word with the values that the grammar gives it, so that language, data and schema cannot drift apart.
import fs from 'node:fs';
import { reflection } from '../packages/language/out/grammar/generated/ast.js';
import { MasaGrammar } from '../packages/language/out/grammar/generated/grammar.js';
import { keyOfFact, kindOfElement, repeatableFacts } from '../packages/language/out/model/fact-types.js';

const folder = new URL('../packages/language/schema/', import.meta.url);
const data = JSON.parse(fs.readFileSync(new URL('data.schema.json', folder), 'utf8'));
const rules = new Map(MasaGrammar().rules.map((rule) => [rule.name, rule]));

const ref = (name) => ({ $ref: `#/$defs/${name}` });
const text = { type: 'string' };
const list = (items) => ({ type: 'array', items });

/** Literals by the property they stand in, as in grammar/literal-properties.ts. */
const literals = {
    date: 'statedDate',
    from: 'statedDate',
    to: 'statedDate',
    until: 'statedDate',
    deadline: 'statedDate',
    amount: 'money',
    share: 'percent',
    year: 'financialYear',
};

/** Types that the output gives a form of their own. */
const forms = {
    Prose: ref('prose'),
    PartyRef: ref('party'),
    Frequency: ref('frequency'),
    Duration: ref('duration'),
    TimeCommitment: ref('timeCommitment'),
    WorkRef: ref('elementReference'),
    ThemeRef: ref('elementReference'),
    Holder: ref('elementReference'),
    KindFact: text,
    PartnerKindFact: text,
    LevelFact: text,
    CategoryFact: text,
    AlsoKnownAsFact: text,
    QuorumRule: ref('quorumRule'),
    ContainsFact: { type: 'object', properties: { key: text, text, mentions: list(text) }, required: ['key'], additionalProperties: false },
};
/** Values that carry what they mean beside what was printed. */
const values = {
    statedDate: object(
        'A date: ISO 8601 (`2024-10-01`, `2025-04` for a month, `--09-30` for a day of every year) and as printed.',
        { date: text, text },
        ['date', 'text'],
    ),
    money: object(
        'An amount: whole pence, and as printed; `workedOut` where nobody printed it and it follows from the other amounts.',
        { pence: { type: 'integer', minimum: 0 }, text, workedOut: { const: true } },
        ['pence', 'text'],
    ),
    percent: object(
        'A percentage: of 100, and as printed; `workedOut` where nobody printed it and it follows from the amounts.',
        { percent: { type: 'number', minimum: 0 }, text, workedOut: { const: true } },
        ['percent', 'text'],
    ),
    financialYear: object('A financial year from April: 2025 for `2025/26`, and as printed.', { startYear: { type: 'integer' }, text }, [
        'startYear',
        'text',
    ]),
    frequency: object(
        'How often: times a year where the words say it, 0 for never, and in words.',
        { timesPerYear: { type: 'number', minimum: 0 }, text },
        ['text'],
    ),
    duration: object('A length of time.', { count: { type: 'integer' }, unit: text, text }, ['count', 'unit', 'text']),
    timeCommitment: object(
        'How much time somebody gives, as `time` of a `contract`: days in a year, of 52 weeks or 12 months, and in words.',
        { daysPerYear: { type: 'number', minimum: 0 }, text },
        ['daysPerYear', 'text'],
    ),
    quorumRule: object(
        'Who has to be there: all, a number of them, where `outOf` says of how many, or without either the one that is named.',
        { all: { const: true }, count: { type: 'integer' }, outOf: { type: 'integer' }, party: ref('party') },
        ['party'],
    ),
    meetings: object(
        'How often a group meets: all its meetings together, and each kind of meeting.',
        { timesPerYear: { type: 'number', minimum: 0 }, text, meetings: list(ref('Meeting')) },
        ['text', 'meetings'],
    ),
    prose: object('A text: Markdown with its references in words, and the ids of what it speaks of.', { text, mentions: list(text) }, [
        'text',
    ]),
    elementReference: object(
        'Another element: its id, which begins with `library:` where it comes with Masa, and its title; the text alone where it was not named.',
        { ref: text, text },
        ['text'],
    ),
    party: object(
        'Who acts, sits, pays or receives: in words, and the id of the element where it was named; `printed` where this place prints another name, `set` for a set such as `the delegates`.',
        { text, ref: text, printed: text, set: text, of: text },
        ['text'],
    ),
};

function object(description, properties, required) {
    return { description, type: 'object', properties, required, additionalProperties: false };
}

const withText = new Set(['PublishFact', 'PeriodFact', 'QuorumFact', 'ChairSeat', 'Meeting', 'Post']);
const parts = new Set(['Post', 'Item', 'Requirement', 'Stage', 'Step', 'Choice', 'Section']);
const blocks = { ProseBlock: 'text', Show: 'show', Section: 'section' };
const defs = {};

/** Every assignment of a rule, wherever it is nested. */
function assignments(node, found = []) {
    if (!node || typeof node !== 'object') return found;
    if (node.$type === 'Assignment') found.push(node);
    else if (node.elements) for (const inner of node.elements) assignments(inner, found);
    return found;
}

/** The types that a rule of alternatives stands for; itself where it has properties. */
function typesOf(name) {
    const rule = rules.get(name);
    if (rule?.$type !== 'ParserRule') return [];
    if (assignments(rule.definition).length > 0) return [name === 'FreePost' ? 'Post' : name];
    const calls = [];
    const collect = (node) => (node.$type === 'RuleCall' ? calls.push(node.rule.$refText) : node.elements?.forEach(collect));
    collect(rule.definition);
    return [...new Set(calls.flatMap(typesOf))];
}

function schemaOfTerminal(terminal, feature) {
    switch (terminal.$type) {
        case 'CrossReference':
            return ref('elementReference');
        case 'Keyword':
            return { const: terminal.value };
        case 'Alternatives': {
            const options = terminal.elements.map((element) => schemaOfTerminal(element, feature));
            return options.every((option) => 'const' in option)
                ? { enum: options.map((option) => option.const) }
                : { anyOf: unique(options) };
        }
        case 'RuleCall': {
            const name = terminal.rule.$refText;
            const rule = rules.get(name);
            if (name === 'INT') return { type: 'integer' };
            if (literals[feature] && rule.$type === 'TerminalRule') return ref(literals[feature]);
            if (rule.$type === 'TerminalRule' || rule.dataType || assignments(rule.definition).length + typesOf(name).length === 0)
                return text;
            return anyType(typesOf(name));
        }
        default:
            return text;
    }
}

function anyType(types) {
    const options = types.map(schemaOfType);
    return options.length === 1 ? options[0] : { anyOf: options };
}

/** The value of a node: its own form, its only property, or an object of its properties. */
function schemaOfType(type) {
    if (forms[type]) return forms[type];
    const only = Object.keys(reflection.getTypeMetaData(type).properties);
    if (type === 'ChairFact' || type === 'ViceChairFact') return schemaOfType('ChairSeat');
    if (type === 'MeetsFact' || type === 'HeldFact') return ref('meetings');
    if (only.length === 1 && !parts.has(type)) {
        const isProse = assignments(rules.get(type)?.definition).some(
            ({ terminal }) => terminal.rule?.$refText === 'Prose' && only[0] !== 'methods',
        );
        const value = isProse ? ref('prose') : schemaOfProperties(type).properties[only[0]];
        if (value) return value;
    }
    if (!defs[type]) {
        defs[type] = {};
        defs[type] = schemaOfProperties(type);
    }
    return ref(type);
}

/** A piece of what a section holds, told by its kind. */
function schemaOfBlock(type) {
    if (!defs[type]) {
        defs[type] = {};
        defs[type] = { ...schemaOfProperties(type), required: ['kind'] };
    }
    return ref(type);
}

function schemaOfProperties(type) {
    const properties = {};
    const add = (key, schema) => {
        const known = properties[key];
        if (known?.type === 'array' && schema.type === 'array') properties[key] = list(oneOf([known.items, schema.items]));
        else properties[key] = known ? oneOf([known, schema]) : schema;
    };
    if (parts.has(type)) add('id', text);
    if (['Step', 'Choice', 'Stage'].includes(type)) add('kind', text);
    if (blocks[type]) properties.kind = { const: blocks[type] };
    if (type === 'DutyFact') add('key', text);
    for (const assignment of assignments(rules.get(type)?.definition)) {
        const { feature, operator, terminal } = assignment;
        if (feature === 'name') continue;
        if (feature === 'meaning') {
            add('means', ref('prose'));
            continue;
        }
        if (feature === 'blocks') add('content', list({ anyOf: Object.keys(blocks).map(schemaOfBlock) }));
        else if (['facts', 'tails', 'terms'].includes(feature)) {
            for (const fact of typesOf(terminal.rule.$refText)) addFact(fact, add);
        } else if (feature === 'text' && terminal.$type === 'RuleCall' && terminal.rule.$refText === 'Prose') {
            if (type === 'Meeting' || type === 'ChairSeat') add('note', ref('prose'));
            else for (const [key, schema] of Object.entries({ text, mentions: list(text) })) add(key, schema);
        } else if (type === 'Meeting' && feature === 'frequency') {
            add('timesPerYear', { type: 'number' });
        } else {
            const schema = operator === '?=' ? { const: true } : schemaOfTerminal(terminal, feature);
            const known = properties[feature];
            if (operator === '+=') properties[feature] = known ?? list(schema);
            else if (!known || JSON.stringify(known) !== JSON.stringify(schema)) add(feature, schema);
        }
    }
    if (withText.has(type)) add('text', text);
    if (type === 'Section') add('number', text);
    return { type: 'object', properties, additionalProperties: false };
}

/** A fact under its word: a list where there may be several, and for words that several facts share, any of them. */
function addFact(type, add) {
    const schema = schemaOfType(type);
    const several = repeatableFacts.has(type);
    // Lists of lists, such as two lines of themes, are written as one.
    const value = several && schema.type !== 'array' ? list(schema) : schema;
    // What may stand once is written as a list where the author stated it twice, which is reported and still shown.
    const key = keyOfFact(type);
    add(key, type === 'PurposeFact' || type === 'TotalFact' || type === 'LevelTextFact' ? { anyOf: [value, list(value)] } : value);
    if (type === 'TotalFact') add('totalSpending', schema);
    if (type === 'AlsoKnownAsFact') add('formerlyKnownAs', list(text));
}

function unique(schemas) {
    const flat = schemas.flatMap((schema) => schema.anyOf ?? [schema]);
    return [...new Map(flat.map((schema) => [JSON.stringify(schema), schema])).values()];
}

function oneOf(schemas) {
    const options = unique(schemas);
    return options.length === 1 ? options[0] : { anyOf: options };
}

const elements = typesOf('Element').map((type) => {
    const schema = schemaOfProperties(type);
    defs[`${type}Element`] = {
        type: 'object',
        properties: { id: text, kind: { const: kindOfElement(type) }, ...schema.properties, shared: { const: true } },
        required: ['id', 'kind'],
        additionalProperties: false,
    };
    return ref(`${type}Element`);
});

schemaOfType('Meeting');
for (const name of [...Object.keys(values), ...Object.keys(defs)]) {
    if (data.$defs[name]) throw new Error(`'${name}' is defined twice.`);
}
const schema = {
    ...data,
    $defs: {
        ...data.$defs,
        ...values,
        element: {
            description: 'One element of the arrangement with everything stated about it, each fact under its own word.',
            anyOf: elements,
        },
        ...sorted(defs),
    },
};
fs.writeFileSync(new URL('output.schema.json', folder), `${JSON.stringify(schema, null, 2)}\n`);
console.log(`output.schema.json: ${elements.length} kinds of element, ${Object.keys(schema.$defs).length} definitions`);

function sorted(object) {
    return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
