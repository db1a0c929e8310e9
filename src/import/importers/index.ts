import type { Importer } from '../importer.ts';
import { hhsImporter } from './hhs.ts';
import { hibpImporter } from './hibp.ts';
import { iibImporter } from './iib.ts';
import { verisImporter } from './veris.ts';

export { tableImporter } from './table.ts';

/** Lists that are known by their columns, the most telling first. Any other table is read by `tableImporter`. */
export const IMPORTERS: readonly Importer[] = [hibpImporter, verisImporter, hhsImporter, iibImporter];
