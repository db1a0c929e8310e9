import { readAction, readSector } from './codes.ts';
import { foldLetters, plainSigns } from './text.ts';

/** ISO 3166-1, alpha-2 and alpha-3, and XK, which everybody uses for Kosovo. */
const CODES =
  `AD AND AE ARE AF AFG AG ATG AI AIA AL ALB AM ARM AO AGO AQ ATA AR ARG AS ASM AT AUT AU AUS AW ABW AX ALA AZ AZE
  BA BIH BB BRB BD BGD BE BEL BF BFA BG BGR BH BHR BI BDI BJ BEN BL BLM BM BMU BN BRN BO BOL BQ BES BR BRA BS BHS
  BT BTN BV BVT BW BWA BY BLR BZ BLZ CA CAN CC CCK CD COD CF CAF CG COG CH CHE CI CIV CK COK CL CHL CM CMR CN CHN
  CO COL CR CRI CU CUB CV CPV CW CUW CX CXR CY CYP CZ CZE DE DEU DJ DJI DK DNK DM DMA DO DOM DZ DZA EC ECU EE EST
  EG EGY EH ESH ER ERI ES ESP ET ETH FI FIN FJ FJI FK FLK FM FSM FO FRO FR FRA GA GAB GB GBR GD GRD GE GEO GF GUF
  GG GGY GH GHA GI GIB GL GRL GM GMB GN GIN GP GLP GQ GNQ GR GRC GS SGS GT GTM GU GUM GW GNB GY GUY HK HKG HM HMD
  HN HND HR HRV HT HTI HU HUN ID IDN IE IRL IL ISR IM IMN IN IND IO IOT IQ IRQ IR IRN IS ISL IT ITA JE JEY JM JAM
  JO JOR JP JPN KE KEN KG KGZ KH KHM KI KIR KM COM KN KNA KP PRK KR KOR KW KWT KY CYM KZ KAZ LA LAO LB LBN LC LCA
  LI LIE LK LKA LR LBR LS LSO LT LTU LU LUX LV LVA LY LBY MA MAR MC MCO MD MDA ME MNE MF MAF MG MDG MH MHL MK MKD
  ML MLI MM MMR MN MNG MO MAC MP MNP MQ MTQ MR MRT MS MSR MT MLT MU MUS MV MDV MW MWI MX MEX MY MYS MZ MOZ NA NAM
  NC NCL NE NER NF NFK NG NGA NI NIC NL NLD NO NOR NP NPL NR NRU NU NIU NZ NZL OM OMN PA PAN PE PER PF PYF PG PNG
  PH PHL PK PAK PL POL PM SPM PN PCN PR PRI PS PSE PT PRT PW PLW PY PRY QA QAT RE REU RO ROU RS SRB RU RUS RW RWA
  SA SAU SB SLB SC SYC SD SDN SE SWE SG SGP SH SHN SI SVN SJ SJM SK SVK SL SLE SM SMR SN SEN SO SOM SR SUR SS SSD
  ST STP SV SLV SX SXM SY SYR SZ SWZ TC TCA TD TCD TF ATF TG TGO TH THA TJ TJK TK TKL TL TLS TM TKM TN TUN TO TON
  TR TUR TT TTO TV TUV TW TWN TZ TZA UA UKR UG UGA UM UMI US USA UY URY UZ UZB VA VAT VC VCT VE VEN VG VGB VI VIR
  VN VNM VU VUT WF WLF WS WSM XK XKX YE YEM YT MYT ZA ZAF ZM ZMB ZW ZWE`.split(/\s+/);

