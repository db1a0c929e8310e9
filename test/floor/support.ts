import { createRequire } from 'node:module';
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { FLOOR } from '../../src/build/paths.ts';

/** A part of MDN's table of what browsers know: a feature with those inside it. */
export type Feature = Identifier;

const require = createRequire(import.meta.url);
const table = require('@mdn/browser-compat-data') as Record<'css' | 'javascript' | 'api', Feature>;

/** Phones have the version of the desktop. */
const BROWSERS = { ...FLOOR, safari_ios: FLOOR.safari, chrome_android: FLOOR.chrome, firefox_android: FLOOR.firefox };

/** The feature at a path of names, if the table knows it. */
export function featureAt(kind: keyof typeof table, ...path: readonly string[]): Feature | undefined {
  return path.reduce<Feature | undefined>(
    (feature, name) => (feature && Object.hasOwn(feature, name) ? feature[name] : undefined),
    table[kind],
  );
}

/** Names and features directly inside one. */
export function partsOf(feature: Feature | undefined): readonly (readonly [string, Feature])[] {
  const names = Object.keys(feature ?? {}).filter((name) => name !== '__compat');
  return feature ? names.map((name) => [name, feature[name]] as const) : [];
}

/**
 * The browsers of the floor that do not know a feature, each with the version that does: `safari 18.2`. Support
 * behind a prefix counts where `hasPrefix` says that the prefixed name stands beside.
 */
export function lacking(
  feature: Feature | undefined,
  hasPrefix: (prefix: string) => boolean = () => false,
): readonly string[] {
  const support = feature?.__compat?.support satisfies CompatStatement['support'] | undefined;
  if (!support) return [];
  return Object.entries(BROWSERS).flatMap(([browser, least]) => {
    const given = [support[browser as keyof typeof BROWSERS] ?? []].flat();
    const fits = given.some((each) => isIn(each, least) && (each.prefix === undefined || hasPrefix(each.prefix)));
    return fits || given.length === 0 ? [] : [`${browser} ${given[0].version_added || 'never'}`];
  });
}

function isIn(support: SimpleSupportStatement, least: string): boolean {
  const { version_added: added, version_removed: removed, flags, alternative_name: other } = support;
  if (!added || added === 'preview' || removed || flags || other !== undefined) return false;
  return compare(added.replace('≤', ''), least) <= 0;
}

/** Versions by their numbers: negative where `a` is the older one. */
function compare(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number));
  return first[0] - second[0] || (first[1] ?? 0) - (second[1] ?? 0);
}
