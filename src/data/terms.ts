import type { VocabularyFacet } from './schema.ts';
import { ACTIONS, ACTORS } from './vocabulary.ts';

/** Sectors that every language has words for. A file may name others. */
export const SECTORS: readonly string[] = [
  'technology',
  'government',
  'finance',
  'telecom',
  'health',
  'retail',
  'social-media',
  'transport-logistics',
  'travel-hospitality',
  'education',
  'media-gaming',
  'law-enforcement',
  'data-broker',
  'manufacturing',
  'energy',
  'legal',
  'non-profit',
  'political',
  'other',
  'unknown',
];

/** Kinds of data that every language has words for. A file may name others. */
export const DATA_KINDS: readonly string[] = [
  'name',
  'postal-address',
  'phone',
  'email',
  'birth-date',
  'demographics',
  'national-id',
  'passport',
  'driving-licence',
  'password',
  'user-name',
  'payment-card',
  'bank-account',
  'income-tax',
  'health',
  'location',
  'biometric',
  'photo-video',
  'messages',
  'travel',
  'purchases',
  'employment',
  'education',
  'family',
  'device',
  'police-record',
  'internal-documents',
  'profile',
  'sensitive-life',
  'unspecified',
  'unknown',
];

/** What needs no name in a file, by facet. */
export const TERMS: Readonly<Record<VocabularyFacet, readonly string[]>> = {
  sector: SECTORS,
  kind: DATA_KINDS,
  cause: ACTIONS,
  actor: ACTORS,
};
