import { describe, expect, test } from 'vitest';
import { blocksWith } from '../../packages/language/src/grammar/opening-words.js';
import { ownWords } from '../../packages/language/src/grammar/other-words.js';
import { referenceCode } from '../../packages/language/src/rules/reference-findings.js';
import { syntaxCode } from '../../packages/language/src/rules/syntax-findings.js';
import { checkRules } from '../harness/check-rules.js';
import { fixtureFolders, listFixtures } from '../harness/fixture.js';

describe('what authors are told about text that cannot be read, and names that are not known', () => {
    test.each(listFixtures('text'))('$folder/$name', async (entry) => {
        await checkRules(entry.read());
    });

    test('has a folder for each code that is no rule', () => {
        expect(fixtureFolders('text')).toEqual([referenceCode, syntaxCode].sort());
    });

    test('for words of other papers, names words that open a line', () => {
        expect(ownWords.filter((own) => blocksWith(own.split(' ')[0] ?? '').length === 0)).toEqual([]);
    });
});
