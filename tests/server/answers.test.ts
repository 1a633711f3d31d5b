import { expect, test } from 'vitest';
import type { MasaLspServices } from '../../packages/language/src/lsp/lsp-module.js';
import type { ArrangementContext } from '../../packages/language/src/server/arrangement-context.js';
import { computeMissing } from '../../packages/language/src/server/missing-answer.js';
import type { Statement, StatementAnswer, StructureMember } from '../../packages/language/src/server/protocol.js';
import { computeStatement } from '../../packages/language/src/server/statement.js';
import { computeStructure } from '../../packages/language/src/server/structure.js';
import { applyEdits } from '../harness/lsp-services.js';
import { Reader, today } from '../harness/services.js';

const reader = new Reader();

async function contextOf(text: string): Promise<ArrangementContext> {
    const { arrangements, services } = await reader.openText(text);
    const [model] = arrangements;
    if (!model) throw new Error('There is no arrangement.');
    return { model, services: services as MasaLspServices, today, asOf: undefined };
}

/** @param addressOf Where the page about a code is. */
function stateOf(context: ArrangementContext, addressOf: (code: string) => string | undefined): Statement {
    const lsp = { CodePages: { addressOf }, FolderConfigs: { configOf: () => ({}) } };
    return computeStatement({ ...context, services: { ...context.services, lsp } as never });
}

function countMembers(members: readonly StructureMember[]): number {
    return members.reduce((sum, member) => sum + 1 + countMembers(member.members), 0);
}

test('who reports to several stands under each, and the whole stays small where there are many', async () => {
    const levels = (count: number): string =>
        Array.from({ length: count }, (_, level) =>
            ['a', 'b'].map((side) => {
                const superiors = level === 0 ? '"Ministers"' : `group-${level - 1}-a, group-${level - 1}-b`;
                return `group group-${level}-${side} "G" {\n    reports to ${superiors}\n}\n`;
            }),
        )
            .flat()
            .join('');
    const few = computeStructure(await contextOf(`arrangement a "A"\n${levels(3)}`));
    expect(countMembers(few.roots)).toBe(1 + 2 + 4 + 8);
    const many = computeStructure(await contextOf(`arrangement a "A"\n${levels(40)}`));
    expect(countMembers(many.roots)).toBeLessThan(2000);
});

test('who reports far up is told all the same, from where the tree would become too deep', async () => {
    const chain = Array.from({ length: 6000 }, (_, index) => `group g${index} "G" {\n    reports to g${index + 1}\n}\n`).join('');
    const { roots } = computeStructure(await contextOf(`arrangement a "A"\n${chain}`));
    expect(countMembers(roots)).toBe(6001);
    expect(() => JSON.stringify(roots)).not.toThrow();
});

test('a name that stands for nothing is said to be not stated, and leads to where it is named', async () => {
    const { roots } = computeStructure(await contextOf('arrangement a "A"\ngroup b "B" {\n    reports to cabinet, "Ministers"\n}\n'));
    expect(roots.map(({ title, detail, kind, place }) => [title, detail, kind, place?.range.start])).toEqual([
        ['cabinet', 'not stated', 'unknown', { line: 2, character: 15 }],
        ['Ministers', '', 'body', undefined],
    ]);
});

test('chapters of standards in one file are told apart, though nothing heads them', async () => {
    const standard = (name: string): string => `standard ${name} "${name}" {\n    requirement kind "Be kind" { must "Be kind." }\n}\n`;
    const context = await contextOf(`arrangement a "A" {\n    follows ours, theirs\n}\n${standard('ours')}${standard('theirs')}`);
    const { standards } = stateOf(context, () => undefined);
    expect(standards.flatMap(({ chapters }) => chapters.map(({ id, title }) => [id, title]))).toEqual([
        ['ours/0', ''],
        ['theirs/0', ''],
    ]);
});

test('a section that is missing gets a name that no section has, however deep', async () => {
    const context = await contextOf(
        'arrangement a "A" {\n    follows working-together-2023\n}\nsection outer "Outer" {\n    section voice-included "Voice" {\n        "We listen."\n    }\n}\n',
    );
    const insertion = computeMissing({ uri: '', requirement: 'voice-included' }, context);
    expect(insertion?.snippet).toContain('section voice-included-section ');
});

const follows = (facts: string, rest = ''): string => `arrangement a "A" {\n    follows  working-together-2023\n${facts}}\n${rest}`;

