import type { FailOn } from '@masa/language';
import { Command, CommanderError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { type BuildForm, buildForms, usualForms } from './build-forms.js';
import type { CheckOptions } from './commands/check.js';
import { describeUsage } from './describe-usage.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { joinChoices } from './join-choices.js';
import { printable } from './paint.js';
import { reportForms } from './report-forms.js';
import { countedLevels, failOnChoices } from './tally.js';
import { UsageError } from './usage-error.js';
import type { World } from './world.js';

/**
 * Runs the command line.
 * @param args What the user wrote after `masa`.
 * @returns The exit code. Nothing is thrown, whatever happens.
 */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
    let code: ExitCode = exitCode.clean;
    const program = createProgram(world, (ended) => {
        code = ended;
    });
    try {
        await program.parseAsync(args, { from: 'user' });
        return code;
    } catch (error) {
        return explain(error, world);
    }
}

/** The one place where a run's failures end: what the user can mend is one sentence, and so is what only we can. */
function explain(error: unknown, { err, debug }: World): ExitCode {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.clean;
    if (error instanceof CommanderError && error.code === 'commander.help') return exitCode.unusable;
    if (error instanceof CommanderError || error instanceof UsageError) {
        err.write(`${printable(error instanceof UsageError ? error.message : describeUsage(error))}\n`);
        return exitCode.unusable;
    }
    const reason = error instanceof Error ? error.message : String(error);
    err.write(`Masa itself has failed (${printable(reason)}); please report it together with the text you gave it.\n`);
    if (debug && error instanceof Error) err.write(`${error.stack}\n`);
    return exitCode.unusable;
}

function createProgram(world: World, end: (code: ExitCode) => void): Command {
    const program = new Command('masa')
        .exitOverride()
        .configureOutput({
            writeOut: (text) => world.out.write(text),
            writeErr: (text) => world.err.write(text),
            // Commander's own words are left out: `describeUsage` says the same so that it helps.
            outputError: () => undefined,
            getOutHelpWidth: () => 100,
            getErrHelpWidth: () => 100,
            getOutHasColors: () => world.out.colours,
            getErrHasColors: () => world.err.colours,
        })
        .description(about)
        .version(packageJson.version, '--version', 'show which version of Masa this is')
        .helpOption('-h, --help', 'show this help')
        .helpCommand('help [command]', 'explain a command')
        .addHelpText('after', examples);
    addCheck(program, world, end);
    addBuild(program, world, end);
    addCompare(program, world, end);
    addExplain(program, world, end);
    addNew(program, world, end);
    addLanguageServer(program, world);
    return program;
}

function addCheck(program: Command, world: World, end: (code: ExitCode) => void): void {
    program
        .command('check')
        .summary('tell what is wrong or missing')
        .description(aboutCheck)
        .argument('[paths...]', 'files, and folders to search for files whose names end in .masa')
        .option('--as-of <date>', asOfMeaning)
        .addOption(choiceOption('--format <form>', `how to tell the findings: ${reportForms.join(', ')}`, reportForms).default('pretty'))
        .addOption(failOnOption('the least level that makes the command fail').default(undefined, 'good'))
        .addOption(choiceOption('--level <level>', 'tell only what is of this level or graver: must, should or good', countedLevels))
        .option('--fix', 'first mend what needs no choice, in the files themselves')
        .option('--links', 'also try the links, up to 200 of them, on the web')
        .option('--statement', 'tell how each requirement stands, met ones too')
        .option('--baseline <file>', 'tell only what is not in this file')
        .option('--write-baseline', 'write what is found now to that file')
        .addHelpText('after', checkExamples)
        .action(async (paths: string[], options: CheckOptions) => {
            const { check } = await import('./commands/check.js');
            end(await check(paths, options, world));
        });
}

