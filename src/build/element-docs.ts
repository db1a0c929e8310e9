import { readFileSync, writeFileSync } from 'node:fs';
import { withParts, writtenParts } from './scripts/element-manifest.ts';

/**
 * `node src/build/run.mjs src/build/element-docs.ts`: writes what `scripts/element-manifest.ts` says of the element
 * into its documentation and its types. To be run when an attribute, a method or an event changes;
 * `library-types.test.ts` tells when.
 */
export async function main(): Promise<number> {
  for (const [file, parts] of Object.entries(writtenParts())) {
    writeFileSync(file, withParts(readFileSync(file, 'utf8'), parts));
    console.log(file);
  }
  return 0;
}
