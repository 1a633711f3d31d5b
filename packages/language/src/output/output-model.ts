/**
 * What a build says, as data: the one thing that renderers know.
 *
 * An output holds an arrangement twice: as a page of blocks in the author's order, for people, and as a list of elements with everything
 * stated about each, for machines. Both use the same ids. It has no cycles and no functions.
 */
export interface Output {
    /** The name of the arrangement, such as `luton`. Files are called after it. */
    readonly id: string;
    /** For readers, such as `Luton Safeguarding Children Partnership`. */
    readonly title: string;
    /** The language of the text, as in BCP 47. */
    readonly language: 'en-GB';
    /** The colour that the page is to take, such as `#0e4651`. */
    readonly colour?: string;
    /** The picture at the head of the page. */
    readonly logo?: Logo;
    /** The date the arrangement was looked at, such as `2025-10-31`. Which body existed depends on it. */
    readonly asOf: string;
    readonly head: Head;
    readonly sections: readonly SectionBlock[];
    /** Pages beside this one, such as what a standard asks. They are for readers alone: the data has all that they say elsewhere. */
    readonly pages: readonly SidePage[];
    /** Everything stated, element by element, in the order of the documents. */
    readonly elements: readonly ElementData[];
    /** The areas and bodies of the library that the elements refer to, and those that these refer to in turn. */
    readonly library: readonly ElementData[];
    /** For each requirement of each standard followed, where it is met: what the lead partners sign. */
    readonly compliance: readonly ComplianceAnswer[];
    /** What is paid for it, to be laid beside what is paid for others. For readers alone, like the pages. */
    readonly money: readonly Money[];
    /** Acknowledgements that the page has to carry, one sentence each. */
    readonly attribution: readonly string[];
}

/** What the bodies of each kind give: their names differ from area to area, and their kinds do not. */
export interface Money {
    /** Of the funding, such as `Funding in 2026/27`. */
    readonly title: string;
    /** In full, with their shares, such as `£96,000 (48.0%)`; empty where those of a kind give nothing. */
    readonly givers: readonly { readonly kind: string; readonly amount: string }[];
    /** In full, such as `£200,000`. */
    readonly total: string;
}

/** What stands above all sections: at once what a reader on a phone came for, and the rest for those who ask. */
export interface Head {
    /** What it is: `Multi-agency safeguarding arrangements`. */
    readonly label: string;
    /** What it is for, in a sentence. */
    readonly lead: readonly Inline[];
    /** Whom to call about a child; absent where it is not stated. */
    readonly concerns?: { readonly title: string; readonly lines: readonly (readonly Inline[])[] };
    /** Which text it is, for the foot of each page of paper, such as `Version 2.1, 31 October 2025`; absent where no version is stated. */
    readonly version?: string;
    /** The area, and the version or the day. */
    readonly summary: readonly FactRow[];
    /** What else the arrangement states of itself. A page shows it folded up, and paper in full. */
    readonly about: { readonly title: string; readonly rows: readonly FactRow[] };
}

/** A picture that needs nothing else and is fit to be published. */
export interface Logo {
    readonly type: 'image/svg+xml' | 'image/png' | 'image/jpeg';
    readonly base64: string;
    /** For those who do not see it. */
    readonly words: string;
    /** In its own units; what counts is how they relate. */
    readonly width: number;
    readonly height: number;
}

/** A page that the page of the arrangement links to. */
export interface SidePage {
    /** Unique among the pages and not the id of the output, such as `working-together-2023`; the end of the page's address. */
    readonly id: string;
    readonly title: string;
    readonly sections: readonly SectionBlock[];
}

/** One element of the arrangement with all its facts, each under its own word. */
export interface ElementData {
    /** The permanent id, which is also the anchor in the page, such as `strategic-board` or `council.dcs`. */
    readonly id: string;
    /** The word that opens the element, such as `group`. */
    readonly kind: string;
    readonly title?: string;
    readonly [fact: string]: Value | undefined;
}

