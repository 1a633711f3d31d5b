import type { Finding, Level } from '@masa/language';
import type { RunFindings } from '../report.js';
import { showPath, showUri } from '../shown-path.js';
import { describeTally, type Outcome } from '../tally.js';

/** Our levels as a workflow knows them. */
const commands: Readonly<Record<Level, 'error' | 'warning' | 'notice'>> = {
    must: 'error',
    should: 'warning',
    good: 'notice',
    info: 'notice',
};

const levels = Object.keys(commands) as Level[];

/** Writes findings as commands of a workflow on GitHub, which shows each beside its line of a pull request. */
export function renderGithub({ documents, problems, tally, outcome, remarks, currentFolder }: RunFindings): string {
    const found = documents.flatMap(({ findings }) => findings);
    const lines = [
        ...blockingFirst(found).map((finding) => describeFinding(finding, currentFolder)),
        ...problems.map(({ path, problem }) => {
            const file = showPath(path, currentFolder);
            return `::error file=${escapeProperty(file)}::${escapeMessage(`'${file}' ${problem}`)}`;
        }),
        escapeMessage(describeTally(tally)),
        ...remarks.map(escapeMessage),
        ...describeOutcome(outcome),
    ];
    return `${lines.join('\n')}\n`;
}

/** What stands in the way of a page comes before all else. Of many, GitHub shows only the first ten of a kind. */
function blockingFirst(found: readonly Finding[]): readonly Finding[] {
    const rest = found.filter(({ concernsText }) => !concernsText);
    return [
        ...found.filter(({ concernsText }) => concernsText),
        ...levels.flatMap((level) => rest.filter((finding) => finding.level === level)),
    ];
}

/** A run that fails says so where it is looked at first; nothing else may be marked as an error. */
function describeOutcome({ fails, words = '' }: Outcome): readonly string[] {
    if (words === '') return [];
    return [fails ? `::error title=masa check::${escapeMessage(words)}` : escapeMessage(words)];
}

function describeFinding({ code, level, message, location, rule }: Finding, currentFolder: string): string {
    const { start, end } = location.range;
    const properties: Record<string, string | number> = {
        file: showUri(location.uri, currentFolder),
        line: start.line + 1,
        endLine: end.line + 1,
        // Columns are understood only where a finding is on one line.
        ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
        title: `${level} ${code}`,
    };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${commands[level]} ${written.join(',')}::${escapeMessage(rule ? `${message}\nWhat to do: ${rule.fix}\nSource: ${rule.source}` : message)}`;
}

/** A command ends with its line, so line ends are written as the runner decodes them. */
function escapeMessage(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
    return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
