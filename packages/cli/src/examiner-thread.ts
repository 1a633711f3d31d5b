import { Worker } from 'node:worker_threads';
import type { ExaminedSet, Share } from './examine.js';

/** Starts an examiner in a thread of its own. */
export function startExaminer(share: Share): { readonly found: Promise<readonly ExaminedSet[]>; stop(): void } {
    const worker = new Worker(new URL('examiner.js', import.meta.url), {
        workerData: share,
        resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    const found = new Promise<readonly ExaminedSet[]>((resolve, reject) => {
        const sets: ExaminedSet[] = [];
        worker.on('message', (examined: ExaminedSet) => sets.push(withTexts(examined, share)));
        worker.on('error', reject);
        worker.on('exit', (code) => (code === 0 ? resolve(sets) : reject(new Error('a thread of its own stopped early'))));
    });
    // It is awaited when our own share is done; until then a failure has nobody to tell.
    found.catch(() => undefined);
    return { found, stop: () => void worker.terminate() };
}

function withTexts(examined: ExaminedSet, { sets }: Share): ExaminedSet {
    const texts = sets[examined.index] ?? [];
    return { ...examined, documents: examined.documents.map((document, place) => ({ ...document, text: texts[place]?.text ?? '' })) };
}
