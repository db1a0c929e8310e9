import type { Locale } from '../../i18n/locale.ts';
import { pageOf, viewCardPath } from '../../i18n/page-addresses.ts';
import { NAMED_VIEWS } from '../../state/named-views.ts';
import type { Markup } from './html.ts';
import { viewOembedPath } from './oembed.ts';
import { socialTags } from './social.ts';

/** What the first page says of itself in a language: its card and its oEmbed document are those of the first named view. */
export function siteSocialTags(locale: Locale, description: string, base: string | undefined): Markup {
  const { tag, words } = locale;
  const [{ id }] = NAMED_VIEWS;
  const page = pageOf(tag);
  return socialTags(
    {
      title: words.app.pageTitle,
      description,
      tag,
      siteName: words.app.title,
      path: page === 'index.html' ? '' : page,
      card: { path: viewCardPath(id, tag), alt: words.views.describe.timeline },
      oembed: viewOembedPath(id, tag),
    },
    base,
  );
}
