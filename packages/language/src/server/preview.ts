import { AstUtils } from 'langium';
import type { MasaDocument } from '../grammar/generated/ast.js';
import type { ArrangementModel } from '../model/model.js';
import { anchorOf } from '../output/anchors.js';
import { namedNodes } from '../scoping/exports.js';
import type { ArrangementContext } from './arrangement-context.js';
import { locationOf } from './locations.js';
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
        places: [
            ...headPlaces(model),
            ...model.documents.flatMap((document) => {
                const uri = document.uri.toString();
                return [...namedNodes(document.parseResult.value as MasaDocument)].flatMap(({ node }): AnchorPlace[] => {
                    const anchor = anchorOf(node);
                    const range = node.$cstNode?.range;
                    return anchor === undefined || !range ? [] : [{ anchor, uri, start: range.start.line, end: range.end.line }];
                });
            }),
        ],
    };
}

/** The head of the page says what the arrangement states of itself; before the first element there is nothing else to show. */
function headPlaces({ node }: ArrangementModel): readonly AnchorPlace[] {
    const place = locationOf(node);
    if (!place) return [];
    const { uri, range } = place;
    const own = { anchor: '', uri, start: range.start.line, end: range.end.line };
    const first = (AstUtils.getDocument(node).parseResult.value as MasaDocument).elements[0]?.$cstNode?.range.start.line ?? 0;
    if (first >= own.start) return [{ ...own, start: 0 }];
    return first === 0 ? [own] : [{ anchor: '', uri, start: 0, end: first - 1 }, own];
}
