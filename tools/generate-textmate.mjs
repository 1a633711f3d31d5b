// Writes syntaxes/masa.tmLanguage.json from the grammar of the language.
// Usage: node tools/generate-textmate.mjs   (after `langium generate`; needs Node 24, which reads TypeScript)
import fs from 'node:fs';
import { textMateGrammar } from '../packages/extension/tools/textmate-grammar.ts';
import { MasaGrammar } from '../packages/language/src/grammar/generated/grammar.ts';

fs.writeFileSync(
    new URL('../syntaxes/masa.tmLanguage.json', import.meta.url),
    `${JSON.stringify(textMateGrammar(MasaGrammar()), null, 2)}\n`,
);
