import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sceneToSvg } from '../../../src/chart/render-svg.ts';
import type { Mark, Scene } from '../../../src/chart/scene.ts';
import { LIGHT } from '../../../src/chart/theme.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { DAY, formatIsoDay, type Interval } from '../../../src/data/dates.ts';
import { EVENT_KINDS } from '../../../src/data/vocabulary.ts';
import { EN } from '../../../src/i18n/index.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { GROUPS, INITIAL, type State } from '../../../src/state/state.ts';
import type { TimeDomain } from '../../../src/state/time-domain.ts';
import { readIncidents } from '../../incidents.ts';
import { measure } from '../../measure.ts';
import { drawingOf } from '../../views.ts';

/** Marks may be so far from their dates, CSS pixels. */
const NEAR = 1;

const day = fc
  .integer({ min: Date.UTC(2008, 0, 1) / DAY, max: Date.UTC(2022, 0, 1) / DAY })
  .map((count) => formatIsoDay(count * DAY));
const single = fc
  .tuple(day, fc.constantFrom(4, 7, 10, 10), fc.constantFrom('', '', '', '~'))
  .map(([iso, length, mark]) => iso.slice(0, length) + mark);
const open = day.chain((iso) => fc.constantFrom(`${iso}/..`, `../${iso}`));
const date = fc.oneof({ weight: 9, arbitrary: single }, open);
const event = fc.record({ kind: fc.constantFrom('breach-start', 'disclosure', ...EVENT_KINDS), date });
const incident = fc.record({
  events: fc.array(event, { maxLength: 5 }),
  people: fc.option(fc.constantFrom(12, 4_000, 80_000_000), { nil: undefined }),
  sector: fc.constantFrom('health', 'finance', 'retail'),
  nature: fc.constantFrom('breach', 'breach', 'leak', 'exposure'),
});
const files = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(incident, { minLength: 1, maxLength: 14 }) },
    { weight: 1, arbitrary: fc.array(incident, { minLength: 120, maxLength: 160 }) },
  )
  .map((list) => readIncidents(list.map((each, at) => ({ id: `case-${at}`, organisation: `Case ${at}`, ...each }))));
const windows = fc
  .record({
    from: fc.integer({ min: Date.UTC(2007, 0, 1) / DAY, max: Date.UTC(2022, 0, 1) / DAY }),
    days: fc.oneof(fc.integer({ min: 7, max: 60 }), fc.integer({ min: 60, max: 4_000 })),
  })
  .map(({ from, days }): TimeDomain => [from * DAY, (from + days) * DAY]);
const widths = fc.integer({ min: 320, max: 1920 });
const heights = fc.integer({ min: 260, max: 800 });

interface Look {
  readonly dataset: Dataset;
  readonly window: TimeDomain | null;
  readonly width: number;
  readonly height: number;
  readonly group: State['group'];
}

const looks: fc.Arbitrary<Look> = fc.record({
  dataset: files,
  window: fc.option(windows),
  width: widths,
  height: heights,
  group: fc.constantFrom(...GROUPS),
});

function sceneOf({ dataset, window, width, height, group }: Look, change: Partial<State> = {}) {
  const state: State = { ...INITIAL, group, window, ...change };
  const selection = select(dataset, state, createSearch(dataset));
  const box = { width, height, most: Math.max(300, height) };
  const scene = drawingOf(state.view)({
    dataset,
    selection,
    state,
    window: window ?? dataset.extent,
    box,
    measure,
    locale: EN,
  });
  return { scene, selection };
}

/** Where a moment is in a picture whose time runs across, CSS pixels. */
const placeIn =
  ({ plot, from, to }: Scene) =>
  (time: number) =>
    plot.x + ((time - from) / (to - from)) * plot.width;

/** Whether a place is one of some, within a pixel. */
const isOneOf = (x: number, places: readonly number[]) => places.some((place) => Math.abs(place - x) <= NEAR);

/** How far an open date reaches beyond its bound, CSS pixels. */
const OPEN = 26;
const EPOCH: Interval = { earliest: 0, latest: 0 };

