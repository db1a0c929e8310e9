import { keptFile } from '../data/dataset.ts';
import { fetchText, resolveSource } from '../data/read/load.ts';
import type { State } from '../state/state.ts';

/**
 * What an explorer may do to the page around it. Attribute `address` of the element: `follow` for the
 * explorer's own page, which keeps address and view the same; `read` for a frame, whose address says the
 * view and is then left alone. Without it the element is a guest: title, language, address and history
 * of the page are not its own.
 */
export const readsAddress = (host: Element): boolean => writesAddress(host) || host.getAttribute('address') === 'read';

export const writesAddress = (host: Element): boolean => host.getAttribute('address') === 'follow';

/** Whether the document is there for this element alone. */
export const ownsDocument = readsAddress;

/** The part of Trusted Types that we need; browsers without them have no such rule either. */
interface Policy {
  createScriptURL(address: string): string;
}

interface Global {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  [key: symbol]: Policy | undefined;
}

const POLICY = 'breach-timeline';
/** One policy a page: rules that list names mostly allow each of them once. */
const SHARED = Symbol.for(POLICY);

/**
 * Lets a script of ours be loaded under `require-trusted-types-for 'script'`. The policy is named
 * `breach-timeline`, for publishers whose rules list the names that they trust; what comes through it
 * are addresses that our own code has made, never text of a reader.
 */
export function trustScript(address: string): string {
  const page = globalThis as unknown as Global;
  page[SHARED] ??= page.trustedTypes?.createPolicy(POLICY, { createScriptURL: (trusted) => trusted });
  return page[SHARED]?.createScriptURL(address) ?? address;
}

/** Runs a classic script of ours; rejects when it does not come. */
function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`The script ${address} did not come.`));
    });
    script.src = trustScript(address);
    document.head.append(script);
  });
}

/** Folder of the site that this code came from, with a slash at its end; undefined on the site's own pages. */
let folder: string | undefined;

/** Says where the site is, for code that stands in a page of somebody else's or in a frame: the address of a file of the site. */
export function placeSite(file: string): void {
  folder = new URL('.', file).href;
}

/** Whether nothing lies beside the page: it is one file that was taken away from its site. */
let apart = false;

/** Says that the page is one file which holds everything, and where the site is that it was taken from, if that has an address. */
export function leaveSite(address: string | undefined): void {
  apart = true;
  if (address !== undefined) placeSite(address);
}

/** Whether the page has left its site: what it holds itself is all that is sure to be there. */
export const isApart = (): boolean => apart;

/** Whether the code came with the explorer's own page: what lies beside it then has the address that the bundler gave it. */
export const isOwnPage = (): boolean => !apart && folder === undefined;

/** Whether there is a site to lead to. */
export const hasSite = (): boolean => !apart || folder !== undefined;

/** The full address of a file of the site, by its path from there; '' is the explorer. */
export const siteAddress = (path: string): string => new URL(path, folder ?? document.baseURI).href;

/** The full address of the explorer without what is chosen in it: the page itself, or the site's first page. */
export function explorerAddress(): string {
  if (folder !== undefined) return folder;
  const { origin, protocol, host, pathname } = location;
  return origin === 'null' ? `${protocol}//${host}${pathname}` : `${origin}${pathname}`;
}

/** The data file that a state asks for: of another's, of a version of ours, or '' for ours as they are now. */
export const fileOf = ({ source, edition }: State): string =>
  source === '' && edition !== '' ? `data/${keptFile(edition)}` : source;

/**
 * The full address of a data file of a state. Ours is of the site; the attribute `src`, which a publisher
 * wrote, may name any; the address of a page only one of its own origin, or of those in the attribute
 * `origins`. Throws a `LoadError` for another.
 */
export function dataAddress(host: Element, { source }: State, file: string): string {
  if (source === '') return siteAddress(file);
  const page = document.baseURI;
  const isPublishers =
    (file === host.getAttribute('src') || file === host.getAttribute('mapping')) && URL.canParse(file, page);
  return isPublishers
    ? new URL(file, page).href
    : resolveSource(file, page, host.getAttribute('origins')?.split(/\s+/) ?? []);
}

declare global {
  /** Texts of data files by their full address, put here by the scripts that stand beside the files. */
  var breachTimelineTexts: Record<string, string> | undefined;
}

/**
 * The text of a data file. From a file system, or in a frame without an origin, a page may not fetch
 * what lies beside it, but it may run it: there the script beside the file (`first.json` → `first.js`)
 * brings the same text. Of a Parquet file the text is ''. Rejects with a `LoadError` when there is no text.
 */
export async function readDataText(address: string, signal?: AbortSignal): Promise<string> {
  // Whoever reads a Parquet file fetches of it what is needed.
  const known = address.includes('.parquet') ? '' : takeText(address);
  if (known !== undefined) return known;
  if (mayNotFetch() && isOfPage(address)) {
    // Without such a script the host may still allow the file itself to be fetched.
    await runScript(address.replace(/\.json$/, '.js')).catch(() => undefined);
    const text = takeText(address);
    if (text !== undefined) return text;
  }
  return fetchText(address, signal);
}

/** Kept, since another element of the page may ask for it, too. */
const takeText = (address: string): string | undefined => globalThis.breachTimelineTexts?.[address];

/** Whether the page holds the text of a data file already. */
export const isAtHand = (address: string): boolean => takeText(address) !== undefined;

/** An origin that is `null` is that of a sandboxed frame. */
const mayNotFetch = (): boolean => location.protocol === 'file:' || globalThis.origin === 'null';

function isOfPage(address: string): boolean {
  const { protocol, host } = new URL(address);
  return protocol === location.protocol && host === location.host && address.endsWith('.json');
}
