import { describe, expect, test } from 'vitest';
import { blocksWith, firstPhrasesOf } from '../../packages/language/src/grammar/opening-words.js';
import { findOwnWord, ownWords } from '../../packages/language/src/grammar/other-words.js';
import { referenceCode } from '../../packages/language/src/rules/reference-findings.js';
import { syntaxCode } from '../../packages/language/src/rules/syntax-findings.js';
import { checkRules } from '../harness/check-rules.js';
import { fixtureFolders, listFixtures } from '../harness/fixture.js';
import { Reader } from '../harness/services.js';

const reader = new Reader();

describe('what authors are told about text that cannot be read, and names that are not known', () => {
    test.each(listFixtures('text'))('$folder/$name', async (entry) => {
        await checkRules(entry.read());
    });

    test('has a folder for each code that is no rule', () => {
        expect(fixtureFolders('text')).toEqual([referenceCode, syntaxCode].sort());
    });

    test.each(ownWords)('for words of other papers, names words that open a line: %s', async (own) => {
        const block = blocksWith(own.split(' ')[0] ?? '').at(-1) ?? '';
        const head = `${firstPhrasesOf(block)[0]} ${block === 'Funding' ? '' : 'x "X"'}`;
        const read = await reader.openText(block === 'MasaDocument' ? own : `${head} {\n${own}\n}`);
        const messages = read.diagnose().map(({ finding }) => finding.message);
        expect(messages.filter((message) => message.includes('cannot stand here'))).toEqual([]);
    });

    test('for a word that may open a line where it stands, names no other', () => {
        expect(findOwnWord('role', ['post', 'role'])).toBeUndefined();
        expect(findOwnWord('role', ['post'])).toBe('post');
    });
});
