import { type AstNode, AstUtils } from 'langium';
import type { MasaDocument, Requirement } from '../grammar/generated/ast.js';
import { writeMissingSection } from '../model/starting-text.js';
import { namedNodes } from '../scoping/exports.js';
import { withLineEndsOf } from '../support/line-ends.js';
import type { ArrangementContext } from './arrangement-context.js';
import type { Insertion, SectionQuestion } from './protocol.js';

/**
 * A section for a requirement that nothing answers yet, behind the last section of the arrangement. It says what is asked and has an empty
 * text, which answers nothing before somebody has written it; who begins to type need not know about quotation marks.
 */
export function computeMissingSection({ requirement: name }: SectionQuestion, context: ArrangementContext): Insertion | undefined {
    const { model, services } = context;
    const answer = services.rules.Assessor.of(model).answers.find(({ requirement }) => requirement.name === name);
    if (!answer) return undefined;
    const last: AstNode = model.sections.findLast((section) => !model.isShared(section)) ?? model.node;
    const { textDocument, uri } = AstUtils.getDocument(last);
    const text = textDocument.getText();
    const taken = new Set(
        model.documents.flatMap((document) => [...namedNodes(document.parseResult.value as MasaDocument)].map((each) => each.name)),
    );
    const written = writeMissingSection(answer.requirement as Requirement, taken, '""');
    const at = textDocument.positionAt(text.trimEnd().length);
    const inserted = `\n\n${written}`;
    const lines = inserted.split('\n');
    return {
        uri: uri.toString(),
        at,
        text: withLineEndsOf(text, inserted),
        // Between the quotation marks in the line before the closing brace.
        cursor: { line: at.line + lines.length - 2, character: (lines.at(-2)?.length ?? 1) - 1 },
    };
}
