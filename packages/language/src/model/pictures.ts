import { AstUtils, type LangiumDocument, type URI, UriUtils } from 'langium';
import { isArrangement, type LogoFact, type MasaDocument } from '../grammar/generated/ast.js';
import type { PictureReading } from '../support/picture.js';
import { factsOf } from './facts.js';

/** Where the picture of a logo lies: its path leads from the file in which it is stated. Undefined while half-typed. */
export function pictureUri(fact: LogoFact): URI | undefined {
    return fact.path ? UriUtils.resolvePath(UriUtils.dirname(AstUtils.getDocument(fact).uri), fact.path) : undefined;
}

/** The logos that a document states. */
export function logosOf(document: LangiumDocument): readonly LogoFact[] {
    return (document.parseResult.value as MasaDocument).elements
        .filter(isArrangement)
        .flatMap((arrangement) => factsOf(arrangement, 'LogoFact'));
}

/** The pictures that texts show, as their host has read them. */
export class Pictures {
    #readings: ReadonlyMap<string, PictureReading> = new Map();

    /** Notes what was read, by address, beside what is known or in its place. */
    note(readings: Iterable<readonly [address: string, reading: PictureReading]>): void {
        this.#readings = new Map([...this.#readings, ...readings]);
    }

    forget(): void {
        this.#readings = new Map();
    }

    /** The picture of a logo, or why there is none, as the rest of a sentence that opens with its path. */
    of(fact: LogoFact): PictureReading {
        const uri = pictureUri(fact);
        return (uri && this.#readings.get(uri.toString())) ?? { ok: false, problem: 'was not found' };
    }
}
