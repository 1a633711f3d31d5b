import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** The number of the page that each anchor stands on, from 1: of the anchors that a link of the document leads to. */
export async function findPageNumbers(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const numbers = new Map(document.getPages().map(({ ref }, index): [PDFRef, number] => [ref, index + 1]));
    const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
    const found = (places?.entries() ?? []).flatMap(([name]): [string, number][] => {
        const page = places?.lookupMaybe(name, PDFArray)?.get(0);
        const number = page instanceof PDFRef ? numbers.get(page) : undefined;
        return number === undefined ? [] : [[anchorOf(name.decodeText()), number]];
    });
    return new Map(found);
}

/** Browsers write the names of anchors as they stand in addresses; a name that no address can have stays as it is. */
function anchorOf(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** What a document says of itself to those who look at its properties. */
export interface AboutPdf {
    readonly title: string;
    /** As in BCP 47. */
    readonly language: string;
}

/** Writes into a document what it is, in place of the name of the browser that printed it. */
export async function describePdf(pdf: Uint8Array, { title, language }: AboutPdf): Promise<Uint8Array> {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const printer = document.getProducer();
    document.setTitle(title, { showInWindowTitleBar: true });
    document.setAuthor(title);
    document.setLanguage(language);
    document.setCreator('Masa');
    document.setProducer(printer === undefined ? 'Masa' : `Masa, by ${printer}`);
    return document.save({ useObjectStreams: false });
}
