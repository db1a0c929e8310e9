import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRunnableDevEnvironment, resolveConfig, runnerImport } from 'vite';

/**
 * Loads a TypeScript module of the project at `root` apart, so that whoever asks does not hang on every file that it
 * imports. What it loads on demand must come while it is loaded itself.
 * @template Module
 * @param {string} root
 * @param {string} path
 * @returns {Promise<Module>}
 */
export async function loadProgram(root, path) {
  const { module } = await runnerImport(resolve(root, path), { configFile: false, logLevel: 'error', root });
  return module;
}

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
