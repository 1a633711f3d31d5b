import type * as ast from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { totalTimesPerYear } from '../../model/frequency.js';
import { plain } from '../../model/phrase.js';
import { sayMeetings, saySeat } from '../../model/say.js';
import { earlierNamesakes, nameOfFile } from '../../model/shared-elements.js';
import { titleOf } from '../../model/titles.js';
import { namingWords } from '../../support/near-names.js';
import { write } from '../fix.js';
import { defineRule, type Found } from '../rule.js';

/** One group in two files, and each says something else of it. */
export const jointGroupAgreesAcrossAreas = defineRule({
    code: 'joint-group-agrees-across-areas',
    on: 'Group',
    level: 'good',
    source: 'Good practice; Working Together 2023, paragraphs 43 and 52, on working across areas',
    requirement: 'A group that several partnerships share is described alike by each of them.',
    why: 'Each partnership publishes what it states. Where the texts of neighbours disagree on who chairs a joint group or how often it meets, one of them is wrong. Masa compares the texts that are open together: those that import one another, and in an editor all of the folder. Two groups are taken for one when they bear one title with the name of a place, or of the whole county, in it; across two arrangements, a name that either is also known by counts as well, and a name without a place where both groups are of one area, by what they cover themselves or else by their arrangement.',
    fix: 'State the group once, in a file that both import; or correct the one that is wrong.',
    examples: {
        reported:
            'arrangement a "A" {\n    covers "Luton"\n    next review 1 May 2199\n}\ngroup reviews "Luton Joint Review Group" {\n    chair vacant\n    meets monthly\n}\ngroup neighbours-reviews "Luton Joint Review Group" {\n    chair vacant\n    meets quarterly\n}\n',
        silent: 'arrangement a "A" {\n    covers "Luton"\n    next review 1 May 2199\n}\ngroup reviews "Luton Joint Review Group" {\n    chair vacant\n    meets monthly\n}\n',
    },
    *check(group, { neighbours }) {
        for (const other of earlierNamesakes(group, neighbours)) yield* differences(group, other);
    },
});

function* differences(group: ast.Group, other: ast.Group): Generator<Found> {
    const file = nameOfFile(other);
    const where =
        namingWords(titleOf(other)).join() === namingWords(titleOf(group)).join()
            ? file
            : `${file}, where its title is '${titleOf(other)}'`;
    const compare = (type: 'MeetsFact' | 'ChairFact', mine: string, theirs: string, verb: string): Found | undefined => {
        const fact = findFact(group, type);
        const theirFact = findFact(other, type);
        if (!fact || !theirFact || normal(mine) === normal(theirs)) return undefined;
        return {
            node: fact,
            message: `'${titleOf(group)}' ${verb} ${mine} here, and ${theirs} in ${where}.`,
            related: [{ node: theirFact, message: 'The other statement stands here.' }],
            // Whoever chairs it may not be known here by name.
            fixes:
                type === 'MeetsFact'
                    ? [{ title: `Write what stands in ${file}`, edits: write({ node: fact }, theirFact.$cstNode?.text ?? '') }]
                    : [],
        };
    };
    const [meets, theirMeets] = [findFact(group, 'MeetsFact'), findFact(other, 'MeetsFact')];
    if (meets && theirMeets && totalTimesPerYear(meets.meetings) !== totalTimesPerYear(theirMeets.meetings)) {
        const found = compare('MeetsFact', plain(sayMeetings(meets.meetings)), plain(sayMeetings(theirMeets.meetings)), 'meets');
        if (found) yield found;
    }
    const [mine, theirs] = [plain(saySeat(findFact(group, 'ChairFact')?.seat)), plain(saySeat(findFact(other, 'ChairFact')?.seat))];
    const words = new Set(namingWords(mine));
    if (!namingWords(theirs).some((word) => words.has(word))) {
        const found = compare('ChairFact', mine, theirs, 'is chaired by');
        if (found) yield found;
    }
}

function normal(text: string): string {
    return text.toLowerCase().replace(/\s+/g, ' ');
}
