/** The letters of a name: a letter, then letters, digits and hyphens, in any script. Without the `u` flag, so that the lexer can index it. */
const letters = 'A-Za-z\\u00C0-\\u1FFF\\u2C00-\\uD7FF';

/** The source of the pattern of a name, such as `case-review-group`. */
export const nameSource = `[${letters}][${letters}0-9-]*`;

/** The name of a funding block that has none of its own. */
export const defaultFundingName = 'funding';

const wholeName = new RegExp(`^${nameSource}$`);

/** Whether a text can stand as a name. */
export function isName(text: string): boolean {
    return wholeName.test(text);
}
