import { expect, test } from 'vitest';
import type { Output } from '../../packages/language/src/output/output-model.js';
import { renderMarkdown } from '../../packages/language/src/render/index.js';
import { openWorkspaces } from '../../packages/language/src/workspace.js';
import { today } from '../harness/services.js';

/** Guidance that rests on an Act, which asks for a priority and for a group. */
const standards = `standard guide "Guide" {
    kind        guidance
    rests on    duties-act
    in force    from 1 May 2020 to 2 May 2024
    replaced by new-guide
    requirement plan "A plan" { should "Have a plan." source "page 2" read met by a section }
    requirement chair "A chair" { should "Have a chair." source "page 3" read met by rule chair-named }
}
standard new-guide "New guide" { kind guidance }
standard duties-act "Duties Act" {
    kind act
    requirement hint "A hint" { info "Worth knowing." source "section 3" read met by a section }
    requirement aim "An aim" { must "State what you aim at." source "section 1; guide, page 1" read met by a priority }
    requirement board "A board" { must "Have a group." source "section 2" read met by a group }
    requirement disputes "Disputes" { should "Say what comes of a dispute." met by each process of kind dispute that states purpose }
    requirement duties "Duties" {
        should "Say who plans."
        met by all of planning as duties of the leads
        met by all of planning as duties of the chair
    }
    requirement work "Work" { should "Say what a group is for." source "section 4" read met by a group that states purpose, themes }
}
`;

async function statementOf(elements: string, facts = '', followed = 'guide'): Promise<string> {
    const page = (await lowerAll(elements, facts, followed)).map((output) => renderMarkdown(output).text).join('');
    return page.slice(Math.max(0, page.indexOf('What the law asks')));
}

async function lowerAll(elements: string, facts = '', followed = 'guide'): Promise<readonly Output[]> {
    const text = `arrangement rutland "Rutland" {
    follows ${followed}
    ${facts}
}
${elements}
${standards}section statement "Statement" { show compliance statement }
`;
    for await (const workspace of openWorkspaces({ sets: [[{ uri: 'file:///rutland.masa', text }]], today })) {
        return workspace.arrangements.map((arrangement) => workspace.lower(arrangement));
    }
    return [];
}

test('what the law asks and was not found stands above all, and leads to its row', async () => {
    const statement = await statementOf('group board "Board" {}');
    expect(statement).toMatch(/^What the law asks, not found: 1\*\* of 2 requirements\.\n/);
    expect(statement).toContain('- [An aim](#compliance-duties-act.aim) (Duties Act, section 1)\n');
    expect(statement).toContain(
        '<a id="compliance-duties-act.aim"></a>An aim | must | section 1; guide, page 1 | Not found. No priority is stated.',
    );
    expect(await statementOf('group board "Board" {}\npriority play "Play" {}')).toMatch(
        /^What the law asks, not found: none\*\* of 2 req/,
    );
});

test('the law stands before guidance, and what has to be done before what is worth knowing', async () => {
    const statement = await statementOf('');
    const at = ['</a>Duties Act', '</a>An aim |', '</a>A board |', '\n| A hint |', '</a>Guide', '\n| A plan |'].map((words) =>
        statement.indexOf(words),
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
});

test('an edition says when it was in force, and what replaced it', async () => {
    expect(await statementOf('')).toContain('In force from 1 May 2020 to 2 May 2024; replaced by New guide.');
});

test('what no group says is said of all of them, and not where one says it and another does not', async () => {
    const groups = (first: string, second: string): string => `group one "One" { ${first} }\ngroup two "Two" { ${second} }`;
    expect(await statementOf(groups('themes "Play"', ''))).toContain('Not found. No group says its purpose. What is asked: Say what');
    expect(await statementOf(groups('themes "Play"', 'purpose "Play."'))).toContain('| Not found. What is asked: Say what a group is for.');
});

test('the public is told what is not found, and not what to write', async () => {
    const statement = await statementOf('');
    expect(statement).toContain("Not found. 'Rutland' does not say who chairs the partnership. |");
    expect(statement).not.toContain('Write');
});

test('what is departed from in law is said above all', async () => {
    const departure = 'departs from aim because "Our aims follow." agreed by "the board" on 1 May 2026 review by 1 May 2199';
    expect(await statementOf('group board "Board" {}', departure)).toMatch(
        /^What the law asks, not found: none\*\* of 2 requirements; 1 departed from with a reason\.\n/,
    );
});

test('what of the law is departed from is listed with its reason above all, and leads to its row', async () => {
    const departures =
        'departs from aim because "Our aims follow." agreed by "the board" on 1 May 2026 review by 1 May 2199\n' +
        'departs from duties because "Nobody plans." agreed by "the board" on 1 May 2026 review by 1 May 2199';
    const statement = await statementOf('', departures);
    const [above = ''] = statement.split('How much a requirement weighs');
    expect(above).toMatch(/not found: 1\*\* of 2 requirements; 1 departed from with a reason\.\n\n- \[A board\]/);
    expect(above).toContain(
        'Departed from, with the reason that is given. The law asks for it all the same:\n\n' +
            '- [An aim](#compliance-duties-act.aim) (Duties Act, section 1): Our aims follow.\n',
    );
    // Nothing in law: the Act says should.
    expect(above).not.toContain('Nobody plans');
    expect(statement).toContain('<a id="compliance-duties-act.aim"></a>An aim | must | section 1; guide, page 1 | Departed from: Our aims');
});

test('a level means what the standard that uses it can say', async () => {
    const house = `standard house-rules "House rules" {
    requirement toys "Toys" { must "Have toys." met by a section }
    requirement songs "Songs" { should "Sing." met by a section }
}
`;
    const both = await statementOf(house, 'departs from toys because "We have none." agreed by "us" on 1 May 2026', 'guide, house-rules');
    expect(both).toMatch(/^What the law asks, not found: 2\*\* of 2 requirements\.\n/);
    expect(both).toContain('- **must**: the law asks for it; in House rules, the standard that is followed asks for it\n');
    expect(both).toContain(
        '- **should**: statutory guidance asks for it; in Duties Act, it helps to do what the law asks; in House rules, the standard that is followed asks for it\n',
    );

    const alone = await statementOf(house, '', 'house-rules');
    expect(alone).toContain('- **must**: the standard that is followed asks for it\n');
    expect(alone).not.toContain('the law asks');

    const repeated = 'standard notes "Notes" { kind guidance requirement one "One" { must "Do." met by a section } }\n';
    expect(await statementOf(repeated, '', 'notes')).toContain('- **must**: statutory guidance says that the law asks for it\n');
});

test('of several ways of which none says what it lacks nothing is told but what is asked', async () => {
    const [output] = await lowerAll('');
    expect(output?.compliance.find(({ requirement }) => requirement === 'duties')?.reason).toBe('What is asked: Say who plans.');
});

test('that nothing is stated is said of the kind that is asked for', async () => {
    const statement = await statementOf('process reviews "Reviews" { kind review }');
    expect(statement).toContain('| Not asked here. No process of kind dispute is stated. |');
});
