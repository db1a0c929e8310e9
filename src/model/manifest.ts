import * as v from 'valibot';
import { isEdtf } from './edtf.ts';
import { fingerprintOf, keptFile } from './fingerprint.ts';
import { describeIssue } from './issues.ts';

/** The list of the versions that a site keeps: what it is called. */
export const MANIFEST_FORMAT = 'breach-timeline-versions/1';

const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number of 0 or more'));
const ids = v.array(v.string());

const change = v.object({
  id: v.string(),
  /** Names of parts, as in `model/changes.ts`; a later version of the program may know others. */
  parts: v.array(v.string()),
});

const changes = v.object({
  added: ids,
  removed: ids,
  changed: v.array(change),
  /** Names of what changed beside the incidents. */
  beside: v.optional(v.array(v.string()), []),
});

const version = v.pipe(
  v.object({
    /** As the data file itself says. */
    version: v.pipe(
      v.string(),
      v.check((text) => fingerprintOf(text) !== '', 'a version such as 2026-11-21+abcdef12'),
    ),
    /** EDTF date of the data. */
    updated: v.pipe(v.string(), v.check(isEdtf, 'a date in EDTF')),
    /** Name of the file, beside the manifest. */
    file: v.string(),
    /** Of the bytes of the file, 64 hex digits. */
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hex digits')),
    bytes: count,
    /** How many incidents it has. */
    incidents: count,
    /** Against the version below it; nothing for the first. */
    changes: v.optional(changes),
  }),
  // The name is no path: what is carried over from elsewhere is written only here.
  v.check(({ version: name, file }) => file === keptFile(fingerprintOf(name)), 'a file named by its fingerprint'),
);

const ManifestSchema = v.object({ format: v.literal(MANIFEST_FORMAT), versions: v.array(version) });

export type Manifest = v.InferOutput<typeof ManifestSchema>;
/** What changed with a version, by ids. */
export type KeptChanges = v.InferOutput<typeof changes>;
/** One version that is kept; the newest stands first in the manifest. */
export type KeptVersion = v.InferOutput<typeof version>;

/** Reads a manifest. Throws a sentence that says what is wrong with it, and where. */
export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  const result = v.safeParse(ManifestSchema, value);
  if (result.success) return result.output;
  const { path, found, expected } = describeIssue(result.issues[0], '');
  throw new Error(`${path || 'the whole'}: got ${found}, expected ${expected}`);
}

/** Whether a version is the one at the head of the manifest. */
export function isNewest({ versions: [newest] }: Manifest, fingerprint: string): boolean {
  return newest?.file === keptFile(fingerprint);
}

/** What changed between the versions above one and it, by ids. */
export interface ChangesSince {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What the versions that stand above `fingerprint` changed, taken together: what was added and corrected
 * later counts as added. What was corrected and put back still counts as corrected: that the manifest
 * does not tell. Nothing where the manifest has no such version.
 */
export function changesSince({ versions }: Manifest, fingerprint: string): ChangesSince | undefined {
  const place = versions.findIndex(({ file }) => file === keptFile(fingerprint));
  if (place < 0) return undefined;
  const added = new Set<string>();
  const changed = new Set<string>();
  const removed = new Set<string>();
  for (const { changes } of versions.slice(0, place).reverse()) {
    for (const id of changes?.added ?? []) (removed.delete(id) ? changed : added).add(id);
    for (const { id } of changes?.changed ?? []) if (!added.has(id)) changed.add(id);
    for (const id of changes?.removed ?? []) {
      changed.delete(id);
      if (!added.delete(id)) removed.add(id);
    }
  }
  return { added: [...added], changed: [...changed], removed: [...removed] };
}
