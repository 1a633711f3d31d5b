/** What was meant to be filled in before anybody sees it. Global. What has to stand before a sign is asked behind it, where it is asked rarely. */
export const placeholders = new RegExp(
    [
        String.raw`(?<sign>TBC|TBA|TBD|TO BE (?:CONFIRMED|AGREED|ADVISED)|(?:20)?X{2,}|[Ll]orem ipsum|DD\/MM\/YYYY)(?<=(?<![\p{L}\p{N}])\k<sign>)(?![\p{L}\p{N}])`,
        String.raw`(?<elsewhere>[Aa]s (?:above|below)|[Ss]ee (?:above|below)|[Dd]itto)(?<=(?:^|\0)\s*\k<elsewhere>)(?=[\s.]*(?:\0|$))`,
        String.raw`\?{3,}`,
        String.raw`[[<](?:insert|enter|add|name of)\b[^\]>\0]{0,60}[\]>](?!\()`,
    ].join('|'),
    'gu',
);

/** What stands for the words that only the author knows, where we write for them; it is told of until they are written. */
export const textToWrite = '[insert the text]';

/** What stands for a text, where it is known what it is to tell, such as `what changed for children`; nothing in it ends a text or a stop of a snippet. */
export function textToTell(told = ''): string {
    const words = told.replace(/^By law: /, '').replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase());
    return words !== '' && words.length < mostInserted && !/[\]>"{}$\\]/.test(words) ? `[insert ${words}]` : textToWrite;
}

/** What is longer is not taken for a placeholder. */
const mostInserted = 60;

/** Words that stand in place of a text that is still to be written. */
const promises = /\b(?:to be (?:confirmed|added|written|completed|inserted)|to follow|coming soon|under construction)\b/giu;

/** Whether something in a text is still to be written. */
export function hasPlaceholder(text: string): boolean {
    return text.search(placeholders) >= 0;
}

/** A text without what only holds its place. */
export function withoutPlaceholders(text: string): string {
    return text.replace(placeholders, '').replace(promises, '');
}
