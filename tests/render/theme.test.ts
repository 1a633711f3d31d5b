import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderTheme } from '../../packages/language/src/render/html/theme.js';

test('a page without a colour of its own keeps that of its style, and so does one whose colour cannot be read', () => {
    expect(renderTheme(undefined).toString()).toBe('');
    expect(renderTheme('red; } body { display: none').toString()).toBe('');
});

test('whatever the colour, words on it and lines of it can be read', () => {
    fc.assert(
        fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
            const stated = `#${number.toString(16).padStart(6, '0')}`;
            const css = renderTheme(stated).toString();
            const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? '';
            expect(colour('band')).toBe(stated);
            expect(contrast(colour('on-band'), stated)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(colour('link'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
            expect(contrast(colour('box-line'), '#f1f7f8')).toBeGreaterThanOrEqual(3);
            expect(contrast(colour('bar'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
            expect(contrast(colour('bar'), '#e2e9ec')).toBeGreaterThanOrEqual(3);
        }),
        { numRuns: 200 },
    );
});

/** Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
    const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
    const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
