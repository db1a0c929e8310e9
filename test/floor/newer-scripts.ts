import { parseSync, Visitor } from 'vite';
import { type Feature, featureAt, lacking, partsOf } from './support.ts';

/** Every name of an object or a member that the table knows, with all features that have it. */
const globals = new Map<string, Feature[]>();
const members = new Map<string, Feature[]>();
for (const root of [featureAt('javascript', 'builtins'), featureAt('api')]) {
  for (const [name, feature] of partsOf(root)) {
    add(globals, name, feature);
    for (const [member, inside] of partsOf(feature)) {
      add(members, member.replace(/_static$/, ''), inside);
      // `Intl` has objects of its own.
      if (name === 'Intl') for (const [deeper, most] of partsOf(inside)) add(members, deeper, most);
    }
  }
}
for (const [name, feature] of partsOf(featureAt('api', 'Window'))) add(globals, name, feature);
// As members of a style.
for (const [name, feature] of partsOf(featureAt('css', 'properties')))
  add(
    members,
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    feature,
  );

function add(map: Map<string, Feature[]>, name: string, feature: Feature): void {
  map.set(name, [...(map.get(name) ?? []), feature]);
}

/** Names that a script declares itself: as a member, a key, a variable, a parameter or an import. */
export function namesDeclaredIn(path: string, code: string): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (key: { type: string; name?: unknown }) => {
    if (key.type === 'Identifier' && typeof key.name === 'string') names.add(key.name);
  };
  new Visitor({
    Property: ({ key }) => add(key),
    PropertyDefinition: ({ key }) => add(key),
    AccessorProperty: ({ key }) => add(key),
    MethodDefinition: ({ key }) => add(key),
    TSPropertySignature: ({ key }) => add(key),
    TSMethodSignature: ({ key }) => add(key),
    VariableDeclarator: ({ id }) => add(id),
    FunctionDeclaration: ({ id, params }) => {
      if (id) add(id);
      for (const each of params) add(each);
    },
    ClassDeclaration: ({ id }) => id && add(id),
    ArrowFunctionExpression: ({ params }) => {
      for (const each of params) add(each);
    },
    ImportSpecifier: ({ local }) => add(local),
    ImportDefaultSpecifier: ({ local }) => add(local),
    TSInterfaceDeclaration: ({ id }) => add(id),
    TSTypeAliasDeclaration: ({ id }) => add(id),
    TSParameterProperty: ({ parameter }) => add(parameter),
  }).visit(parseSync(path, code).program);
  return names;
}

/**
 * What a script asks for that browsers at the floor do not know, by its name: `Array.fromAsync`, `.union`. A name that
 * something of the floor has as well (`map` of an iterator) passes: for those the compiler is told which library there is.
 */
export function newerInScript(path: string, code: string, ours: ReadonlySet<string> = new Set()): readonly string[] {
  const found = new Set<string>();
  const tell = (name: string, features: readonly Feature[] | undefined) => {
    if (!features || features.length === 0 || features.some((feature) => lacking(feature).length === 0)) return;
    found.add(`${name} (${lacking(features[0]).join(', ')})`);
  };
  // What a library calls its own functions is no method of the platform: `v.union`.
  const libraries = new Set([...code.matchAll(/import \* as (\w+) from/g)].map(([, name]) => name));
  new Visitor({
    MemberExpression({ object, property, computed }) {
      if (computed || property.type !== 'Identifier') return;
      if (object.type === 'Identifier' && libraries.has(object.name)) return;
      const { name } = property;
      if (object.type === 'Identifier' && globals.has(object.name) && !ours.has(object.name)) {
        const owner = object.name;
        const known = ['javascript', 'api'] as const;
        const features = known.flatMap((kind) => {
          const home = kind === 'javascript' ? featureAt(kind, 'builtins', owner) : featureAt(kind, owner);
          return [home?.[`${name}_static`] ?? home?.[name]].filter((feature) => feature !== undefined);
        });
        if (features.length > 0) return tell(`${owner}.${name}`, features);
      }
      if (!ours.has(name)) tell(`.${name}`, members.get(name));
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier' && !ours.has(callee.name)) tell(callee.name, globals.get(callee.name));
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && !ours.has(callee.name)) tell(callee.name, globals.get(callee.name));
    },
  }).visit(parseSync(path, code).program);
  return [...found];
}
