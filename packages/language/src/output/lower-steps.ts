import * as ast from '../grammar/generated/ast.js';
import { describeDuration } from '../model/frequency.js';
import { joinPhrases, listPhrases, type Phrase, phrase, plain } from '../model/phrase.js';
import { sayElement, sayParties, sayParty, sayProse, sayReference } from '../model/say.js';
import { aliasesOf, titleOf } from '../model/titles.js';
import { capitalise } from '../support/text.js';

/** The number of a step or choice in the list that it stands in; undefined for what stands elsewhere. */
export type NumberOfStep = (step: ast.StepLike) => number | undefined;

/** A step or choice as one sentence: what, who, within what time, and what comes next where that is not the next step. */
export function sayStep(step: ast.Step | ast.Choice, numberOf: NumberOfStep): Phrase {
    if (ast.isChoice(step))
        return phrase`${step.question} ${joinPhrases(
            step.options.map(({ answer = '', target }, index) => {
                return phrase`${index === 0 ? capitalise(answer) : answer}: ${sayTarget(target?.ref, numberOf)}`;
            }),
            '; ',
        )}.`;
    const by = sayWho(step);
    const using = listPhrases(step.tails.filter(ast.isUsingTail).map((tail) => sayStepTail(tail)));
    const told = joinPhrases([by.length > 0 ? phrase`by: ${by}` : [], using.length > 0 ? phrase`using: ${using}` : []], '; ');
    const rest = step.tails.filter((tail) => !ast.isStepByTail(tail) && !ast.isUsingTail(tail)).map((tail) => sayStepTail(tail, numberOf));
    return phrase`${sayProse(step.text)}${told.length > 0 ? phrase` (${told})` : []}${joinedAfter(rest)}.`;
}

/** Who takes a step, where its words do not say it already. */
export function sayWho(step: ast.Step): Phrase {
    return listPhrases(step.tails.filter(ast.isStepByTail).flatMap((tail) => tail.by.filter((who) => !isNamed(who, step)).map(sayParty)));
}

/** Whether the words of a step say already who takes it: by title, by another name, or by what stands before `for` or `at` in a title. */
function isNamed(who: ast.PartyRef, step: ast.Step): boolean {
    const words = inWords(plain(sayProse(step.text)));
    const target = who.party?.ref;
    const title = target ? titleOf(target) : plain(sayParty(who));
    const names = [title, title.replace(/ (?:for|at) .*$/, ''), ...(target && 'facts' in target ? aliasesOf(target) : [])];
    return names.some((name) => name !== '' && words.includes(inWords(name)));
}

/** Words alone, each between blanks: `LA` is not in `plan`. */
function inWords(said: string): string {
    const words = said.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ');
    return ` ${words.trim()} `;
}

function joinedAfter(phrases: readonly Phrase[]): Phrase {
    const joined = joinPhrases(phrases);
    return joined.length > 0 ? phrase`, ${joined}` : [];
}

/** `within 5 working days of knowing of the incident`, `then Share the learning`; who takes it, and by what, without a word before. */
export function sayStepTail(tail: ast.StepTail, numberOf: NumberOfStep = () => undefined): Phrase {
    switch (tail.$type) {
        case 'StepByTail':
            return sayParties(tail.by);
        case 'WithinTail': {
            const time = `within ${describeDuration(tail.within)}`;
            if (tail.event !== undefined) return [`${time} of ${tail.event}`];
            return tail.after ? phrase`${time} of ${sayTarget(tail.after.ref, numberOf)}` : [time];
        }
        case 'BeforeTail': {
            const time = `at least ${describeDuration(tail.before)} before`;
            return tail.event === undefined ? phrase`${time} ${sayTarget(tail.step?.ref, numberOf)}` : [`${time} ${tail.event}`];
        }
        case 'LastingTail':
            return [`for at least ${describeDuration(tail.lasting)}`];
        case 'AtOnceTail':
            return ['at once'];
        case 'UsingTail':
            return tail.work?.work ? sayReference(tail.work.work) : [tail.work?.text ?? ''];
        case 'ThenTail':
            return phrase`then ${isBack(tail, numberOf) ? 'back to ' : ''}${sayTarget(tail.next?.ref, numberOf)}`;
        case 'EndsTail':
            return ['as the last step'];
    }
}

function isBack({ $container: step, next }: ast.ThenTail, numberOf: NumberOfStep): boolean {
    const target = next?.ref && numberOf(next.ref);
    return target !== undefined && ast.isStep(step) && target < (numberOf(step) ?? 0);
}

function sayTarget(target: ast.StepLike | undefined, numberOf: NumberOfStep): Phrase {
    if (!target) return [];
    const number = numberOf(target);
    if (number !== undefined) return [{ text: `step ${number}`, of: target }];
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
