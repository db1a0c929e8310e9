import type { Dataset } from '../../data/dataset.ts';
import { creditOf } from '../../i18n/credit.ts';
import type { Locale } from '../../i18n/locale.ts';
import { SITE } from '../../i18n/site.ts';
import { siteLinks } from '../../i18n/site-links.ts';
import { html, type Markup } from './html.ts';

/** What stands in the footers of somebody's own site: imprint, privacy, and by what it is made; nothing in ours. */
export function ownLinks({ tag }: Locale): readonly Markup[] {
  const { links, made } = siteLinks(tag);
  return [
    ...links.map(([text, address]) => html`<a href="${address}">${text}</a>`),
    ...(made === '' ? [] : [html`${made}`]),
  ];
}

/** The same as a footer of its own. */
export function ownFooter(locale: Locale): Markup | undefined {
  if (!SITE) return undefined;
  return html`<footer>\n<p>${ownLinks(locale).map((link, place) => html`${place === 0 ? '' : ' · '}${link}`)}</p>\n</footer>\n`;
}

/** Whom the data of somebody's own site are owed to, as a line. */
export function ownCredit(dataset: Dataset, locale: Locale): Markup | undefined {
  if (!SITE) return undefined;
  const { attribution, credit } = creditOf(dataset, '', locale);
  const owed = [attribution, credit].flatMap((one) => (one ? [one.text] : []));
  return owed.length === 0 ? undefined : html`<p>${owed.join(' · ')}</p>\n`;
}

/** The logo of somebody's own site beside its name, which says the same; `root` leads to the site. */
export function siteLogo(root: string): Markup | undefined {
  return SITE?.logo ? html`<img src="${root}favicon.svg" alt="" width="20" height="20"> ` : undefined;
}
