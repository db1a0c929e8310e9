/**
 * A version of our data is the day of the data and a fingerprint of all they say, as in
 * `2026-11-21+abcdef12`: eight hex digits, which also name the file that keeps them.
 */

const FINGERPRINT = /^[0-9a-f]{8}$/;

export function isFingerprint(text: string): boolean {
  return FINGERPRINT.test(text);
}

/** The fingerprint in the name of a version; '' where it has none. */
export function fingerprintOf(version: string): string {
  const text = version.slice(version.lastIndexOf('+') + 1);
  return version.includes('+') && isFingerprint(text) ? text : '';
}

/** The file that keeps a version for good, beside the newest data. */
export function keptFile(fingerprint: string): string {
  return `incidents.${fingerprint}.json`;
}
