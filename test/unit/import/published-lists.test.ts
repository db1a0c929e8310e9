import { describe, expect, test } from 'vitest';
import { importing as en } from '../../../src/i18n/en/importing.ts';
import { EN } from '../../../src/i18n/index.ts';
import { sayDoubt } from '../../../src/i18n/say-import.ts';
import { importTable } from '../../../src/import/import.ts';
import { readTable } from '../../../src/import/read-table/read-table.ts';
import type { Imported } from '../../../src/import/result.ts';
import { IMPORT_DAY, imported, tableOf } from '../../imported.ts';

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

describe('what is no size', () => {
  test.each([
    ['years', 'Period,Company\n2019,Alder\n2020,Birch\n2021,Cedar\n'],
    ['money', 'protocol,date,loss_usd\nAlder,2022-03-23,624000000\nBirch,2021-08-10,611000000\n'],
    ['money by its table', 'date,company,value,fine\n2024-10-29,Alder,3,1\n2023-03-23,Birch,72000000,2\n'],
    ['numbers of companies', 'company,date,cik\nAlder,2024-03-07,885725\nBirch,2024-05-02,1018724\n'],
    [
      'logins that were stolen elsewhere',
      '[{"victim":"Alder","attackdate":"2026-01-02","infostealer":{"users":230}},{"victim":"Bolt","attackdate":"2026-02-02","infostealer":{"users":17}}]',
    ],
    ['the index of a frame', ',victim,when\n4,Alder,May 2023\n17,Birch,June 2023\n26,Cedar,July 2023\n'],
  ])('%s', (_, text) => {
    const { mapping, file } = imported(text);
    expect(mapping.columns.size).toBeUndefined();
    expect(file.incidents.every(({ figures }) => figures.length === 0)).toBe(true);
  });

  test('may be said of a number that nobody could know, which is then shown as it is', () => {
    const text = 'company,date,points\nAlder,2024-03-07,885\nBirch,2024-05-02,1018\n';
    const { mapping, doubts } = imported(text);
    const unit = doubts.find(({ kind }) => kind === 'unit');
    expect(unit?.choice?.options).toContain('none');
    const chosen = importTable(tableOf(text), {
      day: IMPORT_DAY,
      mapping: { ...mapping, choices: { [unit?.choice?.key ?? '']: 'none' } },
    });
    expect(chosen.file.incidents).toMatchObject([
      { figures: [], extra: { points: '885' } },
      { figures: [], extra: { points: '1018' } },
    ]);
  });
});

test('a year alone is a date, also in a table without header or under a header in another language', () => {
  const datesOf = (text: string) => imported(text).file.incidents.map(({ events }) => events[0]?.date);
  expect(datesOf('Period,Company\n2019,Alder\n2020,Birch\n2021,Cedar\n')).toEqual(['2019', '2020', '2021']);
  expect(
    datesOf('Alder Clinic,2016,2200000,hacked\nBirch Shop,2014,91000,inside job\nCedar Bank,2015,5500,hacked\n'),
  ).toEqual(['2016', '2014', '2015']);
  expect(datesOf('연도,기업,유출 규모\n2023,가나,221만명\n2025,다라,12명\n')).toEqual(['2023', '2025']);
});

describe('the country of those who attacked', () => {
  test.each([
    'Sponsor',
    'Attacker country',
    'Threat actor country',
    'Suspected attacker',
    'Country of origin',
    'Nation-State Actor',
  ])('under “%s” is not that of the victim', (header) => {
    const { file, mapping } = imported(
      `Victim,Date disclosed,${header},Records\nAlder,2020-03-01,Russia,5000\nBirch,2021-04-02,China,6000\nCedar,2021-05-02,Iran,7000\n`,
    );
    expect(file.incidents.map(({ country }) => country)).toEqual([undefined, undefined, undefined]);
    expect([...mapping.extra, mapping.columns.actor?.column]).toContain(header);
  });
});