/** Names that are usual and that a browser does not know; ZZ: no single country. */
const OTHER_NAMES = `
  AE: uae, emirates, 阿联酋, 阿聯酋
  BA: bosnia
  BO: plurinational state of bolivia, bolivia plurinational state of
  BN: brunei darussalam
  CD: drc, dr congo, democratic republic of the congo, congo democratic republic of the, democratic republic of congo, 刚果民主共和国
  CG: republic of the congo, congo brazzaville
  CI: ivory coast
  CN: prc, pr china, peoples republic of china, mainland china, china mainland, 中国大陆, 中国内地, 中华人民共和国, 中國
  CV: cabo verde
  CZ: czech republic
  FK: falkland islands malvinas
  FM: federated states of micronesia, micronesia federated states of
  GB: uk, britain, great britain, großbritannien, grande bretagne, gran bretaña, grã bretanha, gran bretagna, groot brittannië, england, scotland, wales, northern ireland, united kingdom of great britain and northern ireland, 英格兰, 苏格兰, 威尔士, 北爱尔兰, 英國
  HK: hong kong, hong kong sar, 香港, 中国香港
  IR: islamic republic of iran, iran islamic republic of
  KP: dprk, democratic peoples republic of korea, korea democratic peoples republic of, 北朝鲜
  KR: korea, republic of korea, korea republic of, rok, 南韩, 大韩民国, 韓國
  LA: lao, lao pdr, lao peoples democratic republic
  MD: republic of moldova, moldova republic of
  MK: macedonia, former yugoslav republic of macedonia, 马其顿
  MM: burma
  MO: macau, macao, macau sar, 澳门, 中国澳门
  NL: holland, the netherlands
  PS: palestine, state of palestine, palestine state of, 巴勒斯坦
  RU: russian federation, рф, 俄国, 俄罗斯联邦
  SA: 沙特
  SY: syrian arab republic
  SZ: swaziland
  TL: east timor
  TR: turkey
  TW: taiwan province of china, chinese taipei, 中国台湾, 臺灣, 台灣
  TZ: united republic of tanzania, tanzania united republic of
  US: america, united states of america, usa, the states, eua, eeuu, ee uu, 美国, 美國, 米国, アメリカ
  VA: holy see, vatican
  VE: bolivarian republic of venezuela, venezuela bolivarian republic of
  VG: british virgin islands
  VI: us virgin islands
  VN: viet nam
  ZZ: zz, worldwide, world wide, world, global, globally, international, multinational, multi national, multiple, multiple countries, several, several countries, various, various countries, many countries, eu, europe, european union, 全球, 全世界, 世界, 国际, 多国, 跨国, 多个国家, 欧盟, 欧洲`;

/** Codes and names, as `AL alabama, AK alaska`. */
const codesAndNames = (list: string) => list.split(/,\s+/).map((each) => each.split(/ (.*)/));

const STATES =
  codesAndNames(`AL alabama, AK alaska, AZ arizona, AR arkansas, CA california, CO colorado, CT connecticut, DE delaware,
  DC district of columbia, DC washington dc, FL florida, GA georgia, HI hawaii, ID idaho, IL illinois, IN indiana,
  IA iowa, KS kansas, KY kentucky, LA louisiana, ME maine, MD maryland, MA massachusetts, MI michigan, MN minnesota,
  MS mississippi, MO missouri, MT montana, NE nebraska, NV nevada, NH new hampshire, NJ new jersey, NM new mexico,
  NY new york, NC north carolina, ND north dakota, OH ohio, OK oklahoma, OR oregon, PA pennsylvania, RI rhode island,
  SC south carolina, SD south dakota, TN tennessee, TX texas, UT utah, VT vermont, VA virginia, WA washington,
  WV west virginia, WI wisconsin, WY wyoming`);

const PROVINCES =
  codesAndNames(`AB alberta, BC british columbia, MB manitoba, NB new brunswick, NL newfoundland and labrador,
  NL newfoundland, NS nova scotia, NT northwest territories, NU nunavut, ON ontario, PE prince edward island,
  QC quebec, SK saskatchewan, YT yukon, YT yukon territory`);

/** "no" and "na" are answers before they are Norway and Namibia. */
const WORDS = new Set(['no', 'na', 'and', 'are', 'can', 'per']);

