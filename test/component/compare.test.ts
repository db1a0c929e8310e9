import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/data/dataset.ts';
import { INITIAL, type State } from '../../src/state/state.ts';
import { BreachCompareChooser } from '../../src/views/compare/chooser.ts';
import { BreachCompare } from '../../src/views/compare/compare-element.ts';
import { readIncidents } from '../incidents.ts';
import { LOCALES } from '../languages.ts';
import { objections, register, settled, show, type TestStage } from './stage.ts';

register({ 'breach-compare': BreachCompare, 'breach-compare-chooser': BreachCompareChooser });

const [EN, ZH] = LOCALES;

const SOURCES = {
  s1: { publisher: 'First Paper', title: 'An account', url: 'https://example.org/a', date: '2021-06', link: true },
  s2: { publisher: 'Second Paper', title: 'No address', link: false },
};

const POLICE = {
  id: 'police',
  names: { en: 'Police leak', 'zh-Hans': '公安泄露' },
  organisation: 'Police',
  country: 'CN',
  action: 'error',
  events: [
    { kind: 'breach-start', date: '2021-04' },
    { kind: 'discovery', date: '2022-01' },
    { kind: 'disclosure', date: '2022-07-03' },
    { kind: 'response', date: '2022-07-14' },
  ],
  figures: [
    {
      value: 700_000_000,
      qualifier: 'more-than',
      unit: 'people',
      status: 'reported',
      by: { en: 'the press' },
      sources: ['s1'],
    },
    { value: 5, unit: 'people', status: 'sample', scope: 'sample', sources: ['s2'] },
  ],
  sources: SOURCES,
};

const more = Array.from({ length: 4 }, (_, at) => ({ id: `more-${at}`, names: { en: `Case ${at}` }, items: 10 ** at }));

const dataset = readIncidents([POLICE, ...more, { id: 'silent', names: { en: 'Silent' } }], {
  context: [
    {
      id: 'people',
      kind: 'quantity',
      value: 1_400_000_000,
      unit: 'people',
      asOf: '2020-11',
      series: 'cn-population',
      label: { en: 'China population', 'zh-Hans': '中国人口' },
      title: { en: 'Population by census' },
      sources: [{ publisher: 'Census', url: 'https://example.org/c', link: true }],
    },
  ],
});

async function put(compare: readonly string[], data: Dataset = dataset, locale = EN, scheme = 'light') {
  const state: State = { ...INITIAL, view: 'compare', compare };
  return show(
    data,
    (scene) => html`
      <breach-compare-chooser .data=${data} .state=${scene.state} .locale=${locale} .complete=${true}></breach-compare-chooser>
      <breach-compare .data=${data} .state=${scene.state} .selection=${scene.selection} .locale=${locale} .complete=${true}></breach-compare>
    `,
    { state, scheme },
  );
}

const rootOf = (stage: TestStage, tag: 'breach-compare' | 'breach-compare-chooser') => {
  const root = stage.shadowRoot?.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`no ${tag}`);
  return root;
};
const line = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

function cell(stage: TestStage, row: string, id: string): string {
  const found = rootOf(stage, 'breach-compare').querySelector(`[data-row="${row}"] td[data-id="${id}"]`);
  return line(found?.textContent);
}

function field(stage: TestStage): HTMLInputElement {
  const input = rootOf(stage, 'breach-compare-chooser').querySelector('input');
  if (!input) throw new Error('no field');
  return input;
}

async function type(stage: TestStage, text: string): Promise<void> {
  const input = field(stage);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input'));
  await settled(stage);
}

async function press(stage: TestStage, key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  field(stage).dispatchEvent(event);
  await settled(stage);
  return event.defaultPrevented;
}

const options = (stage: TestStage) => [
  ...rootOf(stage, 'breach-compare-chooser').querySelectorAll<HTMLElement>('[role=option]'),
];

describe('the comparison in words', () => {
  it.each(['light', 'dark'])('is accessible, with its chooser, %s', async (scheme) => {
    const stage = await put(['police', 'more-1', 'silent', 'people'], dataset, EN, scheme);
    expect(await objections(stage)).toEqual([]);
    await type(stage, 'case');
    await press(stage, 'ArrowDown');
    expect(await objections(stage)).toEqual([]);
  });

  it('says of each what is known, and of the unknown that it is', async () => {
    const stage = await put(['police', 'silent', 'people']);
    expect(cell(stage, 'size', 'police')).toBe('more than 700 million people reported');
    expect(cell(stage, 'size', 'silent')).toBe('size unknown');
    expect(cell(stage, 'size', 'people')).toBe('1.4 billion people');
    expect(cell(stage, 'organisation', 'silent')).toBe('unknown');
    expect(cell(stage, 'organisation', 'people')).toContain('does not apply');
    expect(cell(stage, 'hidden', 'police')).toMatch(/months/);
    expect(cell(stage, 'aftermath', 'police')).toContain('14 July 2022');
    expect(cell(stage, 'figures', 'police')).toContain('a sample, not the whole');
  });

  it('says that what was public before anybody noticed was never known in silence', async () => {
    const events = [
      { kind: 'breach-start', date: '2019' },
      { kind: 'disclosure', date: '2020-03-01' },
      { kind: 'discovery', date: '2020-05' },
    ];
    const stage = await put(['late'], readIncidents([{ id: 'late', events }]));
    expect(cell(stage, 'known', 'late')).toMatch(/^never/);
  });

  it('gives a figure per head with both numbers and the sources of both', async () => {
    const stage = await put(['police']);
    const text = cell(stage, 'per-head', 'police');
    expect(text).toContain('more than 50 in 100 of the people of the country');
    expect(text).toContain('more than 700 million people of 1.4 billion people');
    const links = rootOf(stage, 'breach-compare').querySelectorAll(
      '[data-row="per-head"] a, [data-row="per-head"] .ref',
    );
    expect([...links].map((link) => line(link.textContent))).toEqual(['1', 'Census (opens in a new tab)']);
  });

  it('says why nothing of another unit is divided, and that units differ', async () => {
    const stage = await put(['police', 'more-1']);
    expect(cell(stage, 'per-head', 'more-1')).toContain('counted in items');
    const unlike = line(rootOf(stage, 'breach-compare').querySelector('.unlike')?.textContent);
    expect(unlike).toContain('Police leak (people)');
    expect(unlike).toContain('Case 1 (items)');
    expect(rootOf(await put(['more-0', 'more-1']), 'breach-compare').querySelector('.unlike')).toBeNull();
  });

  it('a number of a source opens the list and leads to it; only what may be linked is', async () => {
    const stage = await put(['police']);
    const root = rootOf(stage, 'breach-compare');
    root.querySelector<HTMLElement>('[data-row="figures"] .ref')?.click();
    expect(root.querySelector('details')?.open).toBe(true);
    expect(line(root.activeElement?.textContent)).toContain('First Paper');
    const list = [...root.querySelectorAll('[data-row="sources"] li')];
    expect(list.map((entry) => entry.querySelector('a')?.getAttribute('href') ?? null)).toEqual([
      'https://example.org/a',
      null,
    ]);
  });

  it('a heading opens its incident', async () => {
    const stage = await put(['police', 'people']);
    const buttons = rootOf(stage, 'breach-compare').querySelectorAll<HTMLElement>('thead button');
    expect(buttons).toHaveLength(1);
    buttons[0].click();
    expect(stage.current.incident).toBe('police');
  });
});

