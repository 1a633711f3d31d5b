import { AstUtils } from 'langium';
import { isProseBlock, type Prose } from '../../grammar/generated/ast.js';
import { type Line, linesOf } from '../../model/prose-lines.js';
import { type Fix, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A heading or an item that was pasted without its mark ends with its line, and the page knows nothing of that. */
export const linesAreParted = defineRule({
    code: 'lines-are-parted',
    on: 'Prose',
    isLocal: true,
    level: 'good',
    source: 'Accessibility regulations 2018, through WCAG 2.2, criterion 1.3.1 (unverified)',
    requirement: 'Lines of a text that say different things are parted.',
    why: 'Headings and items that are told apart by their lines alone are published as one run of words, in which nobody can tell one from the other.',
    fix: 'Put an empty line between them, make a section of what stands below a heading, or begin each item with a hyphen and a space. In a fact, part the items by semicolons.',
    examples: {
        reported: 'section aims "Our aims" {\n    """\n    Early help\n    Safe homes\n    """\n}\n',
        silent: 'section aims "Our aims" {\n    """\n    - Early help\n    - Safe homes\n    """\n}\n',
    },
    *check(prose, { document }) {
        const runs = runsOf(linesOf(prose, document.textDocument.getText()));
        const [[first, ...others] = []] = runs;
        if (!first) return;
        const isInSection = AstUtils.getContainerOfType(prose, isProseBlock) !== undefined;
        const mend = isInSection ? 'put an empty line between them, or begin each with - and a space' : 'part them by semicolons';
        const further =
            runs.length === 1
                ? ''
                : `, and so are others in ${runs.length - 1} more ${runs.length === 2 ? 'place' : 'places'} of this text`;
        yield {
            node: prose,
            words: { start: first.start, end: first.end },
            message: `This line and the ${others.length === 1 ? 'next' : `${others.length} below it`} are published as one run of words${further}: ${mend}.`,
            fixes: [part(prose, runs, isInSection)],
        };
    },
});

/** The lines that end as no sentence does, long before the width of a text, each with the line below it, which begins anew. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
    const runs: Line[][] = [];
    let run: Line[] | undefined;
    for (const [index, line] of lines.entries()) {
        const next = lines[index + 1];
        if (!next || !line.isAboveWords || !isCutShort(line, next)) {
            run = undefined;
            continue;
        }
        if (!run) {
            run = [line];
            runs.push(run);
        }
        run.push(next);
    }
    return runs;
}

function isCutShort(line: Line, next: Line): boolean {
    const [word = ''] = next.text.split(/\s/, 1);
    return (
        /[\p{L}\p{N})”"’]$/u.test(line.text) &&
        line.text.length + word.length < narrowest &&
        /^["“‘(]?\p{Lu}/u.test(next.text) &&
        next.indent.length <= line.indent.length &&
        !line.isBrokenOff &&
        !marked.test(line.text) &&
        !marked.test(next.text)
    );
}

/** Nobody breaks the lines of a text at fewer letters. */
const narrowest = 60;

/** Quotations, headings, and rows of tables, which are told of by themselves; a tab may stand behind a number as well. */
const marked = /^[|>#]|^(?!\d+(?:\.\d+)*[.)]?\t[^\t]*$).*\t/;

function part(prose: Prose, runs: readonly (readonly Line[])[], isInSection: boolean): Fix {
    return {
        title: isInSection ? 'Put empty lines between them' : 'Part them by semicolons',
        edits: runs
            .flatMap((run) => run.slice(0, -1))
            .flatMap(({ end }) => write({ node: prose, words: { start: end, end } }, isInSection ? '\n' : ';')),
    };
}
