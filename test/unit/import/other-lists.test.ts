import { describe, expect, test } from 'vitest';
import { importerOf } from '../../../src/import/import.ts';
import { readTable } from '../../../src/import/read-table/read-table.ts';
import type { Imported } from '../../../src/import/result.ts';
import { imported } from '../../imported.ts';

/** Lists of authorities, archives and others, in small: their headings and habits, with rows of our own. */

const columnsOf = (text: string) => imported(text).mapping.columns;
const figuresOf = (text: string) => imported(text).file.incidents.map(({ figures }) => figures[0]);
const kindsOf = ({ doubts }: Imported) => doubts.map(({ kind }) => kind);

describe('a column', () => {
  test('of the kind or the state of an organisation is not its name', () => {
    const washington = `DateAware,DateSubmitted,Name,WashingtoniansAffected,EntityState
2022-01-10,2022-03-01,Alder Dental,1203,WA
2022-02-11,2022-04-02,Bay Bank,560,WA
2022-03-12,2022-05-03,Cobalt Freight,72111,OR
`;
    expect(columnsOf(washington)).toMatchObject({
      organisation: 'Name',
      dates: [
        { column: 'DateAware', is: 'discovery' },
        { column: 'DateSubmitted', is: 'report-to-authority' },
      ],
      size: { column: 'WashingtoniansAffected', unit: 'people' },
    });
    const archive = `organization_type,org_name,breach_date,residents_affected,total_affected
MED,Alder Dental,2022-03-04,17,12401
BSF,Bay Bank,2022-04-07,3,560
EDU,Cobalt College,2022-05-09,8,72111
`;
    expect(columnsOf(archive)).toMatchObject({ organisation: 'org_name', size: { column: 'total_affected' } });
  });

  test('of who did it, of references or of dates is no name either', () => {
    const attacks = `ID,Date Reported,Author,Target,Country
1,16/02/2023,LockBit,Alder Dental,US
2,17/02/2023,?,Bay Bank,GB
3,18/02/2023,Killnet,Cobalt,DE
`;
    expect(columnsOf(attacks).organisation).toBe('Target');
    const fines = `ETid,Country,Date of Decision,Fine [€],Controller/Processor
ETid-2601,SPAIN,2024-11-05,"1,200",Alder Dental
ETid-2602,ITALY,2024-10-07,"75,000",Bay Bank
ETid-2603,IRELAND,2024-09-27,"91,000,000",Cobalt
`;
    expect(columnsOf(fines).organisation).toBe('Controller/Processor');
    expect(columnsOf('When,Wo\n2023年4月12日,甲\n2022年3月1日,乙\n2021年11月30日,丙\n').organisation).toBe('Wo');
  });

  test('of money, of numbering, of parts of dates or of anything else that is counted is no size', () => {
    const columns = columnsOf(`No.,Company,month,Fine [€],Ransom paid ($),number_of_sources,zip,Downtime (days)
1,Alder Dental,1,1200,100000,2,78701,3
2,Bay Bank,2,75000,20000,3,78702,10
3,Cobalt,3,91000000,75000,2,78703,2
4,Dune,4,2000,4400000,4,78704,6
`);
    expect(columns.size).toBeUndefined();
  });

  test('of states of the US is no column of countries', () => {
    const columns = columnsOf('name,affected,state\nAlder,1200,VA\nBay,560,CA\nCobalt,7211,DE\nDune,81,IN\n');
    expect(columns.country).toBeUndefined();
    expect(columnsOf('name,affected,land\nAlder,1200,US\nBay,560,GB\nCobalt,7211,FR\n').country).toBe('land');
  });

  test('of ways to tell people is no cause, and one of names of groups no actor', () => {
    const columns = columnsOf(`Entity,Method(s) of Notice to Consumers,Type(s) of Information Affected,actor
Alder,U.S. Mail,Name;Address,LockBit
Bay,Email,Name;Medical Information,Akira
Cobalt,U.S. Mail,"Name;Numbers (card, account)",Play
`);
    expect(columns).toMatchObject({ kinds: { column: 'Type(s) of Information Affected' } });
    expect(columns.cause).toBeUndefined();
    expect(columns.actor).toBeUndefined();
  });

  test('of screenshots or of sites of the victims is no source, and no page that a seller of data keeps', () => {
    const { file, doubts } = imported(`victim,group,attackdate,discovered,claim_url,screenshot,url
Alder,akira,2024-10-01 00:00:00,2024-10-03 12:00:00,http://abcdef.onion/1,https://pictures.example/1.png,https://watch.example/1
Bay,play,2024-10-02 00:00:00,2024-10-05 12:00:00,http://abcdef.onion/2,https://pictures.example/2.png,https://watch.example/2
Cobalt,play,2024-10-04 00:00:00,2024-10-06 12:00:00,http://abcdef.onion/3,https://pictures.example/3.png,https://watch.example/3
`);
    expect(Object.values(file.incidents[0].sources ?? {}).map(({ url }) => url)).toEqual(['https://watch.example/1']);
    // What a watcher of such sites discovers is the entry.
    expect(file.incidents[0].events.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'breach-start 2024-10-01',
      'listed 2024-10-03',
    ]);
    expect(doubts.find(({ kind }) => kind === 'broken-link')?.count).toBe(3);
  });

  test('of days on which entries were changed is not asked about beside days of incidents', () => {
    const columns = columnsOf('name,disclosed,updated_at\nAlder,2021-01-05,2024-01-02\nBay,2021-02-05,2024-02-03\n');
    expect(columns.dates).toEqual([{ column: 'disclosed', is: 'disclosure' }]);
  });
});

