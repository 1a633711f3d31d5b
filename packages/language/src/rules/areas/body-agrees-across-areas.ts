import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { plain } from '../../model/phrase.js';
import { sayFact, sayHolder } from '../../model/say.js';
import { earlierNamesakes, nameOfFile } from '../../model/shared-elements.js';
import { titleOf } from '../../model/titles.js';
import { namingWords } from '../../support/near-names.js';
import { defineRule, type Found } from '../rule.js';

/** One body in two files, and each says something else of it or of those who hold its posts. */
export const bodyAgreesAcrossAreas = defineRule({
    code: 'body-agrees-across-areas',
    on: ['Partner', 'Agency'],
    level: 'good',
    source: 'Good practice; Working Together 2023, paragraphs 43 and 52, on working across areas',
    requirement: 'A body that several partnerships name is described alike by each of them, and so are its posts.',
    why: 'A police force or a care board is the same in every area it serves. Where neighbours name two chief constables, one of the texts is out of date. Bodies are taken for one where their titles are the same, and posts where theirs are too; what an agency does in each area may well differ, and is not compared.',
    fix: 'State the body once, in a file that both import; or correct the one that is wrong.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\npartner police "Northshire Police" {\n    kind police\n    lead chief "Chief Constable" held by "Sam Example"\n}\npartner police-again "Northshire Police" {\n    kind police\n    lead chief "Chief Constable" held by "Kim Sample"\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\npartner police "Northshire Police" {\n    kind police\n    lead chief "Chief Constable" held by "Sam Example"\n}\n',
    },
    *check(body, { neighbours }) {
        if (ast.isAgency(body)) {
            for (const other of earlierNamesakes(body, neighbours)) yield* agencyDifferences(body, other);
            return;
        }
        for (const other of earlierNamesakes(body, neighbours)) {
            const kinds = [findFact(body, 'PartnerKindFact'), findFact(other, 'PartnerKindFact')] as const;
            if (kinds[0] && kinds[1]) yield* difference(titleOf(body), 'is stated as', kinds[0], kinds[1]);
            for (const post of body.facts.filter(ast.isPost)) yield* postDifferences(post, other);
        }
    },
});

/** Two agencies of one general name, such as Schools, are one in a national list alone. */
function* agencyDifferences(agency: ast.Agency, other: ast.Agency): Generator<Found> {
    if (!findFact(agency, 'NationalFact') || !findFact(other, 'NationalFact')) return;
    for (const type of ['CategoryFact', 'ScheduleFact'] as const) {
        const [mine, theirs] = [findFact(agency, type), findFact(other, type)];
        if (mine && theirs) yield* difference(titleOf(agency), type === 'CategoryFact' ? 'belongs to' : 'stands in', mine, theirs);
    }
    const [mine, theirs] = [findFact(agency, 'AgreementFact'), findFact(other, 'AgreementFact')];
    const paragraph = findFact(mine ? other : agency, 'ScheduleFact');
    const agreement = mine ?? theirs;
    if (agreement && paragraph && !(mine && theirs)) {
        const [here, there] = mine ? ['by agreement', 'by law'] : ['by law', 'by agreement'];
        yield {
            node: mine ?? paragraph,
            message: `'${titleOf(agency)}' takes part ${here} here, and ${there} in ${nameOfFile(other)}.`,
            related: [{ node: mine ? paragraph : agreement, message: 'The other statement stands here.' }],
        };
    }
}

/** The holders of one post of one body. A post that is held for a time may be stated for another time elsewhere. */
function* postDifferences(post: ast.Post, body: ast.Partner): Generator<Found> {
    const key = namingWords(titleOf(post)).join(' ');
    const namesakes = body.facts.filter(ast.isPost).filter((other) => namingWords(titleOf(other)).join(' ') === key);
    const [other, ...more] = namesakes;
    if (!other || more.length > 0 || [post, other].some(isForATime)) return;
    const [here, there] = [plain(sayHolder(post)), plain(sayHolder(other))];
    if (here === '' || there === '' || sharesWord(here, there)) return;
    yield {
        node: post,
        property: 'name',
        message: `'${titleOf(post)}' of '${titleOf(body)}' is ${sayHeld(here, post)} here, and ${sayHeld(there, other)} in ${nameOfFile(other)}.`,
        related: [{ node: other, property: 'name', message: 'The other statement stands here.' }],
    };
}

function isForATime({ tails }: ast.Post): boolean {
    return tails.some((tail) => ast.isUntilTail(tail) || ast.isSinceTail(tail));
}

function sayHeld(holder: string, { tails }: ast.Post): string {
    return tails.some(ast.isHeldByTail) ? `held by ${holder}` : holder;
}

/** Whether two printed names have a word in common, as `Sam Example` and `Dr S. Example` have. */
function sharesWord(one: string, other: string): boolean {
    const words = new Set(one.toLowerCase().match(/\p{L}{2,}/gu));
    return (other.toLowerCase().match(/\p{L}{2,}/gu) ?? []).some((word) => words.has(word));
}

function* difference(title: string, verb: string, mine: AstNode, theirs: AstNode): Generator<Found> {
    const [here, there] = [plain(sayFact(mine)), plain(sayFact(theirs))];
    if (here === there) return;
    yield {
        node: mine,
        message: `'${title}' ${verb} ${here} here, and ${there} in ${nameOfFile(theirs)}.`,
        related: [{ node: theirs, message: 'The other statement stands here.' }],
    };
}
