/** `npm run test:browsers`: the main journeys of a reader in each engine that is there; the last line says what was left out. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ENGINES, PAPER, WEBKIT_ENVIRONMENT } from './browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const engines = ENGINES.filter(({ isThere }) => isThere());
const missing = [...ENGINES, PAPER].filter(({ isThere }) => !isThere());
/** WebKitGTK has no mode without a screen. */
const onScreen = engines.some(({ name }) => name === 'webkit')
  ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24']
  : [];

const built = run([process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);
const status = run([
  ...onScreen,
  process.execPath,
  ...[
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'test/browsers/playwright.config.ts',
    '--forbid-only',
  ],
  ...['chromium', ...engines.map(({ name }) => name)].flatMap((name) => ['--project', name]),
  ...(PAPER.isThere() ? [] : ['--grep-invert', '@paper']),
  ...process.argv.slice(2),
]);
if (missing.length === 0) console.log('Run in Chromium, Firefox ESR and WebKitGTK.');
for (const { says, packages } of missing)
  console.log(`Not run: ${says}. Install ${packages.join(', ')}, or run this as root on Debian.`);
process.exitCode = status;

function run([program, ...parameters]) {
  const { status, error } = spawnSync(program, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...WEBKIT_ENVIRONMENT },
  });
  if (error) console.error(error.message);
  return status ?? 1;
}
