import { ItemList as ItemListType, isItemList, isStandard, type Standard, Standard as StandardType } from './grammar/generated/ast.js';
import { createMasaServices } from './language-module.js';
import { librarySymbols } from './library/generated/library.js';
import { chaptersOf } from './model/chapters.js';
import { factsOf, findFact } from './model/facts.js';
import { describeFact, describeProse } from './model/say.js';
import { titleOf } from './model/titles.js';
import type { Level } from './rules/rule.js';

/** A standard that is shipped: what it is, and what it asks under which headings. */
export interface ExplainedStandard {
    readonly type: 'standard';
    readonly name: string;
    readonly title: string;
    /** Its dates, the law it rests on and the like, as they are stated. */
    readonly facts: readonly { readonly label: string; readonly words: string }[];
    readonly note: string;
    readonly chapters: readonly {
        readonly title: string;
        readonly requirements: readonly { readonly code: string; readonly level: Level; readonly title: string }[];
    }[];
    /** The lists beside it, which say what its words mean. */
    readonly lists: readonly { readonly name: string; readonly title: string }[];
}

/** A list that is shipped, such as the contents of the yearly report, with the name of each item. */
export interface ExplainedList {
    readonly type: 'list';
    readonly name: string;
    readonly title: string;
    readonly items: readonly { readonly name: string; readonly words: string }[];
}

/** The names of the standards and lists that are shipped. */
export function listLibraryNames(): readonly string[] {
    return librarySymbols.filter(({ type }) => type === StandardType.$type || type === ItemListType.$type).map(({ name }) => name);
}

/** Explains a standard or a list of the library; undefined where none is called so. */
export function explainLibrary(name: string, services = createMasaServices().masa): ExplainedStandard | ExplainedList | undefined {
    const { Library } = services.references;
    for (const type of [StandardType.$type, ItemListType.$type]) {
        const description = Library.ofType(type).find((each) => each.name === name);
        const element = description && Library.load(description);
        if (isStandard(element)) return describeStandard(element);
        if (isItemList(element))
            return {
                type: 'list',
                name,
                title: titleOf(element),
                items: factsOf(element, 'Item').map((item) => ({ name: item.name ?? '', words: describeProse(item.text) })),
            };
    }
    return undefined;
}

const shown = {
    IssuedFact: 'Issued by',
    InForceFact: 'In force',
    RestsOnFact: 'Rests on',
    ReplacesFact: 'Replaces',
    ReplacedByFact: 'Replaced by',
} as const;

function describeStandard(standard: Standard): ExplainedStandard {
    return {
        type: 'standard',
        name: standard.name,
        title: titleOf(standard),
        facts: standard.facts.flatMap((fact) => {
            const label = fact.$type in shown ? shown[fact.$type as keyof typeof shown] : undefined;
            return label === undefined ? [] : [{ label, words: describeFact(fact) }];
        }),
        note: describeProse(findFact(standard, 'NoteFact')?.text).replace(/\s+/g, ' '),
        lists: standard.$container.elements.filter(isItemList).map((list) => ({ name: list.name, title: titleOf(list) })),
        chapters: chaptersOf(standard).map(({ title, requirements }) => ({
            title,
            requirements: requirements.map((requirement) => ({
                code: requirement.name,
                level: findFact(requirement, 'LevelTextFact')?.level ?? 'info',
                title: titleOf(requirement),
            })),
        })),
    };
}
