import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EN } from '../../src/i18n/index.ts';
import { setAlign, setGroup } from '../../src/state/actions.ts';
import { INITIAL, type State } from '../../src/state/state.ts';
import { BreachDelay } from '../../src/views/delay/delay-controls.ts';
import { BreachDelayNotes } from '../../src/views/delay/notes.ts';
import { dataOf, objections, register, settled, show } from './stage.ts';

const ended = (days: number) => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10);
const lasting = (days: number, sector: string) => ({
  id: `a-${days}`,
  sector,
  events: [
    { kind: 'breach-start', date: '2015-01-01' },
    { kind: 'disclosure', date: ended(days) },
  ],
});
const data = dataOf([
  ...[10, 20, 30, 40, 50, 60, 70, 80].map((days) => lasting(days, 'finance')),
  ...[300, 900].map((days) => lasting(days, 'health')),
  { id: 'x', names: { en: 'Never dated' }, events: [{ kind: 'disclosure', date: '2019' }] },
  {
    id: 'y',
    names: { 'zh-Hans': '某公司' },
    nature: 'leak',
    events: [
      { kind: 'breach-start', date: '2019' },
      { kind: 'disclosure', date: '2020' },
    ],
  },
]);

const both = (state: State = INITIAL, scheme = 'light', all = data) =>
  show(
    all,
    ({ data: given, state: now, selection }) => html`
      <breach-delay .data=${given} .state=${now} .selection=${selection} .locale=${EN}></breach-delay>
      <breach-delay-notes .data=${given} .state=${now} .selection=${selection} .locale=${EN}></breach-delay-notes>
    `,
    { state, scheme },
  );

beforeAll(async () => {
  await EN.loadLazy();
  register({ 'breach-delay': BreachDelay, 'breach-delay-notes': BreachDelayNotes });
});

describe('the answer over the picture of delays', () => {
  it('has nothing that axe objects to, open or closed', async () => {
    for (const scheme of ['light', 'dark']) {
      const host = await both(INITIAL, scheme);
      expect(await objections(host)).toEqual([]);
      for (const element of ['breach-delay', 'breach-delay-notes'])
        for (const details of host.shadowRoot?.querySelector(element)?.shadowRoot?.querySelectorAll('details') ?? [])
          details.open = true;
      expect(await objections(host)).toEqual([]);
    }
  });

  it('says in a sentence how long it took, and says it anew when the lives are lined up otherwise', async () => {
    const host = await both();
    const heading = page.getByRole('heading', { level: 2 });
    // Of ten delays the fifth is 50 days and the ninth 300.
    await expect
      .element(heading)
      .toHaveTextContent(
        'Half of 10 breaches came out within 2 months of starting; one in ten took more than 10 months.',
      );
    host.current = setAlign(host.current, 'disclosure');
    await settled(host);
    await expect
      .element(heading)
      .toHaveTextContent(/^When it came out, half of 10 breaches had gone on for no longer than 2 months/);
    host.current = setAlign(host.current, 'discovery');
    await settled(host);
    await expect
      .element(heading)
      .toHaveTextContent(
        'No incident here has both a day on which it was noticed and one on which it was made public.',
      );
    await page.getByRole('button', { name: 'Show them in the timeline' }).click();
    expect(host.current.view).toBe('timeline');
  });

  it('names what is not in it and opens it', async () => {
    const host = await both();
    await page.getByText('Another 1 has no known start date.').click();
    await page.getByRole('button', { name: 'Never dated' }).click();
    expect(host.current.incident).toBe('x');
    expect(host.steps).toEqual(['push']);
  });

  it('is opened by keyboard', async () => {
    const host = await both();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(host.current.incident).toBe('x');
  });
});

describe('the notes under it', () => {
  it('say what no curve can show, what is not counted, and by which method', async () => {
    await both();
    await expect.element(page.getByText(/breaches that nobody has found yet are not in the data/)).toBeVisible();
    await expect.element(page.getByText(/^1 incident of another kind .* is drawn.* but not counted\.$/)).toBeVisible();
    await page.getByText('How this is calculated').click();
    await expect.element(page.getByText(/B\. W\. Turnbull.*1976/)).toBeVisible();
    await expect.element(page.getByText(/puts the half at 2 months/)).toBeVisible();
  });

  it('give half and tenth of each group, and say where there are too few', async () => {
    await both();
    const rows = page
      .getByRole('row')
      .elements()
      .map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows.slice(1)).toEqual([
      ['Finance', '8', '40 days', 'too few', '0'],
      ['Health', '2', 'too few', 'too few', '0'],
      ['Unknown', '0', '–', '–', '1'],
      ['All incidents', '10', '2 months', '10 months', '1'],
    ]);
  });

  it('have no table where nothing is grouped', async () => {
    await both(setGroup(INITIAL, 'none'));
    expect(page.getByRole('table').elements()).toHaveLength(0);
  });
});
