import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOutline, outlineOf } from '../harness/check-outline.js';

describe('the outline', () => {
    test('shows elements with their kind and title', () =>
        checkOutline(
            `
import "a.masa"
arrangement luton "Luton Safeguarding Children Partnership" { covers "Luton" }
group board
funding 2025/26 { from "The council" £1 }
term dsl "DSL" means "designated safeguarding lead"
child death review cdr "Child deaths"
`,
            `
luton — arrangement · Luton Safeguarding Children Partnership
board — group
2025/26 — funding block
dsl — term · DSL
cdr — child death review arrangement · Child deaths
`,
        ));

    test('shows posts, items, steps and requirements inside their element', () =>
        checkOutline(
            `
partner council "Council" {
    lead chief "Chief Executive"
    delegate dcs
}
list values "Values" {
    item respect "We respect {council}."
    item "Unnamed"
}
process review "Review" {
    stage formal "Formal" {
        step notify "Tell the Panel" by council
    }
    choice "Would it help?" "yes" to notify
}
standard house "House rules" {
    requirement chair-named "The chair is named" { should "Name the chair." }
}
`,
            `
council — partner · Council
  chief — lead · Chief Executive
  dcs — delegate
values — list · Values
  respect — item of a list · We respect Council.
  Unnamed — item of a list
review — process · Review
  formal — stage · Formal
    notify — step · Tell the Panel
  Would it help? — choice
house — standard · House rules
  chair-named — requirement · The chair is named
`,
        ));

    test('shows sections inside sections', () =>
        checkOutline(
            `
part one "Part one" {
    section voice "Voice" {
        "Children speak."
        section inner "Inner" { "Text" }
    }
}
appendix a "Appendix A" { show glossary }
`,
            `
one — part · Part one
  voice — section · Voice
    inner — section · Inner
a — appendix · Appendix A
`,
        ));

    test('keeps what follows broken text', () =>
        checkOutline(
            `
group board "Board" {
    chair
    meets 4 times a
group second "Second" {
    members 3
}
section voice {
report yearly "Yearly report" { publish by }
`,
            `
board — group · Board
second — group · Second
voice — section
yearly — report · Yearly report
`,
        ));

    test('is one that an editor accepts, for every beginning of a text', async () => {
        const text =
            'partner council "Council" {\n    lead chief "Chief" held by "Jo"\n    delegate dcs\n}\n\nlist values {\n    item "We"\n    item x """\n    Long {council.chief}\n    """\n}\nsection s "S" answers a { """\nText {council} """ }\n';
        for (let end = 0; end <= text.length; end += 1) await outlineOf(text.slice(0, end));
    });

    test('is one that an editor accepts, for any text', () =>
        fc.assert(
            fc.asyncProperty(
                fc.array(
                    fc.constantFrom(
                        'group ',
                        'list',
                        ' item',
                        '"',
                        '"""',
                        '{',
                        '}',
                        '\n',
                        'a',
                        ' ',
                        'choice',
                        'section',
                        '£1',
                        'funding',
                        'step',
                    ),
                ),
                async (parts) => {
                    expect(Array.isArray(await outlineOf(parts.join('')))).toBe(true);
                },
            ),
            { numRuns: 60 },
        ));
});
