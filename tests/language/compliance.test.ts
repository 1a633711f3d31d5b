import { describe, expect, test } from 'vitest';
import { askedElements, isFactWord } from '../../packages/language/src/model/ways/asked-elements.js';
import { openWorkspaces } from '../../packages/language/src/workspace.js';
import { diagnoseFiles, Reader, today, uriOf } from '../harness/services.js';

/** An edition that we have never heard of, as a partnership or a department would add it: a file and no code. */
const edition = `standard house-rules "Northshire House Rules" {
    in force from 1 April 2026

    requirement pets-covered "Pets" {
        should "Say what becomes of a child's pets."
        source "rule 1" read
        met by a section
        otherwise "Write a section on pets."
    }

    requirement chair-duties "What the chair does" {
        must "State the duties of the chair."
        source "rule 2" unverified
        met by all of leads-meetings, speaks-up
    }

    requirement report-in-may "A report in May" {
        should "Publish the report by the end of May."
        source "rule 3" inferred
        met by a report published by 31 May
    }

    requirement later-rule "A rule to come" {
        must "Do what will be asked."
        source "rule 4" read
        met by a section
        applies from 1 January 2030
    }

    requirement by-judgement "A good text" {
        should "Write well."
        source "rule 5" read
        met by "Somebody who reads it."
    }
}
`;

const arrangement = (facts: string, elements = ''): string => `import "edition.masa"
arrangement northshire "Northshire" {
    follows house-rules
    next review 1 May 2199
    ${facts}
}
${elements}`;

/** What the compliance statement says of each requirement: its status, and what is missing or why. */
async function statuses(text: string, asOf = '2026-11-21', standard = edition): Promise<Record<string, string>> {
    const texts = [
        { uri: uriOf('main.masa'), text },
        { uri: uriOf('edition.masa'), text: standard },
    ];
    for await (const workspace of openWorkspaces({ sets: [texts], today, asOf })) {
        const [model] = workspace.arrangements;
        if (!model) throw new Error('There is no arrangement.');
        return Object.fromEntries(
            workspace
                .lower(model)
                .compliance.map(({ requirement, status, missing, reason }) => [
                    requirement,
                    [status, ...missing, ...(reason === undefined || status === 'not-found' ? [] : [`(${reason})`])].join(' '),
                ]),
        );
    }
    throw new Error('There is no workspace.');
}

