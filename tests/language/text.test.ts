import { expect, test } from 'vitest';
import { shorten } from '../../packages/language/src/lsp/markdown.js';
import { asSentence, beginningOf, clip } from '../../packages/language/src/support/text.js';

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

test('a text that is too long is cut between two characters', () => {
    expect(clip('Voices', 6)).toBe('Voices');
    expect(clip('Many voices', 6)).toBe('Many v…');
    expect(clip('Many voices', 5)).toBe('Many…');
    expect(clip('Voices🧒', 7)).toBe('Voices…');
    expect(beginningOf('Voices🧒🧒', 8)).toBe('Voices🧒');
    expect(shorten('🧒'.repeat(200), 81)).toBe(`${'🧒'.repeat(20)} …`);
    expect(shorten('What they have said', 13)).toBe('What they …');
});
