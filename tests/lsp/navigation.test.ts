import { describe, test } from 'vitest';
import { checkGoNowhere, checkGoTo, checkGoToDocument, checkHighlight, checkLinks, checkReferences } from '../harness/check-navigation.js';

const council = 'partner council "Council" {\n    lead chief "Chief"\n    delegate dcs "Director"\n}\n';

describe('going to the definition', () => {
    test('of a group', () => checkGoTo('group [board] "Board"\ngroup executive "Executive" { reports to bo$ard }\n'));
    test('from the end of a name', () => checkGoTo('group [board] "Board"\ngroup executive "Executive" { reports to board$ }\n'));
    test('of a name with hyphens', () =>
        checkGoTo('group [case-review-group] "CRG"\ngroup executive "Executive" { reports to case-review$-group }\n'));
    test('of a post, by the second word of its name', () =>
        checkGoTo(`${council.replace('dcs', '[dcs]')}group board "Board" { chair council.d$cs }\n`));
    test('of its partner, by the first', () =>
        checkGoTo(`${council.replace('council', '[council]')}group board "Board" { chair cou$ncil.dcs }\n`));
    test('from prose', () => checkGoTo('group [board] "Board"\nsection voice "Voice" { """\n    The {bo$ard} listens.\n    """ }\n'));
    test('from a text of one line', () => checkGoTo('group [board] "Board"\nsection voice "Voice" { "The {bo$ard} listens." }\n'));
    test('of a fact, from prose', () =>
        checkGoTo('group board "Board" {\n    [chair] vacant\n}\nsection voice "Voice" { "Chaired by {board.ch$air}." }\n'));
    test('of a post, by its role', () =>
        checkGoTo(`${council.replace('chief', '[chief]')}section voice "Voice" { "Led by {council.le$ad}." }\n`));
    test('of a post, by its name in prose', () =>
        checkGoTo(`${council.replace('dcs', '[dcs]')}section voice "Voice" { "By {council.d$cs}." }\n`));
    test('of a funding block without a name', () =>
        checkGoTo('[funding] 2025/26 { total £1 }\nsection money "Money" { "In all {fun$ding.total}." }\n'));
    test('of a step', () =>
        checkGoTo('process review "Review" {\n    step [notify] "Tell"\n    step embed "Share" within 5 days of not$ify\n}\n'));
    test('in another file', () =>
        checkGoTo(
            '// --- a.masa\nimport "b.masa"\ngroup executive "Executive" { reports to bo$ard }\n// --- b.masa\ngroup [board] "Board"\n',
        ));
    test('is the name itself where the element is stated', () => checkGoTo('group [bo$ard] "Board"\n'));
    test('opens an imported file', () =>
        checkGoToDocument('// --- a.masa\nimport "shared/$b.masa"\n// --- shared/b.masa\ntheme a "A"\n', 'shared/b.masa'));
    test('opens the library, for a standard', () =>
        checkGoToDocument(
            'arrangement a "A" { follows working-$together-2023 }\n',
            'masa-library:/standards/working-together-2023.masa',
            'working-together-2023',
        ));
    test('opens the library, for an authority', () =>
        checkGoToDocument('arrangement a "A" { covers "Lu$ton" }\n', 'masa-library:/bodies/authorities-east-of-england.masa', 'luton'));
    test('opens the library, for a requirement', () =>
        checkGoToDocument(
            'arrangement a "A" { follows working-together-2023 }\nsection v "V" answers voice-in$cluded { "X" }\n',
            'masa-library:/standards/working-together-2023.masa',
            'voice-included',
        ));
    test('leads nowhere from a word of the language', () => checkGoNowhere('group board "Board" { cha$ir vacant }\n'));
    test('leads nowhere from a name that is not known', () => checkGoNowhere('group board "Board" { chair no$body }\n'));
    test('leads nowhere from words of prose', () => checkGoNowhere('group board "Board" { purpose "Some bo$ard" }\n'));
});

describe('references', () => {
    test('are found in facts, in prose and in other files', () =>
        checkReferences(`// --- a.masa
group [boa$rd] "Board"
section voice "Voice" { "The {[board]} and {[board].title}." }
// --- b.masa
import "a.masa"
group executive "Executive" { reports to [board] }
// --- c.masa
group board "Another board"
group third "Third" { reports to board }
`));
    test('of a partner are the first words of the names of its posts too', () =>
        checkReferences(`${council.replace('council', '[council]')}group board "Board" { chair [council].dcs members [coun$cil] }\n`));
    test('of a post are the second words', () =>
        checkReferences(
            `${council.replace('dcs', '[dcs]')}group board "Board" { chair council.[d$cs] members council }\nsection v "V" { "By {council.[dcs]}." }\n`,
        ));
    test('of a fact are the words that stand for it', () =>
        checkReferences('group board "Board" { chair vacant }\nsection v "V" { "By {board.[cha$ir]} and {board.[chair]}." }\n'));
    test('come without the definition where it is not asked for', () =>
        checkReferences('group bo$ard "Board"\nsection v "V" { "{[board]}" }\n', false));
    test('of an entry of the library', () =>
        checkReferences(
            'arrangement a "A" { follows [working-$together-2023] }\ndocument d "D" { part of [working-together-2023] }\n',
            false,
        ));
});

test('highlights are those of the document', () =>
    checkHighlight(`// --- a.masa
import "b.masa"
section voice "Voice" { "The {[bo$ard]} and {[board].chair}." }
// --- b.masa
group board "Board" { chair vacant }
group executive "Executive" { reports to board }
`));

describe('links', () => {
    test('lead to imported files, to standards, and to the web', () =>
        checkLinks(
            `// --- a.masa
import "[shared/b.masa]"
import "[nowhere.masa]"
$arrangement a "A" { follows [house-rules], [working-together-2023] link "[https://example.org]" "us" }
// --- shared/b.masa
theme a "A"
standard house-rules "House rules" {
    rests on children-act-2004
}
`,
            [
                'shared/b.masa',
                'nowhere.masa',
                'shared/b.masa#L2',
                'masa-library:/standards/working-together-2023.masa#L6',
                'https://example.org',
            ],
        ));
    test('lead to the logo', () => checkLinks('arrangement a "A" {\n    logo "[mark.svg]"$ "A hill"\n}\n', ['mark.svg']));
    test('of a standard lead to what it rests on', () =>
        checkLinks('standard a "A" {\n    rests on [children-act-2004]$\n}\n', ['masa-library:/standards/children-act-2004.masa#L6']));
});
