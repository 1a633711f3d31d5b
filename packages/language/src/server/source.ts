import type { AstNode } from 'langium';
import type { MasaDocument } from '../grammar/generated/ast.js';
import { labelOfFact } from '../model/fact-types.js';
import { anchorOf } from '../output/anchors.js';
import { namedNodes } from '../scoping/exports.js';
import type { ArrangementContext } from './arrangement-context.js';
import { locationOf } from './locations.js';
import type { Location, SourceQuestion } from './protocol.js';

/** Where the thing is stated that a reader of the page points at: a fact by its label, or else the element it belongs to. */
export function findSource({ anchor, label }: SourceQuestion, { model }: ArrangementContext): Location | undefined {
    const element =
        anchor === undefined ? model.node : (findByAnchor(anchor, model) ?? findByAnchor(anchor.replace(/-(?:\d+|chart)$/, ''), model));
    if (!element) return undefined;
    const fact = label === undefined ? undefined : findFactByLabel(element, label);
    return locationOf(fact ?? element);
}

function findByAnchor(anchor: string, { documents }: ArrangementContext['model']): AstNode | undefined {
    for (const document of documents) {
        for (const { node } of namedNodes(document.parseResult.value as MasaDocument)) if (anchorOf(node) === anchor) return node;
    }
    return undefined;
}

/** A label may say more than the word of the fact: `Members (with a vote)`. */
function findFactByLabel(element: AstNode, label: string): AstNode | undefined {
    const facts: readonly AstNode[] = 'facts' in element && Array.isArray(element.facts) ? element.facts : [];
    const labelled = facts.map((fact) => ({ fact, label: labelOfFact(fact.$type) })).filter((each) => each.label !== '');
    return (labelled.find((each) => each.label === label) ?? labelled.find((each) => label.startsWith(each.label)))?.fact;
}
