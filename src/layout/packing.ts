/** A stretch on a line, in pixels. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that wants a line of its own among those it overlaps. */
export interface Span extends Stretch {
  /** The part of it that holds a label, which is taller than a line: it wants the neighbouring lines free, too. */
  readonly label?: Stretch;
}

export interface Packing {
  /** Line of each span, or -1 where none was free. */
  readonly lines: Int32Array;
  /** Number of lines used. */
  readonly count: number;
}

/**
 * Gives every span a line: those with labels first, then the others by their start, each on the first
 * line where it is free. Without labels this is interval partitioning, which needs as few lines as
 * the deepest overlap (Kleinberg and Tardos, Algorithm Design, 4.1).
 */
export function packAll(spans: readonly Span[]): Packing {
  const order = [...spans.keys()].sort((a, b) => {
    const labelled = Number(spans[b].label !== undefined) - Number(spans[a].label !== undefined);
    return labelled || spans[a].start - spans[b].start || a - b;
  });
  return pack(spans, order, Number.POSITIVE_INFINITY);
}

/** Puts spans on at most `limit` lines, first come first served: the order of `spans` is their priority. */
export function packWithin(spans: readonly Span[], limit: number): Packing {
  return pack(spans, [...spans.keys()], limit);
}

function pack(spans: readonly Span[], order: readonly number[], limit: number): Packing {
  const lines = new Int32Array(spans.length).fill(-1);
  const taken: Stretch[][] = [];
  let count = 0;
  for (const index of order) {
    const span = spans[index];
    for (let line = 0; line < limit; line += 1) {
      if (!fits(taken, line, span)) continue;
      insert(taken, line, span);
      if (span.label && line > 0) insert(taken, line - 1, span.label);
      if (span.label) insert(taken, line + 1, span.label);
      lines[index] = line;
      count = Math.max(count, line + 1);
      break;
    }
  }
  return { lines, count };
}

function fits(taken: readonly Stretch[][], line: number, { start, end, label }: Span): boolean {
  if (!isFree(taken[line], { start, end })) return false;
  if (!label) return true;
  return (line === 0 || isFree(taken[line - 1], label)) && isFree(taken[line + 1], label);
}

/** The stretches of a line are disjoint and in order. */
function isFree(line: readonly Stretch[] | undefined, { start, end }: Stretch): boolean {
  if (!line) return true;
  const next = placeOf(line, start);
  const before = line[next - 1];
  return !(before && before.end > start) && !(next < line.length && line[next].start < end);
}

/** Takes a stretch; what it overlaps (labels of neighbours may) becomes one with it. */
function insert(taken: Stretch[][], line: number, stretch: Stretch): void {
  while (taken.length <= line) taken.push([]);
  const stretches = taken[line];
  let { start, end } = stretch;
  let first = placeOf(stretches, start);
  if (first > 0 && stretches[first - 1].end > start) first -= 1;
  let last = first;
  for (; last < stretches.length && stretches[last].start < end; last += 1) {
    start = Math.min(start, stretches[last].start);
    end = Math.max(end, stretches[last].end);
  }
  stretches.splice(first, last - first, { start, end });
}

/** First place in the line whose stretch does not start before `start`. */
function placeOf(line: readonly Stretch[], start: number): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line[middle].start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
