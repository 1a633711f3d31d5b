import type { ElementData, Value } from '../../output/output-model.js';
import { isObject } from '../../support/is-object.js';

/** Elements in which a step is referred to by its words: its number is another one as soon as a step comes before it. */
export function withStepsInWords(elements: readonly ElementData[]): readonly ElementData[] {
    const steps = new Map(stepsIn(elements));
    return inWords(elements, steps) as readonly ElementData[];
}

const stepKinds: readonly (Value | undefined)[] = ['step', 'choice', 'stage'];

/** The words of each step among some data, by its id. */
function* stepsIn(value: Value | undefined): Generator<readonly [string, string]> {
    if (isFields(value)) {
        const { id, kind, text, title = text } = value;
        if (stepKinds.includes(kind) && typeof id === 'string' && typeof title === 'string') yield [id, title];
    }
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* stepsIn(inner);
}

function inWords(value: Value | undefined, steps: ReadonlyMap<string, string>): Value | undefined {
    if (Array.isArray(value)) return value.map((inner: Value) => inWords(inner, steps) ?? null);
    if (!isFields(value)) return value;
    const words = typeof value['ref'] === 'string' ? steps.get(value['ref']) : undefined;
    if (words !== undefined) return { ...value, text: words };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inWords(inner, steps)]));
}

function isFields(value: Value | undefined): value is Readonly<Record<string, Value | undefined>> {
    return isObject(value);
}
