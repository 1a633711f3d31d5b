import { AstUtils } from 'langium';
import { isImport } from '../../grammar/generated/ast.js';
import { kindWord } from '../../scoping/kind-words.js';
import { defineRule } from '../rule.js';

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
            const elsewhere = file === context.document ? '' : ` in ${file.uri.path.split('/').at(-1)}, which this file imports`;
            const spot = isImport(node) ? { node, property: 'path' } : { node, property: 'name' };
            const message = isImport(node)
                ? `This file states '${name}', and so does another import${elsewhere.replace(', which this file imports', '')}. Give one of them another name.`
                : `'${name}' is already the name of ${kindWord(earlier.$type)}${elsewhere}. Give this one another name.`;
            yield { ...spot, message, related: [{ node: earlier, property: 'name', message: `'${name}' is used here.` }] };
        }
    },
});
