// Writes the pages that follow from the code: docs/rules/ from what is explained of each code, docs/output.md from the JSON Schema of the output.
import fs from 'node:fs';
import { explainCode, listCodes } from '../packages/language/out/explain-code.js';
import { openWorkspaces } from '../packages/language/out/index.js';
import { createMasaServices } from '../packages/language/out/language-module.js';
import { renderJson } from '../packages/language/out/render/index.js';

const docs = new URL('../docs/', import.meta.url);
const levels = {
    must: 'must (an error)',
    should: 'should (a warning)',
    good: 'good practice (information)',
    info: 'worth knowing (a hint, never counted)',
};

const areas = listCodes();
const codes = [...new Set(areas.flatMap((area) => area.codes.map(({ code }) => code)))];
const services = createMasaServices().masa;
const explained = new Map(codes.map((code) => [code, explainCode(code, services)]));
const rules = new URL('rules/', docs);
fs.rmSync(rules, { recursive: true, force: true });
fs.mkdirSync(rules, { recursive: true });
for (const code of codes) fs.writeFileSync(new URL(`${code}.md`, rules), codePage(explained.get(code)));
fs.writeFileSync(new URL('README.md', rules), indexPage());
fs.writeFileSync(
    new URL('output.md', docs),
    outputPage(
        JSON.parse(fs.readFileSync(new URL('../packages/language/schema/output.schema.json', import.meta.url), 'utf8')),
        await buildExample(),
    ),
);
console.log(`docs: ${codes.length} codes, output.md`);

/** What `masa explain` says of a code, as a page. */
function codePage({ code, rule, requirements, examples }) {
    const parts = [`# ${code}`];
    if (rule) {
        parts.push(rule.requirement, `| level | source |\n| --- | --- |\n| ${levels[rule.level]} | ${rule.source} |`);
        if (rule.concernsText)
            parts.push('It is about the text itself: nothing is published until it is mended, and it cannot be departed from.');
        parts.push(`**Why.** ${rule.why}`, `**What to do.** ${rule.fix}`);
    }
    for (const { places, title, level, asks, metBy, otherwise } of requirements) {
        const rows = places.map(({ standard, source }) => `| ${levels[level]} | ${standard} | ${source.replaceAll('|', '\\|')} |`);
        parts.push(`## ${title}`, asks, `| level | asked by | where |\n| --- | --- | --- |\n${rows.join('\n')}`);
        if (metBy.length > 0) parts.push(`**Met by** ${metBy.map((way) => `\`${way}\``).join(', or ')}.`);
        if (otherwise !== '') parts.push(`**What to do.** ${otherwise}`);
    }
    if (examples) parts.push('## Reported', fence(examples.reported), '## Not reported', fence(examples.silent));
    return `${parts.join('\n\n')}\n`;
}

function indexPage() {
    const sections = areas.map(({ title, codes: own }) => {
        const rows = own.map(({ code, words }) => {
            const { rule, requirements } = explained.get(code);
            const requirement = requirements.find(({ places }) => places.some(({ name }) => name === title)) ?? requirements[0];
            return `| [${code}](${code}.md) | ${(words === '' ? requirement : rule)?.level ?? 'info'} | ${words || requirement?.title} |`;
        });
        return `## ${title}\n\n| code | level | requirement |\n| --- | --- | --- |\n${rows.join('\n')}`;
    });
    return `# What Masa looks for\n\nEvery code that a finding may bear, with a page for each: what \`masa explain\` says of it.\n\n${sections.join('\n\n')}\n`;
}

/** What a build writes of a small arrangement, so that the page shows what is really written. */
async function buildExample() {
    const example = `arrangement northshire "Northshire Safeguarding Children Partnership" {
    published  1 May 2025
}

partner council "Northshire Council" {
    kind  local authority
    lead  chief-executive "Chief Executive" held by "Sam Example"
}

group board "Partnership Board" {
    chair    council.chief-executive
    meets    4 times a year
    members  the leads
}

funding 2025/26 {
    from council £60,000
    from "Northshire Police" £40,000
}
`;
    for await (const { arrangements, lower } of openWorkspaces({
        sets: [[{ uri: 'file:///northshire/arrangement.masa', text: example }]],
        today: '2025-05-01',
    })) {
        const { elements } = JSON.parse(renderJson(lower(arrangements[0])).text);
        return { text: example, elements: elements.filter(({ kind }) => kind === 'group' || kind === 'funding') };
    }
}