describe('the name of an organisation', () => {
  const namesOf = (text: string) =>
    imported(text).file.incidents.map(({ organisation, names = {} }) => organisation ?? `(${Object.values(names)[0]})`);

  test('is no authority, answer, date, span of time, country or kind of organisation', () => {
    expect(
      namesOf('序号,处罚机关,当事人名称,处罚日期\n1,某市网信办,某医院,2023年6月\n2,某省网信办,某公司,2022年7月21日\n'),
    ).toEqual(['某医院', '某公司']);
    expect(
      namesOf('date,issuer,description\n2024-10-29,Court,A note was shown\n2023-03-23,Court,Data leaked\n'),
    ).toEqual(['(A note was shown)', '(Data leaked)']);
    expect(
      namesOf(
        'Year,Sector,Cause,Time to report\n2019,Health,Phishing,24 hours to 72 hours\n2020,Finance,Ransomware,More than 1 week\n',
      ),
    ).toEqual(['(Phishing)', '(Ransomware)']);
    expect(namesOf('name,fine,date,controller\nRomania,15,2019-10-09,Alder\nSpain,20,2019-10-10,Birch\n')).toEqual([
      'Alder',
      'Birch',
    ]);
    expect(
      namesOf(
        'Date Made Public,Name,Entity,Type\n2005-01-10,Alder University,EDU,HACK\n2005-02-12,Birch Corp.,BSO,STAT\n',
      ),
    ).toEqual(['Alder University', 'Birch Corp.']);
    expect(
      namesOf(
        '[{"gridDate":"22 Mart 2023","gridTitle":"Alder ihlali"},{"gridDate":"08 Aralık 2022","gridTitle":"Birch ihlali"}]',
      ),
    ).toEqual(['Alder ihlali', 'Birch ihlali']);
  });

  test('may stand with its place', () => {
    for (const header of ['NAME (Location)', 'Name & Location', 'Organization (location)'])
      expect(
        namesOf(
          `DATE MADE PUBLIC,${header},TYPE OF BREACH\n2005-02-15,"Alder (Ohio)",Hacking\n2005-02-25,Birch,Stolen laptop\n`,
        ),
      ).toEqual(['Alder (Ohio)', 'Birch']);
  });

  test('that nobody knows is the first sentence of the description', () => {
    const result = imported(
      'name,records,date of breach,description\nAlder,300,2019-04-02,A server.\nUnknown,18,2019-03-09,A researcher found names. Then more.\n',
    );
    expect(result.leftOut).toEqual([]);
    expect(result.file.incidents[1]?.names).toEqual({ en: 'A researcher found names' });
    expect(said(result)).toContain('Without a name: 1 row. What “description” says is shown instead.');
  });
});

