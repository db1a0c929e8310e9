import type { Figure, Incident, IncidentEvent, Money, Source } from '../model/schema.ts';
import { about } from './en/about.ts';
import { about as aboutZhHans } from './zh-Hans/about.ts';

/** What every field of the data means: a field of the schema without words fails the build. */
export interface FieldWords {
  readonly incident: Readonly<Record<keyof Incident, string>>;
  readonly event: Readonly<Record<keyof IncidentEvent, string>>;
  readonly figure: Readonly<Record<keyof Figure, string>>;
  readonly money: Readonly<Record<keyof Money, string>>;
  readonly source: Readonly<Record<keyof Source, string>>;
}

export type AboutWords = typeof about;

/** Words of the page about the data, by language. The build writes that page; the explorer never loads them. */
export const ABOUT: Readonly<Record<string, AboutWords>> = { en: about, 'zh-Hans': aboutZhHans };
