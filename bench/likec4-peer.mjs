// Writes the partnerships of a generated workspace as LikeC4, the nearest peer: a language on Langium for who is who and who relates to
// whom, with a command that checks it.
// Usage: node bench/likec4-peer.mjs FOLDER   (writes beside it, into FOLDER-likec4)
//
// How the two compare:
// - What has a name here (an element, post, item, step, section) is an element there, nested alike.
// - A reference is a relation of the kind of its fact (chair, reports to, contribution, mention …) from the element it stands in to the
//   element it leads to. `{council.lead}`, two references here, is one relation; a relation is written once where the text has it twice;
//   and LikeC4 has none between an element and its own parent. It resolves a dotted path step by step.
// - A folder of ours is one file there. LikeC4 has no imports, and goes through all files for each name that it looks up: with a file for
//   each of ours, it took 6 minutes and 1.3 GB instead.
// - Prose is the element's description, dates and amounts are its metadata: read by the peer, and not looked into.
// - What is referred to in our library is written out in one file of its own.
// - There are no views, and `--no-layout` draws none: the peer has that much less to do than it could.
// So the peer gets the same partnerships with as many elements, and fewer references and characters; the benchmark prints the counts.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstUtils, URI } from 'langium';
import { createMasaServices } from '../packages/language/out/index.js';
import { readGroups } from './texts.mjs';

/** Writes the peer's files anew, and returns their folder with the counts of what is in them. */
export async function writePeer(folder) {
    const target = `${folder}-likec4`;
    fs.rmSync(target, { recursive: true, force: true });
    const peer = new Peer();
    for (const texts of readGroups(folder)) await peer.addGroup(texts);
    const files = peer.render();
    fs.mkdirSync(target);
    for (const [file, text] of files) fs.writeFileSync(path.join(target, file), text);
    const texts = [...files.values()];
    return {
        folder: target,
        files: texts.length,
        lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0),
        characters: texts.reduce((sum, text) => sum + text.length, 0),
        elements: peer.elements,
        relations: peer.relations,
        leftOut: peer.leftOut,
    };
}

class Peer {
    elements = 0;
    relations = 0;
    leftOut = 0;
    #folders = new Map();
    #kinds = new Set();
    #relationKinds = new Set();
    #library = new Map();

    async addGroup(texts) {
        const { shared, masa } = createMasaServices();
        const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
        const documents = texts.map(({ uri, text }) => LangiumDocumentFactory.fromString(text, URI.parse(uri)));
        for (const document of documents) LangiumDocuments.addDocument(document);
        await DocumentBuilder.build(documents, { validation: false });
        for (const document of documents) {
            const named = new Set(masa.references.ScopeComputation.exportsOf(document).map(({ node }) => node));
            const root = rootName(document);
            this.#folders.set(root, `${this.#folders.get(root) ?? ''}${this.#renderDocument(document, named)}`);
        }
    }

