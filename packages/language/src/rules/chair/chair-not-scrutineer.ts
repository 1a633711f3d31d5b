import * as ast from '../../grammar/generated/ast.js';
import { chairOf } from '../../model/chair-of.js';
import { factsOf } from '../../model/facts.js';
import { canTellApart, findSamePerson, identify, identifyScrutineer } from '../../model/people.js';
import { describeParty } from '../../model/say.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** Chairing and scrutiny are kept apart. */
export const chairNotScrutineer = defineRule({
    code: 'chair-not-scrutineer',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 62 to 63',
    requirement: 'The partnership chair and the independent scrutineer are different people.',
    why: 'Nobody can judge from outside what they run from inside.',
    fix: 'Let somebody other than the scrutineer take the chair.',
    examples: {
        reported: askingExample('chair-not-scrutineer', 'chair        judge', 'scrutineer judge "Independent Scrutineer"'),
        silent: askingExample(
            'chair-not-scrutineer',
            'chair        council.dcs',
            'scrutineer judge "Independent Scrutineer"\n\npartner council "Northshire Council" {\n    kind      local authority\n    delegate  dcs "Director of Children\'s Services"\n    lead      chief-executive "Chief Executive"\n}',
        ),
    },
    *assess(model) {
        const chair = chairOf(model);
        if (!chair || chair.parties.length === 0) return yield { unasked: 'No partnership chair is named' };
        const scrutineers = model.ofType('Scrutineer').map((node) => ({ node, identity: identifyScrutineer(node) }));
        if (scrutineers.length === 0) yield { unasked: 'No scrutineer is stated' };
        for (const party of chair.parties) {
            const target = party.party?.ref;
            const who = identify(party);
            const [same] = scrutineers.flatMap(({ node, identity }) => {
                const name = findSamePerson(who, identity);
                return name === undefined ? [] : [{ node, name }];
            });
            const words = `${party.text ?? ''} ${ast.isPost(target) ? titleOf(target) : ''}`;
            const isScrutineer = ast.isScrutineer(target) || party.collective === 'the scrutineers' || /\bscrutineer\b/i.test(words);
            const unclear = scrutineers.find(({ identity }) => !canTellApart(party, who, identity));
            if (isScrutineer || same)
                yield {
                    node: party,
                    message: `'${same?.name ?? describeParty(party)}' scrutinises the partnership, and chairs it too.`,
                    related:
                        same && same.node !== target
                            ? [{ node: same.node, property: 'name', message: 'The scrutineer is stated here.' }]
                            : [],
                };
            else if (unclear)
                yield { undecided: `Whether ${describeParty(party)} and ${titleOf(unclear.node)} are different people is not stated` };
            else if (scrutineers.length > 0) yield { met: model.node };
        }
        for (const { node: scrutineer } of scrutineers) {
            for (const fact of factsOf(scrutineer, 'ChairsFact')) {
                if (fact.groups.some(({ party }) => party?.ref === model.node))
                    yield { node: fact, message: `'${titleOf(scrutineer)}' scrutinises the partnership, and chairs it too.` };
            }
        }
    },
});
