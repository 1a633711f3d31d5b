import { BorderStyle, LineRuleType } from 'docx';

const font = 'Arial';
const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '0E4651' },
    paragraph: { spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
});

/** How headings, paragraphs and links look, by the names under which Word shows them. */
export const styles = {
    default: {
        document: { run: { font, size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 140, line: 288 } } },
        title: heading(48, 0),
        heading1: heading(32, 400),
        heading2: heading(26, 320),
        heading3: heading(23, 240),
        heading4: heading(22, 200),
        heading5: heading(22, 200),
        heading6: heading(22, 200),
        hyperlink: { run: { color: '0B5874', underline: {} } },
    },
    paragraphStyles: [
        { id: 'ContentsHeading', name: 'Contents Heading', basedOn: 'Normal', next: 'Normal', ...heading(32, 400) },
        {
            id: 'TableCaption',
            name: 'Table Caption',
            basedOn: 'Normal',
            next: 'Normal',
            run: { bold: true },
            paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
        },
        { id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: { spacing: { after: 60 }, indent: { left: 2600, hanging: 2600 } } },
        { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { before: 40, after: 40, line: 252 } } },
        { id: 'Quotation', name: 'Quotation', basedOn: 'Normal', paragraph: { indent: { left: 567 } } },
        // Holds a bookmark, and takes no room.
        {
            id: 'Mark',
            name: 'Mark',
            basedOn: 'Normal',
            run: { size: 2 },
            paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, keepNext: true },
        },
        {
            id: 'Concerns',
            name: 'Concerns',
            basedOn: 'Normal',
            paragraph: { spacing: { after: 60 }, border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: '0E4651' } } },
        },
        // As high as what it holds.
        {
            id: 'Picture',
            name: 'Picture',
            basedOn: 'Normal',
            paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } },
        },
        { id: 'Small', name: 'Small', basedOn: 'Normal', run: { size: 18, color: '4A5A68' } },
    ],
};
