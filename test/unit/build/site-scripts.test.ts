import { createContext, runInContext } from 'node:vm';
import { describe, expect, it, test } from 'vitest';
import { type Chunk, classicParts, type Script, squeezeStyles } from '../../../src/build/scripts/site-scripts.ts';

const CHUNKS: readonly Chunk[] = [
  {
    fileName: 'app.js',
    isEntry: true,
    imports: ['app/base.js'],
    code: 'const b=require("./app/base.js");exports.ask=()=>Promise.resolve().then(()=>require("./app/later.js"));exports.sum=b.one+1;self.app=exports;',
  },
  { fileName: 'app/base.js', isEntry: false, imports: [], code: 'self.runs=(self.runs??0)+1;exports.one=1;' },
  {
    fileName: 'app/later.js',
    isEntry: false,
    imports: ['app.js', 'app/shared.js'],
    code: 'const a=require("../app.js"),s=require("./shared.js");exports.total=a.sum+s.ten;',
  },
  {
    fileName: 'app/shared.js',
    isEntry: false,
    imports: ['app/base.js'],
    code: 'const b=require("./base.js");exports.ten=b.one*10;',
  },
];

interface App {
  readonly sum: number;
  ask(): Promise<{ total: number }>;
}

/** A page of sorts: a script element that is appended runs its file, or fails when it is missing. */
function pageWith(scripts: readonly Script[], missing: Set<string>) {
  const fetched: string[] = [];
  const page: Record<string, unknown> = { URL, Promise };
  const context = createContext(page);
  page.self = page;
  page.document = {
    currentScript: { src: 'https://site.example/sub/app.js' },
    createElement: () => ({ remove() {} }),
    head: {
      append(script: { src: string; onload(): void; onerror(): void }) {
        const name = script.src.replace('https://site.example/sub/', '');
        fetched.push(name);
        const source = missing.has(name) ? undefined : scripts.find(({ fileName }) => fileName === name)?.source;
        queueMicrotask(() => {
          if (source === undefined) return script.onerror();
          runInContext(source, context);
          script.onload();
        });
      },
    },
  };
  runInContext(scripts[0].source, context);
  return { app: page.app as App, page, fetched };
}

describe('classic parts', () => {
  const scripts = classicParts(CHUNKS);

  it('run at once what the entry needs, and fetch the rest when it is asked for, each once', async () => {
    const { app, page, fetched } = pageWith(scripts, new Set());
    expect(app.sum).toBe(2);
    expect(fetched).toEqual([]);
    expect((await app.ask()).total).toBe(12);
    expect((await app.ask()).total).toBe(12);
    expect(fetched.sort()).toEqual(['app/later.js', 'app/shared.js']);
    expect(page.runs).toBe(1);
  });

  it('say which script did not come, and ask again the next time', async () => {
    const missing = new Set(['app/later.js']);
    const { app } = pageWith(scripts, missing);
    await expect(app.ask()).rejects.toThrow('app/later.js');
    missing.clear();
    expect((await app.ask()).total).toBe(12);
  });

  it('ship every chunk once', () => {
    expect(scripts.map(({ fileName }) => fileName)).toEqual(['app.js', 'app/later.js', 'app/shared.js']);
  });
});

const squeezed = (css: string) => squeezeStyles(`styles = css\`${css}\`;`).slice('styles = css`'.length, -'`;'.length);

test('styles lose comments and spaces that mean nothing', () => {
  expect(
    squeezed(`
      /* Its own height. */
      :host([wide]) breach-stage::part(overview),
      .a > .b {
        margin: 0 4px;
        font: 500 clamp(17px, 1.1rem + 0.4cqi, 22px) / 1.3 var(--breach-serif);
      }
      @media (min-height: 560px) {
        .c { color: red; }
      }`),
  ).toBe(
    ':host([wide]) breach-stage::part(overview),.a > .b{margin:0 4px;font:500 clamp(17px,1.1rem + 0.4cqi,22px) / 1.3 var(--breach-serif)}@media (min-height:560px){.c{color:red}}',
  );
});

test('what is written in quotes, set in by code, or a space that means something stays', () => {
  const set = '$' + '{A}';
  expect(squeezed(`.a :hover { content: ', ; : {'; inset: calc(${set} + 1px) ${set}px; }`)).toBe(
    `.a :hover{content:', ; : {';inset:calc(${set} + 1px) ${set}px}`,
  );
  expect(squeezeStyles('const words = { a: 1 }; // css is not here')).toBe(
    'const words = { a: 1 }; // css is not here',
  );
});
