/** Where the browsers of the tests are, and how they are started. Nothing of a package is needed to read this. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const INSTALLED = [
  process.env.CHROMIUM_PATH,
  // The same engine without what only a screen needs: a fifth less work for each page.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * What is switched off: first what Playwright switches off itself, since only the last such list counts,
 * then pages of the browser's own address field, which double the work of opening a page.
 */
const DISABLED_FEATURES = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'Translate'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

/** Flags for a browser that runs without a screen, also as root, and keeps to itself. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];

/**
 * The same, for tests that open many pages once each: their scripts are not optimised. Optimising took longer than it saved,
 * a seventh of the work of 58 tests of the site. Whatever measures speed, or tries other browsers, uses `BROWSER_FLAGS`.
 */
export const TEST_FLAGS = [...BROWSER_FLAGS, '--js-flags=--no-maglev --no-turbofan'];

/** The Chromium of the tests: an installed one, else Playwright's own; undefined where there is none. */
export async function findBrowser() {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  if (installed) return installed;
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** The browsers of `npm run test:browsers`, and what Debian calls their packages. */
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
