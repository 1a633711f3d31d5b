/**
 * What is written for an element when its word is chosen in completion: the element with what it most needs, in the order in which one
 * fills it in. By the name of the rule. Stops are those of the editor: `${1:name}`, and `${1|a,b|}` for a choice, of which `@Group` stands
 * for all groups that can be named here, and `@year` for the financial year of today. A line with `@each:Partner` is written for each partner; its stop `${+:0}` counts on from those before.
 */
const snippets: Readonly<Record<string, string>> = {
    Import: 'import "$1"',
    // The area comes first, for the name, the title and the partners come with it.
    Arrangement: 'arrangement ${2:name} "${3:Title}" {\n    covers   "$1"\n    follows  ${4|@guidance|}\n    $0\n}',
    Partner:
        'partner ${1:council} "${2:Title}" {\n    kind  ${3|local authority,integrated care board,police|}\n\n    lead      ${4:chief-executive}  "${5:Chief Executive}"\n    delegate  ${6:name}  "${7:Title}"\n}',
    Agency: 'agency ${1:name} "${2:Title}" {\n    category  ${3|@headings|}\n    role      "$4"\n}',
    Body: 'body ${1:name} "${2:Title}"',
    Unit: 'unit ${1:name} "${2:Title}" {\n    purpose  "$3"\n}',
    Person: 'person ${1:name} "${2:Name}"',
    FreePost: 'post ${1:name} "${2:Title}"',
    Group: 'group ${1:name} "${2:Title}" {\n    purpose     "$3"\n    chair       ${4|vacant,@Post|}\n    meets       ${5|4 times a year,6 times a year,monthly,quarterly,twice a year|}\n    members     ${6|the delegates,the leads|}\n    reports to  ${7|@Group|}\n}',
    Event: 'event ${1:name} "${2:Title}" {\n    held  ${3|every year,twice a year,quarterly|}\n}',
    Scrutineer:
        'scrutineer ${1:independent-scrutineer} "${2:Independent Scrutineer}" {\n    methods     "$3"\n    reports to  ${4|@Group|}\n}',
    Report: 'report ${1:yearly-report} "${2:Yearly report}" {\n    covers    the previous financial year\n    publish   by 30 September each year\n    send to   ${3:national-panel}\n    contains  impact "${4:[insert what changed for children]}"\n}',
    Process: 'process ${1:name} "${2:Title}" {\n    step ${3:first}   "$4"\n    step ${5:second}  "$6"\n}',
    Funding: 'funding ${1:@year} {\n    from @each:Partner  £${+:0}\n}',
    CitedWork: 'document ${1:name} "${2:Title}"',
    Priority: 'priority ${1:name} "${2:Title}" {\n    purpose  "$3"\n}',
    Theme: 'theme ${1:name} "${2:Title}"',
    ItemList: 'list ${1:name} "${2:Title}" {\n    item ${3:first}   "$4"\n    item ${5:second}  "$6"\n}',
    Term: 'term ${1:name} "${2:Word}" means "$3"',
    Contact: 'contact ${1:name} "${2:Title}" {\n    email      "$3"\n    telephone  "$4"\n}',
    ChildDeathReview: 'child death review ${1:name} "${2:Title}" {\n    partners  ${3|@Partner|}\n    panel     ${4|@Group|}\n}',
    Standard: 'standard ${1:name} "${2:Title}" {\n    in force  from ${3:1 April 2026}\n    $0\n}',
    Requirement: 'requirement ${1:name} "${2:Title}" {\n    should  "$3"\n    source  "$4" read\n    met by  a section\n}',
    Stage: 'stage ${1:name} "${2:Title}" {\n    $0\n}',
    Step: 'step ${1:name} "$2"',
    Choice: 'choice "${1:Question?}" "yes" to ${2:step}, "no" to ${3:step}',
    Item: 'item ${1:name} "$2"',
    ProseBlock: '"""\n$0\n"""',
};

/** Words that open sections and posts; the word itself comes first. */
const snippetsByRole: Readonly<Record<string, string>> = {
    Section: ' ${1:name} "${2:Title}" {\n    """\n    $0\n    """\n}',
    Post: ' ${1:name} "${2:Title}"',
};

/** What is written for an element that a word opens; undefined for words that open none. */
export function findSnippet(rule: string, word: string): string | undefined {
    const tail = snippetsByRole[rule];
    return tail === undefined ? snippets[rule] : word + tail;
}

/**
 * Puts what there is into the choices of a snippet. A line without anything to choose from is left out: what it names would lead nowhere.
 * @param namesOf What a word after `@` stands for.
 */
export function fillChoices(snippet: string, namesOf: (kind: string) => readonly string[]): string {
    return snippet
        .split('\n')
        .flatMap((line) => {
            const each = /@each:(\w+)/.exec(line);
            if (each?.[1] !== undefined) return writeForEach(line, each[0], namesOf(each[1]), highestStop(snippet));
            const filled = line.replace(/(?<=[|,:])@(\w+)/, (_, kind: string) => namesOf(kind).slice(0, mostChoices).join(','));
            return filled.includes('||}') ? [] : filled.replace(',|}', '|}');
        })
        .join('\n');
}

/** A line once for each name, what follows the names lined up; where there is none, once, for a name that is still to be written. */
function writeForEach(line: string, place: string, names: readonly string[], stop: number): readonly string[] {
    const width = Math.max(...names.map(({ length }) => length));
    const written = names.length > 0 ? names.map((name) => name.padEnd(width)) : ['"${+:Name}"'];
    let next = stop;
    return written.map((name) =>
        line.replace(place, name).replaceAll('${+', () => {
            next += 1;
            return `\${${next}`;
        }),
    );
}

/** The highest number of a stop in a snippet. */
export function highestStop(snippet: string): number {
    return Math.max(0, ...[...snippet.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number)));
}

/** What snippets write where an arrangement is to have its name and its title. */
export const placeholders = { name: 'name', title: 'Title' } as const;

/** A longer list is no help. */
const mostChoices = 40;
