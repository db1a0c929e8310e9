/**
 * What platforms add to the addresses that people share: marks of who sent whom. A page passes over every name
 * that looks like none of ours; this list is for tools that tell their users each name that means nothing.
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

/** Whether a name is what platforms add to addresses. */
export const isForeignName = (name: string): boolean =>
  FOREIGN_NAMES.has(name.toLowerCase()) || FOREIGN_PREFIXES.test(name.toLowerCase());