/** What is written for a requirement in a text, with `‸` where the cursor is left. */
async function begin(text: string, requirement: string): Promise<string | undefined> {
    const context = await contextOf(text);
    const insertion = computeMissing({ uri: '', requirement }, context);
    const [document] = context.model.documents;
    if (!insertion || !document) return undefined;
    const snippet = insertion.snippet === '' ? '‸' : insertion.snippet;
    const newText = snippet.replace(/\$0|\$\{?1(?=\D)/, '‸').replace(/\\(.)/g, '$1');
    return applyEdits(document, [{ range: insertion.range, newText }]);
}

test.each([
    ['a fact of the arrangement', follows(''), 'arrangement-published', follows('    published  ‸\n')],
    ['one that is begun', follows('    published\n'), 'arrangement-published', follows('    published ‸\n')],
    [
        'a text',
        follows('', 'scrutineer s "S" {\n    looks at "All"\n}\n'),
        'scrutiny-method',
        follows('', 'scrutineer s "S" {\n    looks at "All"\n    methods  "‸"\n}\n'),
    ],
    [
        'what a report contains',
        follows('', 'report r "R" {\n    contains done "What we did"\n}\n'),
        'report-must-content',
        follows('', 'report r "R" {\n    contains done "What we did", effectiveness "‸:[insert the text]}"\n}\n'),
    ],
    [
        'all that a report has to contain',
        follows('', 'report r "R" {\n    covers the previous financial year\n}\n'),
        'report-must-content',
        follows(
            '',
            `report r "R" {\n    covers the previous financial year\n    contains  done "‸:[insert the text]}",\n              effectiveness "\${2:[insert the text]}"\n}\n`,
        ),
    ],
    [
        'a line that goes on',
        follows('', 'report r "R" {\n    publish by 30 September each year\n}\n'),
        'report-widely-available',
        follows('', 'report r "R" {\n    publish by 30 September each year on ‸\n}\n'),
    ],
    ['a holder', follows('', 'scrutineer s "S"\n'), 'scrutiny-by-whom', follows('', 'scrutineer s "S" held by "‸"\n')],
])('what is missing is begun where it belongs: %s', async (_, text, requirement, expected) => {
    expect(await begin(text, requirement)).toBe(expected);
});

test('an element that is missing is begun as completion writes it, with what is asked of it', async () => {
    expect(await begin(follows(''), 'threshold-document-published')).toBe(
        `${follows('').trimEnd()}\n\ndocument ‸:name} "\${2:Title}" {\n    kind  threshold\n    link  "$3"\n}\n`,
    );
    expect(await begin(follows(''), 'funding-table')).toBeUndefined();
});

test('only a report is begun with what it contains, in one list with stops of their own', async () => {
    const begun = await begin(follows(''), 'dispute-last-resort');
    expect(begun).toContain('    kind  dispute\n');
    expect(begun).not.toContain('contains');
    const asks = `standard house "House" {
    requirement told "Told" { should "Tell it." met by a report naming done naming cost }
}
`;
    const text = `arrangement a "A" {\n    follows house\n}\n${asks}`;
    const report = (await begin(text, 'told'))?.slice(text.length);
    expect(report?.match(/contains/g)).toHaveLength(1);
    const stops = [...(report ?? '').matchAll(/\$\{(\d+)/g)].map(([, stop]) => stop);
    expect(stops).toEqual([...new Set(stops)]);
});

test('funding is begun with a line for each partner, below the hint on it', async () => {
    const partners = 'partner council "C"\n\npartner police "P"\n\n';
    const hint = '// What does each partner pay? Write:\n// funding 2026/27 { from council £1\n// }\n';
    const lines = `    from council  £\${2:0}\n    from police   £\${3:0}\n`;
    const text = follows('', `${partners}${hint}\nsection s "S" {\n}\n`);
    expect(await begin(text, 'funding-stated')).toBe(text.replace(hint, `${hint}funding ‸:2026/27} {\n${lines}}\n`));
    expect(await begin(text, 'funding-scope-stated')).toBe(
        text.replace(hint, `${hint}funding ‸:2026/27} {\n${lines}    pays for  "$4"\n}\n`),
    );
    const unhinted = follows('', `${partners.trim()}\n`);
    expect(await begin(unhinted, 'funding-stated')).toBe(`${unhinted}\nfunding ‸:2026/27} {\n${lines}}\n`);
});

test('what a rule looked for is begun as its fix does, as long as something in it is still to be written', async () => {
    const text = follows('', 'partner council "C" {\n    kind local authority\n}\n\nreport yearly "Y"\n');
    expect(await begin(text, 'cdr-report')).toBe(
        `${text}\nchild death review child-deaths "Child death review" {\n    partners     council\n    reported in  child-deaths-report\n}\n\n` +
            'report child-deaths-report "Report of the child death review partners" {\n    publish  on "‸:[insert where it is published]}"\n}\n',
    );
    // Who chairs is for the author to say.
    expect(await begin(text, 'chair-named')).toBeUndefined();
});

test('a section that says it answers is gone into, and no other is written', async () => {
    const section = (words: string): string => follows('', `section need "Need" answers respond-to-need {\n    // A hint.\n${words}}\n`);
    expect(await begin(section('    ""\n'), 'respond-to-need')).toBe(section('    "‸"\n'));
    expect(await begin(section('    """\n    """\n'), 'respond-to-need')).toBe(section('    """\n    ‸"""\n'));
    expect(await begin(section('    "Lorem"\n'), 'respond-to-need')).toBe(section('    "Lorem‸"\n'));
});

test('a section that is missing says in its hint to write there', async () => {
    const written = await begin(follows(''), 'respond-to-need');
    expect(written?.replace(/\s*\/\/\s*/g, ' ')).toContain('and respond to it. Write here how you do that.');
    expect(written).toContain('\n    "‸"\n}');
    expect(written).not.toContain('Add a section');
});

test('a line of the statement says what is asked, by whom and where, and how it stands', async () => {
    const context = await contextOf(follows('', 'scrutineer s "S"\n'));
    const { standards } = stateOf(context, () => undefined);
    const cards = new Map(
        standards.flatMap(({ chapters }) => chapters).flatMap(({ answers }) => answers.map(({ requirement, card }) => [requirement, card])),
    );
    expect(cards.get('scrutiny-arranged')).toBe(
        '**Independent scrutiny**\n\nHave an independent person scrutinise how well the arrangements work.\n\n' +
            "The law asks for it: Children Act 2004, section 16G(3); Working Together 2023, paragraph 89 and paragraph 103, bullet 3.\n\n**Met.** See 'S'.",
    );
    expect(cards.get('arrangement-published')).toMatch(/\n\n\*\*Not found yet\.\*\* 'A' does not say when it was published\.$/);
    expect([...cards.values()].filter((card) => /library|used \d/.test(card))).toEqual([]);
});

test('a line of the statement names three places at most, and says how surely it is known where it is asked', async () => {
    const requirement = (name: string, way: string, confidence: string): string =>
        `    requirement ${name} "${name}" { should "Do it." source "rule 1" ${confidence} met by ${way} }\n`;
    const house = `standard house "House" {
${requirement('games', 'a section', 'secondary')}${requirement('themes', 'a theme', 'inferred')}${requirement('events', 'an event', 'unverified')}}
`;
    const sections = ['A', 'B', 'C', 'D', 'E']
        .map((name) => `section ${name.toLowerCase()} "${name}" answers games { "Games." }\n`)
        .join('');
    const departs = 'departs from themes because "We have none." agreed by "us" on 1 May 2026';
    const { standards } = stateOf(
        await contextOf(`arrangement x "X" {\n    follows house\n    ${departs}\n}\n${sections}${house}`),
        () => undefined,
    );
    const asked = 'The standard that is followed asks for it: rule 1';
    expect(
        standards.flatMap(({ chapters }) => chapters.flatMap(({ answers }) => answers.map(({ card }) => card.split('\n\n').slice(2)))),
    ).toEqual([
        [`${asked}; Masa has not read it.`, "**Answered in the text.** See 'A', 'B', 'C' and 2 more."],
        [`${asked}, inferred from the text.`, '**Explained:** you do it differently, and say why. We have none.'],
        [`${asked}; Masa has not read the edition that you follow.`, expect.stringMatching(/^\*\*Not found yet\.\*\* /)],
    ]);
});

test('what is not found leads to the text of the author, or to the page about it, and never to the law', async () => {
    const answersOf = async (text: string): Promise<readonly StatementAnswer[]> => {
        const context = await contextOf(text);
        const { standards } = stateOf(context, (code) => `page:${code}`);
        return standards.flatMap(({ chapters }) => chapters).flatMap(({ answers }) => answers);
    };
    const text = follows('', 'section need "Need" answers respond-to-need {\n    ""\n}\n');
    const answers = await answersOf(text);
    const of = (requirement: string): StatementAnswer | undefined => answers.find((answer) => answer.requirement === requirement);
    expect(of('respond-to-need')?.places.map(({ range }) => range.start.line)).toEqual([3]);
    expect(of('arrangement-published')?.places.map(({ range }) => range.start.line)).toEqual([0]);
    expect(of('voice-included')).toMatchObject({ places: [], page: 'page:voice-included', canBegin: true });
    expect(
        answers.flatMap(({ status, places }) => (status === 'not-found' ? places : [])).every(({ uri }) => uri.startsWith('file:')),
    ).toBe(true);
});
