import { isSafeLink } from './links.ts';

/** A licence by the name it has for people, and where its text stands, as far as that is known. */
export interface Licence {
  readonly name: string;
  readonly url?: string;
}

const CREATIVE_COMMONS = /^(?:CC[\s-]+)?(BY(?:[\s-](?:NC|SA|ND)){0,2})(?:[\s-]+v?(\d(?:\.\d)?))?$/i;

/** Licences of Open Data Commons, with or without their version, of which there is one each. */
const OPEN_DATA_COMMONS = /^(ODbL|ODC-By|PDDL)(?:[\s-]+v?1\.0)?$/i;
const PUBLIC_DOMAIN: Licence = { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };

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
  if (/^CC[\s-]?0(?:[\s-]+1\.0)?$/i.test(text)) return PUBLIC_DOMAIN;
  const found = OPEN_DATA_COMMONS.exec(text);
  if (!found) return undefined;
  const [name, commons] = found;
  const folder = commons.toLowerCase().replace('odc-', '');
  return { name: name.replace(/[\s-]+v?1\.0$/, ' 1.0'), url: `https://opendatacommons.org/licenses/${folder}/1-0/` };
}

function nameOfDeed(url: string): string {
  const [deed, terms, version] = DEED.exec(url) ?? [];
  if (deed === undefined) return url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return terms === undefined ? 'CC0 1.0' : `CC ${terms.toUpperCase()} ${version}`;
}