/** How one requirement stands. */
export interface ComplianceAnswer {
    /** The name of the standard, such as `working-together-2023`. */
    readonly standard: string;
    /** The name of the requirement, such as `voice-included`. */
    readonly requirement: string;
    readonly title: string;
    readonly level: 'must' | 'should' | 'good' | 'info';
    /** Where the standard asks for it, and how surely that is known: `paragraph 104, bullet 11`, `paragraph 104 (unverified)`. */
    readonly source: string;
    /** `not-asked` where its condition is not given; `not-checked` where nobody can tell from what is stated: then nothing is claimed. */
    readonly status: 'answered' | 'found' | 'departed' | 'not-found' | 'not-asked' | 'not-checked';
    /** The ids of the sections or elements where it is met. */
    readonly places: readonly string[];
    /** The words of a list that were not found. */
    readonly missing: readonly string[];
    /** What is lacking or asked, why nothing is asked, why nobody can tell, or why it is departed from. */
    readonly reason?: string;
}

/** How a requirement stands, in words, in the order in which counts tell them. */
export const statusWords: Readonly<Record<ComplianceAnswer['status'], string>> = {
    found: 'met',
    answered: 'answered in the text',
    departed: 'departed from',
    'not-found': 'not found',
    'not-asked': 'not asked here',
    'not-checked': 'not checked',
};

/** A JSON value. Typed values carry what was printed beside what it means: `{ "timesPerYear": 4, "text": "4 times a year" }`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value | undefined };

// ---------------------------------------------------------------- Blocks

export type Block = SectionBlock | ParagraphBlock | ListBlock | QuoteBlock | CodeBlock | TableBlock | CardBlock | ChartBlock;

/** A heading and what stands under it. Its level follows from how deep it is nested; the sections of a page have level 2. */
export interface SectionBlock {
    readonly kind: 'section';
    readonly id: string;
    /** Where the author has sections numbered: `3` or `3.1`, `A` for an appendix. Parts are counted apart. */
    readonly number?: string;
    readonly title: string;
    readonly role: 'section' | 'part' | 'appendix';
    readonly blocks: readonly Block[];
}

export interface ParagraphBlock {
    readonly kind: 'paragraph';
    /** Where the author has paragraphs numbered: `3.1.2`, or `27` where sections have no numbers. */
    readonly number?: string;
    readonly content: readonly Inline[];
}

export interface ListBlock {
    readonly kind: 'list';
    readonly ordered: boolean;
    /** The number of the first item of an ordered list; 1 unless stated. */
    readonly start?: number;
    readonly items: readonly ListItem[];
}

export interface ListItem {
    /** The anchor of a named item. */
    readonly id?: string;
    readonly blocks: readonly Block[];
}

export interface QuoteBlock {
    readonly kind: 'quote';
    readonly blocks: readonly Block[];
}

export interface CodeBlock {
    readonly kind: 'code';
    readonly text: string;
}

/** A table. The first cell of each row is its header. */
export interface TableBlock {
    readonly kind: 'table';
    readonly caption: string;
    readonly columns: readonly Column[];
    readonly rows: readonly Row[];
    /** Such as the total of a funding table. */
    readonly footer?: Row;
    /** Whether it is looked up rather than read: a page shows it folded up, and paper in full. */
    readonly folded?: boolean;
    /** Whether people put their names to its rows: a paper to sign leaves them room. */
    readonly forSigning?: boolean;
    /** Whether it is for a paper to sign alone, such as the rows to sign anew where the signatures are older than the text. */
    readonly onPaper?: boolean;
}

export interface Column {
    readonly title: string;
    /** `end` for figures. */
    readonly align: 'start' | 'end';
}

