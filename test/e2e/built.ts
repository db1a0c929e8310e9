import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../../src/build/paths.ts';

/** The built site. */
export const DIST = resolve(ROOT, 'dist');

/** Runs once before the tests: builds the site where nobody has. Who changes the site builds it anew first. */
export default function build(): void {
  if (existsSync(join(DIST, 'index.html'))) return;
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}
