/** The day where the user is, such as `2026-11-21`: in the first hour of a summer's day it is still yesterday in Greenwich. */
export function localDay(now: Date): string {
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    return `${now.getFullYear()}-${month}-${day}`;
}
