import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, startBrowser } from './browser.js';
import { type WrittenSite, writeSite } from './site-pages.js';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const widths = [1280, 390, 320];

/** A machine that does other things as well is slow; each of these takes a few seconds on one that does not. */
const mostMs = 240_000;

/** What WCAG 2.2 asks for at levels A and AA, and what the makers of axe ask for beyond it. */
const asked = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that depend on colours; nothing else changes when it gets dark. */
const askedInTheDark = ['color-contrast', 'link-in-text-block'];

describe.skipIf(browserPath === undefined)('in a browser, every page', () => {
    let site: WrittenSite;
    let browser: Browser;

    beforeAll(async () => {
        [site, browser] = await Promise.all([writeSite(), startBrowser()]);
    }, 60_000);

    afterAll(async () => {
        await browser?.close();
        if (site) fs.rmSync(site.folder, { recursive: true, force: true });
    });

    test.each(widths)(
        'is accessible and fits, %d pixels wide',
        async (width) => {
            const problems = await eachPage(width, async (page) => {
                const inTheLight = [...(await findOverflow(page)), ...(await findViolations(page, { type: 'tag', values: asked }))];
                await page.emulateMedia({ colorScheme: 'dark' });
                const inTheDark = await findViolations(page, { type: 'rule', values: askedInTheDark });
                return [...inTheLight, ...inTheDark.map((problem) => `in the dark: ${problem}`)];
            });
            expect(problems).toEqual([]);
        },
        mostMs,
    );

    test('is seen by axe: what is wrong would be found', async () => {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.setContent('<html lang="en"><title>Page</title><main><h1>Page</h1><p style="color: #aaa">Pale</p><h4>Low</h4></main>');
        const found = await findViolations(page, { type: 'tag', values: asked });
        expect(found.map((problem) => problem.split(':')[0])).toEqual(['color-contrast', 'heading-order']);
        await context.close();
    });

    test(
        'can be used with the keyboard alone',
        async () => {
            expect(await eachPage(390, findKeyboardProblems)).toEqual([]);
        },
        mostMs,
    );

    test(
        'unfold for a link to what is folded up, on a telephone',
        async () => {
            expect(await eachPage(390, findLostAnchors)).toEqual([]);
        },
        mostMs,
    );

    /** Asks about every page, two at a time; each problem is told with the page it is on. */
    async function eachPage(width: number, ask: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> {
        const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        const left = [...site.pages];
        const askOneAfterTheOther = async (): Promise<readonly string[]> => {
            const page = await context.newPage();
            const problems: string[] = [];
            for (let next = left.shift(); next; next = left.shift()) {
                const { path, url } = next;
                await page.emulateMedia({ colorScheme: 'light' });
                await page.goto(url);
                problems.push(...(await ask(page)).map((problem) => `${path}: ${problem}`));
            }
            return problems;
        };
        const problems = await Promise.all([askOneAfterTheOther(), askOneAfterTheOther()]);
        await context.close();
        return problems.flat();
    }
});

/** What axe finds. What is folded up is unfolded first, for it is part of the page. */
async function findViolations(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<readonly string[]> {
    // The policy of the page forbids scripts; this one comes from outside of it.
    await page.evaluate(axe);
    return page.evaluate(async (rules) => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        // @ts-expect-error: axe has made itself known to the page, and not to the compiler.
        const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
        return (violations as { id: string; nodes: { target: string[]; failureSummary: string }[] }[]).flatMap(({ id, nodes }) =>
            nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll('\n', ' ')}`),
        );
    }, runOnly);
}

/** A page that is wider than the screen has to be moved to and fro for each line. */
async function findOverflow(page: Page): Promise<readonly string[]> {
    return page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth ? [`is ${scrollWidth} pixels wide on a screen of ${clientWidth}`] : [];
    });
}

/**
 * Follows a link to the first and the last anchor in each thing that is folded up, to the first card whose content is, and to the first
 * appendix, and looks whether the reader sees what it leads to.
 */
async function findLostAnchors(page: Page): Promise<readonly string[]> {
    const anchors = await page.evaluate(() => [
        ...[...document.querySelectorAll('main details')].flatMap((fold) => {
            const inside = [...fold.querySelectorAll('[id]')].filter(({ id }) => !id.includes('_'));
            return inside.length === 0 ? [] : [...new Set([inside[0], inside.at(-1)])].map((element) => element?.id ?? '');
        }),
        ...['.card', '.appendix'].flatMap((kind) => document.querySelector(`${kind}[id]:has(> .fold)`)?.id ?? []),
    ]);
    const problems: string[] = [];
    for (const anchor of anchors) {
        // Nothing is unfolded yet.
        await page.reload();
        const isSeen = await page.evaluate((id) => {
            location.hash = `#${id}`;
            const target = document.getElementById(id);
            const top = target?.getBoundingClientRect().top ?? -1;
            const content = target?.matches('.card, .appendix') ? target.querySelector(':scope > .fold > :not(summary)') : undefined;
            const isFolded = target?.closest('details:not([open])') !== null || content?.checkVisibility() === false;
            return !isFolded && top >= 0 && top < innerHeight;
        }, anchor);
        if (!isSeen) problems.push(`a link to '${anchor}' does not lead the reader there`);
    }
    return problems;
}

/** Goes through the page with Tab, and looks at where it stops. */
async function findKeyboardProblems(page: Page): Promise<readonly string[]> {
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    const problems = first === 'Skip to the content' ? [] : [`the first stop is '${first}'`];
    await page.keyboard.press('Enter');
    const landed = await page.evaluate(() => document.activeElement?.tagName);
    if (landed !== 'MAIN') problems.push(`the skip link leads to ${landed}`);
    // Reachable is what the order of Tab holds; a place that takes the focus and is not seen to have it would lose the reader.
    const stops = await page.evaluate(() => {
        const focusable = [...document.querySelectorAll<HTMLElement | SVGElement>('a[href], summary, [tabindex="0"]')];
        return focusable.flatMap((element) => {
            const around = element.tagName === 'SUMMARY' ? element.parentElement?.parentElement : element;
            if (around?.closest('details:not([open])')) return [];
            if (element.getClientRects().length === 0) return [];
            element.focus();
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            const box = element.querySelector('.box');
            const isMarked =
                (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
                (box !== null && getComputedStyle(box).strokeWidth === '4px');
            const name = element.textContent?.trim().slice(0, 40);
            if (document.activeElement !== element) return [`'${name}' cannot take the focus`];
            const { opacity } = getComputedStyle(element);
            return isMarked && opacity !== '0' ? [] : [`'${name}' does not show that it has the focus`];
        });
    });
    // The order of Tab neither turns back nor stays where it is.
    await page.reload();
    for (let stop = 0; stop < 30; stop++) {
        await page.keyboard.press('Tab');
        const order = await page.evaluate(() => {
            const marks = globalThis as { lastStop?: Element };
            const { activeElement: now } = document;
            const last = marks.lastStop;
            // Behind the last stop the first one comes again, or the page as a whole.
            if (now === null || now === document.body || (last !== undefined && now.matches('.skip'))) return 'end';
            marks.lastStop = now;
            return last === undefined || (last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? 'on' : 'back';
        });
        if (order === 'end') break;
        if (order === 'back') return [...problems, ...stops, `stop ${stop + 1} of Tab goes back in the page`];
    }
    return [...problems, ...stops];
}