function addBuild(program: Command, world: World, end: (code: ExitCode) => void): void {
    program
        .command('build')
        .summary('make the pages to publish')
        .description(aboutBuild)
        .argument('<paths...>', 'files, and folders to search for files whose names end in .masa')
        .requiredOption('--out <folder>', 'the folder to write the pages to')
        .addOption(
            new Option('--to <forms>', `what to write: ${buildForms.join(', ')}, or several with commas between`)
                .default([...usualForms], usualForms.join(','))
                .argParser(readForms),
        )
        .option('--browser <program>', 'the Chrome, Edge or Chromium that makes the PDF, where it is not in one of the usual places')
        .option('--as-of <date>', asOfMeaning)
        .addOption(failOnOption('write nothing when there is a finding of this level or a graver one').default('never'))
        .addHelpText('after', buildExamples)
        .action(async (paths: string[], options: { out: string; to: BuildForm[]; browser?: string; asOf?: string; failOn: FailOn }) => {
            const { build } = await import('./commands/build.js');
            end(await build(paths, options, world));
        });
}

function addCompare(program: Command, world: World, end: (code: ExitCode) => void): void {
    program
        .command('compare')
        .summary('tell what has changed since an earlier version')
        .description(aboutCompare)
        .argument('<before>', 'the data of an earlier build, such as pages/luton.json, or earlier files of Masa')
        .argument('<now>', 'the files of Masa as they are now, or the data of a later build')
        .option('--as-of <date>', asOfMeaning)
        .addHelpText('after', compareExamples)
        .action(async (before: string, now: string, { asOf }: { asOf?: string }) => {
            const { compare } = await import('./commands/compare.js');
            end(await compare(before, now, asOf, world));
        });
}

function addExplain(program: Command, world: World, end: (code: ExitCode) => void): void {
    program
        .command('explain')
        .summary('say what a code of a finding means')
        .description(
            'Says what a code asks for, why, where it comes from and how to meet it; or all that a standard asks. Without a name, which codes there are.',
        )
        .argument('[code]', 'a code as it stands in a finding, such as group-has-chair; or a standard, such as working-together-2026')
        .addHelpText('after', explainExamples)
        .action(async (code: string | undefined) => {
            const { explain } = await import('./commands/explain.js');
            end(explain(code, world));
        });
}

function addNew(program: Command, world: World, end: (code: ExitCode) => void): void {
    program
        .command('new')
        .summary('begin the arrangements of an area')
        .description(aboutNew)
        .argument(
            '<area...>',
            'the area of a council, as the Office for National Statistics writes it, such as Luton; several, where one arrangement covers them',
        )
        .action(async (areas: string[]) => {
            const { startNew } = await import('./commands/new.js');
            end(await startNew(areas, world));
        });
}

function addLanguageServer(program: Command, world: World): void {
    program
        .command('lsp')
        .summary('serve an editor that speaks the language server protocol')
        .description('Serves an editor over standard input and output, until the editor ends it. People do not start it; editors do.')
        .option('--stdio', 'over standard input and output, as always')
        .action(() => world.serveEditor());
}

function failOnOption(meaning: string): Option {
    return choiceOption('--fail-on <level>', `${meaning}: must, should, good or never`, failOnChoices);
}

function choiceOption(flags: string, meaning: string, choices: readonly string[]): Option {
    const option = new Option(flags, meaning);
    return option.argParser((text) => {
        const choice = choices.find((known) => known === text.toLowerCase());
        if (choice === undefined) throw new UsageError(`'${text}' cannot follow ${option.long}; write ${joinChoices(choices)}.`);
        return choice;
    });
}

function readForms(text: string): BuildForm[] {
    const forms = text.split(',').map((form) => form.trim().toLowerCase());
    const known = buildForms.filter((form) => forms.includes(form));
    const unknown = forms.find((form) => !known.some((other) => other === form));
    if (unknown !== undefined)
        throw new UsageError(
            `'${unknown}' cannot follow --to; write ${joinChoices(buildForms)}, or several with commas between, such as html,pdf.`,
        );
    return known;
}

const asOfMeaning =
    'look at the arrangements as of this date, such as 2026-04-01 or "1 April 2026"; if left out, each as of its current version or its publication, and today where it has neither';

const about = `Masa reads multi-agency safeguarding arrangements written in .masa files, tells you what is wrong or
missing in them, and makes the pages you publish.`;

