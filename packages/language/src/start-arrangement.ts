import * as ast from './grammar/generated/ast.js';
import type { IsoDate } from './grammar/literals.js';
import { createMasaServices, type MasaServices } from './language-module.js';
import { findFact } from './model/facts.js';
import { currentGuidance, writeStartingText } from './model/starting-text.js';
import { titleOf } from './model/titles.js';

/** An area that arrangements can be made for. */
export interface StartingArea {
    /** As it stands after `covers`. */
    readonly title: string;
    readonly council: string;
    readonly region: string;
}

/** The first file of an arrangement. */
export interface StartingFile {
    /** The name to give the file's folder, such as `rutland`. */
    readonly name: string;
    readonly text: string;
}

/** All areas of England, in the order of the alphabet. */
export function listAreas(services: MasaServices = createMasaServices().masa): readonly StartingArea[] {
    return authorities(services)
        .map((authority) => ({
            title: titleOf(authority),
            council: findFact(authority, 'CouncilFact')?.council ?? '',
            region: findFact(authority, 'RegionFact')?.region ?? '',
        }))
        .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/**
 * Writes the first file of an area's arrangements, with the bodies and the guidance of a day.
 * @param area Its title or its name in the library, in capitals or not.
 * @returns Undefined for an area that is not known.
 */
export function startArrangement(
    area: string,
    today: IsoDate,
    services: MasaServices = createMasaServices().masa,
): StartingFile | undefined {
    const { Library } = services.references;
    const wanted = area.trim().toLowerCase();
    const authority = authorities(services).find((each) => titleOf(each).toLowerCase() === wanted || each.name === wanted);
    const standards = Library.ofType(ast.Standard.$type).flatMap((description) => Library.load(description) ?? []);
    const standard = currentGuidance(standards.filter(ast.isStandard), today);
    return authority && standard && { name: authority.name, text: writeStartingText(authority, standard, today) };
}

function authorities(services: MasaServices): readonly ast.Authority[] {
    const { Library } = services.references;
    return Library.ofType(ast.Authority.$type)
        .flatMap((description) => Library.load(description) ?? [])
        .filter(ast.isAuthority);
}
