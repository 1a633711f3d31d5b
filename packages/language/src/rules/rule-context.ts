import type { AstNode, LangiumDocument } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';
import { factsOf } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { standardsOf } from '../model/standards.js';
import { clockFor } from '../scoping/clock.js';
import { importedUri } from '../scoping/imports.js';
import { catalogue } from './catalogue.js';
import type { RuleContext } from './rule.js';

/** What the rules may ask about a document. */
export function ruleContext(document: LangiumDocument, services: MasaServices): RuleContext {
    const { LangiumDocuments } = services.shared.workspace;
    const { Assessor } = services.rules;
    const clock = clockFor(document.uri, services);
    const workspace = services.model.Workspace.current;
    const arrangements = workspace.arrangementsOf(document);
    return {
        document,
        arrangements,
        neighbours: workspace.arrangements,
        today: clock.today(),
        asOf: clock.asOf,
        doubles: () => doubles(document, services),
        isName: (name) => services.references.ScopeProvider.visibleNames(document).has(name),
        targetOf: (statement) => services.references.Imports.targetOf(statement, document),
        pictureOf: (fact) => services.model.Pictures.of(fact),
        uris: () => LangiumDocuments.all.map(({ uri }) => uri).toArray(),
        codes: () => codesOf(arrangements),
        answersOf: (model) => Assessor.of(model).answers,
        mayMiss: (model) => model.isReadable,
        askRule: (code, model) => Assessor.of(model).ask(code),
    };
}

/** A rule that only standards ask for is known by the requirement of one that is followed. */
function codesOf(arrangements: readonly ArrangementModel[]): ReadonlySet<string> {
    const requirements = arrangements.flatMap(standardsOf).flatMap((standard) => factsOf(standard, 'Requirement'));
    const rules = catalogue.filter((rule) => !('asked' in rule && rule.asked === 'by-standards'));
    return new Set([...rules.map(({ code }) => code), ...requirements.map(({ name }) => name)]);
}

/** Names that stand for two nodes, each told where the author can mend it: at this document's own node, or at the later import. */
function* doubles(document: LangiumDocument, services: MasaServices): Generator<{ name: string; node: AstNode; earlier: AstNode }> {
    const { Imports, ScopeProvider } = services.references;
    for (const { first, second } of ScopeProvider.doubleNames(document)) {
        if (!first.node || !second.node) continue;
        const { name } = first;
        if (second.documentUri === document.uri) {
            yield { name, node: second.node, earlier: first.node };
        } else if (first.documentUri === document.uri) {
            yield { name, node: first.node, earlier: second.node };
        } else if (!name.includes('.')) {
            const statement = (document.parseResult.value as ast.MasaDocument).imports.find(
                (candidate) => importedUri(candidate, document)?.toString() === second.documentUri.toString(),
            );
            if (statement && Imports.importsOf(document).length > 1) yield { name, node: statement, earlier: first.node };
        }
    }
}
