import { likelyMeant } from './likely.ts';

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
