import { findFact } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { titleOf } from '../model/titles.js';
import { lowerDate, paragraph, text } from './lower-inline.js';
import { contactsTable } from './lower-tables.js';
import type { Block, Inline, SectionBlock, SidePage } from './output-model.js';

/** The anchor of the statement's page. */
const accessibilityPageId = 'accessibility';

/**
 * The accessibility statement that public bodies publish with a page: what was done, what is not known, whom to tell, and whom to ask when
 * that does not help. It claims no more than the build can know, and speaks to readers alone: that a contact
 * is lacking is for the requirement `contact-stated` to tell an author who follows these regulations.
 * Source: Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8.
 */
export function accessibilityPage(model: ArrangementModel): SidePage {
    const title = titleOf(model.node);
    const published = findFact(model.node, 'PublishedFact');
    // The line for children is no place to complain about a page.
    const concerns = findFact(model.node, 'ConcernsFact')?.contacts.map(({ ref }) => ref) ?? [];
    const reachable = model.ofType('Contact').filter((contact) => !concerns.includes(contact));
    const contacts = contactsTable(model, { isInFull: () => false, collectives: new Set() }, reachable);
    return {
        id: accessibilityPageId,
        title: 'Accessibility statement',
        sections: [
            section('what-it-covers', 'What this statement covers', [
                paragraph(
                    text(
                        `This statement is about the arrangements of the ${title}, and about the pages beside them that say what is asked.`,
                    ),
                    ...(published?.link === undefined ? [] : [text(' They are published at '), linkTo(published.link), text('.')]),
                ),
                paragraph(text('We want as many people as possible to be able to use these pages. You should be able to:')),
                list(
                    'make the text four times as large without anything running off the screen',
                    'go through every page with a keyboard alone',
                    'listen to every page with a screen reader, charts included, since each has its content in words',
                    'choose light or dark, and your own colours, in your browser',
                    'read everything without scripts, on a phone and on paper',
                ),
            ]),
            section('how-accessible', 'How accessible these pages are', [
                paragraph(
                    text(
                        'The pages are made to meet the Web Content Accessibility Guidelines, version 2.2, at level AA. The program that makes them is tested against these guidelines by machine, at three screen widths, in light and in dark.',
                    ),
                ),
                paragraph(
                    text(
                        'A machine finds some faults and not all. No check by people has been recorded here, so we do not claim that these pages meet the guidelines in full.',
                    ),
                ),
            ]),
            section('not-accessible', 'What may not be accessible', [
                list(
                    'Documents and websites that we link to are not part of these pages. Some may be hard to use with a screen reader.',
                    'On a small screen, large charts are moved sideways to be seen whole. The same content stands beside each of them in words.',
                    'Some words of law and of our work are hard to avoid. We explain abbreviations where we know them.',
                ),
            ]),
            section('tell-us', 'Tell us', [
                paragraph(
                    text(
                        'If something here is hard for you to use, or you need it in another form such as large print, Easy Read, another language or a recording, please tell us.',
                    ),
                ),
                ...(contacts.length > 0
                    ? contacts
                    : [
                          paragraph(
                              text(
                                  'These pages give no address or telephone number for this. You can ask any of the safeguarding partners that they name.',
                              ),
                          ),
                      ]),
            ]),
            section('enforcement', 'If our answer does not help', [
                paragraph(
                    text(
                        'The Equality and Human Rights Commission enforces the accessibility regulations of 2018. If you are not happy with how we answer, ',
                    ),
                    {
                        kind: 'link',
                        href: 'https://www.equalityadvisoryservice.com/',
                        content: [text('ask the Equality Advisory and Support Service')],
                    },
                    text('.'),
                ),
            ]),
            section('prepared', 'When this was written', [
                paragraph(
                    text('This statement was made together with the pages'),
                    ...(published ? [text(', which were published on '), ...lowerDate(published.date)] : []),
                    text('. It is made anew each time that they are.'),
                ),
            ]),
        ],
    };
}

function section(id: string, title: string, blocks: readonly Block[]): SectionBlock {
    return { kind: 'section', id, title, role: 'section', blocks };
}

function list(...items: readonly string[]): Block {
    return { kind: 'list', ordered: false, items: items.map((words) => ({ blocks: [paragraph(text(words))] })) };
}

function linkTo(href: string): Inline {
    return { kind: 'link', href, content: [text(href)] };
}
