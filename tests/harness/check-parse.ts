import { type AstNode, type LangiumDocument, URI } from 'langium';
import { expect } from 'vitest';
import type { MasaDocument } from '../../packages/language/src/grammar/generated/ast.js';
import type { MasaServices } from '../../packages/language/src/language-module.js';
import type { Finding } from '../../packages/language/src/rules/rule.js';
import { syntaxFindings } from '../../packages/language/src/rules/syntax-findings.js';
import { createServices, uriOf } from './services.js';

/** A text that was read and not linked. */
export interface Parsed {
    readonly document: LangiumDocument<MasaDocument>;
    readonly root: MasaDocument;
    /** What cannot be read in it, as the author is told. */
    readonly messages: readonly Finding[];
}

/** Reads texts without linking them, one after the other. */
export class Parser {
    readonly services: MasaServices;

    constructor(services: MasaServices = createServices()) {
        this.services = services;
    }

    /** What the parser makes of a text. References in the tree are not resolved. */
    parse(text: string): Parsed {
        const document = this.services.shared.workspace.LangiumDocumentFactory.fromString<MasaDocument>(
            text,
            URI.parse(uriOf('main.masa')),
        );
        return { document, root: document.parseResult.value, messages: syntaxFindings(document).findings };
    }

    /** Expects a text to be read without a word, and gives its tree. */
    checkReads(text: string): MasaDocument {
        const { root, messages } = this.parse(text);
        if (messages.length > 0) expect.fail(`${messages.map(({ message }) => message).join('\n')}\nin:\n${text}`);
        return root;
    }
}

/** A top-level element as a reader finds it in the outline, and the lines it stands on. */
export interface OutlineEntry {
    /** Such as `Group board`. */
    readonly label: string;
    /** Zero-based, both inclusive. */
    readonly firstLine: number;
    readonly lastLine: number;
}

/** The top-level elements of a document in order; imports are none. */
export function outlineOf(root: MasaDocument): readonly OutlineEntry[] {
    return root.elements.map((element) => ({
        label: `${element.$type} ${element.name ?? '(without name)'}`,
        firstLine: element.$cstNode?.range.start.line ?? 0,
        lastLine: element.$cstNode?.range.end.line ?? 0,
    }));
}

/** A syntax tree as plain data: no places, no references resolved, nothing that depends on where in the text a node stands. */
export function plainTree(node: AstNode): unknown {
    return plain(node);
}

function plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('$refText' in value) return { reference: value.$refText };
    return Object.fromEntries(
        Object.entries(value)
            .filter(([key]) => key === '$type' || !key.startsWith('$'))
            .map(([key, part]) => [key, plain(part)]),
    );
}
