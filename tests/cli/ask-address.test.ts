import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
