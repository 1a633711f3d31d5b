import type { ArrangementModel } from './model.js';

/** A name that no element of an arrangement has yet: the one wished for, or that with a number behind it. */
export function freeName(model: ArrangementModel, wished: string): string {
    const taken = new Set(model.elements.map(({ name }) => name));
    let name = wished;
    for (let number = 2; taken.has(name); number += 1) name = `${wished}-${number}`;
    return name;
}
