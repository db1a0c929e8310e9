/** Runs a TypeScript program of this project: `node src/commands/run.mjs FILE [ARGUMENTS]`. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const [file, ...parameters] = process.argv.slice(2);
const { module } = await runnerImport(pathToFileURL(resolve(file)).pathname, { configFile: false, logLevel: 'error' });
process.exitCode = (await module.main(parameters)) ?? 0;
