import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { isMention, isProseBlock, isSection, isShow, type Section } from '../../grammar/generated/ast.js';
import { walk } from '../../grammar/walk.js';
import type { ArrangementModel } from '../../model/model.js';
import { titleOf } from '../../model/titles.js';
import { findWords, mentionAt, mentionMark, sentenceAround } from '../../model/wording.js';
import { oncePer } from '../../support/once-per.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

const verbs = '(?:mentioned|described|explained|outlined|noted|stated|discussed|introduced|set out|shown)';

/** `As mentioned already`, `described above`, `as previously stated`: words that send readers back. They are known by the rarest of them. */
const backwards = new RegExp(
    [
        String.raw`(?<=(?<before>\b(?:as )?(?:already |previously )?${verbs} ))(?:already|above|earlier|previously)\b`,
        String.raw`(?<=(?<as>\bas ))(?:already|previously) ${verbs}\b(?! (?:already|above|earlier|previously))`,
        String.raw`(?<=(?<see>\bsee ))above\b`,
    ].join('|'),
    'giu',
);

/** Readers who are sent back look for what only comes later. */
export const forwardReferenceOrder = defineRule({
    code: 'forward-reference-order',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'What a text says was mentioned already has been mentioned before.',
    why: 'A text is moved, and its words still send readers back to what now comes later. Masa can tell where the sentence refers to something by its name in braces; what it says in words alone it leaves to you.',
    fix: 'Move the text behind what it refers to, or take the phrase out.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\ngroup board "Board" {\n    chair vacant\n    meets monthly\n}\nsection learning "Learning" {\n    "The {board}, as mentioned above, hears what we learned."\n}\nsection leading "Leading" {\n    "The {board} leads our work."\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\ngroup board "Board" {\n    chair vacant\n    meets monthly\n}\nsection leading "Leading" {\n    "The {board} leads our work."\n}\nsection learning "Learning" {\n    "The {board}, as mentioned above, hears what we learned."\n}\n',
    },
    *check(document, context) {
        const [model] = context.arrangements;
        if (!model) return;
        for (const found of findWords(context.document, backwards, ['text'])) {
            if (!AstUtils.getContainerOfType(found.node, isProseBlock)) continue;
            const sentence = sentenceAround(found);
            const topics = topicsIn(sentence, context.document);
            if (topics.length === 0) continue;
            const appearances = appearancesIn(model);
            const here = appearances.findIndex(({ document: other, offset }) => other === context.document && offset >= sentence.start);
            const isTopic = ({ element }: Appearance): boolean => element === undefined || topics.includes(element);
            if (here < 0 || appearances.slice(0, here).some(isTopic)) continue;
            const later = appearances
                .slice(here)
                .find((each) => each.element !== undefined && isTopic(each) && !isWithin(each, context.document, sentence));
            const [topic] = topics;
            if (!later || !topic) continue;
            const before = found.groups['before'] ?? found.groups['as'] ?? found.groups['see'] ?? '';
            const words = { start: found.start - before.length, end: found.end };
            yield {
                node: document,
                words,
                message: `'${before}${found.text}' sends readers back, and '${titleOf(topic)}' comes only later.`,
                related: [{ node: later.node, message: 'It comes here.' }],
                fixes: [{ title: 'Take the phrase out', edits: write({ node: document, words: withCommas(context.document, words) }, '') }],
            };
        }
    },
});

/** The elements that a sentence refers to. */
function topicsIn({ text, start }: { readonly text: string; readonly start: number }, document: LangiumDocument): readonly AstNode[] {
    const topics = new Set<AstNode>();
    for (let at = text.indexOf(mentionMark); at >= 0; at = text.indexOf(mentionMark, at + 1)) {
        const element = mentionAt(document, start + at)?.element?.ref;
        if (element) topics.add(element);
    }
    return [...topics];
}

/** One place of the published text where something comes; what shows a whole collection may show anything. */
interface Appearance {
    readonly node: AstNode;
    readonly element: AstNode | undefined;
    readonly document: LangiumDocument;
    readonly offset: number;
}

/** All that the sections refer to and show, in the order in which it is published. */
const appearancesIn = oncePer((model: ArrangementModel): readonly Appearance[] => model.sections.flatMap(appearancesOf));

function appearancesOf(section: Section): readonly Appearance[] {
    const document = AstUtils.getDocument(section);
    const found: Appearance[] = [];
    const note = (node: AstNode, element: AstNode | undefined): unknown =>
        found.push({ node, element, document, offset: node.$cstNode?.offset ?? 0 });
    walk(section, {
        node: (node) => {
            if (isMention(node)) note(node, node.element?.ref ?? node);
            else if (isShow(node)) note(node, node.element?.ref);
            else if (isSection(node)) note(node, node);
        },
    });
    return found;
}

function isWithin(
    { document: other, offset }: Appearance,
    document: LangiumDocument,
    { start, text }: { readonly start: number; readonly text: string },
): boolean {
    return other === document && offset >= start && offset < start + text.length;
}

/** The phrase with the comma before or behind it, where it stands between two, and a space. */
function withCommas(
    document: LangiumDocument,
    { start, end }: { readonly start: number; readonly end: number },
): {
    readonly start: number;
    readonly end: number;
} {
    const text = document.textDocument.getText();
    const before = /(?:,[ \t]*|[ \t]+)$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
    const after = before.startsWith(',') && text[end] === ',' ? 1 : 0;
    return { start: start - before.length, end: end + after };
}
