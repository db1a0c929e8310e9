/**
 * Made-up data files of any size: the same count and seed give the same text. Organisations that do
 * not exist; years 2004 to 2026; dates known to the day, month or year; sizes even over the powers of
 * ten from 10² to 10¹⁰, one in ten unknown.
 */

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2004, 0, 1) / DAY;
/** The last incident begins early enough to be public before the end of 2026. */
const DAYS = (Date.UTC(2026, 10, 1) - Date.UTC(2004, 0, 1)) / DAY;
const LONGEST_LAG = 2_400;

const BEGINNINGS = ['North', 'Silver', 'Blue', 'First', 'Grand', 'Open', 'Delta', 'Orchid', 'River', 'Harbour'];
const MIDDLES = ['gate', 'field', 'stone', 'line', 'cloud', 'bridge', 'port', 'light', 'peak', 'wave'];
const ENDINGS = ['Bank', 'Health', 'Telecom', 'Stores', 'Airways', 'Games', 'Institute', 'Ministry', 'Mobile', 'Post'];
/** Words that come more often stand more often. */
const SECTORS = [
  'technology',
  'technology',
  'technology',
  'government',
  'government',
  'finance',
  'finance',
  'telecom',
  'health',
  'health',
  'retail',
  'social-media',
  'transport-logistics',
  'travel-hospitality',
  'education',
  'media-gaming',
  'law-enforcement',
  'other',
];
const COUNTRIES = [
  'US',
  'US',
  'US',
  'CN',
  'CN',
  'IN',
  'GB',
  'KR',
  'JP',
  'DE',
  'FR',
  'BR',
  'AU',
  'CA',
  'SG',
  'VN',
  'ZZ',
];
const CAUSES = [
  'hacking',
  'hacking',
  'hacking',
  'misuse',
  'scraping',
  'error',
  'physical',
  'malware',
  'social',
  'unknown',
];
const ACTORS = ['external', 'external', 'internal', 'partner', 'unknown'];
const UNITS = ['people', 'people', 'accounts', 'accounts', 'records', 'items'];
const STATUSES = ['court', 'confirmed', 'confirmed', 'reported', 'reported', 'claimed'];

export function syntheticFile(count: number, seed: number): string {
  const random = randomNumbers(seed);
  const oneOf = (words: readonly string[]) => words[Math.floor(random() * words.length)];
  const incidents: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const organisation = `${oneOf(BEGINNINGS)}${oneOf(MIDDLES)} ${oneOf(ENDINGS)}`;
    const begun = Math.floor(random() * DAYS);
    // Most are public soon, some only after years.
    const lag = Math.floor(LONGEST_LAG * random() ** 3);
    const noticed = Math.min(DAYS, begun + Math.floor(lag * random()));
    const known = Math.min(DAYS, begun + lag);
    const events = [`{"kind":"disclosure","date":"${written(known, random())}"}`];
    if (random() < 0.6) events.unshift(`{"kind":"discovery","date":"${written(noticed, random())}"}`);
    if (random() < 0.8) events.unshift(`{"kind":"breach-start","date":"${written(begun, random())}"}`);
    const value = Math.round(10 ** (2 + random() * 8));
    const figure = `{"value":${value},"unit":"${oneOf(UNITS)}","status":"${oneOf(STATUSES)}"}`;
    const figures = random() < 0.1 ? '' : figure;
    incidents.push(
      `{"id":"synthetic-${index + 1}","organisation":"${organisation}","country":"${oneOf(COUNTRIES)}",` +
        `"sector":"${oneOf(SECTORS)}","actor":"${oneOf(ACTORS)}","action":"${oneOf(CAUSES)}",` +
        `"events":[${events.join(',')}],"figures":[${figures}]}`,
    );
  }
  return `{"format":"breach-timeline/1","title":{"en":"Synthetic"},"updated":"2026-11-21","incidents":[${incidents.join(',\n')}]}`;
}

/** A day as somebody would write it: half to the day, most others to the month, some about. */
function written(day: number, precision: number): string {
  const iso = new Date((FIRST_DAY + day) * DAY).toISOString();
  if (precision < 0.5) return iso.slice(0, 10);
  if (precision < 0.8) return iso.slice(0, 7);
  return precision < 0.95 ? iso.slice(0, 4) : `${iso.slice(0, 4)}~`;
}

/** Even numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
