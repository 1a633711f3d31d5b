/** Whether a title says no more than the heading above it: `The relevant agencies` under `Relevant agencies`. */
export function repeatsHeading(title: string, heading: string | undefined): boolean {
    return heading !== undefined && bareWords(heading) === bareWords(title);
}

function bareWords(title: string): string {
    return title
        .toLowerCase()
        .replace(/^(?:the|our)\s/, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
