/**
 * Runs before `npm start` and `npm test`, on a fresh clone with nothing but Node and npm: checks the
 * version of Node, installs the dependencies where they are missing or out of date, and sees to it that
 * there is a Chromium (`--browser`), nginx and Apache (`--hosts`), Firefox and WebKit (`--engines`). Plain JavaScript
 * without imports from packages, because nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINES, findBrowser, PAPER } from './browsers.mjs';

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
if (process.argv.includes('--browser')) await installBrowser();
if (process.argv.includes('--hosts')) installHosts();
if (process.argv.includes('--engines')) installEngines();

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
async function installBrowser() {
  if (await findBrowser()) return;
  console.log('Installing Chromium for the browser tests…');
  if (mayInstall()) installPackages('chromium-headless-shell', 'fonts-noto-cjk');
  else run('npx', ['playwright', 'install', 'chromium']);
}

/** The servers of the hosting guide, where we may install them; tests of one that is missing say so. */
function installHosts() {
  const missing = ['nginx', 'apache2'].filter((program) => !existsSync(`/usr/sbin/${program}`));
  if (missing.length === 0 || !mayInstall()) return;
  console.log('Installing nginx and Apache for the tests of the hosting guide…');
  // Programs alone: `apache2-bin` brings no service, and that of nginx is not started.
  installPackages('nginx', 'apache2-bin');
}

/** Firefox and WebKit, where we may install them; the tests go without what is missing, and say so. */
function installEngines() {
  const packages = [...ENGINES, PAPER].filter(({ isThere }) => !isThere()).flatMap((each) => each.packages);
  if (packages.length === 0 || !mayInstall()) return;
  console.log('Installing Firefox and WebKitGTK for the tests in other browsers…');
  installPackages(...packages);
}

/** Whether this is a Debian, or one of its kind, and we are root. */
function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function installPackages(...packages) {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function run(command, parameters) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  if (error || status !== 0) {
    console.error(`\`${command} ${parameters.join(' ')}\` failed; see above.`);
    process.exit(status || 1);
  }
}
