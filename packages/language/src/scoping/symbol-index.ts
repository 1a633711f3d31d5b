import { DefaultIndexManager } from 'langium';

/**
 * Knows what documents offer to others. Who refers to what is not noted beside it: only what imports a name can refer to it, so whoever asks
 * looks there.
 */
export class SymbolIndex extends DefaultIndexManager {
    override async updateReferences(): Promise<void> {}
}
