import { isEdtf } from '../dates.ts';
import type { Figure, Incident, IncidentEvent } from '../schema.ts';
import {
  ACTIONS,
  ACTORS,
  EVENT_KINDS,
  EVENT_PARTIES,
  NATURES,
  QUALIFIERS,
  SCOPES,
  STATUSES,
  UNITS,
  type Unit,
} from '../vocabulary.ts';
import { CODE } from './codes.ts';

/**
 * Reads the incidents of which long lists are made: few fields, all of them as they should be. The schema, which
 * takes longer, reads all others and tells what is wrong with them. Where both can read an incident, both give the same.
 */

/** Longest name that is surely short enough for the schema. */
const LONGEST = 500;
const COUNTRY = /^[A-Z]{2}$/;

/** The incident that `raw` says, under its `id`; undefined where the schema must look. */
export function readPlainIncident(raw: Readonly<Record<string, unknown>>, id: string): Incident | undefined {
  let names: Incident['names'] | undefined;
  let organisation: string | undefined;
  let country: string | undefined;
  let sector: string | undefined;
  let actor: string | undefined;
  let action: string | undefined;
  let nature: Incident['nature'] = 'breach';
  let data: string[] | undefined;
  let events: IncidentEvent[] | undefined;
  let figures: Figure[] | undefined;
  for (const [field, value] of Object.entries(raw)) {
    switch (field) {
      case 'id':
        if (value !== id) return undefined;
        break;
      case 'organisation':
        if (!isName(value)) return undefined;
        organisation = value;
        break;
      case 'name':
        if (names || !isName(value)) return undefined;
        names = { en: value };
        break;
      case 'country':
        if (typeof value !== 'string' || !COUNTRY.test(value)) return undefined;
        country = value;
        break;
      case 'sector':
        if (!isCode(value)) return undefined;
        sector = value;
        break;
      case 'actor':
        actor = oneOf(ACTORS, value);
        if (actor === undefined) return undefined;
        break;
      case 'action':
        action = oneOf(ACTIONS, value);
        if (action === undefined) return undefined;
        break;
      case 'nature': {
        const known = oneOf(NATURES, value);
        if (known === undefined) return undefined;
        nature = known;
        break;
      }
      case 'data':
        if (!Array.isArray(value) || !value.every(isCode)) return undefined;
        data = value;
        break;
      case 'date':
        if (events || !isDate(value)) return undefined;
        events = [{ kind: 'disclosure', date: value, sources: [] }];
        break;
      case 'events':
        if (events || !Array.isArray(value)) return undefined;
        events = readAll(value, readEvent);
        if (!events) return undefined;
        break;
      case 'figures':
        if (figures || !Array.isArray(value)) return undefined;
        figures = readAll(value, readFigure);
        if (!figures) return undefined;
        break;
      default: {
        const unit = oneOf(UNITS, field);
        if (figures || unit === undefined || !isCount(value)) return undefined;
        figures = [figureOf(value, unit, 'reported')];
      }
    }
  }
  return {
    id,
    names: names ?? {},
    ...(organisation === undefined ? undefined : { organisation }),
    ...(country === undefined ? undefined : { country }),
    ...(sector === undefined ? undefined : { sector }),
    ...(actor === undefined ? undefined : { actor }),
    ...(action === undefined ? undefined : { action }),
    nature,
    featured: false,
    summary: {},
    data: data ?? [],
    events: events ?? [],
    figures: figures ?? [],
    money: [],
    disputes: [],
    sources: {},
  };
}

function readEvent(raw: unknown): IncidentEvent | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { kind: what, date, by: who, ...others }: Readonly<Record<string, unknown>> = { ...raw };
  const kind = oneOf(EVENT_KINDS, what);
  const by = who === undefined ? undefined : oneOf(EVENT_PARTIES, who);
  if (kind === undefined || !isDate(date) || (who !== undefined && by === undefined) || hasFields(others)) {
    return undefined;
  }
  return by === undefined ? { kind, date, sources: [] } : { kind, date, by, sources: [] };
}

function readFigure(raw: unknown): Figure | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...raw };
  const { value, unit: counted, status: support, qualifier: how, scope: share, ...others } = fields;
  const unit = oneOf(UNITS, counted);
  const status = oneOf(STATUSES, support);
  const qualifier = how === undefined ? 'exactly' : oneOf(QUALIFIERS, how);
  const scope = share === undefined ? 'whole' : oneOf(SCOPES, share);
  if (!isCount(value) || !unit || !status || !qualifier || !scope || hasFields(others)) return undefined;
  return { ...figureOf(value, unit, status), qualifier, scope };
}

const figureOf = (value: number, unit: Unit, status: Figure['status']): Figure => ({
  value,
  qualifier: 'exactly',
  unit,
  status,
  scope: 'whole',
  sources: [],
});

/** All entries of a list, or nothing where one of them is not plain. */
function readAll<Entry>(list: readonly unknown[], read: (raw: unknown) => Entry | undefined): Entry[] | undefined {
  const entries: Entry[] = [];
  for (const raw of list) {
    const entry = read(raw);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return entries;
}

function hasFields(fields: object): boolean {
  for (const _field in fields) return true;
  return false;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST;
const isCode = (value: unknown): value is string => typeof value === 'string' && CODE.test(value);
const isDate = (value: unknown): value is IncidentEvent['date'] => typeof value === 'string' && isEdtf(value);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
