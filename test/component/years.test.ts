import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EN } from '../../src/i18n/index.ts';
import { setQuery, setUnit, setWindow, setYears } from '../../src/state/actions.ts';
import { INITIAL } from '../../src/state/state.ts';
import { BreachCoverage } from '../../src/views/years/coverage.ts';
import { BreachYears } from '../../src/views/years/years.ts';
import { readIncidents } from '../incidents.ts';
import { objections, register, settled, show, type TestStage } from './stage.ts';

const PLOT = { x: 130, width: 800 };
const incident = (id: string, year: number, figure: object, ...kinds: string[]) => ({
  id,
  names: { en: `The ${id} case` },
  events: [{ kind: 'disclosure', date: `${year}-06-01`, sources: ['s0'] }],
  figures: [{ status: 'confirmed', ...figure }],
  sources: Object.fromEntries(kinds.map((kind, at) => [`s${at}`, { publisher: `P${at}`, kind }])),
});
const people = (value: number) => ({ value, unit: 'people' });
const REST = {
  updated: '2026-11-21',
  context: [
    { id: 'gdpr', kind: 'law', label: { en: 'GDPR' }, inForce: '2018-05-25', note: { en: 'Within 72 hours.' } },
  ],
  coverage: [
    { id: 'list', kind: 'source', date: '2013-12-04', label: { en: 'A public list' } },
    { id: 'gone', kind: 'source', effect: 'ends', date: '2018-02', label: { en: 'A platform' } },
    { context: 'gdpr', kind: 'notification-law' },
  ],
};
const data = readIncidents(
  [
    incident('small', 2012, people(1_000), 'press'),
    incident('other', 2013, people(4_000), 'press', 'court'),
    incident('huge', 2018, people(9_000_000), 'authority', 'press'),
    incident('tiny', 2018, people(200), 'trade-press', 'trade-press'),
    incident('mail', 2019, { value: 77_000, unit: 'accounts' }, 'research'),
    incident('young', 2026, people(50), 'press'),
  ],
  REST,
);
const unsaid = readIncidents([{ organisation: 'Acme', date: '2019-11', records: 5 }]);

const both = (options: Parameters<typeof show>[2] = {}, of = data, complete = true) =>
  show(
    of,
    ({ data: all, state, selection }) => html`
      <breach-coverage .data=${all} .state=${state} .selection=${selection} .plot=${PLOT} .locale=${EN}></breach-coverage>
      <breach-years .data=${all} .state=${state} .selection=${selection} .plot=${PLOT} .locale=${EN} .complete=${complete}></breach-years>
    `,
    { width: 990, ...options },
  );
