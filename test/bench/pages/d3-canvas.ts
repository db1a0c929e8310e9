import { bisector, extent } from 'd3-array';
import { scaleLog, scaleOrdinal, scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom } from 'd3-zoom';
import { type DataFile, type Row, rowsOf } from './rows.ts';

/**
 * The plain page as somebody would write it who knows how to make D3 fast: a canvas, one redraw a frame however many
 * events come, only the rows whose time is in sight, one path a colour. It draws what the plain page draws, and no more.
 */

declare global {
  var incidentData: Promise<DataFile>;
}

const COLOURS = ['#2f6fa8', '#c8442b', '#5d8c3a', '#a3702a', '#7a5195', '#55616e', '#b84a7d', '#9a9a9a'];
const MARGIN = { top: 10, right: 20, bottom: 24, left: 70 };
/** The same magnification for a turn of the wheel as the page it is compared with gives. */
const ZOOM_PER_PIXEL = 0.012;
const TURN = Math.PI * 2;

const rows = rowsOf(await globalThis.incidentData).sort((a, b) => a.known - b.known);
const width = innerWidth;
const height = innerHeight;
const right = width - MARGIN.right;
const bottom = height - MARGIN.bottom;
const [earliest = 0] = extent(rows, ({ begin }) => begin);
const [, latest = 1] = extent(rows, ({ known }) => known);
/** The longest bar: no row that ends earlier than that before the left edge reaches into the plot. */
const longest = rows.reduce((most, { begin, known }) => Math.max(most, known - begin), 0);
const { left: indexOf } = bisector((row: Row) => row.known);

const whole = scaleUtc().domain([earliest, latest]).range([MARGIN.left, right]);
const y = scaleLog().domain([1, 1e11]).range([bottom, MARGIN.top]);
const colour = scaleOrdinal<string, string>(COLOURS);
const tops = new Float64Array(rows.map(({ size }) => y(size)));
const inks = rows.map(({ action }) => colour(action));

const canvas = document.querySelector('canvas');
const context = canvas?.getContext('2d');
if (!canvas || !context) throw new Error('no canvas');
canvas.width = width;
canvas.height = height;

let shown = whole;
let isDue = false;
draw();
select(canvas as Element).call(
  zoom<Element, unknown>()
    .scaleExtent([1, 1_000])
    .extent([
      [MARGIN.left, 0],
      [right, height],
    ])
    .translateExtent([
      [MARGIN.left, 0],
      [right, height],
    ])
    .wheelDelta((event) => -event.deltaY * ZOOM_PER_PIXEL)
    .on('zoom', ({ transform }: D3ZoomEvent<Element, unknown>) => {
      shown = transform.rescaleX(whole);
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(draw);
    }),
);
performance.mark('breach-timeline:ready');

function draw(): void {
  isDue = false;
  if (!context) return;
  context.clearRect(0, 0, width, height);
  const [from, to] = shown.domain().map(Number);
  const paths = new Map<string, Path2D>();
  const end = Math.min(rows.length, indexOf(rows, to + longest));
  for (let at = indexOf(rows, from); at < end; at += 1) {
    const { begin, known } = rows[at];
    if (begin > to) continue;
    const x = shown(known);
    const top = tops[at];
    let path = paths.get(inks[at]);
    if (!path) {
      path = new Path2D();
      paths.set(inks[at], path);
    }
    path.rect(shown(begin), top - 1, x - shown(begin), 2);
    path.moveTo(x + 3, top);
    path.arc(x, top, 3, 0, TURN);
  }
  context.save();
  context.beginPath();
  context.rect(MARGIN.left, 0, right - MARGIN.left, bottom);
  context.clip();
  for (const [ink, path] of paths) {
    context.fillStyle = ink;
    context.fill(path);
  }
  context.restore();
  drawAxes(context);
}

function drawAxes(ink: CanvasRenderingContext2D): void {
  ink.fillStyle = '#000';
  ink.font = '10px sans-serif';
  ink.textAlign = 'center';
  const label = shown.tickFormat();
  for (const tick of shown.ticks()) {
    ink.fillRect(shown(tick), bottom, 1, 6);
    ink.fillText(label(tick), shown(tick), bottom + 18);
  }
  ink.textAlign = 'end';
  const size = y.tickFormat(8, '~s');
  for (const tick of y.ticks(8)) ink.fillText(size(tick), MARGIN.left - 9, y(tick) + 3);
}
