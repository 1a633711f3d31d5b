// Drives the packaged extension in a real VS Code as a person would, checks what is seen, and keeps a picture of each step.
// Usage: node try-extension.mjs EXTENSION.vsix OUT_FOLDER [THEME]
// Environment: STEPS, a pattern: only the steps with such names are done. MASA_VSCODE_DESKTOP, a VS Code of the desktop to try instead of the
// server edition.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startInBrowser } from './browser.mjs';
import { startDesktop } from './desktop.mjs';

const [vsix, out = 'screenshots', theme = 'Default Dark Modern'] = process.argv.slice(2);
if (!vsix) throw new Error('Say which extension: node try-extension.mjs EXTENSION.vsix OUT_FOLDER [THEME]');
mkdirSync(out, { recursive: true });
// The steps type and save, so they work on a copy.
const folder = mkdtempSync(path.join(tmpdir(), 'masa-examples-'));
cpSync(fileURLToPath(new URL('../../../examples', import.meta.url)), folder, { recursive: true });
// A task of the folder's own, which reads what the command line prints.
mkdirSync(path.join(folder, 'luton/.vscode'));
const task = { label: 'Check it', type: 'masa', command: 'check', problemMatcher: ['$masa'] };
writeFileSync(path.join(folder, 'luton/.vscode/tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [task] }));

const settings = { 'workbench.colorTheme': theme };
const desktop = process.env.MASA_VSCODE_DESKTOP;
const host = await (desktop ? startDesktop(desktop, { vsix, settings }) : startInBrowser({ vsix: [vsix], settings }));
/** The part that runs on a computer is taken out of the package where the browser alone is tried. */
const onlyInBrowser = !JSON.parse(readFileSync(path.join(host.extension, 'package.json'), 'utf8')).main;
const errors = [];
/** The window of the editor. */
let page;
let passed = 0;
let failure;

try {
    await openFolder('luton');

    await step('problems', async () => {
        await openFile('funding.masa');
        await command('Problems: Focus on Problems View');
        const problems = await textsOf(page.locator('.markers-panel-container .monaco-list-row'), '[Ln ');
        assert.ok(problems.filter((text) => text.includes('[Ln ')).length > 2, problems.join('\n'));
    });

    await step('a code leads to its page', async () => {
        const link = page
            .locator('.markers-panel-container a')
            .filter({ hasText: /^[a-z-]+$/ })
            .first();
        const code = (await link.textContent()) ?? '';
        await link.click();
        await page.locator(`.tab.active[data-resource-name="${code}.md"]`).waitFor();
        await preview().getByText('What to do.').first().waitFor({ timeout: 20_000 });
        await command('View: Toggle Panel Visibility');
        await command('View: Close Editor');
    });

    await step('outline', async () => {
        await openFile('governance.masa');
        await command('Explorer: Focus on Outline View');
        const outline = await textsOf(page.locator('.outline-pane .monaco-list-row'), 'chairing');
        assert.ok(
            outline.some((text) => text.startsWith('governance')),
            outline.join('\n'),
        );
        await wordIn('governs these arrangements', 'executive').click();
        await page.locator('.breadcrumbs-control .monaco-breadcrumb-item').filter({ hasText: 'governance' }).last().waitFor();
    });

    await step('a group is found from anywhere, by its title', async () => {
        await page.keyboard.press('Control+T');
        await choose('#Luton Quality', 'quality-group');
        await page.locator('.tab.active[data-resource-name="groups.masa"]').waitFor();
        await lineWith('group quality-group').first().waitFor();
    });

    await step('who reports to whom', async () => {
        await openFile('groups.masa');
        await page.keyboard.press('Control+Home');
        await wordIn('group executive', 'executive').click();
        await page.keyboard.press('Shift+Alt+H');
        await page.locator('.sidebar .title-label').filter({ hasText: 'Callers Of' }).waitFor();
        const callers = await textsOf(page.locator('.sidebar .monaco-list-row'), 'Independent Scrutineer');
        assert.match(callers[0] ?? '', /^Statutory Partners and Chairs/);
    });

    await step('who reports to whom is asked in plain words', async () => {
        await openFile('groups.masa');
        await page.keyboard.press('Control+Home');
        await wordIn('group executive', 'executive').click();
        await command('Masa: Show Who Reports to Whom');
        const callers = await textsOf(page.locator('.sidebar .monaco-list-row'), 'Independent Scrutineer');
        assert.match(callers[0] ?? '', /^Statutory Partners and Chairs/);
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Control+Home');
        await command('Masa: Show Who Reports to Whom');
        await textsOf(page.locator('.pane').filter({ hasText: 'Structure' }).last().locator('.monaco-list-row'), 'Strategic Board');
    });

    await step('a selection widens to the name, the line, the group', async () => {
        const widths = [];
        await wordIn('group executive', 'executive').click();
        for (let times = 0; times < 3; times += 1) {
            await page.keyboard.press('Shift+Alt+ArrowRight');
            await settle();
            widths.push(Number(/\((\d+) selected\)/.exec(await page.locator('.statusbar').textContent())?.[1]));
        }
        assert.equal(widths[0], 'executive'.length);
        assert.ok(widths[1] > widths[0] && widths[2] > widths[1], String(widths));
        await page.keyboard.press('Escape');
    });

    await step('an import leads to its file', async () => {
        await openFile('funding.masa');
        await page.keyboard.press('Control+Home');
        await settle();
        await wordIn('import', 'partners.masa').click({ modifiers: ['Control'], force: true });
        await page.locator('.tab.active[data-resource-name="partners.masa"]').waitFor();
    });

    await step('hover', async () => {
        await openFile('governance.masa');
        await wordIn('governs these arrangements', 'executive').hover();
        const hover = page.locator('.monaco-hover:not(.hidden)').first();
        await hover.waitFor();
        // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, with the blanks between blocks
        const card = (await hover.innerText()).replace(/\s+/g, ' ');
        assert.match(card, /Statutory Partners and Chairs Safeguarding Assurance Meeting group executive/);
        assert.match(card, /Chair: Chief Executive, Luton Borough Council/);
        await settle();
    });

    await step('completion in prose', async () => {
        await page.keyboard.press('Escape');
        await page.locator('.editor-instance .view-lines').first().click();
        await page.keyboard.press('Control+End');
        await page.keyboard.type('\nsection new "New" {\n"The {', { delay: 30 });
        await page.keyboard.type('exec', { delay: 60 });
        assert.match((await suggestions('executive'))[0] ?? '', /^executive /);
        await page.keyboard.press('Enter');
        await page.keyboard.type('.fre', { delay: 60 });
        assert.ok((await suggestions('frequency')).some((text) => text.includes('3 times a year')));
        await settle();
        await page.keyboard.press('Enter');
        await lineWith('The {executive.frequency}').waitFor();
        // The editor closes quotation marks as far as it has coloured the line, which on a busy machine comes later than the keys.
        const isClosed = await lineWith('The {executive.frequency}"').isVisible();
        if (!isClosed) {
            await page.keyboard.press('End');
            await page.keyboard.type('"');
        }
    });

    await step('completion of a group', async () => {
        await openFile('groups.masa');
        await page.keyboard.press('Control+End');
        await page.keyboard.type('\ngro', { delay: 60 });
        await suggestions('group');
        await page.keyboard.press('Enter');
        await page.keyboard.type('new-group');
        await page.keyboard.press('Tab');
        await page.keyboard.type('New group');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        // The list of those who may chair comes by itself.
        assert.ok((await suggestions('council.dcs')).some((text) => text.startsWith('vacant')));
        await settle();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await command('File: Revert File');
    });

    await step('what is typed is set in order, and a name together with its uses', async () => {
        await openFile('voice.masa');
        await page.keyboard.press('Control+End');
        await page.keyboard.type('\ngroup forum "Forum" {\nchair vacant', { delay: 60 });
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('End');
        await page.keyboard.type('\n\nsection about "About" { "The {forum', { delay: 60 });
        await settle();
        await page.keyboard.press('Escape');
        await lineWith('The {forum}').waitFor();
        // The editor asks once what goes together, when the cursor comes; by then the server has to have read what was typed.
        await page.waitForTimeout(1500);
        await wordIn('group forum', 'forum').click();
        await page.waitForTimeout(1000);
        await page.keyboard.press('Control+ArrowRight');
        await page.keyboard.type('s');
        await lineWith('The {forums}').waitFor();
        await lineWith(/^\s{4}chair/)
            .last()
            .waitFor();
    });

    await step('a name of another file brings its import', async () => {
        await openFile('voice.masa');
        await page.keyboard.press('Control+End');
        await page.keyboard.type('\n\nsection more "More" { "The {threshold', { delay: 40 });
        await suggestions('threshold');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+Home');
        await lineWith('import "../pan-bedfordshire/lists.masa"').waitFor();
        await command('File: Revert File');
    });

    await step('renaming a file mends what imports it', async () => {
        await command('View: Show Explorer');
        await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'voice.masa' }).first().click();
        await page.keyboard.press('F2');
        await page.locator('.explorer-folders-view input').fill('voices.masa');
        await page.keyboard.press('Enter');
        // VS Code asks whether the imports are to be mended.
        await page.locator('.monaco-dialog-box').waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'voices.masa' }).waitFor();
        for (const importer of ['arrangement.masa', 'working-together.masa']) {
            await soon(async () => {
                await command('File: Save All Files');
                await settle();
                assert.match(readFileSync(path.join(folder, 'luton', importer), 'utf8'), /^import "voices\.masa"$/m);
            });
        }
    });

    await step('quick fix', async () => {
        await openFile('arrangement.masa');
        await wordIn('follows', 'working-together-2023').click();
        await page.keyboard.press('End');
        await page.keyboard.press('Backspace');
        await page.locator('.squiggly-error').first().waitFor();
        await page.waitForTimeout(1000);
        await page.keyboard.press('Control+.');
        await page.locator('.action-widget').getByText('children-act-2004').first().waitFor();
        await settle();
        await page.keyboard.press('Enter');
        await lineWith('children-act-2004').waitFor();
    });

    await step('definition in the library', async () => {
        await wordIn('follows', 'working-together-2023').click();
        await page.keyboard.press('F12');
        await page.locator('.tab.active[data-resource-name="working-together-2023.masa"]').waitFor();
        await lineWith('standard working-together-2023').first().waitFor();
    });

    await step('rename', async () => {
        await openFile('governance.masa');
        await page.keyboard.press('Control+Home');
        await wordIn('governs these arrangements', 'executive').click();
        await page.keyboard.press('F2');
        await page.locator('.rename-box input:focus').waitFor();
        await page.keyboard.press('Control+A');
        await page.keyboard.type('top-group');
        await page.keyboard.press('Enter');
        await lineWith('{top-group} governs').waitFor();
        await lineWith('{top-group.frequency}').first().waitFor();
        await command('File: Save All Files');
        await settle();
        assert.match(readFileSync(path.join(folder, 'luton/groups.masa'), 'utf8'), /^group top-group "Statutory Partners/m);
    });

    await step('build says when it cannot write, and leaves nothing behind', async () => {
        const site = path.join(folder, 'luton/site');
        writeFileSync(site, 'No folder.');
        await command('Masa: Build the Page and the Data');
        await page.locator('.notification-toast').filter({ hasText: 'could not be written' }).waitFor();
        assert.equal(readFileSync(site, 'utf8'), 'No folder.');
        rmSync(site);
        assert.deepEqual(
            readdirSync(path.join(folder, 'luton')).filter((name) => name.startsWith('site')),
            [],
        );
        await command('Notifications: Clear All Notifications');
    });

    await step('build', async () => {
        await command('Masa: Build the Page and the Data');
        const toast = page.locator('.notification-toast').filter({ hasText: 'luton.html' });
        await toast.waitFor();
        assert.match(readFileSync(path.join(folder, 'luton/site/luton.html'), 'utf8'), /^<!doctype html>/);
        assert.ok(existsSync(path.join(folder, 'luton/site/luton.json')), 'the data was not written');
        assert.ok(!readdirSync(path.join(folder, 'luton')).some((name) => name.endsWith('.tmp')), 'something was left behind');
        if (desktop) await command('Notifications: Clear All Notifications');
        else {
            await toast.getByRole('button', { name: 'Show the File' }).click();
            await page.locator('.explorer-folders-view .monaco-list-row.selected').filter({ hasText: 'luton.html' }).waitFor();
        }
    });

    await step('preview', async () => {
        await openFile('governance.masa');
        await command('Masa: Open Preview to the Side');
        await preview().locator('h1').filter({ hasText: 'Luton Safeguarding Children Partnership' }).waitFor({ timeout: 20_000 });
        await settle();
    });

    await step('preview follows what is typed, and keeps its place', async () => {
        const section = preview().locator('#chairing');
        await section.evaluate((element) => element.scrollIntoView());
        await settle();
        const before = await section.evaluate((element) => element.getBoundingClientRect().top);
        await lineWith('A delegated safeguarding').first().click();
        await page.keyboard.press('Home');
        await page.keyboard.type('In Luton today ', { delay: 20 });
        await preview().locator('#chairing').filter({ hasText: 'In Luton today' }).waitFor();
        const after = await preview()
            .locator('#chairing')
            .evaluate((element) => element.getBoundingClientRect().top);
        assert.ok(Math.abs(after - before) < 5, `the page moved from ${before} to ${after}`);
    });

    // On a computer the dialog is that of its system, which nobody here can fill in.
    if (!desktop)
        await step('what has changed since the build is told in words', async () => {
            await command('Masa: Tell What Has Changed');
            const input = page.locator('.quick-input-widget input');
            await input.waitFor();
            await input.fill(path.join(folder, 'luton/site/luton.json'));
            await settle();
            await page.keyboard.press('Enter');
            await lineWith('Before: as of').waitFor();
            await lineWith('In Luton today').first().waitFor();
            await command('View: Revert and Close Editor');
        });

    await step('a click on a fact of the page goes to its source', async () => {
        await preview().locator('#strategic-board dt').filter({ hasText: 'Chair' }).first().click();
        await page.locator('.tab.active[data-resource-name="groups.masa"]').waitFor();
        assert.match(await lineAtCursor(), /^chair /);
    });

    await step('preview: a click on a cell of a table goes to the fact, whose line is seen, and the page stays', async () => {
        const cell = preview().locator('td[data-label="Meets"]').first();
        await cell.scrollIntoViewIfNeeded();
        await settle();
        const before = await cell.evaluate((element) => element.getBoundingClientRect().top);
        await cell.locator('span').first().click();
        await page.waitForTimeout(2000);
        assert.match(await lineAtCursor(), /^meets /);
        assert.ok(Math.abs((await cell.evaluate((element) => element.getBoundingClientRect().top)) - before) < 5);
    });

    await step('preview: the head of the page belongs to the facts of the arrangement, in the colours of the editor', async () => {
        await openFile('arrangement.masa');
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('ArrowDown');
        await preview().locator('.masthead.masa-cursor').waitFor();
        const paper = await preview()
            .locator('html')
            .evaluate((element) => getComputedStyle(element).backgroundColor);
        const [red = 255] = (/\d+/.exec(paper) ?? []).map(Number);
        assert.equal(red < 128, theme.includes('Dark'), paper);
    });

    await step('the page keeps its place where its column becomes narrow, and fits into it', async () => {
        const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
        const section = preview().locator('#child-deaths');
        const topOf = () => section.evaluate((element) => element.getBoundingClientRect().top);
        await section.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
        await page.waitForTimeout(1000);
        const before = await topOf();
        await page.setViewportSize({ width: width - 300, height });
        await page.waitForTimeout(1000);
        const after = await topOf();
        assert.ok(Math.abs(after - before) < 5, `the page moved from ${before} to ${after}`);
        const [seen, needed] = await section.evaluate(() => {
            const { clientWidth, scrollWidth } = document.documentElement;
            return [clientWidth, scrollWidth];
        });
        assert.ok(needed <= seen, `${needed} in ${seen}`);
        await page.setViewportSize({ width, height });
        await settle();
    });

    await step('the page scrolls with the text, and the text with the page', async () => {
        await openFile('governance.masa');
        await page.keyboard.press('Control+End');
        await lineWith('show partnership-chair').click();
        await preview().locator('#chairing.masa-cursor').waitFor();
        await openFile('guidance.masa');
        await page.keyboard.press('Control+Home');
        await settle();
        await preview()
            .locator('#child-deaths')
            .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
        await page.waitForTimeout(1000);
        // Only the lines that are seen are there.
        const seen = (await page.locator('.editor-instance .margin .line-numbers').allTextContents()).map(Number);
        assert.ok(Math.min(...seen) > 5, `lines ${seen}`);
    });

    await step('compliance statement', async () => {
        await closeAll();
        await page.locator('.statusbar-item').filter({ hasText: 'not found' }).click();
        const rows = page.locator('.pane').filter({ hasText: 'Compliance Statement' }).locator('.monaco-list-row');
        const texts = await textsOf(rows, 'Working Together');
        assert.match(texts.join('\n'), /\d+ met/);
        await rows.filter({ hasText: 'Lead and delegated' }).first().click();
        // The chapter comes up to the head of the list, so that all of it has room.
        await page.mouse.wheel(0, 200);
        await settle();
        const missing = rows.filter({ hasText: /not found · / }).first();
        await missing.waitFor();
        await missing.hover();
        await missing.getByRole('button', { name: 'Write What Is Missing' }).click();
        await page.locator('.tab.active.dirty').waitFor();
        // The duty stands in the group in which the leads meet.
        await lineWith('own-contribution').first().waitFor();
        await command('File: Save All Files');
        await settle();
        assert.match(await lineAtCursor(), /^duty\s+own-contribution\s+""/);
        // A fact of the arrangement stands in its block, and what may follow is offered.
        await page.mouse.wheel(0, -2000);
        await rows.filter({ hasText: 'The arrangements' }).first().click();
        const published = rows.filter({ hasText: 'When and where they are published' }).first();
        await published.hover();
        await published.getByRole('button', { name: 'Write What Is Missing' }).click();
        await page.locator('.suggest-widget.visible').waitFor();
        await lineWith('published').first().waitFor();
        await page.screenshot({ path: path.join(out, 'published.png') });
        await page.keyboard.press('Escape');
        await command('File: Revert File');
    });

    await step('structure', async () => {
        const rows = page.locator('.pane').filter({ hasText: 'Structure' }).last().locator('.monaco-list-row');
        await textsOf(rows, 'Strategic Board');
        await rows.filter({ hasText: 'Strategic Board' }).first().click();
        await page.locator('.tab.active[data-resource-name="groups.masa"]').waitFor();
    });

    await step('explain a finding', async () => {
        await openFile('arrangement.masa');
        await command('Go to Next Problem in Files');
        await page.keyboard.press('Escape');
        await command('Masa: Explain This Finding');
        await takeFirst();
        const pages = page.locator('.tab[data-resource-name$=".md"]');
        await pages.first().waitFor();
        await preview().locator('h1').first().waitFor();
        await settle();
        const columns = await page.locator('.editor-group-container').count();
        // A further page takes the place of this one.
        await openFile('groups.masa');
        await command('Go to Next Problem in Files');
        await page.keyboard.press('Escape');
        await command('Masa: Explain This Finding');
        await takeFirst();
        await settle();
        await preview().locator('h1').first().waitFor();
        assert.equal(await page.locator('.editor-group-container').count(), columns);
        assert.equal(await pages.count(), 1);
    });

    await step('explain one of several findings', async () => {
        await openFile('groups.masa');
        await page.keyboard.press('Control+End');
        await page.keyboard.type('\ngroup quiet "Quiet"');
        // Findings come a moment after the text.
        await page.waitForTimeout(2000);
        await page.keyboard.press('Home');
        await command('Masa: Explain This Finding');
        const rows = page.locator('.quick-input-list .monaco-list-row');
        const texts = await textsOf(rows, 'group-has-chair');
        assert.match(texts.join('\n'), /group-has-frequency/);
        assert.match(texts.join('\n'), /has no chair/);
        await rows.filter({ hasText: 'group-has-chair' }).click();
        await page.locator('.tab[data-resource-name="group-has-chair.md"]').waitFor();
        await openFile('groups.masa');
        await command('File: Revert File');
    });

    await step('check, whose findings a matcher reads', async () => {
        const before = await problemCount();
        await page.keyboard.press('F1');
        await choose('>Tasks: Run Test Task', 'Tasks: Run Test Task');
        await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Check it' }).click();
        for (let waited = 0; (await problemCount()) <= before && waited < 30_000; waited += 250) await page.waitForTimeout(250);
        assert.ok((await problemCount()) > before, `${before} before and after`);
        await command('View: Toggle Panel Visibility');
    });

    await step('all of a kind, and all that needs no choice', async () => {
        await closeAll();
        await command('View: Show Explorer');
        const links =
            '"See [the guide](http://example.org/guide), [the form](http://example.org/form) and [the map](http://example.org/map)."';
        writeFileSync(
            path.join(folder, 'luton/mend.masa'),
            `section mend "Mend" {\n    ${links}\n}\n\ngroup mended "Mended" {\n    meets  Monthly\n}\n`,
        );
        await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'mend.masa' }).dblclick();
        await page.locator('.tab.active[data-resource-name="mend.masa"]').waitFor();
        await page.locator('.squiggly-error').first().waitFor();
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('ArrowDown');
        for (let letter = 0; letter < links.indexOf('http') + 6; letter += 1) await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Control+.');
        await page.locator('.action-widget').getByText('Write https: all 3 in this file').click();
        await lineWith('(https://example.org/map)').waitFor();
        await command('Fix All');
        await lineWith('meets  monthly').waitFor();
        await command('File: Save');
        await closeAll();
        rmSync(path.join(folder, 'luton/mend.masa'));
    });

    await step('imports that are not needed', async () => {
        await closeAll();
        await command('View: Show Explorer');
        writeFileSync(
            path.join(folder, 'luton/tidy.masa'),
            'import "partners.masa"\nimport "partners.masa"\n\nsection tidy "Tidy" {\n    "The {council}."\n}\n',
        );
        await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'tidy.masa' }).dblclick();
        await page.locator('.tab.active[data-resource-name="tidy.masa"]').waitFor();
        await page.waitForTimeout(2000);
        await command('Organize Imports');
        await settle();
        assert.equal(await lineWith('partners.masa').count(), 1);
        await command('File: Save');
        await closeAll();
        rmSync(path.join(folder, 'luton/tidy.masa'));
    });

    await step('new arrangement', async () => {
        await closeAll();
        await command('Masa: New Arrangement for an Area');
        await page.locator('.quick-input-list .monaco-list-row').nth(5).waitFor({ timeout: 20_000 });
        await choose('Rutland', 'Rutland');
        await page.locator('.tab.active[data-resource-name="arrangement.masa"]').waitFor();
        await lineWith('arrangement rutland').waitFor();
        assert.match(readFileSync(path.join(folder, 'luton/rutland/arrangement.masa'), 'utf8'), /partner police "Leicestershire Police"/);
        await command('Masa: Open Preview to the Side');
        await preview().locator('h1').filter({ hasText: 'Rutland Safeguarding Children Partnership' }).waitFor({ timeout: 20_000 });
    });

    await step('new arrangement for several areas', async () => {
        await closeAll();
        await command('Masa: New Arrangement for an Area');
        await page.locator('.quick-input-list .monaco-list-row').nth(5).waitFor({ timeout: 20_000 });
        const row = (text) => page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
        await page.keyboard.type('Bedford');
        await row('Several areas').click();
        await page.locator('.quick-input-widget.show-checkboxes').waitFor();
        for (const area of ['Bedford', 'Luton']) {
            await page.locator('.quick-input-box input').fill(area);
            await page
                .locator('.quick-input-list .monaco-list-row')
                .filter({ hasText: `${area} Borough Council` })
                .first()
                .click();
        }
        await page.locator('.quick-input-action').getByText('OK').click();
        await lineWith('arrangement bedford-luton').waitFor();
        await lineWith('covers').filter({ hasText: '"Bedford", "Luton"' }).waitFor();
    });

    await step('new arrangement in an empty folder, where nothing has woken the extension up', async () => {
        mkdirSync(path.join(folder, 'empty'));
        await openFolder('empty');
        await untilOffered('Masa: New Arrangement for an Area');
        await command('Masa: New Arrangement for an Area');
        await page.locator('.quick-input-list .monaco-list-row').nth(5).waitFor({ timeout: 20_000 });
        await choose('Rutland', 'Rutland');
        await lineWith('arrangement rutland').waitFor();
        // Nothing is in the folder, so that the arrangement needs none of its own.
        assert.match(readFileSync(path.join(folder, 'empty/arrangement.masa'), 'utf8'), /^arrangement rutland/m);
    });

    await step('who holds a post', async () => {
        const takeOutVacant = async (title) => {
            await lineWith(`${title} vacant`).first().click();
            await page.keyboard.press('End');
            for (const _ of 'vacant') await page.keyboard.press('Backspace');
        };
        await takeOutVacant('"Chief Officer of Police"');
        await page.keyboard.press('Control+Space');
        assert.match((await suggestions('held by'))[0] ?? '', /^held by/);
        await page.keyboard.press('Enter');
        assert.match((await suggestions('Name of the person'))[0] ?? '', /^"Name of the person"/);
        await page.keyboard.press('Enter');
        await page.keyboard.type('Sam Example');
        await lineWith('"Chief Officer of Police" held by "Sam Example"').waitFor();
        await page.keyboard.press('Escape');
        // As people write it first: the cursor stays behind the name.
        await takeOutVacant('"Chief Executive"');
        await page.keyboard.type('Kim Example', { delay: 40 });
        await page.keyboard.press('Escape');
        await page.waitForTimeout(1500);
        await page.keyboard.press('Control+.');
        await page.locator('.action-widget').getByText('held by').first().waitFor();
        await settle();
        await page.keyboard.press('Enter');
        await lineWith('"Chief Executive" held by "Kim Example"').waitFor();
    });

    await step('an arrangement typed into an empty file', async () => {
        writeFileSync(path.join(folder, 'empty/typed.masa'), '');
        await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'typed.masa' }).waitFor();
        await openFile('typed.masa');
        await page.keyboard.type('arr', { delay: 60 });
        assert.match((await suggestions('arrangement'))[0] ?? '', /^arrangement The published arrangement/);
        await page.keyboard.press('Enter');
        await suggestions('Barnet');
        await page.keyboard.type('Rutl', { delay: 60 });
        await suggestions('Rutland');
        await page.keyboard.press('Enter');
        await lineWith('arrangement rutland "Rutland Safeguarding Children Partnership" {').waitFor();
        await lineWith('partner police "Leicestershire Police"').waitFor();
        await page.keyboard.press('Tab');
        await suggestions('working-together-2023');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+End');
        await page.keyboard.type('\n\ngroup', { delay: 60 });
        await suggestions('group');
        await page.keyboard.press('Enter');
        await page.keyboard.type('board');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Board');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Sets the direction');
        await page.keyboard.press('Tab');
        assert.match((await suggestions('council.'))[0] ?? '', /^vacant/);
        await page.keyboard.type('police', { delay: 60 });
        await settle();
        await page.keyboard.press('Enter');
        await suggestions('quarterly');
        await page.keyboard.press('Enter');
        await lineWith('police.lead-partner').waitFor();
        await closeAll();
        await openFolder('luton');
    });

    await step('new shared file', async () => {
        await untilOffered('Masa: New Shared File');
        await command('Masa: New Shared File');
        await page.locator('.quick-input-widget input').fill('county');
        await page.keyboard.press('Enter');
        await page.locator('.tab.active[data-resource-name="county.masa"]').waitFor();
    });

    await step('all of it works in a folder that is not trusted', async () => {
        await closeAll();
        await configure({ 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' });
        await openFolder('luton');
        await page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
        await openFile('governance.masa');
        await page.locator('.statusbar-item').filter({ hasText: 'not found' }).waitFor({ timeout: 30_000 });
        await command('Masa: Open Preview to the Side');
        await preview().locator('h1').filter({ hasText: 'Luton Safeguarding Children Partnership' }).waitFor({ timeout: 20_000 });
        await configure({});
    });

    await step('a server that does not start can be started again', async () => {
        await closeAll();
        const server = path.join(host.extension, 'dist', onlyInBrowser ? 'server-browser.js' : 'language-server.cjs');
        const whole = readFileSync(server);
        writeFileSync(server, 'throw new Error("This is no server.");');
        try {
            await openFolder('luton');
            await page.locator('.statusbar-item').filter({ hasText: 'Masa has stopped' }).waitFor({ timeout: 60_000 });
            // Who sees it in a command is told in words, and not by a dialog about an error.
            await openFile('governance.masa');
            await command('Masa: Build the Page and the Data');
            await settle();
            assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
        } finally {
            writeFileSync(server, whole);
        }
        const offer = page.locator('.notification-toast').filter({ hasText: 'Masa has stopped' });
        await offer.getByRole('button', { name: 'Start It Again' }).click();
        await page.locator('.statusbar-item').filter({ hasText: 'not found' }).waitFor({ timeout: 30_000 });
    });

    await step('restart', async () => {
        await closeAll();
        await openFile('governance.masa');
        await page.keyboard.press('Control+Home');
        await command('Masa: Restart the Language Server');
        await page.waitForTimeout(4000);
        await wordIn('governs these arrangements', /executive|top-group/).hover();
        await page.locator('.monaco-hover:not(.hidden)').filter({ hasText: 'Chief Executive, Luton Borough Council' }).waitFor();
    });

    await step('walkthrough', async () => {
        await closeAll();
        await page.keyboard.press('F1');
        await choose('>Welcome: Open Walkthrough', 'Welcome: Open Walkthrough');
        await choose('From an empty folder', 'From an empty folder');
        await page.locator('.getting-started-step').filter({ hasText: 'Choose your area' }).first().waitFor();
    });
} catch (error) {
    failure = error;
    await page?.screenshot({ path: path.join(out, 'failed.png') }).catch(() => undefined);
} finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
}
if (failure) console.error(failure);
if (errors.length > 0) console.log('Errors of the page:', errors.slice(0, 5));
if (host.outside.length > 0)
    console.log('Asked for outside this machine, and refused:', [...new Set(host.outside.map((url) => new URL(url).host))]);