describe('a date', () => {
  const meaning = (header: string) =>
    columnsOf(`Company,${header}\nAlder,2021-03-04\nBay,2021-05-06\nCobalt,2021-07-08\n`).dates[0]?.is;

  test.each([
    ['Notice Sent Date', 'unsaid'],
    ['Date of notification', 'unsaid'],
    ['Date breach was reported', 'unsaid'],
    ['Date notified to OAIC', 'report-to-authority'],
    ['Date(s) of consumer notification', 'disclosure'],
    ['Noticed on date', 'discovery'],
    ['Date became aware', 'discovery'],
    ['Date breach contained', 'breach-end'],
    ['Date occured', 'breach-start'],
  ])('“%s” is: %s', (header, is) => {
    expect(meaning(header)).toBe(is);
  });

  test('is missed aloud where the table has no column of dates', () => {
    expect(kindsOf(imported('Company,People affected\nAlder,100\nBay,23\nCobalt,46\n'))).toContain('no-date');
  });
});

describe('dates in the cells', () => {
  const datesOf = (text: string) =>
    imported(text).file.incidents.map(({ events }) => events.map(({ date }) => date).join(', '));

  test('several in one are something between the first and the last', () => {
    const california = `Organization Name,Date(s) of Breach,Reported Date
Alder,"12/27/2022, 01/03/2023",02/14/2023
Bay,"03/04/2020, 05/09/2020, 07/01/2020",08/11/2020
Cobalt,"01/15/2022, 01/15/2022",03/01/2022
Dune,On or about 11/30/2021,01/17/2022
`;
    const result = imported(california);
    expect(result.doubts.map(({ kind }) => kind)).toEqual(['date-meaning']);
    expect(result.file.incidents.map(({ events }) => events[0].date)).toEqual([
      '2022-12-27/2023-01-03',
      '2020-03-04/2020-07-01',
      '2022-01-15',
      '2021-11-30~',
    ]);
  });

  test('have the order of the other columns, where no cell of their own decides it', () => {
    const text = 'Company,Date of breach,Date disclosed\nAlder,03/04/2021,14/05/2021\nBay,05/06/2021,23/07/2021\n';
    // Another hand may have written it.
    expect(imported(text).doubts).toMatchObject([
      { kind: 'day-order', column: 'Date of breach', count: 2, choice: { chosen: 'day-first', isAnswered: false } },
    ]);
    expect(datesOf(text)).toEqual(['2021-04-03, 2021-05-14', '2021-06-05, 2021-07-23']);
    // Both ends of a range tell it.
    expect(datesOf('Company,Breach date\nAlder,02/01/2021-02/16/2021\nBay,03/04/2021\n')).toEqual([
      '2021-02-01/2021-02-16',
      '2021-03-04',
    ]);
  });

  test('have the order that a header gives', () => {
    const text =
      'Agency,Incident date (mm/dd/yyyy),Disclosed\nAlder,03/04/2021,05/06/2021\nBay,05/06/2021,07/08/2021\n';
    // The other column is asked about.
    expect(imported(text).doubts.map(({ kind, column }) => `${kind} ${column}`)).toEqual(['day-order Disclosed']);
    expect(datesOf(text)).toEqual(['2021-03-04, 2021-05-06', '2021-05-06, 2021-07-08']);
    expect(datesOf('Firma;Datum des Vorfalls (TT.MM.JJJJ)\nAlder;3.4.2021\nBay;5.6.2021\n')).toEqual([
      '2021-04-03',
      '2021-06-05',
    ]);
  });

  test('with names of months may be several, too', () => {
    const text =
      'Org,Breach dates\nAlder,"May 3, 2021; June 5, 2021"\nBay,"March 14-16, 2019 and April 2, 2019"\nCobalt,Since at least March 2018\n';
    expect(datesOf(text)).toEqual(['2021-05-03/2021-06-05', '2019-03-14/2019-04-02', '2018-03']);
  });

  test('may be moments as programs count them, which is told, and weeks', () => {
    const text = `company,occurred_ts,published_ms
Alder,1577836801,1580515200000
Bay,1585699200,1588291200000
Cobalt,1590969600,1593561600000
Dune,1601510400,1604188800000
`;
    expect(datesOf(text.replace(/,15.*/, ',1577923200,1580601600000'))).toContain('2020-01-02, 2020-02-02');
    expect(kindsOf(imported(text))).toContain('serial-dates');
    expect(datesOf('name,DateOfBreach\nA1,/Date(1577923200000)/\nB2,/Date(1580688000000+1000)/\n')).toEqual([
      '2020-01-02',
      '2020-02-03',
    ]);
    expect(datesOf('name,disclosed\nA1,2021-W05\nB2,2022-W02-3\nC3,2020-W53-7\nD4,2021-W53\n')).toEqual([
      '2021-02-01/2021-02-07',
      '2022-01-12',
      '2021-01-03',
      '',
    ]);
    expect(
      datesOf(
        'name,disclosed\nA1,"Week 5, 2021"\nB2,2021年第5周\nC3,w/c 1 Feb 2021\nD4,week ending 7 February 2021\nE5,KW 05/2021\nF6,week of 1/2/2021\nG7,Week 60 2021\n',
      ),
    ).toEqual([...Array.from({ length: 5 }, () => '2021-02-01/2021-02-07'), '', '']);
  });

  test('end where a sign of the sentence stands behind them', () => {
    expect(datesOf('Disclosed,Company\nMay 2024:,Alder\n"April 2024.",Bay\n2023.05.01.,Cobalt\n')).toEqual([
      '2024-05',
      '2024-04',
      '2023-05-01',
    ]);
  });

  test('make a column of dates, whatever its name: what they are of is asked', () => {
    const columns = columnsOf(
      'Respondent,Notice Sent,Breach Occurred\nAlder,2/14/2023,1/27/2023\nBay,6/18/2021,4/12/2021\n',
    );
    expect(columns.dates).toEqual([
      { column: 'Notice Sent', is: 'unsaid' },
      { column: 'Breach Occurred', is: 'breach-start' },
    ]);
    const json = columnsOf(
      'victim,disclosed,candidate,infostealer.update\nA1,2021-02-03,x,2021-05-06\nB2,2021-02-04,y,2021-05-07\n',
    );
    expect(json.dates.map(({ column }) => column)).toEqual(['disclosed']);
  });
});

