import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTimeScale } from '../../../src/chart/scales.ts';
import { buildDataset } from '../../../src/data/build.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { groupIntoLanes, MOST_LANES, REST } from '../../../src/state/lanes.ts';
import { GROUPS } from '../../../src/state/state.ts';
import { drawLife, lifeOnCalendar } from '../../../src/views/common/lives.ts';
import { type ArrangeInput, arrangeRows, LEAST_ROW, linesHeight } from '../../../src/views/timeline/arrange.ts';
import { syntheticFile } from '../../synthetic.ts';

const datasets = new Map<string, Dataset>();
function made(count: number, seed: number): Dataset {
  const key = `${count} ${seed}`;
  const dataset = datasets.get(key) ?? buildDataset(readDataFile(syntheticFile(count, seed)));
  datasets.set(key, dataset);
  return dataset;
}

const inputs = fc
  .record({
    count: fc.constantFrom(0, 1, 30, 200, 2_000),
    seed: fc.constantFrom(1, 2),
    group: fc.constantFrom(...GROUPS),
    share: fc.double({ min: 0, max: 0.9, noNaN: true }),
    zoom: fc.constantFrom(1, 1.3, 2, 8, 60),
    plotWidth: fc.constantFrom(300, 900, 1_700),
    height: fc.constantFrom(120, 400, 700),
  })
  .map(({ count, seed, group, share, zoom, plotWidth, height }): ArrangeInput => {
    const dataset = made(count, seed);
    const [from, to] = dataset.extent;
    const start = from + share * (to - from);
    const rows = Uint32Array.from(dataset.incidents.keys());
    return {
      dataset,
      selection: rows,
      group,
      lanes: groupIntoLanes(dataset, rows, group),
      window: [start, Math.min(to, start + (to - from) / zoom)],
      plotWidth,
      height,
      most: height * 1.25,
      laneOverflow: 16,
      labelWidth: () => 90,
    };
  });

describe('arranging lives on lines', () => {
  test('places or gathers every visible incident once, in its own lane', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { first, anchor } = input.dataset.columns;
        const [from, to] = input.window;
        const arrangement = arrangeRows(input);
        for (const [index, { rows, key }] of input.lanes.entries()) {
          const visible = rows.filter(
            (row) => first[row] < to && (anchor[row] > from || (anchor[row] === from && first[row] === from)),
          );
          const { placed, gathered, key: same } = arrangement.lanes[index];
          expect([...placed.map(({ row }) => row), ...gathered].sort((a, b) => a - b)).toEqual(visible);
          expect(same).toBe(key);
        }
      }),
    );
  });

  test('no two lives on a line lie over each other', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { dataset, window, plotWidth } = input;
        const scale = createTimeScale(window[0], window[1], 0, plotWidth);
        const arrangement = arrangeRows(input);
        for (const { placed, lines } of arrangement.lanes) {
          expect(placed.every(({ line }) => line >= 0 && line < lines)).toBe(true);
          const drawn = placed
            .map(({ row, line }) => {
              const { body, end } = drawLife(
                dataset,
                row,
                scale,
                0,
                5,
                lifeOnCalendar(dataset, row, arrangement.followsUp),
                0.69,
              );
              return { row, line, start: body.x, end: Math.max(end, body.x + body.width) };
            })
            .filter(({ start, end }) => end > 0 && start < plotWidth && end > start)
            .sort((one, other) => one.line - other.line || one.start - other.start);
          const clash = drawn.find(
            (each, at) => at > 0 && drawn[at - 1].line === each.line && drawn[at - 1].end > each.start + 1,
          );
          expect(clash).toBeUndefined();
        }
      }),
    );
  });

  test('is no higher than it may be, or has only one line a lane', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const arrangement = arrangeRows(input);
        const overflow = arrangement.lanes.filter(({ gathered }) => gathered.length > 0).length * input.laneOverflow;
        const height = arrangement.lanes.reduce((sum, lane) => sum + linesHeight(arrangement, lane), 0) + overflow;
        const least = input.lanes.length * (arrangement.rowHeight + input.laneOverflow);
        expect(height).toBeLessThanOrEqual(Math.max(input.height, input.most, least) + 1e-6);
        expect(arrangement.rowHeight).toBeGreaterThanOrEqual(6);
        expect(arrangement.tallHeight).toBeGreaterThanOrEqual(Math.min(LEAST_ROW, arrangement.rowHeight));
      }),
    );
  });

  test('the largest are placed before smaller ones that overlap them', () => {
    const dataset = made(2_000, 1);
    const rows = Uint32Array.from(dataset.incidents.keys());
    const lanes = groupIntoLanes(dataset, rows, 'none');
    const {
      lanes: [{ placed }],
    } = arrangeRows({
      dataset,
      selection: rows,
      group: 'none',
      lanes,
      window: dataset.extent,
      plotWidth: 900,
      height: 300,
      most: 300,
      laneOverflow: 16,
      labelWidth: () => 0,
    });
    const shown = new Set(placed.map(({ row }) => row));
    expect([...dataset.priority.slice(0, 10)].filter((row) => !shown.has(row))).toEqual([]);
  });

  test('a little zooming moves nothing to another line, unless it crosses a step', () => {
    const dataset = made(200, 1);
    const [from, to] = dataset.extent;
    const rows = Uint32Array.from(dataset.incidents.keys());
    const lanes = groupIntoLanes(dataset, rows, 'sector');
    const linesAt = (zoom: number) => {
      const window = [from, from + (to - from) / zoom] as const;
      const room = { plotWidth: 900, height: 900, most: 2_000, laneOverflow: 16, labelWidth: () => 90 };
      const arranged = arrangeRows({ dataset, selection: rows, group: 'sector', lanes, window, ...room });
      return new Map(arranged.lanes.flatMap(({ placed }) => placed.map(({ row, line }) => [row, line])));
    };
    const before = linesAt(1.02);
    for (const zoom of [1.05, 1.2, 1.4]) {
      const moved = [...linesAt(zoom)].filter(([row, line]) => before.get(row) !== line);
      expect([zoom, moved]).toEqual([zoom, []]);
    }
  });

  test('does not depend on what was arranged before', () => {
    fc.assert(
      fc.property(inputs, inputs, (input, other) => {
        const fresh = () => arrangeRows({ ...input, selection: {} });
        const before = fresh();
        arrangeRows(other);
        arrangeRows({ ...input, plotWidth: input.plotWidth + 200 });
        expect(fresh()).toEqual(before);
        expect(arrangeRows(input)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});

describe('lanes', () => {
  test('hold every row once, the fullest first, and what is other or unknown last', () => {
    const dataset = made(2_000, 1);
    for (const group of GROUPS) {
      const lanes = groupIntoLanes(dataset, Uint32Array.from(dataset.incidents.keys()), group);
      const rows = lanes.flatMap((lane) => lane.rows).sort((a, b) => a - b);
      expect(rows).toEqual([...dataset.incidents.keys()]);
      expect(lanes.length).toBeLessThanOrEqual(MOST_LANES);
      const named = lanes.filter(({ key }) => !['other', 'unknown', 'ZZ', REST].includes(key));
      expect(lanes.slice(0, named.length)).toEqual(named);
      for (let at = 1; at < named.length; at += 1)
        expect(named[at].rows.length).toBeLessThanOrEqual(named[at - 1].rows.length);
    }
  });
});
