import { type Feature, featureAt, lacking, partsOf } from './support.ts';

const DECLARATION = /(?<=[{;}]\s*)(-{0,2}[a-z][a-z0-9-]*)\s*:\s*([^;{}]+)(?=[;}])/g;
const AT_RULE = /@([a-z-]+)([^{;]*)/g;
const PSEUDO = /::?([a-z][a-z-]*)/g;
const UNITS: Readonly<Record<string, string>> = {
  dynamic: 'dv[hwib]|dvmin|dvmax',
  large: 'lv[hwib]|lvmin|lvmax',
  small: 'sv[hwib]|svmin|svmax',
};

/** What a style sheet asks for that browsers at the floor do not know: `text-wrap: pretty (firefox never)`. */
export function newerInStyles(css: string): readonly string[] {
  // A value that is put in is none of ours to read.
  const text = `;${css.replace(/\$\{[^}]*\}/g, '')}`;
  return [...new Set([...declarations(text), ...atRules(text), ...selectors(text), ...units(text)])];
}

function declarations(text: string): readonly string[] {
  const blocks = text.split(/[{}]/);
  return [...text.matchAll(DECLARATION)].flatMap(([, property, value]) => {
    if (property.startsWith('--')) return functionsIn(value);
    const hasPrefix = (prefix: string) =>
      blocks.some(
        (block) => new RegExp(`(?<![\\w-])${property}\\s*:`).test(block) && block.includes(`${prefix}${property}:`),
      );
    const feature = featureAt('css', 'properties', property);
    const words = value.match(/[a-z][a-z-]*/g) ?? [];
    return [
      ...told(property, feature, hasPrefix),
      ...words.flatMap((word) => (feature?.[word] ? told(`${property}: ${word}`, feature[word]) : [])),
      ...functionsIn(value),
      ...shorthand(property, value),
    ];
  });
}

/** WebKit knows the parts of this shorthand one by one only, which the table does not say. */
function shorthand(property: string, value: string): readonly string[] {
  return property === 'text-decoration' && value.trim().includes(' ')
    ? [`text-decoration: ${value.trim()} (safari; give line and style each its own declaration)`]
    : [];
}

function functionsIn(value: string): readonly string[] {
  return [...value.matchAll(/([a-z][a-z-]*)\(/g)].flatMap(([, name]) =>
    told(`${name}()`, featureAt('css', 'types', name) ?? featureAt('css', 'types', 'color', name)),
  );
}

function atRules(text: string): readonly string[] {
  return [...text.matchAll(AT_RULE)].flatMap(([, name, prelude]) => {
    const rule = featureAt('css', 'at-rules', name);
    const margin = featureAt('css', 'at-rules', 'page', `at_${name}`);
    const inside = name === 'media' ? partsOf(rule).filter(([part]) => prelude.includes(`(${part}:`)) : [];
    return [
      ...told(`@${name}`, rule ?? margin),
      ...inside.flatMap(([part, feature]) => told(`@media (${part})`, feature)),
    ];
  });
}

function selectors(text: string): readonly string[] {
  const preludes = [...text.matchAll(/([^{};]+)\{/g)].map(([, prelude]) => prelude);
  return preludes
    .filter((prelude) => !prelude.trimStart().startsWith('@'))
    .flatMap((prelude) => [...prelude.matchAll(PSEUDO)])
    .flatMap(([whole, name]) => told(whole, featureAt('css', 'selectors', name)));
}

function units(text: string): readonly string[] {
  return Object.entries(UNITS).flatMap(([kind, names]) => {
    const found = new RegExp(`\\d(${names})\\b`).exec(text)?.[1];
    const feature = featureAt('css', 'types', 'length', `viewport_percentage_units_${kind}`);
    return found === undefined ? [] : told(found, feature);
  });
}

function told(name: string, feature: Feature | undefined, hasPrefix?: (prefix: string) => boolean): readonly string[] {
  const without = lacking(feature, hasPrefix);
  return without.length === 0 ? [] : [`${name} (${without.join(', ')})`];
}
