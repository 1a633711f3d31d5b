import * as ast from '../../grammar/generated/ast.js';
import { freeName } from '../../model/free-name.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addElement } from '../fix.js';
import { defineRule } from '../rule.js';

const business = /\bbusiness\b|\bpartnership (?:support |management )?(?:unit|team|office|manager)\b|\bsecretariat\b/i;

/** The chair needs people who do the work. */
export const businessFunctionStated = defineRule({
    code: 'business-function-stated',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 63, bullet 2',
    requirement: 'There is a business function that supports the chair: a unit or a post.',
    why: 'Without people to do the work, the chair can decide and nothing follows. Whether they are enough cannot be told from a text.',
    fix: 'Add a unit for the business support, with its posts, such as unit business-unit "Business Unit".',
    examples: {
        reported: askingExample('business-function-stated', ''),
        silent: askingExample(
            'business-function-stated',
            '',
            'unit business-unit "Business Unit" {\n    post  manager "Business Manager"\n}',
        ),
    },
    *assess(model) {
        const found = [
            ...model.ofType('Unit'),
            ...model.ofType('Post'),
            ...model.ofType('Unit').flatMap((unit) => unit.facts.filter(ast.isPost)),
        ].filter((node) => [titleOf(node), ...aliasesOf(node)].some((name) => business.test(name)));
        yield* found.map((met) => ({ met }));
        if (found.length > 0) return;
        yield {
            node: model.node,
            property: 'name',
            message: `'${titleOf(model.node)}' names no unit or post for business support. Write: unit business-unit "Business Unit".`,
            fixes: [{ title: 'Add a unit', edits: addElement(`unit ${freeName(model, 'business-unit')} "Business Unit"`, model.node) }],
        };
    },
});
