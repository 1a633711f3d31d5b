import * as ast from '../grammar/generated/ast.js';
import { type Fix, takeOutEntry } from './fix.js';

/** Takes an entry off the list of relevant agencies; nothing for an agency that stands on no list. */
export function takeOffList(ref: ast.PartyRef | undefined): readonly Fix[] {
    const fact = ref?.$container;
    if (!ref || !ast.isRelevantAgenciesFact(fact)) return [];
    return [{ title: 'Take it off the list of relevant agencies', edits: takeOutEntry(fact, fact.agencies, fact.agencies.indexOf(ref)) }];
}
