import { afterEach, describe, expect, it } from 'vitest';
import { inside, offer, partsOf, place, textOf } from './guests.ts';

/** A list of health insurers in German, with words of its own. */
const INSURERS = {
  title: { de: 'Pannen der Kassen' },
  license: 'CC0',
  vocabulary: {
    sector: { 'health-plan': { en: 'Health plan', de: 'Krankenversicherung' }, clinic: { de: 'Klinik' } },
    cause: { ransomware: { en: 'Ransom demand' } },
  },
  extra: [
    { key: 'state', label: { en: 'US state', de: 'Bundesstaat' } },
    { key: 'beds', label: 'Beds', type: 'number' },
    { key: 'notice', label: { de: 'Bericht' }, type: 'link' },
  ],
  incidents: [
    {
      id: 'a',
      organisation: 'Alpha',
      date: '2019',
      people: 5_000_000,
      sector: 'health-plan',
      action: 'ransomware',
      extra: { state: 'CA', beds: 1_200, notice: 'https://news.example/a' },
    },
    {
      id: 'b',
      organisation: 'Beta',
      date: '2020',
      people: 70_000,
      sector: 'clinic',
      data: ['Lab results'],
      extra: { state: '<b>NY</b>', beds: 90 },
    },
    { id: 'c', organisation: 'Gamma', date: '2021', people: 9_000, sector: 'Dental Office', action: 'hacking' },
  ],
};

afterEach(() => document.body.replaceChildren());

async function placed(attributes: Readonly<Record<string, string>> = {}) {
  offer('insurers.json', JSON.stringify(INSURERS));
  return place({ width: 1000, attributes: { src: 'insurers.json', ...attributes } });
}

describe('words of a file are shown wherever ours are', () => {
  it('in lanes, pictures, list and rows', async () => {
    const element = await placed();
    expect(element.toSVG()).toContain('Health plan');
    expect(element.toSVG()).toContain('Klinik');
    expect(element.toSVG()).toContain('Dental Office');
    await expect.poll(() => textOf(inside(element, 'breach-outline'))).toContain('Alpha');
    expect(partsOf(element).find((part) => part.id === 'cause-0')?.textContent).toContain('Ransom demand');
    expect(await element.toCSV()).toContain('health-plan');
  });

  it('on chips and in the details, each in its language', async () => {
    const element = await placed({ sector: 'clinic', incident: 'b' });
    await expect.poll(() => partsOf(element).some((part) => part.matches('.crumbs'))).toBe(true);
    const marked = partsOf(element).filter(
      (part) => part.textContent?.trim() === 'Klinik' && part.matches('[lang=de]'),
    );
    expect(marked.map((part) => part.getRootNode()).filter((root) => root instanceof ShadowRoot).length).toBe(2);
    expect(textOf(element)).toContain('Lab results');
  });

  it('in the table and in Chinese, where the file has no Chinese word', async () => {
    const element = await placed({ view: 'table', lang: 'zh-Hans', columns: 'sector,cause' });
    await expect.poll(() => partsOf(element).some((part) => part.textContent === 'Health plan')).toBe(true);
    const cells = partsOf(element).filter((part) => part.matches('td'));
    expect(cells.map((cell) => cell.textContent?.trim())).toContain('Klinik');
  });
});

