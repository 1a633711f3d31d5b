/** The months of the year, January first. */
export const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];

/** `31 October 2025` for `2025-10-31`; anything else as it stands. */
export function dateInWords(iso: string): string {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
    const name = months[Number(month) - 1];
    return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** The same day of the next year, for `2025-10-31` the text `2026-10-31`. */
export function yearAfter(iso: string): string {
    return `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
}
