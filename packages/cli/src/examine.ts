import { type DocumentFindings, openWorkspaces, type SourceText, standardsOf, type Workspace } from '@masa/language';
import type { Dates } from './dates.js';

/** What was found in a set of texts that import one another. */
export interface Examined {
    readonly documents: readonly DocumentFindings[];
    /** How many arrangements there are in it. */
    readonly arrangements: number;
    /** How many of them follow no standard. What law and guidance ask of those is not looked for. */
    readonly withoutStandard: number;
    /** How many of them could not be read in full. What is asked of those is not looked for. */
    readonly unread: number;
}

/** Texts that several examiners share out among themselves. */
export interface Share {
    readonly sets: readonly (readonly SourceText[])[];
    readonly dates: Dates;
    /** One number in memory that all of them see: the index of the set that nobody has taken yet. */
    readonly next: Int32Array;
}

/** What an examiner found, and in which set. */
export interface ExaminedSet extends Examined {
    readonly index: number;
}

/** Starts another examiner, which works beside us. */
export type StartExaminer = (share: Share) => { readonly found: Promise<readonly ExaminedSet[]>; stop(): void };

/** From how many characters on the start of another examiner is made up for: it takes as long as examining a fifth of this. */
const muchText = 1_000_000;

/** Tells what was found in sets of texts, in their order. Much text is shared out. */
export async function* examine(sets: Share['sets'], dates: Dates, startExaminer?: StartExaminer): AsyncGenerator<Examined> {
    const share: Share = { sets, dates, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
    const other = isMuch(sets) && sets.length > 1 ? startExaminer?.(share) : undefined;
    try {
        const held = new Map<number, Examined>();
        let told = 0;
        for await (const examined of examineShare(share)) {
            held.set(examined.index, examined);
            for (let next = held.get(told); next; next = held.get(told)) {
                yield next;
                held.delete(told);
                told += 1;
            }
        }
        for (const examined of (await other?.found) ?? []) held.set(examined.index, examined);
        for (; told < sets.length; told += 1) {
            const next = held.get(told);
            if (next) yield next;
        }
    } finally {
        other?.stop();
    }
}

/** Whether there is so much text that time and memory have to be looked after. */
export function isMuch(sets: Share['sets']): boolean {
    return sets.flat().reduce((sum, { text }) => sum + text.length, 0) > muchText;
}

/** Examines one set after the other that nobody else has taken. */
export async function* examineShare({ sets, dates, next }: Share): AsyncGenerator<ExaminedSet> {
    let index = 0;
    function* take(): Generator<readonly SourceText[]> {
        for (;;) {
            index = Atomics.add(next, 0, 1);
            const set = sets[index];
            if (!set) return;
            yield set;
        }
    }
    for await (const workspace of openWorkspaces({ sets: take(), ...dates })) yield { index, ...examineWorkspace(workspace) };
}

/** Asks texts that were read and linked. */
export function examineWorkspace({ arrangements, diagnose }: Workspace): Examined {
    return {
        documents: diagnose(),
        arrangements: arrangements.length,
        withoutStandard: arrangements.filter((arrangement) => standardsOf(arrangement).length === 0).length,
        unread: arrangements.filter(({ isReadable }) => !isReadable).length,
    };
}
