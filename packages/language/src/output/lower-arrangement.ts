import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { type IsoDate, readColour } from '../grammar/literals.js';
import type { Answer } from '../model/compliance.js';
import { findFact } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import type { Pictures } from '../model/pictures.js';
import { standardsOf } from '../model/standards.js';
import { titleOf } from '../model/titles.js';
import { abbreviationsOf, explainAbbreviations } from './abbreviations.js';
import { accessibilityPage } from './accessibility-page.js';
import { anchorOf } from './anchors.js';
import { defaultSections } from './default-sections.js';
import { lowerCompliance } from './lower-compliance.js';
import { lowerElements } from './lower-elements.js';
import { lowerMoney } from './lower-funding.js';
import { lowerHead } from './lower-head.js';
import { lowerSection } from './lower-show.js';
import type { Output } from './output-model.js';
import { SectionNumbers } from './section-numbers.js';
import { settleAnchors } from './settle-anchors.js';
import { standardPages } from './standard-pages.js';

/** Who has to be acknowledged when the names and codes of areas and bodies are published. */
const attribution = [
    'Names and codes of areas: Office for National Statistics, licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right.',
    'Contains information from NHS England and the Department for Education licensed under the Open Government Licence v3.0.',
];

/** What a build knows about an arrangement besides what it states. */
export interface BuildFacts {
    /** The day the arrangement was held against its standards of; it is part of the output. */
    readonly asOf: IsoDate;
    /** How the arrangement meets what its standards ask. */
    readonly answers: readonly Answer[];
    /** The body of the library that goes by a name. */
    findBody(name: string): ast.KnownBody | undefined;
    /** The pictures that were read beside the texts. */
    readonly pictures: Pictures;
}

/** Says what a build publishes of an arrangement. */
export function lowerArrangement(model: ArrangementModel, { asOf, answers, findBody, pictures }: BuildFacts): Output {
    const view = { model, answers, asOf, numbers: new SectionNumbers(model.node) };
    const sections = model.sections.length > 0 ? model.sections.map((section) => lowerSection(section, view)) : defaultSections(view);
    const { elements, library } = lowerElements(model, findBody);
    const output: Output = {
        id: model.name,
        title: titleOf(model.node),
        language: 'en-GB',
        ...colourOf(model),
        ...logoOf(model, pictures),
        asOf,
        head: lowerHead(model, asOf),
        sections: explainAbbreviations(sections, abbreviationsOf(model)),
        pages: [...standardPages(model), accessibilityPage(model)],
        elements: elements.map((element) => view.numbers.in(element)),
        library,
        compliance: lowerCompliance(answers),
        money: lowerMoney(model),
        attribution: findFact(model.node, 'CoversFact') ? attribution : [],
    };
    return settleAnchors(output, collectAddresses(model));
}

/** The colour stated, where it can be read. */
function colourOf({ node }: ArrangementModel): Pick<Output, 'colour'> {
    const stated = findFact(node, 'ColourFact')?.colour;
    const colour = stated === undefined ? undefined : readColour(stated);
    return colour?.ok ? { colour: colour.value.hex } : {};
}

/** The logo, where it can be shown. */
function logoOf({ node }: ArrangementModel, pictures: Pictures): Pick<Output, 'logo'> {
    const stated = findFact(node, 'LogoFact');
    const picture = stated && pictures.of(stated);
    return picture?.ok ? { logo: { ...picture.value, words: stated?.text ?? `Logo of the ${titleOf(node)}` } } : {};
}

/** Where the cited works and bodies of an arrangement, and the standards it follows, are found on the web. */
function collectAddresses(model: ArrangementModel): ReadonlyMap<string, string> {
    return new Map(
        [...model.elements, ...standardsOf(model)].flatMap((element): [string, string][] => {
            const link = 'facts' in element ? (element.facts as readonly AstNode[]).find(ast.isLinkFact) : undefined;
            const id = anchorOf(element);
            return link && id !== undefined ? [[id, link.url]] : [];
        }),
    );
}
