/** The little that the plain page reads of a data file, with none of the care that it would need. */

export interface DataFile {
  readonly incidents: readonly {
    readonly action?: string;
    readonly events?: readonly { readonly kind: string; readonly date: string }[];
    readonly figures?: readonly { readonly value: number; readonly unit: string }[];
  }[];
}

export interface Row {
  /** UTC ms. */
  readonly begin: number;
  readonly known: number;
  /** 1 when unknown. */
  readonly size: number;
  readonly action: string;
}

/** Dated incidents: from the beginning, where one is given, to the disclosure or else the first event. */
export function rowsOf({ incidents }: DataFile): Row[] {
  return incidents.flatMap(({ action = 'unknown', events = [], figures = [] }): Row[] => {
    const dateOf = (kind: string) => events.find((event) => event.kind === kind)?.date;
    const known = timeOf(dateOf('disclosure') ?? events[0]?.date ?? '');
    const begin = timeOf(dateOf('breach-start') ?? '');
    if (Number.isNaN(known)) return [];
    const size = figures.find(({ unit }) => unit !== 'bytes')?.value ?? 1;
    return [{ begin: Number.isNaN(begin) ? known : Math.min(begin, known), known, size: Math.max(1, size), action }];
  });
}

/** First moment of a date such as `2019`, `2019-02`, `2019-02-13`, `2019~`, `201X` or `2019/2020`. */
function timeOf(text: string): number {
  return Date.parse(text.split('/')[0].replace(/[~?%]/g, '').replace(/X/g, '0'));
}
