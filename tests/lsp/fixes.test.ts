import { describe, expect, test } from 'vitest';
import { CodeActionKind } from 'vscode-languageserver';
import { checkFixes } from '../harness/check-fix.js';
import { applyWorkspaceEdit, openAt } from '../harness/lsp-services.js';

describe('a word of other papers', () => {
    const group = (line: string): string => `group board "Board" {\n    chair vacant\n    ${line}\n}\n`;
    test.each([
        ['frequ$ency monthly', "Write 'meets'", 'meets monthly'],
        ['terms $of reference "Leads us"', "Write 'purpose'", 'purpose "Leads us"'],
        ['account$able to executive', "Write 'reports to'", 'reports to executive'],
        ['sin$ce 1 May 2026', "Write 'runs from'", 'runs from 1 May 2026'],
    ])('becomes that of the language: %s', (written, title, mended) => checkFixes(group(written), { [title]: group(mended) }));
    test('becomes that of the language where another fact opens with it', () =>
        checkFixes('arrangement a "A" {\n    agencies $schools\n}\n', {
            "Write 'relevant agencies'": 'arrangement a "A" {\n    relevant agencies schools\n}\n',
        }));
});

describe('a name that is not known', () => {
    test('becomes the nearest of the right kind', () =>
        checkFixes(
            'group board "Board" { chair vacant\n meets monthly }\ngroup executive "E" {\n    chair vacant\n    meets monthly\n    reports to $bord\n}\n',
            {
                "Write 'board'":
                    'group board "Board" { chair vacant\n meets monthly }\ngroup executive "E" {\n    chair vacant\n    meets monthly\n    reports to board\n}\n',
            },
        ));
    test('becomes the nearest in prose', () =>
        checkFixes('theme neglect "N"\nsection v "V" { "The {negl$ct}." }\n', {
            "Write 'neglect'": 'theme neglect "N"\nsection v "V" { "The {neglect}." }\n',
        }));
    test('becomes the nearest where it has an article as well', () => {
        const text = (holder: string): string => `partner police "P"\npartner b "B" {\n    lead c "C" held by ${holder}\n}\n`;
        return checkFixes(text('the $policee'), { 'Write police': text('police'), 'Write policee': text('policee') });
    });
    test('becomes the nearest fact', () =>
        checkFixes('group b "B" { chair vacant\n meets monthly }\nsection v "V" { "The {b.chiar$}." }\n', {
            "Write 'chair'": 'group b "B" { chair vacant\n meets monthly }\nsection v "V" { "The {b.chair}." }\n',
        }));
    test('becomes the nearest authority, in quotation marks', () =>
        checkFixes('arrangement a "A" { covers "$Lutonn" }\n', { "Write 'Luton'": 'arrangement a "A" { covers "Luton" }\n' }));
    test('is imported from the file that states it', () =>
        checkFixes('// --- a.masa\n// What this is.\n\npriority p "P" { themes $neglect }\n// --- shared/b.masa\ntheme neglect "N"\n', {
            'Import \'neglect\' from "shared/b.masa"': '// What this is.\n\nimport "shared/b.masa"\n\npriority p "P" { themes neglect }',
        }));
    test.each([
        ['on top of one without a comment', '', ''],
        ['below a comment that an element follows', '// What this is.\n// And more.\n', '// What this is.\n// And more.\n\n'],
        ['below an empty line', '\n', ''],
    ])('is imported %s, with empty lines around', (_, head, above) =>
        checkFixes(`// --- a.masa\n${head}priority p "P" { themes $neglect }\n// --- b.masa\ntheme neglect "N"\n`, {
            'Import \'neglect\' from "b.masa"': `${above}import "b.masa"\n\npriority p "P" { themes neglect }`,
        }),
    );
    const board = (facts: string): string => `group board "Board" {\n    ${facts}\n    meets monthly\n}\n`;
    test('is stated, or becomes a plain text', () =>
        checkFixes(board('chair vacant\n    members $early-schools'), {
            'State agency early-schools "Early schools"': `${board('chair vacant\n    members early-schools')}\nagency early-schools "Early schools"\n`,
            'Write "early schools" in quotation marks': board('chair vacant\n    members "early schools"'),
        }));
    test('is stated as what its place asks for', async () => {
        const ofGroup = 'chair vacant\n    reports to $cabinet';
        await checkFixes(board(ofGroup), {
            'State group cabinet "Cabinet"': `${board(ofGroup.replace('$', ''))}\ngroup cabinet "Cabinet"\n`,
            'Write "cabinet" in quotation marks': board('chair vacant\n    reports to "cabinet"'),
        });
        await checkFixes(board('chair $dcs'), {
            'State post dcs "Dcs"': `${board('chair dcs')}\npost dcs "Dcs"\n`,
            'Write "dcs" in quotation marks': board('chair "dcs"'),
        });
    });
    test('is no text where it has a dot', () => checkFixes(board('chair $council.dcs'), {}));
    test("is not imported from a file of a neighbour's own, nor is that advised", () =>
        checkFixes(
            '// --- one/a.masa\narrangement one "One" {\n    follows none\n}\ngroup board "Board" {\n    chair vacant\n    meets monthly\n    reports to $executive\n}\n// --- two/b.masa\nimport "groups.masa"\narrangement two "Two" {}\n// --- two/groups.masa\ngroup executive "Executive" {\n    chair vacant\n    meets monthly\n}\n',
            Object.fromEntries(
                [
                    ['State group executive "Executive"', 'executive', '\n\ngroup executive "Executive"'],
                    ['Write "executive" in quotation marks', '"executive"', ''],
                ].map(([title, name, below]) => [
                    title,
                    `arrangement one "One" {\n    follows none\n}\ngroup board "Board" {\n    chair vacant\n    meets monthly\n    reports to ${name}\n}${below}`,
                ]),
            ),
        ));
    test('is imported below the other imports', () =>
        checkFixes(
            '// --- a.masa\nimport "c.masa"\npriority p "P" { themes $neglect, x }\n// --- b.masa\ntheme neglect "N"\n// --- c.masa\ntheme x "X"\n',
            {
                'Import \'neglect\' from "b.masa"': 'import "c.masa"\nimport "b.masa"\npriority p "P" { themes neglect, x }',
            },
        ));
});

