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
/** Until then, scrolling is ours and not the reader's, and the text is not told. */
let quietUntil = 0;
/**
 * Until then, the page stays where it is and does not move the text: the lines of the editor are broken anew beside a page that becomes wider or
 * narrower, or something was clicked, and the text goes there.
 */
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
    steadyUntil = performance.now() + 1500;
    if (href) editor.postMessage({ kind: 'source', anchor: href.slice(1) });
    else editor.postMessage({ kind: 'source', ...whatWasClicked(target) });
});

/** The anchor around a place of the page, what the row of a table is about, and the label of the fact. */
function whatWasClicked(target: Element): { readonly anchor?: string; readonly row?: string; readonly label?: string } {
    const line = target.closest('tr');
    // What a row has no room for stands in one below it.
    const row = line?.classList.contains('more') ? line.previousElementSibling : line;
    const about = row?.id || row?.querySelector('th a[href^="#"]')?.getAttribute('href')?.slice(1);
    const anchor = row?.id || target.closest(anchored())?.id;
    const label = target.closest('dl.facts > div')?.querySelector('dt')?.textContent ?? target.closest('td')?.dataset['label'];
    return { ...(anchor ? { anchor } : {}), ...(about ? { row: about } : {}), ...(label ? { label } : {}) };
}

window.addEventListener('scroll', () => {
    const now = performance.now();
    if (now < steadyUntil) return;
    noteTop();
    if (now < quietUntil) return;
    const line = lineAt(0);
    if (line) editor.postMessage({ kind: 'line', ...line });
});

// A page that becomes narrower becomes longer; what is read stays where it is.
window.addEventListener('resize', () => {
    steadyUntil = performance.now() + 500;
    if (!atTop) return;
    const element = elementAt(atTop.anchor);
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
    const now = top && elementAt(top.place.anchor);
    if (now) scrollDown(now.getBoundingClientRect().top - before);
    else noteTop();
}

/** Gives the page its styles: in a dark editor as readers with a dark device see it, and in a light one as the others do. */
function dress(): void {
    const isDark = ['vscode-dark', 'vscode-high-contrast'].includes(document.body.dataset['vscodeThemeKind'] ?? '');
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
    // What is always so, or never, in place of what the device says.
    if (style) style.textContent = styles.replaceAll('(prefers-color-scheme: dark)', isDark ? '(min-width: 0)' : '(max-width: 0)');
}

function nameOfDetails(details: Element): string {
    return details.closest('[id]')?.id ?? '';
}

/** Shows what stands in a line of the source; for the cursor, only if it is out of sight. */
function scrollTo({ uri, line, isCursor }: { readonly uri: string; readonly line: number; readonly isCursor: boolean }): void {
    const isSteady = performance.now() < steadyUntil;
    if (!isCursor && isSteady) return;
    const found = shownPlaces()
        .filter(({ place }) => place.uri === uri && place.start <= line && line < place.end + 1)
        .toSorted((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0];
    if (isCursor) for (const marked of document.querySelectorAll('.masa-cursor')) marked.classList.remove('masa-cursor');
    if (!found) return;
    const { top, height } = found.element.getBoundingClientRect();
    const y = top + ((line - found.place.start) / (found.place.end - found.place.start + 1)) * height;
    if (isCursor) found.element.classList.add('masa-cursor');
    if (isCursor && (isSteady || (y >= 0 && y < innerHeight))) return;
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

/** @param anchor Empty for the head of the page. */
function elementAt(anchor: string): HTMLElement | null {
    return anchor === '' ? document.querySelector<HTMLElement>('.masthead') : document.getElementById(anchor);
}

function shownPlaces(): readonly Shown[] {
    return places.flatMap((place) => {
        const element = elementAt(place.anchor);
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
