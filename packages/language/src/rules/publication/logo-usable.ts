import { defineRule } from '../rule.js';

/** The page is made without a logo that cannot be shown, and nobody would notice until it is published. */
export const logoUsable = defineRule({
    code: 'logo-usable',
    on: 'LogoFact',
    level: 'good',
    source: 'Advice of Masa',
    requirement: 'The logo is an SVG, PNG or JPEG beside the text, of up to 100 kB, that needs nothing else and does not move.',
    why: 'The page carries its logo within itself, so that it can be read from anywhere and tells nobody who reads it. A logo that cannot be found, or that would fetch, run or move something, is left out.',
    fix: 'Save the logo beside the file that states it, and write its path from there. Ask whoever made it for a plain SVG, or for a PNG some 400 dots wide.',
    examples: {
        reported:
            'arrangement northshire "Northshire Safeguarding Children Partnership" {\n    logo "pictures/northshire.bmp" "An oak"\n}\n',
        silent: 'arrangement northshire "Northshire Safeguarding Children Partnership" {\n    logo "mark.svg" "An oak"\n}\n',
    },
    *check(fact, { pictureOf }) {
        if (!fact.path) return;
        const picture = pictureOf(fact);
        if (!picture.ok)
            yield { node: fact, property: 'path', message: `The logo '${fact.path}' ${picture.problem}; the page goes without it.` };
    },
});
