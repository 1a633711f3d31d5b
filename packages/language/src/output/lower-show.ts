import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import type { IsoDate } from '../grammar/literals.js';
import type { Answer } from '../model/compliance.js';
import { factsOf, findFact } from '../model/facts.js';
import { isUnwritten } from '../model/is-unwritten.js';
import type { ArrangementModel } from '../model/model.js';
import { unreachable } from '../support/unreachable.js';
import { anchorOf } from './anchors.js';
import { lowerCard } from './lower-cards.js';
import { flowChart, fundingChart, stepList, structureChart } from './lower-charts.js';
import { complianceTables } from './lower-compliance.js';
import { fundingTable } from './lower-funding.js';
import { lowerProse, lowerProseLine, paragraph } from './lower-inline.js';
import { signaturesTable } from './lower-signatures.js';
import {
    agenciesTable,
    contactsTable,
    departuresTable,
    documentsTable,
    eventsTable,
    glossaryTable,
    groupsTable,
    partnersTable,
    postsTable,
    prioritiesTable,
    rolesTable,
    type Shown,
    versionsTable,
} from './lower-tables.js';
import type { Block, ParagraphBlock, SectionBlock } from './output-model.js';
import type { SectionNumbers } from './section-numbers.js';

/** The arrangement, how it meets what its standards ask, and the day of which that is told. */
export interface View {
    readonly model: ArrangementModel;
    readonly answers: readonly Answer[];
    readonly asOf: IsoDate;
    readonly numbers: SectionNumbers;
}

/** What each collective of `show` places in the page. */
const collectives: Readonly<Record<string, (model: ArrangementModel, shown: Shown, view: View) => readonly Block[]>> = {
    partners: partnersTable,
    leads: (model, shown) => rolesTable(model, 'lead', shown),
    delegates: (model, shown) => rolesTable(model, 'delegate', shown),
    posts: postsTable,
    agencies: agenciesTable,
    groups: groupsTable,
    structure: structureChart,
    events: eventsTable,
    reports: (model) => model.ofType('Report').map(lowerCard),
    processes: (model) => model.ofType('Process').flatMap((process) => lowerProcess(process, undefined)),
    priorities: prioritiesTable,
    documents: documentsTable,
    contacts: (model, shown) => contactsTable(model, shown),
    versions: versionsTable,
    signatures: (model, _, { asOf }) => signaturesTable(model, asOf),
    glossary: glossaryTable,
    scrutiny: (model) => model.ofType('Scrutineer').map(lowerCard),
    departures: departuresTable,
    'compliance statement': (model, _, { answers }) => [...complianceTables(answers), ...departuresTable(model)],
};

/** What a `show` places: a set of elements, or one element in the form asked for. */
function lowerShow(show: ast.Show, view: View): readonly Block[] {
    if (show.collective === 'groups' && show.form === 'chart') return lowerCollective('structure', view);
    if (show.collective !== undefined) return lowerCollective(show.collective, view);
    const element = show.element?.ref;
    return element ? lowerElement(element, show.form) : [];
}

/** What `show` and a collective word place. */
export function lowerCollective(collective: string, view: View): readonly Block[] {
    return collectives[collective]?.(view.model, shownBy(view.model), view) ?? [];
}

/** What the sections of an arrangement show. Without sections, each element that states more than a table has columns for has a card. */
function shownBy(model: ArrangementModel): Shown {
    const shows = model.sections.flatMap(showsIn);
    const inFull = new Set<AstNode | undefined>(shows.map(({ element }) => element?.ref));
    const collectives = new Set(shows.flatMap(({ collective }) => collective ?? []));
    return { isInFull: (element) => model.sections.length === 0 || inFull.has(element), collectives };
}

function showsIn(section: ast.Section): readonly ast.Show[] {
    return section.blocks.flatMap((block) => (ast.isShow(block) ? [block] : ast.isSection(block) ? showsIn(block) : []));
}

