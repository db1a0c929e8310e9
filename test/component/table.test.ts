import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AnnounceEvent } from '../../src/controls/events.ts';
import { buildDataset } from '../../src/data/build.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import { EN } from '../../src/i18n/index.ts';
import { INITIAL, type State } from '../../src/state/state.ts';
import { BreachTableColumns } from '../../src/views/table/column-chooser.ts';
import { BreachTableCopies } from '../../src/views/table/copies.ts';
import { BreachTable } from '../../src/views/table/table.ts';
import { readIncidents } from '../incidents.ts';
import { syntheticFile } from '../synthetic.ts';
import { objections, register, settled, show, type TestStage } from './stage.ts';

register({
  'breach-table': BreachTable,
  'breach-table-columns': BreachTableColumns,
  'breach-table-copies': BreachTableCopies,
});
await EN.loadLazy();

const incident = (id: string, date: string, more: object = {}) => ({
  id,
  names: { en: `Case ${id}` },
  action: 'hacking',
  country: 'CN',
  events: [{ kind: 'disclosure', date }],
  ...more,
});

const THREE = readIncidents([incident('b', '2014'), incident('c', '2016-03-01'), incident('a', '2019-04')]);
const synthetic = (count: number) => buildDataset(readDataFile(syntheticFile(count, 5)));

async function table(data: Dataset, state: Partial<State> = {}, width = 1_200, scheme = 'light') {
  const stage = await show(
    data,
    ({ state: now, selection }) => html`<breach-table
      .data=${data}
      .state=${now}
      .selection=${selection}
      .locale=${EN}
      .height=${500}
    ></breach-table>`,
    { state: { ...INITIAL, view: 'table', ...state }, width, scheme },
  );
  const element = stage.renderRoot.querySelector('breach-table');
  if (!(element instanceof BreachTable)) throw new Error('no table');
  await settled(stage);
  const root = element.renderRoot;
  const one = <Kind extends HTMLElement = HTMLElement>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  return {
    stage,
    element,
    one,
    rows: () => [...root.querySelectorAll<HTMLElement>('.rows tr')],
    names: () => [...root.querySelectorAll('.open .cell')].map((cell) => cell.textContent),
    scroller: one('.scroller'),
    /** The name that has the focus. */
    focused: () => element.shadowRoot?.activeElement?.textContent?.trim(),
  };
}

async function press(stage: TestStage, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settled(stage);
}

afterEach(() => document.body.replaceChildren());

