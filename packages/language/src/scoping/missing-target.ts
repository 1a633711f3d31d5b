import {
    type AstNode,
    type AstNodeDescription,
    AstUtils,
    type LangiumDocument,
    type LinkingError,
    type ReferenceInfo,
    type URI,
    UriUtils,
} from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { isName } from '../grammar/names.js';
import { firstWordsOf } from '../grammar/opening-words.js';
import { findCollective } from '../grammar/other-words.js';
import { elementOpeners } from '../grammar/prose-tokens.js';
import { isReadable } from '../grammar/readable.js';
import type { MasaServices } from '../language-module.js';
import { successorsOfArea } from '../library/former-areas.js';
import { nearest } from '../support/closest.js';
import { isNobody } from '../support/nobody.js';
import { clip, joinWords } from '../support/text.js';
import { detailNodes, detailOpenedBy, openerOfDetail } from './details.js';
import { importPath } from './imports.js';
import { kindWord } from './kind-words.js';
import { isLibraryUri } from './library-uri.js';

/** What a reference did not find, and what was most likely meant. */
export interface MissingTarget extends LinkingError {
    /** Names of the right kind that are written nearly alike, the nearest first. */
    readonly near: readonly string[];
    /** Files of the workspace that state the name and are not imported. */
    readonly statedIn: readonly URI[];
    /** Whether nothing like it is known anywhere. */
    readonly isUnknown?: boolean;
    /** Whether a plain text may stand in its place. */
    readonly mayBeText?: boolean;
}

/**
 * Says what a reference did not find, and what to do about it, in the words of the field.
 * @param looksAround Whether to look for what was most likely meant among all that is known, which takes long.
 */
export function findMissingTarget(info: ReferenceInfo, looksAround: boolean, services: MasaServices): MissingTarget {
    const text = info.reference.$refText;
    const type = services.shared.AstReflection.getReferenceType(info);
    const missing = (message: string, found: Partial<MissingTarget> = {}): MissingTarget => ({
        info,
        near: [],
        statedIn: [],
        ...found,
        message,
    });
    if (ast.isDetail(info.container)) return describeMissingDetail(text, info.container, missing);
    if (text === '') return missing(`A name is missing here: ${kindWord(type)} is expected.`);

    const document = AstUtils.getDocument(info.container);
    const visible = services.references.ScopeProvider.visibleNames(document);
    const byTitle = type === ast.Authority.$type || type === ast.KnownBody.$type;
    const other = byTitle ? undefined : (visible.get(text) ?? services.references.Library.findByName(text));
    if (other) return missing(`'${text}' is ${kindWord(other.type)}; ${kindWord(type)} is expected here.`);

    const askers = type === ast.Requirement.$type ? findAskers(text, services) : [];
    if (askers.length > 0)
        return missing(
            `'${text}' is asked by ${joinWords(askers)}, and by none of the standards that are followed here: follow one that asks it, or leave '${text}' out.`,
        );

    if (ast.isPartyRef(info.container)) {
        const { $container: owner } = info.container;
        const several = text === 'members' && ast.isQuorumRule(owner) ? text : findCollective(text);
        if (several !== undefined) return missing(`Write 'the ${several}' for all of them together.`);
        if (ast.isChairHolder(owner) && isNobody(text))
            return missing(`'${text}' names nobody: write vacant, or not yet appointed.`, { near: vacancies });
        if (isNobody(text)) return missing(`'${text}' names nobody: leave it out until it is known.`);
    }
    if (ast.isHolder(info.container) && isNobody(text))
        return missing(`'${text}' names nobody: in place of held by ${text}, write vacant.`);

    const line = looksAround && !isReadable(document) ? findUnreadLine(text, visible.values(), document) : undefined;
    if (line !== undefined) {
        const broken = lastBrokenLine(line, document);
        const why = broken === line ? 'which cannot be read' : `which is lost as long as line ${broken} cannot be read`;
        return missing(`'${clip(text, mostShown)}' seems to be stated on line ${line}, ${why}: mend that first.`);
    }
    const near = looksAround ? findNear(text, info, services) : [];
    const statedIn = looksAround ? findElsewhere(text, type, document, services) : [];
    const own = text === 'arrangement' ? [...visible.values()].find((known) => known.type === ast.Arrangement.$type) : undefined;
    if (own) return missing(`An arrangement is referred to by its own name, as any element is: write ${own.name}.`);
    const unknown = `There is no ${bareKind(type)} called '${clip(text, mostShown)}'.`;
    const successors = type === ast.Authority.$type ? successorsOfArea(text) : undefined;
    if (successors) {
        const written = successors.map((each) => `"${each}"`).join(' or ');
        return missing(`${unknown} Its council was abolished: write ${written}.`, { near: successors });
    }
    // Nobody is to be led from a district to the county of another.
    if (near[0] !== undefined && type === ast.Authority.$type && !ast.isArrangement(info.container.$container))
        return missing(`${unknown} ${advice(type, info)} Or did you mean '${near[0]}'?`, { near, statedIn });
    if (near[0] !== undefined) return missing(`${unknown} Did you mean '${near[0]}'?`, { near, statedIn });
    const [home] = statedIn;
    if (home && statedIn.length === 1) {
        const line = `import "${importPath(document.uri, home)}"`;
        return missing(`'${text}' is stated in a file that this one does not import. Write at the top: ${line}.`, { statedIn });
    }
    return missing(`${unknown} ${advice(type, info)}`, { statedIn, isUnknown: statedIn.length === 0, mayBeText: mayBeText(info) });
}

