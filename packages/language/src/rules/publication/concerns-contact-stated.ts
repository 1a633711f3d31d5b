import { AstUtils } from 'langium';
import type { Arrangement, Contact, MasaDocument } from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { importedUri } from '../../scoping/imports.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** The page is read by families too, and the first question of some of them cannot wait. */
export const concernsContactStated = defineRule({
    code: 'concerns-contact-stated',
    asked: 'always',
    level: 'good',
    source: 'Good practice',
    requirement: 'A published arrangement says whom to call when somebody is worried about a child.',
    why: 'Families, neighbours and pupils find this page too. Who comes with a worry about a child has to see a number at once, and not read twenty pages to find none.',
    fix: 'Write a contact with its telephone number, such as contact front-door "Front door for children" { telephone "01632 960999" }, and in the arrangement concerns go to front-door. The page then shows the number under its title.',
    examples: {
        reported:
            'arrangement a "A" {\n    published    1 May 2026\n    next review  1 May 2199\n}\nsection aims "Aims" {\n    "We work together."\n}\n',
        silent: 'arrangement a "A" {\n    published       1 May 2026\n    next review     1 May 2199\n    concerns go to  front-door\n}\ncontact front-door "Front door for children" {\n    telephone "01632 960999"\n}\nsection aims "Aims" {\n    "We work together."\n}\n',
    },
    *assess(model) {
        const fact = findFact(model.node, 'ConcernsFact');
        const contacts = fact?.contacts.flatMap(({ ref }) => ref ?? []) ?? [];
        // A name that nothing bears is told by the reference itself.
        if (fact && contacts.length < fact.contacts.length) return;
        const contact = contacts.find((each) => !isReachable(each));
        if (fact && contact)
            return yield {
                node: fact,
                property: 'contacts',
                index: contacts.indexOf(contact),
                message: `'${titleOf(contact)}' has neither a telephone number nor an e-mail address.`,
                advice: 'Write in it, such as: telephone "01632 960999".',
            };
        if (contacts[0]) return yield { met: contacts[0] };
        const isPublished = findFact(model.node, 'PublishedFact') ?? findFact(model.node, 'VersionFact');
        if (model.sections.length === 0 || !isPublished) return yield { unasked: 'Nothing is said to be published or approved yet' };
        yield {
            node: model.node,
            property: 'name',
            message: `'${titleOf(model.node)}' does not say whom to call when somebody is worried about a child.`,
            advice: 'Write in the arrangement: concerns go to front-door. And below it: contact front-door "Front door" { telephone "…" }.',
            fixes: model
                .ofType('Contact')
                .filter((each) => each.name !== undefined && isReachable(each) && isInSight(each, model.node))
                .map((each) => ({
                    title: `Say that concerns go to '${titleOf(each)}'`,
                    edits: addFact(model.node, `concerns go to  ${each.name}`, model.node.facts.at(-1)),
                })),
        };
    },
});

function isReachable(contact: Contact): boolean {
    return (
        factsOf(contact, 'PhoneFact').some(({ telephone }) => /\d/.test(telephone ?? '')) ||
        factsOf(contact, 'EmailFact').some(({ email }) => email?.includes('@') === true)
    );
}

/** Whether an arrangement can name a contact: it does not see what is imported by its imports. */
function isInSight(contact: Contact, arrangement: Arrangement): boolean {
    const document = AstUtils.getDocument(arrangement);
    const home = AstUtils.getDocument(contact).uri.toString();
    const { imports } = document.parseResult.value as MasaDocument;
    return home === document.uri.toString() || imports.some((each) => importedUri(each, document)?.toString() === home);
}
