import { type Config, findConfig } from './config.js';
import { type Dates, readDates } from './dates.js';
import { sayWhatToLookAt } from './describe-usage.js';
import type { WantedTexts } from './load-texts.js';
import { printable } from './paint.js';
import { showPath } from './shown-path.js';
import { UsageError } from './usage-error.js';
import type { World } from './world.js';

/** Which texts a run looks at, and as of when: what the command says, or else what the configuration says. */
export interface Settings {
    readonly wanted: WantedTexts;
    readonly dates: Dates;
    /** What else the configuration says. */
    readonly config: Partial<Config>;
}

/**
 * @param given The paths of the command; none where the configuration is to say.
 * @param asOf The date of the command, as the user wrote it.
 * @throws UsageError when nobody says what to look at, or when something cannot be understood.
 */
export async function readSettings(given: readonly string[], asOf: string | undefined, world: World): Promise<Settings> {
    const config: Partial<Config> = (await findConfig(given, world.disk)) ?? {};
    const { standards } = config;
    await warnOfIgnored(config, world);
    const paths = given.length > 0 ? given : (config.paths ?? []);
    if (paths.length === 0) throw new UsageError(sayWhatToLookAt);
    return {
        wanted: { paths, ignore: config.ignore },
        dates: { ...readDates(asOf ?? config.asOf, world.today), ...(standards && { standards }) },
        config,
    };
}

/** A name that ignores nothing was most likely mistyped. */
async function warnOfIgnored({ file = '', ignore = [] }: Partial<Config>, { disk, err }: World): Promise<void> {
    for (const entry of ignore) {
        if ((await disk.findKind(entry)) !== 'nothing') continue;
        err.write(`${printable(file)}: 'ignore' names '${printable(showPath(entry, disk.currentFolder))}', which does not exist.\n`);
    }
}
