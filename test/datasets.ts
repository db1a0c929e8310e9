import { chronologicalOf } from '../src/data/build.ts';
import type { CodeColumn, Dataset } from '../src/data/dataset.ts';
import { resolveRelations } from '../src/data/relations.ts';
import type { Incident, Relation } from '../src/data/schema.ts';

/** What a test says about one incident; the rest is unknown or empty. Times are UTC ms. */
export interface Row extends Partial<Incident> {
  first?: number;
  anchor?: number;
  last?: number;
  size?: number;
  status?: string;
  sizeUnit?: string;
  summable?: boolean;
  /** Exact unless told. */
  exact?: boolean;
}

/** A data set made directly from columns, so that tests of what reads it do not depend on the loader. */
export function datasetOf(rows: readonly Row[], relations: readonly Relation[] = []): Dataset {
  const incidents = rows.map(incidentOf);
  const ids = new Map(incidents.map(({ id }, row) => [id, row]));
  const codes = (word: (row: Row) => string | undefined) => codeColumn(rows.map((row) => word(row) ?? 'unknown'));
  const times = (time: (row: Row) => number | undefined) => Float64Array.from(rows, (row) => time(row) ?? Number.NaN);
  const anchor = times((row) => row.anchor ?? row.first);
  return {
    title: { en: 'Test' },
    attribution: {},
    credit: {},
    about: {},
    license: '',
    updated: '',
    version: '',
    own: { vocabulary: {}, extra: [] },
    incidents,
    context: [],
    coverage: [],
    relations: resolveRelations(relations, (id) => ids.get(id)),
    columns: {
      first: times((row) => row.first ?? row.anchor),
      anchor,
      anchorEarliest: times((row) => row.anchor ?? row.first),
      anchorLatest: times((row) => row.anchor ?? row.first),
      last: times((row) => row.last ?? row.anchor ?? row.first),
      size: times((row) => row.size),
      summable: Uint8Array.from(rows, (row) => (row.summable ? 1 : 0)),
      exact: Uint8Array.from(rows, (row) => Number(row.exact ?? true)),
      delayMin: times(() => undefined),
      delayMax: times(() => undefined),
      delayApproximate: new Uint8Array(rows.length),
      withoutDelay: new Uint8Array(rows.length).fill(1),
      action: codes((row) => row.action),
      actor: codes((row) => row.actor),
      sector: codes((row) => row.sector),
      country: codes((row) => row.country),
      nature: codes((row) => row.nature ?? 'breach'),
      status: codes((row) => row.status),
      unit: codes((row) => row.sizeUnit),
    },
    priority: Uint32Array.from(rows.keys()),
    chronological: chronologicalOf({ anchor }),
    extent: [Date.UTC(2000, 0, 1), Date.UTC(2030, 0, 1)],
    problems: [],
    offered: rows.length,
    rowOf: (id) => ids.get(id),
    life: () => {
      throw new Error('these data sets have no lives');
    },
    figures: () => [],
  };
}

function incidentOf(row: Row, at: number): Incident {
  const {
    first: _first,
    anchor: _anchor,
    last: _last,
    size: _size,
    status: _status,
    sizeUnit: _unit,
    summable: _summable,
    exact: _exact,
    ...said
  } = row;
  return {
    id: `incident-${at}`,
    names: {},
    nature: 'breach',
    featured: false,
    summary: {},
    data: [],
    events: [],
    figures: [],
    money: [],
    disputes: [],
    sources: {},
    ...said,
  };
}

/** Code 0 is `unknown`, as in every data set. */
function codeColumn(words: readonly string[]): CodeColumn {
  const values = [...new Set(['unknown', ...words])];
  return { values, codes: Uint16Array.from(words, (word) => values.indexOf(word)) };
}
