import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, ACTORS } from '../../../src/data/vocabulary.ts';
import { readAction, readActor, readDataKind, readSector } from '../../../src/import/values/codes.ts';
import { readCountry, severalCountries } from '../../../src/import/values/country.ts';
import { linksIn, textOfHtml } from '../../../src/import/values/text.ts';
import { LOCALES } from '../../languages.ts';

const read = (reader: (text: string) => string | undefined, words: string) =>
  Object.fromEntries(words.split('|').map((word) => [word, reader(word)]));
const all = (code: string | undefined, words: string) =>
  Object.fromEntries(words.split('|').map((word) => [word, code]));

/** Says the same of each word: that it is read as the code. */
function expectAll(reader: (text: string) => string | undefined, code: string | undefined, words: string) {
  expect(read(reader, words)).toEqual(all(code, words));
}

describe('words for our codes', () => {
  it('are the codes themselves, and the names that the page gives them in either language', () => {
    const facets = [
      [readSector, 'sector'],
      [readAction, 'cause'],
      [readDataKind, 'kind'],
    ] as const;
    for (const [reader, facet] of facets) {
      for (const locale of LOCALES) {
        for (const [code, name] of Object.entries(locale.words.facets[facet].values)) {
          if (code === 'unknown' || code === 'unspecified') continue;
          expect([facet, name, reader(name)]).toEqual([facet, name, code]);
          expect([facet, code, reader(code)]).toEqual([facet, code, code]);
        }
      }
    }
    for (const code of ACTIONS) expect(readAction(code)).toBe(code === 'unknown' ? undefined : code);
    for (const code of ACTORS) expect(readActor(code)).toBe(code === 'unknown' ? undefined : code);
  });

  it('differ in case, spaces, signs and number only', () => {
    expectAll(readSector, 'health', 'health|Health |HEALTHCARE|Health Care|health-care|hospitals|医疗');
    expectAll(readSector, 'retail', 'Retail|e-commerce|Online retailers|电商');
    expectAll(readSector, 'technology', 'tech|Technology|tech, software|科技');
    expectAll(readSector, 'government', 'government|military|政府');
    expectAll(readSector, 'education', 'academic|University|教育');
    expectAll(readSector, 'non-profit', 'NGO|Non-profit|charities');
  });

  it('name the action where they can mean no other', () => {
    expectAll(readAction, 'hacking', 'hacked|hack|Hacking/IT Incident|Cyberattack|黑客攻击|撞库');
    expectAll(readAction, 'physical', 'lost / stolen media|lost device |Theft|Loss|设备丢失');
    expectAll(readAction, 'misuse', 'inside job|Insider|内鬼');
    expectAll(readAction, 'error', 'accidentally published|oops!|misconfiguration|Improper Disposal|误操作');
    expectAll(readAction, 'social', 'phishing|Social engineering|钓鱼');
    expectAll(readAction, 'malware', 'ransomware|Malware|勒索软件');
    expectAll(readAction, 'scraping', 'scraped|web scraping|爬虫');
  });

  it('name the actor', () => {
    expectAll(readActor, 'external', 'Outsider|hackers|nation-state|黑客');
    expectAll(readActor, 'internal', 'insider|former employee|内鬼|员工');
    expectAll(readActor, 'partner', 'Supplier|Business Associate|供应商');
  });

  it('name a kind of data', () => {
    expectAll(readDataKind, 'email', 'Email addresses|e-mail address|邮箱');
    expectAll(readDataKind, 'national-id', 'SSN|Social Security numbers|Government issued IDs|身份证号');
    expectAll(readDataKind, 'payment-card', 'credit cards|Credit card CVV|银行卡');
    expectAll(readDataKind, 'phone', 'Phone numbers|手机号');
    expectAll(readDataKind, 'driving-licence', "driver's licenses|Driver’s license numbers|驾驶证");
    expectAll(readDataKind, 'password', 'passwords|Password hints|密码');
    expectAll(readDataKind, 'birth-date', 'Dates of birth|DOB|出生日期');
  });

  it('stay the words of their author where they can mean several things', () => {
    expectAll(
      readAction,
      undefined,
      'Unauthorized Access/Disclosure|poor security|hacked, poor security|leak|unknown|',
    );
    expectAll(readSector, undefined, 'web|app|tech, web|tech, health|互联网|Business Associate|n/a|');
    expectAll(readDataKind, undefined, 'emails|contact details|联系方式|Email addresses, passwords|');
    expectAll(readActor, undefined, 'third party|unknown|');
  });
});

