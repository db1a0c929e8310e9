/**
 * `npm run test:quick`: types, lint and the tests nearest to a change, in seconds. The change is what is not
 * committed yet, else the last commit. Nearest are, for each changed file, the tests that import it; where none
 * does, those that import the files that import it, and so on. `npm test` runs everything.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.(ts|mjs)$/.test(path));

/** Paths that a git command lists. */
function paths(...parameters) {
  const { stdout, status } = spawnSync('git', parameters, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}

function changedFiles() {
  const open = [...paths('diff', '--name-only', 'HEAD'), ...paths('ls-files', '--others', '--exclude-standard')];
  return open.length > 0 ? open : paths('diff', '--name-only', 'HEAD~1', 'HEAD');
}

/** For each file, the files that import it. */
function importersOf(files) {
  const importers = new Map();
  for (const file of files)
    for (const [, from] of read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const imported = posix.join(posix.dirname(file), from);
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  return importers;
}

const isTest = (path) => /^test\/.*\.test\.ts$/.test(path) && !path.startsWith('test/e2e/');

/** The tests nearest to a file, breadth first. */
function nearestTests(file, importers) {
  if (isTest(file)) return [file];
  const seen = new Set([file]);
  for (let ring = [file]; ring.length > 0; ) {
    ring = ring.flatMap((each) => importers.get(each) ?? []).filter((each) => !seen.has(each));
    for (const each of ring) seen.add(each);
    const tests = ring.filter(isTest);
    if (tests.length > 0) return tests;
  }
  return [];
}

const files = [...filesIn('src'), ...filesIn('test')];
const importers = importersOf(files);
const changed = changedFiles().filter((path) => files.includes(path));
const tests = [...new Set(changed.flatMap((path) => nearestTests(path, importers)))].sort();
const projects = [
  ...(tests.some((path) => !path.startsWith('test/component/')) ? ['--project', 'unit*'] : []),
  ...(tests.some((path) => path.startsWith('test/component/')) ? ['--project', 'component*'] : []),
];

console.log(`${changed.length} changed files, ${tests.length} files of tests:`);
for (const path of tests) console.log(`  ${path}`);
const start = Date.now();
const statuses = await Promise.all([
  run('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'),
  changed.length > 0 ? run('biome', 'check', ...changed) : 0,
  tests.length > 0 ? run('vitest', 'run', '--reporter=dot', ...projects, ...tests) : 0,
]);
console.log(`${((Date.now() - start) / 1_000).toFixed(1)} s`);
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;

function run(name, ...parameters) {
  return new Promise((resolve) => {
    const child = spawn(`${root}/node_modules/.bin/${name}`, parameters, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
}
