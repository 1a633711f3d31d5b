import { type DocumentFindings, findWrongCode, levelOf, listCodes, type SourceText } from '@masa/language';
import type { Config } from './config.js';
import { UsageError } from './usage-error.js';

/** Gives findings the levels that a configuration has for their codes. Those of a broken text keep theirs. */
export function applyLevels(documents: readonly DocumentFindings[], levels: Config['levels']): readonly DocumentFindings[] {
    if (levels === undefined) return documents;
    return documents.map((document) => ({
        ...document,
        findings: document.findings.map((finding) => ({ ...finding, level: levelOf(finding, levels) })),
    }));
}

/** What opens a requirement in a standard of one's own. */
const requirementPattern = /\brequirement[ \t]+([^\s"{]+)/g;

/**
 * Sees to it that the codes of a configuration are some that there are, in the language, its library, or the texts themselves.
 * @throws UsageError that says which is not, and what was most likely meant.
 */
export function requireKnownCodes(config: Partial<Config>, sets: readonly (readonly SourceText[])[]): void {
    if (config.levels === undefined) return;
    const [ofTheText = [], ...others] = listCodes().map(({ codes }) => codes.map(({ code }) => code));
    const own = sets.flat().flatMap(({ text }) => [...text.matchAll(requirementPattern)].map(([, name = '']) => name));
    const wrong = findWrongCode(config, ofTheText, [...new Set([...others.flat(), ...own])]);
    if (wrong) throw new UsageError(`${config.file}: ${wrong.problem}`);
}
