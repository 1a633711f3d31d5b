import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { financialYearOf, printDate, printFinancialYear } from '../grammar/literals.js';
import { isName } from '../grammar/names.js';
import { walk } from '../grammar/walk.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { rank, rankOfFrequency, usualFrequencies } from './completion-rank.js';
import { type NextPart, terminalOf } from './grammar-walk.js';
import type { MasaLspServices } from './lsp-module.js';

/** Offers dates, years and numbers as they are written, and the words of their own that authors have used. */
export class LiteralItems {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    itemsOf(part: NextPart): readonly CompletionItem[] {
        const terminal = terminalOf(part.feature);
        const today = this.#services.rules.Clock.today();
        const literal = (label: string, detail: string): CompletionItem => ({
            label,
            detail,
            kind: CompletionItemKind.Constant,
            sortText: rank.literal,
        });
        switch (terminal) {
            case 'DATE':
                return [literal(printDate(today), 'today')];
            case 'DAY_MONTH':
                return [literal('30 September', 'when yearly reports are due')];
            case 'MONTH_YEAR':
                return [literal(printDate(today).replace(/^\d+ /, ''), 'this month')];
            case 'YEAR':
                return [
                    literal(printFinancialYear(financialYearOf(today)), 'this financial year'),
                    literal(printFinancialYear(financialYearOf(today, 1)), 'the next financial year'),
                ];
            case 'INT':
                return part.rules[0]?.name === ast.Frequency.$type && part.assignment?.feature === 'count'
                    ? usualFrequencies.map((label) => ({ ...literal(label, 'how often'), sortText: rankOfFrequency(label) }))
                    : [];
            case 'ID':
                return this.#ownWords(part);
            default:
                return [];
        }
    }

    /** The words that this workspace uses for kinds, levels and categories. */
    #ownWords(part: NextPart): readonly CompletionItem[] {
        const property = part.assignment?.feature ?? '';
        const type = part.rules[0]?.name ?? '';
        if (!['kind', 'level', 'category', 'class'].includes(property)) return [];
        const counts = new Map<string, number>();
        for (const other of this.#services.shared.workspace.LangiumDocuments.all) {
            if (isLibraryUri(other.uri)) continue;
            walk(other.parseResult.value, {
                node: (node) => {
                    const word = node.$type === type ? (node as unknown as Record<string, unknown>)[property] : undefined;
                    if (typeof word === 'string' && isName(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
                },
            });
        }
        return [...counts].map(([label, count]) => ({
            label,
            kind: CompletionItemKind.Value,
            detail: `used ${count === 1 ? 'once' : `${count} times`} in this workspace`,
            sortText: rank.own,
        }));
    }
}
