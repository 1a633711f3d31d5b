import type { ArrangementModel } from '../model/model.js';
import type { IsoDate } from '../grammar/literals.js';
import { type Output, outputFormat } from './output-model.js';
export function lowerArrangement(model: ArrangementModel, asOf: IsoDate): Output {
    return { format: outputFormat, id: model.name, title: model.name, language: 'en-GB', asOf, summary: [], sections: [], elements: [], attribution: [] };
}
