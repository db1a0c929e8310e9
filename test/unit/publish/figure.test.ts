import { describe, expect, test } from 'vitest';
import { createFontMeasure } from '../../../src/chart/fonts/font-widths.ts';
import { overlap } from '../../../src/chart/label-grid.ts';
import type { Box, LabelMark } from '../../../src/chart/scene.ts';
import { DARK, LIGHT } from '../../../src/chart/theme.ts';
import type { PictureContext } from '../../../src/publish/caption.ts';
import { captionOf } from '../../../src/publish/caption.ts';
import { drawFigure, type ExportFigure, figureAround, pictureSvg } from '../../../src/publish/figure.ts';
import type { State } from '../../../src/state/state.ts';
import { grid } from '../../grid.ts';
import { readIncidents, withoutPublishersLike } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf } from '../../measure.ts';
import { drawingOf, spoken } from '../../views.ts';
import { parseMarkup } from '../chart/drawn.ts';
import { contextOf, edition } from './contexts.ts';

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 640, height: 480 },
  { width: 1080, height: 1920 },
  { width: 1040 },
  { width: 360 },
];
const SELECTIONS: Readonly<Record<string, Partial<State>>> = {
  everything: {},
  'three incidents': { query: 'yto' },
  'many filters': {
    query: 'a name that is as long as a search may be, and then some more words to make it longer still',
    choices: { country: ['CN', 'GB', 'US'], cause: ['error', 'hacking', 'misuse'], sector: ['finance'] },
    window: [Date.UTC(2010, 0, 1), Date.UTC(2024, 0, 1)],
  },
};

