import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEdition } from '../../src/build/edition.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import { ABOUT } from '../../src/i18n/pages.ts';

const citation = readFileSync('CITATION.cff', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const { file: edition } = readDataFile(JSON.stringify(readEdition('.').file));
const [whole, references] = citation.split('\nreferences:\n');

/** The value of a key of the Citation File Format, at the beginning of a line after so many blanks. */
const wordOf = (text: string, key: string, indent = '') =>
  new RegExp(`^${indent}(?:- )?${key}: "?([^"\\n]*)"?$`, 'm').exec(text)?.[1];

test('the data are cited with their day, title and licence', () => {
  expect(wordOf(whole, 'cff-version')).toBe('1.2.0');
  expect(wordOf(whole, 'type')).toBe('dataset');
  expect([wordOf(whole, 'version'), wordOf(whole, 'date-released')]).toEqual([edition.updated, edition.updated]);
  expect(wordOf(whole, 'title')).toBe((edition.title as Record<string, string>).en);
  expect(wordOf(whole, 'license')).toBe(edition.license);
  const [, keywords] = whole.split('\nkeywords:\n');
  expect(keywords.split('\n').map((line) => line.trim())).toEqual(ABOUT.en.keywords.map((keyword) => `- ${keyword}`));
});

test('the software is cited with its version', () => {
  expect(wordOf(references, 'type', '  ')).toBe('software');
  expect(wordOf(references, 'version', '    ')).toBe(version);
});

test('authors are those of the licence', () => {
  const [, authors] = /Copyright \(c\) \d+ (.+)/.exec(readFileSync('LICENSE', 'utf8')) ?? [];
  for (const text of [whole, references]) expect(text).toContain(`- name: ${authors}\n`);
});
