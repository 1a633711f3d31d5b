import { AstUtils, type LangiumDocument } from 'langium';
import { isAgency, isContributionFact, isPartner } from '../../grammar/generated/ast.js';
import { quoteText } from '../../grammar/value-converter.js';
import { factsOf } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { findNearMiss, namesInUse, printedBodies } from '../../model/printed-names.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { write } from '../fix.js';
import { tellNearlyNamed } from '../nearly-named.js';
import { defineRule, type Found } from '../rule.js';

/** A family that reads two names looks for two bodies. */
export const agencyNameConsistent = defineRule({
    code: 'agency-name-consistent',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'An organisation has one name in lists, money and text.',
    why: 'Readers take two names for two organisations, and whoever adds up what each one does or pays counts one of them twice.',
    fix: 'Refer to it by its name in braces, write its title as it is stated, or state the other name with also known as.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\nagency hospitals "Northshire Hospitals Foundation Trust"\nsection health "Health" {\n    "The Northshire Hospital Foundaton Trust takes part."\n    show hospitals\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\nagency hospitals "Northshire Hospitals Foundation Trust" {\n    schedule paragraph 17\n}\nsection health "Health" {\n    "The {hospitals} takes part, and so does the Southshire Hospitals Foundation Trust."\n}\n',
    },
    *check(document, context) {
        const [model] = context.arrangements;
        if (!model) return;
        yield* misnamedPayers(model, context.document);
        const names = namesInUse(model);
        for (const printed of printedBodies(context.document)) {
            // Who pays is looked for by `funding-payer-is-party`, and below.
            if (AstUtils.getContainerOfType(printed.words.node, isContributionFact)) continue;
            const near = findNearMiss(printed.name, names, names.bodies);
            if (near) yield tellNearlyNamed(document, printed, near, 'body');
        }
    },
});

/** Payers that a table of funding prints under a name by which nobody else calls them. */
function* misnamedPayers(model: ArrangementModel, document: LangiumDocument): Generator<Found> {
    for (const funding of model.ofType('Funding').filter((each) => AstUtils.getDocument(each) === document)) {
        const listed = model.agencies.flatMap(({ agency, title }) => (agency ? [{ agency, title }] : []));
        for (const { payer } of factsOf(funding, 'ContributionFact')) {
            const element = payer?.party?.ref;
            if (payer?.printed === undefined || !(isAgency(element) || isPartner(element))) continue;
            const titles = listed.filter(({ agency }) => agency === element).map(({ title }) => title);
            const names = [titleOf(element), ...aliasesOf(element), ...aliasesOf(element, true), ...titles].map(plainName);
            if (names.includes(plainName(payer.printed))) continue;
            yield {
                node: payer,
                property: 'printed',
                message: `'${payer.printed}' stands here for '${titleOf(element)}', which goes by this name nowhere else.`,
                related: [{ node: element, property: 'name', message: 'That body is stated here.' }],
                fixes: [
                    {
                        title: `Write '${titleOf(element)}'`,
                        edits: write({ node: payer, property: 'printed' }, quoteText(titleOf(element))),
                    },
                ],
            };
        }
    }
}

function plainName(name: string): string {
    return name.toLowerCase().replaceAll('&', 'and').replaceAll('’', "'").replace(/^the /, '');
}
