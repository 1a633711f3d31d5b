/**
 * Counties and boroughs whose councils were abolished since the partnerships began in 2019, each with the areas that took its place.
 * Sources: the structural changes orders for Dorset (2018), Northamptonshire (2020) and Cumbria (2022), unverified.
 */
const formerAreas: ReadonlyMap<string, readonly string[]> = new Map([
    ['Bournemouth', ['Bournemouth, Christchurch and Poole']],
    ['Cumbria', ['Cumberland', 'Westmorland and Furness']],
    ['Northamptonshire', ['North Northamptonshire', 'West Northamptonshire']],
    ['Poole', ['Bournemouth, Christchurch and Poole']],
]);

/** The areas that took the place of a former one, however its name is capitalised; undefined where it is none. */
export function successorsOfArea(name: string): readonly string[] | undefined {
    const wanted = name.trim().toLowerCase();
    for (const [former, successors] of formerAreas) if (former.toLowerCase() === wanted) return successors;
    return undefined;
}
