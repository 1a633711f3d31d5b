import * as ast from '../grammar/generated/ast.js';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import { findFact } from '../model/facts.js';
import { currentGuidance, writeStartingText } from '../model/starting-text.js';
import { titleOf } from '../model/titles.js';
import type { Area, NewFile } from './protocol.js';

/** The areas that arrangements can be made for, in the order of the alphabet. */
export function listAreas(services: MasaLspServices): readonly Area[] {
    return authorities(services)
        .map((authority) => ({
            title: titleOf(authority),
            council: findFact(authority, 'CouncilFact')?.council ?? '',
            region: findFact(authority, 'RegionFact')?.region ?? '',
        }))
        .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** A starting file for an area; undefined for one that is not known. */
export function computeNewArrangement(area: string, services: MasaLspServices): NewFile | undefined {
    const { Library } = services.references;
    const today = services.rules.Clock.asOf ?? services.rules.Clock.today();
    const wanted = area.trim().toLowerCase();
    const authority = authorities(services).find((each) => titleOf(each).toLowerCase() === wanted || each.name === wanted);
    const standards = Library.ofType(ast.Standard.$type).flatMap((description) => Library.load(description) ?? []);
    const standard = currentGuidance(standards.filter(ast.isStandard), today);
    return authority && standard && { name: authority.name, text: writeStartingText(authority, standard, today) };
}

function authorities(services: MasaLspServices): readonly ast.Authority[] {
    const { Library } = services.references;
    return Library.ofType(ast.Authority.$type)
        .flatMap((description) => Library.load(description) ?? [])
        .filter(ast.isAuthority);
}
