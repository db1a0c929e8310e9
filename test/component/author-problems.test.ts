import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { ProblemsEvent } from '../../src/controls/events.ts';
import type { Problem } from '../../src/data/read/problems.ts';
import { EN } from '../../src/i18n/index.ts';
import { BreachProblems } from '../../src/panels/problems/problems.ts';
import { INITIAL, type State } from '../../src/state/state.ts';
import { inside, offer, partsOf, place, SHOP, textOf } from './guests.ts';
import { dataOf, objections, register, show } from './stage.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** All that the authors of the page are told from now on: by events, and in the console. */
function listen() {
  const problems: Problem[] = [];
  const onProblems = (event: Event) => {
    if (event instanceof ProblemsEvent) problems.push(...event.problems);
  };
  document.addEventListener(ProblemsEvent.type, onProblems);
  const heads = vi.spyOn(console, 'groupCollapsed').mockImplementation(() => undefined);
  const lines = vi.spyOn(console, 'info').mockImplementation(() => undefined);
  const others = (['error', 'warn'] as const).map((level) => vi.spyOn(console, level));
  return { problems, heads, lines, others };
}

const FAULTY = {
  incidents: [
    ...SHOP.incidents,
    { organisation: 'No Address', date: '2019', sources: { a: { publisher: 'A paper', url: '' } } },
    { organisation: 'No Address either', date: '2020', sources: { b: { publisher: 'A paper', url: '' } } },
    { organisation: 'New Field', date: '2020', pwned: 1 },
  ],
};
const lineOf = (element: BreachTimeline) => textOf(inside(element, 'breach-missing-details')).trim();

describe('what is wrong with a data file', () => {
  it.each([
    ['en', '2 details of the data are missing.'],
    ['zh-Hans', '数据中有2处细节缺失。'],
  ])(
    'in %s readers are told how much is missing, in a line under the picture that can be dismissed',
    async (lang, says) => {
      listen();
      offer('faulty.json', JSON.stringify(FAULTY));
      for (const controls of ['full', 'minimal', 'none']) {
        const element = await place({ attributes: { src: 'faulty.json', lang, controls } });
        expect(lineOf(element)).toBe(says);
        expect(textOf(inside(element, 'breach-problems')).trim()).toBe('');
        const picture = inside(element, 'breach-chart').getBoundingClientRect();
        expect(inside(element, 'breach-missing-details').getBoundingClientRect().top).toBeGreaterThanOrEqual(
          picture.bottom,
        );
        inside(element, 'breach-missing-details').shadowRoot?.querySelector('button')?.click();
        await expect.poll(() => lineOf(element)).toBe('');
        element.remove();
      }
    },
  );

  it('its author is told by an event and in one message of the console, each kind once', async () => {
    const { problems, heads, lines, others } = listen();
    offer('faulty.json', JSON.stringify(FAULTY));
    await place({ attributes: { src: 'faulty.json' } });
    expect(problems.map(({ path }) => path)).toContain('incidents[3].sources.a.url');
    await expect.poll(() => lines.mock.calls.length).toBe(1);
    expect(heads.mock.calls.join()).toContain('2 parts of the incidents could not be read');
    expect(String(lines.mock.calls[0])).toMatch(
      /sources\.url: expected an http or https address; 2 times[\s\S]*incidents\[3\]/,
    );
    for (const other of others) expect(other.mock.calls.join()).not.toContain('breach');
  });

  it.each([
    ['en', /2 times[\s\S]*pwned/],
    ['zh-Hans', /应为以http或https开头的网址；共2处[\s\S]*pwned/],
  ])('check="1" shows all of it in %s', async (lang, says) => {
    listen();
    offer('faulty.json', JSON.stringify(FAULTY));
    const element = await place({ attributes: { src: 'faulty.json', lang, check: '1' } });
    expect(textOf(inside(element, 'breach-problems'))).toMatch(says);
  });

  it('one that is none is said plainly, with a way to try again, and nothing is said of what it holds', async () => {
    const { problems } = listen();
    offer('none.json', '<!doctype html><title>Not found</title>');
    const element = await place({ attributes: { src: 'none.json' }, ready: false });
    await expect.poll(() => textOf(element)).toContain('The data file could not be read.');
    expect(textOf(element)).not.toMatch(/holds no incident|doctype|JSON/);
    await expect.poll(() => problems.map(({ expected }) => expected).join()).toContain('JSON');
    offer('none.json', JSON.stringify(SHOP));
    inside(element, 'breach-problems').shadowRoot?.querySelector('button')?.click();
    await expect.poll(() => element.toSVG()).toContain('Example Shop');
  });

  it('one on another site that does not come: the reason names what its server must send', async () => {
    const { problems } = listen();
    const element = await place({ attributes: { src: 'http://localhost:1/gone.json' }, ready: false });
    await expect.poll(() => textOf(element)).toContain(`Access-Control-Allow-Origin: ${location.origin}`);
    expect(problems[0].expected).toContain('Access-Control-Allow-Origin');
    expect(textOf(element)).not.toContain('served from this site');
  });
});

