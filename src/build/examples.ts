import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { serving } from './dev-server.ts';
import { ROOT } from './paths.ts';

const FOLDER = 'examples';

/** Files of packages that an example needs beside it, by their path in the site: nothing comes from another origin. */
const BORROWED: Readonly<Record<string, string>> = {
  'examples/reveal/reveal.js': 'reveal.js/dist/reveal.js',
  'examples/reveal/reveal.css': 'reveal.js/dist/reveal.css',
  'examples/reveal/reveal-license.txt': 'reveal.js/LICENSE',
};

/** Vite plugin: publishes the pages in `examples/` as they are, so that they can be tried, and are tested. */
export function examples(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-examples',
    generateBundle() {
      for (const [fileName, path] of filesOf(root))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
    },
    ...serving(
      (asked) => {
        const path = asked.startsWith(`${FOLDER}/`) && filesOf(root).get(asked.replace(/\/$/, '/index.html'));
        return path ? readFileSync(path) : undefined;
      },
      // A table may be in any encoding.
      { csv: 'text/csv' },
    ),
  };
}

/** Where each file lies, by its path in the site. */
function filesOf(root: string): ReadonlyMap<string, string> {
  const own = readdirSync(join(root, FOLDER), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const packages = join(dirname(createRequire(import.meta.url).resolve('reveal.js')), '../..');
  return new Map([
    ...own.map((path) => [relative(root, path).split(sep).join('/'), path] as const),
    ...Object.entries(BORROWED).map(([fileName, path]) => [fileName, join(packages, path)] as const),
  ]);
}
