/** Shorter words are compared letter by letter only where letters are missing, doubled or exchanged. */
export const SHORT = 4;

/** The known name that a name was meant to be: closer than for values, since names of others are many. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = name.trim().toLowerCase();
  const same = known.find((each) => each === wanted);
  if (same !== undefined) return same;
  return known.find((each) => {
    if (Math.min(each.length, wanted.length) < SHORT - 1 || Math.abs(each.length - wanted.length) > 1) return false;
    // One letter for another makes many other words out of a short one.
    const isOtherWord = each.length <= SHORT && each.length === wanted.length && !isExchange(each, wanted);
    return !isOtherWord && countSlips(wanted, each) === 1;
  });
}

const isExchange = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** Letters that are missing, too many, others, or exchanged with their neighbour, between two words. */
export function countSlips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2] + 1);
      next.push(slips);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}
