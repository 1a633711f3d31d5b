import { test } from 'vitest';
import { checkFolding } from '../harness/check-folding.js';

test('blocks fold up to the line of their brace', () =>
    checkFolding(
        `group board "Board" {
    chair vacant
    meets monthly
}
partner council "Council" {
    lead chief "Chief" {
        note "A"
    }
}
`,
        ['1-3', '5-8', '6-7'],
    ));

test('texts of several lines fold', () =>
    checkFolding(
        `section voice "Voice" {
    """
    Children
    speak.
    """
}
`,
        ['1-5', '2-5'],
    ));

test('imports and comments fold', () =>
    checkFolding(
        `// One
// two
// three
import "a.masa"
import "b.masa"

theme a "A" // not
theme b "B" // these
`,
        ['4-5 imports', '1-3 comment'],
    ));

test('one line does not fold', () => checkFolding('group board "Board" { chair vacant }\n', []));

test('a block without its end folds all the same', () =>
    checkFolding('group board "Board" {\n    chair vacant\n    meets monthly\ngroup second "Second" { }\n', []));
