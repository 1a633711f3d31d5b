import { findWords } from '../../model/wording.js';
import { safeHref } from '../../support/safe-href.js';
import { type Fix, write } from '../fix.js';
import { defineRule } from '../rule.js';

const links = /(?<!!)\[(?<words>[^[\]\0]{0,200})\]\((?<address>[^)\]\s\0]{0,2000})(?:\s+"[^"\0]{0,200}")?\)/gu;

/** A link without an address looks like one and does nothing. */
export const linkHasTarget = defineRule({
    code: 'link-has-target',
    on: ['MasaDocument', 'LinkFact', 'PublishedFact'],
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'Every link leads somewhere.',
    why: 'A link without a whole address is published as plain words: readers are told that there is more to read, and cannot get there.',
    fix: 'Write the whole address, which begins with https:// for pages, mailto: for e-mail and tel: for telephones; # and a name leads to an element of this page.',
    examples: {
        reported: 'section concerns "Concerns" {\n    "Read [the whistleblowing procedure]()."\n}\n',
        silent: 'section concerns "Concerns" {\n    "Read [the whistleblowing procedure](https://www.example.org/procedure)."\n}\n',
    },
    *check(node, context) {
        if (node.$type === 'LinkFact' || node.$type === 'PublishedFact') {
            const [property, address] = node.$type === 'LinkFact' ? ['url', node.url] : ['link', node.link];
            const problem = address === undefined ? undefined : problemOf(address);
            if (problem)
                yield {
                    node,
                    property,
                    message: problem,
                    fixes: wholeAddress(address ?? '', (whole) => write({ node, property }, `"${whole}"`)),
                };
            return;
        }
        for (const { start, end, text, groups } of findWords(context.document, links, ['text', 'remark', 'cited'], 'quoted')) {
            const problem = problemOf(groups['address'] ?? '', groups['words']);
            if (!problem) continue;
            const address = groups['address'] ?? '';
            const at = start + text.lastIndexOf(address);
            const fixes = wholeAddress(address, (whole) => write({ node, words: { start: at, end: at + address.length } }, whole));
            yield { node, words: { start, end }, message: problem, fixes };
        }
    },
});

/** The address that was most likely meant, where its beginning is all that is missing. */
function wholeAddress(address: string, edit: (whole: string) => Fix['edits']): readonly Fix[] {
    const whole = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(address) ? `https://${address}` : undefined;
    return whole !== undefined && safeHref(whole) !== undefined ? [{ title: `Write ${whole}`, edits: edit(whole) }] : [];
}

function problemOf(address: string, words?: string): string | undefined {
    const link = words === undefined ? 'This link' : `The link '${words.replace(/\uFFFC+/g, '…')}'`;
    if (address === '' || address === '#') return `${link} has no address.`;
    if (/^(?:\uFFFC|\\?\{)/.test(address)) return `${link} has a name for an address: for an element of this page write # and its name.`;
    if (safeHref(address) !== undefined) return undefined;
    if (/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(address)) return `${link} leads nowhere: write https://${address}.`;
    if (address.includes('@')) return `${link} leads nowhere: write mailto:${address}.`;
    return `${link} leads nowhere: '${address}' is not a whole address.`;
}
