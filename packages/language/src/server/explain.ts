import { type ExplainedCode, explainCode } from '../explain-code.js';
import { renderCard } from '../lsp/cards.js';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import { code as asCode, escapeMarkdown } from '../lsp/markdown.js';
import type { ArrangementModel } from '../model/model.js';
import type { Explanation } from './protocol.js';

/**
 * What a code asks for, why, how to mend it and where it comes from; undefined for a code that nobody has given.
 * @param model Where the code was found: an arrangement may follow standards of its own.
 */
export function explainFinding(code: string, model: ArrangementModel | undefined, services: MasaLspServices): Explanation | undefined {
    const explained = explainCode(code);
    if (explained) return { title: code, markdown: render(explained) };
    const answers = model ? services.rules.Assessor.of(model).answers : [];
    const requirement = answers.map((answer) => answer.requirement).find(({ name }) => name === code);
    return requirement && { title: code, markdown: `${renderCard(requirement, { uses: 0, today: services.rules.Clock.today() })}\n` };
}

function render({ code, rule, requirements }: ExplainedCode): string {
    const parts = [`# ${asCode(code)}`];
    if (rule) {
        parts.push(
            `**${escapeMarkdown(rule.requirement)}**`,
            escapeMarkdown(rule.why),
            escapeMarkdown(rule.fix),
            `*${escapeMarkdown(rule.source)}*`,
        );
        if (rule.examples)
            parts.push('This is reported:', fence(rule.examples.reported), 'This is what is looked for:', fence(rule.examples.silent));
    }
    for (const { standard, title, level, asks, otherwise, source } of requirements)
        parts.push(
            `## ${escapeMarkdown(title)}`,
            `${escapeMarkdown(standard)}, *${level}*: ${escapeMarkdown(asks)}`,
            escapeMarkdown(otherwise),
            `*${escapeMarkdown(source)}*`,
        );
    return `${parts.filter((part) => part !== '' && part !== '**').join('\n\n')}\n`;
}

function fence(text: string): string {
    return `\`\`\`masa\n${text.trim()}\n\`\`\``;
}
