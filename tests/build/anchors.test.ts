import { expect, test } from 'vitest';
import { renderSite } from '../../packages/language/src/render/index.js';
import { openWorkspaces } from '../../packages/language/src/workspace.js';
import { today } from '../harness/services.js';

const text = `arrangement rutland "Rutland Partnership" { follows house-rules }
standard house-rules "House rules" {
    requirement kind "Be kind" { must "Be kind." }
}
partner council "Rutland Council" {
    kind  local authority
    lead  chief "Chief Executive"
}
group board "Strategic Board" { chair council.chief }
report yearly "Yearly report" { covers the previous financial year }
section lead "How we lead" {
    show partners
    show leads
    show board
    section told "What we tell" { show yearly }
}
section rules "How we meet the rules" { show compliance statement }
`;

/** The addresses of a page and of those beside it, without what the pages themselves need. */
async function addressesOf(source: string): Promise<readonly string[]> {
    const addresses: string[] = [];
    for await (const workspace of openWorkspaces({ sets: [[{ uri: 'file:///rutland.masa', text: source }]], today })) {
        const files = workspace.arrangements.flatMap((arrangement) => renderSite(workspace.lower(arrangement)));
        for (const { path, text: page } of files)
            for (const [, id = ''] of page.matchAll(/ id="([^"]+)"/g)) if (!id.includes('_')) addresses.push(`${path}#${id}`);
    }
    return addresses;
}

test('every partner, group, report, requirement and section keeps its address when it is called otherwise', async () => {
    const before = await addressesOf(text);
    const retitled = text.replace(
        /(?<=^\s*(?:arrangement|standard|requirement|partner|lead|group|report|section) +[\w-]+ )"([^"]+)"/gm,
        '"Another $1"',
    );
    expect(retitled.match(/"Another /g)).toHaveLength(10);
    for (const address of ['council', 'council.chief', 'board', 'yearly', 'lead', 'told', 'rules'])
        expect(before).toContain(`rutland.html#${address}`);
    expect(before).toContain('rutland/house-rules.html#house-rules.kind');
    expect(await addressesOf(retitled)).toEqual(before);
});
