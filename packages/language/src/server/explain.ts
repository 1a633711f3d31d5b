import { isRequirement } from '../grammar/generated/ast.js';
import { renderCard, renderRuleCard } from '../lsp/cards.js';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import { code as asCode } from '../lsp/markdown.js';
import type { ArrangementModel } from '../model/model.js';
import { catalogue } from '../rules/catalogue.js';
import { referenceCode } from '../rules/reference-findings.js';
import { syntaxCode } from '../rules/syntax-findings.js';
import type { Explanation } from './protocol.js';

/** What a code asks for, why, how to mend it and where it comes from; undefined for a code that nobody has given. */
export function explainCode(code: string, model: ArrangementModel | undefined, services: MasaLspServices): Explanation | undefined {
    const rule = catalogue.find((each) => each.code === code);
    if (rule) {
        const example = `When you wrote this, it would be reported:\n\n${fence(rule.examples.reported)}\n\nThis is what we look for:\n\n${fence(rule.examples.silent)}`;
        return { title: code, markdown: `${renderRuleCard(rule)}\n\n${example}\n` };
    }
    const today = services.rules.Clock.today();
    const answers = model ? services.rules.Assessor.of(model).answers : [];
    const requirement = answers.map((answer) => answer.requirement).find(({ name }) => name === code);
    if (isRequirement(requirement)) return { title: code, markdown: `${renderCard(requirement, { uses: 0, today })}\n` };
    const words = texts[code];
    return words === undefined ? undefined : { title: code, markdown: `${words}\n\n*${asCode(code)}*\n` };
}

/** Findings that no rule makes. */
const texts: Readonly<Record<string, string>> = {
    [syntaxCode]:
        '**The text can be read**\n\nSomething stands where the language does not expect it, so what follows may be misread. Until it is mended, no page can be made. Mend the first one in the file first: others may follow from it.',
    [referenceCode]:
        '**Names lead somewhere**\n\nA name stands for something that is stated once, here or in a file that is imported. This one stands for nothing yet: correct its spelling, state it, or import the file that does.',
};

function fence(text: string): string {
    return `\`\`\`masa\n${text.trim()}\n\`\`\``;
}
