/** Runs in the preview: shows the page, keeps its place, and tells the editor what was clicked and where the reader is. */
import type { AnchorPlace } from '@masa/language/protocol';
import type { FromPage, ToPage } from './messages.js';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const style = document.getElementById('page_style');
let places: readonly AnchorPlace[] = [];
/** The styles of the page as they were built. */
let styles = '';
/** What was at the top when the reader or we scrolled last, and how high it stood. */
let atTop: { readonly anchor: string; readonly top: number } | undefined;
/** Until then, scrolling is ours and not the reader's. */
let quietUntil = 0;
/** Until then, the lines of the editor are broken anew beside a page that becomes wider or narrower, and nobody scrolls. */
let steadyUntil = 0;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if (data.kind === 'page') show(data.html, data.places);
    else if (data.kind === 'line') scrollTo(data);
    else tell(data.message);
});

document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('summary') || getSelection()?.toString()) return;
    const href = target.closest('a[href]')?.getAttribute('href');
    // What leads to the web is opened by the editor; the pages beside this one are not there yet.
    if (/^[a-z]+:/i.test(href ?? '')) return;
    event.preventDefault();
    if (href && !href.startsWith('#')) return;
    if (target.closest('nav, .skip, .up')) {
        document.getElementById(href?.slice(1) ?? '')?.scrollIntoView();
        return;
    }
    const anchor = href?.slice(1) ?? target.closest(anchored())?.id;
    const label = href === undefined ? target.closest('dl.facts > div')?.querySelector('dt')?.textContent : undefined;
    editor.postMessage({ kind: 'source', ...(anchor ? { anchor } : {}), ...(label ? { label } : {}) });
});

window.addEventListener('scroll', () => {
    if (performance.now() < quietUntil) return;
    noteTop();
    const line = lineAt(0);
    if (line) editor.postMessage({ kind: 'line', ...line });
});

// A page that becomes narrower becomes longer; what is read stays where it is.
window.addEventListener('resize', () => {
    steadyUntil = performance.now() + 500;
    if (!atTop) return;
    const element = document.getElementById(atTop.anchor);
    if (element) scrollDown(element.getBoundingClientRect().top - atTop.top, false);
});

// The editor names its kind of colours there.
new MutationObserver(dress).observe(document.body, { attributeFilter: ['data-vscode-theme-kind'] });

editor.postMessage({ kind: 'ready' });

/** What the page folds up only where it is narrow, as beside a text: who writes wants to see it all the same. */
const narrowFolds = 'details.fold:not(.always)';

/** Puts another version of the page there. What was at the top stays at the top, and what was folded in or out stays so. */
function show(html: string, newPlaces: readonly AnchorPlace[]): void {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const top = innermostAt(0);
    const before = top?.element.getBoundingClientRect().top ?? 0;
    const open = new Set([...document.querySelectorAll('details[open]')].map(nameOfDetails));
    const closed = new Set([...document.querySelectorAll(`${narrowFolds}:not([open])`)].map(nameOfDetails));
    styles = [...page.querySelectorAll('style')].map((each) => each.textContent).join('\n');
    dress();
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.body.replaceChildren(...[...page.body.childNodes].map((node) => document.adoptNode(node)));
    for (const details of document.querySelectorAll('details')) {
        const name = nameOfDetails(details);
        if (details.matches(narrowFolds) ? !closed.has(name) : open.has(name)) details.open = true;
    }
    places = newPlaces;
    const now = top && document.getElementById(top.place.anchor);
    if (now) scrollDown(now.getBoundingClientRect().top - before);
    else noteTop();
}

/**
 * Gives the page its styles. Who has the editor in light on black for the sake of contrast gets the page as readers with a dark device
 * see it; to all others it looks as their own device would show it.
 */
function dress(): void {
    const isDark = document.body.dataset['vscodeThemeKind'] === 'vscode-high-contrast';
    document.documentElement.style.colorScheme = isDark ? 'dark' : '';
    if (style) style.textContent = isDark ? styles.replaceAll('(prefers-color-scheme: dark)', '(min-width: 0)') : styles;
}

function nameOfDetails(details: Element): string {
    return details.closest('[id]')?.id ?? '';
}

/** Shows what stands in a line of the source; for the cursor, only if it is out of sight. */
function scrollTo({ uri, line, isCursor }: { readonly uri: string; readonly line: number; readonly isCursor: boolean }): void {
    if (!isCursor && performance.now() < steadyUntil) return;
    const found = shownPlaces()
        .filter(({ place }) => place.uri === uri && place.start <= line && line < place.end + 1)
        .toSorted((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0];
    if (isCursor) for (const marked of document.querySelectorAll('.masa-cursor')) marked.classList.remove('masa-cursor');
    if (!found) return;
    const { top, height } = found.element.getBoundingClientRect();
    const y = top + ((line - found.place.start) / (found.place.end - found.place.start + 1)) * height;
    if (isCursor) found.element.classList.add('masa-cursor');
    if (isCursor && y >= 0 && y < innerHeight) return;
    scrollDown(isCursor ? y - innerHeight / 3 : y);
}

/** Scrolls without telling the editor, and at once, whatever the page thinks about smoothness. */
function scrollDown(pixels: number, isNewPlace = true): void {
    quietUntil = performance.now() + 200;
    window.scrollBy({ top: pixels, behavior: 'instant' });
    if (isNewPlace) noteTop();
}

function noteTop(): void {
    const found = innermostAt(0);
    atTop = found && { anchor: found.place.anchor, top: found.element.getBoundingClientRect().top };
}

/** The line of the source that is shown at a height of the window. */
function lineAt(y: number): { readonly uri: string; readonly line: number } | undefined {
    const found = innermostAt(y);
    if (!found) return undefined;
    const { place, element } = found;
    const { top, height } = element.getBoundingClientRect();
    return { uri: place.uri, line: place.start + (Math.max(0, y - top) / Math.max(1, height)) * (place.end - place.start + 1) };
}

interface Shown {
    readonly place: AnchorPlace;
    readonly element: HTMLElement;
}

/** The smallest thing that is shown at a height of the window; between two, the lower one. */
function innermostAt(y: number): Shown | undefined {
    let best: { readonly shown: Shown; readonly gap: number; readonly height: number } | undefined;
    for (const shown of shownPlaces()) {
        const { top, bottom, height } = shown.element.getBoundingClientRect();
        const gap = Math.max(0, top - y);
        if (bottom <= y || height === 0) continue;
        if (!best || gap < best.gap || (gap === best.gap && height <= best.height)) best = { shown, gap, height };
    }
    return best?.shown;
}

function shownPlaces(): readonly Shown[] {
    return places.flatMap((place) => {
        const element = document.getElementById(place.anchor);
        return element ? [{ place, element }] : [];
    });
}

/** Whatever has an anchor; ids with an underscore are the page's own. */
function anchored(): string {
    return '[id]:not([id*="_"])';
}

/** Says something in place of a page, in the colours of the editor. */
function tell(message: string): void {
    const element = document.createElement('p');
    element.className = 'masa-message';
    element.textContent = message;
    document.body.replaceChildren(element);
    places = [];
    styles = '';
    dress();
}
