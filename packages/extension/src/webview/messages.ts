import type { AnchorPlace } from '@masa/language/protocol';

/** What the editor tells the page beside it. */
export type ToPage =
    | { readonly kind: 'page'; readonly html: string; readonly places: readonly AnchorPlace[] }
    /** The editor shows a line at its top, or the cursor stands in it. The part of a line that is scrolled away counts too. */
    | { readonly kind: 'line'; readonly uri: string; readonly line: number; readonly isCursor: boolean }
    | { readonly kind: 'none'; readonly message: string };

/** What the page tells the editor. */
export type FromPage =
    | { readonly kind: 'ready' }
    /** The line that is shown at the top. */
    | { readonly kind: 'line'; readonly uri: string; readonly line: number }
    /** Somebody clicked on something: an anchor, what the row of a table in it is about, and the label of a fact or of a column. */
    | { readonly kind: 'source'; readonly anchor?: string; readonly row?: string; readonly label?: string };
