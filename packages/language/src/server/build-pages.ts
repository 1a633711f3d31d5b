import { type URI, UriUtils, type WorkspaceFolder } from 'langium';
import { FileNames } from '../file-names.js';
import { countUnwritten } from '../model/is-unwritten.js';
import type { ArrangementContext } from './arrangement-context.js';
import { lowerCurrent } from './lower-current.js';
import type { Build } from './protocol.js';

/** The page and the data of an arrangement, or where its texts are broken: what `masa build` does, without a disk. */
export async function buildPages(context: ArrangementContext): Promise<Build> {
    const { model, services } = context;
    const broken = model.documents
        .flatMap((document) => services.rules.Diagnoser.diagnose(document))
        .filter(({ concernsText }) => concernsText)
        .map(({ location }) => location);
    if (broken.length > 0) return { files: [], broken, unwritten: 0 };
    const refusal = refuseName(context);
    if (refusal !== undefined) return { files: [], broken: [], refusal, unwritten: 0 };
    const [output, { renderSite }, { renderJson }] = await Promise.all([
        lowerCurrent(context),
        import('../render/html/site.js'),
        import('../render/json/output-json.js'),
    ]);
    return { files: [...renderSite(output), renderJson(output)], broken: [], unwritten: countUnwritten(model.sections) };
}

/** Told of the others in its folder too, since all of them are built into one place. */
function refuseName({ model, services }: ArrangementContext): string | undefined {
    const folders = services.shared.workspace.WorkspaceManager.workspaceFolders ?? [];
    const folderOf = (home: URI): WorkspaceFolder | undefined => folders.find(({ uri }) => UriUtils.contains(uri, home));
    const names = new FileNames();
    const [own] = model.documents;
    for (const { name, node, documents } of services.model.Workspace.current.arrangements) {
        const [home] = documents;
        if (!own || !home || node === model.node || !services.lsp.FolderConfigs.looksAt(home.uri)) continue;
        if (folderOf(home.uri) === folderOf(own.uri)) names.take(name);
    }
    return names.take(model.name);
}
