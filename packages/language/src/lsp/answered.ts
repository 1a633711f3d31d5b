import { isOperationCancelled } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** The protocol has no undefined, and a name of its own for what is no longer wanted. */
export async function answered<T>(answer: Promise<T>): Promise<NonNullable<T> | ResponseError<void> | null> {
    try {
        return (await answer) ?? null;
    } catch (error) {
        if (isOperationCancelled(error)) return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request is no longer wanted.');
        throw error;
    }
}
