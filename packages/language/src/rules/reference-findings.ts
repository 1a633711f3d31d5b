import { type AstNode, AstUtils, type LangiumDocument, type Reference, type TextDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { isName } from '../grammar/names.js';
import { wordsOf } from '../model/titles.js';
import { importPath } from '../scoping/imports.js';
import type { MissingTarget } from '../scoping/missing-target.js';
import { capitalise } from '../support/text.js';
import { addElement, addImport, type Fix } from './fix.js';
import type { Finding, Location } from './rule.js';

/** The code of an unresolved reference. */
export const referenceCode = 'reference-resolves';

/** How many names that lead nowhere are told of in one document. */
const most = 500;

/** How many spaces may stand between a name and the place where the parser stumbled behind it. */
const mostSpaces = 20;

/**
 * References that lead nowhere, in text order.
 * One import that is missing makes many names unknown: the first of them tells of it, and counts the others.
 * @param syntax What cannot be read: an empty reference or an article on such a line, or one right before such a place, is no more than a part of that.
 * @param lacksImport Whether an import of the document leads nowhere.
 */
export function* referenceFindings(document: LangiumDocument, syntax: readonly Finding[], lacksImport: boolean): Generator<Finding> {
    const { textDocument } = document;
    const stumbles = new Map(syntax.map(({ location: { range } }) => [range.start.line, range]));
    let count = 0;
    const causes = countCauses(document, lacksImport);
    const told = new Set<string>();
    for (const reference of document.references as Reference[]) {
        // The linker of this language makes no other errors.
        const error = reference.error as MissingTarget | undefined;
        if (!error) continue;
        const range = reference.$refNode?.range ?? error.info.container.$cstNode?.range;
        if (!range) continue;
        const stumble = stumbles.get(range.start.line);
        const isNoName = reference.$refText === '' || (reference.$refText === 'the' && ast.isPartyRef(error.info.container));
        if (stumble !== undefined && (isNoName || isPartOf(stumble, range, textDocument))) continue;
        if (mayStandUnread(error, document, stumbles)) continue;
        const cause = causeOf(error, lacksImport);
        const others = (causes.get(cause ?? '') ?? 0) - 1;
        if (cause !== undefined && told.has(cause)) continue;
        if (cause !== undefined) told.add(cause);
        count += 1;
        const tooMany = count > most;
        const location = { uri: document.uri.toString(), range };
        yield {
            code: referenceCode,
            level: 'must',
            concernsText: true,
            message: tooMany
                ? 'From here on, more names of this file lead nowhere. Mend those above first.'
                : `${error.message}${describeOthers(cause, others)}`,
            related: [],
            location,
            fixes:
                tooMany || !reference.$refNode
                    ? []
                    : [
                          ...nearNames(reference, error, location),
                          ...imports(reference, error, document),
                          ...(lacksImport ? [] : otherWays(error, location)),
                      ],
        };
        if (tooMany) return;
    }
}

/** Whether a fact that a text refers to may stand where its element cannot be read: `{board.reports-to}` while a line of the board is misspelt. */
function mayStandUnread({ info }: MissingTarget, document: LangiumDocument, stumbles: ReadonlyMap<number, unknown>): boolean {
    if (!ast.isDetail(info.container)) return false;
    const { start, end } = info.container.$container.element?.ref?.$cstNode?.range ?? {};
    if (!start || !end || AstUtils.getDocument(info.container.$container.element.ref as ast.Element) !== document) return false;
    return [...stumbles.keys()].some((line) => line >= start.line && line <= end.line);
}

/** The import that is missing, where that is why a name is not known: the file that states it, or one that is not there. */
function causeOf({ near, statedIn, isUnknown }: MissingTarget, lacksImport: boolean): string | undefined {
    if (near.length === 0 && statedIn.length === 1) return String(statedIn[0]);
    return lacksImport && isUnknown ? missingFile : undefined;
}

const missingFile = 'missing';

/** How many names are not known for each cause. */
function countCauses(document: LangiumDocument, lacksImport: boolean): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { error } of document.references as Reference[]) {
        const cause = error && causeOf(error as MissingTarget, lacksImport);
        if (cause !== undefined) counts.set(cause, (counts.get(cause) ?? 0) + 1);
    }
    return counts;
}

function describeOthers(cause: string | undefined, others: number): string {
    if (cause === undefined || others === 0) return '';
    const names = others === 1 ? 'One more name' : `${others} more names`;
    return cause === missingFile
        ? ` ${names} of this file may be unknown because an import leads nowhere: mend the import first.`
        : ` ${names} of this file ${others === 1 ? 'is' : 'are'} stated there.`;
}

/** Whether a range ends where another mistake begins, or some spaces before it, or is that mistake or a part of it. */
function isPartOf(mistake: Location['range'], range: Location['range'], text: TextDocument): boolean {
    const [start, end] = [text.offsetAt(range.start), text.offsetAt(range.end)];
    const offset = text.offsetAt(mistake.start);
    if (start > offset) return end <= text.offsetAt(mistake.end);
    if (offset - end > mostSpaces) return false;
    return text.getText().slice(end, offset).trim() === '';
}

/** To write another name decides who is meant, so the author chooses. */
function nearNames(reference: Reference, { near = [] }: MissingTarget, location: Location): readonly Fix[] {
    const isQuoted = reference.$refNode?.text.startsWith('"') ?? false;
    return near.map((name) => ({ title: `Write '${name}'`, edits: [{ ...location, newText: isQuoted ? `"${name}"` : name }] }));
}

/** To state what nobody states yet, or to leave it a plain text; a name with a dot is a part of something, and no text. */
function otherWays({ info, mayBeText = false }: MissingTarget, location: Location): readonly Fix[] {
    const name = info.reference.$refText;
    const owner = AstUtils.getContainerOfType(info.container, isTopLevel);
    // `the` opens a set, and what follows it could not be read.
    if (!mayBeText || !isName(name) || name === 'the' || !owner) return [];
    const { container } = info;
    const opener = openerFor(container);
    const canBeQuoted = !(ast.isPartyRef(container) && container.printed !== undefined);
    const words = wordsOf(name);
    const statement = `${opener} ${name} "${capitalise(words)}"`;
    return [
        { title: `State ${statement}`, edits: addElement(statement, owner) },
        ...(canBeQuoted ? [{ title: `Write "${words}" in quotation marks`, edits: [{ ...location, newText: `"${words}"` }] }] : []),
    ];
}

/** What is most likely meant where a name stands: who chairs is a post, who is reported to a group, who is a member an agency. */
function openerFor(container: AstNode): string {
    if (ast.isWorkRef(container)) return 'document';
    if (ast.isThemeRef(container)) return 'theme';
    if (ast.isHolder(container)) return 'person';
    if (ast.isChairHolder(container.$container)) return 'post';
    return ast.isReportingLine(container.$container) || ast.isChairsFact(container.$container) ? 'group' : 'agency';
}

function isTopLevel(node: AstNode): node is ast.Element {
    return ast.isMasaDocument(node.$container);
}

function imports(reference: Reference, { near = [], statedIn = [] }: MissingTarget, document: LangiumDocument): readonly Fix[] {
    return statedIn.map((home) => ({
        title: `Import '${reference.$refText}' from "${importPath(document.uri, home)}"`,
        edits: addImport(document, home),
        isCertain: statedIn.length === 1 && near.length === 0,
    }));
}
