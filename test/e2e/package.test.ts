import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from './site.ts';

/** A project of somebody else's that has installed the package. */
let folder: string;
let installed: string;

const CONSUMER = `
import { BreachTimeline, type SelectEvent } from 'breach-timeline';
const element = document.querySelector('breach-timeline');
if (element) {
  element.view = 'scale';
  element.addEventListener('breach-select', ({ id }) => element.select(id));
  const now: string = element.toSVG();
  const drawn: Promise<string> = element.toSVG({ width: 800 });
  const picture: Promise<Blob> = element.toPNG();
  document.title = now.slice(0, 1) + String(drawn) + String(picture);
}
document.body.append(new BreachTimeline());
export type { SelectEvent };
`;

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

// One after the other, in one folder.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'breach-timeline-package-'));
  const told = execFileSync(npm, ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename }]: { filename: string }[] = JSON.parse(told);
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  execFileSync(npm, ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  installed = join(folder, 'node_modules', 'breach-timeline');
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package brings no other packages, and every file that it promises', { tag: '@full' }, () => {
  const { dependencies, exports, types, customElements, module } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  expect(dependencies).toBeUndefined();
  const promised = [types, customElements, module, ...Object.values(exports).flatMap((to) => Object.values(Object(to)))]
    .concat(Object.values(exports).filter((to) => typeof to === 'string'))
    .filter((path): path is string => typeof path === 'string' && path.startsWith('./') && !path.includes('*'));
  expect(promised.length).toBeGreaterThan(6);
  expect(promised.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
  const data = JSON.parse(readFileSync(join(installed, 'dist/data/incidents.json'), 'utf8'));
  expect(data.incidents.length).toBeGreaterThan(100);
});

test('its command makes a data file of a table and checks it', { tag: '@full' }, () => {
  const command = join(folder, 'node_modules', '.bin', 'breach-timeline');
  const run = (...words: string[]) =>
    execFileSync(command, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  // The mapping answers its questions.
  const mapping = resolve('examples/import/office.mapping.json');
  run('import', resolve('examples/import/office.csv'), '--map', mapping, '-o', 'own.json');
  expect(run('check', 'own.json')).toMatch(/incidents can be shown, 0 problems/);
});

for (const [module, moduleResolution] of [
  ['esnext', 'bundler'],
  ['nodenext', 'nodenext'],
]) {
  test(`its types serve a strict project, modules ${module}, resolution ${moduleResolution}`, { tag: '@full' }, () => {
    writeFileSync(join(folder, 'main.ts'), CONSUMER);
    const options = {
      module,
      moduleResolution,
      strict: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2022', 'dom'],
      types: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['main.ts'] }));
    const compiler = resolve('node_modules/.bin/tsc');
    expect(() => execFileSync(compiler, ['-p', folder], { stdio: 'pipe', encoding: 'utf8' })).not.toThrow();
  });
}
