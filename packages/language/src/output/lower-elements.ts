import type { AstNode, Reference } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { findLiteralValue } from '../grammar/literal-properties.js';
import { type FinancialYear, type Money, type Percent, percentScale, printMoney } from '../grammar/literals.js';
import { walk } from '../grammar/walk.js';
import { keyOfFact, kindOfElement, repeatableFacts } from '../model/fact-types.js';
import {
    countOf,
    daysPerYear,
    describeCommitment,
    describeDuration,
    describeFrequency,
    timesPerYear,
    totalTimesPerYear,
} from '../model/frequency.js';
import { readFunding, workOutShare } from '../model/funding-lines.js';
import { isInLibrary } from '../model/is-in-library.js';
import type { ArrangementModel } from '../model/model.js';
import { knownBodyOf } from '../model/partners.js';
import { plain } from '../model/phrase.js';
import { contentsOf, describePost, sayFact, sayMeetings, sayParty, sayProse, sayReference, saySeat } from '../model/say.js';
import { numberOfStep } from '../model/steps.js';
import { titleOf } from '../model/titles.js';
import { joinLines } from '../support/text.js';
import { anchorOf } from './anchors.js';
import type { ElementData, Value } from './output-model.js';

type Fields = Record<string, Value | undefined>;

/**
 * Everything an arrangement states, element by element. Each fact stands under its own word, whatever it is, so that nothing is lost
 * when the language grows; values that mean something carry both the meaning and the words.
 */
