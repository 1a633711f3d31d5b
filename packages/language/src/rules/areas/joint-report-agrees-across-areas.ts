import { isPublishFact, type ReportFact } from '../../grammar/generated/ast.js';
import { plain } from '../../model/phrase.js';
import { sayFact } from '../../model/say.js';
import { earlierNamesakes, nameOfFile } from '../../model/shared-elements.js';
import { titleOf } from '../../model/titles.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** What is said of a report that can only be one thing, and how it goes on behind its title. */
const compared: Readonly<Record<string, string>> = {
    PeriodFact: 'covers',
    PublishFact: 'is published by',
    FrequencyFact: 'appears',
};

/** One report in two files, and each says something else of it. */
export const jointReportAgreesAcrossAreas = defineRule({
    code: 'joint-report-agrees-across-areas',
    on: 'Report',
    level: 'good',
    source: 'Good practice; Working Together 2023, paragraphs 43 and 52, on working across areas',
    requirement: 'A report that several partnerships share is described alike by each of them.',
    why: 'Where neighbours disagree on when their joint report comes out or which year it is on, one of them is wrong. Reports are taken for one where their titles are the same and name a place: every area has a yearly report of its own.',
    fix: 'State the report once, in a file that both import; or correct the one that is wrong.',
    examples: {
        reported:
            'arrangement a "A" {\n    covers "Luton"\n    next review 1 May 2199\n}\nreport deaths "Luton Child Death Report" {\n    publish by 30 September each year\n}\nreport deaths-again "Luton Child Death Report" {\n    publish by 31 December each year\n}\n',
        silent: 'arrangement a "A" {\n    covers "Luton"\n    next review 1 May 2199\n}\nreport deaths "Luton Child Death Report" {\n    publish by 30 September each year\n}\n',
    },
    *check(report, { neighbours }) {
        for (const other of earlierNamesakes(report, neighbours)) {
            for (const fact of report.facts) {
                const verb = compared[fact.$type];
                const theirs = verb === undefined ? undefined : other.facts.find(({ $type }) => $type === fact.$type);
                if (!theirs) continue;
                const [here, there] = [say(fact), say(theirs)];
                if (here === there || here === '' || there === '') continue;
                yield {
                    node: fact,
                    message: `'${titleOf(report)}' ${verb} ${here} here, and ${there} in ${nameOfFile(other)}.`,
                    related: [{ node: theirs, message: 'The other statement stands here.' }],
                    // What names something of the other file may not be known here.
                    fixes:
                        isPublishFact(theirs) && theirs.on
                            ? []
                            : [
                                  {
                                      title: `Write what stands in ${nameOfFile(other)}`,
                                      edits: write({ node: fact }, theirs.$cstNode?.text ?? ''),
                                  },
                              ],
                };
            }
        }
    },
});

/** What a fact says; of where it is published, each area may have its own. */
function say(fact: ReportFact): string {
    return isPublishFact(fact) ? (fact.deadline ?? fact.date ?? '') : plain(sayFact(fact));
}
