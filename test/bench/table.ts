/** Plain text tables: the first column to the left, numbers to the right. */

export type Line = readonly string[];

export function table(title: string, heads: Line, lines: readonly Line[]): string {
  const all = [heads, ...lines];
  const widths = heads.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  const write = (line: Line) =>
    widths
      .map((width, column) => (column === 0 ? (line[0] ?? '').padEnd(width) : (line[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  return [title, ...all.map((line) => `  ${write(line)}`), ''].join('\n');
}

/** Milliseconds with as many digits as mean something: `0.42`, `8.1`, `153`. */
export function ms(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value < 1 ? value.toFixed(2) : value < 20 ? value.toFixed(1) : String(Math.round(value));
}

/** `1.32×`. */
export function ratio(value: number, base: number): string {
  const times = value / base;
  return Number.isFinite(times) ? `${times < 10 ? times.toFixed(2) : times.toFixed(1)}×` : '–';
}

export const share = (value: number, whole: number): string => `${Math.round((value / whole) * 100)} %`;

/** Thousands of bytes. */
export const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1);

/** How far apart the least and the greatest are, in ms: how noisy it was. */
export const spread = (values: readonly number[]): string => `${ms(Math.min(...values))}–${ms(Math.max(...values))}`;
