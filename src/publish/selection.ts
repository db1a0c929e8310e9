import { dateOf } from '../data/dates.ts';
import { isSafeLink } from '../data/links.ts';
import type { Context, Coverage, DataFile, Incident, Relation } from '../data/schema.ts';
import { FORMAT } from '../data/vocabulary.ts';
import { creditOf } from '../i18n/credit.ts';
import { partsOf } from '../views/index.ts';
import type { Field } from '../views/table/column.ts';
import { columnsOf, NAME } from '../views/table/columns.ts';
import { tableAsCsv } from '../views/table/csv.ts';
import { captionOf, type PictureContext } from './caption.ts';

/** What a view shows, as data to take along: rows of CSV, and a data file of our own format. */

/** The rows that a view shows, in its order; by time in a view that has none of its own. */
function shownRows(context: PictureContext): Uint32Array {
  return partsOf(context.state.view)?.rows?.(context) ?? context.selection.inWindow;
}

/**
 * The rows that a view shows, as CSV: in the table with its columns, elsewhere with every column. What
 * belongs to the whole file (the selection in words, licence, version, address) stands in columns of its
 * own at the end of every row: lines before the headings, as comments are, break what spreadsheets and
 * programs make of a file, and rows that have been sorted, cut or pasted elsewhere still say whose they are.
 */
export function selectionCsv(context: PictureContext): string {
  const { dataset, state, locale } = context;
  const own = partsOf(state.view)?.columns?.(context);
  const columns = own ? [NAME, ...own] : columnsOf(dataset);
  return tableAsCsv(dataset, shownRows(context), columns, locale, wholeOf(context));
}

/** What belongs to the whole file. The file of others says its own licence, or none. */
function wholeOf(context: PictureContext): readonly Field[] {
  const { dataset, state, locale } = context;
  const { attribution } = creditOf(dataset, state.source, locale);
  const { sentence, filters, address } = captionOf(context);
  const same = (heading: string, text: string): Field => ({ heading, value: () => text });
  return [
    same('selection', locale.lazy.picture.sentences([sentence, filters].filter((text) => text !== ''))),
    same('licence', dataset.license),
    same('data-version', dataset.version === '' ? dataset.updated : dataset.version),
    same('address', address),
    ...(attribution ? [same('attribution', attribution.text)] : []),
  ];
}

/** What is written of a file: nothing that the reader has filled in. */
type Said<Entry> = Partial<Entry>;

/**
 * The incidents that a view shows, as a data file of our own format, in the order of the file that they
 * come from. It says of each what that file said and no more; relations keep the members that are there,
 * laws and quantities are all there, since pictures draw them. Licence and version are those of the whole;
 * `selection` and `origin` say what was taken and from where.
 */
export function selectionJson(context: PictureContext): string {
  const { dataset, locale } = context;
  const { title, attribution, credit, about, license, updated, version, own, relations, coverage } = dataset;
  const { sentence, filters, address } = captionOf(context);
  const rows = [...shownRows(context)].sort((a, b) => a - b);
  const ids = new Set(rows.map((row) => dataset.incidents[row].id));
  const chosen = [sentence, filters].filter((text) => text !== '');
  const file = {
    ...said(
      {
        format: FORMAT,
        title,
        attribution,
        credit,
        about,
        license,
        updated: dateOf(updated)?.text,
        version,
        vocabulary: own.vocabulary,
        colours: own.colours && { by: own.colours.by, values: own.colours.values },
        extra: own.extra.map(({ values: _filters, ...column }) => column),
      } satisfies Said<DataFile>,
      {
        title: {},
        attribution: {},
        credit: {},
        about: {},
        license: '',
        updated: '',
        version: '',
        vocabulary: {},
        extra: [],
      },
    ),
    selection: { [locale.tag]: locale.lazy.picture.sentences(chosen) },
    ...(isSafeLink(address) ? { origin: address } : {}),
    incidents: rows.map((row) => incidentOf(dataset.incidents[row])),
    context: dataset.context.map((entry): Said<Context> => said(entry, { sources: [] })),
    relations: relations.flatMap(({ relation }) => relationAmong(relation, ids)),
    coverage: coverage.map(
      ({ date, ...entry }): Said<Coverage> =>
        said({ ...entry, date: date.text, sources: [...entry.sources] }, { effect: 'begins', sources: [] }),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** An incident without what the reader fills in where a file says nothing. */
function incidentOf(incident: Incident): Said<Incident> {
  const sourced = <Entry extends object>(entry: Entry) => said(entry, { sources: [] });
  return said(
    {
      ...incident,
      events: incident.events.map(sourced),
      figures: incident.figures.map((figure) => said(figure, { qualifier: 'exactly', scope: 'whole', sources: [] })),
      money: incident.money.map(sourced),
      disputes: incident.disputes.map((dispute) => ({ ...dispute, positions: dispute.positions.map(sourced) })),
      sources: Object.fromEntries(
        Object.entries(incident.sources).map(([key, source]) => [key, said(source, { link: false })]),
      ),
    },
    {
      names: {},
      nature: 'breach',
      featured: false,
      summary: {},
      data: [],
      events: [],
      figures: [],
      money: [],
      disputes: [],
      sources: {},
    },
  ) as Said<Incident>;
}

/** A relation with the members that are in the file; with fewer than two it joins nothing. */
function relationAmong(relation: Relation, ids: ReadonlySet<string>): readonly Said<Relation>[] {
  const members = relation.members.filter((id) => ids.has(id));
  if (members.length < 2) return [];
  const { whole, ...rest } = relation;
  const kept = whole !== undefined && members.includes(whole) ? { whole } : {};
  return [said({ ...rest, ...kept, members }, { names: {}, sources: [] })];
}

/** The fields that say something else than what is taken for granted. */
function said<Entry extends object>(entry: Entry, granted: Readonly<Record<string, unknown>>): Partial<Entry> {
  const fields = Object.entries(entry).filter(
    ([field, value]) =>
      value !== undefined && !(field in granted && JSON.stringify(value) === JSON.stringify(granted[field])),
  );
  return Object.fromEntries(fields) as Partial<Entry>;
}
