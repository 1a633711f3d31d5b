import {
    closest,
    type ExplainedCode,
    type ExplainedList,
    type ExplainedStandard,
    explainCode,
    explainLibrary,
    listCodes,
    listLibraryNames,
} from '@masa/language';
import { type ExitCode, exitCode } from '../exit-code.js';
import { createPaint, type Paint } from '../paint.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

/** Says what a code asks, why, and how to meet it; what a standard or a list of the library holds; without a name, which codes there are. */
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
    yield 'For all that an edition asks: masa explain working-together-2026';
}

function explainOne(code: string, paint: Paint): Iterable<string> {
    const explained = explainCode(code);
    if (explained) return describe(explained, paint);
    const library = explainLibrary(code);
    if (library) return library.type === 'standard' ? describeStandard(library, paint) : describeList(library, paint);
    const codes = listCodes().flatMap((area) => area.codes.map((known) => known.code));
    const near = closest(code, [...codes, ...listLibraryNames()]);
    const advice = near === undefined ? "'masa explain' tells which there are." : `Did you mean '${near}'?`;
    throw new UsageError(`There is no code '${code}'. ${advice}`);
}

function* describe({ code, rule, requirements, examples }: ExplainedCode, paint: Paint): Generator<string> {
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
    for (const { places, title, level, asks, otherwise, metBy } of requirements) {
        yield* ['', paint.strong(title), '', `  ${asks}`, ''];
        yield `  Level       ${level}`;
        for (const { standard, source } of places) yield `  Source      ${standard}, ${source}`;
        if (metBy.length > 0) yield `  Met by      ${metBy.join(', or ')}`;
        if (otherwise !== '') yield `  What to do  ${otherwise}`;
    }
    if (examples) {
        yield* ['', 'This is reported:', '', ...indented(examples.reported)];
        yield* ['', 'This is not:', '', ...indented(examples.silent)];
    }
}

function* describeStandard({ name, title, facts, note, chapters, lists }: ExplainedStandard, paint: Paint): Generator<string> {
    yield* [paint.strong(name), '', title, ''];
    for (const { label, words } of facts) yield `  ${label.padEnd(12)}${words}`;
    if (note !== '') yield* ['', `  ${note}`];
    for (const chapter of chapters) {
        yield* ['', ...(chapter.title === '' ? [] : [paint.strong(chapter.title)])];
        for (const { code, level, title: words } of chapter.requirements) yield `  ${level.padEnd(7)}${code}: ${words}`;
    }
    if (lists.length > 0)
        yield* ['', paint.strong('Lists, each explained likewise'), ...lists.map((list) => `  ${list.name}: ${list.title}`)];
    const [first] = chapters.flatMap(({ requirements }) => requirements);
    if (first) yield* ['', `For more about one of them: masa explain ${first.code}`];
}

function* describeList({ name, title, items }: ExplainedList, paint: Paint): Generator<string> {
    yield* [paint.strong(name), '', title, ''];
    for (const item of items) yield item.name === '' ? `  ${item.words}` : `  ${item.name}: ${item.words}`;
}

function indented(text: string): readonly string[] {
    return text
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`.trimEnd());
}
