import { askingExample } from '../asking-example.js';
import { assessMeetings } from '../assess-meetings.js';
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
    assess: (model) => assessMeetings(model, 'lead'),
});
