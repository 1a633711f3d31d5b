import { isHeldByTail, isPost, isSinceTail, type Post, type SignedFact } from '../../grammar/generated/ast.js';
import { aYearAfter, type IsoDate, printDate, readDate } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { plain } from '../../model/phrase.js';
import { describePost, sayHolder } from '../../model/say.js';
import { describeReference } from '../../model/titles.js';
import { defineRule, type Found } from '../rule.js';

/** Who signed stays on the page when somebody else has taken the post. */
export const signatoryStillInPost = defineRule({
    code: 'signatory-still-in-post',
    asked: 'always',
    level: 'info',
    source: 'Good practice; Working Together 2023, paragraph 105, asks for an update when a lead changes',
    requirement: 'Whoever signed still holds the post.',
    why: 'A lead who has gone answers for nothing any more. Masa keeps no register of people: it sees that the post is stated as held by somebody else, or since a later day, and otherwise reminds of a signature that is more than a year old.',
    fix: 'Look up who holds the post. If it is somebody else, state that with held by, and have the arrangements signed again.',
    examples: {
        reported:
            'partner council "Council" {\n    kind local authority\n    lead chief "Chief Executive" held by "Kim Sample"\n}\narrangement a "A" {\n    next review 1 May 2199\n    signed by council.chief "Sam Example" on 1 May 2024\n}\n',
        silent: 'partner council "Council" {\n    kind local authority\n    lead chief "Chief Executive" held by "Sam Example"\n}\narrangement a "A" {\n    next review 1 May 2199\n    signed by council.chief "Sam Example" on 1 May 2026\n}\n',
    },
    *assess(model, { today }) {
        const signatures = factsOf(model.node, 'SignedFact');
        if (signatures.length === 0) yield { unasked: 'Nobody is stated to have signed' };
        const approved = readDate(model.versionOn(today)?.date ?? '');
        for (const fact of signatures) {
            const signed = readDate(fact.date ?? '');
            // Who signed an earlier version is asked to sign again anyway.
            if (approved.ok && signed.ok && signed.value < approved.value) continue;
            const remark = judge(fact, today);
            if (remark) yield { remark };
        }
    },
});

function judge(fact: SignedFact, today: IsoDate): Found | undefined {
    const post = fact.signatory?.ref;
    const signed = readDate(fact.date ?? '');
    const day = signed.ok ? ` on ${printDate(signed.value)}` : '';
    if (isPost(post)) {
        const change = changeOf(post, fact, signed.ok ? signed.value : undefined);
        if (change !== undefined)
            return {
                node: fact,
                property: 'signatory',
                message: `'${fact.printed ?? describePost(post)}' signed${day}; ${change}.`,
                related: [{ node: post, property: 'name', message: 'The post is stated here.' }],
            };
    }
    if (!signed.ok || aYearAfter(signed.value) >= today) return undefined;
    const who = fact.printed ?? (isPost(post) ? describePost(post) : describeReference(fact.signatory));
    return { node: fact, property: 'date', message: `'${who}' signed${day}, more than a year ago. Do they still hold the post?` };
}

/** What the post itself says against whoever signed. */
function changeOf(post: Post, { printed }: SignedFact, signed: IsoDate | undefined): string | undefined {
    const held = post.tails.find(isHeldByTail);
    const holder = plain(sayHolder({ ...post, tails: held ? [held] : post.tails }));
    if (holder !== '' && !held) return `the post is ${holder}`;
    if (held && printed !== undefined && !shareSurname(holder, printed)) return `the post is held by ${holder}`;
    const since = readDate(post.tails.find(isSinceTail)?.date ?? '');
    return since.ok && signed !== undefined && since.value > signed ? `the post is held since ${printDate(since.value)}` : undefined;
}

/** Whether two printed names have their last word in common, as `Sam Example` and `Dr S. Example` have. */
function shareSurname(one: string, other: string): boolean {
    const words = new Set(one.toLowerCase().match(/\p{L}+/gu));
    return words.has(
        other
            .toLowerCase()
            .match(/\p{L}+/gu)
            ?.at(-1) ?? '',
    );
}
