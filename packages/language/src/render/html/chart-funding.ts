import type { FundingBar, FundingChart } from '../../output/output-model.js';
import { fonts } from './chart-fonts.js';
import { attributes, type Html, html } from './html.js';
import { type Labelled, round, textLines } from './svg.js';
import { textWidth, wrapText } from './text-width.js';

/** Fits the narrowest screen that a page must be readable on, so the words need not scroll; only the bars grow with the page. */
const wordsWidth = 288;
const barHeight = 18;
const space = 16;

/** Bars from the left; the full width stands for the whole sum. Sizes across are shares of the width, so the drawing fits any page. */
export function renderFundingChart(chart: FundingChart, label: Labelled): Html {
    let top = 0;
    const bars = chart.bars.map((bar) => {
        const rows = layoutWords(bar.label, `${bar.amount} (${bar.sharePercent}%)`);
        const drawn = renderBar(bar, rows, top);
        top += rows.height + 4 + barHeight + space;
        return drawn;
    });
    const total = chart.total === undefined ? undefined : layoutWords('Total', chart.total);
    const drawnTotal = total === undefined ? undefined : renderTotal(total, top);
    const height = Math.ceil(top + (total === undefined ? -space : total.height + 14));
    const frame = attributes({
        width: '100%',
        height: Math.max(1, height),
        role: 'img',
        'aria-labelledby': `${label.prefix}_title`,
        'aria-describedby': `${label.prefix}_desc`,
    });
    return html`<svg${frame}>
<title id="${label.prefix}_title">${label.title}</title>
<desc id="${label.prefix}_desc">${describe(chart)}</desc>
${bars}${drawnTotal}</svg>
`;
}

function describe(chart: FundingChart): string {
    const parts = chart.bars.map((bar) => `${bar.label} ${bar.amount} (${bar.sharePercent}%)`);
    return `${parts.join('; ')}.${chart.total === undefined ? '' : ` Total ${chart.total}.`}`;
}

interface Words {
    readonly labelLines: readonly string[];
    readonly amount: string;
    /** Of the line of the amount, below the top. */
    readonly amountTop: number;
    readonly height: number;
}

/** The amount stands right above the bar, at the end of the last line of the label if there is room. */
function layoutWords(label: string, amount: string): Words {
    const labelLines = wrapText(label, wordsWidth, fonts.bar);
    const lastWidth = textWidth(labelLines.at(-1) ?? '', fonts.bar);
    const isBeside = lastWidth + 12 + textWidth(amount, fonts.amount) <= wordsWidth;
    const lineCount = labelLines.length + (isBeside ? 0 : 1);
    return {
        labelLines,
        amount,
        amountTop: Math.max(0, lineCount - 1) * fonts.amount.lineHeight,
        height: lineCount * fonts.amount.lineHeight,
    };
}

function renderBar(bar: FundingBar, words: Words, top: number): Html {
    const y = top + words.height + 4;
    const share = Math.min(100, Math.max(0, bar.sharePercent));
    return html`${renderWords(words, top)}<rect${attributes({ class: 'track', x: 0, y: round(y), width: '100%', height: barHeight })}/>
<rect${attributes({ class: 'bar', x: 0, y: round(y), width: `${share}%`, height: barHeight })}/>
`;
}

function renderTotal(words: Words, top: number): Html {
    const y = round(top - 2);
    return html`<line${attributes({ class: 'rule', x1: 0, x2: '100%', y1: y, y2: y })}/>
${renderWords(words, top + 8)}`;
}

function renderWords(words: Words, top: number): Html {
    return html`${textLines(words.labelLines, 0, top, fonts.bar, 'bar-label')}<text${attributes({
        class: 'amount',
        x: '100%',
        y: round(top + words.amountTop + fonts.amount.lineHeight / 2 + fonts.amount.size * 0.35),
        'text-anchor': 'end',
    })}>${words.amount}</text>
`;
}
