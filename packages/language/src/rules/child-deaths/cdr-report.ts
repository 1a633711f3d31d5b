import type { ChildDeathReview, Report } from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { freeName } from '../../model/free-name.js';
import type { ArrangementModel } from '../../model/model.js';
import { statutoryPartners } from '../../model/partners.js';
import { hasPlaceholder } from '../../model/placeholders.js';
import { titleOf } from '../../model/titles.js';
import { joinWords } from '../../support/text.js';
import { askingExample } from '../asking-example.js';
import { addElement, addFact, type Edit } from '../fix.js';
import { defineRule, type Found } from '../rule.js';

/** The panel reports to the review partners; what these publish is what the law asks for. */
export const cdrReport = defineRule({
    code: 'cdr-report',
    asked: 'by-standards',
    level: 'must',
    source: 'Children Act 2004, section 16M(6); Working Together 2023, page 146 and paragraph 403',
    requirement: 'The child death review partners publish a report: it is stated, and where or by when it is published.',
    why: 'The review partners have to publish what they did and how well it worked. A report that the panel writes for them alone is read by nobody else.',
    fix: 'Add the review with its report, such as child death review deaths { partners council, icb reported in deaths-report }, and write publish in that report.',
    examples: {
        reported: askingExample(
            'cdr-report',
            '',
            'child death review deaths "Child death review" {\n    reported in  panel-report\n}\n\nreport panel-report "Report of the panel" {\n    send to  "the child death review partners"\n}',
        ),
        silent: askingExample(
            'cdr-report',
            '',
            'child death review deaths "Child death review" {\n    reported in  deaths-report\n}\n\nreport deaths-report "Report of the child death review partners" {\n    publish  on "our website"\n}',
        ),
    },
    *assess(model) {
        const reviews = model.ofType('ChildDeathReview');
        if (reviews.length === 0)
            return yield {
                node: model.node,
                property: 'name',
                message: `'${titleOf(model.node)}' states no child death review.`,
                advice: 'Write: child death review deaths { reported in deaths-report }, and the report of that name.',
                fixes: [{ title: 'Begin the review with its report, still to be written', edits: beginReview(model) }],
            };
        for (const review of reviews) {
            const reports = factsOf(review, 'ReportedFact').flatMap((fact) => fact.reports.flatMap(({ ref }) => ref ?? []));
            const stated = reports.filter((report) => findFact(report, 'PublishFact'));
            const begun = stated.find(isBegun);
            const published = stated.filter((report) => !isBegun(report));
            yield* published.map((met) => ({ met }));
            if (published.length > 0) continue;
            if (begun) yield { node: begun, property: 'name', message: `Still to be written: where '${titleOf(begun)}' is published.` };
            else yield { node: review, property: 'name', ...describe(review, reports) };
        }
    },
});

function describe(review: ChildDeathReview, reports: readonly Report[]): Pick<Found, 'message' | 'advice' | 'fixes'> {
    if (reports.length === 0) return { message: `'${titleOf(review)}' does not say in which report it is told.` };
    const named = joinWords(reports.map((report) => `'${titleOf(report)}'`));
    return {
        message: `It is not said that the child death review partners publish ${named}, or by when and where.`,
        advice: 'Write in the one that they publish, such as: publish by 30 September each year on "our website".',
        fixes: reports.map((report) => ({
            title: `Say that '${titleOf(report)}' is published, and where, still to be written`,
            edits: addFact(report, whereToSay, report.facts.at(-1)),
        })),
    };
}

/** Whether nothing is said of where or when it is published but that it is to be written. */
function isBegun(report: Report): boolean {
    const fact = findFact(report, 'PublishFact');
    return fact !== undefined && fact.date === undefined && fact.deadline === undefined && hasPlaceholder(fact.$cstNode?.text ?? '');
}

const whereToSay = 'publish  on "[insert where it is published]"';

/** The review by the partners that answer for it in law, and the report that they publish. */
function beginReview(model: ArrangementModel): readonly Edit[] {
    const partners = statutoryPartners(model)
        .filter(({ kind }) => kind !== 'police')
        .map(({ partner }) => partner.name);
    const report = freeName(model, 'child-deaths-report');
    const last = model.ofType('Report').findLast((each) => !model.isShared(each)) ?? model.node;
    const review = [
        `child death review ${freeName(model, 'child-deaths')} "Child death review" {`,
        ...(partners.length > 0 ? [`    partners     ${partners.join(', ')}`] : []),
        `    reported in  ${report}`,
        '}',
    ].join('\n');
    return addElement(`${review}\n\nreport ${report} "Report of the child death review partners" {\n    ${whereToSay}\n}`, last);
}
