import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { StateChangeEvent } from '../../src/controls/events.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachDetails } from '../../src/panels/details/details.ts';
import { INITIAL, type State } from '../../src/state/state.ts';
import { readIncidents, selectionOf } from '../incidents.ts';
import { putOnPaper } from './paper.ts';

if (!customElements.get('breach-details')) customElements.define('breach-details', BreachDetails);

const INCIDENTS = [
  { id: 'umbrella', name: 'The run', date: '2020', people: 900 },
  { id: 'shop', name: 'Shop', date: '2020-03', people: 300, related: ['umbrella', 'stranger'] },
  { id: 'bank', name: 'Bank', date: '2020-02', accounts: 5 },
  { id: 'stranger', name: 'Stranger', date: '2019' },
  { id: 'alone', name: 'Alone', date: '2018' },
];
const SOURCES = [{ publisher: 'First Paper', title: 'All of them', url: 'https://example.org/a', link: true }];
const RELATIONS = [
  { id: 'kin', kind: 'parent', names: { en: 'One owner' }, members: ['shop', 'bank'] },
  {
    id: 'run',
    kind: 'campaign',
    names: { en: 'A run of 2020' },
    note: { en: 'They came the same way. Who did it is doubtful.' },
    members: ['umbrella', 'shop'],
    whole: 'umbrella',
    sources: SOURCES,
  },
];

async function show(row: number, state: State = INITIAL): Promise<BreachDetails> {
  const element = new BreachDetails();
  const data = readIncidents(INCIDENTS, { relations: RELATIONS });
  const selection = selectionOf([...INCIDENTS.keys()]);
  Object.assign(element, { data, row, selection, locale: EN, complete: true, state });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const line = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = <Kind extends Element = HTMLElement>(element: BreachDetails, selector: string) => [
  ...element.renderRoot.querySelectorAll<Kind>(selector),
];

/** The states that the panel asks for. */
function asked(element: BreachDetails): State[] {
  const states: State[] = [];
  element.addEventListener(StateChangeEvent.type, (event) => {
    if (event instanceof StateChangeEvent) states.push(event.change(INITIAL));
  });
  return states;
}

afterEach(() => document.body.replaceChildren());

describe('what an incident is joined with', () => {
  it.each(['light', 'dark'] as const)('is accessible, %s', async (scheme) => {
    const { violations } = await axe.run(await putOnPaper(await show(1), scheme));
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  });

  it('names one event first, how it is counted, what joins it, and who says so', async () => {
    const element = await show(1);
    const [event] = all(element, '.one-event .relation');
    expect(line(event)).toContain('A run of 2020');
    expect(line(event)).toContain('Same attackers, one campaign');
    expect(line(event)).toContain('counted as one event');
    expect(line(event)).toContain('Who did it is doubtful.');
    expect(line(event)).toContain('The figure of “The run” covers this one');
    expect(event.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a');
    const [kin, others] = all(element, '.akin .relation');
    expect(line(kin)).toContain('each counted as an event of its own');
    expect(line(others)).toMatch(/^Also related Stranger/);
  });

  it('lists the siblings, the open one among them, and opens another', async () => {
    const element = await show(1);
    const states = asked(element);
    expect(
      all(element, '.one-event .member').map((node) => [line(node.querySelector('.name')), node.localName]),
    ).toEqual([
      ['The run', 'button'],
      ['Shop', 'div'],
    ]);
    all(element, '.one-event button.member')[0].click();
    expect(states.map(({ incident }) => incident)).toEqual(['umbrella']);
  });

  it('draws them as one and says when it does', async () => {
    const element = await show(1);
    const states = asked(element);
    const [box] = all<HTMLInputElement>(element, '.one-event input');
    expect([box.checked, line(box.closest('label'))]).toEqual([false, 'Draw as one in the timeline']);
    box.click();
    expect(states.map(({ joined }) => joined)).toEqual([['run']]);
    const joined = await show(1, { ...INITIAL, joined: ['run'] });
    expect(all<HTMLInputElement>(joined, '.relation input').map(({ checked }) => checked)).toEqual([true, false]);
  });

  it('is not spoken of where there is nothing', async () => {
    expect(all(await show(4), '.one-event, .akin')).toEqual([]);
  });
});