/** The last line up to a line, counted from one, that cannot be read; that line where there is none. */
function lastBrokenLine(line: number, { parseResult: { lexerErrors, lexerReport, parserErrors } }: LangiumDocument): number {
    const lines = [
        ...parserErrors.map(({ token }) => token.startLine),
        ...[...lexerErrors, ...(lexerReport?.diagnostics ?? [])].map((error) => error.line),
    ];
    const broken = lines.flatMap((each) => (each !== undefined && each <= line ? each : []));
    return broken.length === 0 ? line : Math.max(...broken);
}

/** The line, counted from one, that opens an element by a name, or a post by the last part of one, and was not read as that. */
function findUnreadLine(name: string, visible: Iterable<AstNodeDescription>, { textDocument, uri }: LangiumDocument): number | undefined {
    if (!isName(name.replaceAll('.', '-'))) return undefined;
    const [first = '', ...parts] = name.split('.');
    const post = parts.length === 0 ? '' : `|(?:lead|delegate|designated|post)[ \\t]+${parts.at(-1)}`;
    const opened = new RegExp(String.raw`^[ \t]*(?:(?:${elementOpeners.join('|')})[ \t]+${first}${post})(?![\p{L}\p{N}-])`, 'gmu');
    const read = new Set(
        [...visible].flatMap(({ documentUri, node }) =>
            documentUri.toString() === uri.toString() ? (node?.$cstNode?.range.start.line ?? []) : [],
        ),
    );
    const lines = [...textDocument.getText().matchAll(opened)].map(({ index }) => textDocument.positionAt(index).line);
    const unread = lines.find((line) => !read.has(line));
    return unread === undefined ? undefined : unread + 1;
}

/** The standards of the library that ask for something under a name, such as another edition of the guidance. */
function findAskers(requirement: string, { references: { Library } }: MasaServices): readonly string[] {
    return Library.ofType(ast.Standard.$type).flatMap(({ name }) => (Library.findByName(`${name}.${requirement}`) ? [name] : []));
}

const vacancies = ['vacant', 'not yet appointed'];

/** How much of a name that nobody knows is said again; titles of bodies may be any text. */
const mostShown = 80;

/** How many names are told that were most likely meant. */
const mostNear = 3;

function findNear(text: string, info: ReferenceInfo, services: MasaServices): readonly string[] {
    const names = services.references.ScopeProvider.getScope(info)
        .getAllElements()
        .map(({ name }) => name)
        .toArray();
    const type = services.shared.AstReflection.getReferenceType(info);
    // Of editions that are equally near, the newest is most likely meant.
    if (type === ast.Standard.$type) return nearest(text, names.toReversed(), mostNear);
    const isArea = type === ast.Authority.$type;
    const meant = isArea ? inFull(text) : text;
    const first = isArea ? findHolding(meant, names) : names.filter((name) => name.endsWith(`.${text}`));
    const together = ast.isShow(info.container) ? firstWordsOf('ShowCollective') : [];
    // Among what is shown together, the compliance statement alone has two words, and one of them would not be read.
    const near = together.includes(text) ? [text] : nearest(meant, [...together, ...names], mostNear);
    const whole = (name: string): string => (name === 'compliance' ? 'compliance statement' : name);
    return [...new Set([...first, ...near.map(whole)])].slice(0, mostNear);
}

