import * as ast from './grammar/generated/ast.js';
import type { IsoDate } from './grammar/literals.js';
import { createMasaServices, type MasaServices } from './language-module.js';
import { findFact } from './model/facts.js';
import { currentGuidance, nameOfStart, writeStartingText } from './model/starting-text.js';
import { titleOf } from './model/titles.js';

/** An area that arrangements can be made for. */
export interface StartingArea {
    /** As it stands after `covers`. */
    readonly title: string;
    readonly council: string;
    readonly region: string;
}

/** The first file of an arrangement, or the first of the areas that is not known. */
export type StartingFile =
    | {
          readonly ok: true;
          /** The name to give the file's folder, such as `rutland`. */
          readonly name: string;
          readonly text: string;
      }
    | { readonly ok: false; readonly unknown: string };

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
 * @param areas Their titles or their names in the library, in capitals or not; several, where one arrangement covers them.
 */
export function startArrangement(
    areas: readonly string[],
    today: IsoDate,
    services: MasaServices = createMasaServices().masa,
): StartingFile {
    const { Library } = services.references;
    const known = authorities(services);
    const found = areas.map((area) => findArea(area, known));
    const covered = [...new Set(found)].filter((each) => each !== undefined);
    const standards = Library.ofType(ast.Standard.$type).flatMap((description) => Library.load(description) ?? []);
    const standard = currentGuidance(standards.filter(ast.isStandard), today);
    if (covered.length === 0 || found.includes(undefined) || !standard)
        return { ok: false, unknown: areas[Math.max(0, found.indexOf(undefined))] ?? '' };
    return { ok: true, name: nameOfStart(covered), text: writeStartingText(covered, standard, today) };
}

function findArea(area: string, known: readonly ast.Authority[]): ast.Authority | undefined {
    const wanted = area.trim().toLowerCase();
    return known.find((each) => titleOf(each).toLowerCase() === wanted || each.name === wanted);
}

function authorities(services: MasaServices): readonly ast.Authority[] {
    const { Library } = services.references;
    return Library.ofType(ast.Authority.$type)
        .flatMap((description) => Library.load(description) ?? [])
        .filter(ast.isAuthority);
}
