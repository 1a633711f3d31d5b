/** The address, when it leads to the web, to mail, to a telephone or to a place in the page; no other kind may stand in what we publish. */
export function safeHref(href: string): string | undefined {
    return /^(?:https?:\/\/[^\s]|mailto:|tel:|#)[^\p{Cc}]*$/iu.test(href) ? href : undefined;
}
