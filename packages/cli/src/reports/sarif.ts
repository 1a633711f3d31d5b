import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finding, groupBy, type Level, type Location } from '@masa/language';
import type { ArtifactLocation, Fix, Log, PhysicalLocation, Location as Place, Region, ReportingDescriptor, Result } from 'sarif';
import packageJson from '../../package.json' with { type: 'json' };
import type { PathProblem } from '../find-files.js';
import type { RunFindings } from '../report.js';
import { findFilePath, relativePath, showPath } from '../shown-path.js';
import { type FindingWords, isInWordsOfCode, wordsByCode } from './words-by-code.js';

/** Our levels as code scanning knows them. It has nothing below a note. */
const levels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = { must: 'error', should: 'warning', good: 'note', info: 'note' };

const gravestFirst = Object.keys(levels) as Level[];

/** The root that the addresses of files are relative to, under the name that GitHub gives it. */
const sourceRoot = '%SRCROOT%';

/** Writes findings for code scanning: SARIF 2.1.0, an OASIS standard. */
export function renderSarif(run: RunFindings): string {
    const found = run.documents.flatMap((document) => document.findings);
    const words = wordsByCode(found);
    const findings = found.map((finding) => ({ ...finding, message: messageOf(finding, words) }));
    const rules = describeRules(findings, words, run.rulePages);
    const indices = new Map(rules.map(({ id }, index) => [id, index]));
    const log: Log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Masa', version: packageJson.version, semanticVersion: packageJson.version, rules } },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { [sourceRoot]: { uri: `${pathToFileURL(run.currentFolder).href}/` } },
                invocations: [
                    {
                        executionSuccessful: run.problems.length === 0,
                        toolExecutionNotifications: run.problems.map((problem) => describeProblem(problem, run.currentFolder)),
                    },
                ],
                results: findings.map((finding) => describeFinding(finding, indices.get(finding.code) ?? -1, run.currentFolder)),
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** One descriptor for each code found. Broken syntax and references have no rule, and explain themselves. */
function describeRules(
    findings: readonly Finding[],
    words: ReadonlyMap<string, FindingWords>,
    rulePages: string | undefined,
): ReportingDescriptor[] {
    return [...groupBy(findings, ({ code }) => code)].map(([code, alike]) => {
        const rule = words.get(code);
        const found = gravestFirst.filter((level) => alike.some((finding) => finding.level === level));
        return {
            id: code,
            defaultConfiguration: { level: levels[found[0] ?? 'info'] },
            properties: { tags: found },
            ...(rulePages === undefined ? {} : { helpUri: rulePages.replaceAll('{code}', encodeURIComponent(code)) }),
            ...(rule && {
                shortDescription: { text: rule.requirement },
                fullDescription: { text: rule.why },
                help: {
                    text: `${rule.why}\nWhat to do: ${rule.fix}\nSource: ${rule.source}`,
                    markdown: `${rule.why}\n\n**What to do.** ${rule.fix}\n\n*Source: ${rule.source}*`,
                },
            }),
        };
    });
}

/** Where the rule has the words of several standards, a result says which of them it is about. */
function messageOf(finding: Finding, words: ReadonlyMap<string, FindingWords>): string {
    const { message, rule } = finding;
    return rule && !isInWordsOfCode(finding, words) ? `${message} What is asked here: ${rule.requirement} (${rule.source})` : message;
}

function describeFinding({ code, level, message, location, related, fixes }: Finding, ruleIndex: number, currentFolder: string): Result {
    return {
        ruleId: code,
        ruleIndex,
        level: levels[level],
        message: { text: message },
        locations: [{ physicalLocation: placeOf(location, currentFolder) }],
        relatedLocations: related.map(
            (other, id): Place => ({ id, message: { text: other.message }, physicalLocation: placeOf(other.location, currentFolder) }),
        ),
        fixes: fixes.map(
            ({ title, edits }): Fix => ({
                description: { text: title },
                artifactChanges: [...groupBy(edits, ({ uri }) => uri)].map(([uri, inFile]) => ({
                    artifactLocation: addressOf(uri, currentFolder),
                    replacements: inFile.map(({ range, newText }) => ({
                        deletedRegion: regionOf(range),
                        ...(newText === '' ? {} : { insertedContent: { text: newText } }),
                    })),
                })),
            }),
        ),
    };
}

function describeProblem({ path, problem }: PathProblem, currentFolder: string): { level: 'error'; message: { text: string } } {
    return { level: 'error', message: { text: `'${showPath(path, currentFolder)}' ${problem}` } };
}

function placeOf({ uri, range }: Location, currentFolder: string): PhysicalLocation {
    return { artifactLocation: addressOf(uri, currentFolder), region: regionOf(range) };
}

/** Relative to the source root where the file lies below it; a file elsewhere and a text of the library keep their whole address. */
function addressOf(uri: string, currentFolder: string): ArtifactLocation {
    const file = findFilePath(uri);
    const below = file && relativePath(file, currentFolder);
    // On Windows, there is no way from one drive to another.
    if (!below || below.startsWith('../') || path.isAbsolute(below)) return { uri };
    return { uri: below.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}

function regionOf({ start, end }: Location['range']): Region {
    return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
