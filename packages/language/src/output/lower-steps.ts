import * as ast from '../grammar/generated/ast.js';
import { describeDuration } from '../model/frequency.js';
import { joinPhrases, type Phrase, phrase } from '../model/phrase.js';
import { sayElement, sayParties, sayProse, sayReference } from '../model/say.js';

/** A step or choice as one sentence: what, who, within what time, and what comes next where that is not the next step. */
export function sayStep(step: ast.Step | ast.Choice): Phrase {
    if (ast.isChoice(step))
        return phrase`${step.question} ${joinPhrases(
            step.options.map((option) => phrase`${option.answer}: ${sayTarget(option.target?.ref)}`),
            '; ',
        )}.`;
    const by = joinPhrases(step.tails.filter(ast.isStepByTail).map((tail) => sayParties(tail.by)));
    const rest = step.tails.filter((tail) => !ast.isStepByTail(tail)).map(sayStepTail);
    return phrase`${sayProse(step.text)}${by.length > 0 ? phrase` (${by})` : []}${joinedAfter(rest)}.`;
}

function joinedAfter(phrases: readonly Phrase[]): Phrase {
    const joined = joinPhrases(phrases);
    return joined.length > 0 ? phrase`, ${joined}` : [];
}

/** `within 5 working days of knowing of the incident`, `then Share the learning` */
export function sayStepTail(tail: ast.StepTail): Phrase {
    switch (tail.$type) {
        case 'StepByTail':
            return sayParties(tail.by);
        case 'WithinTail': {
            const time = `within ${describeDuration(tail.within)}`;
            if (tail.event !== undefined) return [`${time} of ${tail.event}`];
            return tail.after ? phrase`${time} of ${sayTarget(tail.after.ref)}` : [time];
        }
        case 'BeforeTail': {
            const time = `at least ${describeDuration(tail.before)} before`;
            return tail.event === undefined ? phrase`${time} ${sayTarget(tail.step?.ref)}` : [`${time} ${tail.event}`];
        }
        case 'LastingTail':
            return [`for at least ${describeDuration(tail.lasting)}`];
        case 'AtOnceTail':
            return ['at once'];
        case 'UsingTail':
            return tail.work?.work ? phrase`using ${sayReference(tail.work.work)}` : [`using ${tail.work?.text ?? ''}`];
        case 'ThenTail':
            return phrase`then ${sayTarget(tail.next?.ref)}`;
        case 'EndsTail':
            return ['as the last step'];
    }
}

function sayTarget(target: ast.StepLike | undefined): Phrase {
    if (!target) return [];
    return ast.isStep(target)
        ? [
              {
                  text: `“${sayProse(target.text)
                      .map((piece) => (typeof piece === 'string' ? piece : piece.text))
                      .join('')}”`,
                  of: target,
              },
          ]
        : sayElement(target);
}
