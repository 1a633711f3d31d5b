import { describe, expect, test } from 'vitest';
import { assessCompliance } from '../../packages/language/src/model/compliance.js';
import { diagnoseFiles, Reader } from '../harness/services.js';

/** An edition that we have never heard of, as a partnership or a department would add it: a file and no code. */
const edition = `standard house-rules "Northshire House Rules" {
    in force from 1 April 2026

    requirement pets-covered "Pets" {
        should "Say what becomes of a child's pets."
        source "rule 1" read
        met by a section
        otherwise "Write a section on pets."
    }

    requirement chair-duties "What the chair does" {
        must "State the duties of the chair."
        source "rule 2" unverified
        met by all of leads-meetings, speaks-up
    }

    requirement report-in-may "A report in May" {
        should "Publish the report by the end of May."
        source "rule 3" inferred
        met by report any published by 31 May
    }

    requirement later-rule "A rule to come" {
        must "Do what will be asked."
        source "rule 4" read
        met by a section
        applies from 1 January 2030
    }

    requirement by-judgement "A good text" {
        should "Write well."
        source "rule 5" read
        met by "Somebody who reads it."
    }
}
`;

const arrangement = (facts: string, elements = ''): string => `import "edition.masa"
arrangement northshire "Northshire" {
    follows house-rules
    next review 1 May 2199
    ${facts}
}
${elements}`;

async function statuses(text: string, asOf = '2026-11-21'): Promise<Record<string, string>> {
    const { arrangements } = await new Reader().open([
        { path: 'main.masa', text },
        { path: 'edition.masa', text: edition },
    ]);
    const [model] = arrangements;
    if (!model) throw new Error('There is no arrangement.');
    return Object.fromEntries(
        assessCompliance(model, asOf).map(({ requirement, status, missing }) => [requirement.name, [status, ...missing].join(' ')]),
    );
}

describe('a standard that is added as a file', () => {
    test('is looked for at once', async () => {
        expect(await statuses(arrangement(''))).toEqual({
            'pets-covered': 'not-found',
            'chair-duties': 'not-found leads-meetings speaks-up',
            'report-in-may': 'not-found',
            'by-judgement': 'not-checked',
        });
    });

    test('is found met by sections, lists and deadlines', async () => {
        const elements = [
            'section pets "Pets" answers pets-covered {\n    "We look after them."\n}',
            'list chair-does "What the chair does" {\n    item leads-meetings "Leads"\n    item speaks-up "Speaks"\n}',
            'report yearly "Yearly report" {\n    publish by 31 May each year\n}',
        ];
        expect(await statuses(arrangement('', elements.join('\n')))).toEqual({
            'pets-covered': 'answered',
            'chair-duties': 'found',
            'report-in-may': 'found',
            'by-judgement': 'not-checked',
        });
    });

    test('counts what is stated more than what a section says of itself', async () => {
        const elements =
            'section chairing "Chairing" answers chair-duties {\n    "The chair leads."\n}\nlist chair-does "What the chair does" {\n    item leads-meetings "Leads"\n}';
        expect((await statuses(arrangement('', elements)))['chair-duties']).toBe('not-found speaks-up');
    });

    test('asks nothing before its day', async () => {
        expect((await statuses(arrangement(''), '2031-01-01'))['later-rule']).toBe('not-found');
    });

    test('can be departed from with a reason', async () => {
        const departure =
            'departs from pets-covered because "No child of ours has a pet." agreed by "the board" on 1 May 2026 review by 1 May 2199';
        expect((await statuses(arrangement(departure)))['pets-covered']).toBe('departed');
    });

    test('lends its findings the name, the level and the words of the requirement', async () => {
        const found = await diagnoseFiles([
            { path: 'main.masa', text: arrangement('') },
            { path: 'edition.masa', text: edition },
        ]);
        const findings = found.filter(({ path }) => path === 'main.masa').map(({ finding }) => finding);
        expect(findings.map(({ code, level }) => `${level} ${code}`).sort()).toEqual([
            'must chair-duties',
            'should pets-covered',
            'should report-in-may',
        ]);
        expect(findings.find(({ code }) => code === 'chair-duties')).toMatchObject({
            message: 'Not found: What the chair does: leads meetings, speaks up.',
            rule: { requirement: 'State the duties of the chair.', source: 'Northshire House Rules, rule 2 (unverified)' },
        });
        expect(findings.find(({ code }) => code === 'pets-covered')?.rule?.fix).toBe('Write a section on pets.');
    });

    test('says nothing is missing while the text cannot be read', async () => {
        const found = await diagnoseFiles([
            { path: 'main.masa', text: arrangement('', 'group board "Board" { chiar vacant }') },
            { path: 'edition.masa', text: edition },
        ]);
        expect(found.map(({ finding }) => finding.code)).toEqual(['text-readable']);
    });
});
