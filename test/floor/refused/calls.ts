/** Calls of libraries newer than what the compiler is told that there is: it must refuse each line. */
export const grouped = Object.groupBy([1, 2], (each) => (each > 1 ? 'more' : 'one'));
export const byMap = Map.groupBy([1, 2], (each) => each > 1);
export const resolvers = Promise.withResolvers<number>();
export const gathered = Array.fromAsync([Promise.resolve(1)]);
export const iterated = [1, 2].values().map((each) => each * 2);
export const taken = new Set([1]).values().take(1);
export const united = new Set([1]).union(new Set([2]));
export const tried = Promise.try(() => 1);
export const escaped = RegExp.escape('.');
export const summed = Math.sumPrecise([1]);
