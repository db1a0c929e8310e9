import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ModelTimes } from './model-run.ts';
import type { Load } from './options.ts';
import { median } from './statistics.ts';
import { type Line, ms, ratio, table } from './table.ts';

/**
 * The model, selection and layout alone, in Node; medians of several processes, each of which has done
 * nothing before. Text widths come from a measurer that needs no font.
 */
export function measureModel(program: string, folder: string, loads: readonly Load[]): string {
  const loading: Line[] = [];
  const drawing: Line[] = [];
  for (const { incidents, path, runs } of loads) {
    const times = Array.from({ length: runs.model }, () => run(program, join(folder, path)));
    const of = (pick: (one: ModelTimes) => number) => median(times.map(pick));
    const parse = of((one) => one.parse);
    const whole = of((one) => one.read + one.build);
    const count = incidents.toLocaleString('en');
    const select = of((one) => one.select);
    loading.push([
      count,
      ms(parse),
      ms(of((one) => one.read)),
      ms(of((one) => one.build)),
      ratio(whole, parse),
      ms(select),
    ]);
    for (const view of Object.keys(times[0].draw)) {
      const { first, again, zooming, slowest } = {
        first: of((one) => one.draw[view].first),
        again: of((one) => one.draw[view].again),
        zooming: of((one) => one.draw[view].zooming),
        slowest: of((one) => one.draw[view].slowest),
      };
      drawing.push([`${count} ${view}`, ms(first), ms(again), ms(zooming), ms(slowest)]);
    }
  }
  return [
    table(
      'Model in Node: ms, first run of a process',
      ['', 'JSON.parse', 'read', 'build', 'read + build ÷ JSON.parse', 'select'],
      loading,
    ),
    table('Layout in Node: ms a scene', ['', 'first', 'again', 'zooming', 'slowest'], drawing),
  ].join('\n');
}

function run(program: string, file: string): ModelTimes {
  return JSON.parse(execFileSync(process.execPath, [program, file], { encoding: 'utf8' }));
}
