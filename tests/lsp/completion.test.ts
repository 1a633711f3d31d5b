import { describe, expect, test } from 'vitest';
import { GrammarWalk } from '../../packages/language/src/lsp/grammar-walk.js';
import { checkCompletion, checkCompletionByLetter } from '../harness/check-completion.js';
import { readMasaFiles, repositoryRoot } from '../harness/fixture.js';
import { createServices } from '../harness/services.js';

const council = 'partner council "Council" {\n    lead chief "Chief"\n    delegate dcs "Director"\n}\n';

describe('words', () => {
    test('of elements stand at the left margin, each with a line of explanation', () =>
        checkCompletion('$', {
            includes: ['arrangement', 'partner', 'group', 'report', 'funding', 'section', 'import', 'child death review', 'police force'],
            excludes: ['chair', 'meets'],
            details: { group: 'A board, executive or subgroup' },
            first: ['arrangement', 'partner', 'agency'],
        }));

    test('of elements bring what they need', () =>
        checkCompletion('gro$\n', {
            choosing: {
                label: 'group',
                gives: 'group ‹name› "‹Title›" {\n    purpose     "‹›"\n    chair       ‹vacant›\n    meets       ‹4 times a year,6 times a year,monthly,quarterly,twice a year›\n    members     ‹the delegates,the leads›\n}\n',
            },
        }));

    test('of elements offer what there is to name', () =>
        checkCompletion(`${council}group executive "Executive"\n\ngro$\n`, {
            choosing: {
                label: 'group',
                gives: `${council}group executive "Executive"\n\ngroup ‹name› "‹Title›" {\n    purpose     "‹›"\n    chair       ‹vacant,council.chief,council.dcs›\n    meets       ‹4 times a year,6 times a year,monthly,quarterly,twice a year›\n    members     ‹the delegates,the leads›\n    reports to  ‹executive›\n}\n`,
            },
        }));

    test('of funding brings a line for each partner, or one for somebody', async () => {
        const funding = (lines: string): string => `funding ‹2026/27› {\n${lines}}\n`;
        const partners = `${council}partner police "Police"\n\n`;
        await checkCompletion(`${partners}fund$\n`, {
            choosing: { label: 'funding', gives: `${partners}${funding('    from council  £‹0›\n    from police   £‹0›\n')}` },
        });
        await checkCompletion('fund$\n', { choosing: { label: 'funding', gives: funding('    from "‹Name›"  £‹0›\n') } });
    });

    test('of facts stand inside a block, and only those of its kind', () =>
        checkCompletion('group board "Board" {\n    $\n}\n', {
            includes: ['chair', 'meets', 'reports to', 'members', 'also known as', 'formerly known as', 'purpose'],
            excludes: ['publish', 'from', 'group', 'lead', 'item'],
        }));

    test('of facts that are stated already come last, where they can stand once', () =>
        checkCompletion('arrangement a "A" {\n    $\n}\n', { first: ['covers', 'follows', 'published'] }).then(() =>
            checkCompletion('arrangement a "A" {\n    covers "Luton"\n    $\n}\n', {
                includes: ['covers'],
                first: ['follows', 'published'],
            }),
        ));

    test('of an arrangement ask for its area, and offer the guidance, that in force first', () =>
        checkCompletion('arr$\n', {
            choosing: {
                label: 'arrangement',
                gives: 'arrangement ‹name› "‹Title›" {\n    covers   "‹›"\n    follows  ‹working-together-2026,working-together-2023,working-together-2018›\n    ‹›\n}\n',
            },
        }));

    test('that belong together come together', () =>
        checkCompletion('arrangement a "A" {\n    $\n}\n', {
            includes: ['in force from', 'next review', 'relevant agencies', 'agencies reviewed', 'departs from', 'signed by'],
        }));

    test('that want a text bring its quotation marks', () =>
        checkCompletion('group board "Board" {\n    pur$\n}\n', {
            choosing: { label: 'purpose', gives: 'group board "Board" {\n    purpose "‹›"\n}\n' },
        }));

    test('are found under what other papers call it', async () => {
        await checkCompletion('group board "Board" {\n    frequ$\n}\n', { exactly: ['meets'] });
        await checkCompletion('contact office "Office" {\n    phon$\n}\n', { first: ['telephone'] });
        await checkCompletion('arrangement a "A" {}\n\ncommit$\n', { exactly: ['group'] });
    });

    test('that open posts bring a name and a title', () =>
        checkCompletion('partner council "Council" {\n    dele$\n}\n', {
            choosing: { label: 'delegate', gives: 'partner council "Council" {\n    delegate ‹name› "‹Title›"\n}\n' },
        }));

    test('that open posts say which post it is', () =>
        checkCompletion('partner council "Council" {\n    $\n}\n', {
            details: {
                lead: 'The lead safeguarding partner',
                delegate: 'The delegated safeguarding partner',
                post: 'Any other post, and who holds it.',
            },
        }));

    test('that open sections bring their text', () =>
        checkCompletion('app$', {
            choosing: { label: 'appendix', gives: 'appendix ‹name› "‹Title›" {\n    """\n    ‹›\n    """\n}' },
        }));

    test('go on where a fact is half-written', () =>
        checkCompletion('report r "R" {\n    covers the $\n}\n', { exactly: ['previous', 'previous financial year'] }));

    test('that go on with a line come before those that begin another, who holds a post first', () =>
        checkCompletion('partner p "P" {\n    lead chief "Chief" $\n}\n', {
            first: ['held by', 'not yet appointed', 'vacant', 'interim'],
            includes: ['delegate', 'kind'],
        }));

    test('of a block that stands on one line keep their order', () =>
        checkCompletion('arrangement a "A" { $ }\n', { first: ['covers', 'follows', 'published'] }));

    test('of a block are offered after half a fact too', () =>
        checkCompletion('group board "Board" {\n    chair\n    $\n}\n', { includes: ['meets', 'reports to'] }));

    test('of a block are offered after broken lines', () =>
        checkCompletion('group board "Board" {\n    chiar 3 "x" { ;\n    } 12 ;; members\n    me$\n', { includes: ['meets', 'members'] }));

    test('of the right block, where the one before is not closed', () =>
        checkCompletion('report r "R" {\n    covers "A"\ngroup board "Board" {\n    $\n', { includes: ['meets'], excludes: ['publish'] }));

    test('are offered inside nested blocks', () =>
        checkCompletion('partner council "Council" {\n    lead chief "Chief" {\n        $\n    }\n}\n', {
            includes: ['duty', 'note', 'contract'],
            excludes: ['kind', 'delegate'],
        }));

    test('of the outer block are offered after a nested one', () =>
        checkCompletion('partner council "Council" {\n    lead chief "Chief" {\n        note "A"\n    }\n    $\n}\n', {
            includes: ['kind', 'delegate', 'delivered by'],
            excludes: ['contract'],
        }));

    test('do not stand where a name is given', () => checkCompletion('group $', { exactly: [] }));
    test('do not stand in comments', () => checkCompletion('group board "Board" { // me$\n}\n', { exactly: [] }));
    test('do not stand in texts', () => checkCompletion('group board "Board" { purpose "me$" }\n', { exactly: [] }));
    test('do not stand in long texts', () => checkCompletion('section v "V" {\n    """\n    gro$\n    """\n}\n', { exactly: [] }));

    test('are offered in a section: text, what is shown, further sections', () =>
        checkCompletion('section v "V" {\n    $\n}\n', { exactly: ['appendix', 'part', 'section', 'show'] }));

    test('keep what stands behind the cursor', () =>
        checkCompletion('group board "Board" {\n    me$ monthly\n}\n', {
            choosing: { label: 'meets', gives: 'group board "Board" {\n    meets monthly\n}\n' },
        }));
});

