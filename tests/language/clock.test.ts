import { afterEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../packages/language/src/language-module.js';

const zone = process.env['TZ'];

afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
});

test.each([
    ['2026-06-30T23:30:00Z', '2026-07-01'],
    ['2026-12-31T23:30:00Z', '2026-12-31'],
    ['2028-02-29T12:00:00Z', '2028-02-29'],
])('at %s it is %s in London', (now, day) => {
    process.env['TZ'] = 'Europe/London';
    vi.useFakeTimers({ now: new Date(now) });
    expect(systemClock.today()).toBe(day);
});