describe('<breach-table>', () => {
  it.each(['light', 'dark'])('is accessible, %s', async (scheme) => {
    const { stage } = await table(THREE, { incident: 'c' }, 1_200, scheme);
    expect(await objections(stage)).toEqual([]);
    const narrow = await table(synthetic(30), {}, 380, scheme);
    expect(await objections(narrow.stage)).toEqual([]);
  });

  it('has a row for each incident, headed by its name, the latest made public first', async () => {
    const { names, one, element } = await table(THREE);
    expect(names()).toEqual(['Case a', 'Case c', 'Case b']);
    expect(one('table').getAttribute('aria-rowcount')).toBe('4');
    expect(one('caption').textContent).toBe('Table of incidents');
    expect(element.renderRoot.querySelectorAll('tbody th[scope=row]').length).toBe(3);
    expect(one('.note').textContent).toContain('Sorted by “Made public”, the latest first.');
  });

  it('sorts by any heading, and back again, and says so', async () => {
    const { stage, element, names, one } = await table(THREE);
    const heading = () => one('th[data-column=name]');
    expect(one('th[aria-sort]').dataset.column).toBe('published');
    heading().querySelector('button')?.click();
    await settled(stage);
    expect(stage.current.sort).toBe('name');
    expect(names()).toEqual(['Case a', 'Case b', 'Case c']);
    expect(heading().getAttribute('aria-sort')).toBe('ascending');
    heading().querySelector('button')?.click();
    await settled(stage);
    expect(names()).toEqual(['Case c', 'Case b', 'Case a']);
    expect(heading().getAttribute('aria-sort')).toBe('descending');
    expect(one('.note').textContent).toContain('Sorted by “Incident”, Z to A.');
    expect(element.renderRoot.querySelectorAll('[aria-sort]').length).toBe(1);
  });

  it('has only the rows in sight in the document, with their true places, wherever it is scrolled', async () => {
    const { rows, one, scroller, stage } = await table(synthetic(20_000));
    expect(one('table').getAttribute('aria-rowcount')).toBe('20001');
    for (const share of [0, 0.37, 0.5, 1]) {
      scroller.scrollTop = share * scroller.scrollHeight;
      scroller.dispatchEvent(new Event('scroll'));
      await settled(stage);
      expect(rows().length).toBeLessThan(120);
      const box = scroller.getBoundingClientRect();
      const seen = rows().filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > box.top + 46 && top < box.bottom;
      });
      // No gap shows: what is in sight is covered by rows from edge to edge.
      expect(seen[0].getBoundingClientRect().top).toBeLessThanOrEqual(box.top + 47);
      expect(seen.at(-1)?.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(box.bottom - 2);
      for (const row of rows()) expect(row.getAttribute('aria-rowindex')).toBe(String(Number(row.dataset.place) + 2));
    }
    expect(rows().at(-1)?.getAttribute('aria-rowindex')).toBe('20001');
  });

  it('keeps headings and names in place while the rest scrolls', async () => {
    const { scroller, one, stage } = await table(synthetic(500), {}, 640);
    const before = one('thead th:first-child').getBoundingClientRect();
    scroller.scrollTop = 3_000;
    scroller.scrollLeft = 200;
    await settled(stage);
    expect(scroller.scrollLeft).toBeGreaterThan(50);
    const after = one('thead th:first-child').getBoundingClientRect();
    expect([after.x, after.y]).toEqual([before.x, before.y]);
    expect(one('.rows th').getBoundingClientRect().x).toBe(before.x);
  });

  it('goes from row to row by keys, into what is not there yet, and opens', async () => {
    const { stage, scroller, focused, names, rows } = await table(synthetic(5_000));
    const [first, second, third] = names();
    scroller.focus();
    await press(stage, '{ArrowDown}');
    expect(focused()).toBe(first);
    await press(stage, '{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(focused()).toBe(second);
    await press(stage, '{End}');
    expect(focused()).toBe(names().at(-1));
    expect(rows().at(-1)?.getAttribute('aria-rowindex')).toBe('5001');
    await press(stage, '{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}');
    expect(scroller.scrollTop).toBeGreaterThan(1_000);
    await press(stage, '{Home}{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(third);
    await press(stage, '{Enter}');
    expect(stage.current.incident).toBe(stage.data.incidents[Number(rows()[2].dataset.row)].id);
  });

  it('is one stop for the Tab key, whichever row it is at', async () => {
    const { stage, scroller, element } = await table(synthetic(500));
    const stops = () => element.renderRoot.querySelectorAll('.open[tabindex="0"]').length;
    expect(stops()).toBe(1);
    scroller.focus();
    await press(stage, '{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(stops()).toBe(1);
  });

  it('keeps the focus when the row that has it scrolls away', async () => {
    const { stage, scroller, element, focused } = await table(synthetic(5_000));
    scroller.focus();
    await press(stage, '{ArrowDown}{ArrowDown}');
    scroller.scrollTop = 50_000;
    scroller.dispatchEvent(new Event('scroll'));
    await settled(stage);
    expect(element.shadowRoot?.activeElement).toBe(scroller);
    await press(stage, '{ArrowDown}');
    expect(focused()).not.toBe('');
    expect(scroller.scrollTop).toBeGreaterThan(49_000);
  });

  it('marks the incident that is open elsewhere, and brings it into sight', async () => {
    const data = synthetic(3_000);
    const { stage, element, scroller, one } = await table(data);
    expect(element.renderRoot.querySelector('[aria-current]')).toBe(null);
    stage.current = { ...stage.current, incident: 'synthetic-1234' };
    await settled(stage);
    await settled(stage);
    const row = one('tr[aria-current=true]');
    expect(data.incidents[Number(row.dataset.row)].id).toBe('synthetic-1234');
    const { top, bottom } = row.getBoundingClientRect();
    const box = scroller.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(box.top + 46);
    expect(bottom).toBeLessThanOrEqual(box.bottom);
  });

  it('opens by a click anywhere in a row, and marks it', async () => {
    const { stage, rows } = await table(THREE);
    rows()[1].querySelector<HTMLElement>('td')?.click();
    await settled(stage);
    expect(stage.current.incident).toBe('c');
    expect(rows().map((row) => row.ariaCurrent)).toEqual([null, 'true', null]);
  });

  it('says that it has painted, also when nothing is selected', async () => {
    let painted = 0;
    const element = new BreachTable();
    element.addEventListener('breach-painted', () => painted++);
    const none = {
      rows: new Uint32Array(),
      inWindow: new Uint32Array(),
      countsOf: () => ({}),
      sizes: [],
      unknownSize: 0,
      total: 3,
    };
    Object.assign(element, { data: THREE, state: INITIAL, selection: none, locale: EN });
    document.body.append(element);
    await element.updateComplete;
    expect(painted).toBe(1);
    expect(element.renderRoot.querySelectorAll('.rows tr').length).toBe(0);
  });

  it('shows markup in data as text', async () => {
    const { names, element } = await table(readIncidents([incident('x', '2014', { names: { en: '<img src=x>' } })]));
    expect(names()).toEqual(['<img src=x>']);
    expect(element.renderRoot.querySelectorAll('img').length).toBe(0);
  });
});

describe('<breach-table-columns>', () => {
  async function chooser(state: Partial<State> = {}) {
    const shown = await table(THREE, state);
    const { one, stage } = shown;
    const element = one('breach-table-columns');
    const inside = <Kind extends HTMLElement>(selector: string): Kind => {
      const found = element.shadowRoot?.querySelector<Kind>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    inside('.opener').click();
    await settled(stage);
    const act = async (selector: string) => {
      inside(selector).click();
      await settled(stage);
    };
    const headings = () =>
      [...shown.element.renderRoot.querySelectorAll<HTMLElement>('thead th')].map((heading) => heading.dataset.column);
    return { ...shown, chooser: element, inside, act, headings };
  }

  it('adds, removes and moves columns, and goes back to the usual ones', async () => {
    const { stage, act, headings } = await chooser({ columns: ['cause', 'size'] });
    expect(headings()).toEqual(['name', 'cause', 'size']);
    await act('input[value=sector]');
    expect(headings()).toEqual(['name', 'cause', 'size', 'sector']);
    await act('[data-column=sector] .up');
    await act('[data-column=sector] .up');
    expect(headings()).toEqual(['name', 'sector', 'cause', 'size']);
    await act('input[value=cause]');
    expect(stage.current.columns).toEqual(['sector', 'size']);
    await act('.clear');
    expect(stage.current.columns).toEqual([]);
    expect(headings()).toContain('published');
  });

  it('keeps the focus on the button that moves a column, and says where it went', async () => {
    const { stage, inside, chooser: element } = await chooser({ columns: ['cause', 'size', 'unit'] });
    const said: string[] = [];
    element.addEventListener(AnnounceEvent.type, (event) => {
      if (event instanceof AnnounceEvent) said.push(...event.message.map(({ text }) => text));
    });
    inside('[data-column=cause] .down').focus();
    await press(stage, '{Enter}');
    const focused = () => element.shadowRoot?.activeElement?.getAttribute('aria-label');
    expect(focused()).toBe('Move “Cause” later');
    expect(said).toEqual(['“Cause”: column 2 of 3']);
    await press(stage, '{Enter}');
    expect(stage.current.columns).toEqual(['size', 'unit', 'cause']);
    // At the end there is no later; the other button has the focus.
    expect(focused()).toBe('Move “Cause” earlier');
  });

  it('is accessible', async () => {
    const { stage } = await chooser();
    expect(await objections(stage)).toEqual([]);
  });
});

describe('<breach-table-copies>', () => {
  it('selects the text where the clipboard is out of reach', async () => {
    const { one, stage } = await table(THREE, { columns: ['published'] });
    const element = one('breach-table-copies');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    element.shadowRoot?.querySelector<HTMLElement>('.copy')?.click();
    await settled(stage);
    Reflect.deleteProperty(navigator, 'clipboard');
    const text = element.shadowRoot?.querySelector('textarea');
    expect(element.shadowRoot?.activeElement).toBe(text);
    const lines = 'Incident\tMade public\nCase a\tApril 2019\nCase c\t1 March 2016\nCase b\t2014';
    expect(text?.value.slice(text.selectionStart, text.selectionEnd)).toBe(lines);
    expect(await objections(stage)).toEqual([]);
  });
});
