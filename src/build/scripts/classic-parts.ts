import { posix } from 'node:path';

/** A chunk of CommonJS as the bundler writes it. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  /** Files of the chunks that must run before it. */
  readonly imports: readonly string[];
  readonly isEntry: boolean;
}

/** A file of the site. */
export interface Script {
  readonly fileName: string;
  readonly source: string;
}

/**
 * Turns chunks into classic scripts that fetch each other when they are needed. Modules may not be
 * loaded from a file system, nor in a frame without an origin; classic scripts may. The entry holds all
 * that must run at once and a small loader; every other chunk is a script that puts its code into a
 * registry, from which the loader runs it.
 */
export function classicParts(chunks: readonly Chunk[]): readonly Script[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('There is no entry among the chunks.');
  const needed = (name: string, found: Set<string> = new Set()): Set<string> => {
    for (const each of byName.get(name)?.imports ?? []) {
      if (found.has(each) || !byName.has(each)) continue;
      found.add(each);
      needed(each, found);
    }
    return found;
  };
  const atOnce = new Set([...needed(entry.fileName), entry.fileName]);
  const later = chunks.filter(({ fileName }) => !atOnce.has(fileName));
  const names = later.map(({ fileName }) => fileName);
  const before = names.map((name) =>
    [...needed(name)].flatMap((each) => (atOnce.has(each) ? [] : names.indexOf(each))),
  );
  const first = [...atOnce].map((name) => register(byName.get(name) ?? entry)).join('\n');
  return [
    { fileName: entry.fileName, source: `${first}\n${loader(entry.fileName, names, before)}\n` },
    ...later.map((chunk) => ({ fileName: chunk.fileName, source: `${register(chunk)}\n` })),
  ];
}

const REGISTRY = 'self.breachTimelineParts';
const STATIC = /\brequire\((["'`])([^"'`]+)\1\)/g;
/** What a chunk gives to others, as the bundler writes it. */
const GIVEN = /Object\.defineProperty\(exports,("[^"]+"),\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;
const DYNAMIC = /Promise\.resolve\(\)\.then\(\(\)=>require\((["'`])([^"'`]+)\1\)\)/g;

function register({ fileName, code }: Chunk): string {
  const from = posix.dirname(fileName);
  const nameOf = (path: string) => JSON.stringify(posix.normalize(posix.join(from, path)));
  const body = code
    .replace(DYNAMIC, (_all, _quote, path: string) => `load(${nameOf(path)})`)
    .replace(STATIC, (_all, _quote, path: string) => `require(${nameOf(path)})`)
    .replace(GIVEN, (_all, name: string, local: string) => `give(${name},()=>${local})`)
    .trimEnd();
  return `(${REGISTRY}??={})[${JSON.stringify(fileName)}]=(exports,require,load,give)=>{${body}};`;
}

/** Runs the entry. `before` says for each part that is fetched later (`names`) which others it takes, by their places. */
function loader(entry: string, names: readonly string[], before: readonly (readonly number[])[]): string {
  return `(()=>{
const folder=new URL('.',document.currentScript.src).href,names=${JSON.stringify(names)},before=${JSON.stringify(before)},done={},coming={};
const require=(name)=>{if(!done[name]){const part=done[name]={};${REGISTRY}[name](part,require,load,(key,get)=>Object.defineProperty(part,key,{get}))}return done[name]};
const trust=self[Symbol.for('breach-timeline')]??=self.trustedTypes?.createPolicy('breach-timeline',{createScriptURL:(address)=>address});
const run=(name)=>coming[name]??=new Promise((resolve,reject)=>{
const script=document.createElement('script');
const fail=()=>{script.remove();delete coming[name];reject(new Error('The script '+name+' did not come.'))};
script.onload=()=>{if(!${REGISTRY}[name])return fail();script.remove();resolve()};
script.onerror=fail;
script.src=trust?trust.createScriptURL(folder+name):folder+name;
document.head.append(script)});
const load=async(name)=>{await Promise.all([name,...before[names.indexOf(name)].map((at)=>names[at])].map((each)=>${REGISTRY}[each]??run(each)));return require(name)};
require(${JSON.stringify(entry)})})();`;
}
