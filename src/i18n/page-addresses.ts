import { DEFAULT_TAG } from './site.ts';

export { DEFAULT_TAG };

/** What tells the files of a language from those of the default one. */
const dotted = (tag: string) => (tag === DEFAULT_TAG ? '' : `.${tag}`);

/** File of the explorer in a language; all stand beside each other. */
export const pageOf = (tag: string) => (tag === DEFAULT_TAG ? 'index.html' : `${tag}.html`);

/** The path of the explorer in a language, relative to the site; that of the default language is the site itself. */
export const explorerPath = (tag: string) => (tag === DEFAULT_TAG ? '' : pageOf(tag));

/** The page about the data in a language, beside the explorer. */
export const aboutPath = (tag: string) => `about${dotted(tag)}.html`;

/** The page of corrections in a language, beside the explorer. */
export const correctionsPath = (tag: string) => `corrections${dotted(tag)}.html`;

/** Folder of an incident's own page and of what belongs to it, relative to the site. Ids are safe in paths. */
export const incidentFolder = (id: string) => `incident/${id}/`;

/** The page of an incident in a language, relative to the site; that of the default language is the folder itself. */
export const incidentPath = (id: string, tag: string) =>
  `${incidentFolder(id)}${tag === DEFAULT_TAG ? '' : `${tag}.html`}`;

/** The picture that stands for an incident where its page is linked, PNG, 1200 × 630 pixels. */
export const incidentCardPath = (id: string, tag: string) => `${incidentFolder(id)}card${dotted(tag)}.png`;

/** The picture that stands for a named view (`state/named-views.ts`), PNG, 1200 × 630 pixels. */
export const viewCardPath = (view: string, tag: string) => `cards/${view}${dotted(tag)}.png`;

/** The Atom feed of what changed in the data, in a language. */
export const feedPath = (tag: string) => `feed${dotted(tag)}.xml`;
