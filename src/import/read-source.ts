import type { Problem } from '../data/read/problems.ts';
import { readDataFile } from '../data/read/read.ts';
import { importTable } from './import.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { contentOf, type FileSource, tablesOf } from './read-table/read-file.ts';
import type { LeftOutReason } from './result.ts';

/** A file in the place of a data file, and how it is to be read. */
export interface SourceJob {
  readonly source: FileSource;
  readonly name: string;
  /** Text of a mapping file. */
  readonly mapping: string | undefined;
  /** The day of reading, YYYY-MM-DD. */
  readonly day: string;
}

/**
 * Reads a table in the place of a data file, by a mapping or as its columns suggest. What was left out or is in doubt
 * stands among the problems, for the author. Undefined where the file is no table. Never throws.
 */
export async function readTableSource({ source, name, mapping, day }: SourceJob) {
  const read = await tablesOf(await contentOf(source), name);
  if (read.kind === 'none') return undefined;
  const problems: Problem[] = [];
  let kept: Mapping | undefined;
  if (mapping !== undefined) {
    const result = readMapping(mapping);
    kept = result.mapping;
    for (const { path, found, expected } of result.faults)
      problems.push({ path: `mapping${path === '' ? '' : `.${path}`}`, found, expected, effect: 'ignored' });
  }
  const imported = importTable(read.tables[0], { mapping: kept, day });
  const { file, problems: faults, ...rest } = readDataFile(JSON.stringify(imported.file), day);
  for (const column of imported.missing)
    problems.push({
      path: 'mapping.columns',
      found: `${JSON.stringify(column)}, which the table does not have`,
      expected: 'the name of a column of the table',
      effect: 'part',
    });
  for (const { line, reason, text: shown } of imported.leftOut)
    problems.push({ path: `line ${line}`, found: JSON.stringify(shown), expected: WANTED[reason], effect: 'incident' });
  for (const { choice, count, of } of imported.doubts) {
    if (!choice || choice.isAnswered) continue;
    problems.push({
      path: `mapping.choices["${choice.key}"]`,
      found: `no answer for ${count} of ${of} rows; ${choice.chosen} is taken`,
      expected: `one of ${choice.options.join(', ')}`,
      effect: 'doubt',
    });
  }
  return { ...rest, file, problems: [...problems, ...faults], offered: imported.rows };
}

/** What a row would need, by why it is left out. */
export const WANTED: Readonly<Record<LeftOutReason | 'same-id', string>> = {
  'no-name': 'a name',
  note: 'an entry; this is a note',
  total: 'an entry; this is a sum of others',
  'repeated-header': 'an entry; this repeats the names of the columns',
  fabricated: 'an entry that is not marked as made up',
  'no-breach': 'an entry that is a breach',
  duplicate: 'each entry once',
  'same-id': 'each id once',
  future: 'a date that has been',
};