describe('columns', () => {
  const letters = Array.from({ length: 45 }, (_, at) => `c${at}`);
  const words = letters.map((letter) => `word of ${letter}`);

  test('of one’s own are shown up to forty, and those beyond are told', () => {
    const few = imported(`Company,Year,${letters.slice(0, 18).join()}\nAlder,2020,${words.slice(0, 18).join()}\n`);
    expect(Object.keys(few.file.incidents[0]?.extra ?? {})).toHaveLength(18);
    const many = imported(`Company,Year,${letters.join()}\nAlder,2020,${words.join()}\n`);
    expect(Object.keys(many.file.incidents[0]?.extra ?? {})).toHaveLength(40);
    expect(said(many)).toContain('Not shown: 5 columns. At most 40 columns are shown as they are.');
  });

  test('that others have added to a known list are shown', () => {
    const extraOf = (text: string) => imported(text).file.incidents[0]?.extra;
    expect(
      extraOf('Name,Title,BreachDate,PwnCount,DataClasses,Cause,Notes\nAlder,Alder,2019-01-02,12,Names,theft,a note\n'),
    ).toMatchObject({ cause: 'theft', notes: 'a note' });
    const hhs = imported(
      'Name of Covered Entity,State,Entity Type,Individuals Affected,Date Added,Type of Breach,Location of Breached Info,Country\nAlder Clinic,ON,Healthcare Provider,1200,03/14/2021,Theft,Network Server,Canada\n',
    ).file.incidents[0];
    expect(hhs).toMatchObject({
      country: 'CA',
      sector: 'Healthcare Provider',
      events: [{ kind: 'listed', date: '2021-03-14' }],
      extra: { 'location-of-breached-info': 'Network Server' },
    });
  });

  test('of a copy of a known list under other names are found', () => {
    const { mapping, file } = imported(
      'Entity,alternative_name,story,year,records_lost,organization,breach_cause,severity\nAlder,,Hackers,2015,15000000,web,hacked,3\n',
    );
    expect(mapping.importer).toBe('iib');
    expect(file.incidents[0]).toMatchObject({
      organisation: 'Alder',
      sector: 'technology',
      action: 'hacking',
      figures: [{ value: 15_000_000 }],
      extra: { severity: '3' },
    });
  });

  test('that are known by their header keep what is not understood in them, and tell it', () => {
    const result = imported(`company,date,records
Alder,2021-05-30,4000
Birch,"September 2023 (began Sept 9)","1B, 23.88TiB"
Cedar,"around the holidays",about a shelf
Dale,"some time ago","4,150 current and former employees"
`);
    expect(
      result.file.incidents.map(({ events, figures, extra }) => [events[0]?.date, figures[0]?.value, extra]),
    ).toEqual([
      ['2021-05-30', 4000, undefined],
      ['2023-09', 1_000_000_000, { date: 'September 2023 (began Sept 9)' }],
      [undefined, undefined, { date: 'around the holidays', records: 'about a shelf' }],
      [undefined, 4150, { date: 'some time ago' }],
    ]);
    expect(said(result)).toContain('Not understood, in “date”: 2 cells. Taken as unknown.');
  });

  test('of units say what each row counts', () => {
    const { file } = imported(
      'victim,disclosed,records,unit\nAlder,2021-03-04,1500,people\nBirch,2021-05-06,29000,accounts\nCedar,2021-06-07,120,GB\n',
    );
    expect(file.incidents.map(({ figures: [figure] }) => `${figure?.value} ${figure?.unit}`)).toEqual([
      '1500 people',
      '29000 accounts',
      '120000000000 bytes',
    ]);
  });

  test.each(['records_millions', 'recordsMillions', 'records_in_millions', 'numRecordsMillions', 'records_m'])(
    'under “%s” are in millions',
    (header) => {
      const { file } = imported(`company,disclosed,${header}\nAlder,2021-03-04,29\nBirch,2021-05-06,1.5\n`);
      expect(file.incidents.map(({ figures }) => figures[0]?.value)).toEqual([29_000_000, 1_500_000]);
    },
  );

  test('of dates of sources, or of entries, are no events', () => {
    const { mapping } = imported(
      '[{"name":"Alder","disclosed_at":"2021-03-01","sources":[{"url":"https://a.example/1","published_at":"2021-03-02"}],"verified_on":"2023-01-02"},{"name":"Birch","disclosed_at":"2021-04-01","sources":[{"url":"https://a.example/2","published_at":"2021-04-02"}],"verified_on":"2023-01-03"}]',
    );
    expect(mapping.columns.dates).toEqual([{ column: 'disclosed_at', is: 'disclosure' }]);
  });

  test('within an object are of what their own name says', () => {
    const { mapping } = imported(
      '[{"name":"Alder","incident":{"occurred_at":"2021-03-01","reviewed_at":"2023-01-02"}},{"name":"Birch","incident":{"occurred_at":"2021-03-05","reviewed_at":"2023-01-04"}}]',
    );
    expect(mapping.columns.dates).toEqual([{ column: 'incident.occurred_at', is: 'breach-start' }]);
  });
});

