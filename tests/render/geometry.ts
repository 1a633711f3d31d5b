import type { Box, Point } from '../../packages/language/src/render/html/svg.js';

/** Pairs of boxes that share more than their edges. */
export function overlaps(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
    return boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (isApart(a, b) ? [] : [[a, b] as const])));
}

function isApart(a: Box, b: Box): boolean {
    return a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01 || a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01;
}

/** Boxes through which a line with right angles runs. Touching an edge is what lines are for. */
export function crossings(points: readonly Point[], boxes: readonly Box[]): readonly Box[] {
    return points.slice(1).flatMap((end, index) => {
        const start = points[index] ?? end;
        const stroke = {
            x: Math.min(start.x, end.x) + 1,
            y: Math.min(start.y, end.y) + 1,
            width: Math.abs(start.x - end.x) - 2,
            height: Math.abs(start.y - end.y) - 2,
        };
        const thick = { ...stroke, width: Math.max(0.5, stroke.width), height: Math.max(0.5, stroke.height) };
        return boxes.filter((box) => !isApart(thick, box));
    });
}
