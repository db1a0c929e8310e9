import { incidentPage } from './en/incident-page.ts';
import { incidentPage as incidentPageZhHans } from './zh-Hans/incident-page.ts';

export type IncidentPageWords = typeof incidentPage;

/** Words of the pages of incidents, by language. The build writes those pages; the explorer never loads them. */
export const INCIDENT_PAGE: Readonly<Record<string, IncidentPageWords>> = { en: incidentPage, 'zh-Hans': incidentPageZhHans };
