import { findFact } from '../../model/facts.js';
import { groupsOfRole } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** How often the delegates meet is settled locally, and shown. */
export const dspMeetingFrequency = defineRule({
    code: 'dsp-meeting-frequency',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 60 and 64',
    requirement: 'A group in which the delegates sit says how often it meets.',
    why: 'Readers can see how often the delegates meet, and agencies know when a question can reach them.',
    fix: 'Add meets to the group, and members the delegates so that Masa knows that they sit in it.',
    examples: {
        reported: askingExample('dsp-meeting-frequency', '', 'group board "Board" {\n    chair    vacant\n    members  the delegates\n}'),
        silent: askingExample(
            'dsp-meeting-frequency',
            '',
            'group board "Board" {\n    chair    vacant\n    meets    4 times a year\n    members  the delegates\n}',
        ),
    },
    *assess(model) {
        const groups = groupsOfRole(model, 'delegate');
        const meeting = groups.filter((group) => findFact(group, 'MeetsFact'));
        yield* meeting.map((met) => ({ met }));
        if (meeting.length > 0) return;
        const [group] = groups;
        if (group)
            yield {
                node: group,
                property: 'name',
                message: `The delegates sit in '${titleOf(group)}', and it does not say how often it meets.`,
                fixes: ['as needed', 'monthly', 'quarterly'].map((often) => ({
                    title: `State that it meets ${often}`,
                    edits: addFact(group, `meets ${often}`),
                })),
            };
        else
            yield {
                node: model.node,
                property: 'name',
                message: `No group says that the delegates are its members or its chair. Write members the delegates, and meets.`,
            };
    },
});