const isAround = ({ key }: { key: string }) => key.startsWith('plate/');
const boxOf = (labels: readonly LabelMark[]): Box => {
  const left = Math.min(...labels.map(({ box }) => box.x));
  const top = Math.min(...labels.map(({ box }) => box.y));
  const right = Math.max(...labels.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...labels.map(({ box }) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Everything that is wrong with a plate, whatever it shows. */
function faultsOf({ scene, frame, size }: ExportFigure): string[] {
  const faults: string[] = [];
  const labels = labelsOf(scene.marks);
  const around = labels.filter(isAround);
  for (const { box, text } of labels) {
    const inside =
      box.x >= frame.x &&
      box.y >= frame.y &&
      box.x + box.width <= frame.x + frame.width &&
      box.y + box.height <= frame.y + frame.height;
    if (!inside) faults.push(`outside: ${text}`);
  }
  around.forEach((label, at) => {
    for (const other of around.slice(at + 1))
      if (overlap(label.box, other.box)) faults.push(`clash: ${label.text} | ${other.text}`);
  });
  const part = (...names: string[]) => around.filter((label) => names.includes(label.part));
  const heading = boxOf(part('title', 'headline', 'sentence', 'filters'));
  if (heading.y + heading.height > 0) faults.push('the heading reaches into the picture');
  const key = part('colours', 'legend');
  const imprint = boxOf(part('sources', 'licence', 'address'));
  if (key.length > 0) {
    const box = boxOf(key);
    if (box.y < scene.height) faults.push('the key reaches into the picture');
    if (box.y + box.height > imprint.y) faults.push('the key reaches into the imprint');
  }
  if (imprint.y < scene.height) faults.push('the imprint reaches into the picture');
  const stretched = Math.abs(frame.width / frame.height - size.width / size.height);
  if (stretched > 0.01) faults.push(`stretched: ${JSON.stringify({ frame, size })}`);
  return faults.slice(0, 5);
}

const said = (plate: ExportFigure, part: string) =>
  labelsOf(plate.scene.marks)
    .filter((label) => isAround(label) && label.part === part)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');

describe.each(['timeline', 'scale', 'delay', 'compare'] as const)('%s', (view) => {
  test.each(grid({ locale: LOCALES, size: SIZES, selection: Object.entries(SELECTIONS) }))(
    'at $size.width × $size.height in $locale.tag, $selection.0: nothing is cut off, and nothing lies over anything',
    ({ locale, size, selection: [, state] }) => {
      const plate = drawFigure(contextOf({ ...state, view }, { locale }), size);
      expect(faultsOf(plate)).toEqual([]);
      if (size.height) expect(plate.size).toEqual(size);
      else expect(plate.size.width).toBe(size.width);
    },
  );

  describe.each(LOCALES.map((locale) => [locale.tag, locale] as const))('in %s', (_tag, locale) => {
    test('says all that must travel with it', () => {
      const context = contextOf({ view, choices: { country: ['CN'] } }, { locale });
      const telling = captionOf(context);
      const plate = drawFigure(context, { width: 1920, height: 1080 });
      for (const part of ['title', 'headline', 'sentence', 'filters', 'address'] as const)
        expect(said(plate, part)).toBe(telling[part].replace(/\s/g, ''));
      expect(said(plate, 'licence')).toContain('CCBY4.0');
      expect(said(plate, 'licence')).toContain(edition.version);
      expect(said(plate, 'licence')).toContain('2026');
      expect(said(plate, 'sources').length).toBeGreaterThan(60);
      expect(telling.address).toBe(`https://example.org/?${view === 'timeline' ? '' : `view=${view}&`}country=CN`);
    });
  });

  test('on dark paper everything stands where it stands on light paper', () => {
    const size = { width: 1280, height: 720 };
    const places = (theme: PictureContext['theme']) => {
      const { scene, ...figure } = drawFigure(contextOf({ view }, { theme }), size);
      return { ...figure, scene: spoken(scene) };
    };
    expect(places(DARK)).toEqual(places(LIGHT));
  });

  test('around a scene that is on the screen, every mark of it keeps its place', () => {
    const context = contextOf({ view });
    const scene = drawingOf(view)({
      ...context,
      window: edition.extent,
      box: { width: 900, height: 600, most: 900 },
      measure: createFontMeasure(LIGHT),
    });
    const plate = figureAround(scene, context);
    expect(plate.scene.marks.slice(0, scene.marks.length)).toEqual(scene.marks);
    expect(plate.scene.plot).toEqual(scene.plot);
    expect(plate.frame.y).toBeLessThan(-60);
    expect(faultsOf(plate)).toEqual([]);
  });

  test('is a well-formed picture whose paper covers all of it, and keeps its plot', () => {
    const svg = pictureSvg(contextOf({ view }), { width: 1920, height: 1080 });
    const elements = parseMarkup(svg.replace(/<metadata>.*?<\/metadata>/s, ''));
    const [root] = elements;
    const [x, y, width, height] = (root.attributes.get('viewBox') ?? '').split(' ').map(Number);
    expect([root.attributes.get('width'), root.attributes.get('height')]).toEqual(['1920', '1080']);
    expect(y).toBeLessThan(0);
    const paper = elements.find(({ name }) => name === 'rect');
    expect(['x', 'y', 'width', 'height'].map((name) => Number(paper?.attributes.get(name)))).toEqual([
      x,
      y,
      width,
      height,
    ]);
    const plot = (root.attributes.get('data-plot') ?? '').split(' ').map(Number);
    expect(plot[1]).toBeGreaterThanOrEqual(0);
    const fault = /NaN|Infinity|undefined/;
    expect(withoutPublishersLike(fault, svg, edition.incidents)).not.toMatch(fault);
  });
});

test('the fewer incidents there are, the larger they are drawn; the same slide in more pixels is the same slide', () => {
  const zoom = (state: Partial<State>, width: number) => {
    const { frame, size } = drawFigure(contextOf(state), { width, height: (width * 9) / 16 });
    return size.width / frame.width;
  };
  expect(zoom({ query: 'taobao' }, 1920)).toBeGreaterThan(zoom({}, 1920) * 1.3);
  expect(zoom({}, 1920)).toBeGreaterThan(1.3);
  expect(zoom({}, 3840)).toBeCloseTo(2 * zoom({}, 1920), 9);
});

test('the legend holds what is in the picture, and nothing else', () => {
  const plate = drawFigure(contextOf({ query: 'taobao' }), { width: 1920, height: 1080 });
  const words = (part: string) =>
    labelsOf(plate.scene.marks)
      .filter((label) => isAround(label) && label.part === part)
      .map(({ text }) => text);
  expect(words('colours')).toEqual(['Hacking', 'Insider', 'Scraping']);
  expect(words('legend')).toContain('hidden');
  expect(words('legend')).not.toContain('only claimed');
  expect(words('legend')).not.toContain('not a breach');
});

test('publishers that find no room are counted', () => {
  const plate = drawFigure(contextOf(), { width: 1280, height: 720 });
  const sources = labelsOf(plate.scene.marks)
    .filter(({ part }) => part === 'sources')
    .map(({ text }) => text)
    .join(' ');
  const all = new Set(
    edition.incidents.flatMap(({ sources: of }) => Object.values(of).map(({ publisher }) => publisher)),
  );
  const more = Number(/and ([\d,]+) more publishers/.exec(sources)?.[1].replaceAll(',', ''));
  const named = [...all].filter((name) => sources.includes(`${name} `) || sources.includes(`${name},`));
  expect(more).toBeGreaterThan(0);
  expect(named.length + more).toBeGreaterThanOrEqual(all.size);
});

test('data of others say their own source, and no licence of ours', () => {
  const own = readIncidents([{ organisation: '<Acme> & "Sons"', date: '2019-11', records: 5 }], {
    title: { en: 'Ours' },
    attribution: 'A. Collector',
    license: 'ODbL',
  });
  const context = contextOf({ source: 'files/own.json' }, { dataset: own });
  const svg = pictureSvg(context, { width: 1280, height: 720 });
  expect(svg).toContain('Ours: Timeline');
  expect(svg).toContain('A. Collector · Licence: ODbL (opendatacommons.org/licenses/odbl/1-0)');
  expect(svg).not.toContain('Breach Timeline');
  expect(svg).toContain('&lt;Acme&gt; &amp; &quot;Sons&quot;');
  expect(svg).not.toContain('CC BY');
});

test('every family of fonts ends in a generic one and knows Chinese fonts', () => {
  const families = [...pictureSvg(contextOf(), { width: 1280 }).matchAll(/font-family="([^"]*)"/g)].map(
    ([, list]) => list,
  );
  expect(new Set(families).size).toBe(2);
  for (const list of families) expect(list).toMatch(/&quot;Noto (Sans|Serif) CJK SC&quot;.*, (sans-)?serif$/);
});
