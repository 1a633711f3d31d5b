import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { totalTimesPerYear } from '../model/frequency.js';
import { type FundingFigures, readFunding, workOutShare } from '../model/funding-lines.js';
import { plain } from '../model/phrase.js';
import { sayHolder } from '../model/say.js';

/** Says beside a fact what follows from it: the share of an amount, the meetings a year, who holds a post. */
export class MasaInlayHintProvider implements InlayHintProvider {
    getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
        const hints: InlayHint[] = [];
        const figures = new Map<ast.Funding, FundingFigures>();
        for (const node of AstUtils.streamAst(document.parseResult.value, { range })) {
            const end = node.$cstNode?.range.end;
            const said = end && describe(node, figures);
            if (said) hints.push({ position: end, label: said, paddingLeft: true, kind: InlayHintKind.Type });
        }
        return hints;
    }
}

/** @param figures Those of the funding blocks met so far, for each of their lines asks for all. */
function describe(node: AstNode, figures: Map<ast.Funding, FundingFigures>): string | undefined {
    if (ast.isContributionFact(node)) return shareOf(node, figures);
    if (ast.isMeetsFact(node)) return timesOf(node);
    return ast.isPartyRef(node) ? holderOf(node) : undefined;
}

/** Where the author states a share, there is nothing to add. */
function shareOf(fact: ast.ContributionFact, figures: Map<ast.Funding, FundingFigures>): string | undefined {
    if (fact.share !== undefined) return undefined;
    const known = figures.get(fact.$container) ?? readFunding(fact.$container);
    figures.set(fact.$container, known);
    const line = known.lines.find((each) => each.fact === fact);
    const share = line && workOutShare(line, known);
    return share === undefined ? undefined : `${Math.round(share * 10) / 10}%`;
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
