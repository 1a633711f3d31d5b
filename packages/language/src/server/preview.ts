import type { MasaDocument } from '../grammar/generated/ast.js';
import { anchorOf } from '../output/anchors.js';
import { namedNodes } from '../scoping/exports.js';
import type { ArrangementContext } from './arrangement-context.js';
import { lowerCurrent } from './lower-current.js';
import type { AnchorPlace, Preview } from './protocol.js';

/** The page of an arrangement as a build would write it now, and where its anchors are stated. */
export async function computePreview(context: ArrangementContext): Promise<Preview> {
    const { model } = context;
    const [output, { renderPage }] = await Promise.all([lowerCurrent(context), import('../render/html/page.js')]);
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
