import { countUnwritten } from '../model/is-unwritten.js';
import type { ArrangementContext } from './arrangement-context.js';
import { lowerCurrent } from './lower-current.js';
import type { Build } from './protocol.js';

/** The page and the data of an arrangement, or where its texts are broken: what `masa build` does, without a disk. */
export async function buildPages(context: ArrangementContext): Promise<Build> {
    const { model, services } = context;
    const broken = model.documents
        .flatMap((document) => services.rules.Diagnoser.diagnose(document))
        .filter(({ concernsText }) => concernsText)
        .map(({ location }) => location);
    if (broken.length > 0) return { files: [], broken, unwritten: 0 };
    const [output, { renderSite }, { renderJson }] = await Promise.all([
        lowerCurrent(context),
        import('../render/html/site.js'),
        import('../render/json/output-json.js'),
    ]);
    return { files: [...renderSite(output), renderJson(output)], broken: [], unwritten: countUnwritten(model.sections) };
}
