import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { describeFact } from '../../packages/language/src/model/say.js';
import { lowerArrangement } from '../../packages/language/src/output/lower-arrangement.js';
import { renderJson, renderSite } from '../../packages/language/src/render/index.js';
import { detailNodes } from '../../packages/language/src/scoping/details.js';
import { factSamples, hosts, sampleNames } from '../harness/samples.js';
import { Reader, today } from '../harness/services.js';

/** All that `show` can place; an editor shows the page while one types. */
const everything = `
arrangement whole "Whole"
section all "All" {
    show host
    show host as chart
    show host as list
    show leads
    show posts
    show agencies
    show groups
    show structure
    show events
    show reports
    show processes
    show priorities
    show documents
    show contacts
    show versions
    show signatures
    show glossary
    show scrutiny
    show compliance statement
    show departures
}
`;

const reader = new Reader();

/** What goes wrong where a text is said, lowered and rendered as it stands. */
async function failureOf(text: string): Promise<string | undefined> {
    const { documents, arrangements, diagnose } = await reader.openText(text);
    try {
        for (const element of AstUtils.streamAst(documents[0]?.parseResult.value ?? { $type: '' }))
            for (const fact of detailNodes(element).values()) if (fact !== element) describeFact(fact);
        for (const model of arrangements) {
            const output = lowerArrangement(model, {
                asOf: today,
                answers: reader.services.rules.Assessor.of(model).answers,
                findBody: reader.services.rules.Assessor.of(model).context.findBody,
                pictures: reader.services.model.Pictures,
            });
            renderJson(output);
            const page = renderSite(output)[0]?.text ?? '';
            const stray = /[^\w-](?:undefined|NaN|\[object Object\])/.exec(page);
            if (stray) return `The page says ${stray[0]}.`;
        }
        return diagnose().find(({ finding }) => finding.code === 'internal-fault')?.finding.message;
    } catch (error) {
        return String(error);
    }
}

/** All beginnings of a sample that end with a token, and the whole. */
function beginnings(sample: string): readonly string[] {
    const { tokens } = reader.services.parser.Lexer.tokenize(sample);
    return [...new Set(tokens.map(({ endOffset = 0 }) => sample.slice(0, endOffset + 1)))];
}

/** Each kind of fact in the first element that may hold it. */
const cases = [...new Set(hosts.flatMap(({ factTypes }) => factTypes))].map((factType) => ({
    factType,
    host: hosts.find(({ factTypes }) => factTypes.includes(factType)),
}));

describe('a page can be made while a fact is half typed', () => {
    test.each(cases)('$factType', async ({ factType, host }) => {
        const problems: string[] = [];
        for (const half of (factSamples[factType] ?? []).flatMap(beginnings)) {
            const problem = await failureOf(`${host?.write([half])}${everything}${sampleNames}`);
            if (problem !== undefined) problems.push(`${half}: ${problem}`);
        }
        expect(problems).toEqual([]);
    });
});
