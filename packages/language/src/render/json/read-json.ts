import { isObject } from '../../support/is-object.js';
import { problem as failure, ok, type Result } from '../../support/result.js';
import type { ArrangementData } from '../table-rows.js';
import { dataFormat } from './output-json.js';

/**
 * Reads the data of an arrangement that `renderJson` wrote.
 * @returns Or the rest of a sentence that opens with the name of the file.
 */
export function readJson(text: string): Result<ArrangementData> {
    const data = parse(text);
    if (!isData(data)) return failure('is not the data of an arrangement that masa build wrote.');
    if (data.format !== dataFormat)
        return failure(
            `was written by another version of Masa, in format ${data.format}; this one reads format ${dataFormat}. Build it anew.`,
        );
    return ok(data);
}

function parse(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

function isData(value: unknown): value is ArrangementData & { readonly format: number } {
    if (!isObject(value)) return false;
    const { format, id, title, asOf, elements, compliance } = value;
    return (
        typeof format === 'number' &&
        [id, title].every((name) => typeof name === 'string') &&
        typeof asOf === 'string' &&
        /^\d{4}-\d{2}-\d{2}$/.test(asOf) &&
        isListOf(elements, ['id', 'kind']) &&
        isListOf(compliance, ['standard', 'requirement', 'title', 'level', 'status'])
    );
}

function isListOf(value: unknown, names: readonly string[]): boolean {
    return Array.isArray(value) && value.every((each) => isObject(each) && names.every((name) => typeof each[name] === 'string'));
}