describe('a size', () => {
  test('is as many thousands or millions as the header says, unless the cell says it itself', () => {
    expect(
      figuresOf('Company,Customers affected (thousands)\nAlder,1.2\nBay,500\nCobalt,"1,250"\nDune,2 million\n'),
    ).toEqual([
      { value: 1_200, unit: 'people', status: 'reported' },
      { value: 500_000, unit: 'people', status: 'reported' },
      { value: 1_250_000, unit: 'people', status: 'reported' },
      { value: 2_000_000, unit: 'people', status: 'reported' },
    ]);
    expect(figuresOf('公司,影响人数（万）\n甲,1.2\n乙,500\n丙,40\n')[0]?.value).toBe(12_000);
    expect(figuresOf('Company,"Records, in millions"\nAlder,1.2\nBay,~0.5\nCobalt,>1\n')).toMatchObject([
      { value: 1_200_000 },
      { value: 500_000, qualifier: 'about' },
      { value: 1_000_000, qualifier: 'more-than' },
    ]);
  });

  test('of a header in millions and a cell in single records is not understood', () => {
    const result = imported('Company,Records (millions)\nAlder,1.2\nBay,145000000\nCobalt,3\n');
    expect(result.doubts).toMatchObject([{ kind: 'no-date' }, { kind: 'misfit', count: 1 }]);
  });

  test('“1 to 9” is no placeholder, and 1 is none where 2 to 9 are as common', () => {
    const ranges = imported('Company,People affected\nA1,1 to 9\nB2,1 to 9\nC3,1 to 9\nD4,10 to 99\n');
    expect(kindsOf(ranges)).toEqual(['no-date']);
    expect(ranges.file.incidents[0].figures).toMatchObject([{ value: 1, max: 9 }]);
    const few = imported('Company,People affected\nA1,1\nB2,1\nC3,1\nD4,2\nE5,6\nF6,443\n');
    expect(few.doubts[0]).toMatchObject({ kind: 'placeholder', value: '1', choice: { chosen: 'number' } });
  });
});

