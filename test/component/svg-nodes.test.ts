import { expect, test } from 'vitest';
import { element, escapeText } from '../../src/chart/marks/markup.ts';
import { svgNode } from '../../src/controls/svg-nodes.ts';

const NAMESPACE = { xmlns: 'http://www.w3.org/2000/svg' };

/** What the parser of the browser makes of it. */
const parsed = (markup: string) => new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;

test.each([
  ['shapes within shapes', element('svg', NAMESPACE, element('g', {}, element('circle', { cx: 1.5, r: 2 })))],
  ['text with all that must be escaped', element('svg', NAMESPACE, element('text', {}, escapeText(`<b>&amp; "it's"`)))],
  ['attributes with all that must be escaped', element('svg', { ...NAMESPACE, 'font-family': `"A & B", <c>, 'd'` })],
  [
    'text between shapes',
    element('svg', NAMESPACE, `\n${element('text', {}, `a${element('tspan', { dx: 4 }, '淘宝')}`)}\n`),
  ],
  ['a language', element('svg', NAMESPACE, element('text', { lang: 'zh-Hans', 'xml:lang': 'zh-Hans' }, '泄露'))],
  [
    'definitions',
    element('svg', NAMESPACE, element('linearGradient', { id: 'a' }, element('stop', { offset: '0.5' }))),
  ],
])('%s become the nodes that a parser would make', (_what, markup) => {
  const node = svgNode(markup);
  expect(node.namespaceURI).toBe(NAMESPACE.xmlns);
  const expected = parsed(markup);
  expected.removeAttribute('xmlns');
  expect(new XMLSerializer().serializeToString(node)).toBe(new XMLSerializer().serializeToString(expected));
});

test.each(['', 'text', '<svg>', '<svg></svg><svg></svg', '<svg a=b/>', '<!-- --><svg/>'])('%s is refused', (markup) => {
  expect(() => svgNode(markup)).toThrow();
});
