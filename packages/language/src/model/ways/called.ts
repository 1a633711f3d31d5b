import type { AstNode } from 'langium';

/** A name in the library fits a part of the author's; words in quotes fit a part of the text, in whatever case. */
export function isCalled(node: AstNode, text: string, called: readonly string[]): boolean {
    return isNamed('name' in node && typeof node.name === 'string' ? node.name : '', text, called);
}

/** The same for a name and a text. */
export function isNamed(name: string, text: string, called: readonly string[]): boolean {
    return (
        called.length === 0 ||
        called.some((word) => `-${name}-`.includes(`-${word}-`) || (word.includes(' ') && text.toLowerCase().includes(word.toLowerCase())))
    );
}
