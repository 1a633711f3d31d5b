import type { KnownBody } from '../grammar/generated/ast.js';

/**
 * The name to give the partner that a body is: `council` where it is the only one of its kind, `council-bedford` beside others.
 * @param all The bodies of that kind that are to be partners, with this one.
 */
export function partnerName({ $type, name }: KnownBody, all: readonly KnownBody[]): string {
    const isOnly = all.length === 1;
    if ($type === 'Authority') return isOnly ? 'council' : `council-${name}`;
    if ($type === 'PoliceForce') return isOnly ? 'police' : `police-${name.replace(/-(?:police|constabulary)$/, '')}`;
    return isOnly ? 'icb' : `icb-${shortName(name, all)}`;
}

/** `bath` for `nhs-bath-and-north-east-somerset-swindon-and-wiltshire`, as long as no other board begins alike. */
function shortName(board: string, all: readonly KnownBody[]): string {
    const short = firstPlace(board);
    const isAlone = all.filter(({ name }) => firstPlace(name) === short).length === 1;
    return isAlone ? short : board.replace(/^nhs-/, '');
}

function firstPlace(board: string): string {
    const words = board.replace(/^nhs-/, '').split('-');
    const [one = '', two = ''] = words;
    return words.length <= 2 || /^(?:north|south|east|west|greater|thames|central|mid)$/.test(one) ? `${one}${two && `-${two}`}` : one;
}
