import * as ast from '../grammar/generated/ast.js';

/** A body under one of the titles that it goes by. */
export interface TitledBody {
    readonly title: string;
    readonly body: ast.KnownBody;
}

/** Bodies that somebody states, by their normal titles; of two that go by the same one, the first. */
export function bodiesByTitle(bodies: Iterable<ast.KnownBody>): ReadonlyMap<string, TitledBody> {
    const byTitle = new Map<string, TitledBody>();
    for (const body of bodies) {
        for (const title of titlesOf(body)) {
            const normal = normalTitle(title);
            if (!byTitle.has(normal)) byTitle.set(normal, { title, body });
        }
    }
    return byTitle;
}

/** What a body that somebody states goes by: its title, its other names, and its council, as the library does. */
function titlesOf(body: ast.KnownBody): readonly string[] {
    const names = (body.facts as readonly ast.AnyNode[]).flatMap((fact) =>
        ast.isAlsoKnownAsFact(fact) ? fact.aliases : ast.isCouncilFact(fact) ? (fact.council ?? []) : [],
    );
    return body.title === undefined ? names : [body.title, ...names];
}

/** Titles are the same whether they are printed with `&` or `and`, and however they are spaced. */
export function normalTitle(title: string): string {
    return title.replace(/\s+/g, ' ').replace(/ ?& ?/g, ' and ').trim();
}
