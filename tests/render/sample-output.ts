import type {
    Block,
    CardBlock,
    FactRow,
    Inline,
    Output,
    StructureNode,
    TableBlock,
} from '../../packages/language/src/output/output-model.js';

const sampleBars = [
    { label: 'Northshire Council', amount: '£130,200', pence: 13_020_000, sharePercent: 49.2 },
    { label: 'Northshire and Vale Integrated Care Board', amount: '£79,600', pence: 7_960_000, sharePercent: 30.1 },
    { label: 'Northshire Police and the Police and Crime Commissioner', amount: '£49,800', pence: 4_980_000, sharePercent: 18.8 },
    { label: 'Probation Service', amount: '£5,000', pence: 500_000, sharePercent: 1.9 },
];

/** A made-up partnership with every kind of block and inline: fourteen groups on four levels, funding, a process, tables and appendices. */
export const sampleOutput: Output = {
    id: 'northshire',
    title: 'Northshire Safeguarding Children Partnership',
    language: 'en-GB',
    logo: {
        type: 'image/svg+xml',
        base64: btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path d="M0 60 60 0 120 60Z"/></svg>'),
        words: 'A hill',
        width: 120,
        height: 60,
    },
    asOf: '2025-10-31',
    head: {
        label: 'Multi-agency safeguarding arrangements',
        lead: [{ kind: 'text', text: 'How organisations in Northshire work together to keep children safe.' }],
        concerns: {
            title: 'Worried about a child?',
            lines: [
                [
                    { kind: 'text', text: 'Front door: ' },
                    { kind: 'link', href: 'tel:01632960999', content: [{ kind: 'text', text: '01632 960999' }] },
                ],
            ],
        },
        version: 'Version 2.1, 31 October 2025',
        summary: [fact('Area', 'Northshire'), fact('Version', '2.1, approved on 31 October 2025')],
        about: {
            title: 'About this document',
            rows: [
                fact('Follows', 'Working Together to Safeguard Children 2023'),
                { label: 'Published', content: [[date('1 October 2024', '2024-10-01')]] },
                { label: 'Next review', content: [[date('31 October 2026', '2026-10-31')]] },
            ],
        },
    },
    library: [],
    elements: [
        { id: 'northshire', kind: 'arrangement', title: 'Northshire Safeguarding Children Partnership' },
        { id: 'council', kind: 'partner', title: 'Northshire Council' },
        { id: 'council.dcs', kind: 'post', title: "Director of Children's Services" },
        {
            id: 'strategic-board',
            kind: 'group',
            title: 'Strategic Board',
            alsoKnownAs: ['the board'],
            meets: { timesPerYear: 4, text: '4 times a year', meetings: [] },
        },
    ],
    compliance: [],
    pages: [
        {
            id: 'house-rules',
            title: 'What is asked by the House Rules',
            sections: [
                {
                    kind: 'section',
                    id: 'rules',
                    title: 'Rules',
                    role: 'section',
                    blocks: [
                        paragraph(
                            'Be kind. See the ',
                            { kind: 'reference', text: 'Strategic Board', target: 'strategic-board', page: 'northshire' },
                            '.',
                        ),
                    ],
                },
            ],
        },
    ],
    money: [],
    attribution: ['Names of authorities contain public sector information licensed under the Open Government Licence v3.0.'],
    sections: [
        {
            kind: 'section',
            id: 'introduction',
            title: 'Who we are and what this page is for',
            role: 'section',
            blocks: [
                paragraph(
                    'Northshire Council, the Northshire and Vale Integrated Care Board and Northshire Police share one duty in law: to work together so that children are safe. This page says how we do it, who answers for what, and how anybody can hold us to it. The groups that carry the work answer to the ',
                    reference('Strategic Board', 'strategic-board'),
                    ', and the board answers to the ',
                    reference('Executive', 'executive'),
                    '.',
                ),
                paragraph(
                    'We follow ',
                    {
                        kind: 'link',
                        href: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
                        content: [text('Working Together to Safeguard Children 2023')],
                    },
                    '. Where a word of the trade cannot be avoided, such as ',
                    { kind: 'abbreviation', text: 'DSP', meaning: 'Delegated safeguarding partner' },
                    ', it is explained where it first stands.',
                ),
                {
                    kind: 'quote',
                    blocks: [
                        paragraph('You said you would listen. Then show us what changed. ', {
                            kind: 'emphasis',
                            content: [text('Young scrutineers, 2024')],
                        }),
                    ],
                },
                {
                    kind: 'section',
                    id: 'area',
                    title: 'The area we cover',
                    role: 'section',
                    blocks: [
                        paragraph(
                            'All of Northshire: 318,000 people, 74,000 of them under 18, in towns along the coast and villages inland.',
                        ),
                        list(
                            'Harbour and coast',
                            'Northshire Vale',
                            'The upland parishes, where the nearest hospital is across the border',
                        ),
                    ],
                },
                {
                    kind: 'section',
                    id: 'principles',
                    title: 'What guides us',
                    role: 'section',
                    blocks: [
                        {
                            kind: 'list',
                            ordered: true,
                            items: [
                                {
                                    blocks: [
                                        paragraph(
                                            'The child is ',
                                            { kind: 'strong', content: [text('seen and heard')] },
                                            ' before anything is decided.',
                                        ),
                                    ],
                                },
                                {
                                    blocks: [
                                        paragraph('What we know we share, early, and say why:'),
                                        list('with consent where that is safe', 'without it where a child would otherwise be at risk'),
                                    ],
                                },
                                { blocks: [paragraph('We challenge each other, and write down how it ended.')] },
                            ],
                        },
                    ],
                },
            ],
        },
        {
            kind: 'section',
            id: 'partners',
            title: 'Safeguarding partners and their leads',
            role: 'section',
            blocks: [
                paragraph('Three bodies are partners in law. Each has a lead who answers for it, and delegates who do the daily work.'),
                {
                    kind: 'table',
                    caption: 'Partners, leads and delegates',
                    columns: [
                        { title: 'Partner', align: 'start' },
                        { title: 'Lead', align: 'start' },
                        { title: 'Delegated safeguarding partners', align: 'start' },
                        { title: 'Since', align: 'start' },
                    ],
                    rows: [
                        {
                            id: 'council',
                            cells: [
                                [text('Northshire Council')],
                                [text('Chief Executive')],
                                [text("Director of Children's Services; Service Director, Safeguarding Quality Assurance")],
                                [date('1 May 2019', '2019-05-01')],
                            ],
                        },
                        {
                            id: 'icb',
                            cells: [
                                [text('Northshire and Vale Integrated Care Board')],
                                [text('Chief Executive')],
                                [text('Chief Nursing Director; Deputy Chief Nurse')],
                                [date('1 July 2022', '2022-07-01')],
                            ],
                        },
                        {
                            id: 'police',
                            cells: [
                                [text('Northshire Police')],
                                [text('Chief Constable')],
                                [text('Assistant Chief Constable; Head of Crime and Public Protection')],
                                [date('1 May 2019', '2019-05-01')],
                            ],
                        },
                    ],
                },
            ],
        },
        {
            kind: 'section',
            id: 'governance',
            title: 'How we are organised',
            role: 'section',
            blocks: [
                paragraph('Groups report upwards at least once a quarter. Lines that are broken are used only when something cannot wait.'),
                {
                    kind: 'chart',
                    id: 'structure',
                    caption: 'Structure: who reports to whom',
                    chart: { kind: 'structure', nodes: sampleGroups(), lines: sampleLines() },
                    text: [
                        list(
                            ...sampleLines().map(
                                (line) =>
                                    `${titleOf(line.from)} reports to ${titleOf(line.to)}${line.byException ? ', by exception' : ''}.`,
                            ),
                        ),
                    ],
                },
                {
                    kind: 'section',
                    id: 'groups',
                    title: 'The groups',
                    role: 'section',
                    blocks: [
                        groupCard('executive', 'Executive', 'The leads of the three partners', 'Twice a year', []),
                        groupCard(
                            'strategic-board',
                            'Strategic Board',
                            "Director of Children's Services, rotating among the partners each year",
                            '4 times a year',
                            [
                                paragraph(
                                    'The board sets direction, agrees the yearly plan and holds each partner to account for its share of it.',
                                ),
                                list(
                                    'Every report to the board says what children told us.',
                                    'Every decision names who carries it out, and by when.',
                                ),
                            ],
                        ),
                        groupCard(
                            'case-review-group',
                            'Joint Case Review Group',
                            'Vacant',
                            '6 times a year, and as needed for rapid reviews',
                            [],
                        ),
                    ],
                },
                groupTable(),
            ],
        },
        {
            kind: 'section',
            id: 'learning',
            title: 'When a child has come to serious harm',
            role: 'section',
            blocks: [
                paragraph('The law sets the first two time limits; the rest are our own.'),
                {
                    kind: 'chart',
                    id: 'rapid-review',
                    caption: 'From incident to learning',
                    chart: {
                        kind: 'flow',
                        nodes: [
                            {
                                id: 'notify',
                                shape: 'step',
                                text: 'Tell the national Panel',
                                details: ['Northshire Council', 'within 5 working days'],
                                stage: 'Notify and review',
                            },
                            {
                                id: 'gather',
                                shape: 'step',
                                text: 'Gather what each agency knows',
                                details: ['all partners'],
                                stage: 'Notify and review',
                            },
                            {
                                id: 'review',
                                shape: 'step',
                                text: 'Carry out a rapid review',
                                details: ['Joint Case Review Group', 'within 15 working days of notifying'],
                                stage: 'Notify and review',
                            },
                            { id: 'more', shape: 'choice', text: 'Would a local review add learning?', details: ['the delegates decide'] },
                            {
                                id: 'commission',
                                shape: 'step',
                                text: 'Commission a local child safeguarding practice review',
                                details: ['Strategic Board', 'published within 6 months'],
                                stage: 'Local review',
                            },
                            {
                                id: 'ready',
                                shape: 'choice',
                                text: 'Does the report answer the questions?',
                                details: [],
                                stage: 'Local review',
                            },
                            {
                                id: 'embed',
                                shape: 'step',
                                text: 'Share and follow up the learning',
                                details: ['Learning and Improvement Group'],
                            },
                            { id: 'done', shape: 'end', text: 'Tell the family and close', details: [] },
                        ],
                        lines: [
                            { from: 'notify', to: 'gather' },
                            { from: 'gather', to: 'review' },
                            { from: 'review', to: 'more' },
                            { from: 'more', to: 'commission', label: 'Yes' },
                            { from: 'more', to: 'embed', label: 'No, or nothing that is new to us' },
                            { from: 'commission', to: 'ready' },
                            { from: 'ready', to: 'embed', label: 'Yes' },
                            { from: 'ready', to: 'commission', label: 'Not yet' },
                            { from: 'embed', to: 'done' },
                        ],
                    },
                    text: [
                        {
                            kind: 'list',
                            ordered: true,
                            items: [
                                {
                                    id: 'rapid-review.notify',
                                    blocks: [paragraph('Tell the national Panel: Northshire Council, within 5 working days.')],
                                },
                                {
                                    id: 'rapid-review.review',
                                    blocks: [paragraph('Carry out a rapid review: Joint Case Review Group, within 15 working days.')],
                                },
                            ],
                        },
                    ],
                },
            ],
        },
        {
            kind: 'section',
            id: 'money',
            title: 'How we are funded',
            role: 'section',
            blocks: [
                paragraph('The leads agree each contribution every year; together they come to £264,600.'),
                {
                    kind: 'table',
                    caption: 'Contributions in 2025/26',
                    columns: [
                        { title: 'From', align: 'start' },
                        { title: 'Amount', align: 'end' },
                        { title: 'Share', align: 'end' },
                    ],
                    rows: sampleBars.map((bar) => ({ cells: [[text(bar.label)], [text(bar.amount)], [text(`${bar.sharePercent}%`)]] })),
                    footer: { cells: [[text('Total')], [text('£264,600')], [text('100%')]] },
                },
                {
                    kind: 'chart',
                    id: 'funding-chart',
                    caption: 'Shares of the contributions in 2025/26',
                    chart: { kind: 'funding', bars: sampleBars, total: '£264,600' },
                    text: [list(...sampleBars.map((bar) => `${bar.label}: ${bar.amount}, ${bar.sharePercent}%`))],
                },
            ],
        },
        {
            kind: 'section',
            id: 'contact',
            title: 'How to reach us',
            role: 'section',
            blocks: [
                paragraph(
                    'Write to ',
                    { kind: 'link', href: 'mailto:partnership@northshire.example', content: [text('partnership@northshire.example')] },
                    { kind: 'break' },
                    'or ring ',
                    { kind: 'link', href: 'tel:+441632960123', content: [text('01632 960 123')] },
                    '. The office has ',
                    { kind: 'deleted', content: [text('two')] },
                    ' three people. Records bear the mark ',
                    { kind: 'code', text: 'NSCP-2025' },
                    '.',
                ),
                { kind: 'code', text: 'NSCP\nCounty Hall\nNorthshire NS1 1AA' },
            ],
        },
        {
            kind: 'section',
            id: 'appendices',
            title: 'Papers that belong to this arrangement',
            role: 'part',
            blocks: [
                {
                    kind: 'section',
                    id: 'versions',
                    title: 'Versions',
                    role: 'appendix',
                    blocks: [
                        {
                            kind: 'table',
                            caption: '',
                            columns: [
                                { title: 'Version', align: 'start' },
                                { title: 'Approved', align: 'start' },
                                { title: 'What changed', align: 'start' },
                            ],
                            rows: [
                                { cells: [[text('1')], [date('19 July 2023', '2023-07-19')], [text('First arrangements')]] },
                                {
                                    cells: [
                                        [text('2')],
                                        [date('1 October 2024', '2024-10-01')],
                                        [text('New edition of the guidance, new name')],
                                    ],
                                },
                                { cells: [[text('2.1')], [date('31 October 2025', '2025-10-31')], []] },
                            ],
                        },
                    ],
                },
                {
                    kind: 'section',
                    id: 'glossary',
                    title: 'Appendix B: Words we use',
                    role: 'appendix',
                    blocks: [
                        paragraph('Written for readers who meet these words for the first time.'),
                        {
                            kind: 'list',
                            ordered: true,
                            start: 3,
                            items: [{ id: 'rapid-review-word', blocks: [paragraph('Rapid review: a first look within 15 working days.')] }],
                        },
                    ],
                },
            ],
        },
    ],
};

