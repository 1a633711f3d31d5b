import { expect, test } from 'vitest';
import { shorten } from '../../packages/language/src/lsp/markdown.js';
import { hasPlaceholder, textToTell, textToWrite } from '../../packages/language/src/model/placeholders.js';
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

test('what stands for a text is a placeholder, however long it is known what it is to tell', () => {
    const told = Array.from({ length: 70 }, (_, length) => textToTell('x'.repeat(length)));
    expect(told.filter((text) => !hasPlaceholder(text))).toEqual([]);
    expect(told.at(30)).toBe(`[insert ${'x'.repeat(30)}]`);
    expect(told.at(-1)).toBe(textToWrite);
});
