import { rollup } from 'd3-array';
import { dateOf } from '../data/dates.ts';
import type { Doubts, ImportedIncident, LeftOut, Read } from './result.ts';

/** What can only be seen of all incidents together. */

/** Marks of several organisations in one name: a semicolon, a slash between words, or two commas that no legal form follows. */
const SEVERAL =
  /;|\s\/\s|(?<=\p{L}{4})\/(?=\p{L}{4})|(?<=\p{Script=Han}{2})[/／](?=\p{Script=Han}{2})|、|, [^,]+ and (?!(?:partners|associates|co|company|sons|brothers)\b)|(?:, (?!(?:inc|llc|ltd|plc|co|corp|s\.?a|l\.?p|p\.?[ac]|n\.?a|m\.?d|d\.?o|d\.?m\.?d|d\.?d\.?s|pllc|lp|llp|gmbh|the|dba|et al)\b)[^,]+){2}/iu;

const nameOf = ({ incident }: Read): string => {
  const { names = {}, organisation = '' } = incident;
  return Object.values(names)[0] ?? organisation;
};

const eventsOf = ({ incident }: Read) => incident.events;

const yearOf = (read: Read): number => {
  const year = /(?:^|\/)(\d{4})/.exec(eventsOf(read)[0]?.date ?? '')?.[1];
  return year === undefined ? Number.NaN : Number(year);
};

interface CheckOptions {
  /** The day of the import, YYYY-MM-DD. */
  readonly day: string;
  /** Where the list itself can be read. */
  readonly address?: string;
  /** Whether the rows are called by something else than a name: then the same name is no sign. */
  readonly isUnnamed?: boolean;
  /** Whether each row tells one event: then the same name is a sign of one case. */
  readonly areSteps?: boolean;
}

/** Duplicates, dates that are still to come, names of several: told, and left out where that was chosen. */
export function checkIncidents(
  incidents: readonly Read[],
  { day, address, isUnnamed = false, areSteps = false }: CheckOptions,
  doubts: Doubts,
): { readonly incidents: readonly Read[]; readonly leftOut: readonly LeftOut[] } {
  const out = new Map<Read, LeftOut['reason']>();
  const isOfOneCase = addressesOfOneCase(incidents, address);
  const twins = isUnnamed ? new Map<Read, Read>() : findTwins(incidents, isOfOneCase, areSteps);
  const aboutTwins = { kind: 'duplicate' } as const;
  const keep = twins.size > 0 ? doubts.choose(aboutTwins, ['keep', 'leave-out'], 'keep') : 'keep';
  const future = { kind: 'future-date' } as const;
  const isLate = (read: Read) =>
    eventsOf(read).some(
      ({ date }) =>
        /^\d{4}/.test(date) &&
        date.slice(0, 10).replace(/[~?%/].*/, '') > day.slice(0, /[\d-]*/.exec(date)?.[0].length),
    );
  const late = new Set(incidents.filter(isLate));
  const keepLate = late.size > 0 ? doubts.choose(future, ['keep', 'leave-out'], 'keep') : 'keep';
  const addresses = new Map<string, Read>();
  const firsts = new Map<string, Read>();
  const aboutIds = { kind: 'same-id' } as const;
  for (const read of incidents) {
    const { line } = read;
    const name = nameOf(read);
    const { id } = read.incident;
    const first = id === undefined ? undefined : firsts.get(id);
    if (first) {
      doubts.add(aboutIds, line, `${name}: ${id}, as line ${first.line}`);
      // A key is there to tell entries apart: what has the same is the same.
      if (doubts.choose(aboutIds, ['keep', 'leave-out'], 'leave-out') === 'leave-out') {
        out.set(read, 'duplicate');
        continue;
      }
    } else if (id !== undefined) firsts.set(id, read);
    const twin = twins.get(read);
    if (twin) {
      doubts.add(aboutTwins, line, `${name}: as line ${twin.line}`);
      if (keep === 'leave-out') out.set(read, 'duplicate');
    }
    if (late.has(read)) {
      doubts.add(
        future,
        line,
        `${name}: ${eventsOf(read)
          .map(({ date }) => date)
          .join(', ')}`,
      );
      if (keepLate === 'leave-out') out.set(read, 'future');
    }
    const early = tooEarly(read);
    if (early !== undefined) doubts.add({ kind: 'wrong-order' }, line, `${name}: ${early}`);
    const several = [name, read.incident.organisation ?? ''].find((each) => SEVERAL.test(each));
    if (!isUnnamed && several !== undefined) doubts.add({ kind: 'several-organisations' }, line, several);
    const cited = addressesOf(read).filter(isOfOneCase);
    const shared = cited.find((url) => nameOf(addresses.get(url) ?? read) !== name);
    if (shared !== undefined)
      doubts.add({ kind: 'same-address' }, line, `${name}: as line ${addresses.get(shared)?.line}: ${shared}`);
    for (const url of cited) if (!addresses.has(url)) addresses.set(url, read);
  }
  for (const kind of [
    'duplicate',
    'same-id',
    'future-date',
    'several-organisations',
    'same-address',
    'wrong-order',
  ] as const)
    doubts.outOf({ kind }, incidents.length);
  return {
    incidents: withCodes(incidents.filter((read) => !out.has(read))),
    leftOut: [...out].map(([read, reason]) => ({ line: read.line, reason, text: nameOf(read).slice(0, 80) })),
  };
}

