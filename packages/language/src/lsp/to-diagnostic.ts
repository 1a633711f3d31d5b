import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding, Level } from '../rules/rule.js';

/** The weight of a level in the editor. */
const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
    must: DiagnosticSeverity.Error,
    should: DiagnosticSeverity.Warning,
    good: DiagnosticSeverity.Information,
    info: DiagnosticSeverity.Hint,
};

/** Findings on the names of what something else has taken the place of. Editors strike such names out. */
const superseded: ReadonlySet<string> = new Set(['edition-current', 'partner-organisation-current', 'superseded-body-name']);

/**
 * A finding as the editor receives it.
 * @param page The address of a page about its code, where there is one.
 */
export function toDiagnostic(finding: Finding, page: string | undefined): Diagnostic {
    return {
        severity: severities[finding.level],
        range: finding.location.range,
        message: finding.message,
        code: finding.code,
        ...(page === undefined ? {} : { codeDescription: { href: page } }),
        source: 'masa',
        ...(superseded.has(finding.code) ? { tags: [DiagnosticTag.Deprecated] } : {}),
        relatedInformation: finding.related.map(({ message, location }) => ({ message, location })),
    };
}
