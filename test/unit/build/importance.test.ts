import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';

test('the order of names ranks incidents that there are, each once, with its reason in both languages', () => {
  const ranked: { id: string; reason: Record<string, string> }[] = JSON.parse(
    readFileSync('data/importance.json', 'utf8'),
  );
  const ids = ranked.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, reason } of ranked) {
    expect([id, existsSync(`data/incidents/${id}.json`)]).toEqual([id, true]);
    expect([id, Object.keys(reason)]).toEqual([id, ['en', 'zh-Hans']]);
  }
  const incidents = readEdition('.').file.incidents as { id: string; importance?: number }[];
  const places = incidents.flatMap(({ id, importance }) => (importance ? [[importance, id] as const] : []));
  expect(places.sort(([a], [b]) => a - b).map(([, id]) => id)).toEqual(ids);
});