/** Marks of a timeline that stand where none of the dates of their incident is. */
function misplaced(scene: Scene, dataset: Dataset): string[] {
  const x = placeIn(scene);
  const [left, right] = [scene.plot.x, scene.plot.x + scene.plot.width];
  const middle = ({ earliest, latest }: Interval) => x((earliest + latest) / 2);
  const isRight = (mark: Mark): boolean => {
    if (mark.row < 0) return true;
    const life = dataset.life(mark.row);
    const anchor = x(dataset.columns.anchor[mark.row]);
    switch (mark.type) {
      case 'symbol':
        return isOneOf(mark.cx, [anchor]) && mark.cx >= left && mark.cx <= right;
      case 'rule': {
        if (mark.part !== 'aftermath') return true;
        if (mark.x1 !== mark.x2) return isOneOf(mark.x1, [anchor]) && mark.x2 <= right + NEAR;
        return (
          isOneOf(
            mark.x1,
            life.aftermath.map(({ date: at }) => middle(at)),
          ) && mark.x1 <= right
        );
      }
      case 'stretch': {
        const bars = mark.part === 'when' ? [{ start: life.anchor, end: life.anchor }] : life.stretches;
        // A side that is open reaches a little beyond its bound.
        const begins = bars.map(({ start = EPOCH }) =>
          Number.isFinite(start.earliest) ? x(start.earliest) : x(start.latest) - OPEN,
        );
        const ends = bars.map(({ end = EPOCH }) =>
          Number.isFinite(end.latest) ? x(end.latest) : x(end.earliest) + OPEN,
        );
        const isCutBefore = mark.x <= left + NEAR && begins.some((each) => each < left + NEAR);
        const isCutAfter = mark.x + mark.width >= right - NEAR && ends.some((each) => each > right - NEAR);
        return (isCutBefore || isOneOf(mark.x, begins)) && (isCutAfter || isOneOf(mark.x + mark.width, ends));
      }
      default:
        return true;
    }
  };
  return scene.marks.filter((mark) => !isRight(mark)).map((mark) => `${mark.type} ${mark.key}`);
}

/** Ends of bars that look like ends, though the bar goes on beyond the picture. */
function falseEnds(scene: Scene, dataset: Dataset): string[] {
  const x = placeIn(scene);
  const [left, right] = [scene.plot.x, scene.plot.x + scene.plot.width];
  return scene.marks.flatMap((mark) => {
    if (mark.type !== 'stretch' || mark.row < 0 || mark.part === 'when') return [];
    const places = dataset.life(mark.row).stretches.flatMap(({ start, end }) => [start, end]);
    // A date that is open has no place, and fades a little way from its bound.
    const isBeyond = (edge: number, side: 1 | -1) =>
      places.every(
        ({ earliest, latest }) =>
          Number.isFinite(earliest) &&
          Number.isFinite(latest) &&
          (Math.min((x(earliest) - edge) * side, (x(latest) - edge) * side) > 12 ||
            Math.max((x(earliest) - edge) * side, (x(latest) - edge) * side) < 0),
      );
    const found: string[] = [];
    if (mark.x <= left && mark.fadeIn > 0 && (mark.inkIn ?? 0) === 0 && isBeyond(left, -1))
      found.push(`${mark.key} left`);
    if (mark.x + mark.width >= right && mark.fadeOut > 0 && (mark.inkOut ?? 0) === 0 && isBeyond(right, 1))
      found.push(`${mark.key} right`);
    return found;
  });
}

