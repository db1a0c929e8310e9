/**
 * `npm test`: every kind of check, in two rows side by side, the quick ones first; stops at the first that fails.
 * `--full` (`npm run test:full`) leaves nothing out.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isFull = process.argv.includes('--full');
const reports = mkdtempSync(join(tmpdir(), 'breach-timeline-tests-'));

/** A kind of check: its name, its program with parameters, and, of tests, the file that it counts them in. */
const check = (name, ...command) => ({ name, command });
const tests = (name, ...command) => {
  const report = join(reports, `${name}.json`);
  return { name, command: command.map((part) => part.replace('REPORT', report)), report };
};
const vitest = (name, project) =>
  tests(
    name,
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=REPORT',
  );

/** Two rows go side by side, each of them in its order. */
const ROWS = [
  [
    check('types', 'tsc', '--noEmit'),
    check('lint and format', 'biome', 'check', '.'),
    check('data', 'node', 'src/build/run.mjs', 'src/build/cli/data.ts', 'check'),
    vitest('unit tests', 'unit*'),
  ],
  [
    check('build', 'vite', 'build', '--logLevel', 'warn'),
    vitest('component tests', 'component*'),
    tests(
      'tests of the built site',
      ...['playwright', 'test', '--forbid-only', '--reporter=list,json'],
      ...(isFull ? [] : ['--grep-invert', '@full']),
    ),
  ],
];

const counts = { passed: 0, failed: 0, skipped: 0 };
const running = new Set();
/** Rows that are not over. */
let rowsLeft = ROWS.length;
/** Names of the checks that failed; nothing is begun after the first. */
const failed = [];
/** Tests that said themselves why they were skipped, by their reason. */
const skipped = new Map();

await Promise.all(ROWS.map(runInTurn));
rmSync(reports, { recursive: true, force: true });

console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks passed.');
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
console.log(notRun());
process.exitCode = failed.length > 0 ? 1 : 0;

async function runInTurn(row) {
  await runEach(row);
  rowsLeft -= 1;
  for (const other of running) other.tell();
}

async function runEach(row) {
  for (const each of row) {
    if (failed.length > 0) return;
    const start = Date.now();
    const { status, output, isTold } = await run(each);
    const seconds = ((Date.now() - start) / 1_000).toFixed(1);
    if (isTold) console.log(`\n— ${each.name}, ${seconds} s`);
    else if (status === 0 || failed.length === 0) console.log(`\n— ${each.name}, ${seconds} s\n${output}`.trimEnd());
    count(each);
    if (status === 0) continue;
    if (failed.length === 0) for (const other of running) other.child.kill();
    if (status !== null) failed.push(each.name);
    return;
  }
}

/** Runs a check. Of two that run at once, each says everything at its end; one that goes on alone says it as it comes. */
function run({ name, command: [program, ...parameters], report }) {
  const path = program === 'node' ? process.execPath : `${root}/node_modules/.bin/${program}`;
  return new Promise((resolve) => {
    const child = spawn(path, parameters, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...(report ? { PLAYWRIGHT_JSON_OUTPUT_FILE: report } : {}),
        ...(isFull ? { FULL: '1' } : {}),
      },
    });
    let output = '';
    let isTold = false;
    const runner = {
      child,
      tell() {
        if (!isTold) console.log(`\n— ${name}`);
        isTold = true;
        process.stdout.write(output);
        output = '';
      },
    };
    running.add(runner);
    if (rowsLeft === 1) runner.tell();
    const take = (text) => {
      output += text;
      if (isTold) runner.tell();
    };
    // A letter may come in two parts.
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
    child.on('error', (error) => take(error.message));
    child.on('close', (status) => {
      running.delete(runner);
      resolve({ status, output, isTold });
    });
  });
}

/** Adds what a kind of tests has counted. */
function count({ report }) {
  if (!report || !existsSync(report)) return;
  const told = JSON.parse(readFileSync(report, 'utf8'));
  if (told.stats) {
    // Playwright
    counts.passed += told.stats.expected;
    counts.failed += told.stats.unexpected + told.stats.flaky;
    counts.skipped += told.stats.skipped;
    noteSkipped(told.suites);
  } else {
    // Vitest
    counts.passed += told.numPassedTests;
    counts.failed += told.numFailedTests;
    counts.skipped += told.numPendingTests + told.numTodoTests;
  }
}

function noteSkipped(suites) {
  for (const { suites: inner = [], specs = [] } of suites) {
    noteSkipped(inner);
    for (const test of specs.flatMap((spec) => spec.tests)) {
      if (test.status !== 'skipped') continue;
      const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    }
  }
}

/** What has not been run, and why; the last line of all. */
function notRun() {
  const parts = [...skipped].map(([reason, number]) => `${number} tests (${reason})`);
  if (!isFull) parts.unshift('hosts (nginx, Apache), the npm package and the great grids (`npm run test:full`)');
  return parts.length > 0 ? `Not run: ${parts.join('; ')}.` : 'Nothing was left out.';
}
