import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { percentScale, printMoney } from '../grammar/literals.js';
import { findFact } from '../model/facts.js';
import { describeSum, readFunding } from '../model/funding-lines.js';
import type { ArrangementModel } from '../model/model.js';
import { joinPhrases, type Phrase, phrase, plain } from '../model/phrase.js';
import { mostLevels } from '../model/reporting-lines.js';
import { describeParty, sayElement, sayFact, sayParty, sayProse, saySeat } from '../model/say.js';
import { stepsOf } from '../model/steps.js';
import { titleOf } from '../model/titles.js';
import { groupBy } from '../support/group-by.js';
import { anchorOf } from './anchors.js';
import { lowerPhrase, paragraph } from './lower-inline.js';
import { sayStep, sayStepTail, sayWho } from './lower-steps.js';
import type { Block, ChartBlock, FlowLine, FlowNode, ListBlock, ListItem, StructureLine, StructureNode } from './output-model.js';

/** Who reports to whom, as a chart and as a list. */
export function structureChart(model: ArrangementModel): readonly Block[] {
    const groups = model.ofType('Group');
    if (groups.length === 0) return [];
    const ids = new Set(groups.map(anchorOf));
    const nodes = groups.map(
        (group): StructureNode => ({
            id: anchorOf(group) ?? '',
            title: titleOf(group),
            ...levelOf(group),
            details: [chairLine(group), plain(sayOne(group, 'MeetsFact'))].filter((line) => line !== ''),
            shared: model.isShared(group),
            linked: true,
        }),
    );
    const outside = new Map<string, StructureNode>();
    const lines = groups.flatMap((group) =>
        (findFact(group, 'ReportsToFact')?.lines ?? []).map((line): StructureLine => {
            const target = line.to?.party?.ref;
            const title = plain(sayParty(line.to));
            const to = (target && anchorOf(target)) ?? `outside-${title}`;
            // What a group reports to need not be a group of this arrangement: an adults' board, or a body known by its name alone.
            if (!ids.has(to)) outside.set(to, { id: to, title, details: [], shared: false, linked: target !== undefined });
            return { from: anchorOf(group) ?? '', to, byException: line.byException, bothWays: line.bothWays };
        }),
    );
    return [
        {
            kind: 'chart',
            id: 'structure-chart',
            caption: 'Structure of the arrangement',
            chart: { kind: 'structure', nodes: [...nodes, ...outside.values()], lines },
            text: [structureList(model, groups, lines)],
        },
    ];
}

/** The same as a list, in which each group stands under the first that it reports to. */
function structureList(model: ArrangementModel, groups: readonly ast.Group[], lines: readonly StructureLine[]): ListBlock {
    const ids = new Set(groups.map(anchorOf));
    const parents = new Map<string, string>();
    for (const { from, to } of lines) if (from !== to && ids.has(to) && !parents.has(from)) parents.set(from, to);
    const below = groupBy(groups, (group) => parents.get(anchorOf(group) ?? ''));
    const told = new Set<string>();
    const deeper: ast.Group[] = [];
    const isTold = (group: ast.Group): boolean => told.has(anchorOf(group) ?? '');
    const tell = (group: ast.Group, level: number): ListItem => {
        const id = anchorOf(group) ?? '';
        told.add(id);
        const under = (below.get(id) ?? []).filter((other) => !isTold(other));
        if (level === mostLevels) deeper.push(...under);
        const items = level === mostLevels ? [] : under.map((other) => tell(other, level + 1));
        return { blocks: [paragraph(...lowerPhrase(sayGroup(group, model))), ...(items.length > 0 ? [bullets(items)] : [])] };
    };
    const items = (below.get(undefined) ?? []).map((group) => tell(group, 1));
    for (const group of deeper) items.push(tell(group, 1));
    // Groups that report to one another in a circle have nobody above them.
    for (const group of groups) if (!isTold(group)) items.push(tell(group, 1));
    return bullets(items);
}

function sayGroup(group: ast.Group, model: ArrangementModel): Phrase {
    const line = findFact(group, 'ReportsToFact');
    const meets = plain(sayOne(group, 'MeetsFact'));
    const { level } = levelOf(group);
    const parts = [
        model.isShared(group) ? 'shared with other partnerships' : '',
        level === undefined ? '' : `level: ${level}`,
        chairLine(group).replace(/^C/, 'c'),
        meets === '' ? '' : `meets ${meets}`,
    ].filter((part) => part !== '');
    const reports = line ? phrase`reports to ${sayFact(line)}` : [];
    return phrase`${sayElement(group)}${parts.length > 0 || line ? ': ' : ''}${joinPhrases([[parts.join('; ')], reports], '; ')}`;
}

function levelOf(group: ast.Group): Pick<StructureNode, 'level'> {
    const level = plain(sayOne(group, 'LevelFact'));
    return level === '' ? {} : { level };
}

function chairLine(group: ast.Group): string {
    const chair = findFact(group, 'ChairFact');
    const who = chair ? plain(saySeat(chair.seat)) : '';
    return who === '' ? '' : `Chair: ${who}`;
}

function sayOne(group: ast.Group, type: 'MeetsFact' | 'LevelFact'): Phrase {
    const fact = findFact(group, type);
    return fact ? sayFact(fact) : [];
}

