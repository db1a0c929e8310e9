import { fileURLToPath } from 'node:url';

/**
 * Where the site will stand, as `BASE_URL` of the environment says, with a slash at its end; undefined
 * when nothing is said. Everything works without it; only what must be an absolute address needs it:
 * canonical links, the sitemap, social cards, oEmbed. Throws a sentence when it is no http(s) address.
 */
export function baseUrl(text = process.env.BASE_URL ?? ''): string | undefined {
  // A tool that serves at the root of a host says `/`: that is no address either.
  if (text === '' || text === '/') return undefined;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash)
    throw new Error(`BASE_URL is ${text}; expected the address of the site, such as https://example.org/breaches/`);
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

/** The folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The oldest browsers in which all of the explorer works, as README and docs/hosting.md say. Older ones keep the still
 * picture and the list that stand in the page. `test/unit/source/floor.test.ts` keeps out what is newer; what Vite lowers is syntax only.
 */
export const FLOOR = { chrome: '120', edge: '120', firefox: '125', safari: '17.4' } as const;

/** The same, as Vite and its minifiers want it. */
export const TARGET: string[] = Object.entries(FLOOR).map(([browser, version]) => `${browser}${version}`);