describe('names', () => {
    test('are those of the right kind: groups to report to come first', () =>
        checkCompletion(`${council}group board "Board"\ntheme neglect "Neglect"\ngroup executive "Executive" {\n    reports to $\n}\n`, {
            first: ['board', 'council', 'council.chief', 'council.dcs'],
            // A group does not report to itself.
            excludes: ['neglect', 'executive'],
            details: { board: 'group · Board' },
        }));

    test('of posts come first after chair, with the body they belong to', () =>
        checkCompletion(`${council}group board "Board" {\n    chair $\n}\n`, {
            first: ['council.chief', 'council.dcs'],
            includes: ['vacant', 'not yet appointed', 'one of', 'the leads'],
            details: { 'council.dcs': 'delegate · Director' },
        }));

    const chairs =
        'partner board "Board" {\n    post clerk "Clerk"\n    delegate nurse "Chief Nurse"\n    lead chief "Chief"\n}\npost independent-chair "Independent Chair"\n';

    test('of leads and delegates come before other posts after chair, and those who are there to chair next', () =>
        checkCompletion(`${chairs}group executive "Executive" {\n    chair $\n}\n`, {
            first: ['board.chief', 'board.nurse', 'independent-chair', 'board.clerk'],
        }));

    test('are in that order in the choice that a new group brings', () =>
        checkCompletion(`${chairs}gro$\n`, {
            choosing: {
                label: 'group',
                gives: `${chairs}group ‹name› "‹Title›" {\n    purpose     "‹›"\n    chair       ‹vacant,board.nurse,board.chief,independent-chair,board.clerk›\n    meets       ‹4 times a year,6 times a year,monthly,quarterly,twice a year›\n    members     ‹the delegates,the leads›\n}\n`,
            },
        }));

    test('after a dot are the posts of the body', () =>
        checkCompletion(`${council}group board "Board" {\n    chair council.$\n}\n`, { exactly: ['council.chief', 'council.dcs'] }));

    test('are completed after a dot', () =>
        checkCompletion(`${council}group board "Board" {\n    chair council.d$\n}\n`, {
            choosing: { label: 'council.dcs', gives: `${council}group board "Board" {\n    chair council.dcs\n}\n` },
        }));

    test('go on after a comma', () =>
        checkCompletion(`${council}theme neglect "N"\ntheme harm "H"\ngroup board "Board" {\n    themes harm, $\n}\n`, {
            first: ['harm', 'neglect'],
            excludes: ['council'],
        }));

    test('go on after a comma in the next line', () =>
        checkCompletion('theme neglect "N"\ntheme harm "H"\ngroup board "Board" {\n    themes harm,\n           $\n}\n', {
            includes: ['harm', 'neglect'],
        }));

    test('of steps are those of the process', () =>
        checkCompletion(
            'process a "A" { step other "X" }\nprocess b "B" {\n    step notify "Tell"\n    step embed "Share" within 5 days of $\n}\n',
            { exactly: ['embed', 'notify', '"What it counts from"'] },
        ));

    test('of files that are not imported come with their import', () =>
        checkCompletion(
            '// --- a.masa\nimport "b.masa"\nimport "c.masa"\narrangement a "A" { covers "Luton" }\n// --- b.masa\ntheme x "X"\ngroup executive "E" {\n    reports to bo$\n}\n// --- c.masa\ngroup board "Board"\n',
            {
                details: { board: 'group · imports c.masa' },
                choosing: { label: 'board', gives: 'import "c.masa"\n\ntheme x "X"\ngroup executive "E" {\n    reports to board\n}' },
            },
        ));

    test('of other arrangements are not offered', () =>
        checkCompletion('// --- a.masa\ngroup executive "E" {\n    reports to $\n}\n// --- b.masa\ngroup board "Board"\n', {
            excludes: ['board'],
        }));

    test('of standards are offered after follows', () =>
        checkCompletion('arrangement a "A" {\n    follows $\n}\n', {
            first: ['working-together-2026'],
            includes: ['working-together-2023', 'working-together-2026', 'children-act-2004'],
            details: { 'working-together-2018': 'not in force · Working Together to Safeguard Children 2018' },
            excludes: ['dfe', 'luton'],
        }));

    test('of authorities are offered after covers, in quotation marks', () =>
        checkCompletion('arrangement a "A" {\n    covers Lut$\n}\n', {
            choosing: { label: 'Luton', gives: 'arrangement a "A" {\n    covers "Luton"\n}\n' },
        }));

    test('of authorities are offered inside quotation marks', () =>
        checkCompletion('arrangement a "A" {\n    covers "Central B$"\n}\n', {
            includes: ['Central Bedfordshire'],
            excludes: ['Central Bedfordshire Council', 'Bedfordshire Police'],
            choosing: { label: 'Central Bedfordshire', gives: 'arrangement a "A" {\n    covers "Central Bedfordshire"\n}\n' },
        }));

    test('of bodies of England are offered after body', () =>
        checkCompletion('partner police "Police" {\n    body "Bedfordshire P$"\n}\n', { includes: ['Bedfordshire Police'] }));

    test('of bodies that the author states are offered, and stand in place of those of the library', () => {
        const merger =
            'care board nhs-chiltern "NHS Chiltern Integrated Care Board"  {\n    existed from 1 April 2027\n}\nauthority luton-area "Luton" {\n    council "Luton Council"\n}\n';
        return checkCompletion(`${merger}partner icb "ICB" {\n    body "NHS Chil$"\n}\n`, {
            includes: ['NHS Chiltern Integrated Care Board'],
        }).then(() => checkCompletion(`${merger}arrangement a "A" {\n    covers "Luton$"\n}\n`, { includes: ['Luton'] }));
    });

    test('of requirements are short, and those not answered yet come first', () =>
        checkCompletion(
            'arrangement a "A" { follows house }\nstandard house "House" {\n    requirement zebra "Z" { should "Do z." }\n    requirement apple "A" { should "Do a." }\n}\nsection one "One" answers apple { "X" }\nsection two "Two" answers $ { "Y" }\n',
            { first: ['zebra', 'apple'], details: { zebra: 'Z', apple: 'A · answered by one' } },
        ));
    test('of requirements that only a section can answer come before those that facts can', () =>
        checkCompletion(
            'arrangement a "A" { follows house }\nstandard house "House" {\n    requirement apple "A" { should "Do a." met by rule chair-named }\n    requirement zebra "Z" { should "Do z." met by a section }\n}\nsection one "One" answers $ { "X" }\n',
            { first: ['zebra', 'apple'] },
        ));

    test('of what can be shown, and words for lists of it', () =>
        checkCompletion('group board "Board"\nsection v "V" {\n    show $\n}\n', {
            first: ['structure', 'groups', 'leads'],
            includes: ['board', 'partners', 'glossary', 'compliance statement'],
            // What the library knows of England has nothing to show.
            excludes: ['stockport', 'staffordshire'],
        }));

    test('of sets come as a whole, those that are named most first', () =>
        checkCompletion(`${council}group board "Board" {\n    members $\n}\n`, {
            first: ['the leads', 'the delegates', 'the partners', 'board', 'council'],
        }));

    test('of sets are all that stands behind their first word', () =>
        checkCompletion(`${council}group board "Board" {\n    members the $\n}\n`, {
            exactly: ['agencies', 'chairs', 'delegates', 'groups', 'leads', 'partners', 'relevant agencies', 'scrutineers'],
        }));

    const report = (facts: string): string =>
        `arrangement a "A" {\n    follows working-together-2026\n}\nreport r "R" {\n    ${facts}\n}\n`;

    test('of bodies of England are those of the area, and those that are spoken of already', async () => {
        const area = (covers: string): string => `arrangement a "A" {\n${covers}}\n`;
        const board = (members: string): string => `group g "G" {\n    members ${members}\n}\n`;
        const own = ['luton', 'bedfordshire-police', 'nhs-central-east', 'national-panel'];
        const text = `${area('    covers "Luton"\n')}${board('leeds, $')}`;
        const foreign = ['bradford', 'west-yorkshire-police'];
        await checkCompletion(text, { includes: [...own, 'leeds'], excludes: foreign });
        await checkCompletion(`${area('    covers "Luton"\n')}section s "S" {\n    "{$}"\n}\n`, { includes: own, excludes: foreign });
        await checkCompletion(`${area('')}${board('$')}`, { includes: [...own, ...foreign] });
    });
    test('of what a report has to contain are those that law and guidance ask for, each with what it means', () =>
        checkCompletion(report('contains $'), {
            first: ['done', 'effectiveness', 'contributions'],
            includes: ['impact', 'all of'],
            details: { impact: 'What changed for children and families' },
            choosing: { label: 'impact', gives: report('contains impact "‹[insert what changed for children and families]›"') },
        }));

    test('of what a report has to contain are written whatever a list says of them', () =>
        checkCompletion(
            `arrangement a "A" {\n    follows house\n}\nreport r "R" {\n    contains $\n}\nstandard house "House" {\n    requirement costs "Costs" { should "Tell." met by a report naming sums }\n}\nlist parts "Parts" { item sums "What \\} costs" }\n`,
            {
                choosing: {
                    label: 'sums',
                    gives: `arrangement a "A" {\n    follows house\n}\nreport r "R" {\n    contains sums "‹[insert the text]›"\n}\nstandard house "House" {\n    requirement costs "Costs" { should "Tell." met by a report naming sums }\n}\nlist parts "Parts" { item sums "What \\} costs" }\n`,
                },
            },
        ));

    test('of what a report has to contain are offered once', () =>
        checkCompletion(report('contains impact "Much", $'), { includes: ['done'], excludes: ['impact'] }));

    test('of codes to depart from', () =>
        checkCompletion('arrangement a "A" {\n    follows working-together-2023\n    departs from $\n}\n', {
            includes: ['group-has-chair', 'voice-included'],
            excludes: ['fact-once', 'name-unique'],
        }));

    test('of what a departure states', () =>
        checkCompletion('arrangement a "A" {\n    departs from b because "C" {\n        $\n    }\n}\n', {
            includes: ['agreed by', 'review by'],
            excludes: ['version'],
        }));

    test('of kinds already in use', () =>
        checkCompletion('group a "A" { kind executive }\ngroup b "B" { kind executive }\ngroup c "C" {\n    kind $\n}\n', {
            exactly: ['executive', '"Kind"'],
            details: { executive: 'used 2 times in this workspace' },
        }));
});

