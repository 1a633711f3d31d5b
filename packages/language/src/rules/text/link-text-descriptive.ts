import { findWords } from '../../model/wording.js';
import { defineRule } from '../rule.js';

const empty = `(?:please )?(?:click |tap )?(?:here|this|this link|this page|link|the link|more|read more|find out more|see more|website|webpage|page)`;

/** A Markdown link whose words say nothing, or an invitation to click. */
const links = new RegExp(
    String.raw`\[\s*(?<words>${empty})\s*[.…]?\s*\]\(|\b(?<words2>click(?:ing)? (?:here|on this link|the link))\b`,
    'giu',
);
const wholly = new RegExp(`^${empty}$`, 'iu');

const roles = ['text', 'remark', 'cited'] as const;

/** Who lists the links of a page hears their words alone. */
export const linkTextDescriptive = defineRule({
    code: 'link-text-descriptive',
    on: ['MasaDocument', 'LinkFact'],
    isLocal: true,
    level: 'should',
    source: 'Accessibility regulations 2018, through WCAG 2.2, criterion 2.4.4 (unverified)',
    requirement: 'The words of a link say where it leads.',
    why: 'Screen readers list the links of a page without the text around them. A list of "here", "here" and "here" helps nobody.',
    fix: 'Let the link stand on words that name its target, such as [the whistleblowing procedure](https://…).',
    examples: {
        reported: 'section concerns "Concerns" {\n    "The procedure can be found [here](https://www.example.org/procedure)."\n}\n',
        silent: 'section concerns "Concerns" {\n    "Read [the whistleblowing procedure](https://www.example.org/procedure)."\n}\n',
    },
    *check(node, context) {
        if (node.$type === 'LinkFact') {
            if (node.text !== undefined && wholly.test(node.text.trim())) yield { node, property: 'text', message: messageFor(node.text) };
            return;
        }
        for (const { text, start, groups, node: owner } of findWords(context.document, links, roles, 'quoted')) {
            if (owner.$type === 'LinkFact') continue;
            const words = groups['words'] ?? groups['words2'] ?? text;
            const from = start + text.indexOf(words);
            yield { node, words: { start: from, end: from + words.length }, message: messageFor(words) };
        }
    },
});

function messageFor(words: string): string {
    return `The words of this link, '${words}', do not say where it leads.`;
}
