import * as ast from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { freeName } from '../../model/free-name.js';
import { describeProse } from '../../model/say.js';
import { isBeingSetUp, metBy, teamsAndPosts } from '../../model/teams-and-posts.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addElement, addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** What a team says of itself that supports somebody. */
const supporting = /\bsupport|\bchair|\bbusiness\b|\bsecretariat|\bco-?ordinat|\bmanag|\bserv/i;

const business = /\bbusiness\b|\bpartnership (?:support |management )?(?:unit|team|office|manager)\b|\bsecretariat\b/i;

/** The chair needs people who do the work. */
export const businessFunctionStated = defineRule({
    code: 'business-function-stated',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 63, bullet 2',
    requirement: 'There is a business function that supports the chair: a unit or a post that says so.',
    why: 'Without people to do the work, the chair can decide and nothing follows. Whether they are enough cannot be told from a text.',
    fix: 'Add a unit for the business support, with a purpose that says how it supports the chair; or write supported by in the groups that it serves, or a section that answers business-function-stated.',
    examples: {
        reported: askingExample('business-function-stated', ''),
        silent: askingExample(
            'business-function-stated',
            '',
            'unit business-unit "Business Unit" {\n    purpose  "Supports the partnership chair"\n}',
        ),
    },
    *assess(model) {
        const found = teamsAndPosts(model).filter((node) => [titleOf(node), ...aliasesOf(node)].some((name) => business.test(name)));
        const supported = new Set(
            [model.node, ...model.ofType('Group')]
                .flatMap((each) => factsOf(each, 'SupportedFact'))
                .flatMap(({ by }) => by.flatMap(({ party }) => party?.ref ?? [])),
        );
        const atWork = found.filter((node) => !isBeingSetUp(node) && (supported.has(node) || saysSupport(node)));
        yield* atWork.map(metBy);
        if (atWork.length > 0) return;
        const [named] = found;
        if (named)
            return yield {
                node: named,
                property: 'name',
                message: `'${titleOf(named)}' is named, and how it supports the partnership chair is not said.`,
                advice: 'Write in it, such as: purpose "Supports the partnership chair".',
                fixes: [
                    {
                        title: 'Say that it supports the partnership chair',
                        edits: addFact(named, 'purpose "Supports the partnership chair"'),
                    },
                ],
            };
        yield {
            node: model.node,
            property: 'name',
            message: `'${titleOf(model.node)}' names no unit or post for business support.`,
            advice: 'Write: unit business-unit "Business Unit" { purpose "Supports the partnership chair" }.',
            fixes: [
                {
                    title: 'Add a unit that supports the partnership',
                    edits: addElement(
                        `unit ${freeName(model, 'business-unit')} "Business Unit" {\n    purpose  "Supports the partnership chair"\n}`,
                        model.node,
                    ),
                },
            ],
        };
    },
});

/** Whether a team, or a post in it, says what it does for the partnership. */
function saysSupport(node: ast.Unit | ast.Post): boolean {
    const own = [findFact(node, 'PurposeFact'), ...factsOf(node, 'DutyFact')].map((fact) => describeProse(fact?.text));
    return (
        own.some((text) => supporting.test(text)) || (ast.isUnit(node) && node.facts.some((fact) => ast.isPost(fact) && saysSupport(fact)))
    );
}
