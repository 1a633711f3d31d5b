import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { isReadable } from '../../grammar/readable.js';
import { repeatableFacts } from '../../model/fact-types.js';
import { lineBeforeAudience } from '../../model/funding-lines.js';
import { findNextHolder } from '../../model/people.js';
import { takeOut } from '../fix.js';
import { defineRule, type Found } from '../rule.js';

/** Two statements of one thing cannot both be true, and the reader would not know which one counts. */
export const factOnce = defineRule({
    code: 'fact-once',
    on: [
        'Arrangement',
        'Partner',
        'Agency',
        'Body',
        'Unit',
        'Person',
        'Post',
        'Group',
        'ChairSeat',
        'Event',
        'Scrutineer',
        'Report',
        'Process',
        'Stage',
        'Step',
        'Funding',
        'CitedWork',
        'Priority',
        'Theme',
        'ItemList',
        'Term',
        'Contact',
        'ChildDeathReview',
        'Standard',
        'Requirement',
        'Authority',
        'CareBoard',
        'PoliceForce',
    ],
    isLocal: true,
    level: 'must',
    concernsText: true,
    source: 'Masa language: every fact stands once',
    requirement: 'A block states each fact once.',
    why: 'Two statements of one thing cannot both be true, and a reader would not know which one counts.',
    fix: 'Take one of the two out, or join them in one list.',
    examples: {
        reported: 'group board "Board" {\n    chair vacant\n    meets monthly\n    meets quarterly\n}\n',
        silent: 'group board "Board" {\n    chair vacant\n    meets monthly, and as needed\n}\n',
    },
    *check(element) {
        yield* doubles('facts' in element ? element.facts : []);
        const tails: readonly AstNode[] = 'tails' in element ? element.tails : [];
        const next = findNextHolder(tails);
        yield* next === undefined ? doubles(tails) : [describeTurn(tails, next)];
    },
});

function describeTurn(tails: readonly AstNode[], next: number): Found {
    return {
        node: tails[next] as AstNode,
        message: 'A post has one holder at a time; keep the one who holds it now, and take the others out.',
        related: [{ node: tails.find(ast.isHeldByTail) as AstNode, message: 'A holder was stated here first.' }],
        fixes: [
            { title: 'Take out those behind', edits: tails.slice(next).flatMap(takeOut) },
            { title: 'Take out those before', edits: tails.slice(0, next).flatMap(takeOut) },
        ],
    };
}

function* doubles(facts: readonly AstNode[]): Generator<Found> {
    const first = new Map<string, AstNode>();
    for (const fact of facts) {
        // What a line of money is said to be for was not meant of the block, and is told by itself.
        if (repeatableFacts.has(fact.$type) || lineBeforeAudience(fact)) continue;
        const key = identity(fact);
        const earlier = first.get(key);
        if (!earlier) {
            first.set(key, fact);
            continue;
        }
        const words = openingWords(fact, earlier);
        yield {
            node: fact,
            message: `'${words}' is stated twice here: join the two, or keep one.`,
            related: [{ node: earlier, message: `'${words}' was stated here first.` }],
            fixes: [
                { title: 'Take out this one', edits: takeOut(fact), isCertain: saysTheSame(fact, earlier) },
                { title: 'Take out the first', edits: takeOut(earlier) },
            ],
        };
    }
}

/** Facts that differ in what they are about are different facts: the purpose for adults, the total of spending. */
function identity(fact: AstNode): string {
    if (ast.isPurposeFact(fact)) return `${fact.$type} ${fact.audience ?? ''}`;
    if (ast.isTotalFact(fact)) return `${fact.$type} ${fact.spending ?? false}`;
    if (ast.isLevelTextFact(fact)) return `${fact.$type} ${fact.level}`;
    return fact.$type;
}

/** Whether it makes no difference which of two facts is kept. Where a line could not be read, its words may belong to one of them. */
function saysTheSame(fact: AstNode, earlier: AstNode): boolean {
    if (!isReadable(AstUtils.getDocument(fact))) return false;
    const [text, other] = [fact, earlier].map((node) => node.$cstNode?.text.replaceAll(/\s+/g, ' '));
    return text !== undefined && text === other;
}

/** The words that both facts open with, such as `next review`. */
function openingWords(fact: AstNode, earlier: AstNode): string {
    const [words = [], others = []] = [fact, earlier].map((node) => node.$cstNode?.text.split(/\s+/) ?? []);
    const end = words.findIndex((word, index) => word !== others[index] || !/^[a-z]+$/.test(word));
    return words.slice(0, end < 0 ? undefined : Math.max(1, end)).join(' ');
}
