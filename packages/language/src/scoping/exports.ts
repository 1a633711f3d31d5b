import type { AstNode, AstNodeDescription, URI } from 'langium';
import {
    type Choice,
    type Element,
    type Item,
    isItem,
    isPost,
    isRequirement,
    isStepLike,
    type MasaDocument,
    type Post,
    type Requirement,
    type Stage,
    type Step,
} from '../grammar/generated/ast.js';
import { defaultFundingName } from '../grammar/names.js';

/** A node under the name it can be referred to by; `council.dcs` for what stands inside another element. */
export interface NamedNode {
    readonly name: string;
    readonly node: AstNode;
}

/**
 * Lists all that a document offers to references, in document order: its elements, and what can be named inside them.
 * A half-typed element without a name offers nothing.
 */
export function* namedNodes(document: MasaDocument): Generator<NamedNode> {
    for (const element of document.elements) {
        const name = elementName(element);
        if (!name) continue;
        yield { name, node: element };
        yield* namedParts(name, element);
    }
}

/** What an element is called where it is defined. */
function elementName(element: Element): string | undefined {
    return element.$type === 'Funding' ? (element.name ?? defaultFundingName) : element.name;
}

/** The posts, items, requirements and steps inside an element. */
function* namedParts(owner: string, element: Element | Stage): Generator<NamedNode> {
    switch (element.$type) {
        case 'Partner':
        case 'Agency':
        case 'Body':
        case 'Unit':
        case 'ItemList':
        case 'Standard':
        case 'Process':
        case 'Stage':
            for (const fact of element.facts) {
                if (!isNamedPart(fact) || !fact.name) continue;
                yield { name: `${owner}.${fact.name}`, node: fact };
                if (fact.$type === 'Stage') yield* namedParts(owner, fact);
            }
            break;
        case 'Section':
            yield* namedSections(element.blocks);
            break;
        default:
    }
}

type NamedPart = Post | Item | Requirement | Stage | Step | Choice;

function isNamedPart(fact: AstNode): fact is NamedPart {
    return isPost(fact) || isItem(fact) || isRequirement(fact) || isStepLike(fact);
}

/** Sections inside sections keep their own short name: it is their address in the published page. */
function* namedSections(blocks: readonly AstNode[]): Generator<NamedNode> {
    for (const block of blocks) {
        if (block.$type !== 'Section') continue;
        const section = block as Extract<Element, { $type: 'Section' }>;
        if (section.name) yield { name: section.name, node: section };
        yield* namedSections(section.blocks);
    }
}

/** A named node as it is offered to references. The path is worked out only when somebody asks, for most never do. */
export function describeNode({ name, node }: NamedNode, documentUri: URI, pathOf: (node: AstNode) => string): AstNodeDescription {
    let path: string | undefined;
    return {
        name,
        node,
        type: node.$type,
        documentUri,
        get path() {
            path ??= pathOf(node);
            return path;
        },
    };
}
