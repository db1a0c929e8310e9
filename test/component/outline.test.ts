import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LeadEvent, StateChangeEvent } from '../../src/controls/events.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachOutline } from '../../src/panels/list/list.ts';
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

const items = (element: BreachOutline) => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=treeitem]')];
const incidents = (element: BreachOutline) => [...element.renderRoot.querySelectorAll<HTMLElement>('.incident')];
const words = (item: Element | null | undefined) => (item?.textContent ?? '').replace(/\s+/g, ' ').trim();
const named = (element: BreachOutline, name: string) => {
  const item = items(element).find((one) => words(one).startsWith(name));
  if (!item) throw new Error(`${name} is not in sight`);
  return item;
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
    expect(texts(element, 'h3')).toEqual(['2014', '2016', 'Date unknown']);
    expect(texts(element, '.name')).toEqual(['Case a.', 'Case b.', 'Case c.', 'Case x.']);
    expect(texts(element, '.says')[0]).toBe('beginning unknown; made public 1 May 2014; size unknown.');
    // The sign says it by its colour.
    expect(texts(element, '.cause')[0]).toMatch(/^Cause: ./);
  });

  it('is a tree whose lines say what they are, how deep, and which of how many', async () => {
    const element = await show(THREE);
    const tree = page.getByRole('tree', { name: 'Incidents' });
    await expect.element(tree).toBeVisible();
    const told = items(element).map((item) => [
      item.getAttribute('aria-level'),
      item.getAttribute('aria-posinset'),
      item.getAttribute('aria-setsize'),
      item.getAttribute('aria-expanded'),
      words(item).slice(0, item.matches('.incident') ? 7 : 8),
    ]);
    expect(told).toEqual([
      ['1', '1', '3', 'true', '2014 2 2'],
      ['2', '1', '2', 'true', 'May 2014'],
      ['3', '1', '1', null, 'Case a.'],
      ['2', '2', '2', 'true', 'August 2'],
      ['3', '1', '1', null, 'Case b.'],
      ['1', '2', '3', 'true', '2016 1 1'],
      ['2', '1', '1', null, 'Case c.'],
      ['1', '3', '3', 'true', 'Date unk'],
      ['2', '1', '1', null, 'Case x.'],
    ]);
    await expect.element(page.getByRole('treeitem', { name: '2014 2 incidents' })).toBeVisible();
    await expect
      .element(page.getByRole('treeitem', { name: 'Case a. beginning unknown; made public 1 May 2014; size unknown' }))
      .toBeVisible();
    expect(element.renderRoot.querySelectorAll('[role=tree] > [role=group] > [role=group]').length).toBe(2);
  });

  it('opens an incident by pointer and by key, and folds a year', async () => {
    const element = await show(THREE);
    const ids = opened(element);
    incidents(element)[1].click();
    incidents(element)[2].focus();
    await press(element, '{Enter}', ' ');
    expect(ids).toEqual(['b', 'c', 'c']);
    named(element, '2014').click();
    await element.updateComplete;
    expect(texts(element, '.name')).toEqual(['Case c.', 'Case x.']);
    expect(named(element, '2014').ariaExpanded).toBe('false');
  });

  it('marks the open incident', async () => {
    const element = await show(THREE, { row: 2 });
    const current = items(element).filter((one) => one.ariaCurrent === 'true');
    expect(current.map((one) => one.querySelector('.name')?.textContent)).toEqual(['Case b.']);
  });

  it('shows markup in names as text', async () => {
    const element = await show([incident('h', '2014', { names: { en: '<img src=x onerror=alert(1)>' } })]);
    expect(element.renderRoot.querySelectorAll('img').length).toBe(0);
    expect(texts(element, '.name')).toEqual(['<img src=x onerror=alert(1)>.']);
  });

  it('is divided by the lanes of the view when the reader wants that, and says in what order it is', async () => {
    const element = await show(THREE.map((one, at) => ({ ...one, sector: at === 0 ? 'health' : 'finance' })));
    const asked: State[] = [];
    element.addEventListener(StateChangeEvent.type, (event) => {
      if (event instanceof StateChangeEvent) asked.push(event.change(element.state));
    });
    await page.getByRole('combobox', { name: 'Divided by' }).selectOptions('sector');
    expect(asked.map(({ outline }) => outline)).toEqual(['lane']);
    element.state = asked[0];
    await element.updateComplete;
    expect(texts(element, 'h3')).toEqual(['Finance', 'Health']);
    expect(texts(element, '.hint')[0]).toContain('in which it became public');
    element.ordering = 'size';
    await element.updateComplete;
    expect(texts(element, '.hint')[0]).toContain('the largest first');
  });
});

