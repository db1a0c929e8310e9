/** Values of `from` that mean a place where the address was shared: WeChat and others use our name for it. */
const FOREIGN_ORIGINS =
  /^(single_?message|timeline|group_?message|friends?|moments|wechat|weixin|weibo|m?qq|qzone|zhihu|douyin|twitter|facebook|instagram|linkedin|whatsapp|telegram|line|e?mail|newsletter|rss|feed|search|share|app|ios|android|mobile|web|pc|h5|home|push|message|qrcode|google)$/i;

/** A second question mark with what is added most. */
const ADDED =
  /\?(\w*cl(k?)id|[gw]braid|(utm|mc)_\w+|_(g[al]|hs\w+)|s[pc]m|ref(_src)?|source|from|isappinstalled|igshid|mkt_tok|li_fat_id)=.*$/is;

/** Names that other sites use, and that are one slip from one of ours. */
const FOREIGN_NAMES = /^(form|unid|last|sc?r|users?)$/i;

/** Whether a name that resembles one of ours is an ordinary one of other sites. */
export const isOrdinaryName = (name: string): boolean => FOREIGN_NAMES.test(name);

/** Whether a parameter has one of our names, and a value that others give it. */
export function isForeignValue(name: string, value: string): boolean {
  if (name === 'from' || name === 'to') return FOREIGN_ORIGINS.test(value);
  // The mark with which a host tells one state of a file from the next.
  if (name === 'v') return value.length > 2;
  // A play list of YouTube.
  return name === 'list' && /^(?:PL|UU|RD|OL|FL)[\w-]{8,}$/.test(value);
}

/**
 * The parameters of an address, mended where others have spoiled it: an ampersand that has been written as HTML
 * once too often (`&amp;view=scale`) still begins a parameter, and so does a second question mark
 * (`?view=scale?fbclid=…`) before what platforms add.
 */
export function readParameters(search: string): URLSearchParams {
  const read = new URLSearchParams(search);
  return new URLSearchParams(
    [...read].map(([name, value]) => [name.replace(/^(?:amp;|#38;|#x26;)+/i, ''), withoutTail(value)]),
  );
}

function withoutTail(value: string): string {
  return value.replace(ADDED, '');
}
