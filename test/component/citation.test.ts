import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { define } from '../../src/controls/late-parts.ts';
import { parseEdtf } from '../../src/data/dates.ts';
import type { Cited } from '../../src/i18n/citations.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachCitation } from '../../src/publish/cite.ts';
import { putOnPaper } from './paper.ts';

define([['breach-citation', BreachCitation]]);

const CITED: Cited = {
  title: 'The shop case',
  container: 'The data set',
  author: 'The data set',
  version: '',
  updated: parseEdtf('2026-11-21'),
  address: 'https://example.org/?v=1&incident=shop',
  accessed: Date.UTC(2026, 10, 22),
  key: 'breach-timeline-shop',
};

afterEach(() => document.body.replaceChildren());

async function show(): Promise<BreachCitation> {
  const element = Object.assign(new BreachCitation(), { locale: EN, cited: CITED });
  await putOnPaper(element, 'light');
  await element.updateComplete;
  return element;
}

const textOf = (element: BreachCitation) => element.renderRoot.querySelector('textarea')?.value ?? '';

it('writes the citation anew in the style that is chosen', async () => {
  const element = await show();
  expect(textOf(element)).toContain('The data set. (2026, November 21). The shop case.');
  const select = element.renderRoot.querySelector('select');
  if (!select) throw new Error('there is no choice of styles');
  select.value = 'bibtex';
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
  expect(textOf(element)).toContain('@misc{breach-timeline-shop,');
});

it('selects what is to be copied where there is no clipboard, and says so', async () => {
  const element = await show();
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  try {
    const [copyText] = element.renderRoot.querySelectorAll('button');
    copyText.click();
    await expect.poll(() => element.renderRoot.querySelector('.told')?.textContent).toBe(EN.lazy.cite.select);
    const field = element.renderRoot.querySelector('textarea');
    expect(element.shadowRoot?.activeElement).toBe(field);
    expect(field?.selectionEnd).toBe(field?.value.length);
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
});

it('has a name on everything', async () => {
  const element = await show();
  const { violations } = await axe.run(element);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
