/** `npm test`: every kind of check in turn, the quick ones first; stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CHECKS = [
  ['types', 'tsc', '--noEmit'],
  ['lint and format', 'biome', 'check', '.'],
  ['data', 'node', 'src/commands/run.mjs', 'src/commands/data.ts', 'check'],
  ['unit tests', 'vitest', 'run', '--project', 'unit'],
  ['component tests', 'vitest', 'run', '--project', 'component'],
  ['build', 'vite', 'build', '--logLevel', 'warn'],
  ['tests of the built site', 'vitest', 'run', '--project', 'site'],
];

for (const [name, command, ...parameters] of CHECKS) {
  console.log(`\n— ${name}`);
  const program = command === 'node' ? process.execPath : `${root}/node_modules/.bin/${command}`;
  const { status, error } = spawnSync(program, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    console.error(`\nFailed: ${name}`);
    process.exit(status || 1);
  }
}
console.log('\nAll checks passed.');
