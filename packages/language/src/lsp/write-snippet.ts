import type { AstNodeDescription, LangiumDocument } from 'langium';
import { isMasaDocument, isPost, Post, Standard } from '../grammar/generated/ast.js';
import { financialYearOf, printFinancialYear } from '../grammar/literals.js';
import { isGuidance } from '../model/editions.js';
import { scheduleHeadings } from '../model/schedule.js';
import { currentGuidance } from '../model/starting-text.js';
import { rankOfPost } from './completion-names.js';
import { rank } from './completion-rank.js';
import type { MasaLspServices } from './lsp-module.js';
import { fillChoices, findSnippet } from './snippets.js';

/** The snippet of an element with what there is to choose from in a document; undefined for words that open none. */
export function writeSnippet(rule: string, word: string, document: LangiumDocument, services: MasaLspServices): string | undefined {
    const found = findSnippet(rule, word);
    return found && fillChoices(found, (kind) => choicesOf(kind, document, services));
}

function choicesOf(kind: string, document: LangiumDocument, services: MasaLspServices): readonly string[] {
    if (kind === 'headings') return [...scheduleHeadings.keys()];
    if (kind === 'year') return [printFinancialYear(financialYearOf(services.rules.Clock.today()))];
    if (kind === 'guidance') return guidance(services).map(({ name }) => name);
    const elements = [...services.references.ScopeProvider.visibleNames(document).values()].filter(({ type }) => type === kind);
    return (kind === Post.$type ? likeliestPosts(elements) : elements).map(({ name }) => name);
}

/** The editions of the guidance, the one in force first. */
function guidance({ references, rules }: MasaLspServices): readonly Standard[] {
    const standards = references.Library.ofType(Standard.$type).map((description) => references.Library.load(description) as Standard);
    const editions = [...standards].filter(isGuidance);
    const current = currentGuidance(editions, rules.Clock.asOf ?? rules.Clock.today());
    return [...(current ? [current] : []), ...editions.filter((edition) => edition !== current).reverse()];
}

/** Those who are most often named first; a post that belongs to a body, by the body. */
function likeliestPosts(posts: readonly AstNodeDescription[]): readonly AstNodeDescription[] {
    const rankOf = ({ node }: AstNodeDescription): string => (isPost(node) ? rankOfPost(node) : rank.own);
    return posts
        .filter(({ name, node }) => name.includes('.') || isMasaDocument(node?.$container))
        .sort((a, b) => rankOf(a).localeCompare(rankOf(b)));
}
