/**
 * The oldest browsers in which all of the explorer works, as README and docs/hosting.md say. Older ones keep the still
 * picture and the list that stand in the page. `test/floor.test.ts` keeps out what is newer; what Vite lowers is syntax only.
 */
export const FLOOR = { chrome: '120', edge: '120', firefox: '125', safari: '17.4' } as const;

/** The same, as Vite and its minifiers want it. */
export const TARGET: string[] = Object.entries(FLOOR).map(([browser, version]) => `${browser}${version}`);
