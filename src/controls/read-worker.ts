import { readText } from '../data/read/read.ts';
import { handOver } from './hand-over.ts';

addEventListener('message', ({ data: text }: MessageEvent<string>) => {
  handOver(readText(text), (told, given) => postMessage(told, { transfer: given }));
});