describe('a standard that is added as a file', () => {
    test('is looked for at once', async () => {
        expect(await statuses(arrangement(''))).toEqual({
            'pets-covered': 'not-found',
            'chair-duties': 'not-found leads-meetings speaks-up',
            'report-in-may': 'not-found',
            'by-judgement': 'not-checked (What shows it: Somebody who reads it.)',
        });
    });

    test('is found met by sections, lists and deadlines', async () => {
        const elements = [
            'section pets "Pets" answers pets-covered {\n    "We look after them."\n}',
            'list chair-does "What the chair does" {\n    item leads-meetings "Leads"\n    item speaks-up "Speaks"\n}',
            'report yearly "Yearly report" {\n    publish by 31 May each year\n}',
        ];
        expect(await statuses(arrangement('', elements.join('\n')))).toEqual({
            'pets-covered': 'answered',
            'chair-duties': 'found',
            'report-in-may': 'found',
            'by-judgement': 'not-checked (What shows it: Somebody who reads it.)',
        });
    });

    test('counts what is stated more than what a section says of itself', async () => {
        const elements =
            'section chairing "Chairing" answers chair-duties {\n    "The chair leads."\n}\nlist chair-does "What the chair does" {\n    item leads-meetings "Leads"\n}';
        expect((await statuses(arrangement('', elements)))['chair-duties']).toBe('not-found speaks-up');
    });

    test('asks nothing before its day', async () => {
        expect((await statuses(arrangement(''), '2031-01-01'))['later-rule']).toBe('not-found');
    });

    test('can be departed from with a reason', async () => {
        const departure =
            'departs from pets-covered because "No child of ours has a pet." agreed by "the board" on 1 May 2026 review by 1 May 2199';
        expect((await statuses(arrangement(departure)))['pets-covered']).toBe('departed (No child of ours has a pet.)');
    });

    test('lends its findings the name, the level and the words of the requirement', async () => {
        const found = await diagnoseFiles([
            { path: 'main.masa', text: arrangement('') },
            { path: 'edition.masa', text: edition },
        ]);
        const findings = found.filter(({ path }) => path === 'main.masa').map(({ finding }) => finding);
        expect(findings.map(({ code, level }) => `${level} ${code}`).sort()).toEqual([
            'must chair-duties',
            'should pets-covered',
            'should report-in-may',
        ]);
        expect(findings.find(({ code }) => code === 'chair-duties')).toMatchObject({
            message: 'Not found: What the chair does. Nothing was found on: leads meetings; speaks up.',
            rule: { requirement: 'State the duties of the chair.', source: 'Northshire House Rules, rule 2 (unverified)' },
        });
        expect(findings.find(({ code }) => code === 'pets-covered')?.rule?.fix).toBe('Write a section on pets.');
    });

    test('asks for the text of a section that is there, and for no other section', async () => {
        const found = await diagnoseFiles([
            { path: 'main.masa', text: arrangement('', 'section pets "Pets" answers pets-covered {\n}') },
            { path: 'edition.masa', text: edition },
        ]);
        expect(found.find(({ finding }) => finding.code === 'pets-covered')?.finding).toMatchObject({
            message: "Still to be written: Pets. Say what becomes of a child's pets.",
            rule: { fix: 'Write in that section how it is met, or take it out of what the section answers.' },
        });
    });

    test('says nothing is missing while the text cannot be read', async () => {
        const found = await diagnoseFiles([
            { path: 'main.masa', text: arrangement('', 'group board "Board" { chiar vacant }') },
            { path: 'edition.masa', text: edition },
        ]);
        expect(found.map(({ finding }) => finding.code)).toEqual(['text-readable']);
    });
});

/** Time limits, contents, recipients, deadlines, periods, intervals and presence: all that a standard may ask for without code. */
const limits = `standard limits "Limits" {
    in force from 1 April 2026

    requirement place "Where it counts" {
        must "Say where."
        met by an arrangement that states area, published
    }

    requirement panel-told "Telling the Panel" {
        must "Tell the Panel within five working days."
        met by a step called notify or "tell the Panel" within exactly 5 working days
    }

    requirement copy-sent "A copy beforehand" {
        must "Send a copy at least a week before."
        met by a step called copy at least 7 days before
    }

    requirement kept-public "Public for a year" {
        must "Keep it public for a year."
        met by a step called publish for at least 1 year
    }

    requirement report-sent "Who is sent the report" {
        must "Send it to the Panel and to Ofsted."
        met by a report sent to national-panel, ofsted
    }

    requirement report-soon "How soon it is sent" {
        must "Send it within a week."
        met by a report sent within 7 days
    }

    requirement report-year "The year it covers" {
        must "Cover the financial year."
        met by a report covering the previous financial year
    }

    requirement report-twice "Twice a year" {
        must "Publish it twice a year."
        met by a report appearing at least twice a year
    }

    requirement report-agreed "The leads agree it" {
        must "Have the leads agree it."
        met by a report agreed by the leads
    }

    requirement last-resort "The last resort" {
        must "Name the Secretary of State."
        met by a process of kind dispute or escalation naming secretary-of-state
    }

    requirement reasons "Reasons" {
        must "Say why each agency takes part."
        met by each agency that states reason
        met by a section
    }
}
`;

const limited = (elements: string): string => `import "edition.masa"
arrangement northshire "Northshire" {
    follows limits
    covers "Luton"
    published 1 May 2026
    next review 1 May 2199
}
partner council "Council" {
    kind local authority
    lead chief "Chief Executive"
}
${elements}`;

