import { strToU8, zipSync } from 'fflate';

export interface Sheet {
  readonly name: string;
  /** What stands in `sheetData`. */
  readonly rows: string;
  /** What stands before it, such as `<cols>`. */
  readonly before?: string;
  /** What stands behind it. */
  readonly more?: string;
  readonly relations?: string;
  readonly state?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org';

/** An Excel file as small as it can be; style 1 is a date, style 2 a date with a time, style 3 a month, style 4 a year. */
export function workbook(sheets: readonly Sheet[]): ArrayBuffer {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;
  const relations = (inner: string) =>
    strToU8(`${head}<Relationships xmlns="${OFFICE}/package/2006/relationships">${inner}</Relationships>`);
  const kind = `${OFFICE}/officeDocument/2006/relationships`;
  const parts = sheets.flatMap(({ rows, before = '', more = '', relations: own = '' }, at) => [
    [
      `xl/worksheets/sheet${at + 1}.xml`,
      strToU8(`${head}<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${more}</worksheet>`),
    ] as const,
    [`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(own)] as const,
  ]);
  const listed = sheets
    .map(
      ({ name, state = 'visible' }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
    )
    .join('');
  const zip = zipSync({
    'xl/workbook.xml': strToU8(`${head}<workbook ${main}><sheets>${listed}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': relations(
      sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${kind}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(''),
    ),
    'xl/styles.xml': strToU8(
      `${head}<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="171" formatCode="yyyy"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="17" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(parts),
  });
  return new Uint8Array(zip).buffer;
}

/** Rows of cells: text, numbers, or XML of a cell's content after its reference. */
export function rowsOf(rows: readonly (readonly (string | number | { xml: string })[])[]): string {
  return rows
    .map((cells, row) => {
      const inner = cells.map((cell, column) => {
        const place = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
        if (typeof cell === 'object') return `<c r="${place}" ${cell.xml}</c>`;
        return cell === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    })
    .join('');
}
