import { attributes, type Html, html } from './html.js';

/** Frames what may be wider than the screen, so that it scrolls by itself and can be reached from the keyboard. */
export function scrollRegion(className: string, name: { readonly labelledBy: string } | { readonly label: string }, content: Html): Html {
    const named = 'label' in name ? { 'aria-label': name.label } : { 'aria-labelledby': name.labelledBy };
    return html`<div${attributes({ class: `scroll ${className}`, role: 'region', ...named, tabindex: 0 })}>
${content}</div>
`;
}
