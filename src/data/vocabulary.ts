/**
 * The closed vocabularies of a data file, in the order in which they are offered to a reader.
 * Actors and actions are those of VERIS (https://verisframework.org), with `scraping` added.
 */

export const FORMAT = 'breach-timeline/1';

export const ACTIONS = ['hacking', 'misuse', 'scraping', 'error', 'physical', 'malware', 'social', 'unknown'] as const;

export const ACTORS = ['external', 'internal', 'partner', 'unknown'] as const;

/** `breach` is meant when absent; the others are different in kind and never summed with breaches. */
export const NATURES = ['breach', 'leak', 'penalty', 'compilation', 'exposure', 'trade'] as const;

/**
 * In the order in which a case usually passes through them. `listed`: entered in somebody's list on that day, which
 * says nothing of when it was made public.
 */
export const EVENT_KINDS = [
  'breach-start',
  'breach-end',
  'sale',
  'discovery',
  'report-to-authority',
  'disclosure',
  'listed',
  'apology',
  'arrest',
  'charge',
  'lawsuit',
  'verdict',
  'sentence',
  'penalty',
  'response',
] as const;

/**
 * From best to least supported. `observed`: somebody outside counted it in the material itself; `sample`: what somebody
 * checked in published material that nobody has verified.
 */
export const STATUSES = ['court', 'confirmed', 'observed', 'reported', 'claimed', 'sample'] as const;

export const QUALIFIERS = ['exactly', 'about', 'more-than', 'at-least', 'nearly', 'up-to'] as const;

/** Why a figure does not count: a slip in print, a text understood wrongly, or the number of those who deny the case. */
export const REJECTIONS = ['misprint', 'misreading', 'denial'] as const;

/** Who noticed or acted, as in the discovery methods of VERIS. */
export const EVENT_PARTIES = ['organisation', 'authority', 'third-party', 'attacker'] as const;

export const SCOPES = ['whole', 'part', 'sample', 'wider'] as const;

/** Never converted into one another; `bytes` measure a volume and are not a count of anything. */
export const UNITS = ['people', 'accounts', 'records', 'items', 'files', 'organisations', 'bytes'] as const;

export const MONEY_KINDS = [
  'asking-price',
  'unit-price',
  'illegal-profit',
  'ransom',
  'fine',
  'penalty',
  'settlement',
  'cost',
  'other',
] as const;

/**
 * What joins several incidents. `campaign`: the same attackers, one run, several victims; `supplier`: taken in one
 * attack on, or through, one supplier or product; `dump`: they came out together, in one file, sale or publication;
 * `parent`: the same organisation or group of companies; `series`: like cases, or the same doer, at different times.
 */
export const RELATION_KINDS = ['campaign', 'supplier', 'dump', 'parent', 'series'] as const;

/** The kinds whose incidents are one event with several victims; the others are only akin. */
export const ONE_EVENT_KINDS: readonly RelationKind[] = ['campaign', 'supplier', 'dump'];

/** `single`: one linkable page; `weak`: none, or one that does not carry the figure. */
export const EVIDENCE = ['single', 'weak'] as const;

/** Who stands behind a source, from the most official. `organisation`: the one concerned, in its own words. */
export const SOURCE_KINDS = [
  'court',
  'authority',
  'organisation',
  'press',
  'trade-press',
  'research',
  'law-firm',
  'encyclopaedia',
  'other',
] as const;

/** What can change how much is told: a law that obliges to tell, another law, a place where cases are published. */
export const COVERAGE_KINDS = ['notification-law', 'law', 'source'] as const;

export const COVERAGE_EFFECTS = ['begins', 'ends', 'shrinks'] as const;

export type Action = (typeof ACTIONS)[number];
export type EventKind = (typeof EVENT_KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type EventParty = (typeof EVENT_PARTIES)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type Unit = (typeof UNITS)[number];
type RelationKind = (typeof RELATION_KINDS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type CoverageKind = (typeof COVERAGE_KINDS)[number];
export type CoverageEffect = (typeof COVERAGE_EFFECTS)[number];
