import type { Report } from '../../grammar/generated/ast.js';
import type { ArrangementModel } from '../../model/model.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { findWords } from '../../model/wording.js';
import { oncePer } from '../../support/once-per.js';
import { capitalise } from '../../support/text.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** The partnership's own report; those of others are called what they call them. */
const own =
    /(?<term>annual|yearly)(?<=\b(?:[Oo]ur|(?:[Tt]he )?(?:[Pp]artnership|[Pp]artners)['’]s?)\s+(?:own\s+)?\w+)\s+report\b|\b(?<term2>[Aa]nnual|[Yy]early)\s+report\s+of\s+(?:the|our)\s+(?:safeguarding\s+)?partner(?:s|ship)\b/g;

/** One thing, one word. */
export const reportTermConsistent = defineRule({
    code: 'report-term-consistent',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice; Working Together 2023 says yearly report',
    requirement: "The partnership's own report has one name throughout: yearly or annual.",
    why: 'Whoever reads of a yearly and of an annual report looks for two.',
    fix: 'Refer to the report by its name in braces, use the word of its title, or state the other name with also known as.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\nreport yearly-report "Yearly report"\nsection reporting "Reporting" {\n    "Our annual report says what children told us."\n    show yearly-report\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\nreport yearly-report "Yearly report"\nsection reporting "Reporting" {\n    "Our yearly report says what children told us. The panel has an annual report too."\n    show yearly-report\n}\n',
    },
    *check(document, context) {
        const [model] = context.arrangements;
        const reports = model && reportNames(model);
        const named = reports?.find(({ names }) => /annual|yearly/.test(names));
        if (!reports || !named) return;
        for (const { start, text, groups } of findWords(context.document, own, ['text'])) {
            const term = groups['term'] ?? groups['term2'] ?? '';
            if (reports.some(({ names }) => names.includes(term.toLowerCase()))) continue;
            const at = start + text.indexOf(term);
            const spot = { node: document, words: { start: at, end: at + term.length } };
            const stated = /annual|yearly/.exec(named.names)?.[0] ?? '';
            const right = /^\p{Lu}/u.test(term) ? capitalise(stated) : stated;
            yield {
                ...spot,
                fixes: [{ title: `Write ${right}`, edits: write(spot, right) }],
                message: `The report is called '${titleOf(named.report)}' where it is stated, and ${term.toLowerCase()} report here.`,
                related: [{ node: named.report, property: 'name', message: 'It is stated here.' }],
            };
        }
    },
});

const reportNames = oncePer((model: ArrangementModel): readonly { readonly report: Report; readonly names: string }[] =>
    model.ofType('Report').map((report) => ({ report, names: [titleOf(report), ...aliasesOf(report)].join(' ').toLowerCase() })),
);
