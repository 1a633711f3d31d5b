import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { lowerCard } from './lower-cards.js';
import { lowerCollective, lowerElement, type View } from './lower-show.js';
import type { Block, SectionBlock } from './output-model.js';

/** A complete document for an arrangement whose author wrote no section: everything stated, in the order readers look for it. */
export function defaultSections(view: View): readonly SectionBlock[] {
    const { model } = view;
    const all = (type: ast.Element['$type']): readonly Block[] =>
        model.ofType(type).flatMap((element) => lowerElement(element as ast.Showable));
    const set = (collective: string): readonly Block[] => lowerCollective(collective, view);
    const more = (type: ast.Element['$type'], ...shown: readonly string[]): readonly Block[] =>
        cardsOfMore(model.ofType(type) as readonly ast.Element[], shown);
    const owned = model.elements.flatMap((element) => ('facts' in element ? (element.facts as readonly AstNode[]).filter(ast.isPost) : []));
    const sections: readonly (readonly [string, string, readonly Block[]])[] = [
        ['partners', 'Who we are', [...set('partners'), ...all('Partner')]],
        [
            'posts',
            'Posts and people',
            [...set('posts'), ...cardsOfMore([...model.ofType('Post'), ...owned], ['PurposeFact', 'PostOfFact']), ...more('Person')],
        ],
        [
            'agencies',
            'Relevant agencies',
            [
                ...set('agencies'),
                ...more('Agency', 'CategoryFact', 'AgreementFact', 'ExpectedFact', 'RepresentedFact', 'ReasonFact', 'NoteFact'),
            ],
        ],
        ['bodies', 'Others we work with', more('Body')],
        [
            'structure',
            'How we are organised',
            [
                ...set('structure'),
                ...all('Group'),
                ...set('events'),
                ...more('Event', 'HeldFact', 'MeetsFact', 'PurposeFact'),
                ...all('Unit'),
            ],
        ],
        ['principles', 'What guides us', [...model.ofType('ItemList').map(titledList), ...all('Theme')]],
        ['priorities', 'Our priorities', [...set('priorities'), ...more('Priority', 'RunsFact', 'LedFact', 'PurposeFact')]],
        ['scrutiny', 'Independent scrutiny', set('scrutiny')],
        ['reports', 'What we report', set('reports')],
        ['processes', 'How we work', set('processes')],
        ['child-deaths', 'When a child dies', all('ChildDeathReview')],
        [
            'funding',
            'How we are funded',
            model.ofType('Funding').flatMap((funding) => [...lowerElement(funding, 'table'), ...lowerElement(funding, 'chart')]),
        ],
        ['contacts', 'How to reach us', [...set('contacts'), ...more('Contact', 'EmailFact', 'PhoneFact', 'AddressFact', 'HoursFact')]],
        ['documents', 'Documents', [...set('documents'), ...more('CitedWork', 'LinkFact', 'KindFact', 'IssuedFact', 'DatedFact')]],
        ['glossary', 'Words we use', set('glossary')],
        ['versions', 'Versions and signatures', [...set('versions'), ...set('signatures')]],
        ['departures', 'Where we depart from what is asked', set('departures')],
    ];
    return sections.flatMap(([name, title, blocks]) =>
        blocks.length > 0 ? [{ kind: 'section', id: `about-${name}`, ...view.numbers.ofGenerated(), title, role: 'section', blocks }] : [],
    );
}

/** A list with its title, which no heading of the author's says. */
function titledList(list: ast.ItemList): Block {
    return { ...lowerCard(list), rows: [], blocks: lowerElement(list) };
}

/** Those elements in full that state more than the table above them shows. */
function cardsOfMore(elements: readonly (ast.Element | ast.Post)[], shown: readonly string[]): readonly Block[] {
    const known = new Set(['AlsoKnownAsFact', ...shown]);
    return elements
        .filter((element) => 'facts' in element && (element.facts as readonly AstNode[]).some(({ $type }) => !known.has($type)))
        .map(lowerCard);
}