describe('a row', () => {
  test('of a footnote, a heading or the number of a page is left out as a note, one of a sum as a sum', () => {
    const { file, leftOut, rows } = imported(`No,Name of organisation,Date of notification,Number of people affected
Q1 2022,,,
1,Alder[1],5 Jan 2022,1200
2,Bay Bank*,14 Feb 2022,31
3,Cobalt,30 Mar 2022,500
,,Subtotal Q1,1731
4,Dune,6 Apr 2022,77000
[1] As told by the company.,,,
* estimated,,,
"Source: own research, 2 March 2023",,,
Page 1 of 1,,,
`);
    expect(file.incidents.map(({ organisation }) => organisation)).toEqual(['Alder', 'Bay Bank', 'Cobalt', 'Dune']);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['note', 'total', 'note', 'note', 'note', 'note']);
    expect(rows).toBe(file.incidents.length + leftOut.length);
    const byName = imported(`Organisation,When,Country
Alder,5 Jan 2022,France
Bay Bank,14 Feb 2022,Spain
[1] As told by the company.,,
`);
    expect(byName.leftOut).toMatchObject([{ line: 4, reason: 'note' }]);
  });
});

test('kinds of data are divided by semicolons, where there are any', () => {
  const { file } = imported('Company,Data types\nAlder,"Name;Numbers (card, account)"\nBay,"Name, Phone"\n');
  expect(file.incidents.map(({ data }) => data)).toEqual([
    ['name', 'Numbers (card, account)'],
    ['name', 'phone'],
  ]);
});

test('notes of others beside a table in JSON are no kinds of data', () => {
  const columns = columnsOf('Company,Data types\nAlder,"{""ssn"": true}"\nBay,"{""ssn"": false}"\n');
  expect(columns.kinds).toBeUndefined();
});

