import { closest, type ExplainedCode, explainCode, listCodes } from '@masa/language';
import { type ExitCode, exitCode } from '../exit-code.js';
import { createPaint, type Paint } from '../paint.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

/** Says what a code asks, why, and how to meet it; without a code, which codes there are. */
export function explain(code: string | undefined, world: Pick<World, 'out'>): ExitCode {
    const paint = createPaint(world.out.colours);
    const lines = code === undefined ? listAll(paint) : explainOne(code.toLowerCase(), paint);
    world.out.write(`${[...lines].join('\n')}\n`);
    return exitCode.clean;
}

function* listAll(paint: Paint): Generator<string> {
    for (const { title, codes } of listCodes()) {
        yield paint.strong(title);
        for (const { code, words } of codes) yield words === '' ? `  ${code}` : `  ${code}: ${words}`;
        yield '';
    }
    yield 'For more about one of them: masa explain group-has-chair';
}

function explainOne(code: string, paint: Paint): Iterable<string> {
    const explained = explainCode(code);
    if (explained) return describe(explained, paint);
    const near = closest(
        code,
        listCodes().flatMap(({ codes }) => codes.map((known) => known.code)),
    );
    const advice = near === undefined ? "'masa explain' tells which there are." : `Did you mean '${near}'?`;
    throw new UsageError(`There is no code '${code}'. ${advice}`);
}

function* describe({ code, rule, requirements }: ExplainedCode, paint: Paint): Generator<string> {
    yield paint.strong(code);
    if (rule) {
        yield* ['', rule.requirement];
        yield* [
            '',
            `  Level       ${rule.level}`,
            `  Source      ${rule.source}`,
            `  Why         ${rule.why}`,
            `  What to do  ${rule.fix}`,
        ];
    }
    for (const { standard, title, level, asks, otherwise, source } of requirements) {
        yield* ['', `${paint.strong(standard)}: ${title}`, '', `  ${asks}`, ''];
        yield* [`  Level       ${level}`, `  Source      ${source}`];
        if (otherwise !== '') yield `  What to do  ${otherwise}`;
    }
    if (rule?.examples) {
        yield* ['', 'This is reported:', '', ...indented(rule.examples.reported)];
        yield* ['', 'This is not:', '', ...indented(rule.examples.silent)];
    }
}

function indented(text: string): readonly string[] {
    return text
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`.trimEnd());
}
