import { type Html, raw } from './html.js';

type Colour = readonly [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

/**
 * The variables of the page that follow from the colour of a partnership, for a style sheet; nothing where it states none.
 * The head of the page takes the colour. Lines, bars and links take it on white, darkened until they can be told apart; in the dark they
 * keep their own. Words on the colour are white or black, whichever has more contrast, which is never less than 4.5 to 1.
 * @param colour As `#rrggbb`.
 */
export function renderTheme(colour: string | undefined): Html {
    const stated = colour === undefined ? undefined : readColour(colour);
    if (!stated) return raw('');
    const words = contrast(stated, white) >= contrast(stated, black) ? white : black;
    const onPaper = print(darken(stated, 4.5));
    const band = `--band: ${print(stated)}; --on-band: ${print(words)}; --on-band-muted: ${print(words)}; --band-focus: ${print(words)};`;
    return raw(`@media not (forced-colors: active) {
:root { ${band} }
@media not (prefers-color-scheme: dark) { :root { --link: ${onPaper}; --box-line: ${onPaper}; --bar: ${onPaper}; } }
}
`);
}

function readColour(colour: string): Colour | undefined {
    const [, ...parts] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
    const [red, green, blue] = parts.map((part) => Number.parseInt(part, 16));
    return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

/** The same colour, as much darker as it takes to have some contrast with the palest ground that it stands on. */
function darken(colour: Colour, least: number): Colour {
    const palest: Colour = [241, 247, 248];
    for (let share = 1; share > 0; share -= 0.02) {
        const [red, green, blue] = colour;
        const darker: Colour = [Math.round(red * share), Math.round(green * share), Math.round(blue * share)];
        if (contrast(darker, palest) >= least) return darker;
    }
    return black;
}

/** Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: Colour, other: Colour): number {
    const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
    const [red = 0, green = 0, blue = 0] = colour.map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function print(colour: Colour): string {
    return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
