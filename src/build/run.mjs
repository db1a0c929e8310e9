/** Runs a TypeScript program of this project: `node src/build/run.mjs FILE [ARGUMENTS]`. */

import { withProgram } from './program.mjs';

const [file, ...parameters] = process.argv.slice(2);

process.exitCode = await withProgram(file, async ({ main }) => (await main(parameters)) ?? 0);
