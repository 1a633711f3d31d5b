// Parses and links .masa files and prints what is wrong with the text: a helper while the command line is not there.
// Usage: node tools/check-text.mjs FILES…   (give all files of the workspace)
import fs from 'node:fs';
import path from 'node:path';
import { URI } from 'langium';
import { createMasaServices } from '../packages/language/out/language-module.js';

const { shared } = createMasaServices();
const docs = process.argv
    .slice(2)
    .map((file) => shared.workspace.LangiumDocumentFactory.fromString(fs.readFileSync(file, 'utf8'), URI.file(path.resolve(file))));
for (const doc of docs) shared.workspace.LangiumDocuments.addDocument(doc);
await shared.workspace.DocumentBuilder.build(docs, { validation: true });
for (const doc of docs) {
    for (const { range, message } of doc.diagnostics ?? [])
        console.log(`${path.relative('.', doc.uri.fsPath)}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
}
console.log(`${docs.length} files, ${docs.reduce((sum, doc) => sum + (doc.diagnostics?.length ?? 0), 0)} messages`);
