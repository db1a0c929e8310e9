import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { createFontMeasure } from '../../../src/chart/fonts/font-widths.ts';
import type { LabelMark, Scene } from '../../../src/chart/scene.ts';
import { LIGHT, withLeastType } from '../../../src/chart/theme.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { drawOneLife } from '../../../src/views/common/one-life.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';

const dataset = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
const [en] = LOCALES;

const labelsOf = ({ marks }: Scene) => marks.filter((mark): mark is LabelMark => mark.type === 'label');
const wordsOf = (scene: Scene) => labelsOf(scene).filter(({ key }) => key.includes('/words-'));
/** What a line of words belongs to. */
const ownerOf = (key: string) => key.replace(/\/(words-\d+|leader|span)$/, '');

describe.each(LOCALES.flatMap((locale) => [720, 288].map((width) => [locale.tag, width, locale] as const)))(
  'in %s, %i pixels wide',
  (_tag, width, locale) => {
    const measure = createFontMeasure(withLeastType(LIGHT, locale.leastType));
    const scenes = dataset.incidents.flatMap(({ id }, row) => {
      const scene = drawOneLife(dataset, row, width, measure, locale);
      return scene ? [{ id, row, scene }] : [];
    });

    test('every dated incident has a picture with all its events in words, inside the picture', () => {
      expect(scenes.length).toBe(dataset.incidents.length);
      for (const { id, row, scene } of scenes) {
        const owners = new Set(wordsOf(scene).map(({ key }) => ownerOf(key)));
        const events = dataset.incidents[row].events.length;
        expect(owners.size, id).toBe(events + dataset.life(row).stretches.length);
        for (const { box, text } of labelsOf(scene)) {
          expect(box.x, `${id} ${text}`).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, `${id} ${text}`).toBeLessThanOrEqual(width + 1);
          expect(box.y + box.height, `${id} ${text}`).toBeLessThanOrEqual(scene.height);
        }
      }
    });

    test('no words lie on other words, and no line to words goes through others', () => {
      for (const { id, scene } of scenes) {
        const words = wordsOf(scene);
        words.forEach(({ box: a, text }, place) => {
          for (const { box: b } of words.slice(place + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart, `${id}: ${text}`).toBe(true);
          }
        });
        for (const mark of scene.marks) {
          if (mark.type !== 'rule' || !mark.key.endsWith('/leader')) continue;
          const [top, bottom] = [Math.min(mark.y1, mark.y2), Math.max(mark.y1, mark.y2)];
          const crossed = words.filter(
            ({ box, key }) =>
              ownerOf(key) !== ownerOf(mark.key) &&
              mark.x1 > box.x &&
              mark.x1 < box.x + box.width &&
              top < box.y + box.height &&
              bottom > box.y,
          );
          expect(
            crossed.map(({ text }) => text),
            id,
          ).toEqual([]);
        }
      }
    });

    test('the life lies within the time that is shown', () => {
      for (const { id, row, scene } of scenes) {
        expect(scene.from, id).toBeLessThan(dataset.columns.first[row]);
        expect(scene.to, id).toBeGreaterThan(dataset.columns.last[row]);
      }
    });
  },
);

test('only rules of the country that took effect during the life have a flag', () => {
  const law = (id: string, jurisdiction: string, inForce: string) => ({ id, kind: 'law', jurisdiction, inForce });
  const life = [
    { kind: 'breach-start', date: '2015' },
    { kind: 'disclosure', date: '2018-06-01' },
  ];
  const context = [
    law('here', 'CN', '2017-06-01'),
    law('elsewhere', 'US', '2017-06-01'),
    law('before', 'CN', '2009-02-28'),
    law('after', 'CN', '2021-11-01'),
  ];
  const drawn = readIncidents([{ id: 'a', country: 'CN', events: life }], { context });
  const scene = drawOneLife(drawn, 0, 720, createFontMeasure(LIGHT), en);
  expect(scene?.marks.flatMap((mark) => (mark.type === 'flag' ? mark.id : []))).toEqual(['here']);
});

test('a date known to the year is drawn as wide as the year, one known to the day as a point', () => {
  const events = [
    { kind: 'sale', date: '2015' },
    { kind: 'disclosure', date: '2018-06-01' },
  ];
  const drawn = readIncidents([{ id: 'a', events }]);
  const scene = drawOneLife(drawn, 0, 720, createFontMeasure(LIGHT), en);
  const spans = scene?.marks.filter(({ key }) => key.endsWith('/span')) ?? [];
  expect(spans).toHaveLength(1);
  const perDay = (scene?.plot.width ?? 0) / (((scene?.to ?? 0) - (scene?.from ?? 0)) / 86_400_000);
  expect(spans[0]).toMatchObject({ type: 'stretch', width: expect.closeTo(365 * perDay, 1) });
});

test('without any date there is no picture', () => {
  expect(drawOneLife(readIncidents([{ id: 'a' }]), 0, 720, createFontMeasure(LIGHT), en)).toBeUndefined();
});
