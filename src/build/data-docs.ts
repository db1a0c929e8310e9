import { readFileSync, writeFileSync } from 'node:fs';
import { DATA_KINDS, SECTORS } from '../data/schema.ts';
import {
  ACTIONS,
  ACTORS,
  type Action,
  EVENT_KINDS,
  type EventKind,
  NATURES,
  STATUSES,
  type Status,
  UNITS,
  type Unit,
} from '../data/vocabulary.ts';
import { EN } from '../i18n/index.ts';
import { markdownTable, withParts } from './scripts/element-docs.ts';

export const PROGRAM = 'data-docs.ts';
export const DATA_DOCS = 'docs/data.md';

const CAUSES: Readonly<Record<Action, string>> = {
  hacking: 'somebody broke in',
  misuse: 'somebody who was let in took more than allowed',
  scraping: 'what a site shows or answers was gathered in bulk',
  error: 'a mistake: sent to the wrong reader, left open',
  physical: 'a device or paper was lost or stolen',
  malware: 'harmful software, ransomware included',
  social: 'people were deceived: phishing, a false call',
  unknown: 'not known',
};

const WHO: Readonly<Record<(typeof ACTORS)[number], string>> = {
  external: 'an outsider',
  internal: 'somebody who worked there',
  partner: 'a supplier or partner',
  unknown: 'not known',
};

const CASES: Readonly<Record<(typeof NATURES)[number], string>> = {
  breach: 'data were taken; what is meant when `nature` is absent',
  leak: 'documents were given to the press or the public',
  penalty: 'a fine or a judgment, without a theft',
  compilation: 'older data were put together anew',
  exposure: 'data lay open or were lost; no theft is proven',
  trade: 'data were bought and sold',
};

const EVENTS: Readonly<Record<EventKind, string>> = {
  'breach-start': 'the first access, or the day from which the data lay open',
  'breach-end': 'the access ended',
  sale: 'the data were offered for sale',
  discovery: 'somebody noticed; `by` says who',
  'report-to-authority': 'the organisation told an authority',
  disclosure: 'the first day on which the public could read of it',
  listed: 'the day on which it was entered in somebody’s list: no disclosure, and part of no delay',
  apology: 'the organisation apologised',
  arrest: 'somebody was arrested',
  charge: 'a prosecutor brought charges',
  lawsuit: 'a civil suit was filed',
  verdict: 'a court decided',
  sentence: 'a court set a punishment',
  penalty: 'an authority set a fine',
  response: 'another act of the organisation or of an authority',
};

const COUNTED: Readonly<Record<Unit, string>> = {
  people: 'persons',
  accounts: 'accounts of a service; a person may have several',
  records: 'entries of a data base, whatever one entry holds',
  items: 'pieces of information; one entry may hold several',
  files: 'files or documents',
  organisations: 'organisations whose data were taken',
  bytes: 'a volume: shown, but no count of anything',
};

const SUPPORT: Readonly<Record<Status, string>> = {
  court: 'a court found it',
  confirmed: 'the organisation or an authority says so',
  observed: 'somebody outside counted it in the material itself',
  reported: 'the press says so, or prosecutors do',
  claimed: 'a seller, an attacker or a plaintiff says so; nobody has proven it',
  sample: 'counted in material that was published, and verified by nobody',
};

/** The lists of known words in `docs/data.md`, by the name of their place. */
export function knownWords(): Readonly<Record<string, string>> {
  const { facets } = EN.words;
  return {
    sectors: line(SECTORS, facets.sector.values),
    kinds: line(DATA_KINDS, facets.kind.values),
    causes: table('cause', ACTIONS, CAUSES),
    actors: table('actor', ACTORS, WHO),
    natures: table('nature', NATURES, CASES),
    events: table('event', EVENT_KINDS, EVENTS),
    units: table('unit', UNITS, COUNTED),
    statuses: table('status', STATUSES, SUPPORT),
  };
}

const table = <Word extends string>(head: string, words: readonly Word[], meanings: Readonly<Record<Word, string>>) =>
  markdownTable(
    head,
    'means',
    words.map((word) => [word, meanings[word]]),
  );

/** Lines of a text are at most so long. */
const WIDTH = 120;

/** Words with their English names, in lines that a reader of the source can read. */
function line(words: readonly string[], names: Readonly<Record<string, string>>): string {
  const lines: string[] = [];
  for (const [at, word] of words.entries()) {
    const next = `\`${word}\` ${names[word]}${at < words.length - 1 ? ' ·' : ''}`;
    const last = lines.at(-1);
    if (last === undefined || last.length + next.length >= WIDTH) lines.push(next);
    else lines[lines.length - 1] = `${last} ${next}`;
  }
  return lines.join('\n');
}

/**
 * `node src/build/run.mjs src/build/data-docs.ts`: writes the lists of known words into `docs/data.md`. To be run when
 * a word is added; `data-docs.test.ts` tells when.
 */
export async function main(): Promise<number> {
  writeFileSync(DATA_DOCS, withParts(readFileSync(DATA_DOCS, 'utf8'), knownWords(), PROGRAM));
  console.log(DATA_DOCS);
  return 0;
}
