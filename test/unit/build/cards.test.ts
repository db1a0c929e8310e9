import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Card, CardLine } from '../../../src/build/cards/card-sheet.ts';
import { socialFiles } from '../../../src/build/cards/cards.ts';
import { incidentCard } from '../../../src/build/cards/incident-card.ts';
import { paintCards } from '../../../src/build/cards/site-cards.ts';
import { readEdition } from '../../../src/build/edition.ts';
import { CARD } from '../../../src/build/pages/social.ts';
import { decode, tagsOf } from '../../../src/build/raster/svg-outlines.ts';
import { loadTypesetter } from '../../../src/build/raster/typesetter.ts';
import { parseEdtf } from '../../../src/data/dates.ts';
import { nameOf } from '../../../src/i18n/names.ts';
import { incidentCardPath, viewCardPath } from '../../../src/i18n/page-addresses.ts';
import { cardWords } from '../../../src/i18n/pages.ts';
import { NAMED_VIEWS } from '../../../src/state/named-views.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';
import { decodePng } from './png.ts';

const { file } = readEdition('.');
const dataset = readIncidents(file.incidents as object[], { updated: file.updated });
const { cards } = socialFiles(file, undefined);
const drawn = new Map([...cards].map(([path, draw]) => [path, draw()]));
const typesetter = await loadTypesetter(
  [...drawn.values()].flatMap(({ lines }) => lines.map(({ text }) => text)).join(''),
);

/** Where a line inks, with the true widths of its letters. */
function boxOf({ text, x, y, anchor, font, lang }: CardLine) {
  const { width, missing } = typesetter.set(text, { ...font, lang });
  const left = anchor === 'end' ? x - width : x;
  return { text, left, right: left + width, top: y - font.size * 0.76, bottom: y + font.size * 0.22, missing };
}

