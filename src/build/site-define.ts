import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { SITE } from '../i18n/site.ts';

/** For the bundler: what browsers know of the site is written into their scripts, and nothing where it is ours. */
export const siteDefine = () => ({ 'globalThis.breachTimelineSite': SITE ? JSON.stringify(SITE) : 'undefined' });

/** File of the icon, relative to the site. */
const ICON = 'favicon.svg';

/** The icon of the site as text: the logo of somebody's own site, which `OWN_LOGO` of the environment names, or `ours`. */
export const iconText = (ours: string): string => readFileSync(process.env.OWN_LOGO || ours, 'utf8');

/** Vite plugin: the logo of somebody's own site in the place of our icon. */
export function ownLogo(): Plugin {
  return {
    name: 'breach-timeline-own-logo',
    generateBundle() {
      if (SITE?.logo) this.emitFile({ type: 'asset', fileName: ICON, source: iconText('') });
    },
  };
}
