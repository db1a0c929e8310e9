import { build, type Plugin } from 'vite';
import { ROOT } from '../paths.ts';

/** Files of the package's command, relative to the site; `bin` of package.json names the first. */
const COMMAND = 'cli.js';
/** What paints a PNG, in a file of its own: the libraries and fonts that it takes are several megabytes, and need not be installed. */
const PAINTER = 'raster.js';

/** Vite plugin: the command of the package, for Node, with all libraries in it but those that paint. */
export function packageCommand(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-command',
    async generateBundle() {
      for (const [fileName, source] of await bundleCommand(root)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The files of the command, by their names. */
export async function bundleCommand(root: string): Promise<ReadonlyMap<string, string>> {
  const command = await bundleForNode(root, 'src/build/cli/package.ts', true);
  return new Map([
    [COMMAND, `#!/usr/bin/env node\n${command}`],
    [PAINTER, await bundleForNode(root, 'src/build/raster/raster.ts', false)],
  ]);
}

/** A program as one file for Node; with all its libraries, or as it imports them. */
async function bundleForNode(root: string, entry: string, withLibraries: boolean): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: {
      noExternal: withLibraries ? true : [],
      target: 'node',
      // Whatever the environment says of itself.
      resolve: { conditions: ['module', 'node', 'production'] },
    },
    build: {
      write: false,
      ssr: entry,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [code = ''] = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []));
  return code;
}
