import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserCommand } from 'vitest/node';

const run = promisify(execFile);

/** Longest output that is waited for: our whole data, and some. */
const MOST = 64 * 1024 * 1024;

/** For tests that run in a browser: what `npm run data -- …` prints where there is none. */
export const dataCommand: BrowserCommand<[words: readonly string[]]> = async (_context, words) => {
  const program = ['src/build/run.mjs', 'src/build/cli/data.ts', ...words];
  const env = { ...process.env, BASE_URL: 'https://example.org/' };
  const { stdout } = await run(process.execPath, program, { maxBuffer: MOST, env });
  return stdout;
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    dataCommand(words: readonly string[]): Promise<string>;
  }
}