describe('a title in a list of names', () => {
    const text = (chair: string, title = 'Clerk'): string =>
        `group board "Board" {\n    chair ${chair}\n    meets monthly\n}\npartner police "Police" {\n    post head "${title}"\n}\n`;
    test('gets quotation marks', () => checkFixes(text('$Head of Quality'), { 'Write "Head of Quality"': text('"Head of Quality"') }));
    test('becomes the reference to the post of that title', () =>
        checkFixes(text('$Head of Quality', 'Head of quality'), {
            'Write police.head': text('police.head', 'Head of quality'),
            'Write "Head of Quality"': text('"Head of Quality"', 'Head of quality'),
        }));
    test('becomes the name that was written with a space', () =>
        checkFixes(`${text('$quality board')}group quality-board "Q" {\n    chair vacant\n    meets monthly\n}\n`, {
            'Write quality-board': `${text('quality-board')}group quality-board "Q" {\n    chair vacant\n    meets monthly\n}\n`,
            'Write "quality board"': `${text('"quality board"')}group quality-board "Q" {\n    chair vacant\n    meets monthly\n}\n`,
        }));
});

describe('who holds a post', () => {
    const post = (tail: string): string => `partner police "Police" {\n    kind police\n    delegate dcs ${tail}\n}\n`;
    test('is offered for a name without a title', () =>
        checkFixes(post('$Jane Smith'), {
            'Write held by "Jane Smith"': post('held by "Jane Smith"'),
            'Write "Jane Smith"': post('"Jane Smith"'),
        }));
    test('is not offered for what can be a title alone', () =>
        checkFixes(post('$Head of Crime'), { 'Write "Head of Crime"': post('"Head of Crime"') }));
    test('stands behind held by', () =>
        checkFixes(post('"Deputy" held $Jane Smith from 1 May 2026'), {
            'Write held by "Jane Smith"': post('"Deputy" held by "Jane Smith" from 1 May 2026'),
        }));
});

