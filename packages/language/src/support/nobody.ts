/** Whether words stand where the name of somebody is still to come. */
export function isNobody(words: string): boolean {
    return nobody.test(words.trim());
}

const nobody =
    /^(?:tb[acd]|none|n\/a|(?:nobody|no one)(?: yet)?|unknown|(?:currently )?vacan(?:t|cy)(?: (?:post|position))?|to be (?:confirmed|appointed|advised|recruited))$/i;