describe('the chooser', () => {
  it('finds by typing, moves with the arrows, adds with Enter, and keeps the focus', async () => {
    const stage = await put(['police']);
    await type(stage, 'case');
    expect(field(stage).getAttribute('aria-expanded')).toBe('true');
    expect(options(stage).map((option) => option.dataset.id)).toEqual(['more-3', 'more-2', 'more-1', 'more-0']);
    await press(stage, 'ArrowDown');
    const active = field(stage).getAttribute('aria-activedescendant') ?? '';
    expect(rootOf(stage, 'breach-compare-chooser').getElementById(active)?.dataset.id).toBe('more-2');
    await press(stage, 'Enter');
    expect(stage.current.compare).toEqual(['police', 'more-2']);
    expect(field(stage).value).toBe('');
    expect(field(stage).getAttribute('aria-expanded')).toBe('false');
    expect(rootOf(stage, 'breach-compare-chooser').activeElement).toBe(field(stage));
  });

  it('finds a quantity by its Chinese name', async () => {
    const stage = await put([], dataset, ZH);
    await type(stage, '人口');
    await press(stage, 'Enter');
    expect(stage.current.compare).toEqual(['people']);
  });

  it('leaves Enter, arrows and Escape to a word that is being composed', async () => {
    const stage = await put(['police'], dataset, ZH);
    await type(stage, 'case');
    for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['Enter', 'ArrowDown', 'Escape']) {
        const event = new KeyboardEvent('keydown', { key, ...init, bubbles: true, cancelable: true });
        field(stage).dispatchEvent(event);
        expect(event.defaultPrevented).toBe(false);
      }
    }
    await settled(stage);
    expect(stage.current.compare).toEqual(['police']);
    expect([field(stage).value, field(stage).getAttribute('aria-expanded')]).toEqual(['case', 'true']);
  });

  it('Escape closes the list, then empties the field, then is left to the page', async () => {
    const stage = await put(['police']);
    await type(stage, 'case');
    expect([await press(stage, 'Escape'), field(stage).value]).toEqual([true, 'case']);
    expect([await press(stage, 'Escape'), field(stage).value]).toEqual([true, '']);
    expect(await press(stage, 'Escape')).toBe(false);
  });

  it('says that four incidents are the limit, and takes no fifth, but still a quantity', async () => {
    const stage = await put(['police', 'more-0', 'more-1', 'more-2']);
    expect(line(rootOf(stage, 'breach-compare-chooser').querySelector('.limits')?.textContent)).toMatch(
      /^Four incidents/,
    );
    await type(stage, 'case 3');
    expect(options(stage)[0].getAttribute('aria-disabled')).toBe('true');
    await press(stage, 'Enter');
    expect(stage.current.compare).toHaveLength(4);
    await type(stage, 'population');
    await press(stage, 'Enter');
    expect(stage.current.compare).toContain('people');
  });

  it('a removed chip gives its focus to the next, the last one to the field', async () => {
    const stage = await put(['police', 'people']);
    const root = rootOf(stage, 'breach-compare-chooser');
    const remove = () => root.querySelector<HTMLElement>('.remove');
    remove()?.click();
    await settled(stage);
    expect(stage.current.compare).toEqual(['people']);
    expect(root.activeElement).toBe(remove());
    remove()?.click();
    await settled(stage);
    expect(root.activeElement).toBe(field(stage));
  });

  it('a suggestion stays out of the state until it is kept', async () => {
    const stage = await put([]);
    const root = rootOf(stage, 'breach-compare-chooser');
    expect(line(root.querySelector('.suggestion')?.textContent)).toMatch(/^Suggested: /);
    expect(stage.current.compare).toEqual([]);
    root.querySelector<HTMLElement>('.keep')?.click();
    await settled(stage);
    expect(stage.current.compare.length).toBeGreaterThanOrEqual(2);
  });
});
