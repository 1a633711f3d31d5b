const mostLetters = 140;

/** JSON for machines that people can read and compare, too: what has room on a line stands on one, as an address with its words does. */
export function printJson(value: unknown, indent = '', before = 0): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const line = printLine(value);
    if (indent.length + before + line.length <= mostLetters) return line;
    const deeper = `${indent}  `;
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    const parts = Array.isArray(value)
        ? value.map((entry) => printJson(entry, deeper))
        : presentEntries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${printJson(inner, deeper, key.length + 4)}`);
    return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}

function printLine(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(printLine).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const fields = presentEntries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${printLine(inner)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function presentEntries(value: object): readonly (readonly [string, unknown])[] {
    return Object.entries(value).filter(([, inner]) => inner !== undefined);
}
