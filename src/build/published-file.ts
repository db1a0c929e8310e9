import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readDataFile } from '../data/read/read.ts';
import { type Raw, readEdition } from './edition.ts';

/**
 * The data file that the site is built of: our own edition, or the one that `OWN_DATA` of the environment names, as
 * `build.mjs` sets it. Only the rules of the format hold for that one; it has been checked before the build begins.
 */
export function publishedFile(root: string): Raw {
  const path = process.env.OWN_DATA ?? '';
  return path === '' ? readEdition(root).file : ownFile(readFileSync(path, 'utf8'), process.env.OWN_DATA_DAY ?? '');
}

/**
 * Somebody's data file with what a site needs of it: a day, and a version whose fingerprint changes with the data. `day`,
 * YYYY-MM-DD, stands where the file names none.
 */
export function ownFile(text: string, day: string): Raw {
  const { file } = readDataFile(text);
  const { updated = day, version, ...rest } = file;
  // All that is said counts, as do names of versions: whoever names one anew publishes anew.
  const dated = { ...rest, $schema: '../schema/incidents.schema.json', updated };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([dated, version]))
    .digest('hex')
    .slice(0, 8);
  return { ...dated, version: `${updated}+${fingerprint}` };
}
