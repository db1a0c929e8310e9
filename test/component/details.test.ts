import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { StateChangeEvent } from '../../src/controls/events.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachDetails } from '../../src/panels/details/details.ts';
import type { BreachCitation } from '../../src/publish/cite.ts';
import { INITIAL } from '../../src/state/state.ts';
import { readIncidents, selectionOf } from '../incidents.ts';
import { putOnPaper } from './paper.ts';

if (!customElements.get('breach-details')) customElements.define('breach-details', BreachDetails);

const HOSTILE = '<img src=x onerror="window.hit=1"><b>bold</b>';

const SOURCES = {
  s1: { publisher: 'First Paper', title: 'An account', url: 'https://example.org/a', date: '2021-06-15', link: true },
  s2: { publisher: 'Second Paper', title: 'Une traduction', url: 'https://example.org/b', lang: 'fr', link: false },
  s3: { publisher: 'Third Paper', title: 'No address', link: true, via: 'a copy' },
};

const FULL = {
  id: 'shop',
  names: { en: 'The shop case', 'zh-Hans': '商店案' },
  organisation: 'Shop',
  parent: 'Group',
  country: 'CN',
  sector: 'retail',
  action: 'scraping',
  nature: 'exposure',
  evidence: 'single',
  evidenceNote: { en: 'one page only' },
  summary: { en: 'What happened.', 'zh-Hans': '经过。' },
  method: { en: 'By a crawler.' },
  data: ['phone', 'name'],
  dataWords: { en: 'numbers and names' },
  notes: { en: 'A note.' },
  events: [
    { kind: 'breach-start', date: '2019-11', note: { en: 'It begins.' }, sources: ['s1', 's2'] },
    { kind: 'discovery', date: '2020-07' },
    { kind: 'disclosure', date: '2021-06-03' },
  ],
  figures: [
    { value: 1.18e9, unit: 'items', status: 'court', by: { en: 'the judgment' }, sources: ['s1'] },
    { value: 1e9, unit: 'items', status: 'reported' },
    { value: 4e8, unit: 'people', status: 'claimed' },
    { value: 5e8, unit: 'people', status: 'claimed' },
    { value: 35e6, unit: 'records', status: 'court', scope: 'part' },
  ],
  money: [{ amount: 450000, currency: 'CNY', kind: 'fine', sources: ['s3'] }],
  disputes: [
    {
      about: { en: 'Who did it?' },
      positions: [
        { says: { en: 'A developer outside.' }, sources: ['s1'] },
        { says: { en: 'An employee.' }, sources: ['s2'] },
        { says: { en: 'Nobody knows.' } },
      ],
    },
  ],
  sources: SOURCES,
};

const LAWS = [{ id: 'law', kind: 'law', jurisdiction: 'CN', title: { en: 'A law' }, inForce: '2017-06-01' }];

