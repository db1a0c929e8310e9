import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LeadEvent, StateChangeEvent } from '../../src/controls/events.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachOutline } from '../../src/panels/list/list.ts';
import { createSearch } from '../../src/state/search.ts';
import { INITIAL, type State } from '../../src/state/state.ts';
import { readIncidents, selectionOf } from '../incidents.ts';
import { putOnPaper } from './paper.ts';

if (!customElements.get('breach-outline')) customElements.define('breach-outline', BreachOutline);

const incident = (id: string, date?: string, more: object = {}) => ({
  id,
  names: { en: `Case ${id}` },
  action: 'hacking',
  events: date ? [{ kind: 'disclosure', date }] : [],
  ...more,
});

const THREE = [incident('c', '2016'), incident('a', '2014-05-01'), incident('b', '2014-08-01'), incident('x')];
const many = (count: number) => Array.from({ length: count }, (_, at) => incident(`n${at}`, String(1990 + (at % 30))));

async function show(incidents: readonly object[], more: Partial<BreachOutline> = {}): Promise<BreachOutline> {
  const element = new BreachOutline();
  const data = readIncidents(incidents);
  Object.assign(element, { data, selection: selectionOf([...incidents.keys()]), locale: EN, ...more });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

function texts(element: BreachOutline, selector: string): string[] {
  return [...element.renderRoot.querySelectorAll(selector)].map((node) => node.textContent?.trim() ?? '');
}

/** What can have the focus in the list: years, months and lanes, links to incidents, buttons. */
const lines = (element: BreachOutline) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('ol :is(summary, a), .more'),
];
const links = (element: BreachOutline) => [...element.renderRoot.querySelectorAll<HTMLElement>('.incident a')];
const words = (item: Element | null | undefined) => (item?.textContent ?? '').replace(/\s+/g, ' ').trim();
const named = (element: BreachOutline, name: string) => {
  const line = lines(element).find((one) => words(one).startsWith(name));
  if (!line) throw new Error(`${name} is not in sight`);
  return line;
};
/** What has the focus, by its first words. */
const focused = (element: BreachOutline) => words(element.shadowRoot?.activeElement).slice(0, 12).trim();

async function press(element: BreachOutline, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await element.updateComplete;
  }
  return focused(element);
}

/** Opens or closes a year, month or lane, and waits until the browser has told so. */
async function toggle(
  element: BreachOutline,
  name: string,
  act: (line: HTMLElement) => unknown = (line) => line.click(),
): Promise<void> {
  const details = named(element, name).closest('details');
  const toggled = new Promise((resolve) => details?.addEventListener('toggle', resolve, { once: true }));
  await act(named(element, name));
  await toggled;
  await element.updateComplete;
}

function opened(element: BreachOutline): readonly string[] {
  const ids: string[] = [];
  element.addEventListener(StateChangeEvent.type, (event) => {
    if (event instanceof StateChangeEvent) ids.push(event.change(INITIAL).incident);
  });
  return ids;
}

afterEach(() => document.body.replaceChildren());