describe('columns of a file are shown', () => {
  it('in the details, as text, with links that lead out', async () => {
    const element = await placed({ incident: 'a' });
    await expect.poll(() => partsOf(element).some((part) => part.matches('.extras'))).toBe(true);
    const said = inside(element, 'section.extras').textContent?.replace(/\s+/g, ' ');
    for (const text of ['US state CA', 'Beds 1,200', 'Bericht https://news.example/a']) expect(said).toContain(text);
    expect(inside(element, '.extras a').getAttribute('rel')).toContain('noopener');
    element.setAttribute('incident', 'b');
    await expect.poll(() => textOf(inside(element, 'breach-details'))).toContain('<b>NY</b>');
  });

  it('in the table, where they can be chosen, and sorted as numbers', async () => {
    const element = await placed({ view: 'table', columns: 'x.state,x.beds,x.notice', sort: '-x.beds' });
    await expect.poll(() => partsOf(element).filter((part) => part.matches('td')).length).toBeGreaterThan(8);
    const cells = partsOf(element).filter((part) => part.matches('td'));
    expect(cells.slice(0, 4).map((cell) => cell.textContent?.replace(/ \(.*|\s+/g, ''))).toEqual([
      'CA',
      '1,200',
      expect.stringContaining('https://news.example/a'),
      '<b>NY</b>',
    ]);
    expect(await element.toCSV()).toContain('x.state,x.beds,x.notice');
  });

  it('as filters, with a parameter of the address', async () => {
    const element = await placed({ 'x.state': 'CA' });
    expect(element.search).toContain('x.state=CA');
    await expect.poll(() => textOf(inside(element, 'breach-chips'))).toContain('US state: CA');
    const facets = partsOf(element).flatMap((part) => part.getAttribute('data-facet') ?? []);
    expect(facets).toContain('x.state');
    // Nothing tells these incidents apart by who did it or by their country.
    expect(facets.filter((facet) => ['actor', 'country', 'nature', 'status'].includes(facet))).toEqual([]);
  });
});

/** The key of colours as it is read. */
const keyOf = (colours: Element) => colours.shadowRoot?.querySelector('ul')?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('lanes, colours and key follow what the data have', () => {
  const LISTED = {
    incidents: [
      { id: 'a', organisation: 'Alpha', date: '2019', people: 5_000_000, country: 'US' },
      { id: 'b', organisation: 'Beta', date: '2020', people: 70_000, country: 'CA' },
    ],
  };

  it('without sectors and causes the lanes and colours are countries', async () => {
    offer('listed.json', JSON.stringify(LISTED));
    const element = await place({ width: 1000, attributes: { src: 'listed.json' } });
    expect(element.search).toContain('group=country');
    const labels = [...element.toSVG().matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    expect(labels.join(' ')).toContain('Canada');
    expect(labels).not.toContain('Unknown');
    const colours = inside(element, 'breach-colours');
    expect(keyOf(colours)).toMatch(/Canada.*United States/);
    expect(keyOf(colours)).not.toContain('Hacking');
    partsOf(colours)
      .find((part) => part.matches('button'))
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.poll(() => element.search).toContain('country=CA');
  });

  it('colours of a file are those of the picture and of the page', async () => {
    const colours = { by: 'sector', values: { 'health-plan': '#2a7f62', clinic: '#8a3ffc' } };
    offer('coloured.json', JSON.stringify({ ...INSURERS, colours }));
    const element = await place({ width: 1000, attributes: { src: 'coloured.json', theme: 'light' } });
    expect(element.toSVG()).toContain('#2a7f62');
    expect(getComputedStyle(element).getPropertyValue('--breach-own-2a7f62-2a7f62')).toBe('#2a7f62');
    expect(keyOf(inside(element, 'breach-colours'))).toMatch(/Klinik Health plan Dental Office/);
  });
});

describe('views that a publisher leaves out', () => {
  const tabsOf = (element: Element) =>
    partsOf(inside(element, 'breach-header')).flatMap((part) => part.getAttribute('data-id') ?? []);

  it('have no tab, and the first of the others is shown', async () => {
    const element = await placed({ views: 'table,scale' });
    expect(tabsOf(element)).toEqual(['scale', 'table']);
    expect(element.search).toContain('view=scale');
    expect(element.search).toContain('views=scale,table');
    element.setAttribute('views', '');
    await expect.poll(() => tabsOf(element).length).toBe(5);
  });

  it('leave no tabs where one is left', async () => {
    const element = await placed({ views: 'delay' });
    expect(tabsOf(element)).toEqual([]);
    expect(element.search).toContain('view=delay');
  });
});
