/** How a fact opens that states what a word after `that states` stands for, and how it may go on. */
export interface StatingWords {
    readonly opening: string;
    readonly example: string;
}

/** By the word after `that states`. */
export const statingWords: Readonly<Record<string, StatingWords>> = {
    area: { opening: 'covers', example: '"Luton"' },
    published: { opening: 'published', example: '1 October 2026 at "https://www.example.org/arrangements"' },
    agencies: { opening: 'relevant agencies', example: '"Schools and colleges"' },
    'agencies-reviewed': { opening: 'agencies reviewed', example: 'every year' },
    reviewed: { opening: 'reviewed', example: 'every year' },
    'next-review': { opening: 'next review', example: '1 October 2027' },
    'updates-sent-to': { opening: 'updates sent to', example: 'dfe' },
    reason: { opening: 'reason', example: '"It sees most children under five."' },
    link: { opening: 'link', example: '"https://www.example.org/paper"' },
    methods: { opening: 'methods', example: '"audits", "talks with children"' },
    'looks-at': { opening: 'looks at', example: '"neglect"' },
    'reports-to': { opening: 'reports to', example: '"the lead safeguarding partners"' },
    'published-on': { opening: 'publish on', example: '"our website"' },
    'pays-for': { opening: 'pays for', example: '"independent scrutiny"' },
    phone: { opening: 'telephone', example: '"01632 960000"' },
    email: { opening: 'email', example: '"office@example.org"' },
};
