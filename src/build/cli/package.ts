import { ORDER } from './given-order.ts';

// What stands above comes first: what follows says words, and which ones hangs on it.

import { readFileSync } from 'node:fs';
import { buildSite, loadPainter, printWords, writeSite } from './build-site.ts';
import { checkFiles } from './check.ts';
import { draw } from './draw.ts';
import { importFile } from './import.ts';

/** The command of the installed package: `dist/cli.js`, with all that it needs in it but what paints a PNG. */

const USAGE = `Usage:
  npx breach-timeline import FILE -o OUT.json   makes a data file of a table; alone it tells its options
  npx breach-timeline check FILE…               checks data files
  npx breach-timeline build --data OWN.json --site SITE.json -o FOLDER   a whole site of your data
  npx breach-timeline words TAG > WORDS.json    prints the words of one more language of it to translate
  npx breach-timeline draw … -o FILE            draws a view: FILE.svg, .png, .csv or .json, or - with --format
      every parameter of the address is an option: --view scale --country CN --from 2010 --lang zh-Hans
      --src FILE   a data file of your own, else that of the package      --width 1920 --height 1080   pixels
Exit code: 0 clean, 1 problems or doubts, 2 usage.`;

/** Our own data, as they lie beside the command in the package. */
const ownText = () => readFileSync(new URL('./data/incidents.json', import.meta.url), 'utf8');

async function main([verb, ...others]: readonly string[]): Promise<number> {
  if (verb === 'import') return importFile(others);
  if (verb === 'check' && others.length > 0) return checkFiles(others);
  if (verb === 'words') return printWords(others);
  if (verb === 'build') return buildSite(others);
  if (verb === 'draw') return draw(others, { ownText, loadPainter });
  console.error(USAGE);
  return verb === '--help' || verb === '-h' ? 0 : 2;
}

if (ORDER) await writeSite(ORDER);
else process.exitCode = await main(process.argv.slice(2));