export interface Row {
    /** The anchor of the element that this row shows. */
    readonly id?: string;
    /** As many as there are columns. */
    readonly cells: readonly (readonly Inline[])[];
    /** What else is stated of the element: too much, or too rare, for a column of its own. */
    readonly more?: readonly FactRow[];
}

/** One element shown in full: its title, and its facts as label and content. */
export interface CardBlock {
    readonly kind: 'card';
    readonly id: string;
    readonly title: string;
    /** What it is, such as `group`, in a word for the reader. */
    readonly label: string;
    readonly rows: readonly FactRow[];
    readonly blocks: readonly Block[];
}

/** `Chair: Director of Children's Services` */
export interface FactRow {
    readonly label: string;
    /** One entry for each statement; several are shown as lines or a list. */
    readonly content: readonly (readonly Inline[])[];
}

/** A drawing, and the same content as text for those who do not see it. */
export interface ChartBlock {
    readonly kind: 'chart';
    readonly id: string;
    readonly caption: string;
    readonly chart: StructureChart | FundingChart | FlowChart;
    /** Says all that the drawing says. */
    readonly text: readonly Block[];
}

/** Who reports to whom. */
export interface StructureChart {
    readonly kind: 'structure';
    readonly nodes: readonly StructureNode[];
    readonly lines: readonly StructureLine[];
}

export interface StructureNode {
    /** The anchor of the group, unique in the chart. */
    readonly id: string;
    readonly title: string;
    /** Such as `strategic`, where it is stated: those who stand alone are drawn level by level. */
    readonly level?: string;
    /** Short lines under the title, such as the chair and `4 times a year`. */
    readonly details: readonly string[];
    /** Whether several partnerships share it. */
    readonly shared: boolean;
    /** Whether the page holds the anchor, so that the box may link to it. */
    readonly linked: boolean;
}

export interface StructureLine {
    readonly from: string;
    readonly to: string;
    readonly byException: boolean;
    readonly bothWays: boolean;
}

/** Who pays how much. */
export interface FundingChart {
    readonly kind: 'funding';
    readonly bars: readonly FundingBar[];
    /** In full, such as `£264,600`. */
    readonly total?: string;
}

export interface FundingBar {
    readonly label: string;
    /** In full, such as `£130,200`. */
    readonly amount: string;
    /** Whole pence, none negative. */
    readonly pence: number;
    /** Per cent of the sum of all bars, to one decimal place, such as 49.2. */
    readonly sharePercent: number;
}

/** Steps and choices, and what follows what. */
export interface FlowChart {
    readonly kind: 'flow';
    readonly nodes: readonly FlowNode[];
    readonly lines: readonly FlowLine[];
}

export interface FlowNode {
    readonly id: string;
    readonly shape: 'step' | 'choice' | 'end';
    readonly text: string;
    /** Short lines under the text: who, and within what time. */
    readonly details: readonly string[];
    /** The title of the stage it belongs to. */
    readonly stage?: string;
}

export interface FlowLine {
    readonly from: string;
    readonly to: string;
    /** The answer that leads along this line. */
    readonly label?: string;
}

// ---------------------------------------------------------------- Inline content

export type Inline =
    | { readonly kind: 'text'; readonly text: string }
    /**
     * A fact said in words; `target` is the anchor of what it speaks of, where a page holds it, and `page` the id of that page where it is
     * another one. What stands elsewhere, such as a cited paper with an address of its own, comes as a link.
     */
    | { readonly kind: 'reference'; readonly text: string; readonly target?: string; readonly page?: string }
    | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
    | { readonly kind: 'strong' | 'emphasis' | 'deleted'; readonly content: readonly Inline[] }
    | { readonly kind: 'code'; readonly text: string }
    | { readonly kind: 'abbreviation'; readonly text: string; readonly meaning: string }
    /** A date or time with its machine form, such as `2024-10-01`. */
    | { readonly kind: 'date'; readonly text: string; readonly iso: string }
    | { readonly kind: 'break' };
