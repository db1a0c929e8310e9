import type { Browser } from 'playwright';
import { addressOf, NAMES, type Subject, visit } from './browser.ts';
import type { Load } from './options.ts';
import { median, quantile, shuffled } from './statistics.ts';
import { type Line, ms, ratio, table } from './table.ts';
import { type Zoom, zoomBothWays } from './wheel.ts';

const SUBJECTS: readonly Subject[] = ['empty', 'd3', 'canvas', 'ours'];

/**
 * How smoothly a page zooms, by its presented frames: per second, and the time from a turn of the wheel
 * to the frame that shows it. The empty page, which only writes a word at each turn, is the ceiling that
 * this machine and this harness allow. Frames per second are medians over runs, zooming in and out
 * apart; latencies are quantiles over all turns.
 */
export async function measureZoom(browser: Browser, server: string, loads: readonly Load[]): Promise<string> {
  const lines: Line[] = [];
  for (const load of loads) {
    const zooms: Record<Subject, Zoom[][]> = { empty: [], d3: [], canvas: [], ours: [], embed: [] };
    for (let run = 0; run < load.runs.zoom; run += 1) {
      for (const subject of shuffled(SUBJECTS)) {
        const visited = await visit(browser, addressOf(server, subject, load));
        zooms[subject].push(await zoomBothWays(browser, visited));
        await visited.context.close();
      }
    }
    const fpsOf = (subject: Subject, way: number) => median(zooms[subject].map((ways) => ways[way].fps));
    const both = (subject: Subject) => (fpsOf(subject, 0) + fpsOf(subject, 1)) / 2;
    for (const subject of SUBJECTS) {
      const latencies = zooms[subject].flat().flatMap((zoom) => zoom.latencies);
      lines.push([
        `${load.incidents.toLocaleString('en')} ${NAMES[subject]}`,
        fpsOf(subject, 0).toFixed(1),
        fpsOf(subject, 1).toFixed(1),
        subject === 'empty' ? '' : ratio(both(subject), both('empty')),
        subject === 'ours' ? ratio(both('ours'), both('d3')) : '',
        subject === 'ours' ? ratio(both('ours'), both('canvas')) : '',
        ms(quantile(latencies, 0.5)),
        ms(quantile(latencies, 0.95)),
      ]);
    }
  }
  const heads = ['', 'fps in', 'fps out', '÷ empty', '÷ D3', '÷ tuned D3', 'latency p50', 'p95'];
  return table('Zooming by wheel: presented frames a second, and ms from turn to frame', heads, lines);
}
