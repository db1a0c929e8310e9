import { css, html, nothing } from 'lit';
import { langOf, mark, markPieces } from '../../controls/marked.ts';
import { extraId } from '../../data/dataset.ts';
import { type WholeSum, wholeSums } from '../../data/dated-life.ts';
import type { Incident, Money, Source } from '../../data/schema.ts';
import { sayElsewhere, sayEntry, saySum } from '../../i18n/describe.ts';
import { inLanguage, inOneForm, type Locale } from '../../i18n/locale.ts';
import { facetText, valueText } from '../../i18n/names.ts';
import {
  type DetailsContext,
  folded,
  foldedSection,
  linkTo,
  localizedText,
  type Part,
  section,
  sourceNumbers,
} from './details-context.ts';

/**
 * The short sections of the details: how it happened and what was taken, what sources disagree on, sums of money,
 * notes.
 */

export const factStyles = css`
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    margin-block-end: 6px;
  }
  .tags li {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    padding: 1px 8px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: calc(var(--breach-radius) * 1.375);
    font-size: 12.5px;
  }
  /* What was taken and how stand in a line with their headings, as far as there is room. */
  :is(.kinds, .method) > :is(h2, h3),
  :is(.kinds, .method) > p:last-child {
    display: inline;
  }
  :is(.kinds, .method) > :is(h2, h3) {
    margin-inline-end: 6px;
  }
  :is(.kinds, .method) > p {
    font-size: 13.5px;
  }
  .kinds + .method {
    margin-block-start: 0;
    padding-block-start: 6px;
    border-block-start: 0;
  }
  .extras dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    font-size: 13.5px;
    overflow-wrap: anywhere;
  }
  .extras dt {
    color: var(--breach-ink-soft);
  }
  .extras dd {
    margin: 0;
  }
  p + .record {
    margin-block-start: 8px;
  }
  .record + .record {
    margin-block-start: 0;
  }
`;

/** How it happened, in a sentence. */
export function method({ incident, locale }: DetailsContext): Part {
  if (!incident.method) return nothing;
  return section('method', locale.lazy.details.method, html`<p>${localizedText(incident.method, locale)}</p>`);
}

/** What kinds of data: in the words of the sources, or else in ours; on a page in both. */
export function kinds({ incident, locale, isUnfolded }: DetailsContext): Part {
  const { details } = locale.lazy;
  const names = incident.data.map((kind) => mark(valueText('kind', kind, locale), locale));
  const wording = localizedText(incident.dataWords, locale);
  if (names.length === 0 && wording === nothing) return nothing;
  const tags = html`<ul class="tags">
    ${names.map((name) => html`<li>${name}</li>`)}
  </ul>`;
  return section(
    'kinds',
    details.data,
    wording === nothing
      ? tags
      : isUnfolded
        ? html`${names.length === 0 ? nothing : tags}
            <p class="quiet">${details.bySources}${wording}</p>`
        : html`<p>${wording}</p>`,
  );
}

/** What stands in columns of the file's own. */
export function extras(subject: DetailsContext): Part {
  const { dataset, incident, locale } = subject;
  const said = dataset.own.extra.flatMap(({ key, type }) => {
    const value = incident.extra?.[key];
    if (value === undefined) return [];
    const text = typeof value === 'number' ? locale.format.plain(value) : mark(inOneForm(value), locale);
    return [
      { name: facetText(extraId(key), locale), text: type === 'link' ? linkTo(String(value), text, subject) : text },
    ];
  });
  if (said.length === 0) return nothing;
  return section(
    'extras',
    locale.lazy.details.extras,
    html`<dl>${said.map(({ name, text }) => html`<div><dt>${mark(name, locale)}</dt> <dd>${text}</dd></div>`)}</dl>`,
  );
}

