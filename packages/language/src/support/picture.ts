/** A picture that may stand in a page that is published: it is small, needs nothing else, and does nothing but show itself. */
export interface Picture {
    readonly type: 'image/svg+xml' | 'image/png' | 'image/jpeg';
    readonly base64: string;
    /** In the picture's own units, both above zero; what counts is how they relate. */
    readonly width: number;
    readonly height: number;
}

/** A picture, or the rest of a sentence that opens with its path: `mark.svg` … `holds a script`. */
export type PictureReading = { readonly ok: true; readonly value: Picture } | { readonly ok: false; readonly problem: string };

/** Who looks at the page on a telephone pays for every byte of it. */
export const mostPictureBytes = 100_000;

/** A file of more bytes is no picture for a page, and is not read to say so. */
export const mostBytesRead = 20_000_000;

/** What is said of a file that is there and was not read. */
export const unreadPicture: PictureReading = { ok: false, problem: 'is far too large, or cannot be opened' };

/** The endings of the files that are pictures, for those who look for some. What a file holds is told by its bytes. */
export const pictureEnding = /\.(?:svg|png|jpe?g)$/i;

/** Reads a picture from the bytes of its file. */
export function readPicture(bytes: Uint8Array): PictureReading {
    const kind = kindOf(bytes);
    if (kind === undefined) return problem('is neither an SVG nor a PNG nor a JPEG');
    if (bytes.length > mostPictureBytes)
        return problem(`holds ${Math.ceil(bytes.length / 1000)} kB, and may hold ${mostPictureBytes / 1000} kB at most`);
    const svg = kind === 'image/svg+xml' ? decode(bytes) : undefined;
    const fault = svg === undefined ? undefined : faults.find(({ sign }) => sign.test(svg))?.says;
    if (fault !== undefined) return problem(fault);
    if (svg !== undefined && !svg.includes('http://www.w3.org/2000/svg'))
        return problem('is no SVG that can be shown: its first element lacks xmlns="http://www.w3.org/2000/svg"');
    const [width, height] = svg === undefined ? (kind === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)) : sizeOfSvg(svg);
    if (!(width > 0 && height > 0)) return problem('is broken: its width and its height cannot be read');
    return { ok: true, value: { type: kind, base64: toBase64(bytes), width, height } };
}

function problem(rest: string): PictureReading {
    return { ok: false, problem: rest };
}

/** What an SVG may hold and a picture in a page may not. */
const faults: readonly { readonly sign: RegExp; readonly says: string }[] = [
    { sign: /<(?:\w+:)?script\b|\son[a-z]+\s*=|javascript:/i, says: 'holds a script' },
    { sign: /<!ENTITY\b/i, says: 'holds entities of its own, behind which anything may hide' },
    { sign: /<(?:\w+:)?(?:foreignObject|iframe|embed|object)\b/i, says: 'holds a piece of a web page' },
    { sign: /<(?:\w+:)?(?:animate\w*|set)\b|@keyframes\b/i, says: 'moves, which readers may have asked pages not to do' },
    {
        sign: /(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg);)[^"']|url\(\s*["']?\s*(?!#|data:)[^)"']|@import\b|<\?xml-stylesheet\b/i,
        says: 'holds a link, or needs another file',
    },
];

function kindOf(bytes: Uint8Array): Picture['type'] | undefined {
    if ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte)) return 'image/png';
    if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
    const start = decode(bytes.subarray(0, 10_000)).replace(/^\uFEFF?\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*/i, '');
    return /^<(?:\w+:)?svg\b/.test(start) ? 'image/svg+xml' : undefined;
}

function decode(bytes: Uint8Array): string {
    return new TextDecoder('utf-8').decode(bytes);
}

type Size = readonly [width: number, height: number];

const unreadable: Size = [0, 0];

function sizeOfPng(bytes: Uint8Array): Size {
    const view = viewOf(bytes);
    return bytes.length < 24 ? unreadable : [view.getUint32(16), view.getUint32(20)];
}

/** The size stands in the first segment that begins a frame. */
function sizeOfJpeg(bytes: Uint8Array): Size {
    const view = viewOf(bytes);
    for (let at = 2; at + 9 < bytes.length; ) {
        const marker = view.getUint8(at + 1);
        if (view.getUint8(at) !== 0xff) return unreadable;
        if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
            return [view.getUint16(at + 7), view.getUint16(at + 5)];
        at += 2 + view.getUint16(at + 2);
    }
    return unreadable;
}

/** What browsers assume where an SVG says nothing of its size. */
const usualSize: Size = [300, 150];

function sizeOfSvg(text: string): Size {
    const opener = /<(?:\w+:)?svg\b[^>]*>/.exec(text)?.[0] ?? '';
    const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(opener);
    const [width, height] = box
        ? [box[1], box[2]]
        : [/\swidth\s*=\s*["']([\d.]+)/.exec(opener)?.[1], /\sheight\s*=\s*["']([\d.]+)/.exec(opener)?.[1]];
    return width === undefined || height === undefined ? usualSize : [Number(width), Number(height)];
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
    return new DataView(buffer, byteOffset, byteLength);
}

function toBase64(bytes: Uint8Array): string {
    let text = '';
    // In pieces, for a function takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 10_000) text += String.fromCharCode(...bytes.subarray(at, at + 10_000));
    return btoa(text);
}
