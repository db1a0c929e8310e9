import { describe, expect, test } from 'vitest';
import { readDataFile } from '../../../src/data/read/read.ts';

const pwned = { Name: 'Shop', Title: 'Shop', BreachDate: '2019-11-02', PwnCount: 5, DataClasses: ['Email addresses'] };
const veris = { schema_version: '1.3.7', incident_id: 'X', action: { hacking: {} }, victim: {}, timeline: {} };
const csv = (columns: string, ...rows: string[]) => `${[columns, ...rows].join('\n')}\n`;

describe('a file of which no field is known is refused, and told what it looks like', () => {
  test.each<[what: string, text: string, looksLike: RegExp]>([
    [
      'a list of Have I Been Pwned',
      JSON.stringify([pwned, pwned]),
      /Title, BreachDate, PwnCount.* look like: Have I Been Pwned/,
    ],
    ['the same under "incidents"', JSON.stringify({ incidents: [pwned] }), /look like: Have I Been Pwned/],
    ['one entry of VERIS', JSON.stringify(veris), /VERIS/],
    ['a list of VERIS', JSON.stringify([veris]), /VERIS/],
    ['GeoJSON', JSON.stringify({ type: 'FeatureCollection', features: [] }), /GeoJSON/],
    ['another list', JSON.stringify([{ Firma: 'Laden', Jahr: 2019 }]), /columns Firma, Jahr/],
    [
      'a list by another name',
      JSON.stringify({ breaches: [{ company: 'Shop' }] }),
      /"breaches" instead of "incidents"/,
    ],
    [
      'one object a line',
      `${JSON.stringify(pwned)}\n${JSON.stringify(pwned)}\n`,
      /Have I Been Pwned, one JSON object a line/,
    ],
    [
      'the portal of HHS',
      csv(
        'Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date',
        'A,B,C,5,1/2/2023',
      ),
      /HHS/,
    ],
    [
      'Information is Beautiful',
      csv('organisation,alternative name,records lost,year ,date,story', 'A,,5,2019,,'),
      /Information is Beautiful/,
    ],
    ['a table', csv('company,year', 'Shop,2019', '"Shop, Inc.",2020'), /columns company, year .*a table \(CSV\)/],
    ['a table with tabs', csv('company\tyear', 'Shop\t2019', 'Shop\t2020'), /TSV/],
    ['a table with semicolons', csv('company;year', 'Shop;2019', 'Shop;2020'), /semicolons/],
    ['a page', '<!DOCTYPE html><title>404</title>', /HTML/],
    ['an Excel file', 'PK\u0003\u0004\u0014\u0000\u0006', /Excel/],
    ['a compressed file', '\u001f\ufffd\b\u0000', /gzip/],
    ['text in UTF-16', '\ufffd\ufffd{\u0000"\u0000', /UTF-16/],
    ['a feed', '<?xml version="1.0"?><rss version="2.0"></rss>', /RSS/],
  ])('%s', (_, text, looksLike) => {
    const { problems, offered } = readDataFile(text);
    expect(problems).toMatchObject([{ effect: 'file' }]);
    expect(problems[0].expected).toMatch(/None of the fields is known/);
    expect(problems[0].expected).toMatch(looksLike);
    expect(problems[0].found.length).toBeLessThanOrEqual(60);
    expect(offered).toBe(0);
  });

  test('one field that is known is enough to read the rest, as far as it goes', () => {
    const { file, problems } = readDataFile(JSON.stringify([{ organisation: 'Shop', 'records lost': 5 }]));
    expect(file.incidents).toHaveLength(1);
    expect(problems).toMatchObject([{ effect: 'ignored' }]);
  });

  test.each(['{"incidents":[{}]}', '[{"id":"bare"}]', '{"incidents":[]}', '[{"sector":"retail"}]'])(
    '%s is a data file',
    (text) => {
      expect(readDataFile(text).problems).toEqual([]);
    },
  );

  test('prose and half a file are not taken for tables', () => {
    for (const text of ['Dear reader, all is well', '{"incidents": [', 'one line, with commas, only']) {
      expect(readDataFile(text).problems[0].expected).toMatch(/^JSON; the reader says/);
    }
  });
});
