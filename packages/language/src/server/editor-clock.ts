import type { IsoDate } from '../grammar/literals.js';
import { readUserDate } from '../grammar/literals.js';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import type { Clock } from '../rules/diagnose.js';
import { localDay } from '../support/local-day.js';

/** The day of asking: the one that the user or the folder has chosen to look at arrangements as of, or else today, by the system's clock. */
export class EditorClock implements Clock {
    #asOf: IsoDate | undefined;
    #standards: readonly string[] | undefined;

    get asOf(): IsoDate | undefined {
        return this.#asOf;
    }

    get standards(): readonly string[] | undefined {
        return this.#standards;
    }

    today(): IsoDate {
        return this.#asOf ?? localDay(new Date());
    }

    /**
     * Reads the setting `masa.asOf`, and without it the configuration of the folders; and the standards that these add.
     * @returns Whether that has changed anything.
     */
    async read({ lsp, shared }: MasaLspServices): Promise<boolean> {
        const written: unknown = await shared.workspace.ConfigurationProvider.getConfiguration('masa', 'asOf');
        const chosen = typeof written === 'string' ? readUserDate(written.trim()) : undefined;
        const asOf = chosen ?? lsp.FolderConfigs.all.map(({ config }) => config.asOf).find((day) => day !== undefined);
        const standards = lsp.FolderConfigs.all.map(({ config }) => config.standards).find((names) => names !== undefined);
        const isChanged = asOf !== this.#asOf || standards?.join() !== this.#standards?.join();
        this.#asOf = asOf;
        if (isChanged) this.#standards = standards;
        return isChanged;
    }
}