/** The groups of the sample, for tests of the drawing itself. */
export function sampleGroups(): readonly StructureNode[] {
    return [
        group('executive', 'Executive', ['The three leads', 'twice a year'], true),
        group('strategic-board', 'Strategic Board', ["Chair: Director of Children's Services", '4 times a year'], true),
        group('scrutiny', 'Independent Scrutineer', ['continuous'], false),
        group('case-review-group', 'Joint Case Review Group', ['Chair: vacant', '6 times a year'], true),
        group('assurance', 'Quality Assurance and Performance Group', ['Chair: Deputy Chief Nurse', '4 times a year'], false),
        group('learning-group', 'Learning and Improvement Group', ['Chair: Principal Social Worker', '6 times a year'], false),
        group('exploitation', 'Child Exploitation Strategic Group', ['Chair: Detective Superintendent', '4 times a year'], false, true),
        group('education-group', 'Safeguarding in Education Group', ['Chair: Director of Education', 'termly'], false, true),
        group('voice-group', 'Voice of the Child Group', ['Chair: two young people', 'every six weeks'], false),
        group('audit-team', 'Multi-Agency Audit Team', ['monthly'], false),
        group('training-pool', 'Training Pool', ['Chair: Training Manager', 'every two months'], false),
        group('missing-panel', 'Missing and Exploited Panel', ['every two weeks'], false),
        group('neglect', 'Neglect Task and Finish Group', ['ends in March 2026'], false),
        group('child-death', 'Child Death Overview Panel', ['quarterly'], false, true),
    ];
}

