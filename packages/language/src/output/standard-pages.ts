import * as ast from '../grammar/generated/ast.js';
import { requirementsOf } from '../model/compliance.js';
import { describePlace, type UsualSource, usualSource } from '../model/describe-source.js';
import { factsOf, findFact } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { describeSpan } from '../model/say.js';
import { standardsOf } from '../model/standards.js';
import { titleOf } from '../model/titles.js';
import { withArticle } from '../support/text.js';
import { lowerCard } from './lower-cards.js';
import { explain, explainLevels, warnOfSources } from './lower-compliance.js';
import { lowerProseLine, paragraph, text } from './lower-inline.js';
import { lowerElement } from './lower-show.js';
import type { Block, Inline, SectionBlock, SidePage } from './output-model.js';
import { table } from './table.js';

/** For each standard that an arrangement follows, a page with all that it asks: in our words, with level, place, and how surely it is known. */
export function standardPages(model: ArrangementModel): readonly SidePage[] {
    return standardsOf(model).map((standard) => ({
        id: standard.name ?? '',
        title: `What is asked by ${withArticle(titleOf(standard))}`,
        sections: [aboutStandard(standard), lowerRequirements(standard), ...listsBeside(standard)],
    }));
}

function aboutStandard(standard: ast.Standard): SectionBlock {
    const { rows } = lowerCard(standard);
    return {
        kind: 'section',
        id: 'about',
        title: 'About this page',
        role: 'section',
        blocks: [
            paragraph(
                text(
                    'This page lists what is asked of published arrangements, in plain words. What counts is the text itself: the place is given with each requirement.',
                ),
            ),
            paragraph(text('How much a requirement weighs:')),
            explainLevels(requirementsOf(standard).map(({ level }) => ({ standard, level }))),
            paragraph(text('Brackets after a place say how surely it is known:')),
            explain([
                ['read', 'it was read in the text itself'],
                ['secondary', 'others report it'],
                ['inferred', 'it follows from what was read'],
                ['unverified', 'it has not been looked up in the text'],
            ]),
            // The card's title would say the page's again.
            { kind: 'card', id: standard.name ?? '', title: titleOf(standard), label: 'standard', rows, blocks: [] },
        ],
    };
}

function lowerRequirements(standard: ast.Standard): SectionBlock {
    const requirements = factsOf(standard, 'Requirement');
    const usual = usualSource(requirements);
    const rows = requirements.map((requirement) => {
        const asked = factsOf(requirement, 'LevelTextFact');
        return {
            of: requirement,
            cells: [
                [text(titleOf(requirement)), { kind: 'break' }, { kind: 'code', text: requirement.name ?? '' }] satisfies Inline[],
                [text([...new Set(asked.map(({ level }) => level ?? ''))].join(', '))],
                lines(asked.map(({ text: words }) => lowerProseLine(words))),
                lines(sources(requirement, usual)),
            ],
        };
    });
    return {
        kind: 'section',
        id: 'requirements',
        title: 'What it asks',
        role: 'section',
        blocks: [
            ...warnOfSources(usual),
            ...table(`The ${requirements.length} requirements`, ['Requirement', 'Level', 'What is asked', 'Where'], rows),
        ],
    };
}

function sources(requirement: ast.Requirement, usual: UsualSource): readonly (readonly Inline[])[] {
    const span = findFact(requirement, 'FromFact');
    const applies = span ? [[text(`applies ${describeSpan(span.from, span.to)}`)]] : [];
    return [...factsOf(requirement, 'SourceFact').map((source) => [text(describePlace(source, usual))]), ...applies];
}

/** The lists that requirements speak of, such as the functions of the leads, stand in the same text as the standard. */
function listsBeside(standard: ast.Standard): readonly SectionBlock[] {
    return standard.$container.elements
        .filter(ast.isItemList)
        .map((list) => ({ kind: 'section', id: list.name ?? '', title: titleOf(list), role: 'section', blocks: namedItems(list) }));
}

/** Each item with its name, for an author refers to it by that. */
function namedItems(list: ast.ItemList): readonly Block[] {
    return lowerElement(list).map((block, index, all) =>
        block.kind !== 'list' || index < all.length - 1
            ? block
            : {
                  ...block,
                  items: block.items.map((item) => {
                      const name = item.id?.split('.').at(-1);
                      const [first, ...rest] = item.blocks;
                      return name === undefined || first?.kind !== 'paragraph'
                          ? item
                          : {
                                ...item,
                                blocks: [
                                    { ...first, content: [{ kind: 'code' as const, text: name }, text(': '), ...first.content] },
                                    ...rest,
                                ],
                            };
                  }),
              },
    );
}

function lines(entries: readonly (readonly Inline[])[]): readonly Inline[] {
    return entries.flatMap((entry, index): readonly Inline[] => (index === 0 ? entry : [{ kind: 'break' }, ...entry]));
}