/** How good what is known is; `entry` is what is to be said of the entry itself. */
export function notes({ incident, locale, isUnfolded }: DetailsContext, entry: Part = nothing): Part {
  if (!incident.notes && entry === nothing) return nothing;
  const body = html`${incident.notes ? html`<p>${localizedText(incident.notes, locale)}</p>` : nothing} ${entry}`;
  return foldedSection('notes', locale.lazy.details.notes, nothing, body, isUnfolded);
}

/** About the entry itself: its days, and where else the incident is listed. */
export function record(subject: DetailsContext): Part {
  const { incident, locale } = subject;
  const days = sayEntry(incident, locale);
  const elsewhere = sayElsewhere(incident, locale);
  if (days === '' && elsewhere.length === 0) return nothing;
  return html`${days === '' ? nothing : html`<p class="quiet record">${days}</p>`}
  ${
    elsewhere.length === 0
      ? nothing
      : html`<p class="quiet record">${elsewhere.map((piece) => {
          if (typeof piece === 'string') return piece;
          const name = mark(piece, locale);
          return piece.url === undefined ? name : linkTo(piece.url, name, subject);
        })}</p>`
  }`;
}

export const disputeStyles = css`
  .dispute + .dispute {
    margin-block-start: 10px;
  }
  .dispute h4 {
    margin-block-end: 2px;
    font: italic 500 15px/1.3 var(--breach-serif);
  }
  .dispute li {
    padding-block: 1px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--breach-grid-strong);
    font-size: 13px;
    line-height: 1.36;
  }
`;

type Dispute = Incident['disputes'][number];

/** So many questions are shown where the data mark none. */
const SHOWN = 2;

/**
 * The questions on which sources disagree, those that matter first: the ones that the data mark, else those on which
 * most sources speak. A single one more is not worth folding.
 */
export function rankDisputes({ disputes }: Incident): {
  readonly main: readonly Dispute[];
  readonly lesser: readonly Dispute[];
} {
  const marked = disputes.filter(({ matters }) => matters);
  const voices = ({ positions }: Dispute) => new Set(positions.flatMap(({ sources }) => sources)).size;
  const main =
    marked.length > 0
      ? marked
      : disputes.length <= SHOWN + 1
        ? disputes
        : disputes.toSorted((a, b) => voices(b) - voices(a)).slice(0, SHOWN);
  return {
    main: disputes.filter((dispute) => main.includes(dispute)),
    lesser: disputes.filter((dispute) => !main.includes(dispute)),
  };
}

/** Each question on which sources disagree, with who says what. */
export function disputes(subject: DetailsContext): Part {
  const { incident, locale, isUnfolded } = subject;
  const { details } = locale.lazy;
  if (incident.disputes.length === 0) return nothing;
  const { main, lesser } = rankDisputes(incident);
  const list = (some: readonly Dispute[]) => html`${some.map((dispute) => question(dispute, subject))}`;
  return section(
    'disputes',
    details.disputes,
    html`${list(main)} ${
      lesser.length === 0
        ? nothing
        : folded(
            details.moreDisputes(lesser.length, locale.format.integer(lesser.length)),
            html`<div class="lesser">${list(lesser)}</div>`,
            isUnfolded,
          )
    }`,
  );
}

function question({ about, positions }: Dispute, subject: DetailsContext): Part {
  return html`<div class="dispute">
    <h4>${localizedText(about, subject.locale)}</h4>
    <ul>
      ${positions.map(
        ({ says, sources }) => html`<li>${saidBy(says, sources, subject)} ${sourceNumbers(subject, sources)}</li>`,
      )}
    </ul>
  </div>`;
}

/** A sentence with who says it in bold: where it names none of its outlets, they stand before it. */
function saidBy(says: Dispute['about'], keys: readonly string[], subject: DetailsContext): Part {
  const { incident, locale } = subject;
  const said = inLanguage(says, locale.tag);
  if (!said) return nothing;
  const names = outletsOf(keys, incident.sources, said.lang);
  const named = names.map((name) => ({ name, at: said.text.indexOf(name) })).find(({ at }) => at >= 0);
  const lang = langOf(said.lang, locale);
  if (named) {
    const end = named.at + named.name.length;
    return html`<span lang=${lang}>${said.text.slice(0, named.at)}<strong>${named.name}</strong>${said.text.slice(end)}</span>`;
  }
  // Without the list of sources nobody is known to have said it.
  if (names.length === 0 || subject.numbers.size === 0) return localizedText(says, locale);
  return html`<strong>${nameOutlets(names, locale)}</strong>${locale.lazy.details.afterOutlet}${localizedText(says, locale)}`;
}

