import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { findPageNumbers } from '../../packages/cli/src/finish-pdf.js';

test('the number of a page is found under the name of an anchor, even under one that no address can have', async () => {
    const document = await PDFDocument.create();
    const pages = [document.addPage(), document.addPage()];
    const names = ['first', 't%C5%B7', '100%'];
    const places = names.map((name, index) => [name, [pages[index === 0 ? 0 : 1]?.ref, PDFName.of('XYZ')]]);
    document.catalog.set(PDFName.of('Dests'), document.context.obj(Object.fromEntries(places)));
    const numbers = await findPageNumbers(await document.save());
    expect(numbers).toEqual(
        new Map([
            ['first', 1],
            ['tŷ', 2],
            ['100%', 2],
        ]),
    );
});
