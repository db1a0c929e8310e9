import { axisBottom, axisLeft } from 'd3-axis';
import { scaleLog, scaleOrdinal, scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom } from 'd3-zoom';
import { type DataFile, type Row, rowsOf } from './rows.ts';

/**
 * What somebody at home in D3 would write in an hour: time across, size up on a log scale, a bar from
 * the beginning to the publication and a disc there per incident, two axes, zoom by wheel and drag.
 * No labels, no validation, no list, no filters: it does less than the page it is compared with.
 */

declare global {
  var incidentData: Promise<DataFile>;
}

const COLOURS = ['#2f6fa8', '#c8442b', '#5d8c3a', '#a3702a', '#7a5195', '#55616e', '#b84a7d', '#9a9a9a'];
const MARGIN = { top: 10, right: 20, bottom: 24, left: 70 };
/** The same magnification for a turn of the wheel as the page it is compared with gives. */
const ZOOM_PER_PIXEL = 0.012;

const rows = rowsOf(await globalThis.incidentData);
const width = innerWidth;
const height = innerHeight;
const right = width - MARGIN.right;
const bottom = height - MARGIN.bottom;

const whole = scaleUtc()
  .domain([Math.min(...ends(({ begin }) => begin)), Math.max(...ends(({ known }) => known))])
  .range([MARGIN.left, right]);
const y = scaleLog().domain([1, 1e11]).range([bottom, MARGIN.top]);
const colour = scaleOrdinal<string, string>(COLOURS);

const svg = select('svg').attr('width', width).attr('height', height);
svg
  .append('clipPath')
  .attr('id', 'plot')
  .append('rect')
  .attr('x', MARGIN.left)
  .attr('y', 0)
  .attr('width', right - MARGIN.left)
  .attr('height', bottom);
const across = svg.append('g').attr('transform', `translate(0,${bottom})`);
svg.append('g').attr('transform', `translate(${MARGIN.left},0)`).call(axisLeft(y).ticks(8, '~s'));
const plot = svg.append('g').attr('clip-path', 'url(#plot)');
const bars = plot
  .selectAll<SVGRectElement, Row>('rect')
  .data(rows)
  .join('rect')
  .attr('y', (row) => y(row.size) - 1)
  .attr('height', 2)
  .attr('fill', (row) => colour(row.action));
const discs = plot
  .selectAll<SVGCircleElement, Row>('circle')
  .data(rows)
  .join('circle')
  .attr('cy', (row) => y(row.size))
  .attr('r', 3)
  .attr('fill', (row) => colour(row.action));

draw(whole);
svg.call((target) =>
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
    .on('zoom', ({ transform }: D3ZoomEvent<Element, unknown>) => draw(transform.rescaleX(whole)))(
    target as unknown as Parameters<ReturnType<typeof zoom<Element, unknown>>>[0],
  ),
);
performance.mark('breach-timeline:ready');

function draw(x: typeof whole): void {
  across.call(axisBottom(x));
  bars.attr('x', (row) => x(row.begin)).attr('width', (row) => Math.max(0, x(row.known) - x(row.begin)));
  discs.attr('cx', (row) => x(row.known));
}

/** In pieces: a hundred thousand are too many arguments. */
function ends(timeOf: (row: Row) => number): number[] {
  const times = rows.map(timeOf);
  return [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
}
