import { describe, expect, test } from 'vitest';
import { style } from '../../packages/language/src/render/html/style.js';

const css = style.toString();
const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1]);

/** Text on what it stands on. */
const texts = [
    ...['ink', 'muted', 'link', 'visited'].flatMap((text) => ['paper', 'surface'].map((ground) => [text, ground] as const)),
    ...['on-band', 'on-band-muted'].map((text) => [text, 'band'] as const),
    ...['ink', 'muted'].flatMap((text) => ['box', 'choice', 'end', 'stage', 'target'].map((ground) => [text, ground] as const)),
    ['link', 'box'] as const,
    ['ink', 'track'] as const,
    ['on-bar', 'bar'] as const,
];

/** Lines and shapes without which something would not be understood. */
const shapes = [
    ...['line-strong', 'box-line', 'choice-line', 'end-line', 'arrow', 'bar', 'focus'].map((shape) => [shape, 'paper'] as const),
    ['box-line', 'box'] as const,
    ['arrow', 'stage'] as const,
    ['bar', 'track'] as const,
];

describe.each([
    ['light', light],
    ['dark', dark],
])('%s', (_, variables) => {
    test.each(texts)('%s can be read on %s', (text, ground) => {
        expect(contrast(colour(variables, text), colour(variables, ground))).toBeGreaterThanOrEqual(4.5);
    });

    test.each(shapes)('%s can be seen on %s', (shape, ground) => {
        expect(contrast(colour(variables, shape), colour(variables, ground))).toBeGreaterThanOrEqual(3);
    });
});

test('every variable that is used is set', () => {
    const known = new Set([...css.matchAll(/(--[a-z-]+):/g)].map((match) => match[1]));
    for (const [, name] of css.matchAll(/var\((--[a-z-]+)/g)) expect([...known, '--width', '--height']).toContain(name);
});

function colour(variables: string, name: string): readonly number[] {
    const hex = new RegExp(`--${name}: #([0-9a-f]{3,6});`).exec(variables)?.[1] ?? '';
    const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    expect(long, name).toHaveLength(6);
    return [0, 2, 4].map((start) => Number.parseInt(long.slice(start, start + 2), 16) / 255);
}

/** Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: readonly number[], other: readonly number[]): number {
    const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
}

function luminance(channels: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
