import { type AstNode, AstUtils } from 'langium';
import { answersByStandard } from '../model/answers-by-standard.js';
import { chaptersOf } from '../model/chapters.js';
import { type Answer, assessmentDate } from '../model/compliance.js';
import { titleOf } from '../model/titles.js';
import { renderAnswerCard } from './answer-card.js';
import type { ArrangementContext } from './arrangement-context.js';
import { locationOf } from './locations.js';
import { type Beginning, findBeginning } from './missing-answer.js';
import type { Counts, Location, Statement, StatementAnswer, StatementChapter, StatementStandard, Status } from './protocol.js';

const statuses: Readonly<Record<Answer['status'], Status>> = {
    answered: 'answered',
    found: 'met',
    departed: 'explained',
    'not-found': 'not-found',
    'not-asked': 'not-asked',
    'not-checked': 'not-checked',
};

/** How an arrangement meets its standards, chapter by chapter. */
export function computeStatement(context: ArrangementContext): Statement {
    const { model, services, today, asOf: asked } = context;
    const asOf = assessmentDate(model, asked, today);
    const answers = services.rules.Assessor.of(model).answers;
    return {
        uri: model.documents[0]?.uri.toString() ?? '',
        title: titleOf(model.node),
        asOf,
        counts: count(answers.map(({ status }) => statuses[status])),
        standards: answersByStandard(answers).map(({ standard, answers: own }): StatementStandard => {
            const chapters = chaptersOf(standard).flatMap(({ title, requirements }, index): StatementChapter[] => {
                const members = own
                    .filter(({ requirement }) => requirements.includes(requirement))
                    .map((answer) => describe(answer, context));
                const counts = count(members.map(({ status }) => status));
                return members.length === 0 ? [] : [{ id: `${standard.name}/${index}`, title, counts, answers: members }];
            });
            return {
                name: standard.name,
                title: titleOf(standard),
                counts: count(own.map(({ status }) => statuses[status])),
                chapters,
            };
        }),
    };
}

function describe(answer: Answer, { model, services }: ArrangementContext): StatementAnswer {
    const { requirement, level, status } = answer;
    const beginning = findBeginning(answer, model);
    const { CodePages, FolderConfigs } = services.lsp;
    const page = CodePages.addressOf(requirement.name, FolderConfigs.configOf(AstUtils.getDocument(model.node).uri).rulePages);
    const places = status === 'not-found' ? nearest(answer, beginning) : answer.places;
    return {
        requirement: requirement.name,
        title: titleOf(requirement),
        level,
        status: statuses[status],
        card: renderAnswerCard(answer),
        places: places.flatMap((place) => locationOf(place) ?? []),
        ...(page === undefined ? {} : { page }),
        canBegin: beginning !== undefined,
        asked: locationOf(requirement) ?? nowhere,
    };
}

/** The author's own text about what was not found: where a fault was seen, or where what is missing would stand. */
function nearest({ verdict }: Answer, beginning: Beginning | undefined): readonly AstNode[] {
    const seen = verdict.misses.map(({ node }) => node);
    const [node] = [...(beginning && 'node' in beginning ? [beginning.node] : []), ...seen, ...verdict.places];
    return node ? [node] : [];
}

const nowhere: Location = { uri: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

function count(found: readonly Status[]): Counts {
    const of = (status: Status): number => found.filter((each) => each === status).length;
    return {
        met: of('met'),
        answered: of('answered'),
        explained: of('explained'),
        'not-found': of('not-found'),
        'not-checked': of('not-checked'),
        'not-asked': of('not-asked'),
    };
}
