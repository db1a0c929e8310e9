import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, expectTypeOf, test } from 'vitest';
import type { BreachTimeline } from '../../../src/app/explorer.ts';
import { elementManifest, withParts, writtenParts } from '../../../src/build/scripts/element-docs.ts';
import type { Problem } from '../../../src/data/read/problems.ts';
import type {
  BreachTimeline as Declared,
  Problem as DeclaredProblem,
} from '../../../src/embed/types/breach-timeline.d.ts';
import { PARAMETERS } from '../../../src/state/url/url.ts';

type Method =
  | 'select'
  | 'zoomTo'
  | 'fit'
  | 'show'
  | 'refresh'
  | 'parameter'
  | 'toSVG'
  | 'toPNG'
  | 'toCSV'
  | 'toDataFile';

const declarations = readFileSync('src/embed/types/breach-timeline.d.ts', 'utf8');

test('the element keeps what its types promise', () => {
  expectTypeOf<BreachTimeline>().toExtend<Pick<Declared, Method | 'search' | 'complete'>>();
  expectTypeOf<Problem>().toExtend<DeclaredProblem>();
});

test('every parameter is a property in the types and an attribute in the manifest', () => {
  const own = PARAMETERS.filter((name) => name !== 'lang');
  expect(own.filter((name) => !new RegExp(`^  ${name}: string;`, 'm').test(declarations))).toEqual([]);
  const { modules } = elementManifest('.') as {
    modules: { declarations: { attributes: { name: string; description: string }[]; members: { name: string }[] }[] }[];
  };
  const [{ attributes, members }] = modules[0].declarations;
  expect(PARAMETERS.filter((name) => !attributes.some((attribute) => attribute.name === name))).toEqual([]);
  expect(own.filter((name) => !members.some((member) => member.name === name))).toEqual([]);
  expect(attributes.filter(({ description }) => description.length < 8)).toEqual([]);
});

test('documentation and types of the element say what its table says', () => {
  for (const [file, parts] of Object.entries(writtenParts())) {
    const text = readFileSync(file, 'utf8');
    expect(text, 'node src/build/run.mjs src/build/scripts/element-docs.ts').toBe(withParts(text, parts));
  }
});

test('the methods of the manifest are those of the types', () => {
  const { modules } = elementManifest('.') as {
    modules: { declarations: { members: { kind: string; name: string }[] }[] }[];
  };
  const named = modules[0].declarations[0].members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
  const declared = new Set([...declarations.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name));
  expect(new Set(named)).toEqual(declared);
});

describe('in templates of frameworks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-jsx-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** As much of each framework's own types as ours build upon. */
  const frameworks: Readonly<Record<string, string>> = {
    react: `export interface HTMLAttributes<T> { className?: string; title?: string; readonly of?: T }
      export type DetailedHTMLProps<E, T> = E & { ref?: (element: T | null) => void };
      export namespace JSX { interface IntrinsicElements { section: HTMLAttributes<HTMLElement> } }`,
    preact: `export interface ClassAttributes<T> { ref?: (element: T | null) => void }
      export namespace JSX { interface IntrinsicElements { section: { class?: string; ref?: unknown } } }`,
    'solid-js': `export namespace JSX {
      interface HTMLAttributes<T> { class?: string; readonly of?: T }
      interface IntrinsicElements { section: HTMLAttributes<HTMLElement> } }`,
    vue: `export interface HTMLAttributes { class?: string }
      export type DefineComponent<P> = new () => { $props: P };
      export interface GlobalComponents {}`,
  };

  const jsx = (source: string, types: string, before: string) => `/** @jsxImportSource ${source} */
    import type {} from 'breach-timeline/${types}';
    export const good = <breach-timeline view="scale" controls="minimal" ${before}breach-select={({ id }) => id.trim()} />;
    // @ts-expect-error a view is a word
    export const wrong = <breach-timeline view={3} />;
    // @ts-expect-error there is no such attribute
    export const unknown = <breach-timeline veiw="scale" />;`;

  test('the element is known with its attributes and events, and slips in them are found', () => {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const [name, types] of Object.entries(frameworks)) {
      write(`node_modules/${name}/index.d.ts`, types);
      write(`node_modules/${name}/jsx-runtime.d.ts`, `export { JSX } from './index.js';`);
      const exports = { '.': './index.d.ts', './jsx-runtime': './jsx-runtime.d.ts' };
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, exports }));
    }
    cpSync('src/embed/types', join(folder, 'node_modules/breach-timeline/dist/types'), { recursive: true });
    cpSync('package.json', join(folder, 'node_modules/breach-timeline/package.json'));
    write('react.tsx', jsx('react', 'react', 'on'));
    write('preact.tsx', jsx('preact', 'preact', 'on'));
    write('solid.tsx', jsx('solid-js', 'solid', 'on:'));
    write(
      'vue.ts',
      `import type {} from 'breach-timeline/vue';
      import type { GlobalComponents } from 'vue';
      type Properties = InstanceType<GlobalComponents['breach-timeline']>['$props'];
      export const good: Properties = { view: 'scale', onBreachSelect: ({ id }) => id.trim() };
      // @ts-expect-error a view is a word
      export const wrong: Properties = { view: 3 };`,
    );
    const options = {
      ...{ strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler' },
      ...{ jsx: 'react-jsx', lib: ['es2022', 'dom'], types: [] },
    };
    write('tsconfig.json', JSON.stringify({ compilerOptions: options, include: ['*.ts', '*.tsx'] }));
    let told = '';
    try {
      execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], {
        stdio: 'pipe',
        encoding: 'utf8',
      });
    } catch (error) {
      told = String(Object(error).stdout);
    }
    expect(told).toBe('');
  });
});

test('what the README links to comes with the package', () => {
  const { files }: { files: readonly string[] } = JSON.parse(readFileSync('package.json', 'utf8'));
  // npm packs these by itself.
  const packed = [...files, 'README.md', 'LICENSE', 'package.json'];
  const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\((?!#|https?:)([^)#]+)/g)].map(([, path]) => path);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !packed.some((path) => link === path || link.startsWith(`${path}/`)))).toEqual([]);
});
