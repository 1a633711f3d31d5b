import { expect, test } from 'vitest';
import { renderMarkdown } from '../../packages/language/src/render/index.js';
import { openWorkspaces } from '../../packages/language/src/workspace.js';
import { today } from '../harness/services.js';

const sections = `part who "Who we are" {
    section partners "Partners" { """
        We are three; see {dispute}.

        - One

        And one more.
        """ }
}
section dispute "Disputes" {
    section letter "By letter" { "We write, as {words} tells." }
}
appendix words "Words" { "We mean it." }
`;

/** The lines of the page as Markdown, without anchors, from the first heading on. */
async function linesOf(numbered: string, rest = sections): Promise<readonly string[]> {
    const text = `arrangement rutland "Rutland" {\n    ${numbered}\n}\n${rest}`;
    for await (const workspace of openWorkspaces({ sets: [[{ uri: 'file:///rutland.masa', text }]], today })) {
        const pages = workspace.arrangements.map((model) => renderMarkdown(workspace.lower(model)).text);
        const lines = pages.flatMap((page) => page.replace(/<a id="[^"]*"><\/a>|\\|\(#[a-z]+\)/g, '').split('\n'));
        return lines.slice(lines.findIndex((line) => line.startsWith('## '))).filter((line) => line !== '' && !line.startsWith('As of'));
    }
    return [];
}

test('sections count on through the parts they stand in, and appendices have letters', async () => {
    expect(await linesOf('numbered sections')).toEqual([
        '## Part 1: Who we are',
        '### 1 Partners',
        'We are three; see [Disputes (section 2)].',
        '- One',
        'And one more.',
        '## 2 Disputes',
        '### 2.1 By letter',
        'We write, as [Words (Appendix A)] tells.',
        '## Appendix A: Words',
        'We mean it.',
    ]);
});

test('paragraphs count on from their section', async () => {
    expect((await linesOf('numbered sections and paragraphs')).filter((line) => line.startsWith('**'))).toEqual([
        '**1.1** We are three; see [Disputes (section 2)].',
        '**1.2** And one more.',
        '**2.1.1** We write, as [Words (Appendix A)] tells.',
        '**A.1** We mean it.',
    ]);
});

test('the two words may stand in either order', async () => {
    expect(await linesOf('numbered paragraphs and sections')).toEqual(await linesOf('numbered sections and paragraphs'));
});

test('where sections have no numbers, paragraphs count through the whole text', async () => {
    expect((await linesOf('numbered paragraphs')).filter((line) => line.startsWith('**'))).toEqual([
        '**1** We are three; see [Disputes].',
        '**2** And one more.',
        '**3** We write, as [Words] tells.',
        '**4** We mean it.',
    ]);
});

test('without numbers a part and an appendix still say what they are', async () => {
    expect((await linesOf('')).filter((line) => line.startsWith('#'))).toEqual([
        '## Part: Who we are',
        '### Partners',
        '## Disputes',
        '### By letter',
        '## Appendix: Words',
    ]);
});

test('behind Appendix Z come AA and AB', async () => {
    const appendices = Array.from({ length: 28 }, (_, index) => `appendix a-${index} "Words" { "We mean it." }`);
    const headings = (await linesOf('numbered sections', appendices.join('\n'))).filter((line) => line.startsWith('#'));
    expect(headings.slice(-3)).toEqual(['## Appendix Z: Words', '## Appendix AA: Words', '## Appendix AB: Words']);
});

test('sections that nobody wrote are numbered too', async () => {
    expect((await linesOf('numbered sections', 'contact desk "Desk" { telephone "01632 960999" }')).slice(0, 1)).toEqual([
        '## 1 How to reach us',
    ]);
});
