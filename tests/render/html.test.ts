import { describe, expect, test } from 'vitest';
import { attributes, html, raw } from '../../packages/language/src/render/html/html.js';
import { safeHref } from '../../packages/language/src/support/safe-href.js';

describe('html', () => {
    test('escapes what is not Html already', () => {
        expect(html`<p title="${'"x" onx="'}">${"<b> & 'c'"}</p>`.toString()).toBe(
            '<p title="&quot;x&quot; onx=&quot;">&lt;b&gt; &amp; \'c\'</p>',
        );
    });

    test('prints lists without separators, and nothing for undefined', () => {
        expect(html`<ul>${['a', '<', 1].map((item) => html`<li>${item}</li>`)}${undefined}</ul>`.toString()).toBe(
            '<ul><li>a</li><li>&lt;</li><li>1</li></ul>',
        );
    });

    test('a thing that only looks like Html is refused or escaped', () => {
        const forged = { toString: () => '<script>' } as unknown as string;
        expect(() => html`${forged}`).toThrow();
    });

    test('constants of the renderer pass', () => {
        expect(html`${raw('<br>')}`.toString()).toBe('<br>');
    });

    test('control characters go', () => {
        expect(html`${'a\0b\u0085c\td\n'}`.toString()).toBe('abc\td\n');
    });

    test('a value may not stand where escaping cannot help', () => {
        expect(() => html`<p title=${'x'}>`).toThrow(SyntaxError);
        expect(() => html`<p title='${'x'}'>`).toThrow(SyntaxError);
        expect(() => html`<p title='a ${'x'}'>`).toThrow(SyntaxError);
        expect(() => html`<${'p'}>`).toThrow(SyntaxError);
        expect(() => html`</${'p'}>`).toThrow(SyntaxError);
    });

    test('an address that may not stand in a page leads nowhere', () => {
        expect(html`<a href="${'javascript:alert(1)'}">`.toString()).toBe('<a href="#">');
        expect(html`<a href="${'https://a.example/?q="&r'}">`.toString()).toBe('<a href="https://a.example/?q=&quot;&amp;r">');
    });
});

test('attributes without a value are left out', () => {
    expect(attributes({ id: undefined, class: 'a"b', tabindex: 0 }).toString()).toBe(' class="a&quot;b" tabindex="0"');
});

test.each(['https://a.example', 'HTTP://a.example/b?c#d', 'mailto:a@b.example', 'tel:+441632960123', '#board', '#'])(
    '%s is an address for a page',
    (href) => {
        expect(safeHref(href)).toBe(href);
    },
);

test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    ' https://a.example',
    'java\nscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    '//a.example',
    'a.html',
    'https:',
    'file:///etc',
    'https://a\n.example',
    '',
])('%j is none', (href) => {
    expect(safeHref(href)).toBeUndefined();
});