describe('texts', () => {
    const people = `${council}person jo "Jo Example"\ngroup board "Board"\npartner police "Police" {\n    lead chief "Chief" held by $\n}\n`;
    test('are the name of a person first where somebody holds a post, then persons, posts, and all others', () =>
        checkCompletion(people, {
            first: ['"Name of the person"', 'jo', 'council.chief', 'council.dcs', 'council', 'police'],
            excludes: ['board', 'police.chief', 'thames-valley-police'],
            choosing: { label: '"Name of the person"', gives: people.replace('$', '"‹Name of the person›"') },
        }));
    test('come after names and words where these are the answer', () =>
        checkCompletion(`${council}group board "Board" {\n    chair $\n}\n`, {
            first: ['council.chief', 'council.dcs', 'board', 'council', 'not yet appointed', 'one of', 'vacant', '"Name of who chairs"'],
        }));
    test('are a title after a new name', () =>
        checkCompletion('group board $\n', {
            first: ['"Title"'],
            choosing: { label: '"Title"', gives: 'group board "‹Title›"\n' },
        }));
    test('are the body after of', () =>
        checkCompletion('group board "Board" {\n    members "Head of Safeguarding" of $\n}\n', { includes: ['"Name of the body"'] }));
    test('are prose where a fact asks for it, and come last where it may end without', () =>
        checkCompletion('group board "Board" {\n    purpose $\n}\n', { exactly: ['"In your own words"', 'for'] }).then(() =>
            checkCompletion('group board "Board" {\n    meets monthly $\n}\n', {
                first: ['and', 'until'],
                includes: ['"In your own words"'],
            }),
        ));
    test('are none where a list has all that may stand there, nor where a file is named', () =>
        checkCompletion('arrangement a "A" {\n    covers $\n}\n', { includes: ['Luton'], excludes: ['"In your own words"'] }).then(() =>
            checkCompletion('import $', { exactly: [] }),
        ));
    test('are none at the beginning of a line', () =>
        checkCompletion('section v "V" {\n    $\n}\n', { excludes: ['"In your own words"', '"Title"'] }));
});

