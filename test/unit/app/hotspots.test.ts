import { describe, expect, it } from 'vitest';
import { hotspotAt, hotspotsOf } from '../../../src/app/pointing.ts';
import { drawTimeAxis } from '../../../src/chart/axis.ts';
import { createTimeScale } from '../../../src/chart/scales.ts';
import type { ClusterMark, FlagMark, Mark, Scene } from '../../../src/chart/scene.ts';
import { EN } from '../../../src/i18n/index.ts';
import { measure } from '../../measure.ts';
import { sceneOf } from '../chart/scenes.ts';

const base = { part: '', row: -1, emphasis: 'normal', fill: 'ink-soft' } as const;
const PLOT = { x: 118, y: 40, width: 800, height: 160 };

const nameOf = (key: string, y: number): Mark => ({
  ...base,
  type: 'label',
  key: `lane/${key}/name`,
  x: 8,
  y,
  text: key,
  font: 'lane',
  anchor: 'start',
  box: { x: 8, y: y - 9, width: 60, height: 12 },
  halo: false,
});

function years(from: number, to: number): Scene {
  const domain = [Date.UTC(from, 0, 1), Date.UTC(to, 0, 1)] as const;
  const marks = drawTimeAxis(createTimeScale(...domain, PLOT.x, PLOT.x + PLOT.width), PLOT, measure, EN);
  return sceneOf(marks, { plot: PLOT, from: domain[0], to: domain[1], width: 960 });
}

const windowsOf = (scene: Scene) =>
  hotspotsOf(scene).flatMap((spot) =>
    spot.type === 'time' ? [spot.window.map((time) => new Date(time).toISOString().slice(0, 7)).join('–')] : [],
  );

describe('the axis', () => {
  it('answers with the year that a label names, one year where only every other is named', () => {
    expect(windowsOf(years(2004, 2026))).toContain('2016-01–2017-01');
    expect(windowsOf(years(1900, 2026))).toContain('1950-01–1951-01');
  });

  it('answers with months, and with the year over them, when it names months', () => {
    expect(windowsOf(years(2016, 2017))).toEqual(expect.arrayContaining(['2016-03–2016-04', '2016-01–2017-01']));
  });

  it('answers with nothing where no time runs across', () => {
    expect(windowsOf({ ...years(2004, 2026), axis: 'duration' })).toEqual([]);
  });
});

describe('lanes, laws and columns', () => {
  const law: FlagMark = { ...base, type: 'flag', key: 'law/gdpr', x: 300, y: 4, height: 0, id: 'gdpr' };
  const column: ClusterMark = {
    ...base,
    type: 'cluster',
    key: 'c',
    x: 400,
    y: 90,
    width: 12,
    height: 14,
    level: 1,
    count: 3,
    window: [0, 1],
    rows: () => [1, 2, 3],
    words: () => '',
  };
  const lanes = ['first', 'second'].map((key, at) => ({ key, label: key, count: 1, y: 40 + at * 12, height: 12 }));
  const scene = sceneOf([nameOf('first', 49), nameOf('second', 61), law, column], { lanes });
  const at = (x: number, y: number) => hotspotAt(hotspotsOf(scene), x, y)?.key;

  it('have targets of 24 pixels at least, columns as they are drawn', () => {
    for (const { type, box } of hotspotsOf(scene)) {
      if (type === 'cluster') continue;
      expect(Math.min(box.width, box.height), type).toBeGreaterThanOrEqual(24);
    }
    expect(at(405, 95)).toBe('c');
    expect(at(415, 95)).toBeUndefined();
  });

  it('answer to the nearer of two that reach over each other', () => {
    expect(at(20, 47)).toBe('lane/first');
    expect(at(20, 60)).toBe('lane/second');
  });

  it('answer for a law at its mark, and not along its line', () => {
    expect(at(300, 6)).toBe('law/gdpr');
    expect(at(300, 120)).toBeUndefined();
  });

  it('leave out the one lane of a picture without groups', () => {
    const one = sceneOf([nameOf('', 49)], { lanes: [{ key: '', label: 'All', count: 1, y: 40, height: 12 }] });
    expect(hotspotsOf(one)).toEqual([]);
  });
});
