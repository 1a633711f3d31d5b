const kinds: Readonly<Record<string, string>> = {
    pdf: 'PDF',
    doc: 'Word file',
    docx: 'Word file',
    odt: 'text file for download',
    rtf: 'text file for download',
    ppt: 'file of slides',
    pptx: 'file of slides',
};

const ending = /^[^?#]*\.(?<ending>[a-z]{3,4})(?:[?#]|$)/i;

/** What kind of file an address leads to, as far as its ending tells; undefined for a page. */
export function fileForDownload(address: string | undefined): string | undefined {
    return kinds[ending.exec(address ?? '')?.groups?.['ending']?.toLowerCase() ?? ''];
}
