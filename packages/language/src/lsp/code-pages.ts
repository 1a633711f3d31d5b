import { URI } from 'langium';
import { type ExplainedCode, explainCode } from '../explain-code.js';
import { Requirement } from '../grammar/generated/ast.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { joinWords } from '../support/text.js';
import { renderCard } from './cards.js';
import type { MasaLspServices } from './lsp-module.js';
import { code as asCode, escapeAroundCode, escapeMarkdown } from './markdown.js';

/** The scheme of the addresses of pages about codes. The server writes them, so that they need no network. */
export const codePageScheme = 'masa-explanation';

/** What a code asks for, why, how to mend it and where it comes from, as a page for each. */
export class CodePages {
    readonly #services: MasaLspServices;
    /** Whether the editor asks us for texts that lie in no folder. */
    #areShown = false;

    constructor(services: MasaLspServices) {
        this.#services = services;
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            this.#areShown = capabilities.workspace?.textDocumentContent !== undefined;
        });
    }

    /**
     * Where the page about a code is; undefined where the editor can show none.
     * @param elsewhere The address of pages that somebody publishes, with `{code}` in it, for editors that cannot show ours.
     */
    addressOf(code: string, elsewhere: string | undefined): string | undefined {
        if (!this.#areShown) return elsewhere?.replaceAll('{code}', encodeURIComponent(code));
        return URI.from({ scheme: codePageScheme, path: `/${code}.md` }).toString();
    }

    /** The page that has an address, as Markdown. */
    textOf(address: URI): string {
        const code = address.path.replace(/^\/|\.md$/g, '');
        const explained = explainCode(code, this.#services);
        return explained ? render(explained) : (this.#describeOwn(code) ?? `# ${asCode(code)}\n\nNothing more is known about this.\n`);
    }

    /** A requirement of a standard that somebody wrote for themselves. */
    #describeOwn(code: string): string | undefined {
        const { IndexManager } = this.#services.shared.workspace;
        const requirements = IndexManager.allElements(Requirement.$type).filter(
            ({ name, documentUri }) => name.split('.').at(-1) === code && !isLibraryUri(documentUri),
        );
        const cards = requirements.flatMap(({ node }) =>
            node ? [renderCard(node, { uses: 0, today: this.#services.rules.Clock.today() })] : [],
        );
        return cards.isEmpty() ? undefined : `${cards.distinct().toArray().join('\n\n')}\n`;
    }
}

function render({ code, rule, requirements, examples }: ExplainedCode): string {
    const shown = examples ? ['This is reported:', fence(examples.reported), 'This is what is looked for:', fence(examples.silent)] : [];
    const parts = [`# ${escapeMarkdown((rule?.requirement ?? requirements[0]?.title ?? code).replace(/\.$/, ''))}`, asCode(code)];
    if (rule)
        parts.push(
            escapeAroundCode(rule.why),
            `**What to do.** ${escapeAroundCode(rule.fix)}`,
            `*${escapeMarkdown(rule.source)}*`,
            ...shown,
        );
    for (const { places, level, asks, otherwise } of requirements) {
        parts.push(`## ${escapeMarkdown(joinWords(places.map(({ standard }) => standard)))}`, `*${level}*: ${escapeAroundCode(asks)}`);
        if (otherwise !== '') parts.push(`**What to do.** ${escapeAroundCode(inASection(otherwise))}`);
        const told = places.map(({ standard, source }) => (places.length > 1 ? `${standard}, ${source}` : source));
        parts.push(told.map((place) => `*${escapeMarkdown(place)}*`).join('  \n'));
    }
    if (!rule) parts.push(...shown);
    return `${parts.join('\n\n')}\n`;
}

/** The page is read beside a section that answers it too, where there is nothing to add. */
function inASection(advice: string): string {
    return advice.replace(
        /^(?:Add|Consider) a section that answers ([\w.-]*\w)(?:, with all three)?\.$/,
        'Say how in a section that answers $1.',
    );
}

function fence(text: string): string {
    return `\`\`\`masa\n${text.trim()}\n\`\`\``;
}
