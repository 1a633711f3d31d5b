import type { AstNode } from 'langium';
import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';
import { kindWord } from '../scoping/kind-words.js';

/** The pictures that the editor puts before each kind of element: in the outline, and in completion. */
const pictures: Readonly<Record<string, readonly [SymbolKind, CompletionItemKind]>> = {
    Arrangement: [SymbolKind.Module, CompletionItemKind.Module],
    Partner: [SymbolKind.Class, CompletionItemKind.Class],
    Agency: [SymbolKind.Class, CompletionItemKind.Class],
    Body: [SymbolKind.Class, CompletionItemKind.Class],
    Unit: [SymbolKind.Class, CompletionItemKind.Class],
    Authority: [SymbolKind.Class, CompletionItemKind.Class],
    CareBoard: [SymbolKind.Class, CompletionItemKind.Class],
    PoliceForce: [SymbolKind.Class, CompletionItemKind.Class],
    Person: [SymbolKind.Object, CompletionItemKind.Value],
    Post: [SymbolKind.Field, CompletionItemKind.Field],
    Scrutineer: [SymbolKind.Field, CompletionItemKind.Field],
    Contact: [SymbolKind.Constant, CompletionItemKind.Constant],
    Group: [SymbolKind.Interface, CompletionItemKind.Interface],
    Event: [SymbolKind.Event, CompletionItemKind.Event],
    Report: [SymbolKind.File, CompletionItemKind.File],
    CitedWork: [SymbolKind.File, CompletionItemKind.File],
    Standard: [SymbolKind.Package, CompletionItemKind.Folder],
    Requirement: [SymbolKind.Property, CompletionItemKind.Property],
    Process: [SymbolKind.Function, CompletionItemKind.Function],
    ChildDeathReview: [SymbolKind.Function, CompletionItemKind.Function],
    Stage: [SymbolKind.Method, CompletionItemKind.Method],
    Step: [SymbolKind.Method, CompletionItemKind.Method],
    Choice: [SymbolKind.Operator, CompletionItemKind.Operator],
    Funding: [SymbolKind.Number, CompletionItemKind.Unit],
    Priority: [SymbolKind.Key, CompletionItemKind.Keyword],
    Theme: [SymbolKind.Key, CompletionItemKind.Keyword],
    ItemList: [SymbolKind.Enum, CompletionItemKind.Enum],
    Item: [SymbolKind.EnumMember, CompletionItemKind.EnumMember],
    Term: [SymbolKind.String, CompletionItemKind.Text],
    Section: [SymbolKind.String, CompletionItemKind.Struct],
};

/** The picture of an element in the outline. */
export function symbolKind(type: string): SymbolKind {
    return pictures[type]?.[0] ?? SymbolKind.Property;
}

/** The picture of a name in completion. */
export function completionKind(type: string): CompletionItemKind {
    return pictures[type]?.[1] ?? CompletionItemKind.Property;
}

/** `group` for a Group, `delegate` for a Post that is one, `appendix` for a Section that is one: what an element is called in lists. */
export function bareKind(node: AstNode): string {
    if ((node.$type === 'Section' || node.$type === 'Post') && 'role' in node && typeof node.role === 'string') return node.role;
    return bareKindOfType(node.$type);
}

/** `group` for `Group`: the kind without its article. */
export function bareKindOfType(type: string): string {
    return kindWord(type).replace(/^an? /, '');
}