console.log(`${passed} passed, ${failure ? 1 : 0} failed`);
process.exitCode = failure ? 1 : 0;

async function step(name, run) {
    if (!new RegExp(process.env.STEPS ?? '').test(name)) return;
    const begun = Date.now();
    await run();
    passed += 1;
    await page.screenshot({ path: path.join(out, `${String(passed).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`) });
    console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

/** Writes the settings of the user. The window that is open takes them in for the next. */
async function configure(settings) {
    host.configure(settings);
    await page.waitForTimeout(2000);
}

async function openFolder(name) {
    const opened = await host.open(path.join(folder, name));
    if (opened !== page) opened.on('pageerror', (error) => errors.push(error.stack ?? String(error)));
    page = opened;
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    await page.locator('.explorer-folders-view').waitFor({ timeout: 60_000 });
    if (readdirSync(path.join(folder, name)).length > 0)
        await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

async function command(name) {
    await chooseBy('F1', `>${name}`, name);
    await page
        .locator('.quick-input-widget')
        .waitFor({ state: 'hidden', timeout: 1000 })
        // It stays where the command goes on to ask for something.
        .catch(() => undefined);
}

/** What an extension contributes is known a while after the window is there, and a list that is open does not follow. */
async function untilOffered(name) {
    for (let attempts = 0; attempts < 20; attempts += 1) {
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill(`>${name}`);
        await page.waitForTimeout(1500);
        const isOffered = await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().isVisible();
        await page.keyboard.press('Escape');
        if (isOffered) return;
    }
}

/** Closes all files. What is not saved would be asked about, over everything else. */
async function closeAll() {
    await command('File: Save All Files');
    await command('View: Close All Editors');
}

async function openFile(name) {
    await chooseBy('Control+P', name, name);
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    // Keys that come before the text has the focus go astray.
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await settle();
}

/** Opens a list with a key and chooses from it. What opened just before may take the focus once more, which closes the list. */
async function chooseBy(key, text, label) {
    await soon(async () => {
        await page.keyboard.press(key);
        await choose(text, label, 5000);
    });
}

async function choose(text, label, timeout = 30_000) {
    const input = page.locator('.quick-input-widget input');
    await input.waitFor({ timeout });
    await input.fill(text, { timeout });
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first().waitFor({ timeout });
    await settle();
    await page.keyboard.press('Enter');
}

/** Where a command asks which is meant, takes the first. */
async function takeFirst() {
    if (await page.locator('.quick-input-widget').isVisible()) await page.keyboard.press('Enter');
}

function lineWith(text) {
    return page.locator('.view-line').filter({ hasText: text });
}

/** The page in the preview. */
function preview() {
    return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}

/** The line that the cursor stands in, without its indentation. */
async function lineAtCursor() {
    await settle();
    const number = Number(/Ln (\d+)/.exec(await page.locator('.statusbar').textContent())?.[1]);
    const title = await page.locator('.tab.active').first().getAttribute('data-resource-name');
    return (readFileSync(path.join(folder, 'luton', title), 'utf8').split('\n')[number - 1] ?? '').trim();
}

function wordIn(line, word) {
    return lineWith(line).locator('span span').filter({ hasText: word }).first();
}

/** How many errors and warnings the status bar counts. */
async function problemCount() {
    const counts = await page.locator('#status\\.problems').textContent();
    return counts
        .match(/\d+/g)
        .slice(0, 2)
        .reduce((sum, count) => sum + Number(count), 0);
}

async function suggestions(label) {
    return textsOf(page.locator('.suggest-widget.visible .monaco-list-row'), label);
}

async function textsOf(rows, expected) {
    await rows.filter({ hasText: expected }).first().waitFor({ timeout: 30_000 });
    await settle();
    return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Tries again for a while what the editor may not have come to yet. */
async function soon(attempt) {
    for (let left = 10; ; left -= 1) {
        try {
            return await attempt();
        } catch (error) {
            if (left === 0) throw error;
        }
    }
}

/** Lists and cards fade in; a picture taken at once shows half of them. */
async function settle() {
    await page.waitForTimeout(350);
}
