import { isSafeLink } from './links.ts';

/** A licence by the name it has for people, and where its text stands, as far as that is known. */
export interface Licence {
  readonly name: string;
  readonly url?: string;
}

const CREATIVE_COMMONS = /^(?:CC[\s-]+)?(BY(?:[\s-](?:NC|SA|ND)){0,2})(?:[\s-]+v?(\d(?:\.\d)?))?$/i;

/** Other licences that data sets use, by what is left of their names without case, blanks and hyphens. */
const OTHERS: Readonly<Record<string, Licence>> = {
  cc0: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'cc01.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'odbl1.0': { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  odbl: { name: 'ODbL', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  'odcby1.0': { name: 'ODC-By 1.0', url: 'https://opendatacommons.org/licenses/by/1-0/' },
  odcby: { name: 'ODC-By', url: 'https://opendatacommons.org/licenses/by/1-0/' },
  'pddl1.0': { name: 'PDDL 1.0', url: 'https://opendatacommons.org/licenses/pddl/1-0/' },
  pddl: { name: 'PDDL', url: 'https://opendatacommons.org/licenses/pddl/1-0/' },
  'ogluk3.0': {
    name: 'OGL UK 3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
};

const DEED = /^https?:\/\/creativecommons\.org\/(?:licenses\/([a-z-]+)\/(\d\.\d)|publicdomain\/zero\/1\.0)\b/i;

/**
 * What a data file says of its licence: a name (`CC-BY-4.0`, as SPDX writes it, is `CC BY 4.0`), an
 * address, or a name with its address behind it. Undefined when it says nothing.
 */
export function licenceOf(said: string): Licence | undefined {
  const text = said.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const found = /https?:\/\/[^\s<>()"']+/i.exec(text)?.[0].replace(/[.,;]+$/, '');
  const url = found !== undefined && isSafeLink(found) ? found : undefined;
  const rest = url === undefined ? text : text.replace(url, '').replace(/[\s:,;.()<>[\]–—-]+$/, '');
  if (rest === '' && url !== undefined) return { name: nameOfDeed(url), url };
  const known = knownLicence(rest);
  if (url !== undefined) return { name: known?.name ?? rest, url };
  return known ?? { name: rest };
}

function knownLicence(text: string): Licence | undefined {
  const [, parts, version] = CREATIVE_COMMONS.exec(text) ?? [];
  if (parts !== undefined) {
    const terms = parts.toUpperCase().replace(/\s/g, '-');
    // A version that is not said is not guessed: the deeds are listed.
    if (version === undefined) return { name: `CC ${terms}`, url: 'https://creativecommons.org/licenses/' };
    const full = version.includes('.') ? version : `${version}.0`;
    return {
      name: `CC ${terms} ${full}`,
      url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${full}/`,
    };
  }
  const key = text.toLowerCase().replace(/[\s-]/g, '');
  return Object.hasOwn(OTHERS, key) ? OTHERS[key] : undefined;
}

function nameOfDeed(url: string): string {
  const [deed, terms, version] = DEED.exec(url) ?? [];
  if (deed === undefined) return url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return terms === undefined ? 'CC0 1.0' : `CC ${terms.toUpperCase()} ${version}`;
}