const aboutNew = `Writes a folder with a first file for the arrangements of an area: its council, care boards and \
police as of today, their posts vacant, and what the guidance asks for as hints. Nothing that is there is overwritten.`;

const examples = `
Examples:
  Look through this folder and all folders inside it:
      masa check .

  Look at one arrangement. The files it imports are read as well:
      masa check luton/arrangement.masa

  Make its page, in a folder called "site":
      masa build luton/arrangement.masa --out site

For more about a command, and more examples:
      masa check --help
      masa build --help

What a finding means:
      masa explain group-has-chair

Begin with a file that knows your area's partners:
      masa new Rutland
`;

const aboutCheck = `Tells what is wrong or missing in arrangements: first the place in the file, then what was found.

Each finding has a level:
  must    the law asks for it, or a standard of your own says must, or the text cannot be read
  should  the statutory guidance asks for it, or a standard of your own
  good    our advice
  info    worth knowing; never counted`;

const checkExamples = `
Examples:
  Look through the folder "luton" and all folders inside it:
      masa check luton

  Look at the arrangement as it will stand on 1 April 2026:
      masa check luton --as-of "1 April 2026"

  Tell only what the law asks for and was not found, or cannot be read:
      masa check luton --level must

  Mend what needs no choice, such as a date written 1st May, and tell the rest:
      masa check luton --fix

  Write the findings to a file that other programs can read:
      masa check luton --format json > findings.json

  On GitHub, mark the lines of a pull request; or fill its page of code scanning:
      masa check luton --format github
      masa check luton --format sarif > masa.sarif

  Fail only if something is missing that must be there, such as what the law asks for:
      masa check luton --fail-on must

  Fail only if something new is found: write down once what is known, then compare with it:
      masa check luton --baseline baseline.json --write-baseline
      masa check luton --baseline baseline.json

A file masa.config.json in the folder, or in one around it, may say which files, as of when, what fails,
the baseline and the level of each code; what stands in the command comes before it.

The command ends with 0 if nothing was found that counts, 1 if something was, and 2 if it could not do its
work. Without --fail-on, all that is must, should or good counts.
`;

const aboutCompare = `Tells in plain words what has changed: which groups, posts, agencies and sections came and went,
each fact and each sentence that differs, with what it said before, and each requirement that stands
otherwise. It is what lead partners ask before they sign.`;

const compareExamples = `
Examples:
  Tell what has changed since the page was published, from the data that stand beside it; a build
  writes them anew, so compare first:
      masa compare pages/luton.json luton

  Write it to a file that can be sent around:
      masa compare pages/luton.json luton > changes.txt

The command ends with 0 whether or not something has changed, and with 2 if it could not do its work.
`;

const explainExamples = `
Examples:
  Say more about a finding:
      masa explain group-has-chair

  Say what the editions of the guidance ask under a name:
      masa explain voice-included

  Say all that an edition asks, or what is in a list of the library:
      masa explain working-together-2026
      masa explain contents-of-the-yearly-report
`;

const aboutBuild = `Makes a page to publish (html) and the same as data (json) for each arrangement in the files;
on request also a PDF, a document for Word (docx) and Markdown (md), and of all together the tables
for a spreadsheet (csv): one of all groups, one of all contributions, and so on.

Nothing is written as long as the text is broken: a sentence that cannot be read, a name that leads
nowhere, a value that cannot be right. What law or guidance asks for is told, and does not stop it.`;

const buildExamples = `
Examples:
  Make the page of one arrangement, in a folder called "site":
      masa build luton/arrangement.masa --out site

  Make the page only, without the data:
      masa build luton --out site --to html

  Make a PDF to print and a document for Word to sign. The PDF is made by Chrome, Edge or Chromium:
      masa build luton --out site --to pdf,docx

  Compare many arrangements in a spreadsheet, all on the same day. The tables stand in site/tables:
      masa build . --out site --to csv --as-of 2026-04-01

  Write nothing as long as something is missing that must be there, such as what the law asks for:
      masa build luton --out site --fail-on must

The command ends with 0 if the pages were written, 1 if it refused, and 2 if it could not do its work.
`;
