import type { Browser } from 'playwright';
import { addressOf, NAMES, type Subject, visit } from './browser.ts';
import type { Load } from './options.ts';
import { median, shuffled } from './statistics.ts';
import { type Line, ms, ratio, spread, table } from './table.ts';

const SUBJECTS: readonly Subject[] = ['empty', 'd3', 'canvas', 'ours'];

/**
 * From navigation to the first complete picture: the mark `breach-timeline:ready` and the frame after
 * it. Each visit has a fresh context (nothing cached, no compiled code kept); the subjects take turns in
 * an order left to chance, after one visit each that does not count.
 */
export async function measureReady(browser: Browser, server: string, loads: readonly Load[]): Promise<string> {
  const lines: Line[] = [];
  for (const load of loads) {
    // The embed is measured where it is used: with our own data.
    const subjects: readonly Subject[] = load.own ? [...SUBJECTS, 'embed'] : SUBJECTS;
    const times: Record<Subject, number[]> = { empty: [], d3: [], canvas: [], ours: [], embed: [] };
    const open = async (subject: Subject) => {
      const { context, ready } = await visit(browser, addressOf(server, subject, load));
      await context.close();
      return ready;
    };
    for (const subject of subjects) await open(subject);
    for (let run = 0; run < load.runs.ready; run += 1) {
      for (const subject of shuffled(subjects)) times[subject].push(await open(subject));
    }
    const floor = median(times.empty);
    const plain = median(times.d3);
    const tuned = median(times.canvas);
    const explorer = median(times.ours);
    for (const subject of subjects) {
      const time = median(times[subject]);
      lines.push([
        `${load.incidents.toLocaleString('en')} ${NAMES[subject]}`,
        ms(time),
        spread(times[subject]),
        subject === 'empty' ? '' : ratio(time, floor),
        subject === 'ours' || subject === 'embed' ? ratio(time, plain) : '',
        subject === 'ours' || subject === 'embed' ? ratio(time, tuned) : '',
        subject === 'embed' ? ratio(time, explorer) : '',
      ]);
    }
  }
  const heads = ['', 'ms', 'least–most', '÷ empty', '÷ D3', '÷ tuned D3', '÷ explorer'];
  return table('Ready: navigation to first complete picture, medians', heads, lines);
}
