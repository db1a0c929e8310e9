import { readFileSync } from 'node:fs';
import { readDataFile } from '../../data/read/read.ts';
import type { DataFile, Incident } from '../../data/schema.ts';
import { type Changes, changesBetween, isUnchanged } from '../../data/versions.ts';
import { countsOf, sayIncidentChange } from '../../i18n/describe.ts';
import { EN } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';

/** `npm run data -- changes OLD.json NEW.json`: prints what differs, in words. Returns the exit code. */
export async function printChanges(files: readonly string[]): Promise<number> {
  const [before, after, ...others] = files;
  if (before === undefined || after === undefined || others.length > 0) {
    console.error('Usage: npm run data -- changes OLD.json NEW.json');
    return 2;
  }
  const [old, now] = [before, after].map(read);
  if (!old || !now) return 2;
  await EN.loadLazy();
  console.log(`${before}${old.version ? ` (${old.version})` : ''} → ${after}${now.version ? ` (${now.version})` : ''}`);
  console.log(sayChanges(changesBetween(old, now), EN));
  return 0;
}

function read(path: string): DataFile | undefined {
  try {
    const { file, problems } = readDataFile(readFileSync(path, 'utf8'));
    const unreadable = problems.find(({ effect }) => effect === 'file');
    if (!unreadable) return file;
    console.error(`${path}: got ${unreadable.found}, expected ${unreadable.expected}`);
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

/** All changes as text, a line each. */
export function sayChanges(changes: Changes, locale: Locale): string {
  const { since } = locale.lazy;
  const { integer } = locale.format;
  const { added, changed, removed, beside } = changes;
  if (isUnchanged(changes)) return since.none;
  const named = (incident: Incident) => `  ${nameOf(incident, locale.tag).text} [${incident.id}]`;
  const part = (heading: string, lines: readonly string[]) => (lines.length > 0 ? [heading, ...lines] : []);
  return [
    since.changed(countsOf(added.length, changed.length, removed.length, locale)),
    ...part(since.added(integer(added.length)), added.map(named)),
    ...part(
      since.corrected(integer(changed.length)),
      changed.flatMap((change) => [
        named(change.is),
        ...sayIncidentChange(change, locale).map((phrase) => `    ${phrase}`),
      ]),
    ),
    ...part(since.removed(integer(removed.length)), removed.map(named)),
    ...part(
      since.besides,
      beside.map((what) => `  ${since.beside[what]}`),
    ),
  ].join('\n');
}
