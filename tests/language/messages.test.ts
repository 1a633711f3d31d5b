import { describe, expect, test } from 'vitest';
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
});
