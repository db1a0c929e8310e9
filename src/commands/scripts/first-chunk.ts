/** What the bundler knows of a module. */
interface Known {
  readonly isEntry: boolean;
  /** Modules that import it to run with them, not later. */
  readonly importers: readonly string[];
}

/**
 * Names the chunk of a module for the bundler: all that the explorer runs at once goes into one, since
 * pieces of a few kilobytes compress badly and come one after the other.
 */
export function firstChunk() {
  const known = new Map<string, boolean>();
  const isFirst = (id: string, about: (id: string) => Known | null): boolean => {
    const found = known.get(id);
    if (found !== undefined) return found;
    // Modules may import each other in a circle.
    known.set(id, false);
    const module = about(id);
    const first =
      module !== null &&
      (/\/src\/pages\/explorer\.ts$/.test(id) || module.importers.some((each) => isFirst(each, about)));
    known.set(id, first);
    return first;
  };
  return (id: string, bundler: { getModuleInfo(id: string): Known | null }) =>
    !id.endsWith('.css') && isFirst(id, (each) => bundler.getModuleInfo(each)) ? 'first' : null;
}
