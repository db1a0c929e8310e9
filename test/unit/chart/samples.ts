import fc from 'fast-check';
import { addMoreMarks } from '../../../src/chart/marks/more-marks.ts';
import type { Box, Ink, Mark } from '../../../src/chart/scene.ts';

addMoreMarks();

/** Marks of every type as fast-check makes them: the tests of marks loop over this and over the table. */

export const NASTY = `<script>"&'</script>\u0000\ud800`;

const length = fc.double({ min: -2000, max: 4000, noNaN: true });
const size = fc.double({ min: 0, max: 500, noNaN: true });
const ink = fc.constantFrom<Ink>('cause:hacking', 'cause:unknown', 'cause:never-heard-of', 'ink', 'grid', 'accent');
const dash = fc.option(fc.constantFrom([1, 3], [4, 3]), { nil: undefined });
const box: fc.Arbitrary<Box> = fc.record({ x: length, y: length, width: size, height: size });
const words = fc.oneof(fc.string(), fc.constant(NASTY));

const base = {
  key: fc.uuid(),
  part: fc.constantFrom('hidden', 'public', '', NASTY),
  row: fc.integer({ min: -1, max: 50 }),
  emphasis: fc.constantFrom('normal' as const, 'quiet' as const, 'strong' as const),
  opacity: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
};

export const MARK_SAMPLES: {
  readonly [T in Mark['type']]: fc.Arbitrary<Extract<Mark, { type: T }>>;
} = {
  band: fc.record({
    ...base,
    type: fc.constant('band' as const),
    x: length,
    y: length,
    width: size,
    height: size,
    fill: ink,
  }),
  rule: fc.record({
    ...base,
    type: fc.constant('rule' as const),
    x1: length,
    y1: length,
    x2: length,
    y2: length,
    stroke: ink,
    width: fc.constantFrom(1, 1.5, 2),
    dash,
  }),
  stretch: fc.record({
    ...base,
    type: fc.constant('stretch' as const),
    x: length,
    y: length,
    width: size,
    height: fc.double({ min: 1, max: 20, noNaN: true }),
    fadeIn: size,
    fadeOut: size,
    pattern: fc.constantFrom('solid' as const, 'hatch' as const, 'tone' as const),
    fill: ink,
  }),
  symbol: fc.record({
    ...base,
    type: fc.constant('symbol' as const),
    cx: length,
    cy: length,
    radius: fc.double({ min: 0, max: 20, noNaN: true }),
    shape: fc.constantFrom(
      'circle' as const,
      'square' as const,
      'diamond' as const,
      'triangle' as const,
      'hexagon' as const,
      'cross' as const,
    ),
    isHalf: fc.boolean(),
    fill: ink,
    fillStyle: fc.constantFrom('filled' as const, 'cored' as const, 'hollow' as const, 'unknown' as const),
  }),
  whisker: fc.record({
    ...base,
    type: fc.constant('whisker' as const),
    x: length,
    y1: length,
    y2: length,
    cap: fc.constantFrom(0, 2, 3),
    stroke: ink,
  }),
  curve: fc.record({
    ...base,
    type: fc.constant('curve' as const),
    points: fc.array(fc.tuple(length, length), { minLength: 1, maxLength: 8 }),
    stroke: ink,
    width: fc.constantFrom(1, 1.5),
    dash,
  }),
  label: fc.record({
    ...base,
    type: fc.constant('label' as const),
    x: length,
    y: length,
    text: words,
    detail: fc.option(words, { nil: undefined }),
    font: fc.constantFrom('label' as const, 'label-strong' as const, 'axis' as const, 'note' as const),
    anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
    fill: ink,
    box,
    halo: fc.boolean(),
    lang: fc.constantFrom(undefined, 'zh-Hans'),
  }),
  flag: fc.record({
    ...base,
    type: fc.constant('flag' as const),
    x: length,
    y: length,
    height: size,
    fill: ink,
    id: words,
  }),
  cluster: fc.record({
    ...base,
    type: fc.constant('cluster' as const),
    x: length,
    y: length,
    width: fc.double({ min: 1, max: 60, noNaN: true }),
    height: fc.double({ min: 1, max: 60, noNaN: true }),
    level: fc.double({ min: 0, max: 1, noNaN: true }),
    fill: ink,
    count: fc.nat(),
    window: fc.constant([0, 1] as const),
    rows: fc.constant(() => []),
    words: words.map((text) => () => text),
  }),
  handle: fc.record({
    ...base,
    type: fc.constant('handle' as const),
    x: length,
    y: length,
    radius: fc.double({ min: 3, max: 8, noNaN: true }),
    sign: fc.constantFrom('join' as const, 'part' as const),
    stroke: ink,
    target: box,
    relation: words,
    members: fc.constant([1, 2]),
  }),
  area: fc.record({
    ...base,
    type: fc.constant('area' as const),
    points: fc.array(fc.tuple(length, length), { minLength: 3, maxLength: 12 }),
    fill: ink,
  }),
  squares: fc
    .record({
      ...base,
      type: fc.constant('squares' as const),
      x: length,
      y: length,
      side: fc.double({ min: 2, max: 40, noNaN: true }),
      columns: fc.constantFrom(1, 2, 5, 10, 50),
      start: fc.double({ min: 0, max: 120, noNaN: true }),
      end: fc.double({ min: 0, max: 120, noNaN: true }),
      fill: ink,
      fillStyle: fc.constantFrom('filled' as const, 'cored' as const, 'hollow' as const, 'unknown' as const),
    })
    .map((mark) => ({ ...mark, start: Math.min(mark.start, mark.end), end: Math.max(mark.start, mark.end) })),
};

export const anyMark: fc.Arbitrary<Mark> = fc.oneof(...Object.values(MARK_SAMPLES));
