import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { Prose } from '../grammar/generated/ast.js';
import { rank } from './completion-rank.js';
import { type NextPart, terminalOf } from './grammar-walk.js';

/** What authors write between quotation marks, by the rule and its property, or by the property wherever it stands. */
const texts: Readonly<Record<string, string>> = {
    'Holder.text': 'Name of the person',
    'Person.title': 'Name of the person',
    'SignedFact.printed': 'Name of the person',
    'ChairHolder.text': 'Name of who chairs',
    'PartyRef.text': 'Name of a person or body',
    'PartyRef.ofText': 'Name of the body',
    'WithinTail.event': 'What it counts from',
    'BeforeTail.event': 'What comes after it',
    'Frequency.printed': 'As you would say it',
    'WorkRef.text': 'Title of the document',
    'ReplacesFact.text': 'What it replaces',
    'VersionFact.number': 'Number',
    'Choice.question': 'Question?',
    'ChoiceOption.answer': 'yes',
    'Term.title': 'Word',
    'CitedWork.title': 'Title of the document',
    'ThemeRef.text': 'Theme',
    'KindFact.text': 'Kind',
    'PartnerKindFact.text': 'Kind',
    'LinkFact.text': 'What it leads to',
    title: 'Title',
    printed: 'What it is called here',
    aliases: 'Other name',
    url: 'https://',
    link: 'https://',
    email: 'name@example.org',
    telephone: 'Number',
    address: 'Address',
    hours: 'When it is open',
    colour: '#0e4651',
};

const textTerminals: ReadonlySet<string> = new Set(['STRING', 'TEXT_OPEN', 'QUOTE_OPEN']);

/**
 * The place of a text, with its quotation marks and with words that say what is to be written; undefined where none may stand, or where files
 * are offered.
 * @param isOptional Whether what is being written may end without it.
 */
export function textItem({ feature, assignment, rules }: NextPart, isOptional: boolean): CompletionItem | undefined {
    const property = assignment?.feature ?? '';
    if (!textTerminals.has(terminalOf(feature) ?? '') || property === 'path') return undefined;
    // Who chairs is written as any party is: the rule around tells more than the one within.
    const key = rules.map(({ name }) => `${name}.${property}`).findLast((each) => each in texts) ?? property;
    const words = texts[key] ?? 'In your own words';
    return {
        label: `"${words}"`,
        kind: CompletionItemKind.Text,
        insertText: `"\${1:${words}}"`,
        insertTextFormat: InsertTextFormat.Snippet,
        sortText: rankOf(key, property, rules[0]?.name === Prose.$type, isOptional),
    };
}

/** Persons, titles and prose are what is written there; elsewhere a text is for what has no name and no word. */
function rankOf(key: string, property: string, isProse: boolean, isOptional: boolean): string {
    if (key === 'Holder.text') return rank.usual;
    if (property === 'title' || key === 'SignedFact.printed') return rank.text;
    if (!isProse) return rank.literal;
    return isOptional ? rank.continuation : rank.text;
}
