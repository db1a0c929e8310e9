import { createHash } from 'node:crypto';
import { fingerprintOf } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import type { Incident } from '../../data/schema.ts';
import type { Changes } from '../../data/versions.ts';
import { countsOf, sayIncidentChange } from '../../i18n/describe.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { feedPath } from '../../i18n/page-addresses.ts';
import { openIncident, setEdition } from '../../state/actions.ts';
import { INITIAL } from '../../state/state.ts';
import { toLink } from '../../state/url/url.ts';
import { type Content, html, type Markup } from '../pages/html.ts';
import type { Release } from './site-versions.ts';

/** What a version brought, against the one below it; nothing for the first. */
export interface Entry {
  readonly release: Release;
  readonly changes: Changes | undefined;
}

/**
 * The Atom feed (RFC 4287) of what was added and corrected, a version an entry, in a language. Its ids
 * need no address. With `base` (see `paths.ts`) links are absolute, and it says where it stands;
 * without, they are relative to wherever it was fetched from.
 */
export function feedOf(entries: readonly Entry[], locale: Locale, base: string | undefined): string {
  const { app } = locale.words;
  const { since } = locale.lazy;
  const title = since.feed.title(app.title);
  const path = feedPath(locale.tag);
  const link = (search: string) => `${base ?? './'}${search}`;
  const [newest] = entries;
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale.tag}">
<id>${urnOf(`feed ${locale.tag}`)}</id>
<title>${title}</title>
<subtitle>${since.feed.subtitle}</subtitle>
<updated>${momentOf(newest.release)}</updated>
<author><name>${app.title}</name></author>
${app.licence === '' ? undefined : html`<rights>${app.licence}</rights>\n`}${base === undefined ? undefined : html`<link rel="self" type="application/atom+xml" href="${base + path}"/>\n`}<link rel="alternate" type="text/html" hreflang="${locale.tag}" href="${link(`?lang=${locale.tag}`)}"/>
${entries.map((entry) => entryOf(entry, locale, link))}</feed>
`.text
  }`;
}

function entryOf({ release, changes }: Entry, locale: Locale, link: (search: string) => string): Markup {
  const { kept } = release;
  const fingerprint = fingerprintOf(kept.version);
  const open = (id = '') => {
    const state = setEdition(INITIAL, fingerprint);
    return link(toLink(id === '' ? state : openIncident(state, id), locale.tag));
  };
  return html`<entry>
<id>${urnOf(`version ${kept.version} ${locale.tag}`)}</id>
<title>${titleOf(release, changes, locale)}</title>
<updated>${momentOf(release)}</updated>
<link rel="alternate" type="text/html" hreflang="${locale.tag}" href="${open()}"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"${locale.direction === 'rtl' ? html` dir="rtl"` : undefined}>
${changes && contentOf(changes, locale, open)}<p><a href="${open()}">${locale.lazy.since.feed.open}</a></p>
</div></content>
</entry>
`;
}

function titleOf({ kept }: Release, changes: Changes | undefined, locale: Locale): string {
  const { feed } = locale.lazy.since;
  const updated = dateOf(kept.updated);
  const what = changes
    ? feed.changed(countsOf(changes.added.length, changes.changed.length, changes.removed.length, locale))
    : feed.first(kept.incidents, locale.format.integer(kept.incidents));
  return updated ? feed.entry(locale.format.date(updated), what) : what;
}

function contentOf({ added, changed, removed, beside }: Changes, locale: Locale, open: (id: string) => string): Markup {
  const { since } = locale.lazy;
  const { integer } = locale.format;
  const name = (incident: Incident) => {
    const { text, lang } = nameOf(incident, locale.tag);
    return html`<span${lang === locale.tag ? '' : html` xml:lang="${lang}" lang="${lang}"`}>${text}</span>`;
  };
  const linked = (incident: Incident) => html`<a href="${open(incident.id)}">${name(incident)}</a>`;
  return html`${list(since.added(integer(added.length)), added.map(linked))}${list(
    since.corrected(integer(changed.length)),
    changed.map(
      (change) =>
        html`${linked(change.is)}<ul>${sayIncidentChange(change, locale).map((phrase) => html`<li>${phrase}</li>`)}</ul>`,
    ),
  )}${list(since.removed(integer(removed.length)), removed.map(name))}${list(
    since.besides,
    beside.map((what) => since.beside[what]),
  )}`;
}

function list(heading: string, items: readonly Content[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<h3>${heading}</h3>\n<ul>\n${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`;
}

/** The first moment of the day of the data, as RFC 3339 has it: the data say no hour. */
function momentOf({ kept }: Release): string {
  const { earliest = 0, latest = 0 } = dateOf(kept.updated) ?? {};
  return new Date(Number.isFinite(earliest) ? earliest : latest).toISOString();
}

/** Under which our names are unique: a random UUID, chosen once. */
const NAMESPACE = '5c3e1f9a-7d42-4b86-9e0f-21a8c4d6b7f3';

/** A name as an address that leads nowhere and never changes: a UUID of version 5 (RFC 9562, 5.5). */
export function urnOf(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex').slice(0, 32);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** The link by which a page's readers find the feed in its language. */
export function feedLink(locale: Locale): Markup {
  const title = locale.lazy.since.feed.title(locale.words.app.title);
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="./${feedPath(locale.tag)}">`;
}
