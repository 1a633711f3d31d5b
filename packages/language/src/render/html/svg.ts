import { attributes, type Html, html } from './html.js';
import type { Font } from './text-width.js';

/** What a drawing is called, and what the ids within it begin with. */
export interface Labelled {
    readonly title: string;
    readonly prefix: string;
}

/** In pixels from the upper left corner of the drawing. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

/** A rectangle by its upper left corner and its size. */
export interface Box extends Point {
    readonly width: number;
    readonly height: number;
}

/**
 * A drawing with its name and description. It shrinks a little with the page, and then scrolls rather than become illegible.
 * @param role `img` hides what is inside from assistive technology; a drawing with links in it is a `group`.
 */
export function drawing(
    size: { width: number; height: number },
    role: 'img' | 'group',
    label: Labelled,
    description: string,
    content: Html,
): Html {
    const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
    const titleId = `${label.prefix}_title`;
    const descriptionId = `${label.prefix}_desc`;
    const frame = attributes({
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        style: `--width:${width}px;--height:${height}px`,
        role,
        'aria-labelledby': titleId,
        'aria-describedby': descriptionId,
    });
    return html`<svg${frame}>
<title id="${titleId}">${label.title}</title>
<desc id="${descriptionId}">${description}</desc>
${content}</svg>
`;
}

/** One `text` of several lines. Each line but the last ends in a space, so that copied words do not run together. */
export function textLines(lines: readonly string[], x: number, y: number, font: Font, className: string, anchor?: 'middle' | 'end'): Html {
    if (lines.length === 0) return html``;
    const spans = lines.map((line, index) => {
        const text = index < lines.length - 1 ? `${line} ` : line;
        return html`<tspan${attributes({ x: round(x), dy: index === 0 ? undefined : font.lineHeight })}>${text}</tspan>`;
    });
    return html`<text${attributes({ class: className, y: round(y + baseline(font)), 'text-anchor': anchor })}>${spans}</text>
`;
}

/** How far the feet of the letters are below the upper edge of their line. */
function baseline(font: Font): number {
    return font.lineHeight / 2 + font.size * 0.35;
}

/** A line with right angles, rounded a little, and arrowheads as asked for. */
export function arrow(points: readonly Point[], className: string, heads: { readonly atStart: boolean; readonly atEnd: boolean }): Html {
    const start = heads.atStart ? arrowhead(points[1], points[0]) : undefined;
    const end = heads.atEnd ? arrowhead(points.at(-2), points.at(-1)) : undefined;
    return html`<path${attributes({ class: className, d: roundedPath(shorten(points, heads)) })}/>${start}${end}
`;
}

const headLength = 9;

function arrowhead(from: Point | undefined, tip: Point | undefined): Html {
    if (from === undefined || tip === undefined) return html``;
    const { x, y } = direction(from, tip);
    const base = { x: tip.x - x * headLength, y: tip.y - y * headLength };
    const corners = [tip, { x: base.x - y * 4.5, y: base.y + x * 4.5 }, { x: base.x + y * 4.5, y: base.y - x * 4.5 }];
    return html`<path class="arrowhead" d="M${corners.map(print).join('L')}Z"/>`;
}

/** A line ends inside its arrowhead, so that the tip stays sharp. */
function shorten(points: readonly Point[], heads: { readonly atStart: boolean; readonly atEnd: boolean }): readonly Point[] {
    const towards = (from: Point | undefined, tip: Point | undefined): readonly Point[] => {
        if (from === undefined || tip === undefined) return [];
        const { x, y } = direction(from, tip);
        return [{ x: tip.x - x * (headLength - 2), y: tip.y - y * (headLength - 2) }];
    };
    const start = heads.atStart ? towards(points[1], points[0]) : points.slice(0, 1);
    const end = heads.atEnd ? towards(points.at(-2), points.at(-1)) : points.slice(-1);
    return [...start, ...points.slice(1, -1), ...end];
}

function direction(from: Point, to: Point): Point {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function roundedPath(points: readonly Point[]): string {
    return points
        .map((point, index) => {
            const [before, after] = [points[index - 1], points[index + 1]];
            if (before === undefined) return `M${print(point)}`;
            if (after === undefined) return `L${print(point)}`;
            const radius = Math.min(6, distance(before, point) / 2, distance(point, after) / 2);
            const back = direction(point, before);
            const on = direction(point, after);
            const bend = { x: point.x + back.x * radius, y: point.y + back.y * radius };
            return `L${print(bend)}Q${print(point)} ${print({ x: point.x + on.x * radius, y: point.y + on.y * radius })}`;
        })
        .join('');
}

function distance(a: Point, b: Point): number {
    return Math.hypot(a.x - b.x, a.y - b.y);
}

function print(point: Point): string {
    return `${round(point.x)} ${round(point.y)}`;
}

/** A tenth of a pixel is as exact as anybody sees. */
export function round(value: number): number {
    return Math.round(value * 10) / 10;
}
