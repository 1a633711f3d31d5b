import { AstUtils, isReference, type LangiumDocument } from 'langium';
import type { Import, MasaDocument } from '../grammar/generated/ast.js';
import { isReadable } from '../grammar/readable.js';
import { type ImportIndex, importClosure } from '../scoping/imports.js';

/**
 * The imports that a document could do without: those that stand there a second time, and those from which it uses no name, if its
 * arrangements hold the same files in the same order without them. For an import also says what is published, and where.
 * @param document Linked.
 */
export function findUnneededImports(document: LangiumDocument, imports: ImportIndex): readonly Import[] {
    // What cannot be read may use any name.
    if (!isReadable(document)) return [];
    const targetOf = (statement: Import): LangiumDocument | undefined => imports.targetOf(statement, document);
    const all = (document.parseResult.value as MasaDocument).imports;
    let kept = all.filter((statement, index) => {
        const target = targetOf(statement);
        return !target || all.findIndex((other) => targetOf(other) === target) === index;
    });
    // A document that belongs to no arrangement may be there to bring others together.
    const homes = imports.current.homesOf(document);
    if (homes.length > 0) {
        const used = new Set(
            document.references.flatMap((reference) =>
                isReference(reference) && reference.ref ? AstUtils.getDocument(reference.ref) : [],
            ),
        );
        const filesWith = (left: readonly Import[]): string =>
            homes
                .flatMap((home) =>
                    importClosure(home, (member) =>
                        member === document ? left.flatMap((each) => targetOf(each) ?? []) : imports.importsOf(member),
                    ),
                )
                .map(({ uri }) => uri.toString())
                .join(' ');
        const files = filesWith(kept);
        for (const statement of kept.toReversed()) {
            const target = targetOf(statement);
            const left = kept.filter((other) => other !== statement);
            if (target && !used.has(target) && filesWith(left) === files) kept = left;
        }
    }
    return all.filter((statement) => !kept.includes(statement));
}
