import { expect, test } from 'vitest';
import { renderMarkdown, renderSite } from '../../packages/language/src/render/index.js';
import { openWorkspaces } from '../../packages/language/src/workspace.js';
import { today } from '../harness/services.js';

const standard = (confidence: string): string => `standard house-rules "House rules" {
    requirement kind "Be kind" { must "Be kind." source "Rule 1; the agreement of May" ${confidence} }
    requirement fair "Be fair" { must "Be fair." source "Rule 2; the agreement of May" ${confidence} }
}
`;

/** The page as Markdown, and those beside it as HTML. */
async function pagesOf(facts: string, confidence = 'read'): Promise<readonly string[]> {
    const text = `arrangement rutland "Rutland" {
    follows house-rules
    ${facts}
}
${standard(confidence)}section rules "Rules" { show compliance statement }
`;
    for await (const workspace of openWorkspaces({ sets: [[{ uri: 'file:///rutland.masa', text }]], today })) {
        const outputs = workspace.arrangements.map((arrangement) => workspace.lower(arrangement));
        return outputs.flatMap((output) => [renderMarkdown(output).text, ...renderSite(output).map((file) => file.text)]);
    }
    return [];
}

test('a place that was read stands in its row with all its parts', async () => {
    const [statement, , standards] = await pagesOf('');
    for (const page of [statement, standards]) {
        expect(page).toContain('Rule 1; the agreement of May');
        expect(page).not.toContain('Take care');
    }
});

test('what nearly all places end with is said once above those that nobody looked up', async () => {
    const [statement, , standards] = await pagesOf('', 'unverified');
    for (const page of [statement, standards]) {
        expect(page).toContain('Rule 1');
        expect(page?.match(/he agreement of May/g)).toHaveLength(1);
    }
});

test('a purpose without words says no less than none', async () => {
    const [page = ''] = await pagesOf('covers "Rutland"\n    purpose ""');
    expect(page).toContain('\n\nHow organisations in Rutland work together to keep children safe.\n\n');
    expect(page).not.toContain('Purpose');
});
