import { describe, expect, test } from 'vitest';
import { readEdition } from '../../src/build/edition.ts';
import { bestFigures, stands } from '../../src/data/claims.ts';
import { parseEdtf } from '../../src/data/dates.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import type { Incident, Localized, Texts } from '../../src/data/schema.ts';

const { file, paths } = readEdition('.');
const { file: edition, problems, offered } = readDataFile(JSON.stringify(file));
const LANGUAGES = ['en', 'zh-Hans'] as const;

/** The cases that the data set began with. */
const CORE = [
  'alipay-2010',
  'exam-website-2013',
  'shanghai-police-2021',
  'taobao-2019',
  'wuhan-tax-2013',
  'yto-express-2013',
];

test('every incident of ours can be read, without a problem', () => {
  expect(problems).toEqual([]);
  expect([edition.incidents.length, paths.length]).toEqual([offered, offered]);
  expect(edition.context.length).toBeGreaterThan(0);
});

test('the six core incidents are featured, and no others', () => {
  expect(edition.incidents.filter(({ featured }) => featured).map(({ id }) => id)).toEqual(CORE);
});

test.each(edition.incidents.filter(({ featured }) => featured))('$id says everything in Chinese, too', (incident) => {
  const texts = textsOf(incident).filter(({ path }) =>
    /\.note$|notes$|\.says$|\.about$|names$|summary$|method$/.test(path),
  );
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter(({ text }) => !text['zh-Hans']).map(({ path }) => path)).toEqual([]);
});

describe.each(edition.incidents)('$id', (incident) => {
  test('has a name and a summary of two or three sentences in each language', () => {
    for (const lang of LANGUAGES) {
      expect(incident.names[lang]?.trim()).toBeTruthy();
      // A picture cuts a name that is longer than a line.
      expect(incident.names[lang].length).toBeLessThanOrEqual(lang === 'en' ? 60 : 30);
    }
    expect(between(incident.summary.en.length, 200, 600)).toBe(true);
    expect(between(incident.summary['zh-Hans'].length, 60, 250)).toBe(true);
    expect(incident.summary['zh-Hans']).toMatch(/[一-鿿]/);
  });

  test('reads as prose: no addresses, no e-mail, no working words, no blanks at the ends', () => {
    for (const { path, text } of textsOf(incident)) {
      for (const [lang, words] of Object.entries(text)) {
        expect([path, lang, faultOfProse(words)]).toEqual([path, lang, undefined]);
      }
    }
  });

  test('tells its events in the order of their earliest possible day', () => {
    const days = incident.events.map(({ date }) => parseEdtf(date)?.earliest ?? Number.NaN);
    expect(days).toEqual([...days].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect(incident.events.length).toBeGreaterThan(0);
  });

  test('cites only sources that it lists, and lists only sources that it cites', () => {
    const listed = Object.keys(incident.sources);
    expect(new Set(citedIn(incident))).toEqual(new Set(listed));
    expect(listed.length).toBeGreaterThan(0);
    for (const part of [...incident.events, ...incident.figures]) expect(part.sources).not.toEqual([]);
  });

  test('links to a page exactly where a source may be linked', () => {
    for (const [key, { url, link }] of Object.entries(incident.sources)) {
      expect([key, link]).toEqual([key, url !== undefined]);
      if (url !== undefined) expect(url).toMatch(/^https?:\/\/[^/\s@]+(\/|$)/);
    }
  });

  test('measures its size by a figure for the whole, never by a part, a sample or more than the case', () => {
    for (const { best, places } of bestFigures(incident)) {
      expect([best.scope, best.status === 'sample']).toEqual(['whole', false]);
      for (const place of places) expect(stands(incident.figures[place])).toBe(true);
    }
  });
});

const between = (value: number, low: number, high: number) => value >= low && value <= high;

function faultOfProse(words: string): string | undefined {
  const faults: Record<string, RegExp> = {
    'an address': /https?:|www\.|\b[a-z0-9-]+\.(com|org|net|cn|gov)\//i,
    'an e-mail address': /[\w.+-]+@[\w-]+\.\w/,
    'a working word': /\bseed(s|ed)?\b|种子|\bTODO\b|\bTK\b|\bs\d+\b/i,
    'blanks at an end': /^\s|\s$|^$/,
    markup: /<\/?[a-z]|&[a-z]+;|\*\*/i,
  };
  return Object.keys(faults).find((name) => faults[name].test(words));
}

/** Every text of an incident that a reader sees, with where it stands. */
function textsOf(incident: Incident): { path: string; text: Localized }[] {
  const found: { path: string; text: Localized }[] = [];
  const add = (path: string, text: Texts | undefined) =>
    text && found.push({ path, text: typeof text === 'string' ? { en: text } : text });
  for (const field of ['names', 'summary', 'method', 'dataWords', 'notes', 'evidenceNote'] as const)
    add(field, incident[field]);
  for (const [n, { note }] of incident.events.entries()) add(`events[${n}].note`, note);
  for (const field of ['organisation', 'parent', 'host'] as const) {
    if (typeof incident[field] === 'object') add(field, incident[field]);
  }
  for (const [n, { by, words, counts, reason, note }] of incident.figures.entries()) {
    add(`figures[${n}].by`, by);
    add(`figures[${n}].counts`, counts);
    add(`figures[${n}].reason`, reason);
    add(`figures[${n}].note`, note);
    add(`figures[${n}].words`, words);
  }
  for (const [n, { note }] of incident.money.entries()) add(`money[${n}].note`, note);
  for (const [n, { about, positions }] of incident.disputes.entries()) {
    add(`disputes[${n}].about`, about);
    for (const [m, { says }] of positions.entries()) add(`disputes[${n}].positions[${m}].says`, says);
  }
  return found;
}

function citedIn({ events, figures, money, disputes }: Incident): string[] {
  return [...events, ...figures, ...money, ...disputes.flatMap(({ positions }) => positions)].flatMap(
    ({ sources }) => sources,
  );
}
