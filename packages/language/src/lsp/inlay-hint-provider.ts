import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { totalTimesPerYear } from '../model/frequency.js';
import { readFunding } from '../model/funding-lines.js';
import { plain } from '../model/phrase.js';
import { sayHolder } from '../model/say.js';

/** Says beside a fact what follows from it: the share of an amount, the meetings a year, who holds a post. */
export class MasaInlayHintProvider implements InlayHintProvider {
    getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
        const hints: InlayHint[] = [];
        for (const node of AstUtils.streamAst(document.parseResult.value, { range })) {
            const end = node.$cstNode?.range.end;
            const said = end && describe(node);
            if (said) hints.push({ position: end, label: said, paddingLeft: true, kind: InlayHintKind.Type });
        }
        return hints;
    }
}

function describe(node: AstNode): string | undefined {
    if (ast.isContributionFact(node)) return shareOf(node);
    if (ast.isMeetsFact(node)) return timesOf(node);
    return ast.isPartyRef(node) ? holderOf(node) : undefined;
}

/** Where the author states a share, there is nothing to add. */
function shareOf(fact: ast.ContributionFact): string | undefined {
    if (fact.share !== undefined) return undefined;
    const { lines, sum } = readFunding(fact.$container);
    const pence = lines.find((line) => line.fact === fact)?.amount?.pence;
    if (pence === undefined || !sum || sum.pence === 0) return undefined;
    return `${Math.round((pence / sum.pence) * 1000) / 10}%`;
}

/** `4 times a year` says it itself. */
function timesOf({ meetings }: ast.MeetsFact): string | undefined {
    const [only] = meetings;
    const frequency = only?.frequency;
    const saysItself =
        meetings.length === 1 &&
        (!frequency ||
            (/^years?$/.test(frequency.per ?? frequency.unit ?? '') && !frequency.interval) ||
            /^(yearly|annually)$/.test(frequency.adverb ?? ''));
    const times = saysItself ? undefined : totalTimesPerYear(meetings);
    return times === undefined || times === 0 ? undefined : `${Math.round(times * 10) / 10} a year`;
}

function holderOf({ party }: ast.PartyRef): string | undefined {
    const post = party?.ref;
    if (!ast.isPost(post) && !ast.isScrutineer(post)) return undefined;
    return plain(sayHolder(post)) || undefined;
}
