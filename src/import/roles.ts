import { type Columns, type Mapping, ROLES, type Role } from './mapping.ts';

/** What the mapping makes of a column: its role, `extra` for one that is shown as it is, `unused` for one that is not. */
export type Use = Role | 'extra' | 'unused';

/** Every use of a column, in the order in which they are offered. */
export const USES: readonly Use[] = [...ROLES, 'extra', 'unused'];

export function useOf({ columns, extra }: Mapping, column: string): Use {
  if (columns.dates.some((date) => date.column === column)) return 'date';
  if (columns.links.includes(column)) return 'link';
  const role = ROLES.find((each) => each !== 'date' && each !== 'link' && nameOf(columns[each]) === column);
  return role ?? (extra.includes(column) ? 'extra' : 'unused');
}

const nameOf = (value: string | { readonly column: string } | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.column;

/** The mapping with another use of a column. Of what only one column can be, the column that was it is unused then. */
export function withUse(mapping: Mapping, column: string, use: Use): Mapping {
  const { dates, links, ...single } = mapping.columns;
  const kept = Object.fromEntries(
    Object.entries(single).filter(([role, value]) => nameOf(value) !== column && role !== use),
  );
  const columns: Columns = {
    ...kept,
    dates: dates.filter((date) => date.column !== column),
    links: links.filter((link) => link !== column),
  };
  const extra = mapping.extra.filter((each) => each !== column);
  switch (use) {
    case 'unused':
      return { ...mapping, columns, extra };
    case 'extra':
      return { ...mapping, columns, extra: [...extra, column] };
    case 'date':
      return { ...mapping, extra, columns: { ...columns, dates: [...columns.dates, { column, is: 'unsaid' }] } };
    case 'link':
      return { ...mapping, extra, columns: { ...columns, links: [...columns.links, column] } };
    case 'size':
      return { ...mapping, extra, columns: { ...columns, size: { column, unit: 'unsaid', status: 'reported' } } };
    case 'sector':
    case 'cause':
    case 'actor':
    case 'kinds':
      return { ...mapping, extra, columns: { ...columns, [use]: { column, values: {} } } };
    default:
      return { ...mapping, extra, columns: { ...columns, [use]: column } };
  }
}

/** The mapping with another meaning of the dates of a column. */
export function withMeaning(mapping: Mapping, column: string, is: Columns['dates'][number]['is']): Mapping {
  const dates = mapping.columns.dates.map((date) => (date.column === column ? { ...date, is } : date));
  return { ...mapping, columns: { ...mapping.columns, dates } };
}

/** The mapping with an answer to a doubt. */
export function withChoice(mapping: Mapping, key: string, option: string): Mapping {
  return { ...mapping, choices: { ...mapping.choices, [key]: option } };
}
