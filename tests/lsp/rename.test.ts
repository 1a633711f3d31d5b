import { describe, test } from 'vitest';
import { checkRefusedRename, checkRename } from '../harness/check-rename.js';

const council = 'partner council "Council" {\n    lead chief "Chief"\n    delegate dcs "Director"\n}\n';

describe('a new name is written', () => {
    test('where the element is stated, in facts and in prose', () =>
        checkRename(
            'group bo$ard "Board" { chair vacant }\ngroup executive "Executive" { reports to board }\nsection v "V" { """\n    The {board} and {board.chair}; board, the word, stays.\n    """ }\n',
            'strategic-board',
            'group strategic-board "Board" { chair vacant }\ngroup executive "Executive" { reports to strategic-board }\nsection v "V" { """\n    The {strategic-board} and {strategic-board.chair}; board, the word, stays.\n    """ }\n',
        ));

    test('in other files', () =>
        checkRename(
            '// --- a.masa\ngroup board "Board"\n// --- b.masa\nimport "a.masa"\ngroup executive "Executive" { reports to boa$rd }\n// --- c.masa\ntheme board "Another"\n',
            'top',
            '// --- a.masa\ngroup top "Board"\n// --- b.masa\nimport "a.masa"\ngroup executive "Executive" { reports to top }',
        ));

    test('as the second word of the name of a post', () =>
        checkRename(
            `${council}group board "Board" { chair council.d$cs members council.dcs, council }\nsection v "V" { "By {council.dcs}." }\n`,
            'director',
            `${council.replace('dcs', 'director')}group board "Board" { chair council.director members council.director, council }\nsection v "V" { "By {council.director}." }\n`,
        ));

    test('as the first word of the names of posts', () =>
        checkRename(
            `${council}group board "Board" { chair coun$cil.dcs }\nsection v "V" { "By {council.dcs} of {council}, led by {council.lead}." }\n`,
            'borough',
            `${council.replace('council', 'borough')}group board "Board" { chair borough.dcs }\nsection v "V" { "By {borough.dcs} of {borough}, led by {borough.lead}." }\n`,
        ));

    test('and not where a word of the language stands for the post', () =>
        checkRename(
            `${council}section v "V" { "{council.lead} is {council.chi$ef}." }\n`,
            'head',
            `${council.replace('chief', 'head')}section v "V" { "{council.lead} is {council.head}." }\n`,
        ));

    test('for a step', () =>
        checkRename(
            'process p "P" {\n    step no$tify "Tell"\n    step embed "Share" within 5 days of notify\n    choice "Enough?" "no" to notify, "yes" to embed\n}\n',
            'tell',
            'process p "P" {\n    step tell "Tell"\n    step embed "Share" within 5 days of tell\n    choice "Enough?" "no" to tell, "yes" to embed\n}\n',
        ));

    test('also where it is a word of the language', () =>
        checkRename(
            'theme a$x "A"\nsection v "V" { "{ax}" }\npriority p "P" { themes ax }\n',
            'police',
            'theme police "A"\nsection v "V" { "{police}" }\npriority p "P" { themes police }\n',
        ));

    test('where files cite a name of the library under another', () =>
        checkRename(
            'body pan$el "Panel"\nreport r "R" { send to panel, dfe }\n',
            'safeguarding-panel',
            'body safeguarding-panel "Panel"\nreport r "R" { send to safeguarding-panel, dfe }\n',
        ));
});

test('a requirement is renamed where it is departed from as well', () =>
    checkRename(
        '// --- a.masa\nimport "house.masa"\narrangement a "A" {\n    follows house\n    next review 1 May 2199\n    departs from tea because "We drink coffee." review by 1 May 2199\n}\n// --- house.masa\nstandard house "House" {\n    requirement t$ea "Tea" {\n        must "Drink tea."\n    }\n}\n',
        'hot-drink',
        '// --- a.masa\nimport "house.masa"\narrangement a "A" {\n    follows house\n    next review 1 May 2199\n    departs from hot-drink because "We drink coffee." review by 1 May 2199\n}\n// --- house.masa\nstandard house "House" {\n    requirement hot-drink "Tea" {\n        must "Drink tea."\n    }\n}\n',
    ));

describe('a new name is refused', () => {
    test('where it cannot be a name', () =>
        checkRefusedRename('group bo$ard "Board"\n', 'the board', 'Write the-board: a name has no spaces.'));
    test('where it begins with a digit', () => checkRefusedRename('group bo$ard "Board"\n', '1st', "'1st' cannot be a name: "));
    test('where it is empty', () => checkRefusedRename('group bo$ard "Board"\n', '  ', 'cannot be a name'));
    test('where it is taken in the file', () =>
        checkRefusedRename(
            'group bo$ard "Board"\ntheme other "Other"\n',
            'other',
            "'other' is already the name of a theme, stated in main.masa",
        ));
    test('where it is taken in a file that imports this one', () =>
        checkRefusedRename(
            '// --- a.masa\ngroup bo$ard "Board"\n// --- b.masa\nimport "a.masa"\ntheme other "Other"\n',
            'other',
            'stated in b.masa',
        ));
    test('where a standard finds a duty by it', () =>
        checkRefusedRename(
            'arrangement a "A" {\n    follows working-together-2023\n}\nscrutineer s "S" {\n    duty critical$-friend "Is a critical friend"\n}\n',
            'friend',
            "'critical-friend' is the name by which 'What independent scrutiny does' of",
        ));
    test('where a standard finds a step by it', () =>
        checkRefusedRename(
            'arrangement a "A" {\n    follows working-together-2023\n}\nprocess p "P" {\n    step noti$fy "Tell them" within 5 working days of "the day"\n}\n',
            'tell',
            "'notify' is the name by which",
        ));
    test('where another part has it', () =>
        checkRefusedRename(`${council}group b "B" { chair council.d$cs }\n`, 'chief', "'chief' already stands for something in 'council'"));
    test('where another step has it', () =>
        checkRefusedRename('process p "P" {\n    step a$x "A"\n    step b "B"\n}\n', 'b', "already stands for something in 'p'"));
    test('where it is used for something of the library', () =>
        checkRefusedRename(
            'body pan$el "Panel"\nreport r "R" { send to panel, dfe }\n',
            'dfe',
            "'dfe' is used in main.masa for something else",
        ));
    test('where it would be read as a word', () =>
        checkRefusedRename(
            'person j$o "Jo"\ngroup b "B" { chair jo }\n',
            'vacant',
            "'vacant' is a word of the language, and in main.masa it would be read as that word",
        ));
    test('for names of the library', () =>
        checkRefusedRename(
            'arrangement a "A" { follows working-together-$2023 }\n',
            'wt',
            'is a name of the library, which cannot be changed',
        ));
    test('for bodies of England', () => checkRefusedRename('arrangement a "A" { covers "Lu$ton" }\n', 'luton', 'is a name of the library'));
    test('for facts', () =>
        checkRefusedRename('group b "B" { chair vacant }\nsection v "V" { "{b.cha$ir}" }\n', 'head', "'chair' stands for a fact"));
    test('for a post by its role', () =>
        checkRefusedRename(
            `${council}section v "V" { "{council.le$ad}" }\n`,
            'head',
            "'lead' is a word of the language here; it stands for 'chief'",
        ));
    test('for a funding block without a name', () =>
        checkRefusedRename('funding 2025/26 { total £1 }\nsection v "V" { "{fund$ing.total}" }\n', 'money', 'has no name of its own'));
    test('for words of the language', () => checkRefusedRename('group b "B" { cha$ir vacant }\n', 'x', 'There is no name here'));
});
