import { listOf } from '../../data/read/recognise.ts';
import { cellsOf } from '../columns.ts';
import { MAPPING_FORMAT } from '../mapping.ts';
import type { ImportedIncident, ImportedSource } from '../result.ts';
import type { Table } from '../table.ts';
import { isUnknown, linksIn, textOfHtml } from '../values/text.ts';
import { citing, columnFinder, dateColumns, type Importer, isColumn, isFalse, isTrue, partsOf } from './importer.ts';

/** Kinds of data as Have I Been Pwned names them, and our code for each. */
const KINDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    name: 'Names|Nicknames|Salutations',
    email: 'Email addresses|Recovery email addresses',
    phone: 'Phone numbers|IMSI numbers',
    'postal-address': 'Physical addresses',
    'birth-date': 'Dates of birth|Years of birth|Partial dates of birth|Places of birth|Deceased date',
    demographics:
      'Genders|Ages|Age groups|Ethnicities|Races|Nationalities|Spoken languages|Citizenship statuses|Marital statuses|Physical attributes|Immigration statuses|Residency statuses',
    'national-id':
      'Government issued IDs|Social security numbers|National IDs|Tax file numbers|Personal identity numbers|Taxation records|Partial government issued IDs',
    passport: 'Passport numbers|Passports',
    'driving-licence':
      "Driver's licenses|Licence plates|License plates|Vehicle details|Vehicle identification numbers (VINs)|Car ownership statuses",
    password:
      'Passwords|Historical passwords|Password hints|Password strengths|Security questions and answers|PINs|Auth tokens|Encrypted keys|Mnemonic phrases',
    'user-name': 'Usernames|Instant messenger identities|Social media profiles|Account numbers',
    'payment-card': 'Credit cards|Partial credit card data|Credit card CVV',
    'bank-account':
      'Bank account numbers|Account balances|Financial transactions|Payment histories|Payment methods|Cryptocurrency wallet addresses|Cryptocurrency wallet hashes',
    'income-tax':
      'Income levels|Net worths|Credit status information|Financial investments|Credit scores|Loan information|Tax records|Living costs',
    health:
      'Personal health data|Health insurance information|HIV statuses|Drinking habits|Smoking habits|Drug habits|Fitness levels|Eating habits',
    location: 'Geographic locations|Latitude/longitude pairs|Time zones',
    biometric: 'Biometric data|Genetic data',
    'photo-video': 'Profile photos|Photos|Avatars|Audio recordings',
    messages:
      'Private messages|Email messages|SMS messages|Chat logs|Call records|Encrypted messages|Support tickets|Customer interactions|Comments',
    travel: 'Travel habits|Travel plans|Flights taken|Loyalty program details',
    purchases:
      'Purchases|Purchasing habits|Buying preferences|Reward program balances|Customer feedback|Utility bills|Delivery instructions|Taste in music|Warranty claims',
    employment:
      'Employers|Job titles|Occupations|Career levels|Professional skills|Years of professional experience|Job applications|Work habits|Employment statuses',
    education: 'Education levels|School grades (class levels)|Academic records|Educational institutions',
    family:
      "Family members' names|Family structure|Relationship statuses|Social connections|Address book contacts|Family plans|Parenting plans|Spouses names|Mothers maiden names|Children's names",
    device:
      'IP addresses|Browser user agent details|Device information|Device usage tracking data|IMEI numbers|MAC addresses|Apps installed on devices|Cellular network names|Device serial numbers|Browsing histories|Homepage URLs',
    'police-record': 'Criminal records',
    'sensitive-life':
      'Sexual orientations|Sexual fetishes|Political views|Political donations|Religions|Astrological signs|Beauty ratings',
    profile:
      'Website activity|Personal descriptions|Personal interests|User website URLs|User statuses|Survey results|Bios|Home ownership statuses|Charitable donations|Deceased statuses',
  }).flatMap(([code, names]) => names.split('|').map((name) => [name, code])),
);

/** Those of the kinds that a table has. */
function kindsIn(table: Table, column: string): Readonly<Record<string, string>> {
  const words = new Set(cellsOf(table, column).flatMap((text) => partsOf(text, /[;,]/)));
  return Object.fromEntries(Object.entries(KINDS).filter(([name]) => words.has(name)));
}

/** The page of a breach, where its name is one that an address can hold as it is. */
const pageOf = (name: string): string | undefined =>
  /^[\w.-]+$/.test(name) ? `https://haveibeenpwned.com/Breach/${name}` : undefined;

/** The first words of a description that make its date one that is about right: “In approximately March 2015”. */
const ABOUT =
  /^[^,.;]{0,28}?\b(?:approximately|approx|around|about|circa|roughly|early|mid|middle of|late|beginning of|end of|some ?time|prior to)\b[^,.;]{0,32}?\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b/i;

/** Lists that somebody put together of what was taken elsewhere. */
const COMBINATION =
  /\bcomb(?:o|ination) ?-?lists?\b|\bcredential[- ]stuffing (?:lists?|data)\b|\bstealer logs?\b|\bspam(?:bot)? lists?\b|\b(?:collection|compilation|corpus|aggregation) of\b.{0,60}\b(?:breaches|stealer|logs|credentials|combo)\b/i;

/** Flags of the list that a reader may want to see. */
const FLAGS = [
  'IsVerified',
  'IsSensitive',
  'IsRetired',
  'IsSpamList',
  'IsMalware',
  'IsStealerLog',
  'IsSubscriptionFree',
];

