import { test } from 'vitest';
import { checkTokens } from '../harness/check-tokens.js';

test('names are coloured by what they stand for', () =>
    checkTokens(
        `partner police "Police" {
    kind police
    lead chief "Chief"
}
group board "Board" {
    kind executive
    chair police.chief
}
section v "V" { "The {board.chair} and {dfe}; {nobody}." }
`,
        [
            'police: class declaration',
            'chief: variable declaration',
            'board: interface declaration',
            'executive: enumMember',
            'police: class',
            'chief: variable',
            'v: struct declaration',
            'board: interface',
            'chair: property',
            'dfe: class defaultLibrary',
        ],
    ));

test('bodies of England look like the texts they are', () =>
    checkTokens('arrangement a "A" { covers "Luton" }\n', ['a: class declaration']));
