import { URI } from 'langium';

/** The scheme of the addresses of library documents. They are shipped inside and are read-only. */
export const libraryScheme = 'masa-library';

/** Whether a document belongs to the library. */
export function isLibraryUri(uri: URI): boolean {
    return uri.scheme === libraryScheme;
}

/** The address of a library file, such as `standards/working-together-2023.masa`. */
export function libraryUri(file: string): URI {
    return URI.from({ scheme: libraryScheme, path: `/${file}` });
}
