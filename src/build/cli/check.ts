import { readFileSync } from 'node:fs';
import { readDataFile } from '../../data/read/read.ts';
import { sayProblems } from './say-problems.ts';

/** The day in UTC, YYYY-MM-DD. */
export const today = () => new Date().toISOString().slice(0, 10);

/** `check FILE…`: holds data files to the rules of the format. Returns the exit code: 0 clean, 1 problems or doubts, 2 no such file. */
export const checkFiles = (files: readonly string[]): number => Math.max(...files.map(checkFile));

function checkFile(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const { problems, offered, file: data } = readDataFile(text, today());
  for (const line of sayProblems(problems)) console.error(`${file}: ${line}`);
  console.log(`${file}: ${data.incidents.length} of ${offered} incidents can be shown, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}
