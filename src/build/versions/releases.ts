import { createHash } from 'node:crypto';
import { fingerprintOf, keptFile } from '../../data/dataset.ts';
import { readDataFile } from '../../data/read/read.ts';
import type { DataFile } from '../../data/schema.ts';
import {
  type Changes,
  changesBetween,
  type KeptChanges,
  type KeptVersion,
  MANIFEST_FORMAT,
  type Manifest,
} from '../../data/versions.ts';

/** A version of the data that is kept: what the manifest says of it, and the bytes of its file. */
export interface Release {
  readonly kept: KeptVersion;
  readonly bytes: Uint8Array;
}

/** A release from its file, without what changed. Throws a sentence when the file does not name its version. */
export function releaseOf(bytes: Uint8Array): Release {
  const { version = '', updated = '', incidents } = fileOf(bytes);
  const fingerprint = fingerprintOf(version);
  if (fingerprint === '' || updated === '')
    throw new Error(`it calls itself version "${version}" of "${updated}", expected a date and a fingerprint`);
  const kept = {
    version,
    updated,
    file: keptFile(fingerprint),
    sha256: sha256Of(bytes),
    bytes: bytes.length,
    incidents: incidents.length,
  };
  return { kept, bytes };
}

/**
 * The releases with `current` at their head, each with what changed against the one below it. A version
 * that is published again changes nothing; one that comes back after others stands at the head
 * again. `previous` is newest first. Throws a sentence when another file has the same fingerprint.
 */
export function withRelease(current: Release, previous: readonly Release[]): readonly Release[] {
  const { file, sha256 } = current.kept;
  const place = previous.findIndex(({ kept }) => kept.file === file);
  if (place >= 0 && previous[place].kept.sha256 !== sha256)
    throw new Error(`${file} has been published with other contents: a published version must not change`);
  if (place === 0) return previous;
  const others = previous.filter((_, at) => at !== place);
  const all = [current, ...others];
  // Where one was taken out, those around it are neighbours now.
  return all.map((release, at) => (at === 0 || at === place ? compared(release, all[at + 1]) : release));
}

function compared({ kept, bytes }: Release, below: Release | undefined): Release {
  const { changes: _before, ...rest } = kept;
  if (!below) return { kept: rest, bytes };
  return { kept: { ...rest, changes: idsOf(changesBetween(fileOf(below.bytes), fileOf(bytes))) }, bytes };
}

function idsOf({ added, removed, changed, beside }: Changes): KeptChanges {
  return {
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    changed: changed.map(({ is: { id }, parts }) => ({ id, parts: [...parts] })),
    beside: [...beside],
  };
}

export function manifestOf(releases: readonly Release[]): Manifest {
  return { format: MANIFEST_FORMAT, versions: releases.map(({ kept }) => kept) };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A data file as it is read; its problems were those of whoever published it. */
export function fileOf(bytes: Uint8Array): DataFile {
  return readDataFile(new TextDecoder().decode(bytes)).file;
}
