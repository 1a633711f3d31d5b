import { maxTextLength } from '@masa/language';
import type { Disk, Reading } from './disk.js';

/** A character takes at most three bytes for each unit that `maxTextLength` counts. More cannot be a text we read. */
const mostBytes = 3 * maxTextLength;

/** Reads a text in UTF-8, with or without a byte order mark. */
export async function readText(file: string, disk: Disk): Promise<Reading<string>> {
    const bytes = await disk.read(file, mostBytes);
    return bytes.ok ? decodeText(bytes.value) : bytes;
}

function decodeText(bytes: Uint8Array): Reading<string> {
    if (opensWith(bytes, 0xff, 0xfe) || opensWith(bytes, 0xfe, 0xff)) {
        return unreadable(
            'is saved as UTF-16, which Masa does not read. Save it as UTF-8: in Notepad, choose UTF-8 beside “Encoding” in “Save as”.',
        );
    }
    if (bytes.includes(0))
        return unreadable('is not a text: it holds bytes that no text has. Is it a picture, a PDF or a Word document under another name?');
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return text.length > maxTextLength ? unreadable(tooLong(text)) : { ok: true, value: text };
    } catch {
        return unreadable(
            `is not saved as UTF-8: line ${firstBrokenLine(bytes)} has a character of another encoding. Save the file as UTF-8.`,
        );
    }
}

function tooLong(text: string): string {
    const [found, most] = [text.length, maxTextLength].map((count) => count.toLocaleString('en-GB'));
    return `is too large: it holds ${found} characters, and Masa reads files of up to ${most}. Split it and import the parts.`;
}

function firstBrokenLine(bytes: Uint8Array): number {
    const [sound = ''] = new TextDecoder('utf-8').decode(bytes).split('\u{fffd}', 1);
    return sound.split(/\r\n|\r|\n/).length;
}

function opensWith(bytes: Uint8Array, first: number, second: number): boolean {
    return bytes[0] === first && bytes[1] === second;
}

function unreadable(problem: string): Reading<string> {
    return { ok: false, problem };
}