describe('a country in a cell', () => {
  it('is a code or a name in English or Chinese', () => {
    // In Portuguese RU is short for the United Kingdom.
    for (const code of ['RU', 'ES', 'DE', 'RUS', 'SA', 'PE', 'VA'])
      expect(readCountry(code)?.charAt(0)).toBe(code.charAt(0));
    expectAll(readCountry, 'RU', 'RU|RUS|Russland|Russie|Rusia|Россия|ロシア|러시아');
    expectAll(readCountry, 'GB', 'Großbritannien|Royaume-Uni|Reino Unido|Великобритания|イギリス|영국');
    expectAll(readCountry, 'US', 'EUA|EE. UU.|Estados Unidos|Vereinigte Staaten|США|米国|アメリカ');
    expectAll(readCountry, 'US', 'US|us|USA|U.S.|U.S.A.|United States|United States of America|the United States|美国');
    expectAll(readCountry, 'GB', 'GB|UK|U.K.|GBR|Great Britain|England|Scotland|United Kingdom|英国');
    expectAll(readCountry, 'KR', 'KR|Korea|South Korea|Korea, Republic of|韩国');
    expectAll(readCountry, 'CN', 'CN|CHN|China|PRC|Mainland China|中国|中国大陆');
    expectAll(readCountry, 'HK', 'HK|Hong Kong|Hong Kong SAR|香港');
    expectAll(readCountry, 'TW', 'TW|Taiwan|Taiwan, Province of China|台湾');
    expectAll(readCountry, 'NL', 'Netherlands|The Netherlands|Holland|荷兰');
    expectAll(readCountry, 'TR', 'Turkey|Türkiye|Turkiye|土耳其');
    expectAll(readCountry, 'CI', "Ivory Coast|Côte d’Ivoire|Cote d'Ivoire");
    expectAll(readCountry, 'AE', 'UAE|United Arab Emirates|阿联酋');
    expectAll(readCountry, 'RU', 'Russia|Russian Federation|俄罗斯');
    expectAll(readCountry, 'BA', 'Bosnia and Herzegovina|Bosnia & Herzegovina');
    expectAll(readCountry, 'NO', 'NO|Norway|挪威');
  });

  it('is the one at the end of a place', () => {
    expectAll(readCountry, 'US', 'Austin, Texas, USA|Georgia, USA');
    expectAll(readCountry, 'GB', 'London, UK');
    expectAll(readCountry, undefined, 'Atlanta, Georgia|5, UK');
  });

  it('is ZZ where there is no single one', () => {
    expectAll(readCountry, 'ZZ', 'Worldwide|global|International|multiple|Europe|全球|ZZ');
  });

  it('is none for other words, and for answers that look like codes', () => {
    expectAll(readCountry, undefined, 'no|na|NA|N/A|Congo|XX|Texas|Facebook|unknown|');
  });

  it('is the US for its states and Canada for its provinces, where the column holds those', () => {
    const readState = (text: string) => readCountry(text, { states: true });
    expectAll(readState, 'US', 'CA|ca|DE|Georgia|California|D.C.|USA');
    expectAll(readState, 'PR', 'PR|Puerto Rico');
    expectAll(readState, 'CA', 'PE|BC|Ontario|Québec|Calgary, AB|nu');
    expectAll(readState, undefined, 'ZA|NSW|Alder,|Alder, .');
    expectAll(readCountry, 'PE', 'PE');
    expectAll(readCountry, 'DE', 'DE');
    expectAll(readCountry, 'GE', 'Georgia');
  });

  it('may be several, which are told apart', () => {
    expect(severalCountries('US, UK')).toEqual(['US', 'GB']);
    expect(severalCountries('USA and Canada')).toEqual(['US', 'CA']);
    expect(severalCountries('Germany/France; Spain')).toEqual(['DE', 'FR', 'ES']);
    expect(severalCountries('中国和美国')).toEqual(['CN', 'US']);
    expect(severalCountries('Bosnia and Herzegovina')).toEqual([]);
    expect(severalCountries('London, UK')).toEqual([]);
    expect(severalCountries('US, worldwide')).toEqual([]);
    expect(readCountry('US, UK')).toBeUndefined();
  });

  it('is found by every name that a browser gives it', () => {
    for (const tag of ['en', 'zh-Hans']) {
      const names = new Intl.DisplayNames([tag], { type: 'region' });
      for (const code of [
        'AF',
        'BR',
        'CZ',
        'CD',
        'DE',
        'EG',
        'FK',
        'HK',
        'IN',
        'KP',
        'MK',
        'MM',
        'PS',
        'ST',
        'VI',
        'ZW',
      ]) {
        expect([code, readCountry(names.of(code) ?? '')]).toEqual([code, code]);
      }
    }
  });
});

