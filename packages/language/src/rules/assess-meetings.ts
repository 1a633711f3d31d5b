import { findFact } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { groupsOfRole } from '../model/partners.js';
import { titleOf } from '../model/titles.js';
import { addFact } from './fix.js';
import type { Seen } from './rule.js';

/** Looks for a group in which the leads or the delegates sit, and which says how often it meets. */
export function* assessMeetings(model: ArrangementModel, role: 'lead' | 'delegate'): Generator<Seen> {
    const groups = groupsOfRole(model, role);
    const meeting = groups.filter((group) => findFact(group, 'MeetsFact'));
    yield* meeting.map((met) => ({ met }));
    if (meeting.length > 0) return;
    const [group] = groups;
    if (group)
        yield {
            node: group,
            property: 'name',
            message: `The ${role}s sit in '${titleOf(group)}', and it does not say how often it meets.`,
            fixes: ['as needed', 'monthly', 'quarterly'].map((often) => ({
                title: `State that it meets ${often}`,
                edits: addFact(group, `meets ${often}`),
            })),
        };
    else
        yield {
            node: model.node,
            property: 'name',
            message: `No group says that the ${role}s are its members or its chair.`,
            advice: `Write in the group where they meet: members the ${role}s. And how often, such as: meets 4 times a year.`,
        };
}
