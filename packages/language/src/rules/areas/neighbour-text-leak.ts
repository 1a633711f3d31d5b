import type { LangiumDocument } from 'langium';
import { type Authority, isAuthority } from '../../grammar/generated/ast.js';
import { authoritiesOf } from '../../model/area.js';
import type { ArrangementModel } from '../../model/model.js';
import { isStated, namesInUse } from '../../model/printed-names.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { findWords, sentenceAround } from '../../model/wording.js';
import { write } from '../fix.js';
import { type AssessmentContext, defineRule, type Found } from '../rule.js';

const place = String.raw`(?:\p{Lu}[\p{L}'’-]+(?:,?\s+(?:(?:and|of|on|upon|with|the)\s+)*\p{Lu}[\p{L}'’-]+){0,4})`;

/** Words with which a text speaks of its own area, known by what stands beside its name: `children in Bedford`, `Bedford's children`, `Bedford Safeguarding Children Partnership`. */
// Each begins with what is rare, and asks only then for what has to stand before it.
const ownArea = new RegExp(
    [
        String.raw`\b(?:[Cc]hildren|[Ff]amilies|[Yy]oung people|[Bb]abies)(?:(?:,| and| or) (?:children|families|young people|carers|parents))*(?: who live| living)? (?:in|across|throughout|of) (?<of>${place})`,
        String.raw`['’](?<=(?<whose>${place})['’])s? (?:children|families|young people|arrangements|partnership)\b`,
        String.raw`Safeguarding(?<=(?<body>${place})\s+Safeguarding)\s+(?:Children(?:['’]?s)?\s+)?(?:Partnership|Board)\b`,
    ].join('|'),
    'gu',
);

/** Words of a sentence that speaks of neighbours, and means to. */
const neighbourly =
    /\b(?:neighbour\w*|joint\w*|shared?|sharing|together|across|border\w*|boundar\w*|other (?:areas?|partnerships?|councils?|authorities)|move[sd]?|moving|placed|pan|former\w*|previous\w*|between|both|region\w*|with|also)\b/i;

/** A text that was written from the neighbour's still speaks of the neighbour's children. */
export const neighbourTextLeak = defineRule({
    code: 'neighbour-text-leak',
    asked: 'always',
    level: 'good',
    source: 'Good practice',
    requirement: "A text on one area does not carry another area's name.",
    why: "Neighbours write from one template, and a name that stays behind says that the text was never read for this area. Masa looks for the words with which a text speaks of its own area, such as children in and a partnership's name, and for the authorities of England. A sentence that names your own area too, or speaks of neighbours, is left alone; a post or a programme of another area cannot be told from your own.",
    fix: 'Write the name of your own area; or say in the same sentence that a neighbour is meant.',
    examples: {
        reported:
            'arrangement luton "Luton Partnership" {\n    covers       "Luton"\n    next review  1 May 2199\n}\nsection aims "Aims" {\n    "Every professional listens to the children in Bedford."\n}\n',
        silent: 'arrangement luton "Luton Partnership" {\n    covers       "Luton"\n    next review  1 May 2199\n}\nsection aims "Aims" {\n    "Every professional listens to the children in Luton. We work with our neighbours for the children in Bedford."\n}\n',
    },
    *assess(model, context) {
        const own = authoritiesOf(model);
        if (own.length === 0) return yield { undecided: 'Which area it covers is not stated' };
        for (const document of model.documents)
            if (!model.isShared(document.parseResult.value)) yield* findLeaks(document, model, own, context);
    },
});

function* findLeaks(
    document: LangiumDocument,
    model: ArrangementModel,
    own: readonly Authority[],
    context: AssessmentContext,
): Generator<Found> {
    for (const found of findWords(document, ownArea, ['text'])) {
        const printed = found.groups['of'] ?? found.groups['whose'] ?? found.groups['body'] ?? '';
        const named = findAuthority(printed, context);
        if (!named || own.includes(named.authority)) continue;
        const sentence = sentenceAround(found).text;
        if (
            neighbourly.test(sentence.replace(found.text, '')) ||
            own.some((authority) => namesOf(authority).some((name) => sentence.includes(name)))
        )
            continue;
        if (found.groups['body'] !== undefined && isStated(`${printed} ${found.text}`.replace(/\s+/g, ' '), namesInUse(model))) continue;
        const { passage } = found;
        const at = passage.start + passage.text.lastIndexOf(printed, found.end - printed.length - passage.start);
        const spot = { node: document.parseResult.value, words: { start: at, end: at + named.name.length } };
        const [mine, ...others] = own.map(titleOf);
        yield {
            ...spot,
            message: `'${named.name}' is another area; this arrangement covers ${own.map(titleOf).join(', ')}.`,
            fixes: mine !== undefined && others.length === 0 ? [{ title: `Write '${mine}'`, edits: write(spot, mine) }] : [],
        };
    }
}

/** The authority that words with capitals begin with, by the longest name that fits. */
function findAuthority(
    printed: string,
    { findBody }: AssessmentContext,
): { readonly authority: Authority; readonly name: string } | undefined {
    for (let name = printed; name !== ''; name = name.replace(/(?:^|[\s,]+)[^\s,]+$/u, '')) {
        const body = findBody(name);
        if (isAuthority(body)) return { authority: body, name };
    }
    return undefined;
}

function namesOf(authority: Authority): readonly string[] {
    return [titleOf(authority), titleOf(authority).split(',')[0] ?? '', ...aliasesOf(authority)].filter((name) => name !== '');
}