describe('what a standard may ask for without code', () => {
    test('is found where it is stated', async () => {
        const elements = `
process incident "Incident" {
    kind escalation
    step first   "Tell the Panel"        by council  within 5 working days of "knowing"
    step copy    "Send a copy"                       at least 7 working days before publish
    step publish "Publish what was learned"          for at least 2 years
    step last    "Ask for a decision"    by secretary-of-state
}
report yearly "Yearly report" {
    covers the previous financial year
    appears quarterly
    agreed by council.chief
    send to national-panel within 5 days of publication
    send to ofsted
}
agency club "Club" { takes part by agreement reason "It knows the children." }
`;
        expect(await statuses(limited(elements), undefined, limits)).toEqual({
            place: 'found',
            'panel-told': 'found',
            'copy-sent': 'found',
            'kept-public': 'found',
            'report-sent': 'found',
            'report-soon': 'found',
            'report-year': 'found',
            'report-twice': 'found',
            'report-agreed': 'found',
            'last-resort': 'found',
            reasons: 'found',
        });
    });

    test('is not asked, or not checked, where there is nothing to ask it of', async () => {
        expect(await statuses(limited(''), undefined, limits)).toMatchObject({
            'panel-told': 'not-checked (No step states a time limit; it binds all the same.)',
            'copy-sent': 'not-checked (No step states a time limit; it binds all the same.)',
            reasons: 'not-asked (No agency is stated.)',
            'report-sent': 'not-found',
        });
    });

    test("is told in the author's words where it is stated otherwise", async () => {
        const text = limited(`
process incident "Incident" {
    kind escalation
    step notify  "Tell the Panel"           within 10 working days of "knowing"
    step copy    "Send a copy"              at least 3 days before publish
    step publish "Publish what was learned" for at least 6 months
}
report yearly "Yearly report" {
    covers the previous 12 months
    appears yearly
    agreed by "the board"
    send to national-panel within 7 working days of publication
}
agency club "Club" { takes part by agreement }
`);
        const found = await diagnoseFiles([
            { path: 'main.masa', text },
            { path: 'edition.masa', text: limits },
        ]);
        expect(found.map(({ finding }) => `${finding.code}: ${finding.message}`).sort()).toEqual([
            "copy-sent: 'Send a copy' is to happen at least 3 days before; what is asked is at least 7 days.",
            "kept-public: 'Publish what was learned' lasts at least 6 months; what is asked is at least 1 year.",
            "last-resort: Not found: The last resort. Nothing was found in 'Incident' on: Secretary of State.",
            "panel-told: 'Tell the Panel' is to happen within 10 working days; what is asked is within 5 working days.",
            "reasons: 'Club' does not say why it was chosen.",
            "report-agreed: 'Yearly report' is agreed by the board; what is asked is the leads.",
            "report-sent: Not found: Who is sent the report. Nothing was found in 'Yearly report' on: Ofsted. Write in it: send to ofsted.",
            "report-soon: 'Yearly report' is sent within 7 working days; what is asked is within 7 days.",
            "report-twice: 'Yearly report' appears yearly; what is asked is at least twice a year.",
            "report-year: 'Yearly report' covers the previous 12 months; what is asked is the previous financial year.",
        ]);
    });
});

/** Functions that have to be somebody's, and words that a section has to use. */
const functions = `standard functions "Functions" {
    in force from 1 April 2026

    requirement leads-do "What the leads do" {
        should "Show what the leads do."
        met by all of direction, sign-off as duties of the leads
        otherwise "State each as a \`duty\`."
    }

    requirement judging "What scrutiny does" {
        should "Show what scrutiny does."
        met by all of assurance as duties of the scrutineers
    }

    requirement chairing "What the chair does" {
        should "Show what the chair does."
        met by all of challenge as duties of the chair
    }

    requirement reviews "Reviews" {
        must "Say how reviews are commissioned and published."
        met by a section telling "commission", "publish"
    }
}
list what-leads-do "What the leads do" {
    part of functions
    item direction "Set the course"
    item sign-off  "Sign off the budget"
}
`;

