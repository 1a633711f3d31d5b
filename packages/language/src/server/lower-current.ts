import { assessmentDate } from '../model/compliance.js';
import type { Output } from '../output/output-model.js';
import type { ArrangementContext } from './arrangement-context.js';

/** What a build would publish of an arrangement now. Lowering is loaded when the first page is asked for: most sessions never do. */
export async function lowerCurrent({ model, services, today, asOf }: ArrangementContext): Promise<Output> {
    const { lowerArrangement } = await import('../output/lower-arrangement.js');
    await services.lsp.PictureReader.read(model.documents);
    const { answers, context } = services.rules.Assessor.of(model);
    return lowerArrangement(model, {
        asOf: assessmentDate(model, asOf, today),
        answers,
        findBody: context.findBody,
        pictures: services.model.Pictures,
    });
}
