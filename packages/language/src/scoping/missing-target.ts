import { type AstNode, AstUtils, type LangiumDocument, type ReferenceInfo } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';
import { closest } from '../support/closest.js';
import { detailNodes } from './details.js';
import { kindWord } from './kind-words.js';

/** Says what a reference did not find, and what to do about it, in the words of the field. */
export function describeMissingTarget(info: ReferenceInfo, services: MasaServices): string {
    const text = info.reference.$refText;
    const type = services.shared.AstReflection.getReferenceType(info);
    if (ast.isDetail(info.container)) return describeMissingDetail(text, info.container);
    if (text === '') return `A name is missing here: ${kindWord(type)} is expected.`;

    const document = AstUtils.getDocument(info.container);
    const visible = services.references.ScopeProvider.visibleNames(document);
    const byTitle = type === ast.Authority.$type || type === ast.KnownBody.$type;
    const other = byTitle ? undefined : (visible.get(text) ?? services.references.Library.findByName(text));
    if (other) return `'${text}' is ${kindWord(other.type)}; ${kindWord(type)} is expected here.`;

    const near = mayLookAround(document) ? findNear(text, info, services) : undefined;
    if (near) return `There is no ${bareKind(type)} called '${text}'. Did you mean '${near}'?`;

    const home = mayLookAround(document) ? findElsewhere(text, type, services) : undefined;
    if (home) return `'${text}' is stated in ${home}, which this file does not import. Add its import at the top.`;
    return `There is no ${bareKind(type)} called '${text}'. ${advice(type, info)}`;
}

/** How many names of one document are compared with all that it can see. After so many, its author does not need a hint for each. */
const mostComparisons = 200;

const comparisons = new WeakMap<AstNode, number>();

function mayLookAround(document: LangiumDocument): boolean {
    const root = document.parseResult.value;
    const count = (comparisons.get(root) ?? 0) + 1;
    comparisons.set(root, count);
    return count <= mostComparisons;
}

function findNear(text: string, info: ReferenceInfo, services: MasaServices): string | undefined {
    return closest(
        text,
        services.references.ScopeProvider.getScope(info)
            .getAllElements()
            .map((description) => description.name),
    );
}

function describeMissingDetail(word: string, detail: ast.Detail): string {
    const mention = detail.$container;
    const index = mention.details.indexOf(detail);
    const owner: AstNode | undefined = index > 0 ? mention.details[index - 1]?.detail?.ref : mention.element?.ref;
    if (!owner) return `'${word}' cannot be looked up, because the name before it is not known.`;
    const known = [...detailNodes(owner).keys()];
    const near = closest(word, known);
    const title = 'title' in owner && typeof owner.title === 'string' ? owner.title : mention.element.$refText;
    const advice = near ? `Did you mean '${near}'?` : `It states: ${known.join(', ')}.`;
    return `'${title}' states no ${word === '' ? 'such fact' : word}. ${advice}`;
}

function advice(type: string, info: ReferenceInfo): string {
    if (type === ast.Authority.$type) return 'Write it as the Office for National Statistics does, such as "Luton".';
    const mayBeText =
        ast.isHolder(info.container) || ast.isPartyRef(info.container) || ast.isWorkRef(info.container) || ast.isThemeRef(info.container);
    return mayBeText ? 'Check the spelling, state it, or write it in quotation marks as plain text.' : 'Check the spelling, or state it.';
}

/** The file that states a name, where exactly one other file of the workspace does. */
function findElsewhere(name: string, type: string, services: MasaServices): string | undefined {
    const found = services.shared.workspace.IndexManager.allElements(type)
        .filter((description) => description.name === name)
        .limit(2)
        .toArray();
    const [only] = found;
    return found.length === 1 && only ? only.documentUri.path.split('/').slice(-2).join('/') : undefined;
}

function bareKind(type: string): string {
    return kindWord(type).replace(/^an? /, '');
}
