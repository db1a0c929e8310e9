/**
 * What platforms add to the addresses that people share: marks of who sent whom. They say nothing to this page
 * and are passed over. Other names that are none of ours are passed over, too; this list is for those that could
 * be taken for one of ours.
 */
const FOREIGN_NAMES: ReadonlySet<string> = new Set(
  [
    // Click marks of advertisers and social networks.
    'fbclid fb_action_ids fb_action_types fb_source gclid gclsrc gbraid wbraid gad_source gad_campaignid dclid srsltid',
    'msclkid yclid ysclid ymclid twclid ttclid igshid igsh li_fat_id epik rdt_cid sccid scid obclid tblci vero_id',
    // Letters and campaigns.
    'mkt_tok trk trkinfo cmpid cid campaign campaign_id ml_subscriber ck_subscriber_id ss_email_id wickedid oly_enc_id',
    // Chinese platforms.
    'spm scm isappinstalled share_token share_medium share_source share_from share_id weixin_id nsukey clicktime enterid',
    'timestamp sharer_sharetime sharer_shareid wxshare_count wechat_redirect xhsshare bd_vid qhclickid sudaref unid',
    // Where somebody came from.
    'ref referer referrer ref_src ref_url refer rfr from_source source src_type sourceid medium origin via partner',
    // Words that many sites use and that resemble ours.
    'form frm date dates site sites long last state states page pages type types time sign title user users',
  ].flatMap((line) => line.split(' ')),
);

const FOREIGN_PREFIXES =
  /^(?:utm_|mtm_|matomo_|pk_|piwik_|mc_|_hs|hsa_|hs_|_ga|_gl|__hs|at_|itm_|sc_|ns_|vero_|oft_|amp_|share_|trk_|wt_|sb_|s_)/;

/** Values of `from` that mean a place where the address was shared: WeChat and others use our name for it. */
const FOREIGN_ORIGINS =
  /^(?:single_?message|timeline|group_?message|friends?|moments?|wechat|weixin|wx|weibo|sina|qq|mqq|qzone|zhihu|douyin|xhs|bilibili|baidu|toutiao|twitter|x|facebook|fb|instagram|ig|linkedin|whatsapp|telegram|tg|line|kakao|reddit|e-?mail|mail|newsletter|rss|feed|search|share|shared|social|app|ios|android|mobile|desktop|web|pc|h5|home|homepage|index|top|nav|menu|banner|push|notification|message|article|link|qr|qrcode|google|bing|yahoo|appshare|native)$/i;

/** Whether a name is what platforms add to addresses. */
export const isForeignName = (name: string): boolean =>
  FOREIGN_NAMES.has(name.toLowerCase()) || FOREIGN_PREFIXES.test(name.toLowerCase());

/** Whether a parameter has one of our names, and a value that others give it. */
export function isForeignValue(name: string, value: string): boolean {
  if (name === 'from' || name === 'to') return FOREIGN_ORIGINS.test(value.trim());
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
  const [tail, name] = /\?([\w.-]+)=.*$/s.exec(value) ?? [];
  return tail !== undefined && isForeignName(name) ? value.slice(0, -tail.length) : value;
}
