import { isGroup } from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { plain } from '../../model/phrase.js';
import { sayFact } from '../../model/say.js';
import { findNamedGroup, findSpokenGroup } from '../../model/spoken-group.js';
import { titleOf } from '../../model/titles.js';
import { findWords, mentionAt, mentionMark } from '../../model/wording.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** `reports to the Executive`, up to the end of the clause. */
const reports = /\breports?\s+(?:directly\s+|regularly\s+)?to\s+(?:the\s+)?(?<to>[^.,;:()\0]+)/gu;

/** What is said in a sentence is forgotten when the line changes. */
export const groupReportingConsistent = defineRule({
    code: 'group-reporting-consistent',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'The text says of a group that it reports to whom it states.',
    why: 'A text and a structure chart that name two lines leave nobody sure who answers for the group.',
    fix: 'Refer to the fact, such as {panel.reports-to}: then the text follows it. Or correct the one that is wrong.',
    examples: {
        reported:
            'group board "Partnership Board" {\n    chair vacant\n    meets monthly\n}\ngroup executive "Executive" {\n    chair vacant\n    meets monthly\n}\ngroup panel "Panel" {\n    chair vacant\n    meets monthly\n    reports to board\n}\nsection work "Work" {\n    "The Panel reports to the Executive."\n}\n',
        silent: 'group board "Partnership Board" {\n    chair vacant\n    meets monthly\n}\ngroup panel "Panel" {\n    chair vacant\n    meets monthly\n    reports to board\n}\nsection work "Work" {\n    "The Panel reports to the Partnership Board."\n}\n',
    },
    *check(document, context) {
        for (const words of findWords(context.document, reports, ['text'])) {
            const group = findSpokenGroup(context.document, words, context.arrangements);
            const fact = group && findFact(group, 'ReportsToFact');
            const to = (words.groups['to'] ?? '').trimEnd();
            if (!group || !fact || to === '') continue;
            const start = words.start + words.text.lastIndexOf(to);
            const isReference = to.startsWith(mentionMark);
            const named = isReference ? undefined : findNamedGroup(to, 0, context.document, context.arrangements);
            const mention = isReference ? mentionAt(context.document, start) : undefined;
            const target = named?.start === 0 ? named.group : mention?.details.length === 0 ? mention.element?.ref : undefined;
            if (!isGroup(target) || target === group) continue;
            if (fact.lines.some((line) => line.to?.party?.ref === target || line.to?.text === titleOf(target))) continue;
            const spot = {
                node: document,
                words: { start, end: start + (isReference ? to.lastIndexOf(mentionMark) + 1 : (named?.end ?? 0)) },
            };
            const reference = `{${group.name}.reports-to}`;
            yield {
                ...spot,
                fixes:
                    !isReference && context.isName(group.name)
                        ? [{ title: `Say what is stated: ${reference}`, edits: write(spot, reference) }]
                        : [],
                message: `The text says that '${titleOf(group)}' reports to '${titleOf(target)}'; it states that it reports to ${plain(sayFact(fact))}.`,
                related: [{ node: fact, message: 'The line is stated here.' }],
            };
        }
    },
});
