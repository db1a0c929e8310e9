import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DataFileSchema } from '../../../src/data/schema.ts';
import { inFormat } from '../../../src/i18n/zh-Hans/lazy.ts';

/** What a schema says of values that it refuses, however deep. */
function messagesOf(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const own = 'kind' in schema && schema.kind === 'validation' && 'message' in schema ? [schema.message] : [];
  const expected = 'expects' in schema && 'kind' in schema && schema.kind === 'schema' ? [schema.expects] : [];
  const texts = [...own, ...expected]
    .filter((text): text is string => typeof text === 'string')
    .map((text) =>
      text
        .replace(/^\((.*)\)$/, '$1')
        .replaceAll(' | ', ', ')
        .replaceAll('"', ''),
    )
    .filter((text) => !text.endsWith('undefined'));
  return [...texts, ...Object.values(schema).flatMap((part) => messagesOf(part, seen))];
}

/** What the code that reads files expects, as it is written there. */
const written = readdirSync('src/data', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/data/${file}`, 'utf8'))
  .flatMap((text) =>
    [...text.matchAll(/(?:expected: |const expected = |const \w+ = )'((?:a|an|the|at|each|one|only) [^']+)'/g)].map(
      ([, said]) => said,
    ),
  );

it('all that the reader of data files finds and expects has Chinese words', () => {
  const said = [...new Set([...messagesOf(DataFileSchema), ...written])];
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((text) => inFormat(text).startsWith('“'))).toEqual([]);
  // Not a word of English between the Chinese ones but names of standards and examples.
  expect(inFormat('an http or https address')).toBe('以http或https开头的网址');
  for (const found of [
    'nothing',
    'a list of 3',
    'an object',
    'an empty file',
    '12 characters',
    'more than 64 levels of brackets',
  ])
    expect(inFormat(found)).not.toMatch(/[a-z]/i);
  expect(inFormat('"some words of a file"')).toBe('"some words of a file"');
});
