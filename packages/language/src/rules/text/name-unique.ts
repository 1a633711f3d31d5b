import { type AstNode, AstUtils } from 'langium';
import { isFunding, isImport } from '../../grammar/generated/ast.js';
import { kindWord } from '../../scoping/kind-words.js';
import { addBehindKeyword, type Fix, write } from '../fix.js';
import { defineRule, type RuleContext } from '../rule.js';

/** A name is an address: in the text, in the page and in the data. Two elements cannot share one. */
export const nameUnique = defineRule({
    code: 'name-unique',
    on: 'MasaDocument',
    level: 'must',
    concernsText: true,
    source: 'Masa language: names and titles',
    requirement: 'A name stands for one element.',
    why: 'References, anchors in the page and ids in the data all use the name; with two elements under one name, each would lead to the wrong one half the time.',
    fix: 'Rename one of the two. The title, which readers see, can stay as it is.',
    examples: {
        reported: 'theme neglect "Neglect"\ntheme neglect "Neglect of teenagers"\n',
        silent: 'theme neglect "Neglect"\ntheme neglect-of-teenagers "Neglect of teenagers"\n',
    },
    *check(_document, context) {
        for (const { name, node, earlier } of context.doubles()) {
            const file = AstUtils.getDocument(earlier);
            const fileName = file.uri.path.split('/').at(-1);
            const elsewhere = file === context.document ? '' : ` in ${fileName}, which this file imports`;
            if (isImport(node)) {
                const message = `This import brings '${name}', which ${fileName}, imported above, states too. Give one of the two another name.`;
                yield {
                    node,
                    property: 'path',
                    message,
                    related: [{ node: earlier, property: nameProperty(earlier), message: `'${name}' is used here.` }],
                };
                continue;
            }
            const message =
                nameProperty(node) === 'name'
                    ? `'${name}' is already the name of ${kindWord(earlier.$type)}${elsewhere}. Give this one another name.`
                    : `A funding block without a name is called '${name}', and there is one already${elsewhere}. Give this one a name, such as funding last-year.`;
            yield {
                node,
                property: nameProperty(node),
                message,
                related: [{ node: earlier, property: nameProperty(earlier), message: `'${name}' is used here.` }],
                fixes: rename(node, name, context),
            };
        }
    },
});

/** Where a name stands: a funding block may have none, and is then known by its year. */
function nameProperty(node: AstNode): string {
    return isFunding(node) && node.name === undefined ? 'year' : 'name';
}

/** What refers to the name goes on to mean the element that had it first. */
function rename(node: AstNode, name: string, context: RuleContext): readonly Fix[] {
    const own = name.split('.').at(-1) ?? name;
    const before = name.slice(0, name.length - own.length);
    let number = 2;
    while (context.isName(`${before}${own}-${number}`)) number += 1;
    const free = `${own}-${number}`;
    const edits = nameProperty(node) === 'name' ? write({ node, property: 'name' }, free) : addBehindKeyword(node, 'funding', free);
    return [{ title: `Call this one ${free}`, edits }];
}
