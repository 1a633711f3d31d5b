import { assessmentDate } from '../model/compliance.js';
import type { ArrangementContext } from './arrangement-context.js';
import type { Build } from './protocol.js';

/** The page and the data of an arrangement, or where its texts are broken: what `masa build` does, without a disk. */
export async function buildPages({ model, services, today, asOf }: ArrangementContext): Promise<Build> {
    const broken = model.documents
        .flatMap((document) => services.rules.Diagnoser.diagnose(document))
        .filter(({ concernsText }) => concernsText)
        .map(({ location }) => location);
    if (broken.length > 0) return { files: [], broken };
    const [{ lowerArrangement }, { renderSite }, { renderJson }] = await Promise.all([
        import('../output/lower-arrangement.js'),
        import('../render/html/site.js'),
        import('../render/json/output-json.js'),
    ]);
    await services.lsp.PictureReader.read(model.documents);
    const output = lowerArrangement(model, {
        asOf: assessmentDate(model, asOf, today),
        answers: services.rules.Assessor.of(model).answers,
        findBody: services.rules.Assessor.of(model).context.findBody,
        pictures: services.model.Pictures,
    });
    return { files: [...renderSite(output), renderJson(output)], broken: [] };
}
