import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { syntheticFile } from '../synthetic.ts';
import { type Load, loadsFor, type Options } from './options.ts';

const SEED = 7;
const PAGES = 'test/bench/pages';

/** A folder to serve: the site as it is published, the pages it is compared with, and data of all sizes. */
export interface Site {
  readonly folder: string;
  /** Program that times the model; see model-run.ts. */
  readonly model: string;
  readonly loads: readonly Load[];
  remove(): void;
}

/**
 * Builds everything anew from the sources into a folder of its own, so that nothing stale is measured
 * and nobody's `dist` is touched. All scripts come out of the same bundler with the same target.
 */
export async function buildSite(options: Options): Promise<Site> {
  // The runner of this program has said `development`, and libraries would come with their warnings.
  process.env.NODE_ENV = 'production';
  const root = await mkdtemp(join(tmpdir(), 'breach-timeline-bench-'));
  const folder = join(root, 'site');
  const model = join(root, 'model');
  const common = { mode: 'production', logLevel: 'silent', configFile: false } as const;
  await build({ mode: 'production', logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
  await build({
    ...common,
    root: PAGES,
    base: './',
    build: {
      outDir: join(folder, 'plain'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [`${PAGES}/empty.html`, `${PAGES}/d3.html`, `${PAGES}/d3-canvas.html`, `${PAGES}/parquet.html`],
      },
    },
  });
  await build({
    ...common,
    ssr: { noExternal: true },
    build: { ssr: 'test/bench/model-run.ts', outDir: model, emptyOutDir: true, target: 'es2022', minify: false },
  });
  const edition: { incidents: unknown[] } = JSON.parse(readFileSync(join(folder, 'data/first.json'), 'utf8'));
  const loads = loadsFor(options, edition.incidents.length);
  for (const { own, incidents, path } of loads) {
    if (!own) writeFileSync(join(folder, path), syntheticFile(incidents, SEED));
  }
  return {
    folder,
    model: join(model, 'model-run.js'),
    loads,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
