import { kindOf } from '../../chart/marks/index.ts';
import type { Ink, SymbolMark } from '../../chart/scene.ts';
import type { Dataset } from '../../data/dataset.ts';
import { type FuzzyDate, isoDate } from '../../data/dates.ts';
import type { Incident, Texts } from '../../data/schema.ts';
import type { IncidentPageWords } from '../../i18n/en/pages.ts';
import { inLanguage, type Locale, type LocalizedText } from '../../i18n/locale.ts';
import type { Piece } from '../../i18n/names.ts';
import { incidentPath } from '../../i18n/page-addresses.ts';
import { INCIDENT_PAGE } from '../../i18n/pages.ts';
import { type Content, html, Markup } from '../pages/html.ts';
import { lighten, type Palette } from '../prerender/still-pictures.ts';

/** From the folder of an incident to the site. */
export const ROOT = '../../';

/** What every part of an incident's page is told. */
export interface Page {
  readonly dataset: Dataset;
  readonly row: number;
  readonly incident: Incident;
  readonly locale: Locale;
  readonly words: IncidentPageWords;
  /** The number of each source in the list, by its key. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly palette: Palette;
  /** Where the site stands, with a slash at its end; undefined when that is not known. */
  readonly base: string | undefined;
}

export function createPage(
  dataset: Dataset,
  row: number,
  locale: Locale,
  palette: Palette,
  base: string | undefined,
): Page {
  const incident = dataset.incidents[row];
  const numbers = new Map(Object.keys(incident.sources).map((key, place) => [key, place + 1]));
  return { dataset, row, incident, locale, words: INCIDENT_PAGE[locale.tag], numbers, palette, base };
}

/** The address of another incident's page, from the folder of this one, in the same language. */
export function pathTo(id: string, { locale }: Page): string {
  return `${ROOT}${incidentPath(id, locale.tag)}`;
}

/** A `lang` attribute, or none where the text is in the language of the page. */
export function langOf(lang: string, { locale }: Page): Markup | undefined {
  return lang === locale.tag ? undefined : html` lang="${lang}"`;
}

/** A text of the data, marked with its language where that is not the page's. */
export function mark({ text, lang }: LocalizedText, page: Page): Content {
  return lang === page.locale.tag ? text : html`<span${langOf(lang, page)}>${text}</span>`;
}

export function markPieces(pieces: readonly Piece[], page: Page): Content {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : mark(piece, page)));
}

/** Text in the language of the page, else in the one there is. */
export function tell(texts: Texts | undefined, page: Page): Content {
  const found = inLanguage(texts, page.locale.tag);
  return found && mark(found, page);
}

/** A heading with what belongs to it. */
export function section(id: string, heading: string, body: Content): Markup {
  return html`<section id="${id}" class="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>
`;
}

/** Items in a row, parted by dots where the style sheet puts them; empty ones are left out. */
export function row(className: string, items: readonly Content[]): Markup {
  const there = items.filter(
    (item) => item !== undefined && item !== '' && !(Array.isArray(item) && item.length === 0),
  );
  return html`<p class="${className}">${there.map((item) => html`<span>${item}</span> `)}</p>`;
}

/** Numbers of sources that lead to them in the list. */
export function references({ numbers, locale }: Page, keys: readonly string[]): Markup | undefined {
  const known = [...new Set(keys)].flatMap((key) => numbers.get(key) ?? []);
  if (known.length === 0) return undefined;
  return html`<span class="refs">${known.map((number) => {
    const text = locale.format.integer(number);
    return html`<a class="ref" href="#source-${number}" aria-label="${locale.lazy.details.source(text)}">${text}</a>`;
  })}</span>`;
}

/** A date at its precision; for programs, too, where it is exact. HTML knows no "about" and no "between". */
export function time(date: FuzzyDate, { locale }: Page): Markup {
  const exact = isoDate(date.text);
  const said = locale.format.date(date);
  return exact === undefined
    ? html`<span class="date">${said}</span>`
    : html`<time class="date" datetime="${exact}">${said}</time>`;
}

const small = new WeakMap<Palette, Map<string, Markup>>();

/** A small drawing that many pages have: drawn once a palette. `name` tells it from all others. */
export function drawOnce(palette: Palette, name: string, draw: () => string): Markup {
  const drawn = small.get(palette) ?? new Map<string, Markup>();
  small.set(palette, drawn);
  const known = drawn.get(name) ?? new Markup(draw());
  drawn.set(name, known);
  return known;
}

/** A symbol as the pictures draw it, about the origin of the SVG that it is put into. */
export function symbol(
  { palette, locale }: Pick<Page, 'palette' | 'locale'>,
  look: { readonly shape: SymbolMark['shape']; readonly fillStyle: SymbolMark['fillStyle']; readonly fill: Ink },
): Markup {
  return drawOnce(palette, `${look.shape} ${look.fillStyle} ${look.fill}`, () => {
    const place = { key: '', part: '', row: -1, emphasis: 'normal', cx: 0, cy: 0, radius: 5 } as const;
    const drawn: SymbolMark = { ...place, ...look, type: 'symbol' };
    const svg = palette.draw((theme) => kindOf(drawn).svg(drawn, theme, () => ''), locale.leastType);
    return lighten(svg).replace(/<\/?g>| c[xy]="0"/g, '');
  });
}

/** A symbol in a line of text. */
export function inlineSymbol(page: Page, look: Parameters<typeof symbol>[1]): Markup {
  return html`<svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">${symbol(page, look)}</svg>`;
}
