import type { ArrangementContext } from './arrangement-context.js';
import { lowerCurrent } from './lower-current.js';
import type { Comparison } from './protocol.js';

/** What has changed in an arrangement since the data of an earlier build: what `masa compare` tells. */
export async function compareWith(data: string, context: ArrangementContext): Promise<Comparison> {
    if (!context.model.isReadable)
        return { ok: false, problem: 'is compared when all of your text can be read; the Problems panel lists where it cannot.' };
    const [{ readJson }, { renderChanges }] = await Promise.all([
        import('../render/json/read-json.js'),
        import('../render/changes/changes.js'),
    ]);
    const before = readJson(data);
    return before.ok
        ? { ok: true, text: renderChanges(before.value, await lowerCurrent(context)) }
        : { ok: false, problem: before.problem };
}
