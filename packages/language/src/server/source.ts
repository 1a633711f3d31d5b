import type { AstNode } from 'langium';
import { isHeldByTail, isPartner, isPost, isVacantTail, type MasaDocument } from '../grammar/generated/ast.js';
import { labelOfFact } from '../model/fact-types.js';
import { anchorOf } from '../output/anchors.js';
import { namedNodes } from '../scoping/exports.js';
import type { ArrangementContext } from './arrangement-context.js';
import { locationOf } from './locations.js';
import type { Location, SourceQuestion } from './protocol.js';

/** Where the thing is stated that a reader of the page points at: a fact by its label, or else the element it belongs to. */
export function findSource({ anchor, row, label }: SourceQuestion, { model }: ArrangementContext): Location | undefined {
    const element = anchor === undefined ? model.node : findShown(anchor, model);
    const about = row === undefined ? element : findShown(row, model);
    const fact = label === undefined ? undefined : about && findFactByLabel(about, label);
    // A row that is headed by another element, as that of a sum by who pays it, is no statement of that element.
    const place = fact ?? element;
    return place && locationOf(place);
}

/** What an anchor of the page stands for: the second place that shows something has a number behind its name. */
function findShown(anchor: string, model: ArrangementContext['model']): AstNode | undefined {
    return findByAnchor(anchor, model) ?? findByAnchor(anchor.replace(/-(?:\d+|chart)$/, ''), model);
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
    if (isPost(element) && label === 'Held by') return element.tails.find(isHeldByTail) ?? element.tails.find(isVacantTail);
    const role = (['lead', 'delegate'] as const).find((each) => label.toLowerCase().startsWith(each));
    if (isPartner(element) && role) return facts.find((fact) => isPost(fact) && fact.role === role);
    const labelled = facts.map((fact) => ({ fact, label: labelOfFact(fact.$type) })).filter((each) => each.label !== '');
    const called = columnLabels[label] ?? [label];
    return (
        labelled.find((each) => called.includes(each.label)) ??
        labelled.find((each) => called.some((words) => words.startsWith(each.label)))
    )?.fact;
}

/** The labels of the facts in columns that are called otherwise. */
const columnLabels: Readonly<Record<string, readonly string[]>> = {
    Aim: ['Purpose'],
    Role: ['Role', 'Purpose'],
    Of: ['Belongs to'],
    Date: ['Dated'],
    Held: ['Held', 'Meets'],
    'Takes part': ['Takes part', 'Not a partner'],
};
