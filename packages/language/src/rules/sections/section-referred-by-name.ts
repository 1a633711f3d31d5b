import { isSection } from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { withNested } from '../../model/nested-sections.js';
import { titleOf } from '../../model/titles.js';
import { findWords } from '../../model/wording.js';
import { defineRule } from '../rule.js';

/** Of the document itself: `see section 4`, `paragraph 2.1`, `Appendix B`. */
const reference = String.raw`(?<whole>[Ss]ee (?:section|paragraph) \d{1,3}(?:\.\d{1,2})*|(?:[Ss]ection|[Pp]aragraph)s? \d{1,2}(?:\.\d{1,2})+|Appendix (?:[A-Z]|\d{1,2}))`;

/** What is `of` something else, or of an Act, is somebody else's; `see section 47 enquiries` says what Acts have given a name to. */
const ofOthers = String.raw`[\p{L}\p{N}]|,? (?:of|to|in|under) |[^.;\0]{0,80}\bAct\b| (?:enquir|assessment|audit|investigation|dut|order|return)`;

const typed = new RegExp(String.raw`${reference}(?<=(?<![\p{L}\p{N}])\k<whole>)(?!${ofOthers})`, 'gu');

/** A number that is typed into a text goes out of date with the next section that is put before it. */
export const sectionReferredByName = defineRule({
    code: 'section-referred-by-name',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'A text refers to a section by its name.',
    why: 'Where the page numbers the sections, `{money}` is published as the title of that section with its number, which follows when sections are added or moved. A number that was typed does not, and leads nowhere where the page has none.',
    fix: 'Write the name of the section in braces, such as {money}. For a paragraph, refer to the section it stands in.',
    examples: {
        reported:
            'arrangement a "A" {\n    numbered sections\n}\nsection aims "Our aims" {\n    "How we pay for it, see section 2."\n}\nsection money "Our money" {\n    "We pay together."\n}\n',
        silent: 'arrangement a "A" {\n    numbered sections\n}\nsection aims "Our aims" {\n    "How we pay for it, see {money}."\n}\nsection money "Our money" {\n    "We pay together."\n}\n',
    },
    *check(node, { document, arrangements: [model] }) {
        if (!model) return;
        const numbering = findFact(model.node, 'NumberingFact');
        for (const { text, end, node: owner } of findWords(document, typed, ['text'])) {
            // Of a number in a title is told elsewhere.
            if (isSection(owner)) continue;
            const words = text.replace(/^see /i, '');
            if (!numbering && mayBeThere(words, model)) continue;
            yield {
                node,
                words: { start: end - words.length, end },
                message: numbering
                    ? `'${words}' is typed, and does not follow when the numbers change. Refer to the section by its name in braces; the page says its ${numbering.sections ? 'number' : 'title'}.`
                    : `'${words}' leads nowhere, for the page has no such number. Refer to the section by its name in braces.`,
            };
        }
    },
});

/** Whether readers find a section or an appendix by what is typed in a title; of numbers typed before paragraphs we know nothing. */
function mayBeThere(words: string, { sections }: ArrangementModel): boolean {
    const [, kind = '', number = ''] = /^(section|paragraph|appendix) (\S+)$/i.exec(words) ?? [];
    if (kind.toLowerCase() === 'paragraph') return true;
    const head = new RegExp(String.raw`^(?:${kind} )?${number.replaceAll('.', String.raw`\.`)}(?![\p{L}\p{N}]|\.\p{N})`, 'iu');
    return sections.flatMap(withNested).some((section) => head.test(titleOf(section)));
}
