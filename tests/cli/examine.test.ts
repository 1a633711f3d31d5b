import { expect, test } from 'vitest';
import { type Examined, type ExaminedSet, examine, examineShare, type Share } from '../../packages/cli/src/examine.js';
import { today } from './run-cli.js';

// So many words of explanation that it is worth sharing out.
const remarks = `// ${'A remark. '.repeat(12)}\n`.repeat(300);
const sets = Array.from({ length: 40 }, (_, index) => [
    { uri: `file:///area-${index}.masa`, text: `${remarks}group board-${index} "Board" {\n}\narrangement area-${index} "Area" {\n}\n` },
]);

test('what two examiners find is what one finds, in the same order', async () => {
    const alone = await collect(examine(sets, { today }));
    let started = 0;
    const together = await collect(
        examine(sets, { today }, (share) => {
            started += 1;
            return { found: gather(share), stop: () => undefined };
        }),
    );
    expect(started).toBe(1);
    expect(together).toEqual(alone);
    expect(alone.map(({ documents }) => documents[0]?.uri)).toEqual(sets.map(([text]) => text?.uri));
});

test('an examiner that fails is no silence', async () => {
    const stopped: string[] = [];
    const examined = examine(sets, { today }, (share) => {
        Atomics.add(share.next, 0, 1);
        const found = Promise.reject(new Error('no memory'));
        found.catch(() => undefined);
        return { found, stop: () => stopped.push('stopped') };
    });
    await expect(collect(examined)).rejects.toThrow('no memory');
    expect(stopped).toEqual(['stopped']);
});

async function collect(examined: AsyncIterable<Examined>): Promise<readonly Examined[]> {
    const all: Examined[] = [];
    for await (const { index: _, ...rest } of examined as AsyncIterable<ExaminedSet>) all.push(rest);
    return all;
}

async function gather(share: Share): Promise<readonly ExaminedSet[]> {
    const all: ExaminedSet[] = [];
    for await (const examined of examineShare(share)) all.push(examined);
    return all;
}
