import { expect, test } from 'vitest';
import type { Output } from '../../packages/language/src/output/output-model.js';
import { renderMarkdown, renderPrint, renderSite } from '../../packages/language/src/render/index.js';
import { openWorkspaces } from '../../packages/language/src/workspace.js';
import { today } from '../harness/services.js';

const standard = (confidence: string): string => `standard house-rules "House rules" {
    requirement kind "Be kind" { must "Be kind." source "Rule 1; the agreement of May" ${confidence} }
    requirement fair "Be fair" { must "Be fair." source "Rule 2; the agreement of May" ${confidence} }
}
`;

/** The page as Markdown, and those beside it as HTML. */
async function pagesOf(facts: string, confidence = 'read', asOf = today): Promise<readonly string[]> {
    const outputs = await outputsOf(facts, confidence, asOf);
    return outputs.flatMap((output) => [renderMarkdown(output).text, ...renderSite(output).map((file) => file.text)]);
}

async function outputsOf(facts: string, confidence = 'read', asOf = today): Promise<readonly Output[]> {
    const text = `arrangement rutland "Rutland" {
    follows house-rules
    ${facts}
}
${standard(confidence)}section rules "Rules" { show compliance statement }
`;
    for await (const workspace of openWorkspaces({ sets: [[{ uri: 'file:///rutland.masa', text }]], today, asOf })) {
        return workspace.arrangements.map((arrangement) => workspace.lower(arrangement));
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

test('a purpose is a sentence, and ends once', async () => {
    const leadOf = async (purpose: string): Promise<string | undefined> => (await pagesOf(`purpose ${purpose}`))[0]?.split('\n\n')[2];
    expect(await leadOf('"We listen"')).toBe('We listen.');
    expect(await leadOf('"We listen!"')).toBe('We listen!');
    expect(await leadOf('"We say: ‘You are heard.’"')).toBe('We say: ‘You are heard.’');
});

test('what is no number and no address is no link, and an empty one is nothing', async () => {
    const contact = (name: string, ways: string): string => `contact ${name} "${name}" { ${ways} }`;
    const rest = `\n}\n${contact('door', 'telephone "" email ""')}\n${contact('desk', 'telephone "soon" email "by the form"')}\nsection reach "Reach" { show contacts`;
    const [page = ''] = await pagesOf(`concerns go to door${rest}`);
    expect(page).toContain('**Worried about a child?**\n\nIf a child is in danger now, call [999](<tel:999>).\n\n[door](#door)\n');
    expect(page).toContain('| by the form | soon |');
});

test.each([
    ['01632 960 123', '[01632 960 123](<tel:01632960123>)'],
    ['(01632) 960-123', '[(01632) 960-123](<tel:01632960123>)'],
    ['+44 (0)1632 960 123', '[\\+44 (0)1632 960 123](<tel:+441632960123>)'],
    ['01632 960 123 (8am to 5pm)', '01632 960 123 (8am to 5pm)'],
    ['01632 960 123 or 01632 960 124', '01632 960 123 or 01632 960 124'],
])('a telephone number is dialled where it is one: %s', async (telephone, shown) => {
    const door = `contact door "Front door" {\n    telephone "${telephone}"\n}`;
    const [page = ''] = await pagesOf(`concerns go to door\n}\n${door}\nsection reach "Reach" { show door`);
    expect(page).toContain(`\n[Front door](#door): ${shown}\n`);
});

test('the head says what happens when somebody calls', async () => {
    const door = 'contact door "Front door" {\n    purpose "You speak to a social worker"\n    telephone "01632 960001"\n}';
    const [page = ''] = await pagesOf(`concerns go to door\n}\n${door}\nsection reach "Reach" { show door`);
    const [head = '', body = ''] = page.split('id="reach"');
    expect(head).toContain('[01632 960001](<tel:01632960001>)\n\nYou speak to a social worker.\n');
    expect(body).toContain('You speak to a social worker');
});

test('an interim post without a holder puts no name under the signatures', async () => {
    const council = 'partner council "Council" {\n    kind local authority\n    lead chief "Chief Executive" interim';
    const [page = ''] = await pagesOf(
        `signed by council.chief on 1 May 2026\n}\nsection signed "Signed" { show signatures show leads }\n${council}`,
    );
    expect(page).toContain('| Council | 1 May 2026 |');
    expect(page).toContain('| interim |');
});

test('signatures are held against the version of the day that is told of', async () => {
    const facts = `version 1 approved 1 May 2024
    version 2 approved 1 May 2025
    version 3 approved 1 May 2199
    signed by council.chief on 2 May 2024
}
partner council "Council" {
    kind local authority
    lead chief "Chief Executive"
}
section signed "Signed" { show signatures`;
    const [before = ''] = await pagesOf(facts, 'read', '2024-06-01');
    expect(before).toContain('| Council |');
    expect(before).not.toContain('older than');
    const [now = ''] = await pagesOf(facts);
    expect(now).toContain('This signature is older than version 2, approved 1 May 2025.');
});

test('a lead who is not stated to have signed is told of, and has room to sign on paper', async () => {
    const facts = `version 2 approved 1 May 2025
    signed by council.chief on 2 May 2025
}
partner council "Council" {
    kind local authority
    lead chief "Chief Executive"
}
partner police "Police" {
    kind police
    lead constable "Chief Constable" held by "Ann Other"
}
section signed "Signed" { show signatures`;
    const [page = ''] = await pagesOf(facts);
    expect(page).toContain('It is not stated that anybody has signed for Police.');
    const toSign = (output: Output | undefined): string | undefined =>
        /To be signed for version 2[\s\S]*?<\/table>/.exec(output ? renderPrint(output).text : '')?.[0];
    const [begun] = await outputsOf(facts);
    expect(toSign(begun)).toMatch(/Chief Constable[\s\S]*Ann Other/);
    expect(toSign(begun)).not.toContain('Chief Executive');
    const [signed] = await outputsOf(facts.replace('2025\n}', '2025\n    signed by police on 3 May 2025\n}'));
    expect([signed?.id, toSign(signed)]).toEqual(['rutland', undefined]);
});

test('a step says who takes it where its words do not, and counts on the steps before it', async () => {
    const steps = [
        'step talk "Those who disagree talk" within 1 day of "the disagreement"',
        'step settle "It is settled" by board within 2 days of talk',
        'step end "The Board of Rutland has the last word" by board',
    ];
    const board = 'group board "Board of Rutland for Children" { also known as "the Board", "Board of Rutland for Children" }';
    const [page = ''] = await pagesOf(
        `\n}\n${board}\nprocess dispute "Dispute" {\n${steps.join('\n')}\n}\nsection how "How" { show dispute show groups show board`,
    );
    expect(page).toContain('</a>Those who disagree talk, within 1 day of the disagreement.');
    expect(page).toContain('</a>It is settled (by: [Board of Rutland for Children](#board)), within 2 days of [step 1](#dispute.talk).');
    expect(page).toContain('</a>The Board of Rutland has the last word.');
    expect(page).toContain('- Also known as: the Board\n');
    // The name of a group leads from the table to its card.
    expect(page).toMatch(/\n\| (?:\*\*)?\[Board of Rutland for Children\]\(#board\)/);
});

test('an abbreviation within a word names nobody', async () => {
    const [page = ''] = await pagesOf(
        `\n}\ngroup area "Local Area Group" { also known as "LA" }\nprocess planning "Planning" {\nstep write "Write the plan" by area\nstep tell "The LA tells its partners" by area\n}\nsection how "How" { show planning`,
    );
    expect(page).toContain('</a>Write the plan (by: Local Area Group).');
    expect(page).toContain('</a>The LA tells its partners.');
});

test('a name in a table that would lead to its own row is no link', async () => {
    const [page = ''] = await pagesOf('\n}\ngroup board "Board"\nsection how "How" { show groups');
    expect(page).toContain('Board');
    expect(page).not.toContain('(#board)');
});

test('only the three kinds of body are called safeguarding partners, and their posts', async () => {
    const partner = (name: string, kind: string): string =>
        `partner ${name} "${name}" {\n    kind ${kind}\n    lead head "Head of ${name}"\n    delegate deputy "Deputy of ${name}"\n}`;
    const [page = ''] = await pagesOf(
        `\n}\n${partner('council', 'local authority')}\n${partner('schools', 'education')}\nsection who "Who" { show partners show delegates show schools`,
    );
    const tableOf = (caption: string): string => page.split(`**${caption}**`)[1]?.split('\n\n')[1] ?? '';
    expect(tableOf('The safeguarding partners')).toContain('council');
    expect(tableOf('The safeguarding partners')).not.toContain('schools');
    expect(tableOf('Other partners')).toContain('schools');
    expect(tableOf('Delegated safeguarding partners')).not.toContain('Deputy of schools');
    expect(tableOf('Delegates of other partners')).toContain('Deputy of schools');
    expect(page).toMatch(/\n- Delegate: .*Deputy of schools/);
});

test('a section that has no text yet says so, and one that shows something does not', async () => {
    for (const written of ['} section aims "Our aims" {', '} section aims "Our aims" { ""']) {
        const [page = ''] = await pagesOf(written);
        expect(page).toContain('Our aims\n\nThis section has not been written yet.\n');
        expect(page.match(/not been written/g)).toHaveLength(1);
    }
});

test('a line of groups that is longer than any list is deep is told to its end', async () => {
    const groups = Array.from({ length: 1200 }, (_, index) => `group g${index} "Group ${index}" {\n    reports to g${index + 1}\n}\n`);
    const text = `arrangement rutland "Rutland" {\n}\n${groups.join('')}`;
    for await (const workspace of openWorkspaces({ sets: [[{ uri: 'file:///rutland.masa', text }]], today })) {
        const [page] = workspace.arrangements.map((arrangement) => renderMarkdown(workspace.lower(arrangement)).text);
        for (const index of [0, 600, 1199]) expect(page).toContain(`[Group ${index}](#g${index})`);
    }
    expect.assertions(3);
});

test('of two who chair together, the one who stands is told from the one who rotates', async () => {
    const board =
        'group board "Board" {\n    chair "Al Example" standing and one of the partners, rotating every 6 months\n    themes "a, b", "c, d"\n';
    const [page = ''] = await pagesOf(`}\nsection groups "Groups" { show board }\n${board}`);
    expect(page).toContain('Al Example (standing) and one of the partners, rotating every 6 months');
    expect(page).toContain('a, b; and c, d');
});

test('what has no title is told by its words or its place, in the text and in the data', async () => {
    const text = `themes rules.first, threads.voice
}
list rules "Rules" { item first "**Protection comes first.** Every child has a right to [help](https://example.org)." }
list threads "Threads" { item voice "Voice of {board.alias}, children, and families" }
group board "Board" { also known as "the Board" duty support "Supports and *challenges* leaders" }
process dispute "Resolving disagreement" {
    step S1 "They talk"
    stage second "Second stage" {
        choice "Agreed?" "yes" to S3, "no" to S2
        step S2 "The **managers** talk" within 2 days of S1
    }
    step S3 "It is settled" then S2
}
section how "How" {
    """
    {rules.first} And {threads.voice}; {board.support}; {dispute.S2}.
    """
    show dispute`;
    const [page = ''] = await pagesOf(text);
    expect(page).toContain('Themes: Protection comes first; and Voice of the Board, children, and families');
    expect(page).toContain(
        'Protection comes first. Every child has a right to help. And Voice of the Board, children, and families; Supports and challenges leaders; [The managers talk]',
    );
    const [{ elements } = { elements: [] }] = await outputsOf(text);
    const data = JSON.stringify(elements);
    expect(data).toContain('{"ref":"rules.first","text":"Protection comes first"}');
    expect(data).toContain('{"ref":"threads.voice","text":"Voice of the Board, children, and families"}');
    expect(data).toContain('"target":{"ref":"dispute.S3","text":"step 4"}');
    expect(data).toContain('"after":{"ref":"dispute.S1","text":"step 1"}');
    expect(data).toContain('"then":{"ref":"dispute.S2","text":"step 3"}');
});

test('money says for whom it is, line by line', async () => {
    const text = `\n}\nfunding 2025/26 {
    from "Council" £60 (for children)
    from "Council" £40 (40%) (for adults) "as agreed"
    spends £30 on "Training" (for the public)
    spends £20 on "Analyst" (0.5 posts)
}
section money "Money" { show funding show funding as chart`;
    const [page = ''] = await pagesOf(text);
    expect(page).toContain('| Contributor | For | Contribution | Share | Note |');
    expect(page).toContain(
        '| Council | children | £60 | 60.0% (worked out) |  |\n| Council | adults | £40 | 40% | as agreed |\n| **Total** |  | **£100** |',
    );
    expect(page).toContain('| Training | the public | £30 |  |\n| Analyst |  | £20 | 0.5 |\n| **Total** |  | **£50** |');
    expect(page).toContain('- Council, for adults: £40');
    const [{ elements } = { elements: [] }] = await outputsOf(text);
    expect(elements.find(({ kind }) => kind === 'funding')).toMatchObject({
        contributions: [{ audience: 'children' }, { audience: 'adults', share: { percent: 40 } }],
        spending: [{ audience: 'the public' }, {}],
    });
});

test('who holds two posts is named at both', async () => {
    const [page = ''] = await pagesOf(`}
partner one "One" { kind police delegate nurse "Chief Nurse" held by "Grace Example" }
partner two "Two" { kind police delegate nurse "Chief Nurse" held by one.nurse }
section posts "Posts" { show delegates`);
    expect(page).toContain('Grace Example ([Chief Nurse, One](#one.nurse))');
});

test('a quorum says how many of whom, or who has to be there', async () => {
    const text = `}
partner one "One" { kind police }
group board "Board" {
    quorum three of the members, 2 of 3 "colleges", all of the leads and one
}
section board-section "Board" { show board`;
    const [page = ''] = await pagesOf(text);
    expect(page).toContain('3 of the members, 2 of 3 colleges, all of the leads and One');
    const [{ elements } = { elements: [] }] = await outputsOf(text);
    expect(elements.find(({ kind }) => kind === 'group')).toMatchObject({
        quorum: {
            rules: [{ count: 3, party: { set: 'the members' } }, { count: 2, outOf: 3 }, { all: true }, { party: { ref: 'one' } }],
        },
    });
});

test('of several with `and` in them, each is told from the next; two stand as they are', async () => {
    const [page = ''] = await pagesOf(`themes "Exclusions", "Neglect and poverty", "Radicalisation"
}
group board "Board" { themes "Neglect and poverty", "Radicalisation" }
section groups "Groups" { show board`);
    expect(page).toContain('- Themes: Exclusions; Neglect and poverty; and Radicalisation\n');
    expect(page).toContain('- Themes: Neglect and poverty and Radicalisation\n');
});

test('a report is published on the website, or on one that has a name', async () => {
    const publishedOn = async (where: string): Promise<string | undefined> => {
        const [page = ''] = await pagesOf(`}
document site "${where}" { kind website }
report yearly "Yearly report" { publish by 30 September each year on site }
section reports "Reports" { show yearly`);
        return /^- Published: (.*)$/m.exec(page)?.[1];
    };
    expect(await publishedOn('Website of the Partnership')).toBe('by 30 September each year, on the Website of the Partnership');
    expect(await publishedOn('the website of the council')).toBe('by 30 September each year, on the website of the council');
    expect(await publishedOn('Safeguarding Bedfordshire')).toBe('by 30 September each year, on Safeguarding Bedfordshire');
});

test('sentences are parted by their own ends, and what else is said of a date stands in brackets', async () => {
    const [page = ''] = await pagesOf(`updated July 2024 "in the contents list"
    note "One is a sentence."
    note "Another is not"
    note "a third"`);
    expect(page).toContain('- Updated: July 2024 (in the contents list)\n');
    expect(page).toContain('- Note: One is a sentence. Another is not; a third\n');
});

test('a drawing names who takes a step where its words do not, as the list does', async () => {
    const text = `}
body minister "Secretary of State for Education"
process dispute "Dispute" {
    step "Talk" by "the managers" using "Escalation Process" within 2 working days
    step "Turn to the Secretary of State" by minister
}
section disputes "Disputes" { show dispute`;
    const [page = ''] = await pagesOf(text);
    expect(page).toContain(
        '1. Talk (by: the managers; using: Escalation Process), within 2 working days.\n2. Turn to the Secretary of State.',
    );
    const [output] = await outputsOf(text);
    const chart = output?.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'chart');
    expect(chart).toMatchObject({ chart: { nodes: [{ details: ['the managers', 'within 2 working days'] }, { details: [] }] } });
});

test('what is paid is told by the kinds of those who pay, where the whole is known', async () => {
    const moneyOf = async (lines: string): Promise<Output['money'] | undefined> => {
        const [output] = await outputsOf(`}
partner north "North Council" { kind local authority }
partner south "South Council" { kind local authority }
partner force "Force" { kind police }
funding "Funding in 2026/27" { ${lines} }
section money "Money" { show funding`);
        return output?.money;
    };
    expect(
        await moneyOf('from north £30K\nfrom south £20,000\nfrom force £40,000\nfrom "School" £10,000\nfrom force £5,000 in kind'),
    ).toEqual([
        {
            title: 'Funding in 2026/27',
            givers: [
                { kind: 'Local authority', amount: '£50,000 (50.0%)' },
                { kind: 'Integrated care board', amount: '' },
                { kind: 'Police', amount: '£40,000 (40.0%)' },
                { kind: 'Others', amount: '£10,000 (10.0%)' },
            ],
            total: '£100,000',
        },
    ]);
    expect(await moneyOf('from north £30,000\nfrom force')).toEqual([]);
});

test('what an arrangement states of itself is found at the head of its page, or in a table', async () => {
    const text = `arrangement rutland "Rutland" {
    covers "Rutland"
    follows house-rules
    relevant agencies school
}
agency school "School"
standard house-rules "House rules" {
    requirement area "Area" { must "Say where." met by an arrangement that states area }
    requirement agencies "Agencies" { must "Say who." met by an arrangement that states agencies }
}
section rules "Rules" { show compliance statement }
`;
    for await (const workspace of openWorkspaces({ sets: [[{ uri: 'file:///rutland.masa', text }]], today })) {
        const [page] = workspace.arrangements.map((arrangement) => renderMarkdown(workspace.lower(arrangement)).text);
        expect(page).toContain('| Area | must | Stated in the facts at the head of this document |');
        expect(page).toContain('| Agencies | must | Stated in the list of the agencies |');
    }
});

test('a group of which no chair is stated says so among those that have one', async () => {
    const groups = (chair: string): string => `}
group board "Board" { ${chair} }
group audit "Audit Group" { meets 4 times a year }
section groups "Groups" { show groups`;
    const [some = ''] = await pagesOf(groups('chair "Anna"'));
    expect(some).toContain('<a id="board"></a>Board | Anna | not stated |');
    expect(some).toContain('Audit Group | not stated | 4 times a year |');
    const [none = ''] = await pagesOf(groups(''));
    expect(none).not.toContain('Chair');
});

test('a loop leads back, and an answer after a question begins as a sentence does', async () => {
    const [page = ''] = await pagesOf(`}
process loop "Loop" {
    step look "Look" then act
    choice enough "Is it enough?" "yes" to act, "no" to look
    step act "Act" then look
}
section how "How" { show loop`);
    expect(page).toContain('</a>Look, then [step 3](#loop.act).');
    expect(page).toContain('</a>Is it enough? Yes: [step 3](#loop.act); no: [step 1](#loop.look).');
    expect(page).toContain('</a>Act, then back to [step 1](#loop.look).');
});

test('what an element is and does comes before its other names', async () => {
    const [page = ''] = await pagesOf(`}
group board "Board" {
    also known as "the Executive"
    meets 4 times a year
    purpose "Sets direction"
}
section groups "Groups" { show board`);
    expect(page).toContain('- Meets: 4 times a year\n- Purpose: Sets direction\n- Also known as: the Executive\n');
});

test('a page on what an Act asks calls it the Act, and one on guidance calls it by its title', async () => {
    const titles = async (facts: string): Promise<unknown> => (await outputsOf(facts))[0]?.pages.map(({ title }) => title);
    expect(await titles('follows children-act-2004, working-together-2023')).toEqual(
        expect.arrayContaining([
            'What is asked by the Children Act 2004',
            'What is asked by the Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018',
            'What is asked by Working Together to Safeguard Children 2023',
            'What is asked by House rules',
        ]),
    );
});
