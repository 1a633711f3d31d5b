import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { oncePer } from '../../support/once-per.js';
import type { ArrangementModel } from '../model.js';
import { hasWords } from '../prose.js';
import { contentsOf } from '../say.js';
import { type Verdict, verdict } from '../verdict.js';

/** A list is found where one element states all its words; otherwise the element that comes nearest tells what is missing. */
export function lookForKeys(keys: readonly string[], model: ArrangementModel): Verdict {
    let best: { element?: ast.Element; missing: readonly string[] } = { missing: keys };
    for (const { element, words } of keyedElements(model)) {
        const missing = keys.filter((key) => !words.has(key));
        if (missing.length < best.missing.length) best = { element, missing };
    }
    return verdict(best.missing.length === 0 ? 'found' : 'not-found', {
        places: best.element ? [best.element] : [],
        missing: best.missing,
    });
}

interface KeyedElement {
    readonly element: ast.Element;
    readonly words: ReadonlySet<string>;
}

/** The elements of a model that use such words. */
const keyedElements = oncePer((model: ArrangementModel): readonly KeyedElement[] =>
    model.elements.flatMap((element) => {
        const words = keysOf(element);
        return words.length > 0 ? [{ element, words: new Set(words) }] : [];
    }),
);

/** The words that an element uses for its duties, contents, items and recipients. */
export function keysOf(element: ast.Element): readonly string[] {
    const facts: readonly AstNode[] = 'facts' in element ? element.facts : [];
    const keys: string[] = [];
    for (const fact of facts) {
        if (ast.isDutyFact(fact) || ast.isItem(fact)) {
            // One without words states nothing by its name.
            if (fact.name && hasWords(fact.text)) keys.push(fact.name);
        } else if (ast.isContainsFact(fact)) {
            for (const { key } of contentsOf(fact)) keys.push(key);
        } else if (ast.isSendFact(fact)) {
            keys.push(...recipientsOf(fact));
        }
    }
    return keys;
}

/** The names of those that something is sent to. */
export function recipientsOf(fact: ast.SendFact): readonly string[] {
    return fact.recipients.flatMap((recipient) => recipient.party?.$refText ?? []);
}
