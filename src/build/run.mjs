/** Runs a TypeScript program of this project: `node src/build/run.mjs FILE [ARGUMENTS]`. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';

const [file, ...parameters] = process.argv.slice(2);

const config = await resolveConfig(
  {
    configFile: false,
    envDir: false,
    logLevel: 'error',
    environments: {
      program: {
        consumer: 'server',
        dev: { moduleRunnerTransform: true },
        // Packages are Node's business.
        resolve: { external: true, mainFields: [], conditions: ['node'] },
      },
    },
  },
  'serve',
);
const environment = createRunnableDevEnvironment('program', config, {
  runnerOptions: { hmr: { logger: false } },
  hot: false,
});
await environment.init();
try {
  const { main } = await environment.runner.import(pathToFileURL(resolve(file)).pathname);
  process.exitCode = (await main(parameters)) ?? 0;
} finally {
  // Not before `main` has ended: what it loads on demand comes through here.
  await environment.close();
}
