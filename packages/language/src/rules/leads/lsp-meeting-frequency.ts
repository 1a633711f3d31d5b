import { findFact } from '../../model/facts.js';
import { groupsOfRole } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** How often the leads meet is settled locally, and shown. */
export const lspMeetingFrequency = defineRule({
    code: 'lsp-meeting-frequency',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 50 and paragraph 64, last bullet',
    requirement: 'A group in which the leads sit says how often it meets.',
    why: 'Readers can see how often the leads meet, and agencies know when a question can reach them.',
    fix: 'Add meets to the group, and members the leads so that Masa knows that they sit in it.',
    examples: {
        reported: askingExample('lsp-meeting-frequency', '', 'group board "Board" {\n    chair    vacant\n    members  the leads\n}'),
        silent: askingExample(
            'lsp-meeting-frequency',
            '',
            'group board "Board" {\n    chair    vacant\n    meets    4 times a year\n    members  the leads\n}',
        ),
    },
    *assess(model) {
        const groups = groupsOfRole(model, 'lead');
        const meeting = groups.filter((group) => findFact(group, 'MeetsFact'));
        yield* meeting.map((met) => ({ met }));
        if (meeting.length > 0) return;
        const [group] = groups;
        if (group)
            yield {
                node: group,
                property: 'name',
                message: `The leads sit in '${titleOf(group)}', and it does not say how often it meets.`,
                fixes: ['as needed', 'monthly', 'quarterly'].map((often) => ({
                    title: `State that it meets ${often}`,
                    edits: addFact(group, `meets ${often}`),
                })),
            };
        else
            yield {
                node: model.node,
                property: 'name',
                message: `No group says that the leads are its members or its chair. Write members the leads, and meets.`,
            };
    },
});
