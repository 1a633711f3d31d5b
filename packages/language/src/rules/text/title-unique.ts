import type { LangiumDocument } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import type { ArrangementModel } from '../../model/model.js';
import { titleOf } from '../../model/titles.js';
import { kindWord } from '../../scoping/kind-words.js';
import { defineRule } from '../rule.js';

/** Kinds of which each has a title of its own. Two posts may be called alike, and so may two editions of a document. */
const titled: ReadonlySet<ast.Element['$type']> = new Set<ast.Element['$type']>([
    'Partner',
    'Body',
    'Unit',
    'Group',
    'Event',
    'Report',
    'Process',
    'Priority',
    'Theme',
    'ItemList',
    'Term',
    'Contact',
    'Section',
]);

/** Stated a second time under another name, a group has two chairs, and no reader can tell which is meant. */
export const titleUnique = defineRule({
    code: 'title-unique',
    asked: 'always',
    level: 'good',
    source: 'Good practice',
    requirement: 'Within one arrangement, no two elements of one kind have the same title.',
    why: 'Readers see titles, not names. Two groups with one title are one group to them, with two chairs and two frequencies; most often it was stated twice.',
    fix: 'Where both are the same, keep one and refer to it; otherwise give each a title that tells it from the other.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\ngroup board "Partnership Board" {\n    chair vacant\n    meets monthly\n}\ngroup board-two "Partnership Board" {\n    chair vacant\n    meets quarterly\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\ngroup board "Partnership Board" {\n    chair vacant\n    meets monthly\n}\ngroup board-two "Partnership Board for Schools" {\n    chair vacant\n    meets quarterly\n}\n',
    },
    *assess(model) {
        const first = new Map<string, ast.Element>();
        for (const element of model.documents.flatMap((document) => elementsFor(model, document))) {
            if (!titled.has(element.$type) || !('title' in element) || !element.title) continue;
            const key = `${element.$type} ${element.title.toLowerCase().replace(/\s+/g, ' ').trim()}`;
            const earlier = first.get(key);
            if (!earlier) {
                first.set(key, element);
                continue;
            }
            const kind = kindWord(element.$type).replace(/^an? /, '');
            const name = 'name' in earlier ? ` '${earlier.name}'` : '';
            yield {
                node: element,
                property: 'title',
                message: `The ${kind}${name} has the title '${titleOf(earlier)}' already.`,
                advice: 'Where both are the same, keep one of them; otherwise give this one a title of its own.',
                related: [{ node: earlier, property: 'title', message: 'It stands here first.' }],
            };
        }
    },
});

/** What a document states for an arrangement; where it states another arrangement, what it calls things is the other's. */
function elementsFor({ node }: ArrangementModel, document: LangiumDocument): readonly ast.Element[] {
    const { elements } = document.parseResult.value as ast.MasaDocument;
    return elements.includes(node) || !elements.some(ast.isArrangement) ? elements : [];
}