describe('in prose', () => {
    test('names of elements are offered', () =>
        checkCompletion(`${council}group board "Board"\nsection a "A" {\n    """\n    The {$}\n    """\n}\n`, {
            first: ['board', 'council', 'a'],
            excludes: ['council.dcs', 'chair'],
        }));
    test('an open reference is closed', () =>
        checkCompletion('group board "Board"\nsection v "V" {\n    """\n    The {bo$\n    """\n}\n', {
            choosing: { label: 'board', gives: 'group board "Board"\nsection v "V" {\n    """\n    The {board‹›}\n    """\n}\n' },
        }));
    test('a closed one is not closed twice', () =>
        checkCompletion('group board "Board"\nsection v "V" { "The {bo$}." }\n', {
            choosing: { label: 'board', gives: 'group board "Board"\nsection v "V" { "The {board}." }\n' },
        }));
    test('of one line, names are offered before the second brace is there', () =>
        checkCompletion('group board "Board"\nsection v "V" { "The {$" }\n', { includes: ['board'] }));
    test('of one line, names are offered where the text has no end', () =>
        checkCompletion('group board "Board"\nsection v "V" {\n    "The {$}\n}\n', { includes: ['board'], excludes: ['show'] }));
    test('a title without its end is no prose', () =>
        checkCompletion('group board "Board {$\n', { includes: ['chair'], excludes: ['board'] }));
    test('facts are offered after a dot, each with what it says', () =>
        checkCompletion(
            `${council}group board "Board" {\n    chair council.dcs\n    meets monthly\n}\nsection v "V" { "Chaired by {board.$}." }\n`,
            {
                exactly: ['chair', 'frequency', 'title'],
                details: { chair: 'Director, Council', frequency: 'monthly', title: 'Board' },
            },
        ));
    test('posts are offered after a partner', () =>
        checkCompletion(`${council}section v "V" { "{council.$}" }\n`, { includes: ['dcs', 'chief', 'lead', 'delegates', 'title'] }));
    test('facts of posts are offered after their partner', () =>
        checkCompletion('partner council "Council" {\n    lead chief "Chief" held by "Jo"\n}\nsection v "V" { "{council.chief.$}" }\n', {
            includes: ['holder', 'title'],
            details: { holder: 'Jo' },
        }));
    test('nothing is offered after a name that is not known', () => checkCompletion('section v "V" { "{nobody.$}" }\n', { exactly: [] }));
    test('nothing is offered after a plain brace', () => checkCompletion('section v "V" { "\\\\{bo$" }\n', { exactly: [] }));
    test('entries of the library are offered last', () =>
        checkCompletion('document wt "WT"\nsection v "V" { "{w$}" }\n', { first: ['wt'], includes: ['working-together-2023'] }));
});

