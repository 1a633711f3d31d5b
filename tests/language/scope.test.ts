import { describe, expect, test } from 'vitest';
import { checkDefinition, checkLibraryDefinition, checkNoDefinition } from '../harness/check-definition.js';
import { Reader } from '../harness/services.js';

const reader = new Reader();
const leads = (text: string): Promise<void> => checkDefinition(text, reader);
const leadsNowhere = (text: string, message: string): Promise<void> => checkNoDefinition(text, message, reader);
const leadsToLibrary = (text: string, entry: string): Promise<void> => checkLibraryDefinition(text, entry, reader);

describe('a name leads', () => {
    test('to an element above or below', async () => {
        await leads('group [board] "Board"\ngroup panel "Panel" {\n    reports to $board\n}\n');
        await leads('group panel "Panel" {\n    reports to $board\n}\ngroup [board] "Board"\n');
    });

    test('to the element itself', async () => {
        await leads('group [board] "Board" {\n    reports to $board\n}\n');
    });

    test('to the first of two', async () => {
        await leads('theme [neglect] "A"\ntheme neglect "B"\nsection s "S" {\n    "{$neglect}"\n}\n');
    });

    test('to a post, by the name of its body and its own', async () => {
        await leads(
            'partner health "H" {\n    lead director "D"\n}\npartner council "C" {\n    lead [director] "D"\n}\ngroup b "B" {\n    chair council.$director\n}\n',
        );
    });

    test('to a post that stands for itself', async () => {
        await leads('post [analyst] "Analyst"\ngroup b "B" {\n    chair $analyst\n}\n');
    });

    test('to an item of a list, a stage and a step', async () => {
        await leads('list aims "Aims" {\n    item [voice] "Voice"\n}\ngroup b "B" {\n    themes aims.$voice\n}\n');
        await leads('process p "P" {\n    stage [formal] "F" {\n        step a "A"\n    }\n    step b "B" then $formal\n}\n');
        await leads('process p "P" {\n    stage formal "F" {\n        step [a] "A"\n    }\n    step b "B" then $a\n}\n');
        await leads(
            'process p "P" {\n    stage formal "F" {\n        step [a] "A"\n    }\n}\nsection s "S" {\n    "{p.$a} {p.formal.a}"\n}\n',
        );
    });

    test('to the step of its own process', async () => {
        await leads('process p "P" {\n    step a "A"\n}\nprocess q "Q" {\n    step [a] "A"\n    step b "B" within 5 days of $a\n}\n');
        await leadsNowhere(
            'process p "P" {\n    step notify "A"\n}\nprocess q "Q" {\n    step b "B" then $notify\n}\n',
            "There is no step called 'notify'. Check the spelling, or state it.",
        );
    });

    test('to a section inside a section', async () => {
        await leads('section a "A" {\n    section [b] "B" {\n        "Words."\n    }\n}\nsection c "C" {\n    "{$b}"\n}\n');
    });

    test('to funding without a name', async () => {
        await leads('[funding 2025/26 {\n    from "A" £1\n}]\nsection s "S" {\n    show $funding\n}\n');
    });

    test('to an element of the kind that is asked for, and no other', async () => {
        await leadsNowhere(
            'theme neglect "Neglect"\ngroup b "B" {\n    chair $neglect\n}\n',
            "'neglect' is a theme; a partner, agency, post, group or person is expected here.",
        );
    });
});