function folded(name: string): string {
  return foldLetters(plainSigns(name))
    .replace(/&/g, ' and ')
    .replace(/[.']/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bst\b/g, 'saint');
}

const codeOf = (text: string): string => plainSigns(text).replace(/[. ]/g, '');

interface Names {
  readonly codes: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** Names that only other languages than English and Chinese have for a country. */
  readonly foreign: ReadonlySet<string>;
  readonly stateCodes: ReadonlySet<string>;
  readonly stateNames: ReadonlySet<string>;
  /** Codes and names of the provinces and territories of Canada. */
  readonly provinces: ReadonlySet<string>;
}

/** What the Dutch call an island of Australia is a county in England and a city in the US. */
const isCity = (name: string): boolean => name === 'Norfolk';

let known: Names | undefined;

/** Written out once, when the first country is read. */
function namesOfCountries(): Names {
  const codes = new Map<string, string>();
  const names = new Map<string, string>();
  const foreign = new Set<string>();
  for (let index = 0; index < CODES.length; index += 2) {
    const code = CODES[index] ?? '';
    codes.set(code, code).set(CODES[index + 1] ?? '', code);
  }
  for (const tag of ['en', 'zh-Hans', 'zh-Hant', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'ja', 'ko']) {
    // The first language that has a name decides what it means.
    const isForeign = !/^en|^zh/.test(tag);
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none', style });
      for (const code of new Set(codes.values())) {
        const name = display.of(code);
        if (name === undefined) continue;
        // Two names in one: Myanmar (Burma).
        for (const each of [name, name.replace(/ ?[(（].*[)）]/, '')]) {
          // What is short in one language is a code in another: RU is a kingdom in Portuguese.
          if (/^刚果$|^congo$|^剛果$/i.test(each) || (isForeign && codes.has(folded(each).toUpperCase()))) continue;
          if (names.has(folded(each)) || isCity(each)) continue;
          names.set(folded(each), code);
          if (isForeign) foreign.add(folded(each));
        }
      }
    }
  }
  for (const line of OTHER_NAMES.trim().split('\n')) {
    const [code = '', list = ''] = line.trim().split(': ');
    for (const name of list.split(', ')) names.set(folded(name), code);
  }
  return {
    codes,
    names,
    foreign,
    stateCodes: new Set(STATES.map(([code = '']) => code)),
    stateNames: new Set(STATES.map(([, name = '']) => name)),
    provinces: new Set(PROVINCES.flatMap(([code = '', name = '']) => [code, name])),
  };
}

const knownNames = (): Names => {
  known ??= namesOfCountries();
  return known;
};

const isState = (text: string, { stateCodes, stateNames }: Names): boolean =>
  stateCodes.has(codeOf(text).toUpperCase()) || stateNames.has(folded(text));

const isProvince = (text: string, { provinces }: Names): boolean =>
  provinces.has(codeOf(text).toUpperCase()) || provinces.has(folded(text));

/** Whether a cell, or what stands last in it after a comma, is a part of a country: TX; Austin, TX. */
function isPart(text: string, is: (text: string, names: Names) => boolean): boolean {
  const parts = plainSigns(text).split(/, ?/);
  return is(text, knownNames()) || (parts.length > 1 && is(parts.at(-1) ?? '', knownNames()));
}

/** Whether a cell is a state of the US or a place in one, by name or code: TX, Georgia; Austin, TX. */
export const isUsState = (text: string): boolean => isPart(text, isState);

/** Whether a cell is a province or territory of Canada or a place in one, by name or code: ON, Québec; Calgary, AB. */
export const isCanadianProvince = (text: string): boolean => isPart(text, isProvince);

/** Parts of the US that have a code of their own. */
const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'UM', 'VI']);

/** Countries by one Chinese sign. */
const IN_ONE_SIGN: ReadonlyMap<string, string> = new Map(
  '中CN 美US 英GB 日JP 韩KR 韓KR 俄RU 德DE 法FR 印IN 澳AU 加CA 朝KP 台TW 港HK 意IT'
    .split(' ')
    .map((each) => [each.slice(0, 1), each.slice(1)]),
);

/** Longer cells are sentences, in characters. */
const LONGEST_PLACE = 200;
/** No Chinese name of a country is longer, in characters; nor is that of a place in one. */
const LONGEST_HAN = 8;

/** The country of a Chinese place that stands behind it, or before 地区: 台湾地区. */
function countryOfHan(text: string, { names }: Names): string | undefined {
  const whole = /^(.{2,8}?)(?:地区|地區|境内|本土|大陆|大陸|联邦|籍)$/.exec(text.trim())?.[1];
  return whole === undefined ? undefined : names.get(folded(whole));
}

/**
 * The country of a Chinese place that stands behind its name, as in a column of countries: 英国伦敦, 中国上海. Elsewhere
 * such words may be the name of an organisation, such as 中国银行.
 */
