import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import { elementManifest } from '../src/commands/scripts/element-manifest.ts';
import type { BreachTimeline } from '../src/elements/explorer.ts';
import type { Problem } from '../src/model/problems.ts';
import { PARAMETERS } from '../src/state/address.ts';
import type { BreachTimeline as Declared, Problem as DeclaredProblem } from '../types/breach-timeline.d.ts';

type Method =
  | 'select'
  | 'zoomTo'
  | 'fit'
  | 'show'
  | 'refresh'
  | 'parameter'
  | 'toSVG'
  | 'toPNG'
  | 'toCSV'
  | 'toDataFile';

const declarations = readFileSync('types/breach-timeline.d.ts', 'utf8');

test('the element keeps what its types promise', () => {
  expectTypeOf<BreachTimeline>().toExtend<Pick<Declared, Method | 'search' | 'complete'>>();
  expectTypeOf<Problem>().toExtend<DeclaredProblem>();
});

test('every parameter is a property in the types and an attribute in the manifest', () => {
  const own = PARAMETERS.filter((name) => name !== 'lang');
  expect(own.filter((name) => !new RegExp(`^  ${name}: string;`, 'm').test(declarations))).toEqual([]);
  const { modules } = elementManifest('.') as {
    modules: { declarations: { attributes: { name: string; description: string }[]; members: { name: string }[] }[] }[];
  };
  const [{ attributes, members }] = modules[0].declarations;
  expect(PARAMETERS.filter((name) => !attributes.some((attribute) => attribute.name === name))).toEqual([]);
  expect(own.filter((name) => !members.some((member) => member.name === name))).toEqual([]);
  expect(attributes.filter(({ description }) => description.length < 8)).toEqual([]);
});

test('the methods of the manifest are those of the types', () => {
  const { modules } = elementManifest('.') as {
    modules: { declarations: { members: { kind: string; name: string }[] }[] }[];
  };
  const named = modules[0].declarations[0].members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
  const declared = new Set([...declarations.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name));
  expect(new Set(named)).toEqual(declared);
});