describe('<breach-outline>', () => {
  it.each(['light', 'dark'] as const)('is accessible, %s', async (scheme) => {
    const { violations, passes } = await axe.run(await putOnPaper(await show(THREE, { row: 1 }), scheme));
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  });

  it('lists the selection year by year, in words', async () => {
    const element = await show(THREE);
    expect(texts(element, 'h3')).toEqual(['2016', '2014', 'Date unknown']);
    expect(texts(element, '.name')).toEqual(['Case c', 'Case b', 'Case a', 'Case x']);
    expect(texts(element, '.says')[2]).toBe('beginning unknown; made public 1 May 2014; size unknown.');
    // The sign says it by its colour.
    expect(texts(element, '.cause')[0]).toMatch(/^Cause: ./);
  });

  it('is nested lists of years and months that open and close, with a link to each incident and what is said of it', async () => {
    const element = await show(THREE);
    await expect.element(page.getByRole('list', { name: 'Incidents' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 3, name: '2014' })).toBeVisible();
    const path = (line: Element): readonly string[] => {
      const around = line.localName === 'summary' ? line.parentElement?.parentElement : line;
      const outer = around?.closest('details')?.querySelector('summary');
      return [...(outer ? path(outer) : []), words(line)];
    };
    expect(lines(element).map((line) => [line.localName, ...path(line)])).toEqual([
      ['summary', '2016 1 1 incident'],
      ['a', '2016 1 1 incident', 'Case c'],
      ['summary', '2014 2 2 incidents'],
      ['summary', '2014 2 2 incidents', 'August 2014 1 incident'],
      ['a', '2014 2 2 incidents', 'August 2014 1 incident', 'Case b'],
      ['summary', '2014 2 2 incidents', 'May 2014 1 incident'],
      ['a', '2014 2 2 incidents', 'May 2014 1 incident', 'Case a'],
      ['summary', 'Date unknown 1 1 incident'],
      ['a', 'Date unknown 1 1 incident', 'Case x'],
    ]);
    const link = page.getByRole('link', { name: 'Case a', exact: true });
    await expect.element(link).toBeVisible();
    await expect
      .element(link)
      .toHaveAccessibleDescription('beginning unknown; made public 1 May 2014; size unknown. Cause: Hacking');
  });

  it('leads to the address of the view with that incident, so that it can be opened elsewhere and copied', async () => {
    const element = await show(THREE, { state: { ...INITIAL, view: 'scale' } });
    expect(named(element, 'Case b').getAttribute('href')).toMatch(/^http.*\?view=scale&incident=b$/);
    const ids = opened(element);
    const isLeft: boolean[] = [];
    element.addEventListener('click', (event) => {
      isLeft.push(!event.defaultPrevented);
      event.preventDefault();
    });
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      named(element, 'Case b').dispatchEvent(
        new MouseEvent('click', { [key]: true, bubbles: true, composed: true, cancelable: true }),
      );
    expect([ids, isLeft]).toEqual([[], [true, true, true, true]]);
  });

  it('opens an incident by pointer, wherever in its entry, and by key, and closes a year', async () => {
    const element = await show(THREE);
    const ids = opened(element);
    await userEvent.click(page.getByText('made public 1 August 2014'), { force: true });
    links(element)[0].focus();
    await press(element, '{Enter}');
    expect(ids).toEqual(['b', 'c']);
    await toggle(element, '2014');
    expect(texts(element, '.name')).toEqual(['Case c', 'Case x']);
    await toggle(element, '2014', (line) => {
      line.focus();
      return userEvent.keyboard('{Enter}');
    });
    expect(texts(element, '.name')).toEqual(['Case c', 'Case b', 'Case a', 'Case x']);
  });

  it('marks the open incident', async () => {
    const element = await show(THREE, { row: 2 });
    expect(
      links(element)
        .filter((one) => one.ariaCurrent === 'true')
        .map(words),
    ).toEqual(['Case b']);
  });

  it('holds what is closed through filters, and opens it when something is searched for or the division changes', async () => {
    const element = await show(THREE);
    await toggle(element, '2014');
    element.selection = selectionOf([0, 1, 2]);
    await element.updateComplete;
    expect(texts(element, '.name')).toEqual(['Case c']);
    element.state = { ...element.state, query: 'case' };
    element.selection = selectionOf([0, 1]);
    await element.updateComplete;
    expect(texts(element, '.name')).toEqual(['Case c', 'Case a']);
    element.state = { ...element.state, query: '' };
    await element.updateComplete;
    expect(texts(element, '.name')).toEqual(['Case c', 'Case a']);
    await toggle(element, '2014');
    element.state = { ...element.state, outline: 'lane' };
    await element.updateComplete;
    element.state = { ...element.state, outline: 'time' };
    await element.updateComplete;
    expect(texts(element, '.name')).toEqual(['Case c', 'Case a']);
  });

  it('lists what a search finds best first, with why it is found where the name does not show it', async () => {
    const incidents = [
      incident('a', '2014-05-01', { summary: { en: 'Sold by a courier of the firm.' } }),
      incident('b', '2016-08-01', { names: { en: 'Courier files' } }),
      incident('c', '2015', { sector: 'transport-logistics' }),
    ];
    const data = readIncidents(incidents);
    const state = { ...INITIAL, query: 'courier' };
    const element = await show(incidents, { data, state, search: createSearch(data) });
    expect(texts(element, '.hint')).toEqual(['Best match first']);
    expect(texts(element, '.name')).toEqual(['Courier files', 'Case a', 'Case c']);
    expect(texts(element, '.why').map((why) => why.replace(/\s+/g, ' '))).toEqual([
      'Matches: “Sold by a courier of the firm.”',
      'Matches: Transport (sector)',
    ]);
    expect(texts(element, 'summary')).toEqual([]);
    element.state = INITIAL;
    await element.updateComplete;
    expect(texts(element, '.why')).toEqual([]);
    expect(texts(element, 'h3')).toEqual(['2016', '2015', '2014']);
  });

  it('shows markup in names as text', async () => {
    const element = await show([incident('h', '2014', { names: { en: '<img src=x onerror=alert(1)>' } })]);
    expect(element.renderRoot.querySelectorAll('img').length).toBe(0);
    expect(texts(element, '.name')).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('is divided by the lanes of the view when the reader wants that, and says in what order it is', async () => {
    const element = await show(THREE.map((one, at) => ({ ...one, sector: at === 0 ? 'health' : 'finance' })));
    const asked: State[] = [];
    element.addEventListener(StateChangeEvent.type, (event) => {
      if (event instanceof StateChangeEvent) asked.push(event.change(element.state));
    });
    await page.getByRole('combobox', { name: 'List by' }).selectOptions('sector');
    expect(asked.map(({ outline }) => outline)).toEqual(['lane']);
    element.state = asked[0];
    await element.updateComplete;
    expect(texts(element, 'h3')).toEqual(['Finance', 'Health']);
    expect(texts(element, '.hint')[0]).toContain('Newest first');
    element.ordering = 'size';
    await element.updateComplete;
    expect(texts(element, '.hint')[0]).toContain('Largest first');
  });
});

describe('the keys of the list', () => {
  it('stop once for Tab, and lead up and down, to either end, and ten at a time', async () => {
    const element = await show(many(40));
    named(element, '2019').focus();
    expect(lines(element).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(await press(element, '{ArrowDown}')).toMatch(/^Case n29/);
    expect(await press(element, '{PageDown}')).toBe(words(lines(element)[11]).slice(0, 12).trim());
    expect(await press(element, '{PageUp}', '{ArrowUp}')).toMatch(/^2019/);
    expect(await press(element, '{End}')).toMatch(/^Case n/);
    expect(await press(element, '{ArrowDown}')).toMatch(/^Case n/);
    expect(await press(element, '{Home}')).toMatch(/^2019/);
    expect(lines(element).filter(({ tabIndex }) => tabIndex === 0)).toEqual([element.shadowRoot?.activeElement]);
  });

  it('pass what is closed, and every line else, once', async () => {
    const element = await show(THREE);
    await toggle(element, '2014');
    named(element, '2014').focus();
    expect(await press(element, '{ArrowDown}')).toMatch(/^Date unknow/);
    await toggle(element, '2014');
    await press(element, '{Home}');
    const passed = [focused(element)];
    for (let step = 1; step < lines(element).length; step += 1) passed.push(await press(element, '{ArrowDown}'));
    expect(passed).toEqual(lines(element).map((line) => words(line).slice(0, 12).trim()));
  });

  it('are no letters: those belong to the page', async () => {
    const element = await show(THREE);
    named(element, '2014').focus();
    expect(await press(element, 'Casex', '*', '{ArrowLeft}', '{Control>}{ArrowDown}{/Control}')).toMatch(/^2014/);
    expect(texts(element, '.name')).toEqual(['Case c', 'Case b', 'Case a', 'Case x']);
  });

  it('lead to the largest, then to the next, and back, also out of what is folded', async () => {
    const sized = [4, 900, 30].map((value, at) =>
      incident(`n${at}`, `201${at}`, { figures: [{ value, unit: 'people', status: 'confirmed' }] }),
    );
    const element = await show([...sized, incident('unknown', '2017')]);
    await toggle(element, '2011');
    await page.getByRole('button', { name: 'Jump to the largest' }).click();
    await element.updateComplete;
    expect(focused(element)).toMatch(/^Case n1/);
    expect(await press(element, '{Shift>}{PageDown}{/Shift}')).toMatch(/^Case n2/);
    await page.getByRole('button', { name: 'Jump to the next largest' }).click();
    await element.updateComplete;
    expect(focused(element)).toMatch(/^Case n0/);
    expect(await press(element, '{Shift>}{PageUp}{/Shift}')).toMatch(/^Case n2/);
    expect(await press(element, '{Shift>}{PageDown}{PageDown}{/Shift}')).toMatch(/^Case n1/);
  });

  it('mark the line to which they lead, and ask for the same in the picture, until the reader goes on', async () => {
    const sized = [4, 900].map((value, at) =>
      incident(`n${at}`, `201${at}`, { figures: [{ value, unit: 'people', status: 'confirmed' }] }),
    );
    const element = await show(sized);
    const asked: number[] = [];
    element.addEventListener('breach-lead', (event) => event instanceof LeadEvent && asked.push(event.row));
    await page.getByRole('button', { name: 'Jump to the largest' }).click();
    await element.updateComplete;
    const marked = () => texts(element, '.led .name');
    expect([asked, marked().length, marked()[0]]).toEqual([[1], 1, expect.stringContaining('Case n1')]);
    await press(element, '{ArrowUp}');
    expect(marked()).toEqual([]);
  });

  it('keep the focus in the tree when its line goes with a filter', async () => {
    const element = await show(THREE);
    named(element, 'Case b').focus();
    element.selection = selectionOf([0]);
    await element.updateComplete;
    expect(focused(element)).toMatch(/^2016/);
  });
});

describe('many incidents', () => {
  it('stand open up to 300; of more, the years alone until one is opened', async () => {
    expect(links(await show(many(300))).length).toBe(300);
    const element = await show(many(321));
    expect(links(element).length).toBe(0);
    expect(lines(element).length).toBe(30);
    await toggle(element, '1990');
    expect(links(element).length).toBe(11);
  });

  it('are on a phone the years alone from 25 on, or a few where nothing divides them', async () => {
    const element = await show(many(40), { narrow: true });
    expect(links(element).length).toBe(0);
    await toggle(element, '1990');
    expect(links(element).length).toBe(2);
    await element.focusLine(39);
    await element.updateComplete;
    expect(focused(element)).toMatch(/^Case n39/);
    const undivided = await show(many(40), { narrow: true, state: { ...INITIAL, outline: 'lane', group: 'none' } });
    expect(links(undivided).length).toBe(24);
    named(undivided, 'Show 16 more').click();
    await undivided.updateComplete;
    expect(links(undivided).length).toBe(40);
  });

  it('stay opened and closed as the reader has them when the rest of the data comes', async () => {
    const element = await show(many(321));
    await toggle(element, '1990');
    element.data = readIncidents(many(321));
    element.selection = selectionOf([...many(321).keys()]);
    await element.updateComplete;
    expect(links(element).length).toBe(11);
  });

  it('are listed a hundred at a time, and the focus goes on with the first that is new', async () => {
    const element = await show(Array.from({ length: 450 }, (_, at) => incident(`n${at}`, '2012-03')));
    await toggle(element, '2012');
    expect(links(element).length).toBe(100);
    named(element, '2012').focus();
    expect(await press(element, '{End}')).toBe('Show 350 mor');
    expect(await press(element, '{Enter}')).toMatch(/^Case n349/);
    expect(links(element).length).toBe(200);
    await element.focusLine(19);
    await element.updateComplete;
    expect(focused(element)).toMatch(/^Case n19/);
  });

  it('keep the page light: of 100,000 incidents a few hundred lines stand in it', async () => {
    const element = await show(
      Array.from({ length: 100_000 }, (_, at) => incident(`n${at}`, `${2000 + (at % 20)}-0${1 + (at % 9)}`)),
    );
    expect(lines(element).length).toBe(20);
    await toggle(element, '2000');
    const months = lines(element).filter((line) => line.matches('.second'));
    expect(months.length).toBeGreaterThan(5);
    await toggle(element, words(months[0]).slice(0, 8));
    expect(links(element).length).toBe(100);
    expect(lines(element).length).toBeLessThan(200);
  });
});
