import { buildDataset } from '../src/data/build.ts';
import type { Dataset } from '../src/data/dataset.ts';
import { type EdtfText, isEdtf } from '../src/data/dates.ts';
import { readDataFile } from '../src/data/read/read.ts';
import type { Incident } from '../src/data/schema.ts';
import type { Selection } from '../src/state/filters.ts';

/** A data set read from objects as they stand in a data file; what the reader refuses fails the test. */
export function readIncidents(incidents: readonly object[], rest: object = {}): Dataset {
  const reading = readDataFile(JSON.stringify({ ...rest, incidents }));
  const faults = reading.problems.filter(({ effect }) => effect !== 'doubt');
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return buildDataset(reading);
}

/** A selection of these rows, in this order. */
export function selectionOf(rows: readonly number[]): Selection {
  const picked = Uint32Array.from(rows);
  return { rows: picked, inWindow: picked, countsOf: () => ({}), sizes: [], unknownSize: 0, total: picked.length };
}

/** Text without the publishers whose names look like a fault to `pattern`, as Infinity Group does. */
export function withoutPublishersLike(pattern: RegExp, text: string, incidents: readonly Incident[]): string {
  const publishers = incidents.flatMap(({ sources }) => Object.values(sources).map(({ publisher }) => publisher));
  const like = new Set(publishers.filter((name) => pattern.test(name)));
  return [...like].reduce((left, name) => left.replaceAll(name, ''), text);
}

/** Text of a test that is a date in EDTF. */
export function edtf(text: string): EdtfText {
  if (!isEdtf(text)) throw new Error(`${text} is no date`);
  return text;
}
