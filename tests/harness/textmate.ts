import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IGrammar } from 'vscode-textmate';
import { textMateGrammar } from '../../packages/extension/tools/textmate-grammar.js';
import { MasaGrammar } from '../../packages/language/src/grammar/generated/grammar.js';

// Both are CommonJS, and offer no names to an import.
const require = createRequire(import.meta.url);
const { INITIAL, parseRawGrammar, Registry } = require('vscode-textmate') as typeof import('vscode-textmate');
const { createOnigScanner, createOnigString, loadWASM } = require('vscode-oniguruma') as typeof import('vscode-oniguruma');

/** The grammar as an editor loads it. */
export async function loadTextMateGrammar(): Promise<IGrammar> {
    await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new Registry({
        onigLib: Promise.resolve({
            createOnigScanner: (patterns) => createOnigScanner(patterns),
            createOnigString: (text) => createOnigString(text),
        }),
        loadGrammar: async (scope) =>
            scope === 'source.masa' ? parseRawGrammar(JSON.stringify(textMateGrammar(MasaGrammar())), 'masa.json') : null,
    });
    const grammar = await registry.loadGrammar('source.masa');
    if (!grammar) throw new TypeError('The grammar was not loaded.');
    return grammar;
}

/** The scopes of each character of a text, outermost first. */
export function scopesOf(grammar: IGrammar, text: string): readonly (readonly string[])[] {
    const scopes: (readonly string[])[] = [];
    let stack = INITIAL;
    for (const line of text.split('\n')) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        for (const { startIndex, endIndex, scopes: own } of tokens) {
            for (let at = startIndex; at < Math.min(endIndex, line.length); at += 1) scopes.push(own);
        }
        scopes.push([]);
        stack = ruleStack;
    }
    return scopes;
}
