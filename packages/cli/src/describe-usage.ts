import type { CommanderError } from 'commander';

/** What is said where no path was given. */
export const sayWhatToLookAt = 'Say which files or folders to look at, such as: masa check .';

const sayWhatToCompare = 'Say what to compare with what, such as: masa compare pages/luton.json luton';

/** What is said where an argument is missing, by its name. */
const sayWhatIsMissing: Readonly<Record<string, string>> = {
    area: 'Say for which area, such as: masa new Rutland',
    before: sayWhatToCompare,
    now: sayWhatToCompare,
};

/** Says in one sentence how to mend a command that Commander could not read. */
export function describeUsage({ code, message }: CommanderError): string {
    const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
    const meant = /\(Did you mean (?:one of )?([^?)]*)\?\)/.exec(message)?.[1];
    switch (code) {
        case 'commander.missingArgument':
            return sayWhatIsMissing[quoted] ?? sayWhatToLookAt;
        case 'commander.missingMandatoryOptionValue':
            return 'Say which folder to write the pages to, such as: --out site';
        case 'commander.optionMissingArgument':
            return `Nothing follows ${firstWord(quoted)}; write ${exampleOf(firstWord(quoted))}.`;
        case 'commander.unknownOption':
            return meant === undefined
                ? `There is no option ${quoted}; 'masa --help' tells which there are.`
                : `There is no option ${quoted}; did you mean ${meant}?`;
        case 'commander.unknownCommand':
            return meant === undefined
                ? `There is no command '${quoted}'; write 'masa check' or 'masa build', and then the files or folders.`
                : `There is no command '${quoted}'; did you mean '${meant}'?`;
        default:
            return `${message.replace(/^error: /, '').replace(/\.$/, '')}; 'masa --help' tells how to write it.`;
    }
}

function firstWord(flags: string): string {
    return flags.split(' ', 1)[0] ?? flags;
}

/** An option with a value that would do. */
function exampleOf(option: string): string {
    const values: Readonly<Record<string, string>> = {
        '--as-of': '2026-04-01',
        '--baseline': 'baseline.json',
        '--browser': 'chromium',
        '--format': 'json',
        '--fail-on': 'must',
        '--level': 'must',
        '--out': 'site',
        '--to': 'html',
    };
    return `it with a value after it, such as: ${option} ${values[option] ?? '…'}`;
}