const functioning = (elements: string): string => `import "edition.masa"
arrangement northshire "Northshire" {
    follows functions
    chair council.chief
    next review 1 May 2199
}
partner council "Council" {
    kind local authority
    lead chief "Chief Executive"
}
${elements}`;

describe('functions', () => {
    test('are found with those who have them, in however many places', async () => {
        const elements = `
group executive "Executive" { members the leads duty direction "Sets the course" }
group board "Board" { chair council.chief duty sign-off "Signs off the budget" duty challenge "Asks hard questions" }
scrutineer judge "Scrutineer" { duty assurance "Judges" }
section reviews-here "Reviews" answers reviews { "Reviews are commissioned by the board, and their publication is planned." }
`;
        expect(await statuses(functioning(elements), undefined, functions)).toEqual({
            'leads-do': 'found',
            judging: 'found',
            chairing: 'found',
            reviews: 'answered',
        });
    });

    test('are not found with somebody else, nor under a name that says something else', async () => {
        const elements = `
list notes "Notes" { item direction "Sets the course" item challenge "Asks hard questions" }
unit team "Team" { duty sign-off "Signs off the budget" duty assurance "Judges" }
post neglect-chair "Chair of the Neglect Group" { duty challenge "Asks hard questions" }
section reviews-here "Reviews" answers reviews { "Reviews are commissioned by the board." }
`;
        expect(await statuses(functioning(elements), undefined, functions)).toEqual({
            'leads-do': 'not-found direction sign-off',
            judging: 'not-found assurance',
            chairing: 'not-found challenge',
            reviews: 'not-found',
        });
        const renamed =
            'group executive "Executive" { members the leads duty direction "Bakes bread" duty sign-off "Signs off the budget" }';
        const found = await diagnoseFiles([
            { path: 'main.masa', text: functioning(renamed) },
            { path: 'edition.masa', text: functions },
        ]);
        expect(found.map(({ finding }) => finding.message)).toContain(
            "The duty 'direction' has no word in common with what is asked under this name: Set the course. Say what is done about it, or give the duty another name.",
        );
    });
});

test('whatever is not met says why, or what would meet it', async () => {
    const texts = [
        { uri: uriOf('main.masa'), text: 'arrangement northshire "Northshire" { follows working-together-2023, good-practice }' },
    ];
    for await (const workspace of openWorkspaces({ sets: [texts], today, asOf: '2025-10-01' })) {
        const lines = workspace.arrangements.flatMap((model) => workspace.state(model));
        const open = lines.filter(({ status }) => status !== 'found' && status !== 'answered');
        expect(open.length).toBeGreaterThan(80);
        expect(open.filter(({ words }) => words === '').map(({ code }) => code)).toEqual([]);
    }
});

/** What stands in the library is our own text: each word by which it looks has to be one that can be found. */
describe('whether chairing and scrutiny are in different hands', () => {
    const apart = `standard house-rules "Northshire House Rules" {
    requirement chair-apart "The chair" {
        should "Keep them apart."
        source "rule 1" read
        met by rule chair-not-scrutineer
    }
    requirement groups-apart "The groups" {
        should "Keep them apart."
        source "rule 2" read
        met by rule scrutiny-independent
    }
}
`;
    const council = 'partner council "Council" {\n kind local authority\n delegate dcs "Director"\n}';
    const board = (chair: string): string => `group board "Board" {\n chair ${chair}\n meets monthly\n}`;

    test.each([
        ['one name', 'chair "Alex Example"', `scrutineer judge held by "Alex Example"\n${board('"Alex Example"')}`, 'not-found'],
        ['two names', 'chair "Alex Example"', `scrutineer judge held by "Sam Sample"\n${board('"Alex Example"')}`, 'found'],
        ['a scrutineer without a name', 'chair "Alex Example"', `scrutineer judge\n${board('"Alex Example"')}`, 'not-checked'],
        ['an office in words', 'chair "Independent Chair"', `scrutineer judge held by "Alex"\n${board('"Convenor"')}`, 'not-checked'],
        ['a post in a partner', 'chair council.dcs', `${council}\nscrutineer judge held by "Alex"\n${board('council.dcs')}`, 'found'],
        ['a post of its own', 'chair post-1', `post post-1 "Chair"\nscrutineer judge held by "Alex"\n${board('post-1')}`, 'not-checked'],
        ['no scrutineer', 'chair "Alex Example"', board('"Alex Example"'), 'not-asked'],
    ])('is told of %s', async (_, facts, elements, status) => {
        const told = await statuses(arrangement(facts, elements), '2026-11-21', apart);
        expect(told['chair-apart']).toMatch(new RegExp(`^${status}`));
        expect(told['groups-apart']).toMatch(new RegExp(`^${status}`));
    });
});

