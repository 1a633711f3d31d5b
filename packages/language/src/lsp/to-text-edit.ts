import type { TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../rules/fix.js';

/** An edit as the editor receives it, which is told apart from it which document it is for. */
export function toTextEdit({ range, newText }: Edit): TextEdit {
    return { range, newText };
}
