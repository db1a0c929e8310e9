import { describe, expect, test } from 'vitest';
import { importing as en } from '../../../src/i18n/en/importing.ts';
import { EN } from '../../../src/i18n/index.ts';
import { sayDoubt } from '../../../src/i18n/say-import.ts';
import { importTable } from '../../../src/import/import.ts';
import type { Imported } from '../../../src/import/result.ts';
import { imported, tableOf } from '../../imported.ts';

/** Lists that leave much to be understood: no names, no country, words of their own. */

const said = ({ doubts }: Imported) => doubts.map((doubt) => sayDoubt(doubt, en, EN));
const countriesOf = (text: string) => imported(text).file.incidents.map(({ country = '?' }) => country);

describe('rows without names', () => {
  test('are called by their reference, which is told', () => {
    const result = imported(`BI Reference,Disclosed,Incident Type,No. Data Subjects Affected,Sector
00001,2020-05-01,Phishing,1 to 9,Health
00002,2020-05-02,Ransomware,10 to 99,Education
00003,2020-05-03,Phishing,1 to 9,Health
00004,2020-05-04,Phishing,1 to 9,Health
`);
    expect(result.mapping.columns).toMatchObject({ id: 'BI Reference', name: 'BI Reference' });
    expect(result.file.incidents[0]).toMatchObject({ id: '00001', names: { en: '00001' } });
    expect(result.file.incidents[0].organisation).toBeUndefined();
    expect(said(result)).toEqual(['Without a name: 4 rows. What “BI Reference” says is shown instead.']);
    // The mapping says so, too.
    expect(said(importTable(tableOf('id,disclosed\n7,2020-05-01\n9,2020-06-02\n'), { day: '2026-11-29' }))).toEqual([
      'Without a name: 2 rows. What “id” says is shown instead.',
    ]);
  });

  test('are called by the nature of the breach, and are no duplicates of each other', () => {
    const result =
      imported(`Date de réception de la notification;Secteur d'activité de l'organisme concerné;Natures de la violation;Nombre de personnes impactées
2021-05-03;Santé;Perte de la confidentialité;300
2021-05-03;Santé;Perte de la disponibilité;51
2021-05-03;Commerce;Perte de la confidentialité;300
2021-06-04;Commerce;Perte de la confidentialité;12
2021-06-05;Banque;Perte de la disponibilité;17
`);
    expect(result.file.incidents[0].names).toEqual({ fr: 'Perte de la confidentialité' });
    expect(result.doubts.map(({ kind, column }) => `${kind} ${column}`)).toEqual([
      'date-meaning Date de réception de la notification',
      'unnamed Natures de la violation',
    ]);
    expect(said(imported('Incident type,Disclosed,Records\nPhishing,2021-05-03,12\nTheft,2021-06-07,15\n'))).toEqual([
      'Without a name: 2 rows. What “Incident type” says is shown instead.',
    ]);
  });

  test('are called by the first sentence of their description, in both languages, which is told', () => {
    const result = imported(`Date,Description,Records
2021-03-04,"Alder Hospital in Ohio lost a laptop. It held records of patients.",4000
2021-05-06,"Strangers broke into the web shop of Birch and copied card numbers with names and addresses of all who had bought there since 2018",12000
`);
    expect(result.leftOut).toEqual([]);
    expect(result.file.incidents.map(({ names }) => names)).toEqual([
      { en: 'Alder Hospital in Ohio lost a laptop' },
      { en: 'Strangers broke into the web shop of Birch and copied card numbers with names…' },
    ]);
    expect(result.file.incidents[0].summary).toEqual({
      en: 'Alder Hospital in Ohio lost a laptop. It held records of patients.',
    });
    expect(said(result)).toContain('Without a name: 2 rows. What “Description” says is shown instead.');

    const chinese = imported('日期,事件经过,涉及条数\n2021-03-04,某医院丢失一台笔记本电脑。其中有患者记录。,4000\n');
    expect(chinese.file.incidents[0].names).toEqual({ 'zh-Hans': '某医院丢失一台笔记本电脑' });
  });

  test('are not those of a list in which the same names come again', () => {
    const { mapping, doubts } = imported(
      'Wer,Datum,Zahl\nAlder,2021-05-03,12\nAlder,2021-06-03,22\nAlder,2021-07-03,33\nBay,2021-08-03,44\n',
    );
    expect(mapping.columns.organisation).toBe('Wer');
    expect(doubts.map(({ kind }) => kind)).not.toContain('unnamed');
  });
});

