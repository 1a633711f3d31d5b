import { describe, expect, test } from 'vitest';
import { connectTexts } from '../../packages/language/src/connected-texts.js';
import { mostPictureBytes, readPicture } from '../../packages/language/src/support/picture.js';
import { mark } from '../harness/services.js';

const svg = (content: string, attributes = 'viewBox="0 0 4 2"'): Uint8Array =>
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`);

/** As much of a PNG as has its size. */
const png = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 100,
]);

/** The start of a JPEG: a segment that says nothing of the size, and the one that does. */
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 50, 0, 200, 1, 1, 17, 0]);

describe('a picture', () => {
    test.each([
        ['an SVG', svg('<path d="M0 0h1"/>'), 'image/svg+xml', 4, 2],
        ['an SVG with width and height', svg('', 'width="30px" height="20"'), 'image/svg+xml', 30, 20],
        ['an SVG that says nothing of its size', svg('', ''), 'image/svg+xml', 300, 150],
        ['an SVG with what drawing programs write above it', withHead(svg('')), 'image/svg+xml', 4, 2],
        [
            'an SVG that refers to itself, and holds a photograph',
            svg(
                '<use href="#a"/><g fill="url(#b)"/><image xlink:href="data:image/png;base64,AA=="/><!-- <set of things> -->'.replace(
                    '<set of',
                    'set of',
                ),
            ),
            'image/svg+xml',
            4,
            2,
        ],
        ['a PNG', png, 'image/png', 300, 100],
        ['a JPEG', jpeg, 'image/jpeg', 200, 50],
    ])('is %s', (_, bytes, type, width, height) => {
        const reading = readPicture(bytes);
        expect(reading).toMatchObject({ ok: true, value: { type, width, height } });
        expect(reading.ok && Uint8Array.from(atob(reading.value.base64), (letter) => letter.charCodeAt(0))).toEqual(bytes);
    });

    const several = /^is neither an SVG nor a PNG nor a JPEG$/;
    test.each([
        ['a text', new TextEncoder().encode('Our logo'), several],
        ['a page', new TextEncoder().encode('<html><svg xmlns="http://www.w3.org/2000/svg"/></html>'), several],
        ['nothing', new Uint8Array(), several],
        ['a PNG without its size', png.subarray(0, 12), /^is broken/],
        ['a JPEG without its size', jpeg.subarray(0, 6), /^is broken/],
        ['an SVG of no height', svg('', 'viewBox="0 0 4 0"'), /^is broken/],
        ['too much', svg(' '.repeat(mostPictureBytes)), /^holds 101 kB, and may hold 100 kB at most$/],
        ['an SVG without its namespace', new TextEncoder().encode('<svg viewBox="0 0 1 1"/>'), /lacks xmlns=/],
        ['a script', svg('<script>alert(1)</script>'), /^holds a script$/],
        ['a script behind a prefix', svg('<s:script/>'), /^holds a script$/],
        ['a script in an attribute', svg('<g onload="a()"/>'), /^holds a script$/],
        ['a script in a link', svg('<a href="javascript:a()"/>'), /^holds a script$/],
        ['entities', svg('<!ENTITY a "b">'), /^holds entities/],
        ['a page in it', svg('<foreignObject/>'), /^holds a piece of a web page$/],
        ['what moves', svg('<animateTransform/>'), /^moves/],
        ['what moves by its style', svg('<style>@keyframes a {}</style>'), /^moves/],
        ['a picture from elsewhere', svg('<image href="https://a.example/b.png"/>'), /^holds a link, or needs another file$/],
        ['a picture beside it', svg("<image xlink:href='b.png'/>"), /needs another file$/],
        ['a font from elsewhere', svg('<style>a { src: url(https://a.example) }</style>'), /needs another file$/],
        ['a style sheet', svg('<style>@import "a.css";</style>'), /needs another file$/],
        ['an SVG within an SVG', svg('<image href="data:image/svg+xml;base64,AA=="/>'), /needs another file$/],
    ])('is not %s', (_, bytes, expected) => {
        expect(readPicture(bytes)).toMatchObject({ ok: false, problem: expect.stringMatching(expected) });
    });
});

function withHead(bytes: Uint8Array): Uint8Array {
    const head = '\uFEFF<?xml version="1.0"?>\n<!-- Made with care -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n';
    return new Uint8Array([...new TextEncoder().encode(head), ...bytes]);
}

test('pictures are looked for beside the file that shows them, each text with its own', async () => {
    const asked: string[] = [];
    const texts = [
        { uri: 'file:///a/one.masa', text: 'arrangement one "One" {\n    logo "pictures/mark.svg"\n}' },
        { uri: 'file:///b/two.masa', text: 'arrangement two "Two" {\n    logo   "../none.png" "A hill"\n}' },
    ];
    const sets = await connectTexts(
        texts,
        async () => undefined,
        async (uri) => {
            asked.push(uri);
            return uri.endsWith('mark.svg') ? readPicture(new TextEncoder().encode(mark)) : undefined;
        },
    );
    expect(asked).toEqual(['file:///a/pictures/mark.svg', 'file:///none.png']);
    expect(sets.flat().map(({ pictures }) => [...(pictures?.keys() ?? [])])).toEqual([['file:///a/pictures/mark.svg'], []]);
});
