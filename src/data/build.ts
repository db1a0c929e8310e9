import { type BestFigure, bestFigures, isExact, isSummable, sizeOf } from './claims.ts';
import { changesOfCoverage } from './coverage.ts';
import type { CodeColumn, Columns, Dataset, DatasetIndex } from './dataset.ts';
import { DAY, dateOf } from './dates.ts';
import { delayOf, type Life, lifeOf, NO_DELAYS } from './life.ts';
import type { Reading } from './read/read.ts';
import { resolveRelations } from './relations.ts';
import type { DataFile, Incident, Localized } from './schema.ts';
import { ACTIONS, ACTORS, NATURES, STATUSES, UNITS } from './vocabulary.ts';

const TEN_YEARS = 3_653 * DAY;

/** Shown when no incident has a date, so that the axis has something to say. */
const EMPTY_EXTENT: readonly [number, number] = [Date.UTC(2000, 0, 1), Date.UTC(2025, 0, 1)];

/** Turns what was read into columns, lookup and order. Pure; the order of incidents is kept. */
export function buildDataset(reading: Reading): Dataset {
  const { file, problems, offered, spellings, archive } = reading;
  const { incidents } = file;
  const rows = new Map(incidents.map((incident, row) => [incident.id, row]));
  const rowOf = (id: string) => rows.get(id) ?? rows.get(spellings?.get(id) ?? '');
  const lives: Life[] = [];
  const figures: (readonly BestFigure[])[] = [];

  const life = (row: number) => (lives[row] ??= lifeOf(incidents[row]));
  const figuresOf = (row: number) => (figures[row] ??= bestFigures(incidents[row]));
  const { columns, priority, chronological, extent } = reading.index ?? buildIndex(file, life, figuresOf);

  return {
    title: perLanguage(file.title),
    attribution: perLanguage(file.attribution),
    credit: perLanguage(file.credit),
    about: perLanguage(file.about),
    license: file.license ?? '',
    updated: file.updated ?? '',
    version: file.version ?? '',
    own: { vocabulary: file.vocabulary ?? {}, extra: file.extra ?? [], colours: file.colours },
    incidents,
    context: file.context,
    coverage: changesOfCoverage(file.coverage, file.context),
    relations: resolveRelations(file.relations, rowOf),
    columns,
    priority,
    chronological,
    extent,
    problems,
    offered,
    archive,
    rowOf,
    life,
    figures: figuresOf,
  };
}

/** What is computed of all incidents at once. */
export function buildIndex(
  { incidents, updated }: DataFile,
  life: Dataset['life'] = (row) => lifeOf(incidents[row]),
  figures: Dataset['figures'] = (row) => bestFigures(incidents[row]),
): DatasetIndex {
  const columns = buildColumns(incidents, life, figures);
  return {
    columns,
    priority: priorityOf(incidents, columns),
    chronological: chronologicalOf(columns),
    extent: extentOf(columns, updated),
  };
}

/** Text that a file gives in one form, in a language that it does not name. */
function perLanguage(text: string | Localized | undefined): Localized {
  const texts = typeof text === 'string' ? { und: text } : (text ?? {});
  return Object.fromEntries(Object.entries(texts).filter(([, each]) => each.trim() !== ''));
}

function buildColumns(
  incidents: readonly Incident[],
  life: (row: number) => Life,
  figures: (row: number) => readonly BestFigure[],
): Columns {
  const count = incidents.length;
  const numbers = () => new Float64Array(count).fill(Number.NaN);
  const [first, anchor, last, size, anchorEarliest, anchorLatest, delayMin, delayMax] = Array.from(
    { length: 8 },
    numbers,
  );
  const [delayApproximate, withoutDelay] = [new Uint8Array(count), new Uint8Array(count)];
  const best = incidents.map((_, row) => sizeOf(figures(row)));
  for (let row = 0; row < count; row += 1) {
    const told = life(row);
    const { first: begins, last: ends, anchor: stands } = told;
    if (stands) {
      anchor[row] = middle(stands.earliest, stands.latest);
      anchorEarliest[row] = stands.earliest;
      anchorLatest[row] = stands.latest;
    }
    const delay = delayOf(told, 'breach');
    if (typeof delay === 'string') withoutDelay[row] = 1 + NO_DELAYS.indexOf(delay);
    else {
      delayMin[row] = delay.min;
      delayMax[row] = delay.max;
      delayApproximate[row] = Number(delay.approximate);
    }
    first[row] = begins ?? anchor[row];
    last[row] = Math.max(ends ?? anchor[row], anchor[row]);
    size[row] = best[row]?.best.value ?? Number.NaN;
  }
  return {
    first,
    anchor,
    anchorEarliest,
    anchorLatest,
    last,
    size,
    delayMin,
    delayMax,
    delayApproximate,
    withoutDelay,
    action: codeColumn(incidents, (incident) => incident.action, ACTIONS),
    actor: codeColumn(incidents, (incident) => incident.actor, ACTORS),
    sector: codeColumn(incidents, (incident) => incident.sector, []),
    country: codeColumn(incidents, (incident) => incident.country, []),
    nature: codeColumn(incidents, (incident) => incident.nature, NATURES),
    status: codeColumn(incidents, (_, row) => best[row]?.best.status, STATUSES),
    unit: codeColumn(incidents, (_, row) => best[row]?.unit, UNITS),
    summable: Uint8Array.from(incidents, (incident, row) => Number(best[row] && isSummable(incident, best[row]))),
    exact: Uint8Array.from(best, (figure) => Number(figure && isExact(figure.best))),
  };
}