describe('a table in another language', () => {
  const rowsOf = (text: string) =>
    imported(text).file.incidents.map(({ events, figures, country, sector, action }) =>
      [
        ...events.map(({ kind, date }) => `${kind} ${date}`),
        ...figures.map(({ value, qualifier = '', unit }) => `${qualifier} ${value} ${unit}`.trim()),
        ...[country, sector, action].map((each) => each ?? '?'),
      ].join(', '),
    );

  test('German', () => {
    const text = `Unternehmen;Branche;Datum des Vorfalls;Bekannt geworden am;Anzahl Betroffene;Ursache;Land
Alder GmbH;Gesundheit;31.12.2022;14.02.2023;1.234.567;Hackerangriff;Deutschland
Bay AG;Banken;3. Quartal 2018;9.9.2019;mehr als 1,2 Mio.;Fehlversand;Österreich
Cobalt SE;Handel;Anfang 2019;Ende 2019;ca. 30.000;Diebstahl;Vereinigtes Königreich
Dune KG;Verkehr;Sommer 2016;Feb. 2017;bis zu 2 Millionen Kunden;Schadsoftware;Schweiz
`;
    expect(imported(text).mapping).toMatchObject({ lang: 'de', columns: { organisation: 'Unternehmen' } });
    expect(kindsOf(imported(text))).toEqual([]);
    expect(rowsOf(text)).toEqual([
      'breach-start 2022-12-31, disclosure 2023-02-14, 1234567 people, DE, health, hacking',
      'breach-start 2018-07/2018-09, disclosure 2019-09-09, more-than 1200000 people, AT, finance, error',
      'breach-start 2019-01/2019-04~, disclosure 2019-09~/2019-12, about 30000 people, GB, retail, physical',
      'breach-start 2016-06~/2016-08~, disclosure 2017-02, up-to 2000000 people, CH, transport-logistics, malware',
    ]);
  });

  test('French, Spanish, Portuguese', () => {
    expect(
      rowsOf(`Organisme;Secteur;Date de la fuite;Nombre de personnes concernées;Cause;Pays
Alder;Santé;12 avril 2023;1 234 567;Piratage;France
Bay;Banque;début 2020;plus de 33 millions;Rançongiciel;États-Unis
Cobalt;Commerce;3e trimestre 2016;non communiqué;Vol;Allemagne
`),
    ).toEqual([
      'breach-start 2023-04-12, 1234567 people, FR, health, hacking',
      'breach-start 2020-01/2020-04~, more-than 33000000 people, US, finance, malware',
      'breach-start 2016-07/2016-09, DE, retail, physical',
    ]);
    expect(
      rowsOf(`Empresa,Sector,País,Fecha del incidente,Personas afectadas,Causa
Alder,Salud,España,12 de abril de 2023,1.234.567,Ciberataque
Bay,Banca,Brasil,principios de 2020,aproximadamente 33 millones,Error humano
Cobalt,Comercio,Estados Unidos,verano de 2019,desconocido,Robo
`),
    ).toEqual([
      'breach-start 2023-04-12, 1234567 people, ES, health, hacking',
      'breach-start 2020-01/2020-04~, about 33000000 people, BR, finance, error',
      'breach-start 2019-06~/2019-08~, US, retail, physical',
    ]);
    expect(
      rowsOf(`Organização;País;Data do vazamento;Data da divulgação;Titulares afetados;Causa
Alder;Brasil;12 de março de 2023;03/05/2023;1.234.567;Ataque hacker
Bay;EUA;setembro de 2017;15/05/2018;mais de 1 milhão de registros;Phishing
`),
    ).toEqual([
      'breach-start 2023-03-12, disclosure 2023-05-03, 1234567 people, BR, ?, hacking',
      'breach-start 2017-09, disclosure 2018-05-15, more-than 1000000 records, US, ?, social',
    ]);
  });

  test('Italian, Dutch, Russian', () => {
    expect(
      rowsOf(`Azienda;Settore;Paese;Data della violazione;Persone coinvolte;Causa
Alder;Sanità;Italia;12 marzo 2023;1.234.567;Errore umano
Bay;Retail;Germania;inizio 2020;circa 2 milioni;Phishing
`),
    ).toEqual([
      'breach-start 2023-03-12, 1234567 people, IT, health, error',
      'breach-start 2020-01/2020-04~, about 2000000 people, DE, retail, social',
    ]);
    const dutch = `Organisatie;Sector;Datum datalek;Aantal betrokkenen;Oorzaak
Alder;Zorg;2 maart 2022;1.234;Gestolen
Bay;Onderwijs;eind 2020;meer dan 300.000;Verkeerd verzonden brief
`;
    expect(rowsOf(dutch)).toEqual([
      'breach-start 2022-03-02, 1234 people, ?, health, physical',
      'breach-start 2020-09~/2020-12, more-than 300000 people, ?, education, error',
    ]);
    // Nobody counts thousandths of people.
    expect(kindsOf(imported(dutch))).toEqual([]);
    expect(
      rowsOf(`Компания;Отрасль;Дата утечки;Количество записей;Причина;Страна
Алдер;Медицина;2 марта 2022;около 2 млн;Взлом;Россия
Банк;Финансы;август 2019 г.;1 234 567;Инсайдер;Казахстан
`),
    ).toEqual([
      'breach-start 2022-03-02, about 2000000 records, RU, health, hacking',
      'breach-start 2019-08, 1234567 records, KZ, finance, misuse',
    ]);
  });

  test('Japanese, with its eras', () => {
    const text = `公表日,企業名,業種,漏えい件数,原因
令和5年4月1日,アルダー,金融,"12万4,010件",誤送信
R3.7.15,ベイ,医療,約3万人分,不正アクセス
平成30年6月,コバルト,小売,最大1億2000万件,紛失
令和元年5月,デューン,教育,調査中,盗難
`;
    expect(imported(text).mapping.lang).toBe('ja');
    expect(kindsOf(imported(text))).toEqual([]);
    expect(rowsOf(text)).toEqual([
      'disclosure 2023-04-01, 124010 records, ?, finance, error',
      'disclosure 2021-07-15, about 30000 people, ?, health, hacking',
      'disclosure 2018-06, up-to 120000000 records, ?, retail, physical',
      'disclosure 2019-05, ?, education, physical',
    ]);
  });

  test('Korean', () => {
    expect(
      rowsOf(`기관명,업종,유출 시점,유출 인지일,공개일,유출 규모,유출 원인
알더,의료,2023년 4월 12일,2023.05.01.,2023-05-03,12만 4천명,해킹
베이,금융,2019년 상반기,2022.12.05.,2022-12-09,1억 400만 건,업무과실
걸,교육,2017년 3월 말,2017.04.11,2017-05-05,500여명,분실
`),
    ).toEqual([
      'breach-start 2023-04-12, discovery 2023-05-01, disclosure 2023-05-03, 124000 people, ?, health, hacking',
      'breach-start 2019-01/2019-06, discovery 2022-12-05, disclosure 2022-12-09, 104000000 records, ?, finance, error',
      'breach-start 2017-03-21~/2017-03-31, discovery 2017-04-11, disclosure 2017-05-05, more-than 500 people, ?, education, physical',
    ]);
  });
});