describe('files', () => {
    const files = '// --- luton/a.masa\nimport "$"\n// --- luton/b.masa\ntheme x "X"\ntheme y "Y"\n// --- shared/c.masa\ntheme z "Z"\n';
    test('are offered by their path from here', () =>
        checkCompletion(files, { exactly: ['b.masa', '../shared/c.masa'], details: { 'b.masa': 'x, y' } }));
    test('are offered with quotation marks where there are none', () =>
        checkCompletion(files.replace('"$"', '$'), { choosing: { label: 'b.masa', gives: 'import "b.masa"' } }));
    test('are not offered twice', () =>
        checkCompletion(files.replace('import "$"', 'import "b.masa"\nimport "$"'), { exactly: ['../shared/c.masa'] }));
    test('are pictures where a logo is stated', () => checkCompletion('arrangement a "A" {\n    logo "$"\n}\n', { exactly: ['mark.svg'] }));
    test('are pictures before there are quotation marks', () =>
        checkCompletion('arrangement a "A" {\n    logo $\n}\n', {
            choosing: { label: 'mark.svg', gives: 'arrangement a "A" {\n    logo "mark.svg"\n}\n' },
        }));
    test('are no pictures in the words beside a logo', () =>
        checkCompletion('arrangement a "A" {\n    logo "mark.svg" "$"\n}\n', { exactly: [] }));
});