describe('the keys of the tree', () => {
  it('stop once for Tab, and lead up and down, to either end, and ten at a time', async () => {
    const element = await show(many(40));
    named(element, '1990').focus();
    expect(items(element).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(await press(element, '{ArrowDown}')).toMatch(/^Case n0/);
    expect(await press(element, '{PageDown}')).toBe(words(items(element)[11]).slice(0, 12).trim());
    expect(await press(element, '{PageUp}', '{ArrowUp}')).toMatch(/^1990/);
    expect(await press(element, '{End}')).toMatch(/^Case n/);
    expect(await press(element, '{ArrowDown}')).toMatch(/^Case n/);
    expect(await press(element, '{Home}')).toMatch(/^1990/);
    expect(items(element).filter(({ tabIndex }) => tabIndex === 0)).toEqual([element.shadowRoot?.activeElement]);
  });

  it('fold and unfold, lead in and out, and unfold all beside', async () => {
    const element = await show(THREE);
    named(element, '2014').focus();
    expect(await press(element, '{ArrowLeft}', '{ArrowDown}')).toMatch(/^2016/);
    await press(element, '{ArrowLeft}');
    expect(texts(element, '.name')).toEqual(['Case x.']);
    await press(element, '*');
    expect(texts(element, '.name')).toEqual(['Case a.', 'Case b.', 'Case c.', 'Case x.']);
    expect(await press(element, '{ArrowRight}')).toMatch(/^Case c/);
    expect(await press(element, '{ArrowLeft}', '{Home}', '{ArrowRight}', '{ArrowRight}')).toMatch(/^Case a/);
    expect(await press(element, '{ArrowLeft}')).toMatch(/^May 2014/);
  });

  it('lead to a name that is typed, unless keys of one character are off', async () => {
    const element = await show(THREE);
    named(element, '2014').focus();
    expect(await press(element, 'Case', ' ', 'x')).toMatch(/^Case x/);
    element.characters = false;
    await element.updateComplete;
    expect(await press(element, '2016', '*')).toMatch(/^Case x/);
    expect(await press(element, '{Home}')).toMatch(/^2014/);
  });

  it('lead to the largest, then to the next, and back, also out of what is folded', async () => {
    const sized = [4, 900, 30].map((value, at) =>
      incident(`n${at}`, `201${at}`, { figures: [{ value, unit: 'people', status: 'confirmed' }] }),
    );
    const element = await show([...sized, incident('unknown', '2017')]);
    named(element, '2011').click();
    await element.updateComplete;
    await page.getByRole('button', { name: 'Go to the largest' }).click();
    await element.updateComplete;
    expect(focused(element)).toMatch(/^Case n1/);
    expect(await press(element, '{Shift>}{PageDown}{/Shift}')).toMatch(/^Case n2/);
    await page.getByRole('button', { name: 'Go to the next largest' }).click();
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
    await page.getByRole('button', { name: 'Go to the largest' }).click();
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
    expect(incidents(await show(many(300))).length).toBe(300);
    const element = await show(many(321));
    expect(incidents(element).length).toBe(0);
    expect(items(element).length).toBe(30);
    named(element, '1990').focus();
    await press(element, '{ArrowRight}');
    expect(incidents(element).length).toBe(11);
  });

  it('are listed a hundred at a time, and the focus goes on with the first that is new', async () => {
    const element = await show(Array.from({ length: 450 }, (_, at) => incident(`n${at}`, '2012-03')));
    await press(element);
    named(element, '2012').focus();
    await press(element, '{ArrowRight}');
    expect(incidents(element).length).toBe(100);
    expect(await press(element, '{End}')).toBe('Show 350 mor');
    expect(await press(element, '{Enter}')).toMatch(/^Case n100/);
    expect(incidents(element).length).toBe(200);
  });

  it('keep the page light: 20,000 incidents are a few hundred lines at the most', async () => {
    const element = await show(Array.from({ length: 20_000 }, (_, at) => incident(`n${at}`, String(2000 + (at % 20)))));
    named(element, '2000').focus();
    await press(element, '*');
    expect(items(element).length).toBeGreaterThan(100);
    expect(items(element).length).toBeLessThanOrEqual(1_000);
  });
});
