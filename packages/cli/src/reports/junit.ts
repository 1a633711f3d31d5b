import type { DocumentFindings, FailOn, Finding } from '@masa/language';
import type { RunFindings } from '../report.js';
import { showPath, showUri } from '../shown-path.js';
import { reaches } from '../tally.js';

/** Writes findings as test results: a suite for each file, a failed test for each finding that counts. */
export function renderJunit({ documents, problems, failOn, currentFolder }: RunFindings): string {
    const suites = [
        ...documents.map((document) => describeFile(document, failOn, currentFolder)),
        ...problems.map(({ path, problem }) => describeProblem(showPath(path, currentFolder), problem)),
    ];
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="masa">', ...suites, '</testsuites>', ''].join('\n');
}

function describeFile({ uri, findings }: DocumentFindings, failOn: FailOn, currentFolder: string): string {
    const file = showUri(uri, currentFolder);
    const failures = findings.filter(({ level }) => reaches(level, failOn)).length;
    const tests = findings.map((finding) => describeFinding(finding, failOn, file));
    if (tests.length === 0) tests.push(`    <testcase ${attributes({ classname: file, name: 'nothing to mend' })}/>`);
    return [`  <testsuite ${attributes({ name: file, tests: tests.length, failures, errors: 0 })}>`, ...tests, '  </testsuite>'].join('\n');
}

/** What does not count is a test that has passed, with a remark. */
function describeFinding({ code, level, message, location, rule }: Finding, failOn: FailOn, file: string): string {
    const { line, character } = location.range.start;
    const place = `${file}:${line + 1}:${character + 1}`;
    const text = [`${place}: ${message}`, ...(rule ? [`What to do: ${rule.fix}`, `Source: ${rule.source}`] : [])].join('\n');
    const remark = reaches(level, failOn) ? failure(level, message, text) : `<system-out>${escapeXml(text)}</system-out>`;
    return [
        `    <testcase ${attributes({ classname: file, name: `${code} at ${line + 1}:${character + 1}`, file, line: line + 1 })}>`,
        `      ${remark}`,
        '    </testcase>',
    ].join('\n');
}

function failure(level: string, message: string, text: string): string {
    return `<failure ${attributes({ type: level, message })}>${escapeXml(text)}</failure>`;
}

function describeProblem(file: string, problem: string): string {
    return [
        `  <testsuite ${attributes({ name: file, tests: 1, failures: 0, errors: 1 })}>`,
        `    <testcase ${attributes({ classname: file, name: 'can be read', file })}>`,
        `      <error ${attributes({ message: `'${file}' ${problem}` })}/>`,
        '    </testcase>',
        '  </testsuite>',
    ].join('\n');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
    return Object.entries(values)
        .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
        .join(' ');
}

const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\n': '&#10;',
    '\r': '&#13;',
};

/** Some characters cannot stand in XML in any way; they are replaced. */
function escapeXml(text: string): string {
    return text
        .toWellFormed()
        .replace(impossible, '\u{fffd}')
        .replace(/[&<>"'\n\r]/g, (character) => entities[character] ?? character);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that XML 1.0 excludes.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