test('“100+ crore” is more than a hundred, and the codes of the Privacy Rights Clearinghouse are causes and sectors', () => {
  expect(
    figuresOf('Company,Users affected\nAlder,100+ crore\nBay,2+ million\nCobalt,500+\nDune,5 (approximate)\n'),
  ).toMatchObject([
    { value: 1_000_000_000, qualifier: 'more-than' },
    { value: 2_000_000, qualifier: 'more-than' },
    { value: 500, qualifier: 'at-least' },
    { value: 5, qualifier: 'about' },
  ]);
  const { file } = imported(
    'Company,Type of breach,Type of organization\nA1,DISC,MED\nB2,INSD,EDU\nC3,PORT,BSF\nD4,UNKN,GOV\n',
  );
  expect(file.incidents.map(({ action, sector }) => `${action} ${sector}`)).toEqual([
    'error health',
    'misuse education',
    'physical finance',
    'undefined government',
  ]);
});

test('the page on which a breach was made public is a source, where Have I Been Pwned names it', () => {
  const { file } = imported(
    JSON.stringify([
      {
        Name: 'Alder',
        Title: 'Alder',
        BreachDate: '2024-05-03',
        AddedDate: '2024-05-20T10:00:00Z',
        PwnCount: 12,
        Description: 'In May.',
        DisclosureUrl: 'https://news.example/alder',
      },
      {
        Name: 'Bay',
        Title: 'Bay',
        BreachDate: '2024-05-04',
        AddedDate: '2024-05-21T10:00:00Z',
        PwnCount: 13,
        Description: 'In May.',
        DisclosureUrl: null,
      },
    ]),
  );
  expect(Object.values(file.incidents[0].sources ?? {}).map(({ url }) => url)).toContain('https://news.example/alder');
});

test('a table of a known list is read as any other where that is asked for', () => {
  const read = readTable(
    'Name of Covered Entity,State,Individuals Affected,Breach Submission Date\nAlder,TX,501,01/02/2023\n',
  );
  if (read.kind !== 'table') throw new Error('no table');
  expect([importerOf(read.table).id, importerOf(read.table, 'table').id]).toEqual(['hhs', 'table']);
});

test('a header that joins its words says what it counts', () => {
  expect(columnsOf('Title,PwnCount\nAlder,1200\nBay,77\nCobalt,81\n').size).toEqual({
    column: 'PwnCount',
    unit: 'accounts',
    status: 'reported',
  });
});

test('a year beside a date of the same row says nothing more, and is the date where there is no other', () => {
  const { file } = imported(
    'Year,Organisation,Date of incident\n2020,Alder,2020-02-03\n2020,Bay,unknown\n2021,Cobalt,2021-01-25\n',
  );
  expect(file.incidents.map(({ events }) => events.map(({ kind, date }) => `${kind} ${date}`))).toEqual([
    ['breach-start 2020-02-03'],
    ['listed 2020'],
    ['breach-start 2021-01-25'],
  ]);
});

