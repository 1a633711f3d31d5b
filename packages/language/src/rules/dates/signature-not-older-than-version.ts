import { isPost } from '../../grammar/generated/ast.js';
import { readDate } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { describePost } from '../../model/say.js';
import { describeReference } from '../../model/titles.js';
import { takeOut } from '../fix.js';
import { defineRule } from '../rule.js';

const signedOff = 'arrangement-signed-off-by-leads';

/** Who signed an earlier text did not sign this one. */
export const signatureNotOlderThanVersion = defineRule({
    code: 'signature-not-older-than-version',
    on: 'Arrangement',
    level: 'good',
    source: 'Good practice, from Working Together 2023, paragraphs 102 and 105',
    requirement: 'Signatures belong to the current version: none is older than its approval.',
    why: 'A lead partner who signed an earlier text has not signed this one, and the page would say so.',
    fix: 'Have the current version signed and write the new date, or leave the signature out until then.',
    examples: {
        reported:
            'partner council "Council" {\n    kind local authority\n    lead chief "Chief Executive"\n}\narrangement a "A" {\n    version 2 approved 1 May 2025\n    signed by council.chief on 1 May 2024\n}\n',
        silent: 'partner council "Council" {\n    kind local authority\n    lead chief "Chief Executive"\n}\narrangement a "A" {\n    next review 1 May 2199\n    version 2 approved 1 May 2026\n    signed by council.chief on 2 May 2026\n}\n',
    },
    *check(arrangement, context) {
        const model = context.arrangements.find(({ node }) => node === arrangement);
        const current = model?.versionOn(context.today);
        const approved = current?.date === undefined ? undefined : readDate(current.date);
        if (!model || !current || !approved?.ok) return;
        // Of the leads, it is told there, unless they have approved this version in another way.
        const isTold = context.codes().has(signedOff) && context.askRule(signedOff, model)?.status === 'not-found';
        for (const fact of factsOf(arrangement, 'SignedFact')) {
            const signed = fact.date === undefined ? undefined : readDate(fact.date);
            if (!signed?.ok || signed.value >= approved.value) continue;
            const post = fact.signatory.ref;
            if (isTold && isPost(post) && post.role === 'lead') continue;
            const who = fact.printed ?? (isPost(post) ? describePost(post) : describeReference(fact.signatory));
            yield {
                node: fact,
                property: 'date',
                message: `'${who}' signed on ${fact.date}; the current version ${current.number} was approved later, on ${current.date}.`,
                related: [{ node: current, property: 'date', message: `Version ${current.number} was approved here.` }],
                fixes: [{ title: 'Take the signature out until this version is signed', edits: takeOut(fact) }],
            };
        }
    },
});
