import { type DocumentFindings, type Finding, linkCode, linkWords } from '@masa/language';

/** Asks an address on the web once. */
export type AskAddress = (
    address: string,
) => Promise<{ readonly ok: true; readonly status: number } | { readonly ok: false; readonly problem: string }>;

/** More addresses than these are not tried in one run, nor more at once; a site is asked one thing after the other. */
const most = 200;
const atOnce = 4;

/** Answers that say that there is no such page. Others, such as a refusal to programs, say nothing about what a reader would see. */
const gone = new Set([404, 410]);

/** Tries the secure links of texts, each address once in a run. */
export class LinkTrier {
    readonly #ask: AskAddress;
    readonly #asked = new Map<string, Promise<string | undefined>>();
    readonly #sites = new Map<string, Promise<unknown>>();
    readonly #slots: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
    #answers = 0;
    #untried = 0;

    constructor(ask: AskAddress) {
        this.#ask = ask;
    }

    /** The documents with a finding at each link that did not lead to a page. The texts of the library are not tried. */
    async try(documents: readonly DocumentFindings[]): Promise<readonly DocumentFindings[]> {
        const found = await Promise.all(
            documents.map((document) => {
                const links = document.uri.startsWith('file:') ? linksOf(document.text) : [];
                return Promise.all(links.map((link) => this.#findingFor(link, document)));
            }),
        );
        if (this.#isOffline) return documents;
        return documents.map((document, index) => {
            const findings = found[index]?.filter((finding) => finding !== undefined) ?? [];
            return findings.length === 0 ? document : { ...document, findings: [...document.findings, ...findings].sort(byPlace) };
        });
    }

    /** Sentences on what could not be tried, each on a line. */
    describeLimits(): string {
        if (this.#isOffline) return 'No address answered, so nothing is said about the links; is this computer connected to the web?\n';
        return this.#untried === 0 ? '' : `The first ${most} addresses were tried; the others were not.\n`;
    }

    /** Nothing answered at all: then it is the way to the web that is missing. */
    get #isOffline(): boolean {
        return this.#asked.size > 0 && this.#answers === 0;
    }

    async #findingFor({ address, offset }: Link, { uri, text }: DocumentFindings): Promise<Finding | undefined> {
        const problem = await this.#problemOf(address);
        if (problem === undefined) return undefined;
        return {
            code: linkCode,
            level: linkWords.level,
            concernsText: false,
            message: `'${address}' ${problem}.`,
            rule: linkWords,
            location: { uri, range: { start: positionAt(text, offset), end: positionAt(text, offset + address.length) } },
            related: [],
            fixes: [],
        };
    }

    /** What is wrong with an address, as the end of a sentence; undefined where nothing is, or where it was not tried. */
    #problemOf(address: string): Promise<string | undefined> {
        const page = address.replace(/#.*$/, '');
        const known = this.#asked.get(page);
        if (known) return known;
        if (this.#asked.size >= most) {
            this.#untried += 1;
            return Promise.resolve(undefined);
        }
        const answer = this.#inTurn(page);
        this.#asked.set(page, answer);
        return answer;
    }

    /** Waits until the site has answered what it was asked before, and until there is a slot. */
    #inTurn(page: string): Promise<string | undefined> {
        const site = new URL(page).host;
        const slot = this.#asked.size % atOnce;
        const answer = Promise.all([this.#sites.get(site), this.#slots[slot]]).then(() => this.#judge(page));
        this.#sites.set(site, answer);
        this.#slots[slot] = answer;
        return answer;
    }

    async #judge(page: string): Promise<string | undefined> {
        const answer = await this.#ask(page);
        if (!answer.ok) return `does not answer (${answer.problem})`;
        this.#answers += 1;
        return gone.has(answer.status) ? `leads to no page; the site answers ${answer.status}` : undefined;
    }
}

interface Link {
    readonly address: string;
    readonly offset: number;
}

/** The secure links of a text that are not in a comment. What ends a sentence or closes a bracket is no part of them. */
function linksOf(text: string): readonly Link[] {
    return [...text.matchAll(/https:\/\/[^\s"<>\\{}|^`]+/g)].flatMap((match): Link[] => {
        const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
        const address = match[0].replace(/[.,;:!?'*_]+$/, '').replace(/^([^(]*)\).*$/, '$1');
        return /^\s*\/\//.test(line) || !URL.canParse(address) ? [] : [{ address, offset: match.index }];
    });
}

function positionAt(text: string, offset: number): { line: number; character: number } {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}

function byPlace({ location: { range: one } }: Finding, { location: { range: other } }: Finding): number {
    return one.start.line - other.start.line || one.start.character - other.start.character;
}