/** One element in full. */
export function lowerElement(element: ast.Showable, form?: ast.Show['form']): readonly Block[] {
    switch (element.$type) {
        case 'Funding':
            return form === 'chart' ? fundingChart(element) : [...fundingTable(element), ...cardBelow(element)];
        case 'Process':
        case 'Stage':
            return lowerProcess(element, form);
        case 'ItemList':
            return lowerList(element);
        case 'Section':
            return lowerBlocks(element, undefined);
        default:
            return [lowerCard(element as ast.Element)];
    }
}

/** The blocks of a section, in the author's order. Without a view, what depends on the whole arrangement stays out. */
function lowerBlocks(section: ast.Section, view: View | undefined): readonly Block[] {
    return section.blocks.flatMap((block, index): readonly Block[] => {
        switch (block.$type) {
            case 'ProseBlock':
                return lowerProse(block.text, `${section.name}-${index + 1}`).map((each) =>
                    isParagraph(each) ? { ...each, ...view?.numbers.ofParagraph(section) } : each,
                );
            case 'Show':
                return view ? lowerShow(block, view) : [];
            case 'Section':
                return [lowerSection(block, view)];
            default:
                return unreachable(block);
        }
    });
}

/** Whether a block is a paragraph to count: a line in bold alone heads those that follow. */
function isParagraph(block: Block): block is ParagraphBlock {
    return block.kind === 'paragraph' && !(block.content.length === 1 && block.content[0]?.kind === 'strong');
}

/** A section of the text, with the sections in it. */
export function lowerSection(section: ast.Section, view: View | undefined): SectionBlock {
    // The section is counted before the paragraphs and sections in it.
    const number = view?.numbers.ofSection(section);
    const blocks = lowerBlocks(section, view);
    // Without a view, what it shows stays out, and it is not empty for that.
    const isEmpty = view ? blocks.length === 0 : isUnwritten(section);
    return {
        kind: 'section',
        id: anchorOf(section) ?? '',
        ...number,
        title: section.title ?? section.name ?? '',
        role: section.role,
        // Readers who find nothing under a heading think that the page is broken.
        blocks: isEmpty ? [paragraph({ kind: 'text', text: 'This section has not been written yet.' })] : blocks,
    };
}

/** A process or a stage of one: what it is for, what it does not cover, and its steps, all on one card where there is more than steps. */
function lowerProcess(process: ast.Process | ast.Stage, form: ast.Show['form']): readonly Block[] {
    const card = lowerCard(process);
    const isSaid = card.rows.length > 0 || card.blocks.length > 0;
    if (form !== 'list' && form !== 'text') {
        const chart = flowChart(process);
        return isSaid ? [{ ...card, blocks: [...card.blocks, ...chart] }] : chart;
    }
    return [{ ...card, blocks: [...card.blocks, ...stepList(process)] }];
}

/** The items of a list; named ones have an anchor. */
function lowerList(list: ast.ItemList): readonly Block[] {
    const purpose = findFact(list, 'PurposeFact');
    const intro: readonly Block[] = purpose ? [paragraph(...lowerProseLine(purpose.text))] : [];
    const items = list.facts.filter(ast.isItem).map((item) => ({ ...anchor(item), blocks: [paragraph(...lowerProseLine(item.text))] }));
    const notes = factsOf(list, 'NoteFact').map(({ text }) => paragraph(...lowerProseLine(text)));
    return [...intro, { kind: 'list', ordered: list.facts.some(ast.isNumberedFact), items }, ...notes];
}

/** What a funding block states besides its lines: what it pays for, who agreed it. */
function cardBelow(funding: ast.Funding): readonly Block[] {
    const card = lowerCard(funding);
    return card.rows.length > 0 ? [card] : [];
}

function anchor(node: ast.Item): { id?: string } {
    const id = node.name ? anchorOf(node) : undefined;
    return id === undefined ? {} : { id };
}