/** Who pays how much, as bars; the table beside it says the same. */
export function fundingChart(funding: ast.Funding): readonly Block[] {
    const { lines, total } = readFunding(funding);
    const paid = lines.flatMap((line) => (line.isCounted && line.amount ? [{ ...line, amount: line.amount }] : []));
    const whole = paid.reduce((pence, line) => pence + line.amount.pence, 0);
    if (whole === 0) return [];
    const bars = paid.map((line) => ({
        label: [describeParty(line.fact.payer), ...(line.fact.audience === undefined ? [] : [`for ${line.fact.audience}`])].join(', '),
        amount: printMoney(line.amount.pence),
        pence: line.amount.pence,
        // As the table says it, where it is printed.
        sharePercent: line.share ? line.share.value / percentScale : Math.round((line.amount.pence / whole) * 1000) / 10,
    }));
    const printed = total ? printMoney(total.amount.pence) : describeSum(funding);
    const items = bars.map((bar) => item([`${bar.label}: ${bar.amount}, ${bar.sharePercent}% of what all give.`]));
    const chart: ChartBlock = {
        kind: 'chart',
        id: `${anchorOf(funding)}-chart`,
        caption: `${titleOf(funding)}: who contributes how much`,
        chart: { kind: 'funding', bars, ...(printed === undefined ? {} : { total: printed }) },
        text: [{ kind: 'list', ordered: false, items }],
    };
    return [chart];
}

/** A process, or one stage of it, as a flow chart and as an ordered list. */
export function flowChart(process: ast.Process | ast.Stage): readonly Block[] {
    const steps = stepsOf(process);
    if (steps.length === 0) return [];
    const nodes = steps.map(
        ({ node, stage }): FlowNode => ({
            id: anchorOf(node) ?? '',
            shape: ast.isChoice(node) ? 'choice' : node.tails.some(ast.isEndsTail) ? 'end' : 'step',
            text: ast.isChoice(node) ? titleOf(node) : plain(sayProse(node.text)),
            details: ast.isChoice(node) ? [] : stepDetails(node),
            ...(stage ? { stage: titleOf(stage) } : {}),
        }),
    );
    const shown = new Set(nodes.map(({ id }) => id));
    const lines = steps.flatMap(({ node }, index) => linesFrom(node, steps[index + 1]?.node)).filter(({ to }) => shown.has(to));
    const chart: ChartBlock = {
        kind: 'chart',
        id: `${anchorOf(process)}-chart`,
        caption: titleOf(process),
        chart: { kind: 'flow', nodes, lines },
        text: stepList(process),
    };
    return [chart];
}

/** The steps and choices of a process in words, numbered throughout, under the titles of their stages. */
export function stepList(process: ast.Process | ast.Stage): readonly Block[] {
    const blocks: Block[] = [];
    let stage: ast.Stage | undefined;
    let items: ListItem[] = [];
    const steps = stepsOf(process);
    const numbers = new Map<AstNode, number>(steps.map(({ node }, index) => [node, index + 1]));
    steps.forEach((step, index) => {
        if (index === 0 || step.stage !== stage) {
            stage = step.stage;
            items = [];
            if (stage) blocks.push(paragraph({ kind: 'strong', content: lowerPhrase(sayElement(stage)) }));
            blocks.push({ kind: 'list', ordered: true, ...(index > 0 ? { start: index + 1 } : {}), items });
        }
        const id = step.node.name ? anchorOf(step.node) : undefined;
        items.push({ ...(id === undefined ? {} : { id }), ...item(sayStep(step.node, (other) => numbers.get(other))) });
    });
    return blocks;
}

/** A step leads to the next one unless it says otherwise; a choice leads where its answers say. */
function linesFrom(node: ast.Step | ast.Choice, next: ast.Step | ast.Choice | undefined): readonly FlowLine[] {
    const from = anchorOf(node) ?? '';
    if (ast.isChoice(node)) {
        return node.options.flatMap((option) => {
            const target = entryOf(option.target?.ref);
            return target ? [{ from, to: anchorOf(target) ?? '', label: option.answer }] : [];
        });
    }
    if (node.tails.some(ast.isEndsTail)) return [];
    const named = node.tails.find(ast.isThenTail)?.next?.ref;
    const target = named ? entryOf(named) : next;
    return target ? [{ from, to: anchorOf(target) ?? '' }] : [];
}

/** Where a line to a stage enters it: at its first step. */
function entryOf(target: ast.StepLike | undefined): ast.Step | ast.Choice | undefined {
    return ast.isStage(target) ? target.facts.find((fact) => ast.isStep(fact) || ast.isChoice(fact)) : target;
}

/** Who does it and by when: what fits into a box. */
function stepDetails(step: ast.Step): readonly string[] {
    const times = step.tails.filter(
        (tail) => ast.isWithinTail(tail) || ast.isBeforeTail(tail) || ast.isLastingTail(tail) || ast.isAtOnceTail(tail),
    );
    return [sayWho(step), ...times.map((tail) => sayStepTail(tail))].map(plain).filter((line) => line !== '');
}

function item(words: Phrase): ListItem {
    return { blocks: [paragraph(...lowerPhrase(words))] };
}

function bullets(items: readonly ListItem[]): ListBlock {
    return { kind: 'list', ordered: false, items };
}