describe('a name behind the title of a post', () => {
    const post = (tail: string): string =>
        `partner police "Police" {\n    kind police\n    lead chief "Chief Officer of Police"${tail}\n}\n`;
    const held = { 'Write held by "Rob Nixon"': post(' held by "Rob Nixon"') };
    test('becomes who holds it', () => checkFixes(post(' Rob Nixon$'), held));
    test('with marks of its own too', () => checkFixes(post(' "Rob Nixon"$'), held));
    test('behind a comma or in brackets too', () =>
        checkFixes(post(', Rob Nixon$'), held).then(() => checkFixes(post(' (Rob Nixon)$'), held)));
    test('before what else stands on the line', () =>
        checkFixes(post(" Rob O'Nixon$ from 1 May 2026"), {
            'Write held by "Rob O\'Nixon"': post(' held by "Rob O\'Nixon" from 1 May 2026'),
        }));
});

test('a second text on the line of a post is nobody who holds it', () =>
    checkFixes('scrutineer s "Scrutineer" { methods "audits" "talks"$ }\n', {}));

describe('what a merge left behind', () => {
    const merged = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> feature\n`;
    const within = (facts: string): string => `group board "Board" {\n${facts}    meets monthly\n}\n`;
    const [ours, theirs] = ['    chair vacant\n', '    chair "Anna Example"\n    // Since May.\n'];

    test('becomes one of the two versions', () =>
        checkFixes(within(`$${merged(ours, theirs)}`), {
            'Keep the first version': within(ours),
            'Keep the second version': within(theirs),
        }));
    test('is found in a text as well, where it would be published', () =>
        checkFixes(`section s "S" {\n    """\n$${merged('    We listen.\n', '    We hear.\n')}    """\n}\n`, {
            'Keep the first version': 'section s "S" {\n    """\n    We listen.\n    """\n}\n',
            'Keep the second version': 'section s "S" {\n    """\n    We hear.\n    """\n}\n',
        }));
    test('keeps what both started from out of it', () =>
        checkFixes(within(`$<<<<<<< HEAD\n${ours}||||||| base\n    chair "Ben"\n=======\n${theirs}>>>>>>> feature\n`), {
            'Keep the first version': within(ours),
            'Keep the second version': within(theirs),
        }));
});

describe('a literal that cannot be read', () => {
    test('becomes a date with the month as a word', () =>
        checkFixes('arrangement a "A" {\n    published $1/10/2024\n}\n', {
            'Write 1 October 2024': 'arrangement a "A" {\n    published 1 October 2024\n}\n',
            'Write 10 January 2024': 'arrangement a "A" {\n    published 10 January 2024\n}\n',
        }));
    test('becomes the month that was meant', () =>
        checkFixes('arrangement a "A" {\n    published $1 Octobr 2024\n}\n', {
            'Write 1 October 2024': 'arrangement a "A" {\n    published 1 October 2024\n}\n',
        }));
    test('becomes one of the amounts it may be', () =>
        checkFixes('funding {\n    from "A" $£1,23\n}\n', {
            'Write £1.23': 'funding {\n    from "A" £1.23\n}\n',
            'Write £123': 'funding {\n    from "A" £123\n}\n',
            'Write £1,230': 'funding {\n    from "A" £1,230\n}\n',
        }));
    test('becomes a financial year', () =>
        checkFixes('funding $2025-26 {\n    from "A" £1\n}\n', { 'Write 2025/26': 'funding 2025/26 {\n    from "A" £1\n}\n' }));
    test('is left where nobody knows', () => checkFixes('arrangement a "A" {\n    published $31 February 2025\n}\n', {}));
});

describe('a text that cannot be read', () => {
    test('gets the quotation marks that a sentence in a section lacks', () =>
        checkFixes('section s "S" {\n    $We hear children, and the {board} meets.\n}\n', {
            'Write the quotation marks': 'section s "S" {\n    "We hear children, and the {board} meets."\n}\n',
        }));
    const ofSection = (words: string): string => `section s "S" {\n    ${words}\n}\n`;
    const ofGroup = (words: string): string => `group b "B" {\n    chair vacant\n    meets monthly\n    ${words}\n}\n`;
    test.each([
        [
            'in the middle of a sentence',
            'The partnership’s “front door” is open – day and night. “What is life like for this child?”',
            '"The partnership’s “front door” is open – day and night. “What is life like for this child?”"',
        ],
        ['at its beginning', '“We listen to children,” and we don’t stop.', '"“We listen to children,” and we don’t stop."'],
        ['that are straight already', '"We listen," and we don’t stop.', '"\\"We listen,\\" and we don’t stop."'],
        ['in a sentence that begins small', 'children’s “front door” and more', '"children’s “front door” and more"'],
    ])('keeps the marks around some words of a sentence: %s', (_, pasted, written) =>
        checkFixes(ofSection(`$${pasted}`), { 'Write the quotation marks': ofSection(written) }),
    );
    test.each([
        ['at its beginning', 'note “We listen,” and we don’t stop.', 'note "“We listen,” and we don’t stop."'],
        ['in its middle', 'purpose The board’s “front door” is open', 'purpose "The board’s “front door” is open"'],
    ])('keeps the marks around some words of a fact: %s', (_, pasted, written) =>
        checkFixes(ofGroup(`$${pasted}`), { 'Write the quotation marks': ofGroup(written) }),
    );
    test('gets no marks around some words where the whole cannot be told', () =>
        checkFixes(ofSection('$We call it “the front door” here. // why'), {}));
    test('gets straight quotation marks', () =>
        checkFixes('theme a $“Neglect”\n', { 'Write straight quotation marks': 'theme a "Neglect"\n' }));
    test('keeps the marks inside its straight quotation marks', () =>
        checkFixes('link $“https://example.org” "the “new” procedures"\n', {
            'Write straight quotation marks': 'link "https://example.org" "the “new” procedures"\n',
        }));
    test('loses punctuation', () => checkFixes('theme a "A"$;\n', { "Take out ';'": 'theme a "A"\n' }));
    test('is closed', () => checkFixes('theme a "A$\n', { 'Close the text with "': 'theme a "A"\n' }));
});

describe('an import that leads nowhere', () => {
    test('gets slashes', () =>
        checkFixes('// --- a.masa\nimport "$shared\\b.masa"\n// --- shared/b.masa\ntheme a "A"\n', {
            'Import "shared/b.masa"': 'import "shared/b.masa"',
        }));
    test('gets the path of the file that was meant', () =>
        checkFixes('// --- a.masa\nimport "$partner.masa"\n// --- partners.masa\ntheme a "A"\n', {
            'Import "partners.masa"': 'import "partners.masa"',
        }));
    test('gets the folder in which the file lies', () =>
        checkFixes('// --- a/a.masa\nimport "$groups.masa"\n// --- shared/groups.masa\ntheme a "A"\n', {
            'Import "../shared/groups.masa"': 'import "../shared/groups.masa"',
        }));
});

describe('funding that no section shows', () => {
    const text = (funding: string, sections: string): string => `arrangement a "A"\nfunding ${funding} {\n    from "B" £1\n}\n${sections}`;
    test('is shown in the section on money', () => {
        const sections = (show: string): string =>
            `section a1 "A" {\n    section money "How we are funded" {\n        "As here."\n${show}    }\n}\nsection z "Z" {\n    "Z."\n}\n`;
        return checkFixes(text('$2025/26', sections('')), {
            "Show it in the section on money, 'How we are funded'": text('2025/26', sections('        show funding\n')),
        });
    });
    test('gets a section of its own before the statement, or stands in the last', () => {
        const [before, after] = ['section a1 "A" {\n    "B."\n}\n', 'section z "Z" {\n    show compliance statement\n'];
        return checkFixes(text('$2025/26', `${before}${after}}\n`), {
            "Show it in a section of its own, 'How we are funded'": text(
                '2025/26',
                `${before}\nsection funding-section "How we are funded" {\n    show funding\n}\n${after}}\n`,
            ),
            "Show it in the last section, 'Z'": text('2025/26', `${before}${after}    show funding\n}\n`),
        });
    });
});

test('a fact that is stated twice is taken out', () =>
    checkFixes('group b "B" {\n    chair vacant\n    meets monthly\n    $meets quarterly\n}\n', {
        'Take out this one': 'group b "B" {\n    chair vacant\n    meets monthly\n}\n',
        'Take out the first': 'group b "B" {\n    chair vacant\n    meets quarterly\n}\n',
    }));

test('a group without a chair says so', () =>
    checkFixes('group $b "B" {\n    meets monthly\n}\n', {
        "State that the chair of 'B' is vacant": 'group b "B" {\n    chair vacant\n    meets monthly\n}\n',
    }));

describe('what a report lacks', () => {
    const lacking = (facts: string, way: string): string =>
        `arrangement a "A" {\n    follows house\n}\nreport $yearly "Yearly report" {\n    publish by 30 September each year\n${facts}}\nstandard house "House standard" {\n    requirement asked "Asked" {\n        should "Do it."\n        met by ${way}\n    }\n}\n`;
    const checkReport = (facts: string, way: string, title: string, after: string): Promise<void> =>
        checkFixes(lacking(facts, way), { [title]: lacking(after, way).replace('$', '') });

    test('is agreed by the leads', () =>
        checkReport('', 'a report agreed by the leads', 'Say that it is agreed by the leads', '    agreed by the leads\n'));
    test('is what it contains', () =>
        checkReport(
            '    agreed by the leads\n',
            'a report naming done, effectiveness',
            "Say that it contains 'done' and 'effectiveness', still to be written",
            '    agreed by the leads\n    contains done "[insert the text]", effectiveness "[insert the text]"\n',
        ));
    test('goes on with the fact that lacks it', () =>
        checkReport(
            '    send to ofsted\n',
            'a report sent within 7 days',
            'Say how soon it is sent',
            '    send to ofsted within 7 days of publication\n',
        ));
    test('is where it is published', async () => {
        const way = 'a report that states published-on';
        await checkFixes(lacking('', way), {
            'Say where it is published, still to be written': lacking('', way)
                .replace('$', '')
                .replace('each year', 'each year on "[insert the text]"'),
        });
    });
});

test('a section that is missing is offered by the title of what it answers', () =>
    checkFixes(
        'arrangement $a "A" {\n    follows house\n}\nstandard house "House standard" {\n    requirement asked "Finding and meeting need" {\n        should "Do it."\n        met by a section\n    }\n}\n',
        { "Begin a section on 'Finding and meeting need'": expect.stringContaining('answers asked {') as unknown as string },
    ));

describe('a pasted text of several lines', () => {
    const mended = {
        'Write """ before and after the text':
            'section s "S" {\n    """\n    It asks:\n    - One child’s view\n\n    The end.\n    """\n}\n',
    };
    test.each([
        ['first', '"$It asks:\n    • One child’s view\n\n    The end."'],
        ['second', '"It asks:\n    • One $child’s view\n\n    The end."'],
        ['last', '"It asks:\n    • One child’s view\n\n    The end."$'],
    ])('is mended from its %s line', (_, pasted) => checkFixes(`section s "S" {\n    ${pasted}\n}\n`, mended));
    test('is not mended from the line behind it', () =>
        checkFixes('section s "S" {\n    "It asks:\n    • One child’s view"\n    "$Another text."\n}\n', {}));
});

describe('many at once', () => {
    const groups = 'group $a "A" {\n    meets monthly\n}\ngroup b "B" {\n    meets monthly\n}\n';

    test('all of a kind that can be mended in one way alone', () =>
        checkFixes(groups, {
            "State that the chair of 'A' is vacant":
                'group a "A" {\n    chair vacant\n    meets monthly\n}\ngroup b "B" {\n    meets monthly\n}\n',
            "State that the chair of 'A' is vacant, and likewise: all 2 in this file":
                'group a "A" {\n    chair vacant\n    meets monthly\n}\ngroup b "B" {\n    chair vacant\n    meets monthly\n}\n',
        }));

    test('once for each kind, however many are marked', () =>
        checkFixes('group $a "A" { meets monthly } group b "B" { meets monthly }\n', {
            "State that the chair of 'A' is vacant": 'group a "A" {\n    chair vacant\n    meets monthly } group b "B" { meets monthly }\n',
            "State that the chair of 'B' is vacant": 'group a "A" { meets monthly } group b "B" {\n    chair vacant\n    meets monthly }\n',
            "State that the chair of 'A' is vacant, and likewise: all 2 in this file":
                'group a "A" {\n    chair vacant\n    meets monthly } group b "B" {\n    chair vacant\n    meets monthly }\n',
        }));

    test('those that cannot be read and are mended alike', () =>
        checkFixes('theme $a “A”\ntheme b “B”\ntheme c "C";\n', {
            'Write straight quotation marks': 'theme a "A"\ntheme b “B”\ntheme c "C";\n',
            'Write straight quotation marks: all 2 in this file': 'theme a "A"\ntheme b "B"\ntheme c "C";\n',
        }));

    /** What an editor gets that asks for one kind of action, as one that mends whatever is saved does. */
    async function ask(text: string, only: string): Promise<Readonly<Record<string, string>>> {
        const editor = await openAt(text);
        const actions = await editor.services.lsp.CodeActionProvider?.getCodeActions(editor.asked, {
            textDocument: { uri: editor.asked.uri.toString() },
            range: { start: editor.position, end: editor.position },
            context: { diagnostics: [], only: [only] },
        });
        return Object.fromEntries(
            (actions ?? []).map((action) => [
                'kind' in action ? action.kind : '',
                'edit' in action && action.edit ? applyWorkspaceEdit(editor, action.edit) : '',
            ]),
        );
    }

    const dated = '$arrangement a "A" {\n    published 1st May 2026\n    next review 2027-05-01\n}\ngroup b "B" {\n    meets monthly\n}\n';

    test.each([CodeActionKind.Source, CodeActionKind.SourceFixAll, `${CodeActionKind.SourceFixAll}.masa`])(
        'all that needs no choice, for who asks for %s',
        async (kind) => {
            expect(await ask(dated, kind)).toEqual({
                'source.fixAll.masa':
                    'arrangement a "A" {\n    published 1 May 2026\n    next review 1 May 2027\n}\ngroup b "B" {\n    meets monthly\n}\n',
            });
        },
    );

    test.each([CodeActionKind.SourceFixAll, CodeActionKind.Refactor])('nothing where nothing of the kind is there: %s', async (kind) => {
        expect(await ask(groups, kind)).toEqual({});
    });

    describe('imports that are not needed', () => {
        const tidy = async (text: string): Promise<string | undefined> =>
            (await ask(text, CodeActionKind.SourceOrganizeImports))['source.organizeImports.masa'];
        const others = '// --- b.masa\ntheme neglect "N"\n// --- c.masa\nimport "b.masa"\ntheme harm "H"\n';
        const home = '// --- home.masa\nimport "a.masa"\nimport "c.masa"\narrangement home "Home" {}\n';

        test('go where they stand twice', async () =>
            expect(await tidy(`// --- a.masa\nimport "b.masa"\nimport "./b.masa"\n$priority p "P" { themes neglect }\n${others}`)).toBe(
                'import "b.masa"\npriority p "P" { themes neglect }',
            ));
        test('go where no name is used and the arrangement holds the file all the same', async () =>
            expect(await tidy(`// --- a.masa\nimport "c.masa"\nimport "b.masa"\n$priority p "P" { themes harm }\n${others}${home}`)).toBe(
                'import "c.masa"\npriority p "P" { themes harm }',
            ));
        test('stay where the arrangement would lack the file, or hold it elsewhere', async () => {
            expect(
                await tidy(`// --- a.masa\nimport "b.masa"\n$priority p "P" {}\n${others}${home.replace('import "c.masa"\n', '')}`),
            ).toBeUndefined();
            expect(await tidy(`// --- a.masa\nimport "c.masa"\n$arrangement a "A" {}\n${others}`)).toBeUndefined();
        });
        test('stay in a file that belongs to no arrangement, and in one that cannot be read', async () => {
            expect(await tidy(`// --- a.masa\nimport "b.masa"\n$theme other "O"\n${others}`)).toBeUndefined();
            expect(await tidy(`// --- a.masa\nimport "b.masa"\nimport "b.masa"\n$theme "O"\n${others}${home}`)).toBeUndefined();
            // The lexer mends a missing mark or brace for itself, and what it took for a text may be the name.
            const double = '// --- a.masa\nimport "b.masa"\nimport "b.masa"\n$priority p';
            expect(await tidy(`${double} "P { themes neglect }\n${others}${home}`)).toBeUndefined();
            expect(await tidy(`${double} "P" { themes neglect\n${others}${home}`)).toBeUndefined();
        });
    });
});