export function countryBeforePlace(text: string): string | undefined {
  const plain = plainSigns(text).replace(/[\s·・/-]/g, '');
  if (!/^[\p{Script=Han}]{3,16}$/u.test(plain)) return undefined;
  const { names } = knownNames();
  for (let length = Math.min(LONGEST_HAN, plain.length - 1); length > 1; length -= 1) {
    const code = names.get(folded(plain.slice(0, length)));
    const rest = plain.slice(length);
    // Two countries are no place in one of them.
    if (code !== undefined) return code !== 'ZZ' && readCountry(rest) === undefined ? code : undefined;
  }
  return undefined;
}

const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;

/** The country of a flag, whose two signs are the letters of its code. */
function countryOfFlag([flag, ...others]: readonly string[]): string | undefined {
  const code = Array.from(flag, (sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('');
  return others.length === 0 ? knownNames().codes.get(code) : undefined;
}

/**
 * ISO 3166-1 alpha-2 code of the one country that a cell names, by code or by name, in one of several languages; ZZ for
 * "worldwide" and the like. `states`: the column holds states of the US or provinces of Canada, whose codes are those of other
 * countries.
 */
export function readCountry(text: string, { states = false }: { readonly states?: boolean } = {}): string | undefined {
  return countryAlone(text, states) ?? countryOfPlace(text);
}

/** Whether a cell says more than a country: a place in it, or several. */
export const saysMoreThanCountry = (text: string): boolean => countryAlone(text, false) === undefined;

/** The country that a cell names and nothing else. */
function countryAlone(text: string, states: boolean): string | undefined {
  if (text.length > LONGEST_PLACE) return undefined;
  const inOneSign = IN_ONE_SIGN.get(text);
  if (inOneSign !== undefined) return inOneSign;
  const flags = text.match(FLAG) ?? [];
  if (flags.length > 0) {
    const words = text.replace(FLAG, '').trim();
    return words === '' ? countryOfFlag(flags) : countryAlone(words, states);
  }
  const all = knownNames();
  if (states && isUsState(text)) return 'US';
  if (states && isCanadianProvince(text)) return 'CA';
  const name = folded(text);
  const byName = all.names.get(name);
  if (byName !== undefined) return byName;
  const code = codeOf(text);
  const isOneCase = code === code.toUpperCase() || code === code.toLowerCase();
  if (isOneCase && !WORDS.has(code) && code !== 'NA') {
    const byCode = all.codes.get(code.toUpperCase());
    // In a column of states, two letters are rather a state of another country than a country.
    if (byCode !== undefined && (!states || code.length === 3 || byCode === 'US' || TERRITORIES.has(byCode)))
      return byCode;
  }

  return countryOfHan(text, all);
}

/** The country at the end of a place. */
function countryOfPlace(text: string): string | undefined {
  if (text.length > LONGEST_PLACE) return undefined;
  const all = knownNames();
  // "Austin, Texas, USA" is one country, and so is "London, UK"; "Washington, Georgia" may be in either Georgia.
  const parts = plainSigns(text).split(/, ?/);
  const last = parts.pop() ?? '';
  const country = parts.length > 0 && !all.stateNames.has(folded(last)) ? readCountry(last) : undefined;
  if (country === undefined || country === 'ZZ') return undefined;
  // “Granada, Spain”: what is a country in another language only is a place here.
  const isPlace = (part: string) =>
    // “finance, UK” is a subject and a country: the name of a place begins with a capital, as long as the country does.
    (!/^\p{Ll}/u.test(part) || /^\p{Ll}/u.test(last)) &&
    readSector(part) === undefined &&
    readAction(part) === undefined &&
    ((country === 'US' && isState(part, all)) || all.foreign.has(folded(part)) || readCountry(part) === undefined);
  return parts.every(isPlace) && parts.every((part) => /^\D{2,}$/.test(part)) ? country : undefined;
}

/** The countries that a cell names, where it names two or more and nothing else; else none. */
export function severalCountries(text: string): readonly string[] {
  if (readCountry(text) !== undefined) return [];
  const found = new Set<string>();
  for (const part of plainSigns(text).split(/ ?[,;/|+&、，；\n] ?(?:and )?| (?:and|und|et|y) |[和与與及]/)) {
    if (part.trim() === '') continue;
    const code = readCountry(part);
    if (code === undefined || code === 'ZZ') return [];
    found.add(code);
  }
  return found.size > 1 ? Array.from(found) : [];
}
