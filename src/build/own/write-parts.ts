import { join, resolve } from 'node:path';
import { bundleParts } from './bundle-parts.ts';
import { writeParts } from './parts.ts';

/** For the package, before it is packed: puts beside its command, in `folder`, what all sites of somebody's own have in common. */
export async function main([folder = join('dist', 'own-site')]: readonly string[]): Promise<void> {
  // Else libraries would come as they are for whoever develops.
  process.env.NODE_ENV = 'production';
  writeParts(folder, await bundleParts(resolve('.')));
}