describe('an import', () => {
    test('makes the names of a file known', async () => {
        await leads('// --- a.masa\nimport "b.masa"\ngroup g "G" {\n    reports to $board\n}\n// --- b.masa\ngroup [board] "B"\n');
    });

    test('makes its posts and items known', async () => {
        await leads(
            '// --- a.masa\nimport "b.masa"\ngroup g "G" {\n    chair council.$dcs\n}\n// --- b.masa\npartner council "C" {\n    delegate [dcs] "D"\n}\n',
        );
    });

    test('finds files in other folders', async () => {
        await leads(
            '// --- luton/a.masa\nimport "../shared/b.masa"\ngroup g "G" {\n    reports to $board\n}\n// --- shared/b.masa\ngroup [board] "B"\n',
        );
    });

    test('is needed: what a file beside this one states is not known', async () => {
        await leadsNowhere(
            '// --- a.masa\nimport "c.masa"\ngroup g "G" {\n    reports to $board\n}\n// --- b.masa\nimport "c.masa"\ngroup board "B"\n// --- c.masa\ntheme t "T"\n',
            `'board' is stated in a file that this one does not import. Write at the top: import "b.masa".`,
        );
    });

    test('does not pass on what the file imports itself', async () => {
        await leadsNowhere(
            '// --- a.masa\nimport "b.masa"\ngroup g "G" {\n    reports to $board\n}\n// --- b.masa\nimport "c.masa"\ntheme t "T"\n// --- c.masa\ngroup board "B"\n',
            `'board' is stated in a file that this one does not import. Write at the top: import "c.masa".`,
        );
    });

    test('does not work backwards', async () => {
        await leadsNowhere(
            '// --- a.masa\nimport "b.masa"\ngroup board "B"\n// --- b.masa\ngroup g "G" {\n    reports to $board\n}\n',
            `'board' is stated in a file that this one does not import. Write at the top: import "a.masa".`,
        );
    });

    test('may go in a circle', async () => {
        const circle =
            '// --- a.masa\nimport "b.masa"\ngroup board "B" {\n    reports to panel\n}\n// --- b.masa\nimport "a.masa"\ngroup panel "P" {\n    reports to board\n}\n';
        await leads(circle.replace('to panel', 'to $panel').replace('group panel', 'group [panel]'));
        await leads(circle.replace('to board', 'to $board').replace('group board', 'group [board]'));
    });

    test('comes after what a file states itself, and the first import before the second', async () => {
        await leads('// --- a.masa\nimport "b.masa"\ntheme [t] "T"\nsection s "S" {\n    "{$t}"\n}\n// --- b.masa\ntheme t "T"\n');
        await leads(
            '// --- a.masa\nimport "b.masa"\nimport "c.masa"\nsection s "S" {\n    "{$t}"\n}\n// --- c.masa\ntheme t "T"\n// --- b.masa\ntheme [t] "T"\n',
        );
    });

    test('of a file that is not there harms nothing else', async () => {
        await leads(
            '// --- a.masa\nimport "missing.masa"\nimport "b.masa"\ngroup g "G" {\n    reports to $board\n}\n// --- b.masa\ngroup [board] "B"\n',
        );
    });

    test('may stand below, or anywhere else between elements', async () => {
        await leads('// --- a.masa\ngroup g "G" {\n    reports to $board\n}\nimport "b.masa"\n// --- b.masa\ngroup [board] "B"\n');
    });
});