describe('in the picture', () => {
  test('no mark stands where its date is not, whatever the data, the window and the width', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { scene } = sceneOf(look);
        expect(misplaced(scene, look.dataset)).toEqual([]);
        expect(falseEnds(scene, look.dataset)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('nor in Scale: each symbol stands at its date, and within the time that is shown', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { scene } = sceneOf(look, { view: 'scale' });
        const x = placeIn(scene);
        const [left, right] = [scene.plot.x, scene.plot.x + scene.plot.width];
        for (const mark of scene.marks) {
          if (mark.type !== 'symbol' || mark.row < 0) continue;
          expect(isOneOf(mark.cx, [x(look.dataset.columns.anchor[mark.row])])).toBe(true);
          expect(mark.cx >= left - NEAR && mark.cx <= right + NEAR).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a box with a number counts what became public in what it covers', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { scene } = sceneOf(look);
        const x = placeIn(scene);
        const [left, right] = [scene.plot.x, scene.plot.x + scene.plot.width];
        const { anchor } = look.dataset.columns;
        for (const mark of scene.marks) {
          if (mark.type !== 'cluster') continue;
          const [from, to] = mark.window;
          expect(Math.abs(mark.x - Math.max(left, x(from)))).toBeLessThanOrEqual(NEAR);
          expect(Math.abs(mark.x + mark.width - Math.min(right, x(to)))).toBeLessThanOrEqual(NEAR);
          const there = anchor.filter((time) => time >= Math.max(from, scene.from) && time < Math.min(to, scene.to));
          expect(mark.count).toBeLessThanOrEqual(there.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a whole disc says made public; where nobody says when that was, a half stands at what is known', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { scene } = sceneOf(look);
        for (const mark of scene.marks) {
          if (mark.type !== 'symbol' || mark.row < 0) continue;
          const isPublic = look.dataset.life(mark.row).madePublic !== undefined;
          expect([mark.part, mark.isHalf ?? false]).toEqual(isPublic ? ['public', false] : ['dated', true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the SVG file says the same: a script finds each disc at its date', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { dataset } = look;
        const svg = sceneToSvg(sceneOf(look).scene, LIGHT, {
          title: '',
          description: '',
          incidentId: (row) => dataset.incidents[row].id,
        });
        const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(svg)?.[1] ?? '';
        const [from, to] = [Date.parse(attribute('data-from')), Date.parse(attribute('data-to'))];
        const [left, , width] = attribute('data-plot').split(' ').map(Number);
        for (const [, id, content] of svg.matchAll(/<g data-incident="([^"]*)">(.*)<\/g>$/gm)) {
          const { madePublic } = dataset.life(dataset.rowOf(id) ?? -1);
          for (const [, cx] of content.matchAll(/data-part="public" data-x="([^"]*)"/g)) {
            const time = from + ((Number(cx) - left) / width) * (to - from);
            const pixel = (to - from) / width;
            const { earliest = Number.NaN, latest = Number.NaN } = madePublic ?? {};
            expect(time).toBeGreaterThanOrEqual((Number.isFinite(earliest) ? earliest : latest) - pixel);
            expect(time).toBeLessThanOrEqual((Number.isFinite(latest) ? latest : earliest) + pixel);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what the sentence counts', () => {
  /** Numbers in the sentences under a picture. */
  const saidIn = ({ marks }: Scene) => {
    const note = marks.flatMap((mark) => (mark.type === 'label' && mark.part === 'not-shown' ? [mark.text] : []));
    if (/None of these|This incident has no date/.test(note.join(' '))) return Number.POSITIVE_INFINITY;
    return (note.join(' ').match(/\d+/g) ?? []).reduce((sum, number) => sum + Number(number), 0);
  };

  test('is drawn, in a box with a number, or said not to be in the picture: in the timeline', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { scene, selection } = sceneOf(look);
        const counted = selection.inWindow.length;
        const boxed = scene.marks.reduce((sum, mark) => sum + (mark.type === 'cluster' ? mark.count : 0), 0);
        const isUndated = selection.inWindow.every((row) => Number.isNaN(look.dataset.columns.anchor[row]));
        if (counted > 0 && isUndated) expect(saidIn(scene)).toBe(Number.POSITIVE_INFINITY);
        else expect(scene.rows.length + boxed + saidIn(scene) + (scene.left ?? 0)).toBe(counted);
        const inLanes = scene.lanes.reduce((sum, { count }) => sum + count, 0);
        // Each lane counts what is seen in it.
        expect(inLanes).toBeLessThanOrEqual(counted);
        for (const [index, { count }] of scene.lanes.entries())
          expect(scene.rows.filter(({ lane }) => lane === index).length).toBeLessThanOrEqual(count);
      }),
      { numRuns: 80 },
    );
  });

  test('is drawn or said not to be in the picture: in Scale', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { scene, selection } = sceneOf(look, { view: 'scale' });
        const { marks, rows } = scene;
        const boxed = marks.reduce((sum, mark) => sum + (mark.type === 'cluster' ? mark.count : 0), 0);
        const drawn = boxed > 0 ? boxed : rows.length;
        if (drawn === selection.inWindow.length) return;
        const words = marks.map((mark) => (mark.type === 'label' ? mark.text : '')).join(' ');
        expect(words).toMatch(/no date|has a date|outside|only after/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a few incidents', () => {
  const ofYears = (count: number, from = 2010) =>
    readIncidents(
      Array.from({ length: count }, (_, at) => ({
        id: `firm-${at}`,
        organisation: `Example firm ${at}`,
        date: `${from + (at % 7)}`,
      })),
    );
  const named = ({ marks }: Scene) =>
    new Set(marks.flatMap((mark) => (mark.type === 'label' && mark.row >= 0 ? [mark.row] : []))).size;

  test.each([1, 5, 12, 30])(
    '%d that are known to the year all have their names, on lines that fill the room',
    (count) => {
      for (const width of [768, 1280, 1920]) {
        const { scene } = sceneOf({ dataset: ofYears(count), window: null, width, height: 620, group: 'none' });
        expect([width, named(scene)]).toEqual([width, count]);
        const heights = scene.rows.map(({ cy }) => cy).sort((a, b) => a - b);
        const gaps = heights.flatMap((cy, at) => (at > 0 && cy - heights[at - 1] > 1 ? [cy - heights[at - 1]] : []));
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(20 - 1e-6);
      }
    },
  );

  test('in a window of a busy file all have their names, also where they began long before', () => {
    const busy = readIncidents(
      Array.from({ length: 200 }, (_, at) => ({
        id: `case-${at}`,
        organisation: `Case ${at}`,
        sector: ['health', 'finance', 'retail'][at % 3],
        events: [
          { kind: 'breach-start', date: `${2004 + (at % 18)}-0${1 + (at % 9)}` },
          { kind: 'disclosure', date: `${2004 + (at % 18) + (at % 4)}-11-1${at % 9}` },
        ],
      })),
    );
    const window: TimeDomain = [Date.UTC(2012, 1, 1), Date.UTC(2012, 1, 15)];
    const { scene, selection } = sceneOf({ dataset: busy, window, width: 1280, height: 620, group: 'sector' });
    expect(scene.rows.length).toBe(selection.inWindow.length);
    expect(named(scene)).toBe(scene.rows.length);
  });

  test('none of which has a date make a sentence, and no axis', () => {
    const dataset = readIncidents([{ id: 'a', people: 5 }, { id: 'b' }]);
    const { scene } = sceneOf({ dataset, window: null, width: 390, height: 500, group: 'sector' });
    const words = scene.marks.map((mark) => (mark.type === 'label' ? mark.text : mark.type));
    expect(words.join(' ')).toBe('None of these 2 incidents has a date, so they have no place on a time axis.');
  });
});

test('a volume in bytes is a size that somebody says: no mark of unknown size', () => {
  const sourced = { sources: { a: { publisher: 'A', title: 'A', url: 'https://example.com/' } } };
  const dataset = readIncidents([
    {
      id: 'a',
      date: '2019-03-01',
      figures: [{ value: 20_000_000_000, unit: 'bytes', status: 'reported', sources: ['a'] }],
      ...sourced,
    },
    { id: 'b', date: '2019-04-01' },
  ]);
  const { scene } = sceneOf({ dataset, window: null, width: 900, height: 400, group: 'none' });
  const finishes = scene.marks.flatMap((mark) => (mark.type === 'symbol' ? [mark.fillStyle] : []));
  expect(finishes).toEqual(['cored', 'unknown']);
});