test('a row of units below the header is a part of it', () => {
  const { file, mapping } = imported(
    'Name of entity,Date disclosed,People affected\n,(dd/mm/yyyy),(thousands)\nAlder,03/02/2021,1.2\nBay,17/05/2021,35\n',
  );
  expect(mapping.columns.size?.column).toBe('People affected (thousands)');
  expect(file.incidents.map(({ figures }) => figures[0].value)).toEqual([1_200, 35_000]);
});

test('ranges of authorities: from nobody, from hundreds to thousands, in French', () => {
  expect(
    figuresOf(
      'Name,People affected\nA1,0 to 5\nB2,100 to 1k\nC3,Entre 51 et 300 personnes\nD4,10-50 million (estimate)\n',
    ),
  ).toMatchObject([
    { value: 5, qualifier: 'up-to' },
    { value: 100, max: 1_000 },
    { value: 51, max: 300 },
    { value: 10_000_000, max: 50_000_000, qualifier: 'about' },
  ]);
});

test('a language is none that only two of many headers could be of', () => {
  const { mapping } = imported(
    'Companie;Data scurgerii;Data publicarii;Numar;Cauza;Tara\nA;12.04.2023;15.04.2023;x;y;z\n',
  );
  expect(mapping.lang).toBe('en');
});

test('a column of causes is rather one whose words are known', () => {
  const columns = columnsOf(`Organization Breached,Type of Breach,Source of Breach,Vector
Alder,Identity Theft,Malicious Outsider,Phishing
Bay,Financial Access,Malicious Insider,Ransomware
Cobalt,Account Access,State Sponsored,Hacking
`);
  expect(columns).toMatchObject({ cause: { column: 'Vector' }, actor: { column: 'Source of Breach' } });
});

test('a source that is inside or outside is who did it, and no newspaper; the sector of an organisation is not its name', () => {
  expect(
    columnsOf('Organizations,Records,Source\nAlder,130000,Outside\nBay,940,Inside\nCobalt,265,Inside-Accidental\n'),
  ).toMatchObject({ actor: { column: 'Source' } });
  const french =
    columnsOf(`Date de la violation;Secteur d'activité de l'organisme concerné;Nombre de personnes impactées;Nom de l'organisme
2021-05;Santé humaine;Entre 0 et 5 personnes;Alder
2021-06;Commerce;Plus de 5000 personnes;Bay
2021-07;Enseignement;Entre 6 et 50 personnes;Cobalt
`);
  expect(french).toMatchObject({
    organisation: "Nom de l'organisme",
    sector: { column: "Secteur d'activité de l'organisme concerné" },
    size: { column: 'Nombre de personnes impactées', unit: 'people' },
  });
});

test('days before there were computers are not understood: spreadsheets make them of nothing', () => {
  const { file, doubts } = imported(
    'Company,Disclosed\nAlder,2021-01-02\nBay,12/31/1899\nCobalt,1900-01-00\nDune,1971\n',
  );
  expect(file.incidents.map(({ events }) => events[0]?.date)).toEqual(['2021-01-02', undefined, undefined, '1971']);
  expect(doubts.find(({ kind }) => kind === 'misfit')?.count).toBe(2);
});

test('a header may say that its numbers are bounds', () => {
  expect(figuresOf('Company,People affected (min)\nAlder,100\nBay,over 200\nCobalt,30\n')).toMatchObject([
    { value: 100, qualifier: 'at-least' },
    { value: 200, qualifier: 'more-than' },
    { value: 30, qualifier: 'at-least' },
  ]);
});

test('words of one language only: mil, 年度', () => {
  expect(
    figuresOf('Empresa,País,Usuarios afectados\nAlder,Chile,300 mil\nBay,Perú,2 mil millones\nC,Cuba,12\n'),
  ).toMatchObject([{ value: 300_000 }, { value: 2_000_000_000 }, { value: 12 }]);
  expect(
    imported('年度,企業名,漏えい件数\n2022年度,アルダー,1200件\n令和2年度,ベイ,5万件\n').file.incidents,
  ).toMatchObject([{ events: [{ date: '2022-04/2023-03' }] }, { events: [{ date: '2020-04/2021-03' }] }]);
});