    render() {
        const library = [...Map.groupBy(this.#library.keys(), (name) => name.split('.')[0])].map(([name, paths]) => {
            const parts = paths.filter((known) => known !== name).map((known) => `    ${known.slice(name.length + 1)} = known\n`);
            this.elements += 1 + parts.length;
            return `  ${name} = known {\n${parts.join('')}  }\n`;
        });
        const kinds = [...this.#kinds, 'known', 'folder'].map((kind) => `  element ${kind}\n`);
        const relations = [...this.#relationKinds].map((kind) => `  relationship ${kind}\n`);
        return new Map([
            ['specification.c4', `specification {\n${kinds.join('')}${relations.join('')}}\n`],
            ['library.c4', `model {\n  in-library = folder {\n${library.join('')}  }\n}\n`],
            ...[...this.#folders].map(([root, elements]) => [`${root}.c4`, `model {\n  ${root} = folder {\n${elements}  }\n}\n`]),
        ]);
    }

    #renderDocument(document, named) {
        const children = new Map();
        const references = new Map();
        const prose = new Map();
        const facts = new Map();
        const collect = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));
        for (const node of AstUtils.streamAst(document.parseResult.value)) {
            const owner = ownerOf(node, named);
            if (named.has(node)) collect(children, ownerOf(node.$container, named), node);
            else if (owner) this.#collectFacts(node, owner, prose, facts, collect);
        }
        for (const reference of document.references) {
            const owner = ownerOf(reference.$refNode.astNode, named);
            const container = reference.$refNode.astNode;
            if (owner && reference.ref && container.$type !== 'Detail')
                collect(references, owner, { target: reference.ref, kind: relationKind(container) });
        }
        const render = (node, indent) => {
            this.elements += 1;
            this.#kinds.add(elementKind(node));
            const pad = ' '.repeat(indent + 2);
            const description = prose.has(node)
                ? [`${pad}description """\n${prose.get(node).join('\n').replaceAll('"""', "'''")}\n${pad}"""\n`]
                : [];
            const metadata = facts.has(node)
                ? [
                      `${pad}metadata {\n${facts
                          .get(node)
                          .map((text, index) => `${pad}  fact-${index + 1} ${quote(text)}\n`)
                          .join('')}${pad}}\n`,
                  ]
                : [];
            const nested = (children.get(node) ?? []).map((child) => render(child, indent + 2));
            const relations = new Set((references.get(node) ?? []).flatMap((reference) => this.#renderRelation(node, reference, pad)));
            this.relations += relations.size;
            return `${' '.repeat(indent)}${localName(node)} = ${elementKind(node)} ${quote(node.title ?? '')} {\n${[...description, ...metadata, ...nested, ...relations].join('')}${' '.repeat(indent)}}\n`;
        };
        return (children.get(undefined) ?? []).map((node) => render(node, 4)).join('');
    }

    /** What an unnamed node says in words and numbers, for the element it belongs to. */
    #collectFacts(node, owner, prose, facts, collect) {
        if (node.$type === 'Prose') return collect(prose, owner, node.$cstNode.text.replace(/^"+|"+$/g, ''));
        if (node.$type === 'Words' || node.$type === 'Mention') return;
        for (const [property, value] of Object.entries(node)) {
            if (!property.startsWith('$') && (typeof value === 'string' || typeof value === 'number')) collect(facts, owner, String(value));
        }
    }

    #renderRelation(source, { target, kind }, pad) {
        const from = this.#pathOf(source);
        const to = this.#pathOf(target);
        if (from === to || from.startsWith(`${to}.`) || to.startsWith(`${from}.`)) {
            this.leftOut += 1;
            return [];
        }
        this.#relationKinds.add(kind);
        return [`${pad}-[${kind}]-> ${to}\n`];
    }

    /** The dotted path of the element that a node is or belongs to. */
    #pathOf(node) {
        const document = AstUtils.getDocument(node);
        const names = [];
        for (let at = node; at?.$container; at = at.$container) if (isNamedHere(at)) names.unshift(localName(at));
        if (document.uri.scheme !== 'file') {
            for (const index of names.keys()) this.#library.set(names.slice(0, index + 1).join('.'), true);
            return `in-library.${names.join('.')}`;
        }
        return `${rootName(document)}.${names.join('.')}`;
    }
}

const partTypes = new Set(['Post', 'Item', 'Requirement', 'Stage', 'Step', 'Choice']);
const namedOwners = new Set(['Partner', 'Agency', 'Body', 'Unit', 'ItemList', 'Standard', 'Process', 'Stage']);

/** Whether a node can be referred to by a name: as the scope computation of the language has it. */
function isNamedHere(node) {
    if (node.$container?.$type === 'MasaDocument' || node.$type === 'Section') return node.name !== undefined || node.$type === 'Funding';
    return partTypes.has(node.$type) && namedOwners.has(node.$container.$type) && node.name !== undefined;
}

function ownerOf(node, named) {
    let owner = node;
    while (owner && !named.has(owner)) owner = owner.$container;
    return owner;
}

function localName(node) {
    return node.name ?? 'funding';
}

function elementKind(node) {
    return `${kebab(node.$type)}-kind`;
}

function relationKind(container) {
    const node =
        container.$type === 'PartyRef' || container.$type === 'WorkRef' || container.$type === 'ThemeRef'
            ? container.$container
            : container;
    return `${kebab(node.$type.replace(/(?:Fact|Tail)$/, ''))}-relation`;
}

function kebab(type) {
    return type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function rootName(document) {
    return `in-${document.uri.path.split('/').at(-2)}`;
}

function quote(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await writePeer(path.resolve(process.argv[2])));
