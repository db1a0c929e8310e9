import { readFileSync } from 'node:fs';
import { buildDataset } from '../../src/data/build.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import { EN } from '../../src/i18n/index.ts';
import { select } from '../../src/state/filters.ts';
import type { Search } from '../../src/state/search.ts';
import { INITIAL } from '../../src/state/state.ts';
import { measure } from '../measure.ts';
import { drawingOf, PICTURES } from '../views.ts';
import { median } from './statistics.ts';

/**
 * Times the way from text to scene, without a browser: `node model-run.js FILE`. Runs in a process of
 * its own, so that the first times are those of code that has never run, as on a page that loads.
 */

/** All in ms. */
export interface ModelTimes {
  /** JSON.parse alone, the floor. */
  readonly parse: number;
  readonly read: number;
  readonly build: number;
  readonly select: number;
  readonly draw: Readonly<Record<string, DrawTimes>>;
}

export interface DrawTimes {
  /** The first drawing, of everything. */
  readonly first: number;
  /** Everything once more: median of several. */
  readonly again: number;
  /** Another window each time, as while zooming in by wheel: median, and the slowest. */
  readonly zooming: number;
  readonly slowest: number;
}

const EVERYTHING: Search = { find: () => null };
/** The plot of a window of 1280 × 720, in CSS pixels. */
const BOX = { width: 920, height: 500, most: 900 };
const TIMES = 7;
const ZOOM_STEPS = 40;
const ZOOM_FACTOR = 2 ** 0.12;

function timed<Value>(work: () => Value): [number, Value] {
  const start = performance.now();
  const value = work();
  return [performance.now() - start, value];
}

const text = readFileSync(process.argv[2], 'utf8');
const [parse] = timed(() => JSON.parse(text));
const [read, reading] = timed(() => readDataFile(text));
const [build, dataset] = timed(() => buildDataset(reading));
const [selecting, selection] = timed(() => select(dataset, INITIAL, EVERYTHING));

// A page has these words before it draws what needs them.
await EN.loadLazy();

const draw: Record<string, DrawTimes> = {};
for (const view of PICTURES) {
  const drawView = drawingOf(view.id);
  const state = { ...INITIAL, view: view.id };
  const input = { dataset, selection, state, box: BOX, measure, locale: EN };
  const [from, to] = dataset.extent;
  const middle = (from + to) / 2;
  const drawn = (half: number) => timed(() => drawView({ ...input, window: [middle - half, middle + half] }))[0];
  const half = (to - from) / 2;
  const first = drawn(half);
  const again = Array.from({ length: TIMES }, () => drawn(half));
  const zooming = Array.from({ length: ZOOM_STEPS }, (_, step) => drawn(half / ZOOM_FACTOR ** (step + 1)));
  draw[view.id] = { first, again: median(again), zooming: median(zooming), slowest: Math.max(...zooming) };
}
const times: ModelTimes = { parse, read, build, select: selecting, draw };
console.log(JSON.stringify(times));
