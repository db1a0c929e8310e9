import { readDataText } from '../../controls/data-texts.ts';
import { isApart, siteAddress } from '../../controls/site.ts';
import { type ChangesSince, changesSince, isNewest, readManifest } from '../../data/versions.ts';

/** What is known of the versions after one. */
export type Later =
  | { readonly kind: 'none' | 'unknown' }
  /** `counts` are missing where the site does not list the version itself. */
  | { readonly kind: 'some'; readonly counts: ChangesSince | undefined };

/** Asks the manifest of the site what came after a version of the data. */
export async function laterThan(fingerprint: string): Promise<Later> {
  // A page that was taken away from its site holds one version, and can ask nobody.
  if (isApart()) return { kind: 'none' };
  try {
    const manifest = readManifest(await readDataText(siteAddress('data/versions.json')));
    if (isNewest(manifest, fingerprint)) return { kind: 'none' };
    return { kind: 'some', counts: changesSince(manifest, fingerprint) };
  } catch {
    // The manifest is not there, or is none: the reader is told that nothing is known.
    return { kind: 'unknown' };
  }
}
