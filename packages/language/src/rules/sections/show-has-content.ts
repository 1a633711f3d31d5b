import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { typesShown } from '../../model/shown-types.js';
import { takeOut } from '../fix.js';
import { defineRule } from '../rule.js';

/** A heading with nothing below it looks like a page that broke. */
export const showHasContent = defineRule({
    code: 'show-has-content',
    on: 'Show',
    level: 'good',
    source: 'Good practice',
    requirement: 'What a section shows is stated.',
    why: 'Where nothing of the kind is stated, the page has nothing in this place: readers find a heading, and not what it promises.',
    fix: 'State what is to be shown, or take the line out.',
    examples: {
        reported: 'arrangement a "A" {}\nsection aims "Our aims" {\n    "These are our priorities."\n    show priorities\n}\n',
        silent: 'arrangement a "A" {}\npriority neglect "Neglect"\nsection aims "Our aims" {\n    "These are our priorities."\n    show priorities\n}\n',
    },
    *check(show, { arrangements }) {
        const { collective, $container: section } = show;
        if (collective === undefined || arrangements.length === 0) return;
        // What is missing for a requirement is told with it.
        if (section.answers.length > 0 || !arrangements.every((model) => model.isReadable && !hasAny(collective, model))) return;
        yield {
            node: show,
            message: `Nothing is stated that show ${collective} could place here. State it, or take the line out.`,
            fixes: [{ title: 'Take the line out', edits: takeOut(show) }],
        };
    },
});

/** The facts of the arrangement itself that a collective places. */
const factsPlaced: Readonly<Record<string, 'VersionFact' | 'DepartsFact'>> = { versions: 'VersionFact', departures: 'DepartsFact' };

/** Whether a collective has anything to place. Signatures have room for those who are to sign, and the statement is worked out. */
function hasAny(collective: string, { node, elements }: ArrangementModel): boolean {
    const types = typesShown[collective];
    if (types) return elements.some(({ $type }) => types.includes($type));
    // It also tells the short names of elements.
    if (collective === 'glossary') return elements.some((element) => ast.isTerm(element) || aliasesIn(element));
    const fact = factsPlaced[collective];
    return fact === undefined || findFact(node, fact) !== undefined;
}

function aliasesIn(element: ast.Element): boolean {
    return 'facts' in element && (element.facts as readonly AstNode[]).some(ast.isAlsoKnownAsFact);
}
