import { findFact } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { noteOfUnnamed } from '../model/note-of-unnamed.js';
import { postsIn, type StatutoryKind, statutoryPartners } from '../model/partners.js';
import { titleOf } from '../model/titles.js';
import { addFact } from './fix.js';
import type { Seen } from './rule.js';

/**
 * Looks for the lead, or the delegate, of each safeguarding partner.
 * @param usual The post that is the usual one for each kind of partner, as it is written: `dcs "Director of Children's Services"`.
 */
export function* assessPosts(
    model: ArrangementModel,
    role: 'lead' | 'delegate',
    usual: Readonly<Record<StatutoryKind, string>>,
): Generator<Seen> {
    const partners = statutoryPartners(model);
    if (partners.length === 0) return yield { unasked: 'No safeguarding partner is stated' };
    // Whether leads are named is asked by `lsp-named`.
    const all = partners.flatMap(({ partner }) => postsIn(partner, role));
    const note = role === 'lead' ? {} : noteOfUnnamed(all, model);
    for (const { partner, kind } of partners) {
        const posts = postsIn(partner, role);
        yield* posts.map((met) => ({ met, ...note }));
        if (posts.length > 0) continue;
        yield {
            node: partner,
            property: 'name',
            message: `'${titleOf(partner)}' has no ${role === 'lead' ? 'lead' : 'delegated'} safeguarding partner.`,
            advice: `Write: ${role} ${usual[kind]}.`,
            fixes: [
                {
                    title: `Add the usual ${role}`,
                    edits: addFact(partner, `${role}  ${usual[kind]}`, findFact(partner, 'PartnerKindFact')),
                },
            ],
        };
    }
}
