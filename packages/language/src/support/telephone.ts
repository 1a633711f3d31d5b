/** A number has 15 digits at most, as the plan of the International Telecommunication Union (E.164) gives them. */
const oneNumber = /^\+?(?:[ ().-]*\d){1,15}$/;

/**
 * What a telephone dials for a text that is one number: `+441632960123` for `+44 (0)1632 960 123`, whose 0 is for those who call from
 * within the country.
 * @returns Undefined where the text is less or more than one number.
 */
export function dialledFor(text: string): string | undefined {
    const number = text.trim();
    if (!oneNumber.test(number)) return undefined;
    return (number.startsWith('+') ? number.replace(/\(0\)/, '') : number).replace(/[^+\d]/g, '');
}
