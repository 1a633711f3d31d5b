import { WorkspaceCache } from 'langium';
import type { MasaServices } from '../language-module.js';
import { isLibraryUri } from '../scoping/library.js';
import { buildWorkspaceModel } from './build-model.js';
import type { WorkspaceModel } from './model.js';

/** Keeps the view of the workspace, and builds it anew after something in it has changed. */
export class WorkspaceModels {
    readonly #services: MasaServices;
    readonly #cache: WorkspaceCache<'model', WorkspaceModel>;

    constructor(services: MasaServices) {
        this.#services = services;
        this.#cache = new WorkspaceCache(services.shared);
    }

    get current(): WorkspaceModel {
        return this.#cache.get('model', () => {
            const documents = this.#services.shared.workspace.LangiumDocuments;
            return buildWorkspaceModel(documents.all.filter((document) => !isLibraryUri(document.uri)), documents);
        });
    }
}
