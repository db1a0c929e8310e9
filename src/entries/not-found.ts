/** From this share of common pairs of letters on, one word may have been meant by another. */
const ENOUGH = 0.4;

/** Words of `known` that may have been meant by `asked`, the likeliest first, at most `most` of them. */
export function likelyMeant(asked: string, known: readonly string[], most: number): readonly string[] {
  const wanted = pairsOf(asked);
  return known
    .map((word) => ({ word, share: shareOf(wanted, pairsOf(word)) }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Pairs of neighbouring letters and digits; what parts words does not count. */
function pairsOf(word: string): ReadonlySet<string> {
  const letters = [...word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(letters.slice(1).map((letter, at) => letters[at] + letter));
}

/** How much two sets have in common, from 0 to 1 (Dice). */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

/*
 * `not-found.js`, on the page for addresses where nothing is: of the incidents that the page lists, those whose
 * ids are like the one in the address come to the top. Without it the page offers all.
 */
const MOST = 5;

const asked = askedFor();
for (const section of document.querySelectorAll('section')) {
  const near = section.querySelector<HTMLElement>('.near');
  const links = [...section.querySelectorAll<HTMLAnchorElement>('.all a')];
  const byId = new Map(links.map((link) => [/\/incident\/([^/]+)\//.exec(link.pathname)?.[1] ?? '', link]));
  const likely = likelyMeant(asked, [...byId.keys()], MOST).flatMap((id) => byId.get(id)?.closest('li') ?? []);
  if (!near || likely.length === 0) continue;
  near.querySelector('ul')?.append(...likely.map((item) => item.cloneNode(true)));
  near.hidden = false;
}

/** What stands after `incident/` in the address, or in `incident=`, or last. */
function askedFor(): string {
  const { pathname, search } = location;
  const named = new URLSearchParams(search).get('incident') ?? /\/incident\/([^/]+)/.exec(pathname)?.[1];
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const text = (named ?? last).replace(/\.html?$/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
