import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding, Level } from '../rules/rule.js';

/** The weight of a level in the editor. */
const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
    must: DiagnosticSeverity.Error,
    should: DiagnosticSeverity.Warning,
    good: DiagnosticSeverity.Information,
    info: DiagnosticSeverity.Hint,
};

/** A finding as the editor receives it. */
export function toDiagnostic(finding: Finding): Diagnostic {
    return {
        severity: severities[finding.level],
        range: finding.location.range,
        message: finding.message,
        code: finding.code,
        source: 'masa',
        relatedInformation: finding.related.map(({ message, location }) => ({ message, location })),
    };
}
