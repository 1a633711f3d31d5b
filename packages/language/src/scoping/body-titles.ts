import * as ast from '../grammar/generated/ast.js';

/** What a body that somebody states goes by: its title, its other names, and its council, as the library does. */
export function titlesOfBody(body: ast.KnownBody): readonly string[] {
    const names = (body.facts as readonly ast.AnyNode[]).flatMap((fact) =>
        ast.isAlsoKnownAsFact(fact) ? fact.aliases : ast.isCouncilFact(fact) ? (fact.council ?? []) : [],
    );
    return body.title === undefined ? names : [body.title, ...names];
}

/** Titles are the same whether they are printed with `&` or `and`, and however they are spaced. */
export function normalTitle(title: string): string {
    return title.replace(/\s+/g, ' ').replace(/ ?& ?/g, ' and ').trim();
}