describe('a cell with HTML', () => {
  it('is plain text: no tags, entities as their signs, a line for each block', () => {
    expect(
      textOfHtml(
        'In 2015, <a href="https://a.example/x?y=1&amp;z" target="_blank">a breach</a> of &quot;A&amp;B&quot;',
      ),
    ).toBe('In 2015, a breach of "A&B"');
    expect(textOfHtml('<p>One&nbsp;two</p><p>caf&eacute; &#8211; &#x4e2d;</p>')).toBe('One two\ncafé – 中');
    expect(textOfHtml('a<script>alert(1)</script><!-- no -->b<br/>c')).toBe('ab\nc');
    expect(textOfHtml('5 < 6 and 7 > 6, AT&T, &unknown;')).toBe('5 < 6 and 7 > 6, AT&T, &unknown;');
  });

  it('loses tags whose quotes do not match', () => {
    expect(textOfHtml('the <a href="https://a.example/?q="x" target="_blank">site</a> fell')).toBe('the site fell');
  });

  it('gives its addresses, each once, and no others than http and https', () => {
    expect(linksIn('<a href="https://a.example/x?y=1&amp;z=2">https://a.example/x?y=1</a>')).toEqual([
      'https://a.example/x?y=1&z=2',
      'https://a.example/x?y=1',
    ]);
    expect(linksIn('https://a.example/b, (see http://c.example/d). https://a.example/b')).toEqual([
      'https://a.example/b',
      'http://c.example/d',
    ]);
    expect(linksIn('https://en.example/wiki/Breach_(2019)')).toEqual(['https://en.example/wiki/Breach_(2019)']);
    expect(linksIn('<a href="javascript:alert(1)">x</a> ftp://a.example')).toEqual([]);
  });
});

it('no text makes a reader fail', () => {
  const pieces = fc.constantFrom(
    ...'<a href= " > & &#x; ; , / and US 中国 hacked tech < <!-- e-mail s ies 和 ( )'.split(' '),
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 12 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const reader of [readAction, readActor, readCountry, readDataKind, readSector]) reader(text);
      expect(severalCountries(text).length).not.toBe(1);
      linksIn(text);
      textOfHtml(text);
    }),
    { numRuns: 2000 },
  );
});

it('words that mean something in one language only are not taken for another', () => {
  // Countries in Spanish, French and Dutch, and places elsewhere.
  expect(readCountry('Granada, Spain')).toBe('ES');
  expect(readCountry('Salvador, Brazil')).toBe('BR');
  expect(readCountry('Norfolk, UK')).toBe('GB');
  expect(readCountry('Norfolk')).toBeUndefined();
  expect(readCountry('Islande')).toBe('IS');
  expect(['DISC', 'PORT', 'STAT', 'PHYS', 'INSD', 'HACK'].map(readAction)).toEqual([
    'error',
    'physical',
    'physical',
    'physical',
    'misuse',
    'hacking',
  ]);
  expect(['Disc', 'port', 'Stat'].map(readAction)).toEqual([undefined, undefined, undefined]);
  expect(readSector('Administration publique')).toBe('government');
});
