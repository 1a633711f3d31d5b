/** The name of the standard in such a document, and what it adds to it. */
const standardName = 'house-rules';
const keepsSilent = '    next review  1 May 2199\n';
const asks = /\n\nstandard house-rules [\s\S]*$/;

/** The same document for readers: the standard of the example gives way to one that is there, and what only keeps other rules silent goes. */
export function withStandard(example: string, standard: string): string {
    return example.includes(`follows      ${standardName}\n`)
        ? example.replace(asks, '\n').replace(keepsSilent, '').replace(`follows      ${standardName}\n`, `follows      ${standard}\n`)
        : example;
}

/**
 * A small document in which a standard asks for a rule, for the examples of rules that only standards ask for.
 * @param code The rule.
 * @param facts More facts of the arrangement, one a line.
 * @param elements What else the document states.
 */
export function askingExample(code: string, facts: string, elements = ''): string {
    const lines = facts === '' ? '' : `${facts.replace(/^/gm, '    ')}\n`;
    const arrangement = `arrangement northshire "Northshire" {\n    follows      ${standardName}\n${keepsSilent}${lines}}\n`;
    const standard = `standard ${standardName} "House rules" {\n    requirement ${code} "What is asked" {\n        should  "Meet it."\n        source  "rule 1" read\n        met by  rule ${code}\n    }\n}\n`;
    return [arrangement, ...(elements === '' ? [] : [`${elements}\n`]), standard].join('\n');
}
