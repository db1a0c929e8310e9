import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Contents, standalonePage } from '../../../src/build/scripts/standalone-page.ts';
import { decodeBase85 } from '../../../src/data/base85.ts';
import { fromFields } from '../../../src/data/field-columns.ts';

const DATA = JSON.stringify({ title: '数据 </script><script>alert(1)</script> data' });
const CONTENTS: Contents = {
  css: 'body { margin: 0 }',
  data: { paths: ['data/first.json', 'data/incidents.json'], text: DATA },
  script: 'globalThis.explored = "</script><!-- <script>";',
  importScript: 'globalThis.unpacked = true;',
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  site: undefined,
  words: [
    {
      tag: 'en',
      direction: 'ltr',
      title: 'Breaches <told>',
      pageTitle: 'Title: more',
      description: 'What it is',
      loading: 'Loading',
      packed: 'Packed',
      tooOld: 'Too old',
      summary: 'Two incidents',
      years: [{ year: '2010', incidents: [{ name: 'A & B', says: 'told' }, { name: 'C' }] }],
    },
  ],
};

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page in one file', () => {
  const page = standalonePage(CONTENTS);

  const [data, importScript, script] = [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(
    ([, names, text]) => ({
      names,
      text,
    }),
  );

  test('brings data and script back as they were', () => {
    const length = Number(/data-length="(\d+)"/.exec(data.names)?.[1]);
    expect(fromFields(gunzipSync(decodeBase85(data.text, length)).toString())).toBe(DATA);
    expect(data.names).toContain('data-paths="data/first.json data/incidents.json"');
    const globals: Record<string, unknown> = {};
    runInNewContext(script.text, globals);
    expect(globals.explored).toBe('</script><!-- <script>');
    expect(script.text).not.toMatch(/<\/?script|<!--/i);
    expect(
      gunzipSync(
        decodeBase85(importScript.text, Number(/data-length="(\d+)"/.exec(importScript.names)?.[1])),
      ).toString(),
    ).toBe(CONTENTS.importScript);
  });

  test('allows by its policy its own script and style alone, and no request', () => {
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1].replaceAll('&#39;', "'") ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hashOf(script.text)} ${hashOf(CONTENTS.importScript)};`);
    expect(policy).toContain(`style-src ${hashOf(style)}`);
    expect(policy).not.toMatch(/unsafe|https?:|connect-src|\*/);
  });

  test('names nothing outside itself, except the site where that has an address', () => {
    const named = (text: string) => [...text.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(named(page).filter((address) => !address.startsWith('data:'))).toEqual([]);
    const placed = standalonePage({ ...CONTENTS, site: 'https://example.org/breaches/' });
    expect(named(placed).filter((address) => !address.startsWith('data:'))).toEqual(['https://example.org/breaches/']);
  });

  test('tells without a script what it is about, and words are never markup', () => {
    const still = /<noscript>([\s\S]*)<\/noscript>/.exec(page)?.[1] ?? '';
    expect(still).toContain('<h1>Breaches &lt;told&gt;</h1>');
    expect(still).toContain('<li>A &amp; B<br>told</li>');
    expect(still).toContain('<li>C</li>');
  });
});
