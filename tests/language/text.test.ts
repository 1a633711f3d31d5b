import { expect, test } from 'vitest';
import { asSentence } from '../../packages/language/src/support/text.js';

test.each([
    ['No section answers it', 'No section answers it.'],
    ['Who decides?', 'Who decides?'],
    ['They ask "Who decides?"', 'They ask "Who decides?"'],
    ['It is done (by the board.) ', 'It is done (by the board.) '],
    ['It is done (by the board)', 'It is done (by the board).'],
    ['', ''],
])('%s ends as a sentence', (words, expected) => {
    expect(asSentence(words)).toBe(expected);
});
