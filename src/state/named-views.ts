import { SITE } from '../i18n/site.ts';

/** A view with a name: it has a social card and an oEmbed document of its own, and a page may ask an embed for it. */
export interface NamedView {
  /** Part of file names. */
  readonly id: string;
  /** What opens it, after the address of the explorer or the embed. */
  readonly search: string;
}

const VIEWS: readonly NamedView[] = [
  { id: 'timeline', search: '' },
  { id: 'china', search: '?group=sector&country=CN' },
  { id: 'scale', search: '?view=scale' },
  { id: 'delay', search: '?view=delay&group=none' },
  { id: 'compare', search: '?view=compare&compare=alipay-2010,taobao-2019,cn-population-2020' },
];

/** Views that choose among our own incidents are none of other data. */
const OF_OURS = ['china', 'compare'];

export const NAMED_VIEWS: readonly NamedView[] = SITE ? VIEWS.filter(({ id }) => !OF_OURS.includes(id)) : VIEWS;
