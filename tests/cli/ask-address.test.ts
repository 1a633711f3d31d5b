import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAddress } from '../../packages/cli/src/ask-address.js';

/** A site of our own: what it is asked for says how it answers. */
const asked: string[] = [];
const site = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url} by ${request.headers['user-agent']}`);
    if (request.url === '/moved') response.writeHead(301, { location: '/page' }).end();
    else if (request.url === '/circle') response.writeHead(302, { location: '/circle' }).end();
    else if (request.url === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200).end('Page');
    else if (request.url === '/silent') request.on('close', () => response.destroy());
    else response.writeHead(request.url === '/page' ? 200 : Number(request.url?.slice(1))).end();
});
let home = '';

beforeAll(async () => {
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    home = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});

afterAll(() => {
    site.closeAllConnections();
    site.close();
});

test('a page is asked for its head, by somebody who says who asks', async () => {
    expect(await askAddress(`${home}/page`)).toEqual({ ok: true, status: 200 });
    expect(asked.splice(0)).toEqual(['HEAD /page by masa-check-links']);
});

test('where a page has moved, the new place answers', async () => {
    expect(await askAddress(`${home}/moved`)).toEqual({ ok: true, status: 200 });
});

test('a site that does not know HEAD is asked for the page', async () => {
    asked.length = 0;
    expect(await askAddress(`${home}/no-head`)).toEqual({ ok: true, status: 200 });
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['HEAD', 'GET']);
});

test.each([404, 410, 500])('a site that answers %d', async (status) => {
    expect(await askAddress(`${home}/${status}`)).toEqual({ ok: true, status });
});

test('what does not answer at all', async () => {
    expect(await askAddress(`${home}/circle`)).toMatchObject({ ok: false });
    expect(await askAddress('http://127.0.0.1:1/')).toMatchObject({ ok: false });
    expect(await askAddress(`${home}/silent`, 1)).toEqual({ ok: false, problem: 'nothing came within 1 second' });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A certificate for a name that nobody vouches for, made for this run alone. */
function makeCertificate(name: string): { readonly key: string; readonly cert: string } {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'masa-certificate-'));
    try {
        const files = ['-keyout', path.join(folder, 'key.pem'), '-out', path.join(folder, 'cert.pem')];
        const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
        const made = spawnSync('openssl', ['req', ...kind, ...files, '-subj', `/CN=${name}`, '-addext', `subjectAltName=${name}`], {
            encoding: 'utf8',
        });
        if (made.status !== 0) throw new Error(made.stderr);
        return { key: fs.readFileSync(path.join(folder, 'key.pem'), 'utf8'), cert: fs.readFileSync(path.join(folder, 'cert.pem'), 'utf8') };
    } finally {
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

describe.skipIf(!hasOpenssl)('a site with a certificate', () => {
    async function withSite<T>(certificate: { key: string; cert: string }, ask: (home: string) => Promise<T>): Promise<T> {
        const secure = https.createServer(certificate, (request, response) =>
            response.writeHead(request.url === '/page' ? 200 : 404).end(),
        );
        await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
        try {
            return await ask(`https://127.0.0.1:${(secure.address() as AddressInfo).port}`);
        } finally {
            secure.closeAllConnections();
            secure.close();
        }
    }

    test('that nobody vouches for is told', () =>
        withSite(makeCertificate('IP:127.0.0.1'), async (home) =>
            expect(await askAddress(`${home}/page`)).toEqual({ ok: false, problem: 'its certificate is not valid' }),
        ));

    test.skipIf(!('setDefaultCACertificates' in tls))('that is vouched for answers; one for another name does not', async () => {
        const [own, foreign] = [makeCertificate('IP:127.0.0.1'), makeCertificate('DNS:elsewhere.example')];
        const usual = tls.getCACertificates('default');
        tls.setDefaultCACertificates([...usual, own.cert, foreign.cert]);
        try {
            await withSite(own, async (home) => {
                expect(await askAddress(`${home}/page`)).toEqual({ ok: true, status: 200 });
                expect(await askAddress(`${home}/other`)).toEqual({ ok: true, status: 404 });
            });
            await withSite(foreign, async (home) =>
                expect(await askAddress(`${home}/page`)).toEqual({ ok: false, problem: 'its certificate is not valid' }),
            );
        } finally {
            tls.setDefaultCACertificates(usual);
        }
    });
});