export function sampleLines() {
    return [
        line('strategic-board', 'executive'),
        line('scrutiny', 'executive', { bothWays: true }),
        line('case-review-group', 'strategic-board'),
        line('assurance', 'strategic-board'),
        line('learning-group', 'strategic-board'),
        line('exploitation', 'strategic-board'),
        line('education-group', 'strategic-board'),
        line('voice-group', 'strategic-board', { bothWays: true }),
        line('audit-team', 'assurance'),
        line('training-pool', 'learning-group'),
        line('missing-panel', 'exploitation'),
        line('neglect', 'assurance'),
        line('neglect', 'learning-group', { byException: true }),
        line('case-review-group', 'executive', { byException: true }),
    ];
}

function groupCard(id: string, title: string, chair: string, meets: string, blocks: readonly Block[]): CardBlock {
    return {
        kind: 'card',
        id,
        title,
        label: 'Group',
        rows: [
            fact('Chair', chair),
            fact('Meets', meets),
            {
                label: 'Members',
                content: [[text('the delegates')], [text('education lead')], [reference('Independent Scrutineer', 'scrutiny')]],
            },
            fact('Quorum', 'one delegate of each statutory partner'),
        ],
        blocks,
    };
}

function groupTable(): TableBlock {
    const cards = new Set(['executive', 'strategic-board', 'case-review-group']);
    return {
        kind: 'table',
        caption: 'All other groups at a glance',
        columns: [
            { title: 'Group', align: 'start' },
            { title: 'Chair and frequency', align: 'start' },
            { title: 'Shared', align: 'start' },
        ],
        rows: sampleGroups()
            .filter((node) => !cards.has(node.id))
            .map((node) => ({
                id: node.id,
                cells: [[text(node.title)], [text(node.details.join('; '))], [text(node.shared ? 'Yes' : 'No')]],
            })),
    };
}

function titleOf(id: string): string {
    return sampleGroups().find((node) => node.id === id)?.title ?? id;
}

function group(id: string, title: string, details: readonly string[], linked: boolean, shared = false): StructureNode {
    return { id, title, details, shared, linked };
}

function line(from: string, to: string, kind: { readonly byException?: boolean; readonly bothWays?: boolean } = {}) {
    return { from, to, byException: kind.byException ?? false, bothWays: kind.bothWays ?? false };
}

function text(value: string): Inline {
    return { kind: 'text', text: value };
}

function reference(value: string, target: string): Inline {
    return { kind: 'reference', text: value, target };
}

function date(value: string, iso: string): Inline {
    return { kind: 'date', text: value, iso };
}

function fact(label: string, value: string): FactRow {
    return { label, content: [[text(value)]] };
}

function paragraph(...content: readonly (Inline | string)[]): Block {
    return { kind: 'paragraph', content: content.map((part) => (typeof part === 'string' ? text(part) : part)) };
}

function list(...items: readonly string[]): Block {
    return { kind: 'list', ordered: false, items: items.map((item) => ({ blocks: [paragraph(item)] })) };
}
