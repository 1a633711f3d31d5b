import type { FundingBar, FundingChart } from '../../output/output-model.js';
import { fonts } from './chart-fonts.js';
import { attributes, type Html, html } from './html.js';
import { type Labelled, round, textLines } from './svg.js';
import { wrapText } from './text-width.js';

/** What the narrowest screen has room for that a page must be readable on. */
const labelWidth = 288;
const barHeight = 24;
const spaceUnderLabel = 4;
const spaceUnderBar = 14;

/** Bars from the left; the full width stands for the whole sum. Sizes across are shares of the width, so the drawing fits any page. */
export function renderFundingChart(chart: FundingChart, label: Labelled): Html {
    let top = 0;
    const bars = chart.bars.map((bar) => {
        const lines = wrapText(bar.label, labelWidth, fonts.bar);
        const barTop = top + lines.length * fonts.bar.lineHeight + spaceUnderLabel;
        const drawn = html`${textLines(lines, 0, top, fonts.bar, 'bar-label')}${renderBar(bar, barTop)}`;
        top = barTop + barHeight + spaceUnderBar;
        return drawn;
    });
    const height = chart.total === undefined ? Math.max(1, top - spaceUnderBar) : top + fonts.bar.lineHeight + 10;
    const frame = attributes({
        width: '100%',
        height,
        role: 'img',
        'aria-labelledby': `${label.prefix}_title`,
        'aria-describedby': `${label.prefix}_desc`,
    });
    return html`<svg${frame}>
<title id="${label.prefix}_title">${label.title}</title>
<desc id="${label.prefix}_desc">${describe(chart)}</desc>
${bars}${chart.total === undefined ? undefined : renderTotal(chart.total, top)}</svg>
`;
}

function describe(chart: FundingChart): string {
    const parts = chart.bars.map((bar) => `${bar.label} ${amountOf(bar)}`);
    return `${parts.join('; ')}.${chart.total === undefined ? '' : ` Total ${chart.total}.`}`;
}

function amountOf(bar: FundingBar): string {
    return `${bar.amount} (${bar.sharePercent}%)`;
}

/** The amount stands where there is more room: in the bar at its end, or after it. */
function renderBar(bar: FundingBar, top: number): Html {
    const share = Math.min(100, Math.max(0, bar.sharePercent));
    const isInside = share > 50;
    const amount = attributes({
        class: isInside ? 'amount inside' : 'amount',
        x: `${share}%`,
        dx: isInside ? -8 : 8,
        y: round(top + barHeight / 2 + fonts.amount.size * 0.35),
        'text-anchor': isInside ? 'end' : undefined,
    });
    return html`<rect${attributes({ class: 'track', y: top, width: '100%', height: barHeight })}/>
<rect${attributes({ class: 'bar', y: top, width: `${share}%`, height: barHeight })}/>
<text${amount}>${amountOf(bar)}</text>
`;
}

function renderTotal(total: string, top: number): Html {
    return html`<line${attributes({ class: 'rule', x2: '100%', y1: top, y2: top })}/>
${textLines([`Total ${total}`], 0, top + 8, fonts.bar, 'bar-label')}`;
}
