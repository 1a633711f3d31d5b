import { GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { findExplanation } from '../../packages/language/src/lsp/explanations.js';
import { checkHover, checkNoHover, hoverAt } from '../harness/check-hover.js';
import { createServices } from '../harness/services.js';

const shared = `partner council "Luton Council" {
    kind local authority
    lead chief "Chief Executive" held by "Robin Porter"
    delegate dcs "Director of Children's Services"
}
group board "Strategic Board" {
    purpose "Sets *direction*"
    chair council.dcs, rotating among the partners
    meets 4 times a year
    note "Not shown at a glance"
}
`;

describe('a card', () => {
    test('says what a group is', () =>
        checkHover(
            `${shared}section v "V" { "The {bo$ard}." }\n`,
            `
**Strategic Board**  
group \`board\`

- Purpose: Sets \\*direction\\*
- Chair: Director of Children's Services, Luton Council, rotating among the partners
- Meets: 4 times a year

*stated in main.masa, line 6 · used once*
`,
        ));

    test('says who leads a partner', () =>
        checkHover(
            `${shared}group b "B" { members coun$cil }\n`,
            `
**Luton Council**  
partner \`council\`

- Lead: Chief Executive (Robin Porter)
- Delegates: Director of Children's Services
- Kind: local authority

*stated in main.masa, line 1 · used 2 times*
`,
        ));

    test('says who holds a post', () =>
        checkHover(
            `${shared}group b "B" { chair council.chi$ef }\n`,
            `
**Chief Executive**  
lead safeguarding partner of Luton Council \`chief\`

- Held by: Robin Porter

*stated in main.masa, line 3 · used once*
`,
        ));

    test('says a fact after a dot', () =>
        checkHover(
            `${shared}section v "V" { "It meets {board.fre$quency}." }\n`,
            `
**Meets** of Strategic Board

4 times a year

*stated in main.masa, line 9*
`,
        ));

    test('says the sum of a funding block', () =>
        checkHover(
            'funding 2025/26 { from "A" £1,000\n from "B" £500 }\nsection v "V" { "In all {funding.tot$al}." }\n',
            `
**total** of Funding 2025/26

£1,500

*stated in main.masa, line 1*
`,
        ));

    test('says what a funding block spends, and for which year it is', async () => {
        const funding = 'funding 2025/26 { from "A" £1,000\n spends £600 on "Training"\n spends £300 on "Audits" }\n';
        await checkHover(
            `${funding}section v "V" { "Of this {funding.spen$ding} is spent." }\n`,
            `
**spending** of Funding 2025/26

£900

*stated in main.masa, line 1*
`,
        );
        await checkHover(
            `${funding}section v "V" { "For {funding.ye$ar}." }\n`,
            `
**year** of Funding 2025/26

2025/26

*stated in main.masa, line 1*
`,
        );
    });

    test('says of a requirement what is asked, where, and how surely we know', () =>
        checkHover(
            'arrangement a "A" { follows house }\nsection v "V" answers na$med { "X" }\nstandard house "House rules" {\n    requirement named "The chair is named" {\n        should "Name the chair."\n        source "rule 3" unverified\n        otherwise "Add a `chair`, or write vacant_."\n    }\n}\n',
            `
**The chair is named**  
requirement of House rules \`named\`

*should* (the standard that is followed asks for it): Name the chair.

- Source: rule 3 – **unverified**

Add a \`chair\`, or write vacant\\_.

*stated in main.masa, line 4 · used once*
`,
        ));

    test('says of an authority its region, its police and its boards then and now', async () => {
        const card = await hoverAt('arrangement a "A" { covers "Lu$ton" }\n');
        expect(card).toContain('**Luton**  \nlocal authority `luton`');
        expect(card).toContain('- Region: East of England\n- Police force: Bedfordshire Police');
        expect(card).toMatch(
            /Integrated care board: NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board, 100%, from 1 July 2022 to 31 March 2026$/m,
        );
        expect(card).toMatch(/Integrated care board: NHS Central East Integrated Care Board, 100%, from 1 April 2026 – \*\*now\*\*$/m);
        expect(card).toContain('in the library, authorities-east-of-england.masa');
    });

    test('says of a standard when it is in force and what replaces it', async () => {
        const card = await hoverAt('arrangement a "A" { follows working-together-$2023 }\n');
        expect(card).toContain('- In force from 15 December 2023 to 17 March 2026 – **not today**');
        expect(card).toContain('- Replaced by: Working Together to Safeguard Children 2026');
    });

    test('says of a board that it is no more', async () => {
        const card = await hoverAt('partner icb "ICB" { body "BLMK$ ICB" }\n');
        expect(card).toContain('- Existed from 1 July 2022 to 31 March 2026 – **no longer**');
    });

    test('says of a board that the author states what is stated there', async () => {
        const merger =
            'care board nhs-central-east "NHS Central East Integrated Care Board" {\n    replaced by mine from 1 April 2027\n}\n';
        const card = await hoverAt(
            `care board mine "NHS Mine" {\n    existed from 1 April 2027\n}\n${merger}partner icb "ICB" { body "NHS Central$ East Integrated Care Board" }\n`,
        );
        expect(card).toContain('- Replaced by: NHS Mine');
        expect(card).toContain('stated in main.masa');
    });

    test('says what an imported file states', () =>
        checkHover(
            '// --- a.masa\nimport "b.m$asa"\n// --- b.masa\ntheme a "A"\ntheme b "B"\ngroup c "C"\n',
            '**workspace/b.masa**\n\nStates 2 × theme, 1 × group.',
        ));

    test('says what an arrangement departs from', async () => {
        const card = await hoverAt(
            'arrangement a "A" {\n    departs from group-has-$chair because "It has none." review by 1 October 2027\n}\n',
        );
        expect(card).toContain('group-has-chair');
    });

    test('says what a word of the language is for', () =>
        checkHover('group board "Board" { me$ets monthly }\n', 'How often it meets.\n\n`meets 4 times a year`'));

    test('is not shown on texts and names that are not known', async () => {
        await checkNoHover('group board "Bo$ard" { chair vacant }\n');
        await checkNoHover('group board "Board" { chair nob$ody }\n');
    });

    test('shows no markup of its own for what authors write', async () => {
        const card = await hoverAt('theme neglect "<b>Neg_lect_</b> # x*"\nsection v "V" { "{neg$lect}" }\n');
        expect(card).toContain('**\\<b\\>Neg\\_lect\\_\\</b\\> \\# x\\***');
    });
});

test('every element and every fact has an explanation', () => {
    const { Grammar } = createServices();
    const openers = Grammar.rules
        .filter((rule) => GrammarAST.isParserRule(rule) && !rule.dataType && opensWithWord(rule) && isStatement(rule.name))
        .map(({ name }) => name);
    expect(openers.length).toBeGreaterThan(100);
    expect(openers.filter((name) => !findExplanation(name))).toEqual([]);
});

function isStatement(name: string): boolean {
    return (
        /(?:Fact|Tail|Term)$/.test(name) ||
        !/^(?:ShowCollective|Rotation|Frequency|Meeting|Member|QuorumRule|ChairHolder|Choice(?:Option)|PartyRef|Prose|StepTail|PostTail|DepartureTerm)$/.test(
            name,
        )
    );
}

function opensWithWord(rule: GrammarAST.ParserRule): boolean {
    const [first] = GrammarAST.isGroup(rule.definition) ? rule.definition.elements : [rule.definition];
    return first !== undefined && GrammarAST.isKeyword(first) && /^[a-z]/.test(first.value);
}

describe('a logo', () => {
    test('is shown, with its measures', async () => {
        const card = await hoverAt('arrangement a "A" {\n    logo "ma$rk.svg"\n}\n');
        expect(card).toMatch(/^!\[logo\]\(data:image\/svg\+xml;base64,[\w+/=]+\)\n\n120 × 60, 1 kB$/);
    });
    test('that cannot be shown says why', () => checkHover('arrangement a "A" {\n    logo "oa$k.svg"\n}\n', 'oak.svg was not found.'));
    test('is explained at its word', async () =>
        expect(await hoverAt('arrangement a "A" {\n    lo$go "mark.svg"\n}\n')).toContain('up to 100 kB'));
});
