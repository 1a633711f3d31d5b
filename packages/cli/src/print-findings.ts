import type { DocumentFindings, Finding, Level } from '@masa/language';
import { frameCode } from './code-frame.js';
import { type Paint, printable } from './paint.js';
import { showUri } from './shown-path.js';

/**
 * Findings for people: each with its place, its line and the places that explain it, and after the last one, once for each code, why it
 * matters and how to mend it.
 * @returns Lines; none when there is nothing to tell.
 */
export function printFindings(documents: readonly DocumentFindings[], currentFolder: string, paint: Paint): readonly string[] {
    const told = documents.filter(({ findings }) => findings.length > 0);
    const entries = told.flatMap((document) => {
        const lines = document.text.split(/\r\n|\r|\n/);
        return document.findings.map((finding) => printFinding(finding, lines, currentFolder, paint));
    });
    const reasons = printReasons(told.flatMap(({ findings }) => findings), paint);
    return [...entries, ...(reasons.length > 0 ? [reasons] : [])].flatMap((block) => [...block, '']);
}

function printFinding(finding: Finding, lines: readonly string[], currentFolder: string, paint: Paint): readonly string[] {
    const { code, level, message, location, related } = finding;
    const head = `${paint.strong(place(location, currentFolder))}: ${colourOf(level, paint)(level)} ${paint.strong(code)}: ${printable(message)}`;
    const others = related.map((other) => `${paint.faint('      =')} ${place(other.location, currentFolder)}: ${printable(other.message)}`);
    return [head, ...frameCode(lines, location.range, paint), ...others];
}

/** Why each code matters and how to mend it, in the order in which they were first found. */
function printReasons(findings: readonly Finding[], paint: Paint): readonly string[] {
    const lines: string[] = [];
    const seen = new Set<string>();
    for (const { code, rule } of findings) {
        if (!rule || seen.has(code)) continue;
        seen.add(code);
        lines.push(`  ${paint.strong(code)}: ${rule.requirement}`, `      Why: ${rule.why}`, `      What to do: ${rule.fix}`, `      ${paint.faint(`Source: ${rule.source}`)}`);
    }
    return lines.length > 0 ? ['Why this matters, and what to do:', ...lines] : [];
}

/** `luton/groups.masa:12:5`, both counted from one, as editors show them. */
function place({ uri, range }: Finding['location'], currentFolder: string): string {
    return `${printable(showUri(uri, currentFolder))}:${range.start.line + 1}:${range.start.character + 1}`;
}

function colourOf(level: Level, paint: Paint): (text: string) => string {
    return { must: paint.red, should: paint.yellow, good: paint.blue, info: paint.faint }[level];
}
