import { strFromU8 } from 'fflate';
import { Parser } from 'htmlparser2';
import { isSafeLink } from '../../data/links.ts';

/** What an Excel file says of its sheets beside their cells: which are hidden, merged cells, hyperlinks, extent. */

export interface SheetParts {
  readonly name: string;
  readonly isHidden: boolean;
  /** Addresses by number of the row, from 1 on. */
  readonly links: ReadonlyMap<number, readonly string[]>;
  /** Cells that stretch over several rows: column, first and last row, from 1 on. */
  readonly merged: readonly { readonly column: number; readonly from: number; readonly to: number }[];
  /** The furthest row and column in which there is a cell with something in it. */
  readonly rows: number;
  readonly columns: number;
}

export type Files = Readonly<Record<string, Uint8Array>>;
type Attributes = Readonly<Record<string, string>>;

/** Parts of all sheets that the workbook lists, in its order. */
export function sheetParts(files: Files): SheetParts[] {
  const targets = relations(files, 'xl/workbook.xml');
  return elements(files, 'xl/workbook.xml', ['sheet']).map(({ attributes }) => {
    const path = targets.get(attributes['r:id'] ?? '') ?? '';
    const links = new Map<number, string[]>();
    const merged: { column: number; from: number; to: number }[] = [];
    const addresses = relations(files, path);
    const xml = text(files, path);
    // Links and merged cells stand behind the cells, which are the library's business.
    for (const { name, attributes: own } of elementsOf(xml.slice(xml.lastIndexOf('sheetData')), [
      'hyperlink',
      'mergeCell',
    ])) {
      const [first, last = first] = (own.ref ?? '').split(':').map(placeOf);
      if (!first || !last) continue;
      if (name === 'mergeCell') merged.push({ column: first.column, from: first.row, to: last.row });
      const address = addresses.get(own['r:id'] ?? '') ?? '';
      if (name === 'hyperlink' && isSafeLink(address)) {
        const there = links.get(first.row) ?? [];
        if (!there.includes(address)) links.set(first.row, [...there, address]);
      }
    }
    const isHidden = (attributes.state ?? 'visible') !== 'visible';
    return { name: attributes.name ?? '', isHidden, links, merged, ...extentOf(xml) };
  });
}

/** Where the relations of a part lead, by id: to a file of the archive, or to an address outside. */
function relations(files: Files, path: string): Map<string, string> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const targets = new Map<string, string>();
  for (const { attributes } of elements(files, `${folder}/_rels/${path.slice(slash + 1)}.rels`, ['Relationship'])) {
    const { Id = '', Target = '', TargetMode } = attributes;
    targets.set(Id, TargetMode === 'External' ? Target : within(folder, Target));
  }
  return targets;
}

function within(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const text = (files: Files, path: string): string => (Object.hasOwn(files, path) ? strFromU8(files[path]) : '');

const elements = (files: Files, path: string, names: readonly string[]) => elementsOf(text(files, path), names);

/** Elements of these names, whatever the prefix of their name space. */
function elementsOf(xml: string, names: readonly string[]): { name: string; attributes: Attributes }[] {
  const found: { name: string; attributes: Attributes }[] = [];
  const parser = new Parser(
    {
      onopentag(prefixed, attributes) {
        const name = prefixed.slice(prefixed.indexOf(':') + 1);
        if (names.includes(name)) found.push({ name, attributes });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** `C12` as column 3 and row 12. */
function placeOf(reference: string): { column: number; row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const column = [...match[1]].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(match[2]) };
}

/** How far a sheet reaches. A reference that no sheet can have counts as endless. */
function extentOf(xml: string): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [, isRow, attributes] of xml.matchAll(/<(?:\w{1,20}:)?(?:(row)|c)\s([^<>]*)>/g)) {
    const reference = /(?:^|\s)r="([^"]*)"/.exec(attributes)?.[1];
    if (reference === undefined) continue;
    if (isRow) {
      rows = Math.max(rows, Number(reference) || 0);
    } else if (!attributes.endsWith('/')) {
      const place = placeOf(reference);
      rows = Math.max(rows, place?.row ?? Number.POSITIVE_INFINITY);
      columns = Math.max(columns, place?.column ?? Number.POSITIVE_INFINITY);
    }
  }
  return { rows, columns };
}
