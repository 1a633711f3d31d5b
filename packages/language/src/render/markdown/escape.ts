/** Text that CommonMark, and GitHub's dialect of it, print as it stands, wherever in a line it is put. */
export function escapeMarkdown(text: string): string {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_[\]<>|~]/g, '\\$&')
        .replace(/&(?=#?\w+;)/g, '\\&')
        .replace(/^(\s*)([-+#=])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** The same for the head of a table, where an empty cell is allowed. */
export function escapeCell(text: string): string {
    return text === '' ? ' ' : escapeMarkdown(text);
}
