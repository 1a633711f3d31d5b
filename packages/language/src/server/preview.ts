import type { MasaDocument } from '../grammar/generated/ast.js';
import { assessmentDate } from '../model/compliance.js';
import { anchorOf } from '../output/anchors.js';
import { namedNodes } from '../scoping/exports.js';
import type { ArrangementContext } from './arrangement-context.js';
import type { AnchorPlace, Preview } from './protocol.js';

/** The page of an arrangement as a build would write it now, and where its anchors are stated. */
export async function computePreview({ model, services, today, asOf }: ArrangementContext): Promise<Preview> {
    // Loaded when the first page is asked for: most sessions of most servers never do.
    const [{ lowerArrangement }, { renderPage }] = await Promise.all([
        import('../output/lower-arrangement.js'),
        import('../render/html/page.js'),
    ]);
    await services.lsp.PictureReader.read(model.documents);
    const output = lowerArrangement(model, {
        asOf: assessmentDate(model, asOf, today),
        answers: services.rules.Assessor.of(model).answers,
        findBody: services.rules.Assessor.of(model).context.findBody,
        pictures: services.model.Pictures,
    });
    return {
        uri: model.documents[0]?.uri.toString() ?? '',
        title: output.title,
        html: renderPage(output).toString(),
        places: model.documents.flatMap((document) => {
            const uri = document.uri.toString();
            return [...namedNodes(document.parseResult.value as MasaDocument)].flatMap(({ node }): AnchorPlace[] => {
                const anchor = anchorOf(node);
                const range = node.$cstNode?.range;
                return anchor === undefined || !range ? [] : [{ anchor, uri, start: range.start.line, end: range.end.line }];
            });
        }),
    };
}
