import type { Authority } from '../../grammar/generated/ast.js';
import type { IsoDate } from '../../grammar/literals.js';
import { quoteText } from '../../grammar/value-converter.js';
import { authoritiesOf, boardsOf } from '../../model/area.js';
import { findFact } from '../../model/facts.js';
import { knownBodyOf } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { closest } from '../../support/closest.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** How many wrong letters are a slip. With more, it is most likely a name of its own. */
const mostWrong = 2;

/** A partner that Masa does not know by its name is held against nothing that it knows of bodies, and nobody notices. */
export const partnerNameSpelt = defineRule({
    code: 'partner-name-spelt',
    asked: 'always',
    level: 'good',
    source: 'Good practice',
    requirement: 'The partners of an area are spelt as the council, the care board and the police force call themselves.',
    why: 'A name with a wrong letter is that of no body: then nobody can tell whether the partners are those of the area, and in the data of many areas this one is missing.',
    fix: 'Write the name of the body as it is, or state the body with body and its full title.',
    examples: {
        reported:
            'arrangement a "A" {\n    covers       "Luton"\n    next review  1 May 2199\n}\n\npartner police "Bedforshire Police" {\n    kind  police\n}\n',
        silent: 'arrangement a "A" {\n    covers       "Luton"\n    next review  1 May 2199\n}\n\npartner police "Bedfordshire Police" {\n    kind  police\n}\n',
    },
    *assess(model, { asOf, findBody }) {
        const unknown = model.ofType('Partner').filter((partner) => partner.title !== undefined && !knownBodyOf(partner, findBody));
        if (unknown.length === 0) return;
        const bodies = authoritiesOf(model).flatMap((area) => bodiesOf(area, asOf));
        for (const partner of unknown) {
            const title = titleOf(partner);
            const meant = closest(title, bodies, mostWrong);
            if (meant === undefined) continue;
            yield {
                node: partner,
                property: 'title',
                message: `'${title}' is the name of no body that Masa knows. Did you mean ${meant}?`,
                fixes: [{ title: `Write ${meant}`, edits: write({ node: partner, property: 'title' }, quoteText(meant)) }],
            };
        }
    },
});

/** What the bodies of an area call themselves on a day. */
function bodiesOf(area: Authority, asOf: IsoDate): readonly string[] {
    const council = findFact(area, 'CouncilFact')?.council;
    const force = findFact(area, 'ForceFact')?.force?.ref;
    return [council ?? [], force ? titleOf(force) : [], boardsOf(area, asOf).map(({ board }) => titleOf(board))].flat();
}
