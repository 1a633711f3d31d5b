import { AstUtils, RegExpUtils } from 'langium';
import { isMasaDocument, isProseBlock, type Post, type Scrutineer } from '../../grammar/generated/ast.js';
import { treeIndex } from '../../grammar/tree-index.js';
import type { ArrangementModel } from '../../model/model.js';
import { identify } from '../../model/people.js';
import { titleOf } from '../../model/titles.js';
import { findWords, wordsText } from '../../model/wording.js';
import { oncePer } from '../../support/once-per.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** People move on, and a published name stays in archives for ever. */
export const postNotPerson = defineRule({
    code: 'post-not-person',
    on: 'MasaDocument',
    level: 'info',
    source: 'Good practice, from the principles of data protection',
    requirement: 'A text speaks of people by the posts that they hold.',
    why: 'Who holds a post is stated once, where it can be changed. A name in a text is wrong when somebody else comes, and what is published of a person should be no more than is needed.',
    fix: 'Refer to the post by its name in braces, such as {council.dcs}.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\npost manager "Business Manager" held by "Sam Example"\nsection help "Help" {\n    "Sam Example answers all questions."\n    show posts\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\npost manager "Business Manager" held by "Sam Example"\nsection help "Help" {\n    "The {manager} answers all questions."\n    show posts\n}\n',
    },
    *check(document, context) {
        const [model] = context.arrangements;
        if (!model) return;
        const words = wordsText(context.document);
        for (const [name, post] of holders(model)) {
            if (!words.includes(name)) continue;
            const pattern = new RegExp(String.raw`(?<!\p{L})${RegExpUtils.escapeRegExp(name)}(?!\p{L})`, 'gu');
            for (const found of findWords(context.document, pattern, ['text'])) {
                if (!AstUtils.getContainerOfType(found.node, isProseBlock)) continue;
                const spot = { node: document, words: { start: found.start, end: found.end } };
                const path = pathOf(post);
                yield {
                    ...spot,
                    message: `'${name}' holds the post '${titleOf(post)}' for now. Speak of the post, and the text stays right when somebody else holds it.`,
                    fixes: context.isName(path) ? [{ title: `Speak of the post: {${path}}`, edits: write(spot, `{${path}}`) }] : [],
                    related: [{ node: post, property: 'name', message: 'The post is stated here.' }],
                };
            }
        }
    },
});

/** The posts of an arrangement by the names of those who hold them, first name and surname at least. */
const holders = oncePer((model: ArrangementModel): ReadonlyMap<string, Post | Scrutineer> => {
    const byName = new Map<string, Post | Scrutineer>();
    for (const { parseResult } of model.documents) {
        const { nodesByType } = treeIndex(parseResult.value);
        for (const post of [...(nodesByType.get('Post') ?? []), ...(nodesByType.get('Scrutineer') ?? [])] as (Post | Scrutineer)[])
            for (const name of identify(post).names.values()) if (name.includes(' ')) byName.set(name, post);
    }
    return byName;
});

/** How a text refers to a post: behind the name of the body whose post it is. */
function pathOf({ name, $container }: Post | Scrutineer): string {
    return isMasaDocument($container) || !('name' in $container) || $container.name === undefined ? name : `${$container.name}.${name}`;
}
