import type { TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../rules/fix.js';

/** An edit as the protocol has it: without its document, which the workspace edit names. */
export function toTextEdit({ range, newText }: Edit): TextEdit {
    return { range, newText };
}
