import type { MasaServices } from '../language-module.js';
import { addedStandards } from '../scoping/followed-standards.js';
import type { ImportUsers } from '../scoping/imports.js';
import { WorkspaceModelBuilder } from './build-model.js';
import type { WorkspaceModel } from './model.js';

/** Keeps the view of the workspace, and builds it anew after something in it has changed. */
export class WorkspaceModels {
    readonly #services: MasaServices;
    readonly #builder = new WorkspaceModelBuilder();
    #built: { readonly from: ImportUsers; readonly model: WorkspaceModel } | undefined;

    constructor(services: MasaServices) {
        this.#services = services;
    }

    get current(): WorkspaceModel {
        const from = this.#services.references.Imports.current;
        if (this.#built?.from !== from)
            this.#built = { from, model: this.#builder.build(from, (home) => addedStandards(home, this.#services)) };
        return this.#built.model;
    }
}
