import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';

/**
 * Loads a TypeScript module of this project and hands it to `use`; what it loads on demand until that has ended comes too.
 * @template Result
 * @param {string} file
 * @param {(module: any) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withProgram(file, use) {
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
    return await use(await environment.runner.import(pathToFileURL(resolve(file)).pathname));
  } finally {
    await environment.close();
  }
}