/** What is wrong with how a card is set. */
function faultsOf(path: string, { lines }: Card): string[] {
  const boxes = lines.map(boxOf);
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < 40 || right > CARD.width - 40 || top < 0 || bottom > CARD.height,
  );
  const over = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${path}: “${a.text}” and “${b.text}” overlap`),
  );
  return [
    ...outside.map(({ text }) => `${path}: “${text}” is not on the card`),
    ...over,
    ...boxes.flatMap(({ missing }) => missing.map((letter) => `${path}: no font has ${letter}`)),
  ];
}

const textOf = ({ lines }: Card) => lines.map(({ text }) => text).join('\n');

test('every incident and every named view has a card in every language', () => {
  const wanted = LOCALES.flatMap(({ tag }) => [
    ...dataset.incidents.map(({ id }) => incidentCardPath(id, tag)),
    ...NAMED_VIEWS.map(({ id }) => viewCardPath(id, tag)),
  ]);
  expect([...drawn.keys()].sort()).toEqual(wanted.sort());
});

test('whatever is written on a card is on it, in letters that our fonts have, and over nothing else', () => {
  expect([...drawn].flatMap(([path, card]) => faultsOf(path, card))).toEqual([]);
});

test('no name and no figure is cut', () => {
  const cut = [...drawn]
    .filter(([path]) => path.startsWith('incident/'))
    .filter(([, card]) => textOf(card).includes('…'));
  expect(cut.map(([path]) => path)).toEqual([]);
});

test.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
  'a card says what is known, and what is not: %s',
  (tag, locale) => {
    const said = cardWords(tag);
    const updated = parseEdtf(dataset.updated);
    dataset.incidents.forEach((incident, row) => {
      const card = drawn.get(incidentCardPath(incident.id, tag));
      const text = card ? textOf(card).replaceAll('\n', '') : '';
      const flat = text.replace(/\s/g, '');
      expect(flat).toContain(nameOf(incident, tag).text.replace(/\s/g, ''));
      expect(text).toContain(locale.words.app.title);
      expect(text).toContain(updated && locale.format.date(updated));
      const [size] = dataset.figures(row);
      const life = dataset.life(row);
      if (size) {
        expect(flat).toContain(locale.format.figure(size.best).replace(/\s/g, ''));
        expect(text).toContain(locale.words.statuses[size.best.status]);
      } else expect(text).toContain(said.unknownWhat.size);
      if (life.lags.hidden) expect(text).toContain(locale.format.lag(life.lags.hidden));
      if (!life.begin) expect(text).toContain(said.unknownWhat.beginning);
      if (!life.madePublic) expect(text).toContain(said.unknownWhat.publication);
    });
  },
);

describe('the life on a card', () => {
  const [locale] = LOCALES;
  const cardOf = (incident: object) => incidentCard(readIncidents([{ id: 'a', ...incident }]), 0, locale);
  const partsOf = (svg: string) => tagsOf(svg).flatMap(({ attributes }) => attributes.get('data-part') ?? []);
  const life = { kind: 'breach-start', date: '2015-03-02' };

  test('is hidden, then known, then public', () => {
    const events = [life, { kind: 'discovery', date: '2016-01-05' }, { kind: 'disclosure', date: '2016-09-01' }];
    const parts = partsOf(cardOf({ events }).svg).filter((part) => part !== 'axis' && part !== 'swatch');
    expect(parts).toEqual(['hidden', 'known', 'public']);
  });

  test('keeps its length beside a long aftermath, and the card says how long that was', () => {
    const events = [life, { kind: 'disclosure', date: '2015-06-01' }, { kind: 'penalty', date: '2023' }];
    const card = cardOf({ events });
    const stretch = tagsOf(card.svg).find(({ attributes }) => attributes.get('data-part') === 'unpublished');
    expect(stretch).toBeDefined();
    expect(textOf(card)).toContain(cardWords('en').aftermath('2023'));
    const [, x2] = /data-part="aftermath" d="M[\d.]+,[\d.]+L([\d.]+),/.exec(card.svg) ?? [];
    expect(Number(x2)).toBeGreaterThan(300);
  });

  test.each([
    ['nothing but a name', { names: { en: 'A case' } }],
    ['a year', { events: [{ kind: 'disclosure', date: '2015' }] }],
    ['a decade', { events: [{ kind: 'disclosure', date: '199X' }] }],
    ['an open date', { events: [{ kind: 'disclosure', date: '../2015' }] }],
    [
      'one day',
      {
        events: [
          { kind: 'breach-start', date: '2015-03-02' },
          { kind: 'disclosure', date: '2015-03-02' },
        ],
      },
    ],
    [
      'a long name',
      { names: { en: 'The department of very long names and of the incidents that they have had since then' } },
    ],
    [
      'a long figure',
      {
        figures: [
          {
            value: 1,
            unit: 'organisations',
            status: 'claimed',
            words: 'as many as there are, and then some more of them',
          },
        ],
      },
    ],
  ])('can be drawn of %s', (_what, incident) => {
    const card = cardOf({ organisation: 'Somebody', ...incident });
    expect(card.svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(faultsOf('card', card)).toEqual([]);
  });
});

describe('painted cards', () => {
  const root = mkdtempSync(join(tmpdir(), 'cards-'));
  for (const name of ['src', 'node_modules']) symlinkSync(resolve(name), join(root, name), 'dir');
  afterAll(() => rmSync(root, { recursive: true }));
  const cache = join(root, '.cache', 'cards');

  test('are PNGs of the size that is promised, and not painted again', async () => {
    const path = incidentCardPath('taobao-2019', 'en');
    const some = new Map([[path, drawn.get(path)?.svg ?? '']]);
    const first = await paintCards(some, root);
    const picture = decodePng(first.get(path) ?? new Uint8Array());
    expect([picture.width, picture.height]).toEqual([CARD.width, CARD.height]);
    const colours = new Set(Array.from({ length: 1_000 }, (_, at) => picture.at(64 + at, 300)));
    expect([...colours]).toContain('#178371');
    expect(first.get(path)?.length).toBeLessThan(60_000);
    expect(readdirSync(cache)).toHaveLength(1);
    const [name] = readdirSync(cache);
    const before = new Date('2026-01-01');
    utimesSync(join(cache, name), before, before);
    expect(
      Buffer.compare((await paintCards(some, root)).get(path) ?? new Uint8Array(), first.get(path) ?? new Uint8Array()),
    ).toBe(0);
    expect(readdirSync(cache)).toEqual([name]);
  });

  test('are forgotten when no build has wanted them for a month', async () => {
    mkdirSync(cache, { recursive: true });
    const day = 86_400_000;
    await paintCards(new Map(), root, Date.now() + 20 * day);
    expect(readdirSync(cache)).toHaveLength(1);
    await paintCards(new Map(), root, Date.now() + 40 * day);
    expect(readdirSync(cache)).toHaveLength(0);
  });

  test('that cannot be painted stop the build with a sentence that says which', async () => {
    await expect(paintCards(new Map([['cards/a.png', '<svg']]), root)).rejects.toThrow(
      'cards/a.png could not be painted',
    );
  });
});

test('what is decoded of an SVG is what was meant', () => {
  expect(decode('&lt;a &amp; &#39;b&#x27; &amp;lt; &nbsp;')).toBe("<a & 'b' &lt; &nbsp;");
});

test('a year that is not known is not said', () => {
  const [locale] = LOCALES;
  const kickerOf = (date: string) => {
    const card = incidentCard(
      readIncidents([{ id: 'a', country: 'JP', events: [{ kind: 'disclosure', date }] }]),
      0,
      locale,
    );
    return card.lines[0].text;
  };
  expect(kickerOf('2015-05')).toContain('2015');
  expect(kickerOf('199X')).not.toMatch(/\d/);
  expect(kickerOf('../2015')).not.toMatch(/\d/);
});
