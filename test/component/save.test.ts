import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { DARK, LIGHT } from '../../src/chart/theme.ts';
import { AnnounceEvent } from '../../src/controls/events.ts';
import { WholeDataEvent } from '../../src/controls/late-parts.ts';
import { buildDataset } from '../../src/data/build.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import { EN, LANGUAGES } from '../../src/i18n/index.ts';
import { pngOf, svgOf } from '../../src/publish/exports.ts';
import { BreachSave } from '../../src/publish/save.ts';
import { select } from '../../src/state/filters.ts';
import { createSearch } from '../../src/state/search.ts';
import { INITIAL } from '../../src/state/state.ts';
import { fromSearch } from '../../src/state/url/url.ts';
import { dataOf, objections, register, settled, show, type TestStage } from './stage.ts';

register({ 'breach-save': BreachSave });

const DATA = dataOf([
  { organisation: 'Acme', date: '2019-11', records: 1_200_000 },
  { organisation: 'Beta', date: '2021', people: 52_000 },
]);

/** What was handed to the browser as a file, in order. */
const files: { readonly name: string; readonly content: Blob }[] = [];
const objects = new Map<string, Blob>();

beforeEach(() => {
  files.length = 0;
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = create(blob);
    if (blob instanceof Blob) objects.set(address, blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const content = objects.get(this.href);
    if (content) files.push({ name: this.download, content });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

async function open(state = INITIAL, complete = true): Promise<{ stage: TestStage; save: BreachSave }> {
  const stage = await show(
    DATA,
    ({ data, state: now, selection }) =>
      html`<breach-save .data=${data} .state=${now} .selection=${selection} .locale=${EN} .theme=${LIGHT} .complete=${complete}></breach-save>`,
    { state },
  );
  const save = stage.renderRoot.querySelector('breach-save');
  if (!(save instanceof BreachSave)) throw new Error('it is not there');
  return { stage, save };
}

function press(save: BreachSave, selector: string): void {
  save.renderRoot.querySelector<HTMLButtonElement>(selector)?.click();
}

function choose(save: BreachSave, selector: string, value: string): void {
  const field = save.renderRoot.querySelector<HTMLSelectElement>(selector);
  if (!field) throw new Error(`there is no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

const said = (save: BreachSave) => save.renderRoot.querySelector('.said')?.textContent ?? '';

describe('<breach-save>', () => {
  it.each([
    ['full', 1920, 1080],
    ['double', 3840, 2160],
  ])('saves a picture of exactly the size that it names: %s', async (size, width, height) => {
    const { save } = await open();
    const announced: string[] = [];
    save.addEventListener(AnnounceEvent.type, (event) => {
      if (event instanceof AnnounceEvent) announced.push(...event.message.map(({ text }) => text));
    });
    choose(save, '.size', size);
    await save.updateComplete;
    expect(save.renderRoot.textContent).toContain(`${width} × ${height} pixels`);
    press(save, '.download');
    await vi.waitFor(() => expect(files).toHaveLength(1), 20_000);
    expect(files[0].name).toBe('breach-timeline-timeline.png');
    const image = await createImageBitmap(files[0].content);
    expect([image.width, image.height]).toEqual([width, height]);
    await vi.waitFor(() => expect(said(save)).toContain('breach-timeline-timeline.png'), 20_000);
    expect(announced).toEqual([said(save)]);
  });

  it('saves an SVG whose text is text', async () => {
    const { save } = await open();
    choose(save, '.format', 'svg');
    press(save, '.download');
    await vi.waitFor(() => expect(files).toHaveLength(1), 20_000);
    const svg = new DOMParser().parseFromString(await files[0].content.text(), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain(
      'Acme1.2 million records',
    );
  });

  it('copies a picture, and where it cannot, says so and downloads it', async () => {
    const { save } = await open();
    const written: ClipboardItem[] = [];
    const clipboard = { write: async (items: ClipboardItem[]) => void written.push(...items) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    try {
      press(save, '.copy');
      await vi.waitFor(() => expect(said(save)).toBe(EN.lazy.picture.save.copied), 20_000);
      const image = await createImageBitmap(await written[0].getType('image/png'));
      expect([image.width, image.height]).toEqual([1920, 1080]);
      expect(files).toEqual([]);
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      press(save, '.copy');
      await vi.waitFor(() => expect(files).toHaveLength(1), 20_000);
      await vi.waitFor(() => expect(said(save)).toContain('cannot be copied here'), 20_000);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('fetches the sources that belong into rows and data, and saves none without them', async () => {
    const { stage, save } = await open(INITIAL, false);
    let bring = (): void => undefined;
    stage.addEventListener(WholeDataEvent.type, (event) => {
      if (!(event instanceof WholeDataEvent)) return;
      event.arrival = new Promise<void>((resolve) => {
        bring = resolve;
      });
    });
    press(save, '.csv');
    await save.updateComplete;
    expect(said(save)).toBe(EN.lazy.picture.save.working);
    bring();
    await vi.waitFor(() => expect(said(save)).toBe(EN.lazy.details.missing), 20_000);
    expect(files).toEqual([]);
    press(save, '.csv');
    await save.updateComplete;
    save.complete = true;
    bring();
    await vi.waitFor(() => expect(files).toHaveLength(1), 20_000);
  });

  it('saves rows and data', async () => {
    const { save } = await open({ ...INITIAL, query: 'acme' });
    press(save, '.csv');
    await vi.waitFor(() => expect(files).toHaveLength(1), 20_000);
    expect((await files[0].content.text()).trimEnd().split('\r\n')).toHaveLength(2);
    await save.updateComplete;
    press(save, '.json');
    await vi.waitFor(() => expect(files).toHaveLength(2), 20_000);
    const { file, problems } = readDataFile(await files[1].content.text());
    expect([problems, file.incidents.map(({ organisation }) => organisation)]).toEqual([[], ['Acme']]);
  });

  it('offers no picture of the table, and says why', async () => {
    const { save } = await open({ ...INITIAL, view: 'table' });
    expect(save.renderRoot.querySelector('.download')).toBeNull();
    expect(save.renderRoot.textContent).toContain(EN.lazy.picture.save.noTable);
    expect(save.renderRoot.querySelector('.csv')).not.toBeNull();
  });

  it('has a name on everything', async () => {
    const { stage } = await open();
    await settled(stage);
    expect(await objections(stage)).toEqual([]);
  });
});

describe('the same picture', () => {
  // Our own data, as the command line writes them: a browser has no files.
  const edition = commands
    .dataCommand(['draw', '--format', 'json', '-o', '-'])
    .then((text) => buildDataset(readDataFile(text)));

  it.each([
    ['', 1920, 1080, 'light'],
    ['?view=scale&country=CN&lang=zh-Hans&theme=dark', 1280, 720, 'dark'],
    ['?view=delay&group=none&from=2010', 1040, undefined, 'light'],
    ['?view=compare&lang=zh-Hans', 960, 540, 'light'],
  ] as const)(
    'is the same text from the browser and from the command line: %s',
    async (search, width, height, paper) => {
      const dataset = await edition;
      const { state } = fromSearch(search);
      const language = LANGUAGES.find(({ tag }) => tag === (state.lang || 'en')) ?? LANGUAGES[0];
      const locale = await language.load();
      const selection = select(dataset, state, createSearch(dataset));
      const theme = paper === 'dark' ? DARK : LIGHT;
      const context = { dataset, state, selection, locale, theme, page: 'https://example.org/' };
      const here = await svgOf(context, { width, height });
      const size = ['--width', String(width), ...(height ? ['--height', String(height)] : [])];
      const there = await commands.dataCommand([
        'draw',
        '--address',
        search || '?',
        ...size,
        '--format',
        'svg',
        '-o',
        '-',
      ]);
      expect(here.length).toBeGreaterThan(10_000);
      // Not as one comparison: its failure would print both.
      const from = [...here].findIndex((letter, at) => letter !== there[at]);
      expect(from, `${here.slice(from - 60, from + 60)} | ${there.slice(from - 60, from + 60)}`).toBe(-1);
      expect(there.length).toBe(here.length);
    },
    120_000,
  );

  it('is painted on the whole of its canvas', async () => {
    const selection = select(DATA, INITIAL, createSearch(DATA));
    const context = { dataset: DATA, state: INITIAL, selection, locale: EN, theme: DARK };
    const image = await createImageBitmap(await pngOf(context, { width: 800, height: 450, scale: 2 }));
    expect([image.width, image.height]).toEqual([1600, 900]);
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const paper = [0x14, 0x16, 0x1a, 255];
    for (const [x, y] of [
      [0, 0],
      [1599, 0],
      [0, 899],
      [1599, 899],
    ])
      expect([...(canvas?.getImageData(x, y, 1, 1).data ?? [])]).toEqual(paper);
  });
});
