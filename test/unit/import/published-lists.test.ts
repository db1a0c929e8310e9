import { describe, expect, test } from 'vitest';
import { importing as en } from '../../../src/i18n/en/importing.ts';
import { EN } from '../../../src/i18n/index.ts';
import { sayDoubt } from '../../../src/i18n/say-import.ts';
import type { Imported } from '../../../src/import/result.ts';
import { imported } from '../../imported.ts';

/** Tables with the habits of lists that others publish; the incidents are made up. */

const said = ({ doubts }: Imported) => doubts.map((doubt) => sayDoubt(doubt, en, EN));

describe('a size in words', () => {
  const figures = imported(`Entity,Year,Records
Alder Air,2015,tens of thousands
Birch Pharmacy,2015,millions
Cedar Books,2012,63 stores
Dale Forum,2016,hundreds of thousands of users
`).file.incidents.flatMap((incident) => incident.figures);

  test('is of the unit of its column, and is shown in these words; what is counted is no such word', () => {
    expect(figures.map(({ unit, value, words, counts }) => ({ unit, value, words, counts }))).toEqual([
      { unit: 'records', value: 20_000, words: { en: 'tens of thousands' }, counts: undefined },
      { unit: 'records', value: 2_000_000, words: { en: 'millions' }, counts: undefined },
      { unit: 'items', value: 63, words: undefined, counts: { en: 'stores' } },
      { unit: 'people', value: 200_000, words: { en: 'hundreds of thousands of users' }, counts: undefined },
    ]);
  });
});

describe('a table of codes', () => {
  const table = imported(`year,country,industry,action,asset,data_type
2010,US,923140,['misuse'],S - Database,['Passwords']
2020,ES,541511,['error'],S - File,"['Names', 'Credit cards']"
2014,US,622110,['physical'],U - Laptop,[]
2018,US,923120,"['misuse', 'physical']",U - Laptop,"[""Passwords"", ""Health""]"
`);
  const incidents = table.file.incidents;

  test('has lists as programs print them', () => {
    expect(incidents.map(({ data }) => data)).toEqual([
      ['password'],
      ['name', 'payment-card'],
      undefined,
      ['password', 'health'],
    ]);
  });

  test('has sectors by their numbers in NAICS, which its mapping holds', () => {
    expect(incidents.map(({ sector }) => sector)).toEqual(['government', 'technology', 'health', 'government']);
    expect(table.mapping.columns.sector).toEqual({
      column: 'industry',
      values: { 541511: 'technology', 622110: 'health', 923120: 'government', 923140: 'government' },
    });
  });

  test('calls no incident by the words for a cause as if they were an organisation', () => {
    expect(incidents.map(({ organisation, action }) => ({ organisation, action }))).toEqual([
      { organisation: undefined, action: 'misuse' },
      { organisation: undefined, action: 'error' },
      { organisation: undefined, action: 'physical' },
      { organisation: undefined, action: 'misuse' },
    ]);
    expect(said(table)).toContain('Without a name: 4 rows. What “action” says is shown instead.');
  });

  test('in four digits is not taken for NAICS, which SIC may be as well, nor for sizes', () => {
    const { sector, size } = imported('company,year,industry\nAlder,2010,5411\nBirch,2011,6021\nCedar,2012,8062\n')
      .mapping.columns;
    expect({ sector, size }).toEqual({ sector: undefined, size: undefined });
  });
});

test('of several known causes one gives the colour, and all are shown', () => {
  const result = imported(
    'Entity,Year,Method\nAlder,2004,"inside job, hacked"\nBay,2005,hacked\nCove,2006,odd / hacked\n',
  );
  expect(result.file.incidents.map(({ action, extra }) => ({ action, extra }))).toEqual([
    { action: 'hacking', extra: { method: 'inside job, hacked' } },
    { action: 'hacking', extra: undefined },
    { action: undefined, extra: { method: 'odd / hacked' } },
  ]);
  expect(said(result)).toContain('Several causes: 1 row. One of them gives the colour.');
  expect(said(result)).toContain('We do not know the word “odd / hacked” in “Method”: 1 row. It is shown as it is.');
});

test('an older sheet of Information is Beautiful tells the month before the story', () => {
  const result =
    imported(`Entity,alternative name,records lost,YEAR,story,SECTOR,METHOD,interesting story,DATA SENSITIVITY,DISPLAYED RECORDS,,source name,1st source link,2nd source link
Alder,,"100,000,000",2018,"Dec 2018. Logins of visitors",web,hacked,,1,"100,000,000",,News,https://a.example/1,
Birch,,"50,000,000",2018,"Nov 2017. Of the year before",web,hacked,y,1,"50,000,000",,News,https://a.example/2,
Cedar,,"40,000,000",2018,"May customers learned late",web,hacked,y,1,"40,000,000",,News,https://a.example/3,
`);
  expect(result.file.incidents.map(({ events }) => events[0].date)).toEqual(['2018-12', '2018', '2018']);
});
