import { type IsoDate, readDate } from '../grammar/literals.js';

/** Whether a span of days, open at either end, holds a day. */
export function isWithin({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }, day: IsoDate): boolean {
    const first = from === undefined ? undefined : readDate(from);
    const last = to === undefined ? undefined : readDate(to);
    return !(first?.ok && day < first.value) && !(last?.ok && day > last.value);
}
