import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { DATA_DOCS, knownWords, PROGRAM } from '../../../src/build/data-docs.ts';
import { dataFileJsonSchema } from '../../../src/build/json-schema.ts';
import { withParts } from '../../../src/build/scripts/element-docs.ts';
import { isEdtf } from '../../../src/data/dates.ts';
import { readDataFile } from '../../../src/data/read/read.ts';

const guide = readFileSync(DATA_DOCS, 'utf8');
const blocks = [...guide.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, text]) => text);

test('the lists of known words are those of the code', () => {
  expect(guide, `node src/build/run.mjs src/build/${PROGRAM}`).toBe(withParts(guide, knownWords(), PROGRAM));
});

describe('the examples', () => {
  test('are the smallest file, the short and the full form', () => {
    expect(blocks).toHaveLength(3);
  });

  test.each([...blocks.keys()])('number %i is read without a problem, and fits the schema that editors use', (at) => {
    const { file, offered, problems } = readDataFile(blocks[at], '2026-11-29');
    expect(problems).toEqual([]);
    expect([offered, file.incidents.length]).toEqual([1, 1]);
    const isValid = new Ajv2020({ strict: false }).compile(dataFileJsonSchema());
    expect(isValid(JSON.parse(blocks[at])), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('the short form says what the guide says of it', () => {
    const { events, figures, names } = readDataFile(blocks[1]).file.incidents[0];
    expect(events).toMatchObject([{ kind: 'disclosure', date: '2019-11' }]);
    expect(figures).toMatchObject([{ value: 12_000, unit: 'people', status: 'reported' }]);
    expect(names.en).toBe("The clinic's lost laptop");
  });
});

test('what is said to be a date is one', () => {
  const [, table] = /^\| written \| means \|\n([\s\S]*?)\n\n/m.exec(guide) ?? [];
  const dates = [...(table ?? '').matchAll(/`([^`]+)`/g)].map(([, date]) => date);
  expect(dates.length).toBeGreaterThan(8);
  expect(dates.filter((date) => !isEdtf(date))).toEqual([]);
});

/** As GitHub makes them of headings. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(['docs/data.md', 'docs/import.md', 'docs/own-site.md'])('every link of %s leads somewhere', (path) => {
  const text = readFileSync(path, 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^https?:/.test(link));
  const dead = links.filter((link) => {
    const [file, anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
  });
  expect(links.length).toBeGreaterThan(4);
  expect(dead).toEqual([]);
});