/** The list of breaches of Have I Been Pwned, as its API gives it, and tables made of that. */
export const hibpImporter: Importer = {
  id: 'hibp',
  name: 'Have I Been Pwned',
  address: 'https://haveibeenpwned.com/',
  known: [
    'Name',
    'Title',
    'ModifiedDate',
    'IsFabricated',
    'IsActive',
    'LogoType',
    'LogoPath',
    'DisclosureUrl',
    'Attribution',
  ],
  recognises: (columns) => {
    if (listOf(columns) !== 'hibp') return false;
    // Others have columns of these names, too: without names and counts, or kinds of data, it is no copy of the list.
    const find = columnFinder({ columns });
    const isNamed = find('Name', 'Title') !== undefined;
    return isNamed && ['PwnCount', 'DataClasses', 'AddedDate', 'LogoPath', 'IsFabricated'].some((name) => find(name));
  },
  mappingFor(table) {
    const find = columnFinder(table);
    const [size, kinds] = [find('PwnCount'), find('DataClasses')];
    return {
      format: MAPPING_FORMAT,
      importer: 'hibp',
      columns: {
        id: find('Name'),
        organisation: find('Title', 'Name'),
        // The day on which the list took it in: years may lie between that and the day when it was made public.
        dates: dateColumns({ 'breach-start': find('BreachDate'), listed: find('AddedDate') }),
        size: size === undefined ? undefined : { column: size, unit: 'accounts', status: 'observed' },
        kinds: kinds === undefined ? undefined : { column: kinds, values: kindsIn(table, kinds) },
        summary: find('Description'),
        links: [],
      },
      choices: {},
      extra: ['Domain', ...FLAGS].map((name) => find(name)).filter(isColumn),
      header: {
        title: 'Have I Been Pwned',
        license: 'CC BY 4.0',
        attribution: 'Have I Been Pwned, https://haveibeenpwned.com/',
      },
      lang: 'en',
    };
  },
  refine(table, doubts) {
    const find = columnFinder(table);
    const begun = { kind: 'approximate-date', column: find('BreachDate') } as const;
    return (incident, { line, cell }) => {
      const of = (name: string) => cell(find(name) ?? name);
      if (isTrue(of('IsFabricated'))) return 'fabricated';
      const name = of('Name');
      const title = of('Title') || name;
      const html = of('Description');
      const words = textOfHtml(html);

      const isAbout = ABOUT.test(words);
      if (isAbout && incident.events.some(({ kind }) => kind === 'breach-start'))
        doubts.add(begun, line, `${title}: ${words.slice(0, 50)}`);
      const marked = isAbout && doubts.choose(begun, ['approximate', 'as-written'], 'approximate') === 'approximate';

      const isClaimed = isFalse(of('IsVerified'));
      if (isClaimed) doubts.add({ kind: 'unverified', column: find('IsVerified') }, line, title);

      const isFromMalware = isTrue(of('IsMalware')) || isTrue(of('IsStealerLog'));
      const [first = ''] = words.split(/(?<=\.)\s/);
      const isCompilation =
        isFromMalware ||
        isTrue(of('IsSpamList')) ||
        (isUnknown(of('Domain')) && COMBINATION.test(`${title}. ${first}`));

      const { organisation, ...others } = incident;
      const page = isTrue(of('IsRetired')) ? undefined : pageOf(name);
      const refined: ImportedIncident = {
        ...others,
        // A list that somebody put together is no organisation.
        ...(isCompilation && incident.names === undefined ? { names: { en: title } } : { organisation }),
        ...(isCompilation ? { nature: 'compilation' } : {}),
        ...(isFromMalware ? { action: 'malware' } : {}),
        ...(isUnknown(of('DataClasses')) ? {} : { dataWords: { en: of('DataClasses') } }),
        ...(isUnknown(name) ? {} : { identifiers: { hibp: name } }),
        events: incident.events.map((event) =>
          marked && event.kind === 'breach-start' && /\d$/.test(event.date) && !event.date.includes('/')
            ? { ...event, date: `${event.date}~` }
            : event,
        ),
        figures: incident.figures.map((figure) => ({
          ...figure,
          counts: { en: 'e-mail addresses', 'zh-Hans': '电子邮箱地址' },
          ...(isClaimed ? { status: 'claimed' } : {}),
        })),
        sources: linksOf(`${html} ${of('DisclosureUrl')}`, of('Domain')),
      };
      return citing(refined, 'hibp', {
        publisher: 'Have I Been Pwned',
        ...(page === undefined ? {} : { url: page, link: true }),
      });
    };
  },
};

/** Addresses behind the words of a description, without those of the list itself and of the site that was breached. */
function linksOf(html: string, domain: string): Readonly<Record<string, ImportedSource>> {
  const found = new Map<string, ImportedSource>();
  for (const url of linksIn(html)) {
    const host = new URL(url).hostname.replace(/^www\./, '');
    const isOwn = (site: string) => site !== '' && (host === site || host.endsWith(`.${site}`));
    // The bare address of a site is no report of anything.
    if (isOwn('haveibeenpwned.com') || (isOwn(domain.toLowerCase()) && new URL(url).pathname === '/')) continue;
    found.set(url, { publisher: host, url, link: true });
  }
  return Object.fromEntries([...found.values()].map((source, at) => [`s${at + 1}`, source]));
}
