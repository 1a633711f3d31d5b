import { type Finding, groupBy } from '@masa/language';

export type FindingWords = NonNullable<Finding['rule']>;

/** What stands once for each code: where standards ask under one code in their own words, such as two editions, the words of all of them. */
export function wordsByCode(findings: readonly Pick<Finding, 'code' | 'rule'>[]): ReadonlyMap<string, FindingWords> {
    const told = findings.flatMap(({ code, rule }) => (rule ? [{ code, rule }] : []));
    return new Map([...groupBy(told, ({ code }) => code)].map(([code, alike]) => [code, joinAll(alike.map(({ rule }) => rule))]));
}

/** Whether a finding is asked for in the words that stand for its code. */
export function isInWordsOfCode({ code, rule }: Finding, words: ReadonlyMap<string, FindingWords>): boolean {
    const shared = words.get(code);
    return rule === undefined || (shared !== undefined && keys.every((key) => rule[key] === shared[key]));
}

const keys = ['requirement', 'why', 'fix', 'source'] as const;

function joinAll(all: readonly FindingWords[]): FindingWords {
    const join = (key: keyof FindingWords, between: string): string => [...new Set(all.map((words) => words[key]))].join(between);
    return { requirement: join('requirement', ' '), why: join('why', ' '), fix: join('fix', ' '), source: join('source', '; ') };
}
