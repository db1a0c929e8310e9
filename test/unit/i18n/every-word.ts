/**
 * Stands in for whatever a function of a language is given: a text that is only a sign, the number 2,
 * a list of two, or an object of any shape.
 */
const anything: unknown = new Proxy(() => anything, {
  get(_, key) {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : '◌');
    if (key === Symbol.iterator) return () => [anything, anything][Symbol.iterator]();
    if (key === 'toString') return () => '◌';
    if (key === 'length') return 2;
    if (typeof key === 'string' && key in Array.prototype) {
      const list = ['◌', '◌'];
      const member: unknown = Reflect.get(list, key);
      return typeof member === 'function' ? member.bind(list) : member;
    }
    return anything;
  },
});

/** Numbers and truths on which words turn. */
const ROUNDS: readonly (readonly unknown[])[] = [
  Array.from({ length: 6 }, () => anything),
  Array.from({ length: 6 }, () => 0),
  Array.from({ length: 6 }, () => 1),
  Array.from({ length: 6 }, () => ''),
  Array.from({ length: 6 }, () => true),
];

/** Everything that a language says, by the path of the word: functions are asked with all kinds of parts. */
export function wordsIn(language: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  collect(language, '', found);
  return found;
}

function collect(word: unknown, path: string, found: Map<string, readonly string[]>): void {
  if (typeof word === 'string') found.set(path, [word]);
  else if (typeof word === 'function')
    found.set(
      path,
      ROUNDS.flatMap((round) => ask(word, round)),
    );
  else if (typeof word === 'object' && word !== null)
    for (const [key, value] of Object.entries(word).sort(([a], [b]) => (a < b ? -1 : 1))) {
      collect(value, `${path}/${key}`, found);
    }
}

/** What a function says to these parts; nothing where they do not suit it. */
function ask(word: object, parts: readonly unknown[]): readonly string[] {
  try {
    const said: unknown = Reflect.apply(word as () => unknown, undefined, parts);
    return typeof said === 'string'
      ? [said]
      : Array.isArray(said)
        ? said.filter((each) => typeof each === 'string')
        : [];
  } catch {
    return [];
  }
}