async function show(incidents: readonly object[], properties: Partial<BreachDetails> = {}): Promise<BreachDetails> {
  const element = new BreachDetails();
  const data = readIncidents(incidents, { context: LAWS, title: { en: 'The data set' }, updated: '2026-11-21' });
  const selection = selectionOf([...incidents.keys()]);
  Object.assign(element, { data, row: 0, selection, locale: EN, complete: true, state: INITIAL });
  Object.assign(element, properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** The texts of what matches in the panel, in one line each. */
function texts(element: BreachDetails, selector: string): string[] {
  return [...element.renderRoot.querySelectorAll(selector)].map((node) => line(node.textContent));
}

const line = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const textOf = (element: BreachDetails) => line(element.renderRoot.textContent);

function button(element: BreachDetails, selector: string): HTMLButtonElement {
  const found = element.renderRoot.querySelector<HTMLButtonElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The state after each change that the panel asks for. */
function changesOf(element: BreachDetails): string[] {
  const opened: string[] = [];
  element.addEventListener(StateChangeEvent.type, (event) => {
    if (event instanceof StateChangeEvent) opened.push(event.change({ ...INITIAL, incident: 'before' }).incident);
  });
  return opened;
}

afterEach(() => document.body.replaceChildren());

describe('<breach-details>', () => {
  it.each(['light', 'dark'] as const)('is accessible, %s', async (scheme) => {
    const { violations, passes } = await axe.run(await putOnPaper(await show([FULL]), scheme));
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  });

  it('ends the facts with the days of the entry and the same incident in collections of others, and not before', async () => {
    const identifiers = { hibp: 'Shop', vcdb: 'ABC', wikidata: 'Q42' };
    const element = await show([{ ...FULL, created: '2026-11-20', reviewed: '2026-11-28', identifiers }]);
    expect(texts(element, '.record')).toEqual([
      'Entry written 20 November 2026, last checked against its sources 28 November 2026',
      'Also in: Have I Been Pwned (opens in a new tab), VCDB (ABC), Wikidata (opens in a new tab)',
    ]);
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.record a')];
    expect(links.map(({ href, rel }) => `${href} ${rel}`)).toEqual([
      'https://haveibeenpwned.com/Breach/Shop noopener noreferrer',
      'https://www.wikidata.org/entity/Q42 noopener noreferrer',
    ]);
    expect(texts(await show([FULL]), '.record')).toEqual([]);
  });

  it('marks a date for programs where it is exact, and only there', async () => {
    const events = ['2019', '2020-07', '2020-08~', '2021-01?', '2021-02-03/2021-02-09', '2021-06-03'].map((date) => ({
      kind: 'response',
      date,
    }));
    const element = await show([{ ...FULL, events }]);
    expect(texts(element, '.life .date')).toHaveLength(events.length);
    const marked = (part: string) =>
      [...element.renderRoot.querySelectorAll<HTMLTimeElement>(`${part} time`)].map(({ dateTime }) => dateTime);
    expect(marked('.life').sort()).toEqual(['2019', '2020-07', '2021-06-03']);
    expect(marked('.sources')).toEqual(['2021-06-15']);
  });

  it('says what is known of the incident, in the order of the sections', async () => {
    const element = await show([FULL]);
    expect(texts(element, 'h3')).toEqual([
      'What was taken',
      'How it happened',
      'What happened when',
      'How many?',
      'Where sources disagree',
      'Notes',
      'Money',
      'Rules',
      'Sources',
      'How to cite this incident',
    ]);
    expect(texts(element, '.crumbs')).toEqual(['Retail China Scraping']);
    expect(texts(element, '.headline li')).toEqual([
      '1.18 billion items found by a court · the judgment',
      '7 to 9 months unnoticed',
      '10 to 11 months kept quiet',
      '18 to 19 months from start to publication',
    ]);
    expect(texts(element, '.notice').join()).toContain('Based on one source only.');
    expect(texts(element, '.laws li')).toEqual(['A law since 1 June 2017']);
  });

  it('marks texts in other languages', async () => {
    const element = await show([FULL]);
    expect(texts(element, 'h2 [lang="zh-Hans"]')).toEqual(['商店案']);
    expect(texts(element, 'details[lang="zh-Hans"] p')).toEqual(['经过。']);
    expect(texts(element, 'cite[lang="fr"]')).toEqual(['Une traduction']);
    expect(texts(element, '[lang="en"]')).toEqual([]);
  });

  it('says what is not known', async () => {
    const element = await show([{ id: 'bare', organisation: 'Somebody' }]);
    expect(texts(element, 'h2')).toEqual(['Somebody']);
    expect(textOf(element)).toContain('the beginning is unknown');
    expect(textOf(element)).toContain('the size is unknown');
  });

  it('never puts figures of two units on one axis, and sets parts apart', async () => {
    const element = await show([FULL]);
    const scales = [...element.renderRoot.querySelectorAll<HTMLElement>('.figures .lead, .figures .more > .scale')];
    expect(scales.map(({ dataset }) => dataset.unit)).toEqual(['items', 'items', 'people']);
    expect(scales.map((scale) => scale.querySelectorAll('.axis').length)).toEqual([1, 1, 1]);
    expect(texts(element, '.figures .scale li .number').slice(0, 3)).toEqual([
      '1 billion items',
      '500 million people best evidence',
      '400 million people best evidence',
    ]);
    expect(texts(element, '.apart .number')).toEqual(['35 million records']);
  });

  it('leads with the figure of the best evidence and the range of all, and folds the others', async () => {
    const element = await show([FULL]);
    expect(texts(element, '.lead')).toEqual([
      '1.18 billion items best evidence found by a court the judgment 1 500M1B2B sources say 1 billion items to 1.18 billion items',
    ]);
    expect(texts(element, '.figures summary')).toEqual(['4 more figures']);
  });

  it('shows all positions of a dispute, each with its outlet for a subject', async () => {
    const element = await show([FULL]);
    expect(texts(element, '.dispute li')).toEqual([
      'First Paper: A developer outside. 1',
      'Second Paper: An employee. 2',
      'Nobody knows.',
    ]);
  });

  it('shows the disputes that matter, and folds the others', async () => {
    const dispute = (about: string, matters = false) => ({ about: { en: about }, matters, positions: [] });
    const disputes = [dispute('Which day?'), dispute('Who?', true), dispute('How much?'), dispute('Where?')];
    const element = await show([{ ...FULL, disputes }]);
    expect(texts(element, '.disputes > .dispute')).toEqual(['Who?']);
    expect(texts(element, '.disputes summary')).toEqual(['3 more']);
    expect(texts(element, '.disputes .lesser .dispute')).toEqual(['Which day?', 'How much?', 'Where?']);
  });

  it('numbers the sources in the order in which they are first named', async () => {
    const element = await show([
      {
        ...FULL,
        events: [{ kind: 'disclosure', date: '2020', sources: ['s3'] }],
        figures: [{ value: 5, unit: 'items', status: 'court', sources: ['s2', 's3'] }],
      },
    ]);
    expect(texts(element, '.ref').map(Number)).toEqual([1, 1, 2, 3, 2, 1]);
    expect(texts(element, '.sources li strong')).toEqual(['Third Paper', 'Second Paper', 'First Paper']);
  });

  it('tells the fine in the line of the sentence, in one line where it is told in parts', async () => {
    const fine = (amount: number, whose: string) => ({ amount, currency: 'CNY', kind: 'fine', note: { en: whose } });
    const element = await show([
      {
        ...FULL,
        events: [...FULL.events, { kind: 'sentence', date: '2021-08', note: { en: 'Both go to prison.' } }],
        money: [fine(450_000, 'both'), fine(350_000, 'employer'), fine(100_000, 'programmer')],
      },
    ]);
    const whole = 'CNY 450,000 (employer CNY 350,000; programmer CNY 100,000)';
    expect(texts(element, '.life li').at(-1)).toBe(`Sentence August 2021 Both go to prison. Fine: ${whole}`);
    expect(texts(element, '.money li')).toEqual([
      'CNY 450,000 Fine (employer CNY 350,000; programmer CNY 100,000) both',
    ]);
  });

  it('folds the rules by what was new during the case', async () => {
    const element = await show([FULL]);
    expect(texts(element, '.laws > details > summary')).toEqual(['Rules 1 older']);
  });

  it('leads to all cases of the same cause', async () => {
    const element = await show([FULL, { id: 'other', action: 'scraping' }]);
    const asked: string[][] = [];
    element.addEventListener(StateChangeEvent.type, (event) => {
      if (event instanceof StateChangeEvent) asked.push([...(event.change(INITIAL).choices.cause ?? [])]);
    });
    expect(texts(element, '.alike')).toEqual(['More cases of scraping (1)']);
    button(element, '.alike button').click();
    expect(asked).toEqual([['scraping']]);
  });

  it('is unfolded on paper', async () => {
    const element = await show([FULL], { unfolded: true });
    expect(texts(element, '#money > details:not([open])')).toEqual([]);
    expect(texts(element, 'details:not([open]):not([lang])')).toEqual(texts(element, '.laws li details'));
  });

  it('links only where the data allow it', async () => {
    const element = await show([FULL]);
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('a:not(.own-page a)')];
    expect(links.map(({ href }) => href)).toEqual(['https://example.org/a']);
    expect(links.every(({ rel, target }) => rel === 'noopener noreferrer' && target === '_blank')).toBe(true);
    expect(texts(element, '.sources li')[1]).toContain('no link');
  });

  it('never turns a javascript address into a link, even past the reader of the data', async () => {
    const element = await show([FULL]);
    const source = element.data?.incidents[0].sources.s1;
    if (source) source.url = 'javascript:window.hit=1';
    element.requestUpdate();
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll(':is(a, [href]):not(.own-page a)').length).toBe(0);
  });

  it('shows markup in data as text', async () => {
    const hostile = { en: HOSTILE, 'zh-Hans': HOSTILE };
    const element = await show([
      {
        ...FULL,
        names: hostile,
        organisation: HOSTILE,
        summary: hostile,
        method: hostile,
        notes: hostile,
        dataWords: hostile,
        evidenceNote: hostile,
        events: [{ kind: 'disclosure', date: '2020', note: hostile }],
        figures: [{ value: 1, unit: 'items', status: 'court', words: HOSTILE, by: hostile }],
        money: [{ amount: 1, currency: 'CNY', kind: 'fine', per: HOSTILE, note: hostile }],
        disputes: [{ about: hostile, positions: [{ says: hostile }] }],
        sources: { s1: { publisher: HOSTILE, title: HOSTILE, date: HOSTILE, lang: HOSTILE, via: HOSTILE } },
      },
    ]);
    expect(element.renderRoot.querySelectorAll('img, b, script').length).toBe(0);
    expect(textOf(element).split('<b>bold</b>').length).toBeGreaterThan(14);
    expect('hit' in window).toBe(false);
  });

  it('leads from a number to its source without changing the address', async () => {
    const element = await show([FULL]);
    const before = location.href;
    button(element, '.dispute button[data-source="s2"]').click();
    expect(line(element.shadowRoot?.activeElement?.textContent ?? '')).toContain('Second Paper');
    expect(location.href).toBe(before);
  });

  it('walks the selection, and closes', async () => {
    const later = (id: string, date: string) => ({ id, events: [{ kind: 'disclosure', date }] });
    const element = await show([FULL, later('middle', '2031'), later('last', '2032')], {
      row: 1,
      selection: selectionOf([2, 1, 0]),
    });
    const changes = changesOf(element);
    expect(texts(element, '.position')).toEqual(['2 of 3']);
    button(element, '[aria-label="Previous"]').click();
    button(element, '[aria-label="Next"]').click();
    button(element, '.back').click();
    expect(changes).toEqual(['last', 'shop', '']);
  });

  it('stops at the ends, and says when the incident is outside of the selection', async () => {
    const element = await show([FULL, { id: 'other' }], { selection: selectionOf([1]) });
    const changes = changesOf(element);
    expect(texts(element, '.position')).toEqual(['not in the selection']);
    expect(button(element, '[aria-label="Next"]').ariaDisabled).toBe('true');
    button(element, '[aria-label="Next"]').click();
    expect(changes).toEqual([]);
  });

  it('moves the focus to the heading only when told', async () => {
    const element = await show([FULL]);
    expect(element.shadowRoot?.activeElement).toBeNull();
    await element.focusHeading();
    expect(element.shadowRoot?.activeElement?.localName).toBe('h2');
  });

  it('shows what is there while notes and sources are on their way', async () => {
    const element = await show([{ id: 'early', figures: FULL.figures, sources: SOURCES }], { complete: false });
    expect(texts(element, 'h3')).toEqual(['How many?']);
    expect(texts(element, '.loading')).toEqual(['Loading notes and sources…']);
    expect(element.renderRoot.querySelectorAll('[data-source]').length).toBe(0);
  });

  it('gives a citation of exactly this incident', async () => {
    const element = await show([FULL]);
    const citation = element.renderRoot.querySelector<BreachCitation>('breach-citation');
    expect(citation?.cited.title).toBe('The shop case');
    expect(new URL(citation?.cited.address ?? '').searchParams.get('incident')).toBe(FULL.id);
  });

  it('leads to the page of an incident of ours, and of nobody else', async () => {
    const own = await show([FULL]);
    const link = own.renderRoot.querySelector<HTMLAnchorElement>('.own-page a');
    expect(link?.textContent).toBe('Page of this incident');
    expect(link?.href).toBe(new URL('incident/shop/', document.baseURI).href);
    const foreign = await show([FULL], { state: { ...INITIAL, source: 'theirs.json' } });
    expect(foreign.renderRoot.querySelector('.own-page')).toBe(null);
  });

  it('forgets what was unfolded when another incident opens', async () => {
    const element = await show([FULL, { ...FULL, id: 'other' }]);
    button(element, '.head summary').click();
    element.row = 1;
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('details[open]').length).toBe(0);
  });

  it('has no style attribute, which a strict policy refuses', async () => {
    const element = await show([FULL]);
    expect(element.renderRoot.querySelectorAll('[style]').length).toBe(0);
  });
});
