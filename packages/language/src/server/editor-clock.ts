import type { URI } from 'langium';
import type { IsoDate } from '../grammar/literals.js';
import { readUserDate } from '../grammar/literals.js';
import type { FolderConfigs } from '../lsp/folder-configs.js';
import type { Clock } from '../scoping/clock.js';
import { localDay } from '../support/local-day.js';

/** The day of asking: the one that the user or the folder has chosen to look at arrangements as of, or else today, by the system's clock. */
export class EditorClock implements Clock {
    readonly #configs: () => FolderConfigs;
    #chosen: IsoDate | undefined;

    /** @param configs What the folders say; asked for when the first document is looked at. */
    constructor(configs: () => FolderConfigs) {
        this.#configs = configs;
    }

    /** Where no document is meant, the first folder that has a day counts. */
    get asOf(): IsoDate | undefined {
        return this.#chosen ?? this.#configs().all.find(({ config }) => config.asOf !== undefined)?.config.asOf;
    }

    today(): IsoDate {
        return this.asOf ?? localDay(new Date());
    }

    for(uri: URI): Clock {
        const config = this.#configs().configOf(uri);
        const asOf = this.#chosen ?? config.asOf;
        return { today: () => asOf ?? localDay(new Date()), asOf, standards: config.standards };
    }

    /**
     * Takes over what the user wrote as the setting `masa.asOf`, which comes before what the folders say.
     * @returns Whether that is another day than before.
     */
    choose(written: unknown): boolean {
        const before = this.#chosen;
        this.#chosen = typeof written === 'string' ? readUserDate(written.trim()) : undefined;
        return this.#chosen !== before;
    }
}
