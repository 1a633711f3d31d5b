import { type Html, raw } from './html.js';

/**
 * The look of the page. All colours are variables of `:root`, so that a theme replaces a handful of lines.
 * Text reaches a contrast of 4.5 to 1, lines and shapes that carry meaning 3 to 1, in light and in dark.
 */
export const style: Html = raw(`:root {
--paper: #fff; --surface: #f3f7f8; --ink: #1a2530; --muted: #4a5a68; --line: #d3dce1; --line-strong: #75858f;
--band: #0e4651; --on-band: #fff; --on-band-muted: #cbe1e5; --band-focus: #ffd27a;
--link: #0b5874; --visited: #5a4185; --focus: #b0440c; --target: #fff3d1;
--box: #f1f7f8; --box-line: #3f717c; --arrow: #42565f; --choice: #fff5df; --choice-line: #8a6414; --end: #e8f2ea; --end-line: #3c7050;
--bar: #1d7683; --on-bar: #fff; --track: #e2e9ec; --stage: #f6f8f9; --shadow: rgb(26 37 48 / .2);
--sans: "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
--mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
--measure: 70ch;
color-scheme: light dark;
}
@media screen and (prefers-color-scheme: dark) {
:root {
--paper: #11181d; --surface: #18232a; --ink: #e6ecf0; --muted: #b0bdc7; --line: #2d3b45; --line-strong: #72848f;
--band: #0b2d35; --on-band: #f2f8f9; --on-band-muted: #b4d0d6;
--link: #89cce1; --visited: #c5b3ea; --focus: #ffc46b; --target: #3b3214;
--box: #182b32; --box-line: #6ea6b1; --arrow: #9fb5bf; --choice: #2d2514; --choice-line: #c9a253; --end: #17291d; --end-line: #7db08b;
--bar: #4fb0bd; --on-bar: #06181c; --track: #25343c; --stage: #151f25; --shadow: rgb(0 0 0 / .6);
}
}
@media (forced-colors: active) {
:root {
--paper: Canvas; --surface: Canvas; --ink: CanvasText; --muted: CanvasText; --line: CanvasText; --line-strong: CanvasText;
--band: Canvas; --on-band: CanvasText; --on-band-muted: CanvasText;
--link: LinkText; --visited: VisitedText; --focus: Highlight; --target: Canvas;
--box: Canvas; --box-line: CanvasText; --arrow: CanvasText; --choice: Canvas; --choice-line: CanvasText; --end: Canvas; --end-line: CanvasText;
--bar: Highlight; --on-bar: HighlightText; --track: Canvas; --stage: Canvas; --shadow: transparent;
}
}

*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); color: var(--ink); background: var(--paper); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
@media (min-width: 40rem) { body { font-size: 1.0625rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
.width { max-width: 78rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[id] { scroll-margin-top: 1.25rem; }
main:focus { outline: none; }

a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .17em; }
a:visited { color: var(--visited); }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: 1rem; top: -6rem; z-index: 2; padding: .75rem 1.25rem; background: var(--paper); color: var(--link); font-weight: 600; }
.skip:focus { top: 1rem; }

/* Head */
.masthead { background: var(--band); color: var(--on-band); --focus: var(--band-focus); border-bottom: 1px solid transparent; }
.masthead .width { padding-block: clamp(2rem, 5vw, 3.5rem) clamp(1.75rem, 4vw, 2.5rem); }
h1 { margin: 0; max-width: 24ch; font-size: clamp(1.8rem, 1.15rem + 3vw, 3rem); line-height: 1.12; font-weight: 700; letter-spacing: -.018em; text-wrap: balance; }
.logo { display: table; margin: 0 0 1.25rem; padding: .6rem .8rem; border-radius: 6px; background: #fff; }
.logo img { display: block; height: 3.5rem; max-width: min(16rem, 100%); object-fit: contain; }
.masthead .kicker { margin: 0 0 .35rem; color: var(--on-band-muted); font-size: .9375rem; }
.lead { max-width: 46rem; margin: .9rem 0 0; font-size: 1.1875rem; line-height: 1.45; }
.concerns { max-width: 46rem; margin-top: 1.35rem; padding: .85rem 1.15rem; border-left: 6px solid var(--band-focus); border-radius: 4px; background: var(--paper); color: var(--ink); }
.concerns h2 { font-size: 1.1875rem; }
.concerns p { margin: .35rem 0 0; }
.concerns a:is([href^="tel"], [href^="mailto"]) { padding-block: .5rem; font-weight: 700; white-space: nowrap; }
.masthead .facts { display: flex; flex-wrap: wrap; gap: .6rem 2.5rem; margin: 1.35rem 0 0; }
.masthead .facts div { display: block; padding: 0; border: 0; }
.masthead .facts dt { color: var(--on-band-muted); font-size: .875rem; }
.masthead .facts dd { font-weight: 600; line-height: 1.4; }
.masthead .fold { margin: 1.1rem 0 0; }
.masthead .fold > summary { display: list-item; width: fit-content; padding: .2rem 0; border: 0; font-weight: 400; text-decoration: underline; text-underline-offset: .2em; list-style-position: inside; }
.masthead .fold .facts { gap: 1rem 2.25rem; margin-top: .25rem; padding-top: 1rem; border-top: 1px solid color-mix(in srgb, var(--on-band) 28%, transparent); }
.masthead .facts .long { flex-basis: 100%; }
.masthead .facts .long dd { max-width: 70rem; }
.masthead .fold .facts dd { font-weight: 400; }
.masthead :is(.lead, .facts, .back) a { color: inherit; }

/* Contents */
.contents { margin-block: 1.25rem; font-size: .9375rem; line-height: 1.4; }
.contents summary { padding: .7rem 1rem; border: 1px solid var(--line-strong); border-radius: 6px; font-weight: 600; cursor: pointer; }
.contents-title { display: none; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0; }
.contents > details > ol { padding-top: .5rem; }
.contents li > ol { margin: 0; padding-left: .9rem; font-size: .93em; }
.contents a { display: block; padding: .4rem .75rem; border-left: 3px solid transparent; color: var(--ink); text-decoration: none; }
.contents a:hover { color: var(--link); text-decoration: underline; }
@media (min-width: 64rem) {
.columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem; align-items: start; }
.columns > :only-child { grid-column: 1 / -1; }
.contents { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; overscroll-behavior: contain; margin: 0; padding-block: 2.5rem 2rem; scroll-target-group: auto; scrollbar-width: thin; }
.contents > details > ol { border-left: 1px solid var(--line); padding-top: 0; }
.contents a { margin-left: -1px; padding-block: .3rem; }
.contents .appendix > a { color: var(--muted); }
.contents a:target-current { border-left-color: var(--link); color: var(--link); font-weight: 600; }
@supports selector(::details-content) {
.contents summary { display: none; }
.contents-title { display: block; margin: 0 0 .6rem; padding-left: .75rem; font-weight: 700; }
.contents details::details-content { content-visibility: visible; block-size: auto; }
}
}

/* Text */
main { padding-block: 1rem 3rem; min-width: 0; }
@media (min-width: 64rem) { main { padding-top: 2.5rem; } }
h2, h3, h4, h5, h6 { margin: 0; line-height: 1.22; font-weight: 700; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: clamp(1.45rem, 1.2rem + 1vw, 1.875rem); }
h3 { font-size: clamp(1.2rem, 1.1rem + .5vw, 1.375rem); }
h4 { font-size: 1.125rem; }
h5, h6 { font-size: 1rem; }
.kicker { display: block; margin-bottom: .15rem; color: var(--muted); font-size: .8125rem; font-weight: 600; letter-spacing: .01em; line-height: 1.4; }
.kicker::first-letter { text-transform: uppercase; }
.heading { display: flex; align-items: last baseline; gap: .5rem; max-width: 46rem; margin-bottom: .85rem; }
.heading > :first-child { min-width: 0; }
:is(h2, h3, h4, h5, h6, .numbered) > .number { margin-right: .2em; color: var(--muted); font-weight: 600; font-variant-numeric: tabular-nums; }
a.number { text-decoration: none; }
a.number:hover { text-decoration: underline; }
.numbered:target { background: var(--target); }
.self { flex: none; padding: 0 .35rem; color: var(--muted); font-weight: 400; font-size: 1.1em; text-decoration: none; opacity: 0; }
.self:visited { color: var(--muted); }
:is(.heading, tr):hover .self, .self:focus-visible { opacity: 1; }
.self:hover { color: var(--link); text-decoration: underline; }
@media (hover: none) { .self { opacity: 1; } }
section { margin-top: 2.25rem; }
main > section { margin-top: 3.25rem; padding-top: 2rem; border-top: 1px solid var(--line); }
@media screen and (max-width: 40rem) { main > section { margin-top: 2rem; padding-top: 1.5rem; } section { margin-top: 1.5rem; } }
main > section:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
section.part { border-top: 4px solid var(--band); }
p, ul, ol, blockquote, pre { max-width: var(--measure); margin: 0 0 1rem; }
ul, ol { padding-left: 1.4rem; }
li { margin-bottom: .35rem; }
li > p { margin-bottom: .5rem; }
li > :is(ul, ol) { margin: .35rem 0 0; }
li::marker { color: var(--muted); }
blockquote { padding-left: 1.25rem; border-left: 4px solid var(--box-line); color: var(--muted); }
blockquote > :last-child, .card > :last-child, dd > :last-child { margin-bottom: 0; }
code, pre { font-family: var(--mono); font-size: .9em; }
code { padding: .1em .3em; border-radius: 3px; background: var(--surface); }
pre { padding: 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
pre code { padding: 0; background: none; }
abbr[title] { text-decoration: underline dotted 1px; text-underline-offset: .2em; cursor: help; }
:is(li, tr):target > *, li:target { background: var(--target); }

/* Facts and cards */
.facts { margin: 0 0 1rem; }
.facts div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); column-gap: 1.5rem; padding-block: .5rem; border-top: 1px solid var(--line); }
.facts dt { grid-row: span 9; color: var(--muted); }
.facts dd { grid-column: 2; margin: 0; max-width: 60ch; }
.facts .several dd { display: list-item; list-style: disc; margin-left: 1.1rem; }
.facts dd::marker { color: var(--muted); }
.masthead .facts .several dd { display: block; margin-left: 0; }
@media screen and (max-width: 40rem) {
main .facts div { display: block; padding-block: .35rem; }
main .facts div:not(.several) :is(dt, dd) { display: inline; }
main .facts dt::after { content: ": "; }
}
.card { margin: 0 0 1.25rem; padding: 1.15rem 1.5rem 1.1rem; border: 1px solid var(--line); border-left: 4px solid var(--box-line); border-radius: 6px; background: var(--paper); }
.fold { margin-block: .75rem; }
.fold > summary { padding: .6rem 1rem; border: 1px solid var(--line-strong); border-radius: 6px; font-weight: 600; cursor: pointer; }
.fold[open] > summary { margin-bottom: 1rem; }
.fold > .scroll > table > caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (min-width: 40.01rem) {
@supports selector(::details-content) {
.fold:not(.always) { margin-block: 0; }
.fold:not(.always) > summary { display: none; }
.fold:not(.always)::details-content { content-visibility: visible; block-size: auto; }
.fold:not(.always) > .scroll > table > caption:not(.hidden) { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
}
}
.card .facts:last-child, .card .fold { margin-bottom: 0; }
.card > .fold:first-child { margin-top: 0; }
.card > :first-child:is(.facts) > div:first-child { border-top: 0; padding-top: 0; }
.card .heading { margin-bottom: .75rem; }
@media (max-width: 40rem) {
@supports selector(::details-content) {
:is(.card, .appendix):target > .fold > summary { display: none; }
:is(.card, .appendix):target > .fold::details-content { content-visibility: visible; block-size: auto; }
}
}
.card:target { border-color: var(--focus); box-shadow: 0 0 0 3px var(--target); }
@media (max-width: 40rem) { .card { padding-inline: 1rem; } }

/* Tables */
.scroll { overflow-x: auto; margin: 1.5rem 0; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption, figcaption { padding-bottom: .6rem; text-align: left; font-size: 1.0625rem; font-weight: 600; line-height: 1.35; }
th, td { padding: .6rem 1.25rem .6rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
:is(th, td):last-child { padding-right: .25rem; }
thead th, thead td { border-bottom: 2px solid var(--line-strong); vertical-align: bottom; }
tbody th { font-weight: 600; }
section > .scroll:last-child table:not(.signing) tbody:last-child tr:last-child > * { border-bottom-color: transparent; }
tr:has(+ .more) > * { border-bottom: 0; padding-bottom: .15rem; }
.more td { padding: 0 0 .7rem; }
.more .facts { display: flex; flex-wrap: wrap; gap: .1rem 1.75rem; margin: 0; padding-left: 1rem; font-size: .875rem; }
.more .facts div { display: block; padding: 0; border: 0; }
.more .facts :is(dt, dd) { display: inline; }
.more .facts dt::after { content: ": "; }
.more .facts dd { color: var(--muted); max-width: none; }
.more .facts :not(.long) > dd + dd::before { content: "; "; }
.more .facts .several.long { flex-basis: 100%; }
.more .facts .several dd { margin: 0; }
.more .facts .several.long dd { display: block; padding-left: .9rem; text-indent: -.9rem; }
.more .facts .several.long dd::before { content: "– "; }
td :is(time, a[href^="tel"]) { white-space: nowrap; }
.end { text-align: right; white-space: nowrap; }
tfoot :is(th, td) { border-top: 2px solid var(--line-strong); border-bottom: 0; font-weight: 700; }
@media screen and (min-width: 40.01rem) { :is(th, td):not(.end) { min-width: 6.5rem; } }
@media screen and (max-width: 40rem) {
table, caption, tbody, tfoot, tr, tbody th, tbody td, tfoot th, tfoot td { display: block; }
thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
:is(tbody, tfoot) tr { padding-block: .55rem; border-bottom: 1px solid var(--line); }
tbody tr:first-child, tfoot tr { border-top: 2px solid var(--line-strong); }
tfoot tr { border-bottom: 0; margin-top: -1px; }
:is(tbody, tfoot) :is(th, td):is(*, .end, :last-child) { padding: .15rem 0; border: 0; text-align: left; white-space: normal; }
:is(tbody, tfoot) th { font-size: 1rem; }
tbody tr:first-child th[data-label]::before, td[data-label]::before { content: attr(data-label); color: var(--muted); font-weight: 400; }
tbody tr:first-child th[data-label]::before { display: block; font-size: .8125rem; font-weight: 600; line-height: 1.3; }
td[data-label]::before { content: attr(data-label) ": "; }
tr:has(+ .more), section > .scroll:last-child tbody:last-child tr:last-child { border-bottom: 0; padding-bottom: 0; }
tbody .more { padding-top: 0; }
.more .facts { padding: 0; }
.more .fold { margin-block: .25rem 0; }
.more .fold > summary { display: inline-block; padding: .3rem .8rem; font-size: .875rem; }
.more .fold[open] > summary { margin-bottom: .4rem; }
:is(tbody, tfoot) td:empty { display: none; }
}

/* Charts */
.chart { margin: 1.5rem 0 2rem; }
.chart .scroll { margin-block: 0 .5rem; padding-block: .25rem; }
.drawing {
background: linear-gradient(90deg, var(--paper) 30%, transparent) left / 40px 100% local, linear-gradient(-90deg, var(--paper) 30%, transparent) right / 40px 100% local, linear-gradient(90deg, var(--shadow), transparent) left / 14px 100%, linear-gradient(-90deg, var(--shadow), transparent) right / 14px 100%;
background-repeat: no-repeat;
}
.chart.flow { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; align-items: flex-start; }
.chart.flow > figcaption { flex: 1 0 100%; padding-bottom: 0; }
.chart.flow > .words { flex: 1 1 17rem; min-width: 0; }
.chart.flow > .picture { flex: 0 1 auto; min-width: 0; max-width: 100%; }
.hint { display: none; margin: 0 0 .25rem; color: var(--muted); font-size: .875rem; }
@media screen and (max-width: 40rem) {
.hint { display: block; }
@supports selector(::details-content) {
.chart > details > summary { display: none; }
.chart > details::details-content { content-visibility: visible; block-size: auto; }
}
}
.structure details li { margin-bottom: .5rem; }
.structure details ul ul { padding-left: 1rem; border-left: 2px solid var(--box-line); list-style: none; }
.drawing svg { display: block; max-width: 46rem; overflow: visible; }
.drawing svg[viewBox] { min-width: calc(var(--width) * .84); max-width: 100%; height: auto; }
.chart details { margin-bottom: .75rem; }
.chart details:not(.fold) > summary { display: inline-block; padding: .25rem 0; color: var(--link); cursor: pointer; }
.chart details:not(.fold) > summary::before { content: ""; display: inline-block; width: .45em; height: .45em; margin: 0 .6em .12em .15em; border: solid; border-width: 0 2px 2px 0; rotate: -45deg; }
.chart details:not(.fold)[open] > summary::before { rotate: 45deg; margin-bottom: .2em; }
.chart details:not(.fold) > summary:hover { text-decoration: underline; }
.chart details > :nth-child(2) { margin-top: .75rem; }
svg text { fill: var(--ink); font-family: var(--sans); }
svg :is(.title, .label, .detail) { font-size: 14px; font-weight: 600; }
svg :is(.label, .detail) { font-size: 12.5px; }
svg .detail { font-weight: 400; fill: var(--muted); }
svg .label { fill: var(--muted); }
.box { fill: var(--box); stroke: var(--box-line); stroke-width: 1.25; }
.choice { fill: var(--choice); stroke: var(--choice-line); }
.finish.box { fill: var(--end); stroke: var(--end-line); }
.hatch { fill: none; stroke: var(--box-line); stroke-width: 1.25; }
.line { fill: none; stroke: var(--arrow); stroke-width: 1.5; }
.dashed { stroke-dasharray: 5 4; }
.arrowhead { fill: var(--arrow); }
.answer { fill: var(--paper); }
.stage { fill: var(--stage); stroke: var(--line-strong); stroke-width: 1; }
svg a:hover .title { text-decoration: underline; fill: var(--link); }
svg a:focus-visible { outline: none; }
svg a:focus-visible .box { stroke: var(--focus); stroke-width: 4; }
.stage-ground { fill: var(--stage); }
.bar-label { font-size: 15px; font-weight: 600; }
.amount { font-size: 14px; }
svg .inside { fill: var(--on-bar); }
.track { fill: var(--track); }
.bar { fill: var(--bar); }
.rule { stroke: var(--line-strong); stroke-width: 1; }

/* Foot */
.foot { border-top: 1px solid var(--line); background: var(--surface); color: var(--muted); font-size: .9375rem; }
.foot .width { padding-block: 2rem 2.5rem; }
.foot p { margin: 0 0 .5rem; }
.foot .pages { margin: 0 0 1rem; padding: 0; list-style: none; }
.arrangements { max-width: none; padding: 0; list-style: none; }
.arrangements li { margin-bottom: 1rem; }
.arrangements p { margin: 0; color: var(--muted); }
.back { margin: 0 0 .75rem; }
.foot .up { margin-top: 1.25rem; }

@page { size: A4; margin: 20mm 16mm 18mm; @top-left { font: 8.5pt "Segoe UI", Arial, sans-serif; color: #4a5a68; } @bottom-left { font: 8.5pt "Segoe UI", Arial, sans-serif; color: #4a5a68; } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8.5pt "Segoe UI", Arial, sans-serif; color: #4a5a68; } }
@page :first { margin-top: 16mm; }
@media print {
html { font-size: 10pt; line-height: 1.45; }
body { font-size: 10pt; }
.width { max-width: none; padding: 0; }
.masthead { background: none; color: inherit; border-bottom: 2pt solid var(--ink); }
.masthead .width { padding-block: 0 12pt; }
.logo { margin-bottom: 8pt; padding: 0; }
.masthead .facts dt { color: var(--muted); }
.masthead .kicker { color: var(--muted); }
.lead { font-size: 12pt; margin-top: 6pt; }
.concerns { margin-top: 10pt; padding: 6pt 10pt; border: 1pt solid var(--ink); border-left-width: 4pt; break-inside: avoid; }
.concerns h2 { font-size: 12.5pt; }
.masthead .facts { margin-top: 10pt; }
.masthead .fold > summary { display: none; }
.masthead .fold .facts { margin-top: 8pt; padding-top: 8pt; border-color: var(--line); }
h1 { font-size: 24pt; max-width: none; }
h2 { font-size: 16pt; }
h3 { font-size: 12.5pt; }
.skip, .self, .up, .hint, .pages, .back, .contents summary, .fold:not(.always) > summary { display: none; }
.fold.always > summary { padding: 0; border: 0; list-style: none; }
.fold { margin-block: 0; }
.columns { display: block; }
.contents { position: static; max-height: none; overflow: visible; margin: 12pt 0; padding: 0; font-size: 10pt; }
.contents-title { display: block; margin: 0 0 4pt; font-weight: 700; font-size: 12.5pt; }
.contents ol { max-width: none; }
.contents > details > ol { border: 0; padding: 0; columns: 2; column-gap: 12mm; }
.contents li { margin: 0; break-inside: avoid-column; }
.contents a { display: flex; justify-content: space-between; gap: 6mm; padding: 1.5pt 0; }
.contents .page { font-variant-numeric: tabular-nums; }
.contents li:not(.part) > ol { display: none; }
.contents .part { break-inside: auto; }
.contents .part > ol { padding-left: 5mm; }
details::details-content { content-visibility: visible !important; block-size: auto !important; }
main { padding: 0; }
main > section { margin-top: 20pt; padding-top: 12pt; }
.scroll { overflow: visible; background: none; }
.chart:not(.structure, .funding), .drawing, .drawing svg, .card:has(.flow) { break-inside: avoid; }
.chart.structure { display: flex; flex-direction: column; }
.chart.structure > details { order: 1; margin-top: 8pt; }
.chart.flow { flex-wrap: nowrap; gap: 8mm; }
.chart.flow:not(:has(> figcaption.hidden)) { flex-wrap: wrap; }
.chart.flow > .words { flex: 1 0 62mm; }
.chart.flow > .picture { flex: 0 1 auto; max-width: 105mm; }
.funding > details { display: none; }
.chart details:not(.fold) > summary { color: inherit; font-weight: 600; }
.chart details:not(.fold) > summary::before { display: none; }
a, a:visited { color: inherit; }
a:is([href^="http"], [href^="mailto"]):not(.bare)::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
h2, h3, h4, h5, h6, .heading, caption, figcaption, summary, thead, tr:has(+ .more), p:has(+ :is(ul, ol, .scroll, .fold), + p + .fold) { break-after: avoid; }
.heading, thead, tr, .facts div:not(:has(dd:nth-of-type(7))), li:not(:has(li)), p, blockquote, pre, .card:not(:has(details, .facts > div:nth-child(7), li:nth-child(7))), .table:not(:has(tr:nth-child(7))) { break-inside: avoid; }
:is(dl:not(.more dl) > div, li):is(:first-child, :nth-last-child(2)):not(:last-child) { break-after: avoid; }
tbody tr:first-child, .structure > details li:first-child { break-before: avoid; }
.card { border-color: var(--line-strong); box-decoration-break: clone; }
.card > .facts > div:first-child { break-before: avoid; }
thead { display: table-header-group; }
tfoot { display: table-row-group; }
body { orphans: 3; widows: 3; }
p, ul, ol, blockquote, pre, .heading, .lead, .concerns, .facts dd { max-width: none; }
.signing tbody tr { height: 18mm; }
.drawing svg[viewBox] { min-width: 0; max-height: min(max(115mm, var(--height) * .64), 215mm); }
.funding svg { max-width: 125mm; }
.fold.always table { font-size: 8.5pt; }
.box, .bar, .track, .choice, .stage { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.foot { background: none; margin-top: 18pt; break-inside: avoid; }
.foot .width { padding-block: 8pt 0; }
}
`);