function outputPage({ title, description, properties, $defs }, example) {
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
Where neighbours share a structure, an arrangement may state their groups too: those say with \`covers\` which area is theirs.

Three facts are a number in one text and something else in the next, as the author wrote them. Read the first two as text:

- \`number\` of a version is a number where it is a whole one, such as 2; \`"2.10"\`, which is not \`"2.1"\`, and \`"draft 3"\` are texts;
- \`posts\` that money is spent on is a number where they are whole ones, such as 2, and else a text, such as \`"1.5"\`;
- \`dated\` is a number where it is a year alone, such as 2018, and else a statedDate.

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

## How a requirement stands

| \`status\` | in the statement | what it means | \`places\` | \`reason\` |
| --- | --- | --- | --- | --- |
| \`found\` | met | What is asked for is stated. | where | |
| \`answered\` | answered in the text | A section says that it answers it, and is about it. How well is for readers to judge. | the sections | |
| \`departed\` | departed from | The partnership does otherwise, on purpose. | the arrangement | theirs |
| \`not-found\` | not found | It was looked for. | what comes nearest | what is lacking, and what would meet it |
| \`not-asked\` | not asked here | What it asks about is not stated, or not there: no child death review, no agency. | | why |
| \`not-checked\` | not checked | Nobody can tell from what is stated, so nothing is claimed. | | why |

A requirement that was not in force on the day of \`asOf\` has no entry.

## An example

This is written of the group and the money in the text below. \`ref\` and \`mentions\` hold ids; those that begin with \`library:\` come with Masa. Areas
and bodies among them stand under \`library\`, with the codes of the Office for National Statistics; what a standard asks is told by \`masa explain\`.

${fence(example.text)}

\`\`\`json
${JSON.stringify(example.elements, undefined, 2)}
\`\`\`

## As tables

\`masa build . --out pages --to csv\` writes all this as tables for a spreadsheet, into \`pages/tables\`: one for each kind of element, such as
\`groups.csv\`; one for each part of which an element has several, such as \`posts.csv\`, \`contributions.csv\` or \`steps.csv\`, where \`of\` is the id of
that element and \`of type\` what kind of partner, group or process it is; and \`compliance.csv\`. Each has a row for each in all arrangements of the build. The columns are called after the words above: \`meets\`
is what was printed, \`meets times per year\` what it means; \`amount pounds\` is in pounds, \`published date day\` in ISO 8601, \`chair id\` the id of
what was named, \`payer type\` the kind of partner or element that pays. Several values share a cell, with semicolons between. The author's texts stay in the JSON. A word that begins like a formula has
\`'\` before it.

For a table of your own, save these lines as \`groups.mjs\`. \`node groups.mjs pages > groups.csv\` then writes a line for each group of all
data in the folder \`pages\`. A group that does not say how often it meets, or not in times a year, has no number: it
is none of those that meet rarely. One that has ended stands there too, with its last day.

\`\`\`js
${tableOfGroups()}\`\`\`
`;
}

function fence(text) {
    return `\`\`\`masa\n${text.trimEnd()}\n\`\`\``;
}

/** The script that the page gives to whoever works with a spreadsheet. */
function tableOfGroups() {
    return `import fs from 'node:fs';

const [, , folder] = process.argv;
const cell = (value = '') => '"' + String(value).replaceAll('"', '""') + '"';
const rows = [['partnership', 'as of', 'group', 'times a year', 'in words', 'ends']];
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { title, asOf, elements } = JSON.parse(fs.readFileSync(folder + '/' + file, 'utf8'));
    for (const { kind, title: group, meets, period } of elements)
        if (kind === 'group') rows.push([title, asOf, group, meets?.timesPerYear, meets?.text, period?.to?.date]);
}
console.log(rows.map((row) => row.map(cell).join(',')).join('\\n'));
`;
}
