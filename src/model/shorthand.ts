import { UNITS } from './vocabulary.ts';

/** Fields of the short form that stand for fuller ones; see `expandShorthand`. */
export const SHORTHAND_FIELDS: readonly string[] = ['date', 'name', ...UNITS];

type Fields = Record<string, unknown>;

/**
 * Expands the smallest incident a publisher may write,
 * `{"organisation": "…", "date": "2019-11", "records": 1200000}`, to the full form:
 * `date` becomes a disclosure, a number under the name of a unit becomes a reported figure for the
 * whole, `name` becomes the English name. Fields that are there already win: see `overruledFields`. Nothing is
 * checked here; the schema does that afterwards.
 */
export function expandShorthand(raw: Readonly<Fields>): Fields {
  const full: Fields = { ...raw };
  for (const field of SHORTHAND_FIELDS) delete full[field];
  if (raw.date !== undefined && raw.events === undefined) full.events = [{ kind: 'disclosure', date: raw.date }];
  const counted = countedUnits(raw);
  if (counted.length > 0 && raw.figures === undefined) {
    full.figures = counted.map((unit) => ({ value: raw[unit], unit, status: 'reported' }));
  }
  if (raw.name !== undefined && raw.names === undefined) full.names = { en: raw.name };
  return full;
}

/** Fields of the short form that are not read, with the one that stands beside them and wins. */
export function overruledFields(raw: Readonly<Fields>): [field: string, winner: string][] {
  const pairs: [string, string][] = [
    ['date', 'events'],
    ['name', 'names'],
    ...countedUnits(raw).map((unit): [string, string] => [unit, 'figures']),
  ];
  return pairs.filter(([field, winner]) => raw[field] !== undefined && raw[winner] !== undefined);
}

/** The path of what the author wrote, for a path in the full form: `date` for `events[0].date`. */
export function pathAsWritten(raw: Readonly<Fields>, path: string): string {
  if (raw.events === undefined && path.startsWith('events[0]')) return 'date';
  if (raw.names === undefined && path.startsWith('names')) return 'name';
  const figure = raw.figures === undefined && /^figures\[(\d+)\]/.exec(path);
  return (figure && countedUnits(raw)[Number(figure[1])]) || path;
}

/** The units in which the short form gives a count. */
export const countedUnits = (raw: Readonly<Fields>) =>
  UNITS.filter((unit) => raw[unit] !== undefined && raw[unit] !== null);