describe('a file of several parts is read whole', () => {
  const namesOf = (text: string) => imported(text).file.incidents.map(({ organisation }) => organisation);

  test('lists of JSON in groups, with what the group says', () => {
    const entry = (company: string) => `{"company":"${company}","records":"3 million"}`;
    const years = imported(`{"2013":[${entry('Alder')},${entry('Birch')}],"2014":[${entry('Cedar')}]}`);
    expect(years.file.incidents.map(({ organisation, events }) => [organisation, events[0]?.date])).toEqual([
      ['Alder', '2013'],
      ['Birch', '2013'],
      ['Cedar', '2014'],
    ]);
    const months = imported(
      `{"2020":{"Jan":[${entry('Alder')}],"Feb":[${entry('Birch')}]},"2021":{"Jan":[${entry('Cedar')}]}}`,
    );
    expect(months.file.incidents.map(({ events }) => events[0]?.date)).toEqual(['2020-01', '2020-02', '2021-01']);
    const gangs = imported(
      '[{"group":"lock","victims":[{"name":"Alder","published":"2021-03-04"},{"name":"Birch","published":"2021-05-04"}]},{"group":"play","victims":[{"name":"Cedar","published":"2021-03-04"}]}]',
    );
    expect(gangs.file.incidents.map(({ organisation, extra }) => [organisation, extra?.group])).toEqual([
      ['Alder', 'lock'],
      ['Birch', 'lock'],
      ['Cedar', 'play'],
    ]);
    expect(
      namesOf(
        '{"data":{"items":[{"victim":"Alder","disclosed":"2021-03-04"},{"victim":"Birch","disclosed":"2021-05-04"}]},"meta":{"generated":"2024-01-01"}}',
      ),
    ).toEqual(['Alder', 'Birch']);
    // The list of incidents is read, whatever else is longer.
    expect(
      namesOf(
        `{"incidents":[${entry('Alder')},${entry('Birch')}],"areas":[{"a":1,"b":2},{"a":2,"b":3},{"a":3,"b":4}]}`,
      ),
    ).toEqual(['Alder', 'Birch']);
    // Two lists of different things are no groups.
    expect(
      namesOf(`{"breaches":[${entry('Alder')},${entry('Birch')}],"places":[{"lat":1,"lon":2},{"lat":1,"lon":2}]}`),
    ).toEqual(['Alder', 'Birch']);
  });

  test('tables with the same columns, which is told', () => {
    const result = imported(`## 2019
| Date | Victim | Records |
|---|---|---|
| Jan 2019 | Alder | 1,000 |
## 2020
| Date | Victim | Records |
|---|---|---|
| Mar 2020 | [Birch](https://a.example/1) | 3,000 |
| Apr 2020 | Cedar | 4,000 |
`);
    expect(
      result.file.incidents.map(({ organisation, sources }) => [organisation, Object.keys(sources ?? {}).length]),
    ).toEqual([
      ['Alder', 0],
      ['Birch', 1],
      ['Cedar', 0],
    ]);
    expect(result.lines).toEqual([4, 8, 9]);
  });

  test('Markdown without its marks, pictures and notes, with links of every form; what is struck out keeps its marks', () => {
    const { file } = imported(`| Year | Company | Plan | Source | Records |
|---|---|---|---|---|
| **2023** | **Alder** ![new](https://img.example/new.svg) | \`first\` | [A][1] | **1,200,000** |
| 2024[^1] | Birch_one_two* | *second* | [B](https://en.example/wiki/Birch_(company)) | 5 |
| 2025 | [Cedar][c] | ~~old~~ | <https://b.example/x> [5][6] | 12 |

[1]: https://one.example/a
[c]: https://c.example/ "title"
`);
    expect(
      file.incidents.map(({ organisation, events, figures, sources, extra }) => [
        organisation,
        events[0]?.date,
        figures[0]?.value,
        Object.values(sources ?? {}).map(({ url }) => url),
        extra?.plan,
      ]),
    ).toEqual([
      ['Alder', '2023', 1_200_000, ['https://one.example/a'], 'first'],
      ['Birch_one_two', '2024', 5, ['https://en.example/wiki/Birch_(company)'], 'second'],
      ['Cedar', '2025', 12, ['https://b.example/x', 'https://c.example/'], '~~old~~'],
    ]);
  });

  test('a wiki page with notes that have names', () => {
    const { file } = imported(`{| class="wikitable"
! Entity !! Year !! Source
|-
| Alder || 2019 || <ref name="bbc">{{cite web|url=https://bbc.example/a}}</ref>
|-
| Birch || 2020 || <ref name="bbc" /><ref name=late />
|}
{{reflist|refs=<ref name="late">https://late.example/b</ref>}}
`);
    expect(file.incidents.map(({ sources }) => Object.values(sources ?? {}).map(({ url }) => url))).toEqual([
      ['https://bbc.example/a'],
      ['https://bbc.example/a', 'https://late.example/b'],
    ]);
  });
});

