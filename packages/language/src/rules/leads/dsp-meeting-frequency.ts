import { askingExample } from '../asking-example.js';
import { assessMeetings } from '../assess-meetings.js';
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
    assess: (model) => assessMeetings(model, 'delegate'),
});
