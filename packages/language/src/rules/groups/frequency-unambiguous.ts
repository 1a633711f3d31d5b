import { findTwoWays } from '../../support/two-ways.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** Nobody can count what two readers understand in two ways. */
export const frequencyUnambiguous = defineRule({
    code: 'frequency-unambiguous',
    on: 'Frequency',
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'How often something happens can be understood in one way.',
    why: 'Some take bi-monthly for every two months, others for twice a month; biannual is twice a year to one reader and every two years to the next.',
    fix: 'Write it as 6 times a year, twice a month or every 2 weeks.',
    examples: {
        reported: 'group board "Board" {\n    chair  vacant\n    meets  "bi-monthly"\n}\n',
        silent: 'group board "Board" {\n    chair  vacant\n    meets  6 times a year\n}\n',
    },
    *check(frequency) {
        const { printed } = frequency;
        const found = findTwoWays(printed ?? '');
        if (!found) return;
        const [one, other] = found.readings;
        yield {
            node: frequency,
            property: 'printed',
            message: `'${found.word}' is understood in two ways: ${one}, or ${other}.`,
            fixes:
                found.word === printed?.trim()
                    ? found.readings.map((meant) => ({
                          title: `Write ${meant}`,
                          edits: write({ node: frequency, property: 'printed' }, meant),
                      }))
                    : [],
        };
    },
});
