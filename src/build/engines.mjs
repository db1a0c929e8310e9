/** Where the browsers of `npm run test:browsers` are, and what Debian calls their packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

export const FIREFOX = '/usr/bin/firefox-esr';

/** WebKitGTK's small browser, in a folder with the name of the processor. */
export const MINI_BROWSER =
  foldersIn('/usr/lib')
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path)) ?? '/usr/lib/webkit2gtk-4.1/MiniBrowser';

/** Its sandbox does not run as root. */
export const WEBKIT_ENVIRONMENT =
  process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : undefined;

/** Engines besides Chromium: their packages, and whether they can be started. */
export const ENGINES = [
  { name: 'firefox', says: 'Firefox ESR', packages: ['firefox-esr'], isThere: () => existsSync(FIREFOX) },
  {
    name: 'webkit',
    says: 'WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth', 'python3-gi', 'gir1.2-webkit2-4.1'],
    isThere: () =>
      ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', MINI_BROWSER].every((path) => existsSync(path)) &&
      spawnSync('/usr/bin/python3', ['-c', "import gi; gi.require_version('WebKit2', '4.1')"]).status === 0,
  },
];

/** Reads what has been printed. */
export const PAPER = { says: 'paper', packages: ['poppler-utils'], isThere: () => existsSync('/usr/bin/pdftotext') };

function foldersIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}
