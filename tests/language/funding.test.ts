import { expect, test } from 'vitest';
import { isFunding } from '../../packages/language/src/grammar/generated/ast.js';
import { describeSum } from '../../packages/language/src/model/funding-lines.js';
import { Parser } from '../harness/check-parse.js';

const parser = new Parser();

test.each([
    ['from "Mayor" £5,000 times 3', '£15,000'],
    ['from "Mayor" £25.8k times 3', '£77,400'],
    ['from "Mayor" £25.8k times 32', '£825,600'],
    ['from "Council" £126,853.10 from "Mayor" £5,000 times 2', '£136,853.10'],
    ['from "Council" £25k from "Mayor" £5,000 times 2', '£35,000'],
    ['from "Council" £1.2m from "Health" £1.3m', '£2,500,000'],
])('%s comes to %s', (lines, sum) => {
    const [funding] = parser.checkReads(`funding {\n    ${lines.replaceAll(' from', '\n    from')}\n}\n`).elements.filter(isFunding);
    expect(funding && describeSum(funding)).toBe(sum);
});
