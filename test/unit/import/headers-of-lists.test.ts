import { describe, expect, test } from 'vitest';
import { importTable } from '../../../src/import/import.ts';
import { IMPORT_DAY, imported, tableOf } from '../../imported.ts';

/** What headers of lists say, and what they do not: whose data it was, what is counted, what a date is of, what is no breach. */

const names = (text: string) => imported(text).file.incidents.map(({ organisation }) => organisation);
const sizes = (text: string) =>
  imported(text).file.incidents.map(({ figures: [figure] }) =>
    figure ? [figure.qualifier, figure.value, figure.unit, figure.status].filter(Boolean).join(' ') : 'none',
  );
const events = (text: string) =>
  imported(text).file.incidents.map((incident) =>
    incident.events.map(({ kind, date }) => `${kind} ${date}`).join(', '),
  );
const doubtsOf = (text: string) =>
  imported(text).doubts.map(({ kind, column, choice }) =>
    [kind, column, choice && `[${choice.chosen}]`].filter(Boolean).join(' '),
  );
const leftOut = (text: string) => imported(text).leftOut.map(({ line, reason }) => `${line} ${reason}`);
const extraOf = (text: string) => Object.values(imported(text).file.incidents[0].extra ?? {});

describe('whose data it was', () => {
  test.each([
    ['Defendant,Victim,Sentenced\nJohn Roe,Iris Ltd,2019-05-06\n', ['Iris Ltd']],
    ['被告,受害单位,判决日期\n张某,某房产中介,2019年5月6日\n', ['某房产中介']],
    ['Reporting entity,Breached entity,Date reported\nQuill Lab,Iris,2019-06-03\n', ['Iris']],
    ['Source organisation,Target organisation,Date\nGroup 9,Iris,2014-05-19\n', ['Iris']],
    ['Data controller,Data processor,Date of breach\nIris,Jade,2023-05-31\n', ['Iris']],
    ['Matter Name,Name of Breached,Date of Breach\nData Breach - Iris,Iris,2/13/2014\n', ['Iris']],
    ["Date;Catégorie d'organisme;Organisme\n08/01/2026;Opérateur;IRIS\n29/12/2021;Logiciel;JADE\n", ['IRIS', 'JADE']],
    ['Organisationstyp;Firma;Datum\nBehörde;Iris;22.01.2020\nKlinik;Jade;13.09.2020\n', ['Iris', 'Jade']],
    ['Art der Organisation;Name;Datum\nBehörde;Iris;22.01.2020\nKlinik;Jade;13.09.2020\n', ['Iris', 'Jade']],
    ['Administrator danych;Data naruszenia;Liczba osób\nIris;2018-11-24;2 200 000\n', ['Iris']],
    ['Summary,Issue key,Created,Custom field (Affected company)\nDump,SEC-101,2021-03-04,Iris\n', ['Iris']],
    ['breach_name,breach_date,pwn_count\nIris,2013-10-04,152445165\n', ['Iris']],
    ['Angreifer;Ziel;Datum;Datenmenge\nGroup 9;Iris;02.01.2023;50 GB\n', ['Iris']],
    ['Angeklagter;Geschädigte Firma;Tatzeit\nMax M.;Iris;05.04.2021\n', ['Iris']],
    [
      'App name,Developer,Platform,Date disclosed\nIris,Run Ltd,Android,2019-04-05\nJade,Talk Inc,iOS,2020-02-11\n',
      ['Iris', 'Jade'],
    ],
    ['Game studio,Publisher,Date of breach\nIris,Jade,2021-02-09\nKale,Lime,2023-12-12\n', ['Iris', 'Kale']],
    ['Provider,Affected school,Date of breach\nCloud Co,Iris,2021-02-09\n', ['Iris']],
    ['Hotel chain,Date of breach,Attack vector\nIris,2014-02-03,Malware\nJade,2016-03-04,Phishing\n', ['Iris', 'Jade']],
    ['Brand,Parent company,Date of breach\nIris,Jade,2021-02-09\n', ['Iris']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('is asked about where a header speaks of a part of a house, of a partner or of nothing', () => {
    expect(doubtsOf('Department,Date of breach,Records\nHR,2021-03-04,12\n')).toContain('name-guessed Department');
    expect(doubtsOf('Third party,Client organisation,Disclosed\nIris,Jade,2024-05-31\n')).toContain(
      'name-guessed Client organisation',
    );
    expect(doubtsOf('date,,rows\n2023.11,iris.example,815\n2022.06,jade.example,17\n')).toContain(
      'name-guessed Column 2',
    );
  });

  test('is no article of a law, and a row of a month or of a gang is no case', () => {
    expect(names('Country,Date-of-Decision,Fine-Amount,Quoted-Art\nAUSTRIA,2018-12-09,"4,800",Art. 13\n')).toEqual([
      undefined,
    ]);
    expect(leftOut('Month,Number of breaches,Records breached\nJanuary 2024,61,"8,775,000"\n')).toEqual(['2 no-name']);
    expect(leftOut('Ransomware group,Victims,First seen\nGroup 9,1700,2019-09-03\n')).toEqual(['2 no-name']);
  });

  test('may be several, which is told', () => {
    const text =
      'Company,Breach date\n"Iris, Jade and Kale",2021-03-05\nMarlin/Tuna,2021-03-07\n大众汽车/奥迪,2021-03-08\n';
    expect(imported(text).doubts).toMatchObject([{ kind: 'several-organisations', count: 3 }]);
    expect(doubtsOf('Company,Breach date\n"Roe, Poe and Partners",2021-03-05\nAC/DC,2021-03-07\n')).toEqual([]);
  });
});

describe('private persons', () => {
  test.each([
    ['Name', 'Name,Class,Breach I chose,Date of breach\nTom Poe,9B,Iris,2021-03-04\nAnn Roe,9C,Jade,2021-03-05\n'],
    ['被告', '被告,案由,判决日期\n张某,侵犯公民个人信息罪,2019年5月6日\n李某某,侵犯公民个人信息罪,2019年5月7日\n'],
    ['Employee responsible', 'Company,Employee responsible,Date of breach\nIris,John Roe,2021-03-04\n'],
    ['Patient', 'Patient,Facility,Date of breach\nJohn Roe,Iris Clinic,2021-03-04\n'],
    ['Nom', 'Nom,Prénom,Entreprise,Date de la fuite\nDupont,Jean,Iris SA,04/03/2021\n'],
    ['curator', 'organisation,date,curator\nIris,2022-11-11,Blessing Roe\n'],
    ['处理人', '公司,时间,处理人\n甲公司,2021-01-02,刘先生\n'],
    ['Date of birth', 'Company,Date of birth,Incident date\nIris,1980-02-03,2021-01-02\nJade,1975-03-04,2022-03-04\n'],
    ['举报人', '举报人,被举报单位,泄露日期\n刘先生,甲公司,2021-03-04\n'],
    ['电话', '公司,泄露日期,电话\n甲,2021-03-04,13800000000\n乙,2021-03-05,13900000000\n'],
  ])('in “%s” are not shown, which is told', (column, text) => {
    const { file, doubts } = imported(text);
    expect(doubts).toContainEqual(expect.objectContaining({ kind: 'personal-column', column }));
    expect(JSON.stringify(file)).not.toMatch(/Poe|Roe|张某|Dupont|刘先生|1380|1980/);
  });

  test('are none where a firm is accused, or where telephone numbers are counted', () => {
    expect(names('Defendant,Court,Date filed\nIris Ltd,High Court,2021-03-04\n')).toEqual(['Iris Ltd']);
    expect(doubtsOf('公司,泄露日期,泄露手机号数\n甲,2021-03-04,5000\n乙,2021-03-05,7000\n')).not.toContain(
      'personal-column 泄露手机号数',
    );
  });
});

describe('a number', () => {
  test.each([
    'Records rank',
    'Records exposed per day',
    'Records (index 2019=100)',
    'Avg records',
    'Records recovered',
    'Records sampled',
    'Records not affected',
    '未泄露用户数',
    '挽回数据（条）',
    '投诉人数',
    '涉案人数',
    '数量级',
    'Accounts suspended',
    'People complained',
    'Patients who sued',
  ])('under “%s” is no size, and is shown as it stands', (header) => {
    const text = `Company,Disclosed,${header}\nIris,2021-03-04,700\nJade,2021-04-11,300\n`;
    expect(sizes(text)).toEqual(['none', 'none']);
    expect(extraOf(text)).toEqual(['700']);
  });

  test.each([
    'Employees',
    'Total users',
    'Customer base',
    '员工人数',
    '注册用户数',
    '在校生人数',
    'Countries affected',
    'Affected systems',
  ])('under “%s” counts all there are, or things: it is asked about and not drawn', (header) => {
    const text = `Company,Disclosed,${header}\nIris,2021-03-04,7000\nJade,2021-04-11,300\n`;
    expect(sizes(text)).toEqual(['none', 'none']);
    expect(doubtsOf(text)).toEqual([`unit ${header} [none]`]);
  });

  test('of staff beside one of pupils is a part of those affected', () => {
    expect(sizes('School,Disclosed,Students,Employees\nIris,2021-03-04,700,30\n')).toEqual([
      'at-least 700 people reported',
    ]);
    const agencies =
      'Agency,Incident date,Employees affected,Contractors affected,Beneficiaries affected\nIris,2014-03-01,4200,,\nJade,2022-10-08,,,254\n';
    expect(sizes(agencies)).toEqual(['at-least 4200 people reported', 'at-least 254 people reported']);
  });

  test.each([
    ['People potentially affected,People actually affected', '3100 people reported'],
    ['可能影响人数,实际影响人数', '3100 people reported'],
    ['Claimed records,Confirmed records', '3100 records confirmed'],
    ['Max. people,People', '3100 people reported'],
    ['No. of MD Residents,Total Residents', '3100 people reported'],
    ['Total users,Users affected', '3100 people reported'],
  ])('that is plain comes before one that is not: %s', (headers, expected) => {
    expect(sizes(`Company,Disclosed,${headers}\nIris,2021-03-04,20000,3100\nJade,2021-04-11,500,40\n`)[0]).toBe(
      expected,
    );
  });

  test('counts files, organisations, accounts where its header says so', () => {
    const of = (header: string) => sizes(`Company,Disclosed,${header}\nIris,2021-03-04,700\nJade,2021-04-11,30\n`)[0];
    expect(of('泄露文件数')).toBe('700 files reported');
    expect(of('Affected orgs')).toBe('700 organisations reported');
    expect(of('How many pupils')).toBe('700 people reported');
    expect(sizes('Société;Date de la fuite;Nombre de comptes\nIris;2024-10-17;700\n')).toEqual([
      '700 accounts reported',
    ]);
    expect(sizes('Administrator danych;Data naruszenia;Liczba osób\nIris;2018-11-24;700\n')).toEqual([
      '700 people reported',
    ]);
  });

  test('beside a currency is money, and 0 and 1 are answers', () => {
    expect(sizes('Company,Disclosed,Affected,Currency\nIris,2021-03-04,30000,USD\n')).toEqual(['none']);
    // The currency is that of the fine.
    expect(sizes('Company,Affected,Fine,Currency,Date disclosed\nIris,4000000,50000,EUR,2023-09-14\n')).toEqual([
      '4000000 records reported',
    ]);
    const dummies = 'org,date,n_affected,n_affected_uncertain\nIris,2021-03-04,1000,0\nJade,2021-04-11,20,1\n';
    expect(imported(dummies).mapping.columns.size?.column).toBe('n_affected');
    expect(doubtsOf('org_name,breach_date,hacked,lost_device\nIris,2016-07-09,0,0\nJade,2017-11-11,0,1\n')).toEqual([]);
  });
});

describe('a date', () => {
  test.each([
    ['Company,Leak site date\nIris,2021-03-04\n', 'listed 2021-03-04'],
    ['Entity Name,Date Published at OAG Website\nIris,01/15/2024\n', 'listed 2024-01-15'],
    [
      'Company,Breach date,Breach lawsuit date,Breach anniversary\nIris,2021-03-04,2022-01-01,2022-03-04\n',
      'breach-start 2021-03-04',
    ],
    ['企业,泄露日期,整改期限\n甲,2021-03-04,2021-04-04\n', 'breach-start 2021-03-04'],
    ['企业,注册时间,泄露时间\n甲,2001-03-04,2021-04-04\n', 'breach-start 2021-04-04'],
    ['name,fiscal_year,incident_date\nIris,2005,2006-01-02\n', 'breach-start 2006-01-02'],
    [
      'Organisation,Start,End\nIris,2021-03-04,2021-03-10\nJade,2021-04-11,\nKale,2021-06-02,ongoing\n',
      'breach-start 2021-03-04, breach-end 2021-03-10',
    ],
    ['Company,incident_date,date_precision\nIris,2024-02-01,month\n', 'breach-start 2024-02'],
    ['Company,incident_date,date_precision\nIris,2024-02-01,year\n', 'breach-start 2024'],
    ['Company,incident_date,date_precision\nIris,2024-02-01,approximate\n', 'breach-start 2024-02-01~'],
    ['Company,Judgment date\nIris,2021-03-04\n', 'verdict 2021-03-04'],
  ])('%s', (text, expected) => {
    expect(events(text)[0]).toBe(expected);
  });

  test('is asked about where two columns speak of the beginning', () => {
    const text = 'Company,Date leaked,Date hacked\nIris,2021-03-11,2021-03-04\n';
    expect(events(text)).toEqual(['listed 2021-03-11, breach-start 2021-03-04']);
    expect(doubtsOf(text)).toEqual(['date-meaning Date leaked [listed]']);
    expect(doubtsOf('Company,Date breach will be reviewed\nIris,2021-03-04\n')).toEqual([
      'date-meaning Date breach will be reviewed [listed]',
    ]);
  });
});

describe('how sure a case is', () => {
  test.each([
    ['可信度', '疑似', 'claimed'],
    ['是否确认', '否', 'claimed'],
    ['官方回应', '否认', 'claimed'],
    ['Company response', 'denies', 'claimed'],
    ['Status', 'behauptet', 'claimed'],
    ['Verified', '0', 'claimed'],
    ['Company response', 'confirms', 'confirmed'],
  ])('is said under “%s” by “%s”', (header, answer, expected) => {
    const text = `Company,Disclosed,People,${header}\nIris,2021-03-04,1200,${answer}\n`;
    expect(imported(text).file.incidents[0].figures).toMatchObject([{ status: expected }]);
  });

  test('is said in other languages, by one word among words for something else, and in the header of a number', () => {
    const statuses = (text: string) => imported(text).file.incidents.map(({ figures: [figure] }) => figure?.status);
    expect(
      statuses(
        'Société,Date de la fuite,Statut,Personnes\nIris,2021-01-02,Confirmée,5000\nJade,2022-03-04,Revendiquée,600\nKale,2022-03-05,Démentie,70\n',
      ),
    ).toEqual(['confirmed', 'claimed', 'claimed']);
    const register =
      'Company,Incident date,Status,People\nIris,2021-01-02,Open,5000\nJade,2022-03-04,Closed,600\nKale,2022-03-06,Fake,8\n';
    expect(leftOut(register)).toEqual(['4 fabricated']);
    expect(doubtsOf(register)).toEqual(['own-word Status', 'own-word Status']);
    expect(
      sizes(
        'Company,Date of breach,Verified records,Claimed records\nIris,2021-02-03,900,4000000\nJade,2022-04-05,,25000\n',
      ),
    ).toEqual(['900 records confirmed', '25000 records claimed']);
    expect(
      sizes(
        "Company,Records (hacker's claim),Records (company statement),Breach date\nIris,12000000,9000,2021-04-05\n",
      ),
    ).toEqual(['9000 records reported']);
  });

  test.each([
    ['可信度', '谣言', 'fabricated', '已证实'],
    ['是否属实', '不属实', 'fabricated', '属实'],
    ['Real or fake', 'fake', 'fabricated', 'real'],
    ['Type', 'False positive', 'no-breach', 'Hack'],
    ['Type', 'Drill', 'no-breach', 'Hack'],
    ['事件性质', '演练', 'no-breach', '攻击'],
    ['是否演练', '是', 'no-breach', '否'],
    ['Breached?', 'No', 'no-breach', 'Yes'],
  ])('under “%s” leaves out “%s” with a reason', (header, answer, reason, other) => {
    const text = `Company,Disclosed,People,${header}\nJade,2021-03-04,12,${other}\nIris,2021-03-04,1200,${answer}\n`;
    expect(leftOut(text)).toEqual([`3 ${reason}`]);
  });
});

describe('a column', () => {
  test('of answers is none of kinds of data, and marks of a register are', () => {
    const { mapping } = imported(
      'year,action,country,data_stolen\n2015,hacking,IN,No\n2016,hacking,US,Yes\n2017,hacking,US,Maybe\n',
    );
    expect(mapping.columns.kinds).toBeUndefined();
    const marks =
      'Organization Name,Date reported,SSNBreached,Credit Debit Numbers Breached\nIris,2023-01-25,Yes,Yes\n';
    expect(imported(marks).file.incidents[0].data).toEqual(['national-id', 'payment-card']);
  });

  test('of ways to pay, to detect or to encrypt tells no cause', () => {
    for (const header of ['Pay Method', 'Detection method', '密码加密方式'])
      expect(imported(`Company,Date,${header}\nIris,2021-05-07,Bitcoin\n`).mapping.columns.cause).toBeUndefined();
  });

  test('of words for sectors is the sector of the victim only where its header may mean it', () => {
    const of = (header: string) =>
      imported(
        `Company,Breach date,${header}\nIris,2021-03-04,Retail\nJade,2021-03-05,Insurance\nKale,2021-03-06,Government\n`,
      ).mapping.columns.sector?.column;
    expect(of('Sold to')).toBeUndefined();
    expect(of('Type of victim')).toBe('Type of victim');
  });

  test('of links to the stolen data is no source, nor is a list that is only like another one', () => {
    expect(
      imported('Company,Download link,Date of breach\nIris,https://leak.example/1.7z,2021-03-04\n').file.incidents[0],
    ).not.toHaveProperty('sources');
    const like = importTable(tableOf('id,name,breach_date,is_verified\n1,Iris,2021-03-04,1\n'), { day: IMPORT_DAY });
    expect(JSON.stringify(like.file)).not.toContain('haveibeenpwned');
  });
});
