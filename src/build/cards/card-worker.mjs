/**
 * Paints cards beside the thread that builds the site. Plain JavaScript, because a thread begins with a
 * file that Node itself can read.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { loadProgram } from '../program.mjs';

const { root, program, width } = workerData;
const { rasteriseInPalette } = await loadProgram(root, program);

parentPort?.on('message', async ({ path, svg }) => {
  try {
    parentPort?.postMessage({ path, bytes: await rasteriseInPalette(svg, { width }) });
  } catch (error) {
    parentPort?.postMessage({ path, problem: error instanceof Error ? error.message : String(error) });
  }
});