describe('literals', () => {
    test('are today', () => checkCompletion('arrangement a "A" {\n    published $\n}\n', { exactly: ['21 November 2026'] }));
    test('are how often, where that is asked', () =>
        checkCompletion('group b "B" {\n    meets $\n}\n', {
            first: ['4 times a year', '6 times a year', 'monthly', 'quarterly', 'twice a year'],
            includes: ['as needed', 'every', 'at least'],
        }));
    test('of an interval are no frequencies', () =>
        checkCompletion('group b "B" {\n    meets every $\n}\n', { includes: ['month', 'two'], excludes: ['4 times a year'] }));
    test('are the financial year', () => checkCompletion('funding $', { includes: ['2026/27', '2027/28'] }));
});

describe('after a space', () => {
    test('the list comes by itself where something has to follow', () =>
        checkCompletionByLetter(' ', 'group board "Board" {\n    reports to $\n}\n', true));
    test('it does where a person is to be named', () =>
        checkCompletionByLetter(' ', 'partner p "P" {\n    lead chief "Chief" held by $\n}\n', true));
    test('it does not where the line may end', () =>
        checkCompletionByLetter(' ', 'group board "Board" {\n    meets monthly $\n}\n', false));
    test('it does not at the start of a line', () => checkCompletionByLetter(' ', 'group board "Board" {\n    $\n}\n', false));
    test('it does not in texts', () => checkCompletionByLetter(' ', 'group board "Board" {\n    purpose "A $"\n}\n', false));
});

describe('after a brace', () => {
    test('the list comes by itself in texts', () => checkCompletionByLetter('{', 'theme a "A"\nsection v "V" { "The {$" }\n', true));
    test('it does not where a block begins, for Enter would take from it', () =>
        checkCompletionByLetter('{', 'group board "Board" {$}\n', false));
});

test('every token of the examples and the library is one that the walk expects', () => {
    const { Grammar, parser } = createServices();
    const walk = new GrammarWalk(Grammar);
    const files = ['examples', 'packages/language/src/library'].flatMap((folder) => readMasaFiles(`${repositoryRoot}/${folder}`));
    expect(files.length).toBeGreaterThan(40);
    for (const { path, text } of files) {
        let places = walk.start();
        for (const token of parser.Lexer.tokenize(text).tokens) {
            places = walk.step(places, token);
            if (places.length === 0) expect.fail(`${path}:${token.startLine}: '${token.image}' is not expected`);
        }
        expect(walk.mayEnd(places)).toBe(true);
    }
});

test('below a very long word nobody waits for what may stand there', { timeout: 5_000 }, () =>
    checkCompletion(`// ${'x'.repeat(100_000)}\ngroup a "A" {\n    quor$\n}\n`, { includes: ['quorum'] }),
);