describe('states of the US', () => {
  test('tell the country where no column does, which is told; they are shown as they stand, too', () => {
    const result = imported(
      'Company,State,Disclosed\nAlder,TX,2021-01-02\nBay,CA,2021-02-03\nCobalt,Georgia,2021-03-04\n',
    );
    expect(result.mapping.columns.state).toBe('State');
    expect(result.file.incidents.map(({ country, extra }) => `${country} ${extra?.state}`)).toEqual([
      'US TX',
      'US CA',
      'US Georgia',
    ]);
    expect(said(result)).toEqual([
      '“State” names states of the US, and no column the country: 3 rows. Shown under the United States.',
    ]);
    expect(
      countriesOf(
        'Company,Location,Disclosed\nAlder,"Austin, TX",2021-01-02\nBay,CA,2021-02-03\nCobalt,Georgia,2021-03-04\nDune,"Toronto, Canada",2021-03-04\n',
      ),
    ).toEqual(['US', 'US', 'US', 'CA']);
  });

  test('are none where a column tells the country, where codes may be those of countries, or in other countries', () => {
    expect(
      countriesOf('Company,Country,State\nAlder,Germany,DE\nBay,Canada,CA\nCobalt,India,IN\nDune,US,TX\n'),
    ).toEqual(['DE', 'CA', 'IN', 'US']);
    expect(countriesOf('Company,Location\nAlder,DE\nBay,CA\nCobalt,IN\nDune,IL\n')).toEqual(['?', '?', '?', '?']);
    expect(countriesOf('Company,State\nAlder,NSW\nBay,VIC\nCobalt,WA\nDune,QLD\n')).toEqual(['?', '?', '?', '?']);
    expect(countriesOf('Company,State\nAlder,open\nBay,closed\nCobalt,open\n')).toEqual(['?', '?', '?']);
  });
});

test('provinces of Canada tell the country, too, alone or among states of the US; not where codes may be countries', () => {
  const result = imported(
    'Company,State/Province,Disclosed\nAlder,TX,2021-01-02\nBay,ON,2021-02-03\nCobalt,Québec,2021-03-04\n',
  );
  expect(result.file.incidents.map(({ country }) => country)).toEqual(['US', 'CA', 'CA']);
  expect(said(result)).toEqual([
    '“State/Province” names provinces of Canada, and no column the country: 2 rows. Shown under Canada.',
    '“State/Province” names states of the US, and no column the country: 1 row. Shown under the United States.',
  ]);
  expect(countriesOf('Company,Province\nAlder,BC\nBay,NL\nCobalt,"Halifax, NS"\n')).toEqual(['CA', 'CA', 'CA']);
  expect(countriesOf('Company,Country\nAlder,NL\nBay,SK\nCobalt,PE\nDune,NU\n')).toEqual(['NL', 'SK', 'PE', 'NU']);
});

test('of several countries the first is taken, which is told', () => {
  const text = 'Company,Country\nAlder,United States; Canada\nBay,France\nCobalt,Germany/Austria\nDune,Atlantis\n';
  expect(countriesOf(text)).toEqual(['US', 'FR', 'DE', '?']);
  expect(said(imported(text)).slice(1)).toEqual([
    'Several words in “Country”: 2 rows. One of them is shown.',
    'Not the name of a country that we know, in “Country”: 1 cell. Taken as unknown.',
  ]);
});

test('many unknown words of a column are told together, few one by one', () => {
  const rows = (words: readonly string[]) =>
    `Company,Cause\n${words.map((word, at) => `A${at},${word}\nB${at},Phishing`).join('\n')}\n`;
  const told = (words: readonly string[]) =>
    imported(rows(words)).doubts.filter(({ kind }) => kind.startsWith('own-word'));
  const few = ['Moth', 'Rain', 'Moon', 'Mist', 'Sand'];
  expect(told(few).map(({ kind, value }) => `${kind} ${value}`)).toEqual(few.map((word) => `own-word ${word}`));
  const many = told([...few, 'Salt', 'Sand']);
  expect(many).toMatchObject([{ kind: 'own-words', column: 'Cause', count: 7 }]);
  expect(many[0].examples.map(({ text }) => text)).toEqual(['Sand', 'Moth', 'Rain']);
  expect(sayDoubt(many[0], en, EN)).toBe(
    'Many words in “Cause” are none that we know: 7 rows. They are shown as they are.',
  );
});

test.each([
  ['>1', { value: 1, qualifier: 'more-than' }],
  ['>1,000', { value: 1_000, qualifier: 'more-than' }],
  ['>1000', { value: 1_000, qualifier: 'more-than' }],
  ['>=1,000', { value: 1_000, qualifier: 'at-least' }],
  ['≥ 500', { value: 500, qualifier: 'at-least' }],
  ['<500', { value: 500, qualifier: 'up-to' }],
  ['≤500', { value: 500, qualifier: 'up-to' }],
  ['1,000+', { value: 1_000, qualifier: 'at-least' }],
  ['1,000 +', { value: 1_000, qualifier: 'at-least' }],
  ['＞1,000', { value: 1_000, qualifier: 'more-than' }],
])('a size of “%s” is a bound', (cell, figure) => {
  const { file } = imported(
    `Company,Records lost,Disclosed\nAlder,"${cell}",2021\nBay,"2,500,000",2022\nCobalt,77,2021\n`,
  );
  expect(file.incidents[0].figures).toMatchObject([figure]);
});
