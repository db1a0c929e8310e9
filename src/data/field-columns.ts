/**
 * The text of a data file with the values of each field beside each other: what is alike lies near, and gzip packs it smaller
 * (our data by 4 %). Any other text stays as it is.
 */

/** Begins a text that is by fields. */
const MARK = '{"orders":';

interface ByFields {
  /** The fields that incidents have, in the orders in which they have them. */
  readonly orders: readonly (readonly string[])[];
  /** For each incident its order, by index. */
  readonly incidents: readonly number[];
  /** Of each field the values of the incidents that have it, one after the other. */
  readonly values: readonly (readonly [field: string, values: readonly unknown[]])[];
  /** The file with an empty list of incidents. */
  readonly file: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text by fields; the text itself where it could not come back letter by letter. */
export function byFields(text: string): string {
  const file: unknown = JSON.parse(text);
  if (!isObject(file) || !Array.isArray(file.incidents) || !file.incidents.every(isObject)) return text;
  const orders = new Map<string, { readonly at: number; readonly fields: readonly string[] }>();
  const values = new Map<string, unknown[]>();
  const incidents = file.incidents.map((incident) => {
    const fields = Object.keys(incident);
    for (const field of fields) {
      const known = values.get(field);
      if (known) known.push(incident[field]);
      else values.set(field, [incident[field]]);
    }
    const key = JSON.stringify(fields);
    const order = orders.get(key) ?? { at: orders.size, fields };
    orders.set(key, order);
    return order.at;
  });
  const told = JSON.stringify({
    orders: [...orders.values()].map(({ fields }) => fields),
    incidents,
    values: [...values],
    file: { ...file, incidents: [] },
  } satisfies ByFields);
  return fromFields(told) === text ? told : text;
}

/** The text as it was. */
export function fromFields(text: string): string {
  if (!text.startsWith(MARK)) return text;
  const told: ByFields = JSON.parse(text);
  const rest = new Map(told.values.map(([field, values]) => [field, values.values()]));
  const incidents = told.incidents.map((order) =>
    Object.fromEntries(told.orders[order].map((field) => [field, rest.get(field)?.next().value])),
  );
  return `${JSON.stringify({ ...told.file, incidents })}\n`;
}