/** More outlets than these are not named in front of a sentence: the numbers after it lead to them. */
const MOST_NAMED = 2;

function nameOutlets(names: readonly string[], { format, lazy }: Locale): string {
  if (names.length <= MOST_NAMED) return format.list(names);
  return lazy.details.andOthers(format.list(names.slice(0, 1)));
}

const IN_BRACKETS = /^(.+?)\s*[（(]([^（()）]+)[)）]$/u;
const HAN = /^[\p{Script=Han}·]+$/u;

/** What an outlet is called in a sentence: without what its entry adds in brackets, or by the Chinese name there. */
export function outletName(publisher: string, tag: string): string {
  const [, name = publisher, inBrackets = ''] = IN_BRACKETS.exec(publisher) ?? [];
  return tag.startsWith('zh') && HAN.test(inBrackets) ? inBrackets : name;
}

/** Who says something, each once; a copy of a text that is named itself speaks for nobody. */
function outletsOf(keys: readonly string[], sources: Readonly<Record<string, Source>>, tag: string): string[] {
  const known = keys.flatMap((key) => sources[key] ?? []);
  const own = known.filter(({ copyOf }) => copyOf === undefined || !keys.includes(copyOf));
  return [...new Set(own.map(({ publisher }) => outletName(publisher, tag)))];
}

export const moneyStyles = css`
  .rows li + li {
    margin-block-start: 8px;
  }
  .rows strong {
    font-variant-numeric: tabular-nums;
  }
`;

/** Sums of money in their own currency, never converted. */
export function money(subject: DetailsContext): Part {
  const { incident, locale, isUnfolded } = subject;
  const { details } = locale.lazy;
  const sums = wholeSums(incident.money);
  if (sums.length === 0) return nothing;
  const [{ sum: first }] = sums;
  const gist = html`${markPieces(saySum(first, locale), locale)}${kindOf(first, locale)}`;
  return foldedSection(
    'money',
    details.money,
    gist,
    html`<ul class="rows">
      ${sums.map((whole) => sumLine(whole, subject))}
    </ul>`,
    isUnfolded,
  );
}

function sumLine({ sum, parts }: WholeSum, subject: DetailsContext): Part {
  const { locale } = subject;
  const sources = [sum, ...parts].flatMap((each) => each.sources);
  return html`<li>
    <p><strong>${markPieces(saySum(sum, locale), locale)}</strong> <span class="quiet">${kindOf(sum, locale)}</span>${parts.length === 0 ? nothing : partsInBrackets(parts, locale)}</p>
    <p class="quiet">${localizedText(sum.note, locale)} ${sourceNumbers(subject, sources)}</p>
  </li>`;
}

/** What a sum was for; where that is something else, its note says it. */
const kindOf = ({ kind }: Money, { lazy }: Locale) =>
  kind === 'other' ? nothing : html` <span>${lazy.details.moneyKinds[kind]}</span>`;

/** A sum in one piece of text. */
export const saidSum = (sum: Money, locale: Locale): string =>
  saySum(sum, locale)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

/** How a sum was divided: `(employer CNY 350,000; programmer CNY 100,000)`. */
export function partsInBrackets(parts: readonly Money[], locale: Locale): Part {
  const { details } = locale.lazy;
  return html` ${details.inBrackets(
    parts.map((part) => {
      const note = part.note?.[locale.tag] ?? part.note?.en ?? '';
      return details.partOfSum(note, saidSum(part, locale));
    }),
  )}`;
}