it('a frame without an origin is told that this is the cause, and how to mend it', async () => {
  listen();
  vi.stubGlobal('origin', 'null');
  for (const [lang, says] of [
    ['en', /no origin[\s\S]*“allow-same-origin”[\s\S]*“Access-Control-Allow-Origin: \*”[\s\S]*beside it/],
    ['zh-Hans', /沙盒未允许“allow-same-origin”[\s\S]*“Access-Control-Allow-Origin: \*”[\s\S]*脚本/],
  ] as const) {
    const element = await place({ attributes: { src: 'http://localhost:1/own.json', lang }, ready: false });
    await expect.poll(() => textOf(element)).toMatch(says);
    expect(textOf(element)).not.toContain('served from this site');
  }
  vi.unstubAllGlobals();
});

it('a slip in the address is offered as it was meant, and taken with a click; the others stay', async () => {
  register({ 'breach-problems': BreachProblems });
  const data = dataOf(SHOP.incidents);
  const ignored = [
    { parameter: 'VIEW', value: 'scale' },
    { parameter: 'sector', value: 'retial' },
    { parameter: 'unit', value: 'cows' },
  ];
  const host = await show(
    data,
    () => html`<breach-problems .locale=${EN} .data=${data} .ignored=${ignored}></breach-problems>`,
  );
  const lines = () => [
    ...(host.shadowRoot?.querySelector('breach-problems')?.shadowRoot?.querySelectorAll('.notice p') ?? []),
  ];
  expect(lines().map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    'We couldn’t find “VIEW=scale”. Did you mean view=scale?',
    'We couldn’t find “retial”. Did you mean Retail?',
    'We couldn’t find “unit=cows”.',
  ]);
  await page.getByRole('button', { name: 'view=scale' }).click();
  await page.getByRole('button', { name: 'Retail' }).click();
  expect([host.current.view, host.current.choices]).toEqual(['scale', { sector: ['retail'] }]);
  await expect.element(page.getByText('VIEW=scale')).not.toBeInTheDocument();
  await expect.element(page.getByText('unit=cows')).toBeVisible();
  expect(await objections(host)).toEqual([]);
});

it('says once that everything shows, where it does', async () => {
  register({ 'breach-problems': BreachProblems });
  const data = dataOf(SHOP.incidents);
  const ignored = ['XQ', 'XR'].map((value) => ({ parameter: 'country', value }));
  const told = async (state: State) => {
    const host = await show(
      data,
      () => html`<breach-problems .locale=${EN} .data=${data} .ignored=${ignored}></breach-problems>`,
      { state },
    );
    return host.shadowRoot?.querySelector('breach-problems')?.shadowRoot?.querySelector('.notice div')?.textContent;
  };
  const everything = 'Showing everything instead.';
  expect((await told(INITIAL))?.split(everything).length).toBe(2);
  expect(await told({ ...INITIAL, query: 'shop' })).not.toContain(everything);
});

describe('wrong attributes', () => {
  const WRONG = {
    view: 'bubble',
    incident: 'nope',
    sector: 'retail,nonsense',
    lang: 'fr',
    size: 'big',
    from: 'soon',
    unit: 'cows',
    sort: 'taste',
  };

  it('are told to the author as attributes, all of them, and to no reader', async () => {
    const { problems, heads } = listen();
    const element = await place({ attributes: WRONG });
    const told = () => problems.map(({ path, found }) => `${path} ${found}`).toSorted();
    await expect
      .poll(told)
      .toEqual([
        'attribute from "soon"',
        'attribute incident "nope"',
        'attribute lang "fr"',
        'attribute sector "nonsense"',
        'attribute size "big"',
        'attribute sort "taste"',
        'attribute unit "cows"',
        'attribute view "bubble"',
      ]);
    expect(problems.find(({ path }) => path === 'attribute view')?.expected).toBe(
      'timeline, scale, delay, compare, table',
    );
    await expect.poll(() => heads.mock.calls.join()).toContain('The attribute view="bubble" could not be used');
    expect(textOf(inside(element, 'breach-problems')).trim()).toBe('');
    expect(textOf(element)).not.toMatch(/address has|bubble|nonsense/);
    expect(element.parameter('sector')).toBe('retail');
  });

  it('that are set later are told, and forgotten when they are mended', async () => {
    const { problems } = listen();
    const element = await place({ attributes: { check: '1' } });
    element.setAttribute('incident', 'nope');
    await expect.poll(() => textOf(inside(element, 'breach-problems'))).toContain('attribute incident');
    expect(problems.map(({ path }) => path)).toEqual(['attribute incident']);
    element.setAttribute('incident', 'shop');
    await expect.poll(() => textOf(inside(element, 'breach-problems'))).not.toContain('attribute incident');
    expect(partsOf(element).some((part) => part.id === 'name')).toBe(true);
  });
});