const open = setYears(INITIAL, 'open');
const rootOf = (host: TestStage, tag: string) => {
  const root = host.shadowRoot?.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`no ${tag}`);
  return root;
};
const question = () => page.getByRole('button', { name: /Is it getting worse/ });
const figures = (host: TestStage) =>
  [...rootOf(host, 'breach-years').querySelectorAll('figcaption')].map((caption) =>
    (caption.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
const rows = async (host: TestStage) => {
  const root = rootOf(host, 'breach-years');
  root.querySelector('details')?.setAttribute('open', '');
  await settled(host);
  return [...root.querySelectorAll('table tr')].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').trim()),
  );
};

beforeAll(async () => {
  await EN.loadLazy();
  register({ 'breach-coverage': BreachCoverage, 'breach-years': BreachYears });
});

describe('the band of coverage', () => {
  it('is a question at first; over the open charts it has a stack for each year and a sign for each change', async () => {
    const closed = await both();
    expect(closed.shadowRoot?.querySelector('breach-coverage')?.getBoundingClientRect().height).toBeLessThanOrEqual(26);
    expect(rootOf(closed, 'breach-coverage').querySelector('svg')).toBeNull();
    const host = await both({ state: open });
    const root = rootOf(host, 'breach-coverage');
    expect(new Set([...root.querySelectorAll('.family')].map((part) => part.getAttribute('x'))).size).toBe(5);
    expect(root.querySelectorAll('.sign').length).toBe(3);
    await expect.element(page.getByRole('img', { name: /3 changes/ })).toBeInTheDocument();
  });

  it('shows no sources where a file names no kinds, and still asks the question', async () => {
    const host = await both({}, unsaid);
    expect(rootOf(host, 'breach-coverage').querySelector('svg')).toBeNull();
    await expect.element(question()).toBeVisible();
  });
});

describe('the charts by year', () => {
  it('open and close by the question', async () => {
    const host = await both();
    await expect.element(question()).toHaveAttribute('aria-expanded', 'false');
    expect(rootOf(host, 'breach-years').querySelector('.panel')).toBeNull();
    await userEvent.click(question());
    await expect.element(question()).toHaveAttribute('aria-expanded', 'true');
    expect(host.current.years).toBe('open');
    await expect
      .element(page.getByRole('heading', { name: 'What a rising count shows, and what it does not' }))
      .toBeVisible();
    await userEvent.click(question());
    expect(host.current.years).toBe('closed');
  });

  it('count incidents, and sum each unit by itself', async () => {
    const host = await both({ state: open });
    const captions = figures(host);
    expect(captions[0]).toMatch(/^Incidents/);
    expect(captions[1]).toMatch(
      /^People counts of 5 incidents add up to about 9.01 million · hollow: The huge case, 9 million people, 99% of it$/,
    );
    expect(captions[2]).toMatch(/^Accounts counts of 1 incident add up to about 77 thousand/);
    expect(captions[3]).toMatch(/^Sources/);
    expect(captions.length).toBe(4);
    expect(figures(await both({ state: setUnit(open, 'accounts') }))[1]).toMatch(/^Accounts/);
  });

  it('leave out the largest of each unit, by name, and no other', async () => {
    const host = await both({ state: open });
    const leaveOut = page.getByRole('switch', { name: /The huge case, 9 million people/ });
    await expect.element(leaveOut).not.toBeChecked();
    await userEvent.click(leaveOut);
    await settled(host);
    expect(host.current.years).toBe('without-largest');
    await expect.element(leaveOut).toBeChecked();
    expect(figures(host)[1]).toBe(
      'People counts of 4 incidents add up to about 5,250 · without The huge case, 9 million people',
    );
    expect(figures(host)[2]).toBe('Accounts nothing is left to add · without The mail case, 77 thousand accounts');
    const table = await rows(host);
    expect(table.find(([year]) => year === '2018')?.[2]).toBe('200 people');
    await userEvent.click(leaveOut);
    expect(host.current.years).toBe('open');
  });

  it('mark the year that is not over', async () => {
    const host = await both({ state: open });
    expect(rootOf(host, 'breach-years').querySelectorAll('figure')[0].querySelectorAll('.unfinished').length).toBe(1);
    await expect
      .element(page.getByText('Dashed: 2026 is not over; the data are as of 21 November 2026.'))
      .toBeVisible();
    expect((await rows(host)).at(-1)?.[0]).toBe('2026 (not over)');
  });

  it('have a table that says the same', async () => {
    const [head, ...body] = await rows(await both({ state: open }));
    expect(head.slice(0, 4)).toEqual(['Year', 'Incidents', 'People, counts added up', 'Accounts, counts added up']);
    expect(body.map(([year, count]) => [year.slice(0, 4), count])).toEqual([
      ['2012', '1'],
      ['2013', '1'],
      ['2018', '2'],
      ['2019', '1'],
      ['2026', '1'],
    ]);
    const column = (name: string) => body.map((row) => row[head.indexOf(`With a source: ${name}`)]);
    expect(column('press')).toEqual(['1', '1', '1', '0', '1']);
    expect(column('trade press')).toEqual(['0', '0', '1', '0', '0']);
    expect(column('court')).toEqual(['0', '1', '0', '0', '0']);
  });

  it('number every change in the chart and in the list, without numbers on one another', async () => {
    const host = await both({ state: open });
    const root = rootOf(host, 'breach-years');
    const listed = [...root.querySelectorAll('.changes li')].map((item) =>
      item.querySelector('strong')?.textContent?.trim(),
    );
    expect(listed).toEqual(['A public list', 'A platform', 'GDPR']);
    const [chart] = root.querySelectorAll('figure svg');
    const places = [...chart.querySelectorAll('text')]
      .filter((text) => /^[123]$/.test(text.textContent ?? '') && !text.classList.contains('halo'))
      .map((text) => text.getBoundingClientRect());
    expect(places.length).toBe(3);
    places.forEach((a, at) => {
      for (const b of places.slice(at + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    });
    await expect.element(page.getByText('4 December 2013: a source begins')).toBeVisible();
    await expect.element(page.getByText('February 2018: a source ends')).toBeVisible();
    await expect.element(page.getByText('25 May 2018: reporting becomes mandatory')).toBeVisible();
  });

  it('follow the filters over all time, and show the visible time as a stretch of it', async () => {
    const found = await both({ state: setQuery(open, 'huge') });
    expect((await rows(found)).slice(1).map(([year]) => year)).toEqual(['2018']);
    const narrowed = await both({ state: setWindow(open, Date.UTC(2018, 0, 1), Date.UTC(2019, 0, 1)) });
    expect((await rows(narrowed)).length).toBe(6);
    expect(rootOf(narrowed, 'breach-years').querySelectorAll('.window').length).toBeGreaterThan(0);
  });

  it('say so where nothing fits, where years are few, and where no kinds are named', async () => {
    await both({ state: setQuery(open, 'nobody at all') });
    await expect.element(page.getByText('None of the incidents shown has a date.')).toBeVisible();
    await both({ state: open }, unsaid);
    await expect.element(page.getByText('There are too few full years here to compare.')).toBeVisible();
    await expect.element(page.getByText('This file does not say what kinds of source it has.')).toBeVisible();
  });

  it('say that notes and sources are on their way, and count meanwhile', async () => {
    const text = async (complete: boolean) => {
      const host = await both({ state: open }, data, complete);
      return rootOf(host, 'breach-years').querySelector('.changes')?.textContent ?? '';
    };
    expect(await text(false)).toContain(EN.lazy.details.loading);
    expect(await text(true)).not.toContain(EN.lazy.details.loading);
  });

  it.each([
    [990, 'light'],
    [990, 'dark'],
    [360, 'light'],
  ])('are open to everyone, %i pixels wide in %s colours, and stay within their width', async (width, scheme) => {
    const host = await both({ state: open, width, scheme });
    await rows(host);
    expect(await objections(host)).toEqual([]);
    expect(host.scrollWidth).toBeLessThanOrEqual(width);
  });
});