/** Points of the compass in full: `North Yorkshire` for `N Yorkshire`. */
function inFull(area: string): string {
    return area.replace(/^([NESW])\.?\s+/i, (_, point: string) => `${compass[point.toUpperCase()]} `);
}

const compass: Readonly<Record<string, string>> = { N: 'North', E: 'East', S: 'South', W: 'West' };

/** The titles of which somebody has written a part, the shortest first: Durham for County Durham, Cambridge for Cambridgeshire. */
function findHolding(text: string, titles: Iterable<string>): readonly string[] {
    if (text.length < 4) return [];
    const part = ` ${text.toLowerCase()}`;
    return [...titles].filter((title) => ` ${title.toLowerCase()}`.includes(part)).sort((a, b) => a.length - b.length);
}

function describeMissingDetail(
    word: string,
    detail: ast.Detail,
    missing: (message: string, found?: Partial<MissingTarget>) => MissingTarget,
): MissingTarget {
    const mention = detail.$container;
    const index = mention.details.indexOf(detail);
    const owner: AstNode | undefined = index > 0 ? mention.details[index - 1]?.detail?.ref : mention.element?.ref;
    if (!owner) return missing(`'${word}' cannot be looked up, because the name before it is not known.`);
    const known = [...detailNodes(owner).keys()];
    const opened = detailOpenedBy(word, owner);
    const near = opened === undefined ? nearest(word, known, mostNear) : [opened];
    const title = 'title' in owner && typeof owner.title === 'string' ? owner.title : mention.element.$refText;
    const opener = openerOfDetail(word, owner);
    const states = `It states: ${known.join(', ')}.${opener ? ` To say more here, state it there, with ${opener}.` : ''}`;
    const advice = near[0] !== undefined ? `Did you mean '${near[0]}'?` : states;
    return missing(`'${title}' states no ${word === '' ? 'such fact' : word}. ${advice}`, { near });
}

function advice(type: string, info: ReferenceInfo): string {
    if (type === ast.Authority.$type) {
        const { $container: owner } = info.container;
        return ast.isArrangement(owner)
            ? 'Write it as the Office for National Statistics does, such as "Luton".'
            : `These are whole areas of councils, such as "Luton"; say a part of one ${ast.isPartner(owner) ? 'with role' : 'in a note'}.`;
    }
    return mayBeText(info)
        ? 'Check the spelling, state it, or write it in quotation marks as plain text.'
        : 'Check the spelling, or state it.';
}

function mayBeText({ container }: ReferenceInfo): boolean {
    return ast.isHolder(container) || ast.isPartyRef(container) || ast.isWorkRef(container) || ast.isThemeRef(container);
}

/** How many files are told that state a name. */
const mostHomes = 5;

/** The other files of the workspace that state a name, without those of neighbours that are not for sharing. */
function findElsewhere(name: string, type: string, document: LangiumDocument, services: MasaServices): readonly URI[] {
    return services.shared.workspace.IndexManager.allElements(type)
        .filter(({ name: other, documentUri }) => other === name && !isLibraryUri(documentUri) && documentUri !== document.uri)
        .map(({ documentUri }) => documentUri)
        .distinct((uri) => uri.toString())
        .filter((uri) => !isOfNeighbour(uri, document, services))
        .limit(mostHomes)
        .toArray();
}

/** Whether a file is a neighbour's own: it lies in the folder of an arrangement that it belongs to, and the document belongs to others. */
function isOfNeighbour(uri: URI, document: LangiumDocument, services: MasaServices): boolean {
    const { homesOf } = services.references.Imports.current;
    const own = homesOf(document);
    const other = services.shared.workspace.LangiumDocuments.getDocument(uri);
    const theirs = other ? homesOf(other) : [];
    if (own.length === 0 || theirs.some((home) => own.includes(home))) return false;
    return theirs.some((home) => uri.path.startsWith(UriUtils.dirname(home.uri).path));
}

function bareKind(type: string): string {
    return kindWord(type).replace(/^an? /, '');
}
