import type { LangiumSharedServices } from 'langium/lsp';
import type { IsoDate } from '../grammar/literals.js';
import { readUserDate } from '../grammar/literals.js';
import type { Clock } from '../rules/diagnose.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { localDay } from '../support/local-day.js';

/** Today, by the system's clock, unless the user has set `masa.asOf`. */
export class EditorClock implements Clock {
    asOf: IsoDate | undefined;

    today(): IsoDate {
        return localDay(new Date());
    }

    /** Reads the setting, and has everything checked anew when it changes. */
    follow(services: LangiumSharedServices): void {
        const { ConfigurationProvider, DocumentBuilder, LangiumDocuments, WorkspaceLock } = services.workspace;
        const read = async (): Promise<boolean> => {
            const written: unknown = await ConfigurationProvider.getConfiguration('masa', 'asOf');
            const asOf = typeof written === 'string' ? readUserDate(written.trim()) : undefined;
            const isChanged = asOf !== this.asOf;
            this.asOf = asOf;
            return isChanged;
        };
        const refresh = async (): Promise<void> => {
            if (!(await read())) return;
            const own = LangiumDocuments.all.filter(({ uri }) => !isLibraryUri(uri)).toArray();
            await WorkspaceLock.write((token) => DocumentBuilder.build(own, { validation: true }, token));
        };
        const quietly = (): void => {
            // Without the setting the clock is the system's.
            refresh().catch((error: unknown) => services.lsp.Connection?.console.error(`The setting masa.asOf was not read: ${error}`));
        };
        services.lsp.LanguageServer.onInitialized(quietly);
        ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
            if (section === 'masa') quietly();
        });
    }
}
