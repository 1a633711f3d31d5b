// Runs as a process of its own, so that no measurement warms the next: takes the time of each phase over a workspace.
// Usage: node bench/measure-phases.mjs FOLDER masa|langium|build   (prints JSON)
import { URI } from 'langium';
import { countTexts, readGroups } from './texts.mjs';

const [, , folder, subject] = process.argv;
const groups = readGroups(folder);
const phases = {};
let facts;
if (subject === 'build') facts = await measureBuilding();
else facts = await measureReading();
console.log(JSON.stringify({ ...countTexts(groups.flat()), ...facts, phases }));

/** Reads one group of neighbours after the other, as `masa check` does, so that the trees of one are gone before the next comes. */
async function measureReading() {
    const own = subject === 'masa' ? await loadMasa() : await loadLangium();
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = own.shared.workspace;
    // Made on first use, which would count as parsing otherwise.
    await take('start', () => own.services.parser.LangiumParser);
    const counts = { elements: 0, references: 0, unresolved: 0, findings: 0, brokenTexts: 0 };
    for (const texts of groups) {
        const documents = await take('parse', () => texts.map(({ uri, text }) => LangiumDocumentFactory.fromString(text, URI.parse(uri))));
        for (const document of documents) LangiumDocuments.addDocument(document);
        await take('link', () => DocumentBuilder.build(documents, { validation: false }));
        const found = await take('check', () => (own.check ? documents.flatMap((document) => own.check(document)) : []));
        counts.findings += found.length;
        counts.brokenTexts += found.filter(({ concernsText }) => concernsText).length;
        for (const document of documents) {
            counts.elements += own.services.references.ScopeComputation.exportsOf(document).length;
            counts.references += document.references.length;
            counts.unresolved += document.references.filter(({ error }) => error).length;
        }
        await take('forget', () =>
            DocumentBuilder.update(
                [],
                documents.map(({ uri }) => uri),
            ),
        );
    }
    return counts;
}

async function loadMasa() {
    const { createMasaServices } = await take('start', () => import('../packages/language/out/index.js'));
    const { shared, masa } = await take('start', () => createMasaServices());
    return { shared, services: masa, check: (document) => masa.rules.Diagnoser.diagnose(document) };
}

async function loadLangium() {
    const { createLangiumServices } = await take('start', () => import('./langium-alone.mjs'));
    return take('start', () => createLangiumServices());
}

async function measureBuilding() {
    const { openWorkspaces } = await import('../packages/language/out/index.js');
    const { renderJson, renderSite } = await import('../packages/language/out/render/index.js');
    let [pages, characters] = [0, 0];
    for await (const workspace of openWorkspaces({ sets: groups, today: '2026-11-21' })) {
        const files = await take('build', () =>
            workspace.arrangements.flatMap((arrangement) => {
                const output = workspace.lower(arrangement);
                return [renderSite(output), renderJson(output)].flat();
            }),
        );
        pages += workspace.arrangements.length;
        characters += files.reduce((sum, { text }) => sum + text.length, 0);
    }
    return { pages, publishedCharacters: characters };
}

async function take(phase, work) {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(cpu);
    phases[phase] ??= { wallMs: 0, cpuMs: 0 };
    const sum = phases[phase];
    sum.wallMs += performance.now() - wall;
    sum.cpuMs += (user + system) / 1000;
    return result;
}
