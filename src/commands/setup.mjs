/**
 * Runs before `npm start` and `npm test`, on a fresh clone with nothing but Node and npm: checks the
 * version of Node, installs the dependencies where they are missing or out of date, and with
 * `--browser` sees to it that there is a Chromium. Plain JavaScript without imports from packages,
 * because nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
if (!fits) {
  console.error(`Breach Timeline needs Node 20.19 or newer, or 22.12 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

if (!isInstalled()) {
  console.log('Installing dependencies…');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
if (process.argv.includes('--browser')) installBrowser();

/** npm keeps a copy of the lock file beside what it installed: when both say the same, nothing is missing. */
function isInstalled() {
  const installed = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(`${root}/package-lock.json`);
  const present = packagesOf(installed);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** An installed Chromium is used; else Debian's is installed where we may, else Playwright's own. */
function installBrowser() {
  const probe = spawnSync(process.execPath, [`${root}/src/commands/browser.mjs`], { encoding: 'utf8' });
  if (probe.status === 0) return;
  console.log('Installing Chromium for the browser tests…');
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  } else {
    run('npx', ['playwright', 'install', 'chromium']);
  }
}

function run(command, parameters) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error || status !== 0) {
    console.error(`\`${command} ${parameters.join(' ')}\` failed; see above.`);
    process.exit(status || 1);
  }
}
