import { build, type Plugin } from 'vite';
import { ROOT } from '../paths.ts';

/** The command of the package, relative to the site; `bin` of package.json names it. */
const COMMAND = 'cli.js';

/** Painting a PNG takes fonts and a painter of several megabytes; the command says that it draws none. */
const PAINTER = '../raster/raster.ts';

/** Vite plugin: the command of the package in one file, for Node, with all libraries in it. */
export function packageCommand(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-command',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: COMMAND, source: await bundleCommand(root) });
    },
  };
}

/** Text of the command. */
export async function bundleCommand(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'globalThis.breachTimelineSite': 'undefined' },
    ssr: { noExternal: true, target: 'node' },
    plugins: [
      {
        name: 'breach-timeline-without-painter',
        enforce: 'pre',
        resolveId: (id) => (id === PAINTER ? { id: `\0${PAINTER}` } : null),
        load: (id) => (id === `\0${PAINTER}` ? 'export const rasterise = undefined;' : null),
      },
    ],
    build: {
      write: false,
      ssr: 'src/build/cli/package.ts',
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { entryFileNames: COMMAND, codeSplitting: false } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [code] = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []));
  return `#!/usr/bin/env node\n${code}`;
}
