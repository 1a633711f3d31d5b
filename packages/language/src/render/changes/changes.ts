import { type ComplianceAnswer, statusWords } from '../../output/output-model.js';
import { dateInWords } from '../../support/dates.js';
import { wrap } from '../../support/text.js';
import type { ArrangementData } from '../table-rows.js';
import type { Change } from './change.js';
import { changesInTables, pairTables } from './changes-in-tables.js';
import { changesInTexts, pairTexts } from './changes-in-texts.js';
import { type Paired, pairUp } from './pair-up.js';
import { differsBeyond, retitled } from './renames.js';

/**
 * Tells in plain words what has changed from one state of an arrangement to another: what came, went and was moved, each fact that differs,
 * each sentence of the texts, and each requirement that stands otherwise or is asked newly and was not found. What only programs see, such
 * as ids, is left out, and so is a new title wherever it is named.
 */
export function renderChanges(before: ArrangementData, now: ArrangementData): string {
    const tables = pairTables(before, now);
    const texts = pairTexts(before, now);
    const own: Paired<ArrangementData> = { before: [before], pairs: [[before, now]] };
    const differs = differsBeyond(new Map([own, ...tables, texts].flatMap(retitled)));
    const chapters: readonly (readonly [string, readonly Change[]])[] = [
        ...changesInTables(tables, differs),
        ['Texts', changesInTexts(texts, differs)],
        ['What is asked', changesInAnswers(before.compliance, now.compliance)],
    ];
    const told = chapters.filter(([, changes]) => changes.length > 0);
    return [
        before.title === now.title ? now.title : `${now.title} (before: ${before.title})`,
        `Before: as of ${dateInWords(before.asOf)}. Now: as of ${dateInWords(now.asOf)}.`,
        ...(told.length === 0 ? ['', `Nothing ${before.title === now.title ? '' : 'else '}has changed in what it says.`] : []),
        ...told.flatMap(([heading, changes]) => ['', heading, ...changes.flatMap(linesOf)]),
        '',
    ].join('\n');
}

/** Lines are broken at this length, so that they can be read in any window. */
const lineLength = 100;

function linesOf({ name, what }: Change): readonly string[] {
    if (typeof what === 'string') return say('  ', `${what}: `, name);
    return [
        ...say('  ', '', name),
        ...what.flatMap(({ word, before, now, isPart = false }) => {
            const indent = word === undefined ? '    ' : '      ';
            const [gone, come] = isPart ? ['no longer: ', 'new:       '] : ['before: ', 'now:    '];
            return [
                ...(word === undefined ? [] : [`    ${word}`]),
                ...(before === undefined ? [] : say(indent, gone, before)),
                ...(now === undefined ? [] : say(indent, come, now)),
            ];
        }),
    ];
}

/** Words behind a label; the lines below the first begin where its words do. */
function say(indent: string, label: string, words: string): readonly string[] {
    const [first = '', ...rest] = wrap(words, lineLength - indent.length - label.length);
    return [indent + label + first, ...rest.map((line) => indent + ' '.repeat(label.length) + line)];
}

function changesInAnswers(before: readonly ComplianceAnswer[], now: readonly ComplianceAnswer[]): readonly Change[] {
    const keys = [
        ({ standard, requirement }: ComplianceAnswer) => `${standard}.${requirement}`,
        ({ requirement }: ComplianceAnswer) => requirement,
    ];
    return pairUp(before, now, keys).pairs.flatMap(([old, own]): readonly Change[] => {
        if (!own || own.status === old?.status || !(old || own.status === 'not-found')) return [];
        const { title, level, requirement } = own;
        return [
            {
                name: `${title} (${level}, ${requirement})`,
                what: [{ before: old ? statusWords[old.status] : 'not asked', now: statusWords[own.status] }],
            },
        ];
    });
}
