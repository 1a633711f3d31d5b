// Writes the pages that follow from the code: docs/rules/ from the catalogue of rules, docs/output.md from the JSON Schema of the output.
import fs from 'node:fs';
import { catalogue } from '../packages/language/out/rules/catalogue.js';

const docs = new URL('../docs/', import.meta.url);
const levels = {
    must: 'must (an error)',
    should: 'should (a warning)',
    good: 'good practice (information)',
    info: 'worth knowing (a hint, never counted)',
};

const rules = new URL('rules/', docs);
fs.rmSync(rules, { recursive: true, force: true });
fs.mkdirSync(rules, { recursive: true });
for (const rule of catalogue) fs.writeFileSync(new URL(`${rule.code}.md`, rules), rulePage(rule));
fs.writeFileSync(new URL('README.md', rules), indexPage());
fs.writeFileSync(
    new URL('output.md', docs),
    outputPage(JSON.parse(fs.readFileSync(new URL('../packages/language/schema/output.schema.json', import.meta.url), 'utf8'))),
);
console.log(`docs: ${catalogue.length} rules, output.md`);

function rulePage({ code, level, source, requirement, why, fix, concernsText, examples }) {
    const stops = concernsText
        ? '\nIt is about the text itself: nothing is published until it is mended, and it cannot be departed from.\n'
        : '';
    return `# ${code}

${requirement}

| level | source |
| --- | --- |
| ${levels[level]} | ${source} |
${stops}
**Why.** ${why}

**What to do.** ${fix}

## Reported

${fence(examples.reported)}

## Not reported

${fence(examples.silent)}
`;
}

function indexPage() {
    const rows = catalogue.map(({ code, level, requirement }) => `| [${code}](${code}.md) | ${level} | ${requirement} |`);
    return `# What Masa looks for

Besides text that cannot be read (\`text-readable\`) and names that lead nowhere (\`reference-resolves\`), and links that \`masa check --links\` finds to lead
nowhere (\`link-answers\`):

| code | level | requirement |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function outputPage({ title, description, properties, $defs }) {
    const kinds = $defs.element.anyOf.map(({ $ref }) => $defs[$ref.split('/').at(-1)]);
    const values = Object.entries($defs).filter(([, { description: words, properties: fields }]) => words && fields && !fields.kind);
    return `# The JSON that a build writes

${title}. ${description}

The schema is \`packages/language/schema/output.schema.json\` (JSON Schema 2020-12).

| field | what it holds |
| --- | --- |
${Object.entries(properties)
    .map(([name, { description: words }]) => `| \`${name}\` | ${words} |`)
    .join('\n')}

## Values

Typed values carry what they mean beside what was printed.

| value | what it is | fields |
| --- | --- | --- |
${values
    .map(
        ([name, { description: words, properties: fields }]) =>
            `| ${name} | ${words.replaceAll('|', '\\|')} | ${Object.keys(fields)
                .map((field) => `\`${field}\``)
                .join(', ')} |`,
    )
    .join('\n')}

## Elements

Each element has an \`id\`, which is also its anchor in the page, and a \`kind\`, the word that opens it. What is stated stands under its
own word; \`shared\` marks what several arrangements use. A section holds its \`content\` in the author's order, each piece told by its \`kind\`:
a \`text\`, a \`show\` of an \`element\` or of all of a kind (\`collective\`), or a \`section\`. What a page shows there follows from the elements.

| kind | facts |
| --- | --- |
${kinds
    .map(
        ({ properties: fields }) =>
            `| ${fields.kind.const} | ${Object.keys(fields)
                .filter((field) => !['id', 'kind', 'shared'].includes(field))
                .map((field) => `\`${field}\``)
                .join(', ')} |`,
    )
    .join('\n')}
`;
}

function fence(text) {
    return `\`\`\`masa\n${text.trimEnd()}\n\`\`\``;
}