/** Ids as codes of lower-case letters, digits and hyphens, each once. */
function withCodes(reads: readonly Read[]): readonly Read[] {
  const taken = new Set<string>();
  return reads.map(({ line, incident }) => {
    if (incident.id === undefined) return { line, incident };
    const plain = incident.id.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '');
    const code =
      plain
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 70)
        .replace(/-+$/, '') || `line-${line}`;
    let id = code;
    for (let count = 2; taken.has(id); count += 1) id = `${code}-${count}`;
    taken.add(id);
    return { line, incident: { ...incident, id } satisfies ImportedIncident };
  });
}

/** An event that is surely before the beginning, or a discovery after the disclosure, in words of the file. */
function tooEarly(read: Read): string | undefined {
  const events = eventsOf(read).flatMap(({ kind, date }) => {
    const when = dateOf(date);
    return when ? [{ kind, date, when }] : [];
  });
  if (events.length < 2) return undefined;
  const pairs = events.flatMap((first) => events.map((second) => ({ first, second })));
  const wrong = pairs.find(
    ({ first, second }) =>
      second.when.latest <= first.when.earliest &&
      ((first.kind === 'breach-start' && second.kind !== 'breach-start') ||
        (first.kind === 'discovery' && second.kind === 'disclosure')),
  );
  return wrong && `${wrong.first.kind} ${wrong.first.date}, ${wrong.second.kind} ${wrong.second.date}`;
}

/** What more rows cite than these is a report of many cases. */
const MOST_CITING = 3;

/** Which web addresses speak of one case: neither the list's own, nor a report that many rows cite. */
function addressesOfOneCase(incidents: readonly Read[], address: string | undefined): (url: string) => boolean {
  const citing = rollup(
    incidents.flatMap(addressesOf),
    (urls) => urls.length,
    (url) => url,
  );
  return (url) => url !== address && (citing.get(url) ?? 0) <= MOST_CITING;
}

/**
 * Rows that may tell of one case, by the first of them: the same name, at most one year apart, and the same size, the
 * same day or the same web address. The name alone is no sign, since an authority has many cases,
 * unless each row tells one event.
 */
function findTwins(
  incidents: readonly Read[],
  isOfOneCase: (url: string) => boolean,
  areSteps: boolean,
): ReadonlyMap<Read, Read> {
  const byName = new Map<string, { readonly read: Read; readonly signs: readonly string[] }[]>();
  const twins = new Map<Read, Read>();
  for (const read of incidents) {
    const key = nameOf(read)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    if (key === '') continue;
    const signs = signsOf(read, isOfOneCase);
    const known = byName.get(key);
    const twin = known?.find(
      (other) => isWithinYear(read, other.read) && (areSteps || signs.some((sign) => other.signs.includes(sign))),
    );
    if (twin) twins.set(read, twin.read);
    if (known) known.push({ read, signs });
    else byName.set(key, [{ read, signs }]);
  }
  return twins;
}

/** Web addresses that a row cites, each once. */
const addressesOf = ({ incident }: Read): readonly string[] => [
  ...new Set(Object.values(incident.sources ?? {}).flatMap(({ url }) => url ?? [])),
];

/** By what two rows of one name are known as one case: days, sizes and web addresses. */
function signsOf(read: Read, isOfOneCase: (url: string) => boolean): readonly string[] {
  const { figures } = read.incident;
  return [
    ...eventsOf(read).flatMap(({ kind, date }) =>
      /^\d{4}-\d\d-\d\d[~?%]?$/.test(date) ? `${kind} ${date.slice(0, 10)}` : [],
    ),
    ...figures.map(({ value, unit }) => `${value} ${unit}`),
    ...addressesOf(read).filter(isOfOneCase),
  ];
}

/** Whether two rows are at most one year apart; so are two of which neither says when. */
function isWithinYear(read: Read, other: Read): boolean {
  const [year, before] = [yearOf(read), yearOf(other)];
  if (Number.isNaN(year) || Number.isNaN(before)) return Number.isNaN(year) && Number.isNaN(before);
  return Math.abs(year - before) <= 1;
}
