import { type AboutDocument, type Location, type Preview as PageAnswer, requests } from '@masa/language/protocol';
import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../webview/messages.js';
import { goTo } from './locations.js';
import { downMessage, LatestQuestion, type Server } from './server.js';
import type { Subject } from './subject.js';

/** How long a scroll of ours is taken for ours. */
const quietMs = 250;

/** The published page beside the text: updated while typing, scrolled with the text, and a way back to it. */
export class Preview implements vscode.Disposable, vscode.WebviewPanelSerializer {
    readonly #extension: vscode.Uri;
    readonly #server: Server;
    readonly #subject: Subject;
    readonly #latest = new LatestQuestion();
    readonly #subscription: vscode.Disposable;
    #panel: vscode.WebviewPanel | undefined;
    #shown: PageAnswer | undefined;
    /** Which arrangement the page is that of. */
    #shownAbout: AboutDocument | undefined;
    #quietUntil = 0;

    constructor(extension: vscode.Uri, server: Server, subject: Subject) {
        this.#extension = extension;
        this.#server = server;
        this.#subject = subject;
        this.#subscription = vscode.Disposable.from(
            subject.onDidChange(() => this.#refresh()),
            vscode.window.registerWebviewPanelSerializer('masa.preview', this),
            vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
                if (first && Date.now() > this.#quietUntil) this.#tellLine(textEditor, first.start.line, false);
            }),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
                if (first) this.#tellLine(textEditor, first.active.line, true);
            }),
        );
    }

    /** Opens the preview beside the text, or brings it to the front. */
    open(): void {
        if (this.#panel) {
            this.#panel.reveal(undefined, true);
            return;
        }
        const panel = vscode.window.createWebviewPanel(
            'masa.preview',
            'Preview',
            { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
            { enableFindWidget: true },
        );
        this.#adopt(panel);
    }

    /** Fills a preview that was open when the window was closed. */
    async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
        this.#adopt(panel);
    }

    dispose(): void {
        this.#subscription.dispose();
        this.#panel?.dispose();
    }

    #adopt(panel: vscode.WebviewPanel): void {
        this.#panel?.dispose();
        this.#panel = panel;
        this.#shown = undefined;
        const { webview } = panel;
        const files = vscode.Uri.joinPath(this.#extension, 'dist');
        webview.options = { enableScripts: true, localResourceRoots: [files] };
        webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
        panel.iconPath = vscode.Uri.joinPath(this.#extension, 'images/file.svg');
        panel.onDidDispose(() => {
            if (this.#panel === panel) this.#panel = undefined;
        });
        webview.html = shell(webview.asWebviewUri(vscode.Uri.joinPath(files, 'page.js')).toString());
    }

    async #receive(message: FromPage): Promise<void> {
        if (message.kind === 'ready') {
            this.#shown = undefined;
            await this.#refresh();
        } else if (message.kind === 'line') this.#scrollText(message.uri, message.line);
        else if (this.#shown) {
            const { anchor, row, label } = message;
            const place = await this.#server.ask<Location>(requests.source, { ...this.#shownAbout, anchor, row, label });
            if (place) await goTo(place);
        }
    }

    async #refresh(): Promise<void> {
        const { about } = this.#subject;
        if (!this.#panel) return;
        const latest = about ? await this.#server.askForView<PageAnswer>(requests.preview, about, this.#latest) : { answer: undefined };
        if (!latest || !this.#panel) return;
        const { answer } = latest;
        if (!answer) {
            const { isDown } = this.#server;
            // A file that belongs to none leaves the page as it is; a page that nobody brings up to date would soon be wrong.
            if (isDown) this.#shown = undefined;
            if (!this.#shown)
                await this.#tell({
                    kind: 'none',
                    message: isDown ? downMessage : 'Open a file that belongs to an arrangement, and its page appears here.',
                });
            return;
        }
        const isNew = answer.html !== this.#shown?.html;
        const isOther = answer.uri !== this.#shown?.uri || answer.title !== this.#shown.title;
        const isMoved = JSON.stringify(answer.places) !== JSON.stringify(this.#shown?.places);
        this.#shown = answer;
        this.#shownAbout = about;
        this.#panel.title = `Preview: ${answer.title}`;
        // Until it has arrived, the panel may be closed.
        if (isNew || isMoved) await this.#tell({ kind: 'page', html: answer.html, places: answer.places });
        // Where the page itself was brought to the front, no text is the active one.
        const editor = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
            (each) => each?.document.languageId === 'masa',
        );
        if (isOther && editor) this.#tellLine(editor, editor.selection.active.line, true);
    }

    #tellLine(editor: vscode.TextEditor, line: number, isCursor: boolean): void {
        if (!this.#panel?.visible || editor.document.languageId !== 'masa') return;
        void this.#tell({ kind: 'line', uri: editor.document.uri.toString(), line, isCursor });
    }

    /** Lets the text follow the page, where it is shown. */
    #scrollText(uri: string, line: number): void {
        const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
        if (!editor) return;
        this.#quietUntil = Date.now() + quietMs;
        const at = new vscode.Position(Math.max(0, Math.floor(line)), 0);
        editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    }

    async #tell(message: ToPage): Promise<void> {
        await this.#panel?.webview.postMessage(message);
    }
}

/**
 * An empty page that may run our script and nothing else, and ask for nothing. The first style takes back what the editor says of every
 * page, so that this one looks as it will be published.
 */
function shell(script: string): string {
    const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>Preview</title>
<style nonce="${nonce}">
body { padding: 0; color: inherit; font: inherit; }
a { text-decoration: underline; }
code, blockquote { padding: 0; color: inherit; background: none; }
</style>
<style nonce="${nonce}" id="page_style"></style>
<style nonce="${nonce}">
dl.facts > div, tbody > tr, li[id], article[id] > .heading, section[id] > .heading { cursor: pointer; }
dl.facts > div:hover, tbody td[data-label]:hover, tbody th:hover { outline: 1px solid; outline-offset: 2px; }
.masa-message { margin: 1rem 1.5rem; color: var(--vscode-foreground); font: var(--vscode-font-size)/1.5 var(--vscode-font-family); }
.masa-cursor { box-shadow: -4px 0 0 0 #1d70b8; }
</style>
<script nonce="${nonce}" src="${script}" defer></script>
</head>
<body></body>
</html>`;
}
