import { type Dataset, extraId } from '../../data/dataset.ts';
import type { ExtraColumn } from '../../data/schema.ts';
import { inOneForm } from '../../i18n/locale.ts';
import { facetLabel } from '../../i18n/names.ts';
import { type Column, lacks, says } from './column.ts';

const made = new WeakMap<readonly ExtraColumn[], readonly Column[]>();

/** The columns of a file's own, in its order. */
export function extraColumns({ own: { extra } }: Dataset): readonly Column[] {
  const columns = made.get(extra) ?? extra.map(extraColumn);
  made.set(extra, columns);
  return columns;
}

function extraColumn({ key, type }: ExtraColumn): Column {
  const id = extraId(key);
  const of = ({ incidents }: Dataset, row: number) => incidents[row].extra?.[key];
  return {
    id,
    kind: type === 'number' ? 'number' : 'text',
    width: type === 'number' ? 104 : 130,
    label: (locale) => facetLabel(id, locale),
    cell(dataset, row, locale) {
      const value = of(dataset, row);
      if (value === undefined) return lacks(locale.lazy.table.unknown);
      if (typeof value === 'number') return says(locale.format.plain(value));
      const said = says(value, inOneForm(value).lang);
      return type === 'link' ? { ...said, href: value } : said;
    },
    rank: of,
    fields: [{ heading: id, value: (dataset, row) => of(dataset, row) ?? '' }],
  };
}
