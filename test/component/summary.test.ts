import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AnnounceEvent } from '../../src/controls/events.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachEmpty } from '../../src/panels/filters/active-filters.ts';
import { BreachSummary } from '../../src/panels/filters/summary.ts';
import { setChoices, setQuery, setTheme } from '../../src/state/actions.ts';
import { INITIAL } from '../../src/state/state.ts';
import { dataOf, objections, register, settled, show, type TestStage } from './stage.ts';

const data = dataOf([
  { organisation: 'Alipay', date: '2013', country: 'CN', action: 'misuse', people: 20_000_000 },
  { organisation: 'Equifax', date: '2017', country: 'US', action: 'hacking', people: 147_900_000 },
  { organisation: 'Taobao', date: '2020', country: 'CN', action: 'scraping', accounts: 1_000 },
]);
const summary = (options: Parameters<typeof show>[2] = {}) =>
  show(
    data,
    ({ data: all, state, selection }) =>
      html`<breach-summary .data=${all} .state=${state} .selection=${selection} .locale=${EN}></breach-summary>`,
    options,
  );
const empty = (options: Parameters<typeof show>[2] = {}, all = data) =>
  show(
    all,
    ({ data: given, state, search }) =>
      html`<breach-empty .data=${given} .state=${state} .search=${search} .locale=${EN}></breach-empty>`,
    options,
  );
const visible = (host: TestStage) =>
  host.shadowRoot?.querySelector('breach-summary')?.shadowRoot?.querySelector('.sentence')?.textContent;

beforeAll(() => register({ 'breach-summary': BreachSummary, 'breach-empty': BreachEmpty }));

describe('breach-summary', () => {
  it('has nothing that axe objects to', async () => {
    for (const scheme of ['light', 'dark']) expect(await objections(await summary({ scheme }))).toEqual([]);
  });

  it('says the sentence, with what is left out of the sum', async () => {
    const host = await summary();
    expect(visible(host)).toBe(
      '3 incidents, 2013–2020. In the 2 cases that count people, the counts add up to about 168 million; one person can be in several.',
    );
    await expect.element(page.getByText('Not in this total: 1 counted in other units.')).toBeVisible();
  });

  it('asks to announce the whole of it, and only when it has changed', async () => {
    const messages: string[] = [];
    const listen = (event: Event) => {
      if (event instanceof AnnounceEvent) messages.push(event.message.map(({ text }) => text).join(' '));
    };
    document.addEventListener(AnnounceEvent.type, listen);
    const host = await summary();
    host.current = setTheme(host.current, 'dark');
    await settled(host);
    host.current = setQuery(host.current, 'alip');
    await settled(host);
    document.removeEventListener(AnnounceEvent.type, listen);
    expect(messages).toEqual([
      '3 incidents, 2013–2020. In the 2 cases that count people, the counts add up to about 168 million; one person can be in several. Not in this total: 1 counted in other units.',
      '1 of 3 incidents, 2013. It counts 20 million people.',
    ]);
  });

  it('explains the sum by keyboard', async () => {
    await summary();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/not a number of different people/)).toBeVisible();
  });
});

describe('breach-empty', () => {
  const impossible = setChoices(setQuery(INITIAL, 'equifax'), 'country', ['CN']);

  it('has nothing that axe objects to', async () => {
    for (const scheme of ['light', 'dark']) {
      expect(await objections(await empty({ state: impossible, scheme }))).toEqual([]);
    }
  });

  it('names the filters to relax, the most helpful first, and drops one', async () => {
    const host = await empty({ state: impossible });
    const names = page
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
    expect(names).toEqual(['Remove “equifax” 2 incidents', 'Remove Country: China 1 incident']);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect([host.current.query, host.current.choices]).toEqual(['', { country: ['CN'] }]);
    expect(host.steps).toEqual(['push']);
  });

  it('offers to drop all where no single filter helps', async () => {
    const state = setChoices(setChoices(impossible, 'cause', ['error']), 'actor', ['partner']);
    const host = await empty({ state });
    expect(page.getByRole('listitem').elements()).toHaveLength(0);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect([host.current.query, host.current.choices]).toEqual(['', {}]);
  });

  it('says of a search alone what was searched for, and what to try', async () => {
    const host = await empty({ state: setQuery(INITIAL, 'zzz') });
    await expect.element(page.getByRole('heading')).toHaveTextContent('No incident matches “zzz”.');
    expect(page.getByText('Check the spelling, or try a company, country or year.').elements()).toHaveLength(1);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(host.current.query).toBe('');
  });

  it('does not blame filters for a data set without incidents', async () => {
    await empty({}, dataOf([]));
    expect(page.getByRole('button').elements()).toHaveLength(0);
    await expect.element(page.getByRole('heading')).toHaveTextContent('This data set holds no incident.');
  });
});
