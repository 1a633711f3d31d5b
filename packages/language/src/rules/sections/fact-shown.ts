import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { walk } from '../../grammar/walk.js';
import type { ArrangementModel } from '../../model/model.js';
import { typesShown } from '../../model/shown-types.js';
import { titleOf } from '../../model/titles.js';
import { kindWord } from '../../scoping/kind-words.js';
import { addFact } from '../fix.js';
import { defineRule, type Found } from '../rule.js';

/** What is expected to be published when it is stated; terms and persons appear where they are used. */
const expected: ReadonlySet<string> = new Set([
    'Partner',
    'Agency',
    'Unit',
    'Group',
    'Event',
    'Scrutineer',
    'Report',
    'Process',
    'Funding',
    'Priority',
    'Theme',
    'ItemList',
    'ChildDeathReview',
    'Contact',
]);

/** What is stated and never published was forgotten, or should not be there. */
export const factShown = defineRule({
    code: 'fact-shown',
    on: 'Arrangement',
    level: 'info',
    source: "Masa language: documents follow the author's order",
    requirement: 'What an arrangement states of its own is shown in one of its sections.',
    why: 'A document with sections publishes what they show. What none of them shows or speaks of stays out of the page, though not out of the data.',
    fix: 'Add show and the name to a section, such as show case-review-group, or speak of it in the text.',
    examples: {
        reported:
            'arrangement a "A" {}\nlist values "Values" {\n    item "Children first"\n}\nsection aims "Aims" {\n    "We work together."\n}\n',
        silent: 'arrangement a "A" {}\nlist values "Values" {\n    item "Children first"\n}\nsection aims "Aims" {\n    show values\n}\n',
    },
    *check(arrangement, context) {
        const model = context.arrangements.find(({ node }) => node === arrangement);
        if (!model || model.sections.length === 0) return;
        const shown = collectShown(model);
        for (const element of model.elements) {
            if (!expected.has(element.$type) || shown.types.has(element.$type) || shown.nodes.has(element) || model.isShared(element))
                continue;
            if (AstUtils.getDocument(element) === context.document) yield unpublished(element, model.sections);
        }
        // What is stated in other documents of the arrangement is reported here, where the sections are, with a link to its place.
        for (const element of model.elements) {
            if (!expected.has(element.$type) || shown.types.has(element.$type) || shown.nodes.has(element) || model.isShared(element))
                continue;
            if (AstUtils.getDocument(element) !== context.document) {
                yield {
                    ...unpublished(element, model.sections),
                    node: arrangement,
                    related: [{ node: element, property: 'name', message: 'It is stated here.' }],
                };
            }
        }
    },
});

function unpublished(element: ast.Element, sections: readonly ast.Section[]): Found {
    const title = titleOf(element);
    const last = sections.at(-1);
    const isNamed = 'name' in element && element.name !== undefined;
    return {
        node: element,
        property: 'name',
        message: `'${title}' (${kindWord(element.$type)}) is shown in no section.`,
        fixes:
            last && isNamed
                ? [
                      {
                          title: `Show it in the last section, '${titleOf(last)}'`,
                          edits: addFact(last, `show ${element.name}`, last.blocks.at(-1)),
                      },
                  ]
                : [],
    };
}

/** What the sections of an arrangement show or speak of: single nodes, and whole types. */
function collectShown(model: ArrangementModel): { readonly nodes: ReadonlySet<AstNode>; readonly types: ReadonlySet<string> } {
    const nodes = new Set<AstNode>();
    const types = new Set<string>();
    for (const section of model.sections) {
        const note = (node: AstNode): void => {
            if (ast.isShow(node)) {
                for (const type of typesShown[node.collective ?? ''] ?? []) types.add(type);
                if (node.element?.ref) nodes.add(node.element.ref);
            } else if (ast.isMention(node) && node.element?.ref) {
                nodes.add(node.element.ref);
            }
        };
        walk(section, { node: note });
    }
    return { nodes, types };
}