test.each([
    [
        'the version approved last',
        'version 1 approved 1 May 2025\n version 2 approved 1 May 2026\n version 3 approved 15 January 2027',
        '2026-05-01',
    ],
    ['today where all is to come', 'published 1 December 2026\n version 1 approved 15 January 2027', today],
])('an arrangement is held against the standards of the day of %s', async (_, facts, day) => {
    for await (const workspace of openWorkspaces({ sets: [[{ uri: uriOf('main.masa'), text: `arrangement a {\n ${facts}\n}\n` }]], today }))
        expect(workspace.arrangements.map((model) => workspace.lower(model).asOf)).toEqual([day]);
});

test('a care board with a sliver of the area is a partner where it is stated, and where it is not, nobody claims that the partners are complete', async () => {
    const asks = `standard house-rules "Northshire House Rules" {
    requirement all-partners "The partners" {
        must "Name all."
        source "rule 1" read
        met by rule partner-set-complete
    }
}
`;
    const partner = (kind: string, title: string): string => `partner ${kind.slice(0, 1)}${title.length} "${title}" {\n kind ${kind}\n}\n`;
    const partners = [
        partner('local authority', 'Oxfordshire County Council'),
        partner('integrated care board', 'NHS Thames Valley Integrated Care Board'),
        partner('police', 'Thames Valley Police'),
    ].join('');
    const bath = 'NHS Bath and North East Somerset, Swindon and Wiltshire Integrated Care Board';
    expect(await statuses(arrangement('covers "Oxfordshire"', partners), undefined, asks)).toEqual({
        'all-partners': `not-checked (Left out: ${bath}, which has 0.9% of the area of Oxfordshire. By law a board with any part of the area is a partner; whether a part as small is real, or comes from how boundaries were drawn, cannot be told.)`,
    });
    const both = partners + partner('integrated care board', bath);
    expect(await statuses(arrangement('covers "Oxfordshire"', both), undefined, asks)).toEqual({ 'all-partners': 'found' });
});

test('a post that nobody holds now is found, and said to be vacant', async () => {
    const asks = `standard house-rules "House Rules" {
    requirement analysis "Analysis" {
        should "Say who puts the data together."
        source "rule 1" read
        met by rule analysis-function-stated
    }
}
`;
    const post = (tail: string): string => arrangement('', `post analyst "Data Analyst" ${tail}`);
    expect(await statuses(post('held by "Jo Example"'), undefined, asks)).toEqual({ analysis: 'found' });
    expect(await statuses(post('vacant'), undefined, asks)).toEqual({ analysis: "found ('Data Analyst' is vacant.)" });
    expect(await statuses(post('not yet appointed'), undefined, asks)).toEqual({ analysis: 'not-found' });
});

test('the standards of the library look for what there is', () => {
    const { services } = new Reader();
    for (const { documentUri } of services.references.Library.ofType('Standard')) {
        const text = services.references.Library.findText(documentUri) ?? '';
        const words = [...text.matchAll(/that states ([a-z, -]+)$/gm)].flatMap(([, list = '']) => list.split(', '));
        expect(words.filter((word) => !isFactWord(word))).toEqual([]);
        const elements = [...text.matchAll(/met by +(?:an?|each) ([a-z]+(?: death review)?)/g)].map(([, word = '']) => word);
        expect(elements.filter((word) => !askedElements.has(word))).toEqual([]);
    }
});