describe('other languages', () => {
  const figuresOf = (text: string) =>
    imported(text).file.incidents.map(({ figures: [figure] }) =>
      `${figure?.qualifier ?? ''} ${figure?.value} ${figure?.unit}`.trim(),
    );
  const datesOf = (text: string) =>
    imported(text).file.incidents.map(({ events }) => events.map(({ date }) => date).join(' '));

  test('a point before three digits groups them, whatever is counted', () => {
    expect(
      figuresOf('Organisatie;Datum;Aantal betrokkenen\nA;15-03-2021;489.000 personen\nB;16-10-2019;195.000 klanten\n'),
    ).toEqual(['489000 people', '195000 people']);
  });

  test('Japanese and Korean say that there are more, fewer, or all in all', () => {
    expect(
      figuresOf(
        '公表日,社名,件数,媒体\n2024-05-30,甲社,150万件超,USB\n2024-06-07,乙社,3万人弱,書類\n2024-06-08,丙社,延べ5万人,USB\n2024-06-09,丁社,約900万件（延べ）,USB\n2024-06-11,戊社,最大310万件の可能性,USB\n2024-06-12,己社,約872万件（顧客 約863万・従業員 約9万）,USB\n',
      ),
    ).toEqual([
      'more-than 1500000 records',
      'nearly 30000 people',
      '50000 people',
      'about 9000000 records',
      'up-to 3100000 records',
      'about 8720000 records',
    ]);
    expect(
      figuresOf(
        '기관명,사고일,규모\n가나,2018-06-15,29만여 명\n다라,2018-06-16,4만여 건\n마바,2018-06-17,3천370만 계정\n',
      ),
    ).toEqual(['more-than 290000 people', 'more-than 40000 records', '33700000 accounts']);
  });

  test('French and Italian nouns are people or accounts', () => {
    expect(
      figuresOf(
        'Organisme;Date;Personnes touchées\nA;02/01/2024;20 000 étudiants\nB;03/02/2024;1,2 million de comptes bancaires\nC;04/02/2024;environ 4 000 clients\n',
      ),
    ).toEqual(['20000 people', '1200000 accounts', 'about 4000 people']);
    expect(figuresOf('Azienda;Data;Persone\nA;02/01/2024;842.118 assistiti\nB;03/02/2024;1.250 utenti\n')).toEqual([
      '842118 people',
      '1250 people',
    ]);
  });

  test('dates follow the habits of the language', () => {
    expect(datesOf('Unternehmen;Datum des Vorfalls;Betroffene\nA;02.01.2024;12\nB;03.02.2024;13\n')).toEqual([
      '2024-01-02',
      '2024-02-03',
    ]);
    expect(datesOf("기관명,사고일\n가나,18.6.15.\n다라,16.7.26.\n마바,'16.5월\n사아,2022.하반기\n")).toEqual([
      '2018-06-15',
      '2016-07-26',
      '2016-05',
      '2022-07/2022-12',
    ]);
    expect(datesOf('date,company\n2022.07.07,Alder\n2022.5,Birch\n2023.11,Cedar\n')).toEqual([
      '2022-07-07',
      '2022-05',
      '2023-11',
    ]);
    expect(datesOf('date,company\n22 Mart 2023,Alder\n8 grudnia 2022,Birch\n1 toukokuuta 2021,Cedar\n')).toEqual([
      '2023-03-22',
      '2022-12-08',
      '2021-05-01',
    ]);
  });

  test('what programs write for no date is none', () => {
    const result = imported('company,date\nAlder,2019-10-09\nBirch,01/01/1970\n');
    expect(result.file.incidents[1]?.events).toEqual([]);
    expect(said(result)).toContain('Not understood, in “date”: 1 cell. Taken as unknown.');
  });

  test('a list of the French authority names nobody: called by the nature of the breach', () => {
    const result =
      imported(`Date de réception de la notification;Secteur d’activité de l’organisme concerné;Natures de la violation;Nombre de personnes impactées;Données sensibles;Causes de l’incident;Types de données;Information des personnes
2018-06;Santé humaine et action sociale;Perte de la confidentialité;Plus de 5000 personnes;Oui;Acte externe malveillant;État civil (nom, sexe, âge);Oui, elles ont été informées
2018-07;Administration publique;Perte de la disponibilité;Entre 301 et 5000 personnes;;Acte interne accidentel;;Non, elles ne le seront pas
`);
    expect(result.leftOut).toEqual([]);
    expect(result.file.incidents.map(({ names, data }) => [names, data])).toEqual([
      [{ fr: 'Perte de la confidentialité' }, ['État civil (nom, sexe, âge)']],
      [{ fr: 'Perte de la disponibilité' }, undefined],
    ]);
  });

  test('the letters of Korean or Japanese headers tell the language, the carrier of data is no source', () => {
    expect(imported('금융사,유출 규모,경로\n가나은행,2만5729명,조회\n다라은행,12명,조회\n').mapping).toMatchObject({
      lang: 'ko',
      columns: { organisation: '금융사', size: { column: '유출 규모' } },
    });
    expect(
      imported('媒体,公表日,社名,漏えい人数\nUSB,2024-05-30,甲社,150人\n書類,2024-06-01,乙社,90人\n').mapping,
    ).toMatchObject({
      lang: 'ja',
      extra: ['媒体'],
    });
  });
});

test.each([
  [
    'a dump of an SQL data base',
    "-- MySQL dump\nSET NAMES utf8;\nINSERT INTO `breaches` VALUES (1,'Alder','2013-10-04'),(2,'Birch','2014-05-21');\n",
  ],
  [
    'the code of a program',
    "// the list\nexport const incidents = [\n  { name: 'Alder', text: 'one, two, three' },\n  { name: 'Birch', text: 'a, b, c' },\n];\n",
  ],
  ['a YAML file', '---\n- name: Alder\n  text: one, two, three\n- name: Birch\n  text: a, b, c\n'],
  [
    'a BibTeX file',
    '@misc{alder, title={Alder breach}, year={2013}}\n@misc{birch, title={Birch breach}, year={2014}}\n',
  ],
  ['a LaTeX file', '\\begin{tabular}{l|l}\nAlder & 2013 \\\\\nBirch & 2014 \\\\\n\\end{tabular}\n'],
])('%s is no table, and says what it is', (looksLike, text) => {
  expect(readTable(text)).toMatchObject({ kind: 'none', looksLike: expect.stringContaining(looksLike) });
});
