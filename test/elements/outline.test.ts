import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ChangeEvent } from '../../src/elements/events.ts';
import { BreachOutline } from '../../src/elements/outline.ts';
import { EN } from '../../src/locales/index.ts';
import { INITIAL } from '../../src/state/state.ts';
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

async function show(incidents: readonly object[], row = -1): Promise<BreachOutline> {
  const element = new BreachOutline();
  const data = readIncidents(incidents);
  Object.assign(element, { data, row, selection: selectionOf([...incidents.keys()]), locale: EN });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

function texts(element: BreachOutline, selector: string): string[] {
  return [...element.renderRoot.querySelectorAll(selector)].map((node) => node.textContent?.trim() ?? '');
}

const buttons = (element: BreachOutline) => [...element.renderRoot.querySelectorAll<HTMLElement>('.incident')];

afterEach(() => document.body.replaceChildren());

describe('<breach-outline>', () => {
  it.each(['light', 'dark'] as const)('is accessible, %s', async (scheme) => {
    const { violations, passes } = await axe.run(await putOnPaper(await show(THREE, 1), scheme));
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  });

  it('lists the selection year by year, in words', async () => {
    const element = await show(THREE);
    expect(texts(element, 'h3').map((text) => text.split(/\s+/)[0])).toEqual(['2014', '2016', 'Date']);
    expect(texts(element, '.name')).toEqual(['Case a', 'Case b', 'Case c', 'Case x']);
    expect(texts(element, '.says')[0]).toBe('beginning unknown; made public 1 May 2014; size unknown');
    expect(element.renderRoot.querySelectorAll('section > ol > li > button').length).toBe(4);
  });

  it('opens an incident by pointer and by key', async () => {
    const element = await show(THREE);
    const opened: string[] = [];
    element.addEventListener(ChangeEvent.type, (event) => {
      if (event instanceof ChangeEvent) opened.push(event.change(INITIAL).incident);
    });
    buttons(element)[1].click();
    buttons(element)[2].focus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['b', 'c']);
  });

  it('marks the open incident', async () => {
    const element = await show(THREE, 2);
    const current = buttons(element).filter((one) => one.ariaCurrent === 'true');
    expect(current.map((one) => one.querySelector('.name')?.textContent)).toEqual(['Case b']);
  });

  it('shows markup in names as text', async () => {
    const element = await show([incident('h', '2014', { names: { en: '<img src=x onerror=alert(1)>' } })]);
    expect(element.renderRoot.querySelectorAll('img').length).toBe(0);
    expect(texts(element, '.name')).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('lists 300 whole, and of more the first 200 until asked', async () => {
    expect(buttons(await show(many(300))).length).toBe(300);
    const element = await show(many(321));
    expect(buttons(element).length).toBe(200);
    const more = element.renderRoot.querySelector<HTMLElement>('.more');
    expect(more?.textContent).toBe('Show 121 more');
    more?.click();
    await element.updateComplete;
    await element.updateComplete;
    expect(buttons(element).length).toBe(321);
    expect(element.shadowRoot?.activeElement).toBe(buttons(element)[200]);
  });

  it('folds again for another selection', async () => {
    const element = await show(many(321));
    element.renderRoot.querySelector<HTMLElement>('.more')?.click();
    await element.updateComplete;
    element.selection = selectionOf([...Array(310).keys()]);
    await element.updateComplete;
    expect(buttons(element).length).toBe(200);
  });
});
