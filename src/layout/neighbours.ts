/** Where a row stands in an order, and the rows beside it. */
export interface Neighbours {
  /** From 1 on; 0 when the row is not in the order. */
  readonly position: number;
  readonly previous?: number;
  readonly next?: number;
}

export function neighboursOf(order: Uint32Array, row: number): Neighbours {
  const place = order.indexOf(row);
  if (place < 0) return { position: 0 };
  return { position: place + 1, previous: order[place - 1], next: order[place + 1] };
}