export function lowerElements(
    model: ArrangementModel,
    findBody: (name: string) => ast.KnownBody | undefined,
): { readonly elements: readonly ElementData[]; readonly library: readonly ElementData[] } {
    const bodies = new Map(model.elements.filter(mayBeKnown).map((element) => [element, knownBodyOf(element, findBody)]));
    const elements = model.elements.map((element): ElementData => {
        const body = bodies.get(element as ast.Partner);
        return {
            ...lowerElement(element),
            // Known by its title as well, so that the same body has one key in the data of every arrangement.
            ...(body ? { body: { ref: idOf(body), text: titleOf(body) } } : {}),
            ...(model.isShared(element) ? { shared: true } : {}),
        };
    });
    const used = new Set<ast.Element>([...bodies.values()].flatMap((body) => (body && isInLibrary(body) ? body : [])));
    for (const document of model.documents) noteBodies(document.parseResult.value, used);
    // What is added on the way is gone through as well.
    for (const body of used) noteBodies(body, used);
    return {
        elements,
        library: [...used].map((body) => ({ ...lowerElement(body), id: idOf(body) })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
}

function mayBeKnown(element: ast.Element): element is ast.Partner | ast.Agency | ast.Body {
    return ast.isPartner(element) || ast.isAgency(element) || ast.isBody(element);
}

/** The areas and bodies of the library that a tree refers to. */
function noteBodies(root: AstNode, used: Set<ast.Element>): void {
    walk(root, {
        reference: ({ ref }) => {
            if (ref && isInLibrary(ref) && (ast.isKnownBody(ref) || ast.isBody(ref))) used.add(ref as ast.Element);
        },
    });
}

function lowerElement(element: ast.Element): ElementData {
    const title = 'title' in element ? element.title : undefined;
    const head: Fields = {};
    if (ast.isPost(element)) head['role'] = element.role;
    if (ast.isSection(element)) Object.assign(head, { role: element.role, answers: element.answers.map(lowerReference) });
    if (ast.isTerm(element) && element.meaning) head['means'] = lowerNode(element.meaning);
    if (ast.isFunding(element) && element.year !== undefined) head['year'] = lowerLiteral('year', element.year);
    return {
        id: anchorOf(element) ?? '',
        kind: kindOfElement(element.$type),
        ...(title === undefined ? {} : { title }),
        ...head,
        ...('tails' in element ? lowerFacts(element.tails) : {}),
        ...('facts' in element ? lowerFacts(element.facts) : lowerContent(element.blocks)),
        ...(ast.isFunding(element) ? workedOut(element) : {}),
    };
}

/** The total and the shares that follow from the amounts where the author leaves them out, as the page shows them. */
function workedOut(funding: ast.Funding): Fields {
    const figures = readFunding(funding);
    const { sum, total, lines } = figures;
    const contributions = lines.map((line): Value => {
        const own = lowerFact(line.fact) as Fields;
        const percent = line.fact.share === undefined ? workOutShare(line, figures) : undefined;
        if (percent === undefined) return clean(own);
        const rounded = Number(percent.toFixed(1));
        return clean({ ...own, share: { percent: rounded, text: `${rounded}%`, workedOut: true } });
    });
    return {
        ...(contributions.length > 0 ? { contributions } : {}),
        ...(sum && !total ? { total: { amount: { pence: sum.pence, text: printMoney(sum.pence), workedOut: true } } } : {}),
    };
}

/** What a section holds, in the author's order: texts, what is placed among them, and the sections inside it. */
function lowerContent(blocks: readonly ast.SectionBlock[]): Fields {
    return blocks.length === 0
        ? {}
        : { content: blocks.map((block) => clean({ kind: wordOfBlock[block.$type], ...fieldsOfBlock(block) })) };
}

const wordOfBlock: Readonly<Record<ast.SectionBlock['$type'], string>> = { ProseBlock: 'text', Show: 'show', Section: 'section' };

function fieldsOfBlock(block: ast.SectionBlock): Fields {
    return ast.isSection(block) ? { id: anchorOf(block), ...fieldsOf(block) } : fieldsOf(block);
}

/** Facts under their words; several of one word, or one that may come several times, make a list. */
function lowerFacts(facts: readonly AstNode[]): Fields {
    const fields: Record<string, Value[]> = {};
    const lists = new Set<string>();
    for (const fact of facts) {
        const key =
            ast.isTotalFact(fact) && fact.spending
                ? 'totalSpending'
                : ast.isAlsoKnownAsFact(fact) && fact.former
                  ? 'formerlyKnownAs'
                  : keyOfFact(fact.$type);
        const value = lowerFact(fact);
        if (value === undefined) continue;
        // Lists of lists, such as two lines of aliases, read as one.
        fields[key] = [...(fields[key] ?? []), ...(Array.isArray(value) && repeatableFacts.has(fact.$type) ? (value as Value[]) : [value])];
        if (repeatableFacts.has(fact.$type)) lists.add(key);
    }
    return Object.fromEntries(
        Object.entries(fields).map(([key, values]) => [key, lists.has(key) || values.length > 1 ? values : values[0]]),
    );
}

function lowerFact(fact: AstNode): Value | undefined {
    switch (fact.$type) {
        case 'ChairFact':
        case 'ViceChairFact':
            return lowerNode((fact as ast.ChairFact).seat);
        case 'MeetsFact':
        case 'HeldFact': {
            const { meetings } = fact as ast.MeetsFact;
            return clean({
                timesPerYear: totalTimesPerYear(meetings),
                text: plain(sayMeetings(meetings)),
                meetings: meetings.map((meeting) => lowerNode(meeting) ?? null),
            });
        }
        case 'PublishFact':
        case 'PeriodFact':
        case 'QuorumFact':
            return clean({ text: plain(sayFact(fact)), ...fieldsOf(fact) });
        case 'ContainsFact':
            return contentsOf(fact as ast.ContainsFact).map(({ key, text }) => clean({ key, ...(lowerNode(text) as Fields | undefined) }));
        case 'AlsoKnownAsFact':
            return [...(fact as ast.AlsoKnownAsFact).aliases];
        case 'Post':
        case 'Item':
        case 'Requirement':
        case 'Stage':
        case 'Step':
        case 'Choice':
            return lowerPart(fact);
        default:
            return lowerNode(fact);
    }
}

/** A named part of an element: a post, a step, an item of a list. */
function lowerPart(part: AstNode): Value {
    const fields = fieldsOf(part);
    const kind = ast.isStepLike(part) ? kindOfElement(part.$type) : undefined;
    return clean({ id: anchorOf(part), kind, ...fields, ...(ast.isPost(part) ? { text: describePost(part) } : {}) });
}

/** A node with all its properties; the typed values among them in their own form. */
function lowerNode(node: AstNode | undefined): Value | undefined {
    if (!node) return undefined;
    if (ast.isProse(node)) return lowerProseValue(node);
    if (ast.isPartyRef(node))
        return clean({
            text: plain(sayParty(node)),
            ref: node.party && idOfReference(node.party),
            printed: node.printed,
            set: node.collective,
            of: node.ofText ?? (node.of && idOfReference(node.of)),
        });
    if (ast.isFrequency(node)) return clean({ timesPerYear: timesPerYear(node), text: describeFrequency(node) });
    if (ast.isTimeCommitment(node)) return clean({ daysPerYear: daysPerYear(node), text: describeCommitment(node) });
    if (ast.isDuration(node)) return clean({ count: countOf(node), unit: node.unit, text: describeDuration(node) });
    if (ast.isQuorumRule(node)) return clean({ count: countOf(node), ...fieldsOf(node, 'count', 'word') });
    if (ast.isMeeting(node))
        return clean({ ...(lowerNode(node.frequency) as Fields), ...fieldsOf(node, 'frequency', 'text'), note: lowerNode(node.text) });
    if (ast.isChairSeat(node)) return clean({ text: plain(saySeat(node)), ...fieldsOf(node, 'text'), note: lowerNode(node.text) });
    if (ast.isWorkRef(node) || ast.isThemeRef(node)) {
        const target = ast.isWorkRef(node) ? node.work : node.theme;
        return target ? lowerReference(target) : { text: node.text ?? '' };
    }
    if (ast.isHolder(node)) return node.person ? lowerReference(node.person) : { text: node.text ?? '' };
    if (isVocabularyFact(node)) return node.kind ?? node.level ?? node.category ?? node.text;
    const only = onlyProperty(node.$type);
    const fields = fieldsOf(node);
    if (only === undefined) return clean(fields);
    return ast.isProse((node as unknown as Record<string, unknown>)[only]) ? clean(fields) : fields[only];
}

/** Facts that hold one word of the author's own, or a phrase instead. */
function isVocabularyFact(node: AstNode): node is AstNode & { kind?: string; level?: string; category?: string; text?: string } {
    return ast.isKindFact(node) || ast.isPartnerKindFact(node) || ast.isLevelFact(node) || ast.isCategoryFact(node);
}

/** The property that a type has, where it has only one. What a type may hold decides, not what is there, so that shapes are stable. */
function onlyProperty(type: string): string | undefined {
    const properties = Object.keys(ast.reflection.getTypeMetaData(type).properties);
    return properties.length === 1 ? properties[0] : undefined;
}

/** The properties of a node as fields, in the order of the grammar's properties; `facts` and `tails` are spread, a text takes the node's place. */
function fieldsOf(node: AstNode, ...leftOut: readonly string[]): Fields {
    const fields: Fields = ast.isDutyFact(node) && node.name ? { key: node.name } : {};
    for (const [property, value] of Object.entries(node)) {
        if (property.startsWith('$') || property === 'name' || leftOut.includes(property) || value === undefined || value === false)
            continue;
        if (property === 'facts' || property === 'tails' || property === 'terms') {
            Object.assign(fields, lowerFacts(value as AstNode[]));
        } else if (property === 'blocks') {
            Object.assign(fields, lowerContent(value as ast.SectionBlock[]));
        } else if (Array.isArray(value)) {
            if (value.length > 0) fields[property] = value.map((item) => lowerValue(property, item));
        } else if (property === 'text' && typeof value === 'object') {
            Object.assign(fields, lowerNode(value as AstNode));
        } else {
            fields[property] = lowerValue(property, value);
        }
    }
    return fields;
}

function lowerValue(property: string, value: unknown): Value {
    if (typeof value === 'string') return lowerLiteral(property, value);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'object' && value !== null && '$refText' in value) return lowerReference(value as Reference);
    return lowerNode(value as AstNode) ?? null;
}

/** A literal with its meaning beside what was printed; other text as it is. */
function lowerLiteral(property: string, printed: string): Value {
    const value = findLiteralValue(property, printed);
    if (value === undefined || property === 'colour') return printed;
    if (typeof value === 'string') return { date: value, text: printed.replace(/\s+/g, ' ') };
    if (isMoney(value)) return { pence: value.pence, text: printed };
    if (isPercent(value)) return { percent: value.value / percentScale, text: printed };
    return { startYear: (value as FinancialYear).startYear, text: printed };
}

function isMoney(value: unknown): value is Money {
    return typeof value === 'object' && value !== null && 'pence' in value;
}

function isPercent(value: unknown): value is Percent {
    return typeof value === 'object' && value !== null && 'unit' in value && !('pence' in value);
}

function lowerReference(reference: Reference): Value {
    const { ref } = reference;
    // Steps speak of those of their own process alone, as its list does.
    return clean({ ref: idOfReference(reference), text: ast.isStep(ref) ? `step ${numberOfStep(ref)}` : plain(sayReference(reference)) });
}

function idOfReference({ ref, $refText }: Reference): string {
    return ref ? idOf(ref) : $refText;
}

/** The id of a node in the data. Names of the library are kept apart from the author's: `library:luton` is the area. */
function idOf(node: AstNode): string {
    const anchor = anchorOf(node) ?? '';
    return isInLibrary(node) ? `library:${anchor}` : anchor;
}

/** Prose as Markdown with its references in words, and what it speaks of. */
function lowerProseValue(prose: ast.Prose): Value {
    const words = sayProse(prose);
    const mentions = [
        ...new Set(words.flatMap((piece) => (typeof piece === 'string' || anchorOf(piece.of) === undefined ? [] : [idOf(piece.of)]))),
    ];
    return clean({ text: unwrap(plain(words)), mentions: mentions.length > 0 ? mentions : undefined });
}

/** A line break inside a paragraph is a space. Lists and tables keep their lines. */
function unwrap(markdown: string): string {
    const paragraphs = markdown.split(/\n[ \t]*\n/);
    return paragraphs.map((lines) => (/^[ \t]*(?:[-*+>|#]|\d+[.)])/m.test(lines) ? lines : joinLines(lines))).join('\n\n');
}

function clean(fields: Fields): Value {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
