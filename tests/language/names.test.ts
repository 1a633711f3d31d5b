import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { MasaGrammar } from '../../packages/language/src/grammar/generated/grammar.js';
import { referenceCode } from '../../packages/language/src/rules/reference-findings.js';
import { syntaxCode } from '../../packages/language/src/rules/syntax-findings.js';
import { Reader } from '../harness/services.js';

/** Every word of the language, as the grammar has it. */
const words = [
    ...new Set(
        AstUtils.streamAllContents(MasaGrammar())
            .filter(GrammarAST.isKeyword)
            .map(({ value }) => value)
            .filter((value) => /^\p{L}/u.test(value)),
    ),
].sort();

/** Texts that state an element called § and refer to it. Every § in them is put as each word of the language in turn. */
const forms: Readonly<Record<string, string>> = {
    Group: `
        group § "Title" {
            chair vacant
            meets monthly
        }
        group other "Other" {
            chair "A" and §, rotating among § and §
            vice chair "A" and §
            meets monthly
            reports to §
            supported by §, "A", §, §
            members other,
                §,
                § as "Printed"
            quorum 1 of §, and all of §
        }
        scrutineer somebody "Somebody" {
            chairs other, §
        }
        section text "Text" {
            "Of {§} and {§.chair}."
            """
            {§} and {§.frequency} and {other}.
            """
        }
    `,
    Post: `
        partner the-body "Council" {
            lead § "Title" held by "Ann" {
                duty § "A duty called so too"
            }
        }
        group other "Other" {
            chair the-body.§, rotating among the-body.§ and the-body.§
            meets monthly
            members the-body, the-body.§,
                the-body.§
        }
        section text "Text" {
            "Of {the-body.§} and {the-body.§.holder}."
            show the-body.§ as table
        }
    `,
    Partner: `
        partner § "Title" {
            lead ann "Ann"
        }
        group other "Other" {
            chair "A" and §.ann
            meets monthly
            reports to §.ann, §.ann
        }
        funding sums 2025/26 {
            from § £100 (100%)
            pays for other, §
            agreed by §.ann on 1 May 2025
        }
        section text "Text" {
            "Of {§.lead}, {§.ann} and {§.ann.title}."
        }
    `,
    Theme: `
        theme § "Title" {
            kind §
        }
        group other "Other" {
            kind §
            level §
            chair vacant
            meets monthly
            themes §, "A", §,
                §
        }
        section text "Text" {
            "Of {§} and {§.kind}."
        }
    `,
    Step: `
        process learning "Learning" {
            step § "Title" by "A" then §
            step second "Second" within 5 days of § then §
            choice third "Third?" "yes" to §, "no" to §
        }
    `,
    Contact: `
        contact § "Title"
        group other "Other" {
            chair vacant
            meets monthly
            contact §
        }
    `,
    Item: `
        list aims "Aims" {
            item § "Title"
            item second "Second"
        }
        theme other "Other" {
            purpose "As {aims.§} says."
        }
        group third "Third" {
            chair vacant
            meets monthly
            themes aims.second, aims.§
        }
    `,
    CitedWork: `
        document § "Title" {
            kind §
        }
        arrangement area "Area" {
            hosted by "A" under §
            combined by §
        }
        document other "Other" {
            part of § "page 1"
        }
        report yearly "Yearly" {
            contains § "Words", §
            publish by 30 September each year on §
        }
    `,
    Agency: `
        agency § "Title" {
            category §
        }
        arrangement area "Area" {
            relevant agencies §, § as "Printed"
            updates sent to §, §
        }
        funding §-2025 2025/26 {
            from § as "Printed" £10
        }
    `,
};

/**
 * Places where some words have a meaning of their own in place of a name, and keep it: what is called by such a word can be referred to
 * there by another way only, if at all. Everywhere else it can.
 */
const meanings: readonly { readonly place: string; readonly text: string; readonly words: readonly string[] }[] = [
    {
        place: 'after chair',
        text: 'group § "Title" {\n    meets monthly\n    chair §\n}\n',
        words: ['vacant'],
    },
    {
        place: 'after show',
        text: 'group § "Title" {\n    chair vacant\n    meets monthly\n}\nsection text "Text" {\n    show §\n}\n',
        words: [
            'agencies',
            'contacts',
            'delegates',
            'departures',
            'documents',
            'events',
            'glossary',
            'groups',
            'leads',
            'partners',
            'posts',
            'priorities',
            'processes',
            'reports',
            'scrutiny',
            'signatures',
            'structure',
            'versions',
        ],
    },
];

const reader = new Reader();

describe('every word of the language', () => {
    test('is known to this test', () => {
        expect(words.length).toBeGreaterThan(200);
        for (const word of ['group', 'chair', 'the', 'import', 'vacant', 'police', 'a', 'of']) expect(words).toContain(word);
    });

    describe.each(Object.entries(forms))('may be the name of an element: %s', (type, text) => {
        test('and be referred to', async () => {
            const { references } = await read(type, 'neutral', text);
            expect(references).toBeGreaterThan(0);
            const problems: string[] = [];
            for (const word of words) {
                const found = await read(type, word, text);
                problems.push(...found.problems);
                if (found.references !== references) problems.push(`${word}: ${references - found.references} places are no references`);
            }
            expect(problems).toEqual([]);
        });
    });

    test.each(meanings)('may be referred to $place, but for those that mean something there', async ({ text, words: meaningful }) => {
        const other: string[] = [];
        for (const word of words) {
            const { references, problems } = await read('Group', word, text);
            expect(problems).toEqual([]);
            if (references === 0) other.push(word);
        }
        expect(other).toEqual(meaningful);
    });
});

/** Puts a word for each § of a text and reads it: how many of them became references, and what went wrong. */
async function read(
    type: string,
    word: string,
    template: string,
): Promise<{ readonly references: number; readonly problems: readonly string[] }> {
    const ends = new Set<number>();
    let text = '';
    for (const [index, part] of template.replaceAll(/^ {8}/gm, '').split('§').entries()) {
        if (index > 0) {
            text += word;
            ends.add(text.length);
        }
        text += part;
    }
    const { documents, diagnose } = await reader.open([{ path: 'main.masa', text }]);
    const unread = diagnose().filter(({ finding }) => finding.code === syntaxCode || finding.code === referenceCode);
    const told = unread.map(({ finding }) => `${word}, line ${finding.location.range.start.line}: ${finding.message}`);
    const references = (documents[0]?.references ?? []).filter(({ $refNode }) => $refNode && ends.has($refNode.end));
    const astray = references.flatMap((reference) => {
        const node = 'ref' in reference ? reference.ref : undefined;
        const arrives = node?.$type === type && 'name' in node && node.name === word;
        return arrives ? [] : [`${word}, line ${reference.$refNode?.range.start.line}: a reference leads to ${node?.$type ?? 'nothing'}`];
    });
    return { references: references.length, problems: [...told, ...astray] };
}