describe('prose', () => {
    const council = 'partner council "C" {\n    delegate dcs "D" held by "Ann"\n    role "Leads"\n}\n';

    test('speaks of elements and their parts', async () => {
        await leads(`${council.replace('council', '[council]')}section s "S" {\n    "{$council}"\n}\n`);
        await leads(`${council.replace('dcs', '[dcs]')}section s "S" {\n    """\n    Of {council.$dcs}.\n    """\n}\n`);
    });

    test('speaks of facts', async () => {
        await leads(`${council.replace('role "Leads"', '[role "Leads"]')}section s "S" {\n    "{council.$role}"\n}\n`);
        await leads(`${council.replace('held by "Ann"', '[held by "Ann"]')}section s "S" {\n    "{council.dcs.$holder}"\n}\n`);
    });

    test('speaks of the last version that is stated, and of the first of other facts', async () => {
        await leads('arrangement a "A" {\n    version 1\n    [version 2]\n}\nsection s "S" {\n    "{a.$version}"\n}\n');
        await leads('group g "G" {\n    [themes "x"]\n    themes "y"\n}\nsection s "S" {\n    "{g.$themes}"\n}\n');
    });

    test('of an imported element finds its facts', async () => {
        await leads(
            '// --- a.masa\nimport "b.masa"\nsection s "S" {\n    "{board.$frequency}"\n}\n// --- b.masa\ngroup board "B" {\n    [meets monthly]\n}\n',
        );
    });

    test('does not speak of what is not stated', async () => {
        await leadsNowhere(
            `${council}section s "S" {\n    "{council.$chair}"\n}\n`,
            "'C' states no chair. It states: title, delegate, role, delegates, dcs.",
        );
        await leadsNowhere(`${council}section s "S" {\n    "{council.$dsc}"\n}\n`, "'C' states no dsc. Did you mean 'dcs'?");
    });

    test('prefers a part to a fact of the same word', async () => {
        await leads('partner council "C" {\n    kind police\n    delegate [kind] "D"\n}\nsection s "S" {\n    "{council.$kind}"\n}\n');
    });
});

describe('the library', () => {
    test('is known everywhere', async () => {
        await leadsToLibrary('arrangement a "A" {\n    follows $working-together-2023\n}\n', 'Standard working-together-2023');
        await leadsToLibrary('arrangement a "A" {\n    covers "$Luton"\n}\n', 'Authority luton');
        await leadsToLibrary('partner p "P" {\n    body "$Bedfordshire Police"\n}\n', 'PoliceForce bedfordshire-police');
        await leadsToLibrary('theme t "T" {\n    purpose "As {$working-together-2023} says."\n}\n', 'Standard working-together-2023');
    });

    test('comes after what files state themselves', async () => {
        await leads('partner [luton] "Luton"\ngroup g "G" {\n    chair $luton\n}\n');
        await leads('theme [luton] "Luton"\nsection s "S" {\n    "{$luton}"\n}\n');
    });

    test('comes after areas and bodies that files state themselves', async () => {
        await leads('authority [luton-area] "Luton" {\n    council "Luton Council"\n}\narrangement a "A" {\n    covers "$Luton"\n}\n');
        await leads('care board [mine] "NHS Mine" {\n    also known as "BLMK ICB"\n}\npartner p "P" {\n    body "$BLMK ICB"\n}\n');
    });

    test('is found where a name of another kind is in the way', async () => {
        await leadsToLibrary('theme luton "Luton"\ngroup g "G" {\n    chair $luton\n}\n', 'Authority luton');
    });

    test('offers the requirements of the standards that are followed', async () => {
        const follows = 'arrangement a "A" {\n    follows working-together-2023\n}\n';
        await leadsToLibrary(`${follows}section s "S" answers $voice-included {\n}\n`, 'Requirement voice-included');
        await leadsNowhere(
            'arrangement a "A" {\n    follows working-together-2018\n}\nsection s "S" answers $lsp-functions-covered {\n}\n',
            "'lsp-functions-covered' is asked by working-together-2023 and working-together-2026, and by none of the standards that are followed here: follow one that asks it, or leave 'lsp-functions-covered' out.",
        );
    });

    test('offers any requirement by its full name', async () => {
        await leadsToLibrary('section s "S" answers working-together-2023.$voice-included {\n}\n', 'Requirement voice-included');
    });

    test('is joined by a standard of a workspace', async () => {
        await leads(
            'standard house "House" {\n    requirement [tea] "Tea"\n}\narrangement a "A" {\n    follows house\n}\nsection s "S" answers $tea {\n}\n',
        );
    });

    test('has entries that are found by each of their titles', async () => {
        const library = reader.services.references.Library;
        const titles = [...library.titles()];
        expect(titles.length).toBeGreaterThan(100);
        for (const { name, path } of titles) expect(library.findByTitle(name).map((entry) => entry.path)).toContain(path);
    });
});
