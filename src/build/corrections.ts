import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isEdtf } from '../data/dates.ts';
import type { Problem } from '../data/read/problems.ts';
import { describeIssue, shorten } from '../data/read/problems.ts';
import { type Incident, IncidentSchema, link } from '../data/schema.ts';
import { LANGUAGES } from '../i18n/index.ts';

/** Where corrections are written down, relative to the project; published at the same place of the site. */
export const CORRECTIONS_FILE = 'data/corrections.json';

const FIELDS = Object.keys(IncidentSchema.entries) as (keyof Incident)[];

const day = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isEdtf(text), 'a day such as 2026-11-28'),
);
const sentence = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'a sentence'),
);
/** An empty sentence stands for one that is missing, so that both are told in the same words. */
const inEachLanguage = v.object(Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, v.optional(sentence, '')])));

const CorrectionSchema = v.strictObject({
  date: day,
  incident: v.string(),
  field: v.picklist(FIELDS),
  was: inEachLanguage,
  now: inEachLanguage,
  why: inEachLanguage,
  source: v.optional(link),
});

/** A statement in the data that was wrong, what is right, and why. */
export type Correction = v.InferOutput<typeof CorrectionSchema>;

type Fault = Pick<Problem, 'path' | 'found' | 'expected'>;

export interface Corrections {
  /** Those that could be read, the newest first; of one day in the order of the file. */
  readonly corrections: readonly Correction[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a list of corrections: each of a day that has come, of an incident among `incidents`, and told in every
 * language. `today` is a day, YYYY-MM-DD; without it no day is too late.
 */
export function readCorrections(text: string, incidents: ReadonlySet<string>, today?: string): Corrections {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { corrections: [], faults: [{ path: '', found: shorten(text), expected: 'JSON' }] };
  }
  if (!Array.isArray(value))
    return { corrections: [], faults: [{ path: '', found: shorten(value), expected: 'a list of corrections' }] };
  const faults: Fault[] = [];
  const corrections: Correction[] = [];
  value.forEach((entry: unknown, place) => {
    const path = `[${place}]`;
    const read = v.safeParse(CorrectionSchema, entry);
    if (!read.success) {
      faults.push(...read.issues.map((issue) => describeIssue(issue, path)));
      return;
    }
    const { incident, date } = read.output;
    const unknown = !incidents.has(incident);
    const isToCome = today !== undefined && date > today;
    if (unknown)
      faults.push({
        path: `${path}.incident`,
        found: shorten(incident),
        expected: 'the id of an incident in data/incidents',
      });
    if (isToCome) faults.push({ path: `${path}.date`, found: shorten(date), expected: `a day until today, ${today}` });
    if (!unknown && !isToCome) corrections.push(read.output);
  });
  // The sort is stable.
  return { corrections: corrections.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)), faults };
}

/** The corrections of the project at `root`, as text; an empty list where there are none. */
export function correctionsText(root: string): string {
  const path = join(root, CORRECTIONS_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : '[]\n';
}
