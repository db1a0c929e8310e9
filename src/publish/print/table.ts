import { html, nothing } from 'lit';
import { markPieces } from '../../controls/marked.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { isSafeLink } from '../../data/links.ts';
import type { Source } from '../../data/schema.ts';
import { sayVia } from '../../i18n/describe.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Selection } from '../../state/filters.ts';
import type { State } from '../../state/state.ts';
import { partsOf } from '../../views/index.ts';
import type { Column } from '../../views/table/column.ts';
import { columnById, NAME } from '../../views/table/columns.ts';
import type { RowGroup, ViewContext } from '../../views/view.ts';

/** What is shown as a table, and the sources of all of it, numbered. `complete` says whether their titles are here. */
export function tableAndSources(
  dataset: Dataset,
  state: State,
  selection: Selection,
  locale: Locale,
  complete: boolean,
) {
  const { paper } = locale.lazy;
  const { columns, groups, left } = paperTable({ dataset, state, selection, locale });
  if (groups.length === 0) return nothing;
  const sources = numberSources(
    dataset,
    groups.flatMap(({ rows }) => rows),
  );
  return html`
    <h2>${paper.table}</h2>
    <table>
      <thead>
        <tr>
          ${[NAME, ...columns].map((column) => html`<th scope="col">${column.label(locale)}</th>`)}
          <th scope="col">${paper.sources}</th>
        </tr>
      </thead>
      ${groups.map((group) => renderGroup(group, dataset, columns, sources, locale))}
    </table>
    ${left > 0 ? html`<p class="left">${paper.moreRows(left, locale.format.integer(left))}</p>` : nothing}
    <h2>${paper.sources}</h2>
    ${complete ? nothing : html`<p class="quiet">${paper.sourcesComing}</p>`}
    <ol class="sources">
      ${sources.list.map((source, at) => html`<li><span class="number">${at + 1}</span>${renderSource(source, locale)}</li>`)}
    </ol>
  `;
}

function renderGroup(
  { label, rows }: RowGroup,
  dataset: Dataset,
  columns: readonly Column[],
  { byRow }: NumberedSources,
  locale: Locale,
) {
  return html`<tbody>
    ${label === '' ? nothing : html`<tr class="group"><th scope="colgroup" colspan=${columns.length + 2}>${label}</th></tr>`}
    ${rows.map((row) => {
      const name = NAME.cell(dataset, row, locale);
      return html`<tr data-row=${row}>
        <th scope="row" lang=${name.lang ?? nothing}>${name.text}</th>
        ${columns.map((column) => {
          const cell = column.cell(dataset, row, locale);
          return html`<td class=${cell.known ? '' : 'unknown'} lang=${cell.lang ?? nothing}>${cell.text}</td>`;
        })}
        <td class="numbers">${sayNumbers(byRow.get(row) ?? [])}</td>
      </tr>`;
    })}
  </tbody>`;
}

function renderSource(source: Source, locale: Locale) {
  const { format } = locale;
  const date = dateOf(source.date);
  const when = date ? format.date(date) : source.date;
  const { url } = source;
  // A title that we gave the page ourselves stands in brackets, as catalogues do.
  const title = source.titleStatus === 'descriptive' && source.title ? `[${source.title}]` : source.title;
  return html`<p>
    <strong>${source.publisher}</strong>
    ${title ? html`<cite lang=${source.lang ?? nothing}>${title}</cite>` : nothing}
    ${when ? html`<span>${when}</span>` : nothing}
    ${source.via ? html`<span>${markPieces(sayVia(source, locale), locale)}</span>` : nothing}
    ${source.link && url !== undefined && isSafeLink(url) ? html`<a href=${url}>${url}</a>` : nothing}
  </p>`;
}

/** Numbers that follow each other as a range: `1–4, 7`. */
function sayNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (to - from > 1 ? `${from}–${to}` : from === to ? from : `${from}, ${to}`)).join(', ');
}

/** More rows than this are counted and not printed. */
const MOST_ROWS = 500;

const COLUMNS = ['began', 'noticed', 'published', 'hidden', 'size', 'status'];

/** What a view shows, as a table on paper. */
interface PaperTable {
  /** Columns beside the name. */
  readonly columns: readonly Column[];
  /** In the order of the view. */
  readonly groups: readonly RowGroup[];
  /** Rows that are shown and not in the table, which would be too long. */
  readonly left: number;
}

export function paperTable(context: ViewContext): PaperTable {
  const { state } = context;
  const parts = partsOf(state.view);
  const all = parts?.groups?.(context) ?? [{ key: '', label: '', rows: Array.from(context.selection.inWindow) }];
  const groups: RowGroup[] = [];
  let room = MOST_ROWS;
  for (const { rows, ...group } of all) {
    const printed = rows.slice(0, room);
    if (printed.length > 0) groups.push({ ...group, rows: printed });
    room -= printed.length;
  }
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const columns = parts?.columns?.(context) ?? COLUMNS.flatMap((id) => columnById(id, context.dataset) ?? []);
  return { columns, groups, left: total - (MOST_ROWS - room) };
}

/** The sources of rows, each once, numbered from 1 in the order in which the rows come to them. */
interface NumberedSources {
  readonly list: readonly Source[];
  readonly byRow: ReadonlyMap<number, readonly number[]>;
}

export function numberSources(dataset: Dataset, rows: Iterable<number>): NumberedSources {
  const numbers = new Map<string, number>();
  const list: Source[] = [];
  const byRow = new Map<number, readonly number[]>();
  for (const row of rows) {
    const of = Object.values(dataset.incidents[row].sources).map((source) => {
      // The same page, or what cannot be told apart.
      const key = source.url ?? JSON.stringify([source.publisher, source.title, source.date, source.via]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      list.push(source);
      numbers.set(key, list.length);
      return list.length;
    });
    byRow.set(
      row,
      [...new Set(of)].sort((a, b) => a - b),
    );
  }
  return { list, byRow };
}