/** Middle of an interval; where one side is open, the side that is known. */
function middle(earliest: number, latest: number): number {
  if (!Number.isFinite(earliest)) return Number.isFinite(latest) ? latest : Number.NaN;
  return Number.isFinite(latest) ? (earliest + latest) / 2 : earliest;
}

function codeColumn(
  incidents: readonly Incident[],
  wordOf: (incident: Incident, row: number) => string | undefined,
  vocabulary: readonly string[],
): CodeColumn {
  const values = ['unknown', ...vocabulary.filter((word) => word !== 'unknown')];
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const codes = new Uint16Array(incidents.length);
  incidents.forEach((incident, row) => {
    const value = wordOf(incident, row) ?? 'unknown';
    let code = codeOf.get(value);
    if (code === undefined) {
      // 65,535 different words fill the column; what comes after them counts as unknown.
      code = values.length <= 65_535 ? values.push(value) - 1 : 0;
      codeOf.set(value, code);
    }
    codes[row] = code;
  });
  return { values, codes };
}

/** The core cases first, then those to which the data give a place, then by size: less where it counts neither people nor accounts, is only claimed, or is no breach. */
function priorityOf(incidents: readonly Incident[], columns: Columns): Uint32Array {
  const { size, anchor, unit, status, nature } = columns;
  const is = ({ values, codes }: CodeColumn, row: number, ...words: string[]) => words.includes(values[codes[row]]);
  const rank = (row: number): number => {
    const { featured, importance } = incidents[row];
    const place = importance === undefined ? 0 : 1 / importance;
    if (featured) return 1e30 * (1 + place);
    if (place > 0) return 1e25 * place;
    const doubts = [is(unit, row, 'people', 'accounts'), !is(status, row, 'claimed'), is(nature, row, 'breach')];
    return (size[row] || 0) * 0.1 ** doubts.filter((holds) => !holds).length;
  };
  const ranks = Float64Array.from(incidents, (_, row) => rank(row));
  return Uint32Array.from(incidents.keys()).sort((a, b) => {
    if (ranks[a] !== ranks[b]) return ranks[b] > ranks[a] ? 1 : -1;
    return (anchor[a] || 0) - (anchor[b] || 0) || a - b;
  });
}

/** Rows in the order of their anchors, then of the file; those without one last. */
export function chronologicalOf({ anchor }: Pick<Columns, 'anchor'>): Uint32Array {
  const times = anchor.map((time) => (Number.isNaN(time) ? Infinity : time));
  // Infinity - Infinity is NaN, which compares as equal.
  return Uint32Array.from(times.keys()).sort((a, b) => times[a] - times[b] || a - b);
}

function extentOf({ first, last }: Columns, updated: string | undefined): readonly [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < first.length; row += 1) {
    if (first[row] < from && Number.isFinite(first[row])) from = first[row];
    if (last[row] > to && Number.isFinite(last[row])) to = last[row];
  }
  if (from > to) return EMPTY_EXTENT;
  const until = updated ? dateOf(updated)?.latest : undefined;
  // The picture reaches to the day of the data, and no mistyped year 9999 may squeeze the rest.
  if (until !== undefined && Number.isFinite(until) && until > from)
    to = Math.min(Math.max(to, until), until + TEN_YEARS);
  return [startOfYear(from, 0), startOfYear(Math.max(from, to - 1), 1)];
}

/** First moment of the year of a time, or of one `later`. Unlike Date.UTC, this takes no year 19 for 1919. */
function startOfYear(time: number, later: number): number {
  return new Date(0).setUTCFullYear(new Date(time).getUTCFullYear() + later, 0, 1);
}

const ranks = new WeakMap<Dataset, Uint32Array>();

/** Place of each row in the data set's order of priority, 0 first. */
export function rankOf(dataset: Dataset): Uint32Array {
  const known = ranks.get(dataset);
  if (known) return known;
  const rank = new Uint32Array(dataset.priority.length);
  dataset.priority.forEach((row, place) => {
    rank[row] = place;
  });
  ranks.set(dataset, rank);
  return rank;
}

/** Rows in the order in which they claim labels: `first` (or -1 for none) before all others. */
export function inOrderOfRank(dataset: Dataset, rows: Iterable<number>, first: number): number[] {
  const rank = rankOf(dataset);
  return [...rows].sort((a, b) => Number(b === first) - Number(a === first) || rank[a] - rank[b]);
}
